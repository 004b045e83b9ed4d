"""Kotak Masuk as a simulation: a card, a verdict, its reply, the next card; at the end what was caught and what got through."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ngulik.errors import UsageError
from ngulik.numbers import number
from ngulik.widgets.kit.controls import KEEP, Actions, Control, Slider, State
from ngulik.widgets.kit.simulation import Picture, Simulation
from ngulik.widgets.kit.svg import (
    BLUE,
    GRID,
    INK,
    PAPER,
    VERMILION,
    Scale,
    circle,
    hatched,
    lines,
    paragraph,
    rect,
    text,
)
from ngulik.widgets.kit.table import Table
from ngulik.widgets.kotak_masuk import words
from ngulik.widgets.kotak_masuk.deteksi import Detection, tally
from ngulik.widgets.kotak_masuk.round import BENIH, Message, draw_round

NEXT = "lanjut"


@dataclass(frozen=True, eq=False)
class KotakMasuk(Simulation):
    """`putusan` is one word per message in their order, "penipuan" or "sah"; fewer if not all are judged yet."""

    pesan: tuple[Message, ...]
    title = words.TITLE

    def controls(self) -> tuple[Control, ...]:
        return (
            Slider("yakin", words.YAKIN, words.KEYAKINAN, moves=KEEP),
            Actions("putusan", words.LABEL, words.PUTUSAN, ("yakin",), undo=False),
        )

    def state(self, putusan: Sequence[str] = (), **named: Any) -> dict[str, Any]:
        """Return a state; after each verdict given as a word one goes on to the next message."""
        verdicts = [str(word).strip().lower() for word in putusan]
        if odd := [word for word in verdicts if word not in ("penipuan", "sah")]:
            raise UsageError(words.VERDICTS.format(isi=f"“{odd[0]}”", banyak=len(self.pesan)))
        if len(verdicts) > len(self.pesan):
            raise UsageError(words.VERDICTS.format(isi=f"{len(verdicts)} kata", banyak=len(self.pesan)))
        return super().state(putusan=[event for word in verdicts for event in (word, NEXT)], **named)

    def refused(self, s: State) -> Mapping[str, str]:
        if s["putusan"] and s["putusan"][-1][0] != NEXT:
            return dict.fromkeys(("penipuan", "sah"), words.SUDAH)
        if len(self._verdicts(s)) == len(self.pesan):
            return dict.fromkeys(words.PUTUSAN, words.SELESAI)
        return {NEXT: words.DAHULU}

    def _verdicts(self, s: State) -> list[tuple[bool, Message]]:
        """Return each verdict (true: a scam) with its message."""
        events = [event[0] for event in s["putusan"] if event[0] != NEXT]
        return [(word == "penipuan", message) for word, message in zip(events, self.pesan, strict=False)]

    def _found(self, s: State) -> Detection:
        judged = self._verdicts(s)
        return tally([verdict for verdict, _ in judged], [message.scam for _, message in judged])

    def _card(self, s: State) -> tuple[int, Message] | None:
        """Return number and message of the card in sight; None once the round is over."""
        number = len(self._verdicts(s)) - (1 if s["putusan"] and s["putusan"][-1][0] != NEXT else 0)
        return (number, self.pesan[number]) if number < len(self.pesan) else None

    def sentence(self, s: State) -> str:
        card = self._card(s)
        if card is None:
            return f"{words.hasil(self._found(s))}\n{self._confidence(s)}"
        place = words.tempat(card[0] + 1, len(self.pesan))
        if len(self._verdicts(s)) == card[0]:
            return words.ajakan(place)
        verdict, message = self._verdicts(s)[-1]
        said = [words.balasan(verdict, message.scam, message.why), words.penjelasan(message.scam, message.cues)]
        said += [f"• {cue}: {words.ISYARAT[cue]}" for cue in message.cues]
        return "\n".join([*said, words.tingkat(message.scam, message.level, len(message.cues), message.premise)])

    def kalimat(self, *values: Any, **named: Any) -> str:
        """Return the result so far in words."""
        s = self.state(*values, **named)
        judged = len(self._verdicts(s))
        if not judged:
            return words.belum(len(self.pesan))
        return f"{words.hasil(self._found(s))} {words.sebagian(judged, len(self.pesan))}".strip()

    def _confidence(self, s: State) -> str:
        """Return how confidence and accuracy agree, over the verdicts for which a confidence was chosen."""
        options, events = list(words.KEYAKINAN), [event for event in s["putusan"] if event[0] != NEXT]
        chosen = [
            (options[event[1]], verdict == message.scam)
            for event, (verdict, message) in zip(events, self._verdicts(s), strict=True)
            if len(event) > 1 and event[1] is not None
        ]
        if not chosen:
            return words.TIDAK_DIGESER
        sure, right = zip(*chosen, strict=True)
        return words.keyakinan(sum(sure) / len(sure), 100 * sum(right) / len(right))

    def table(self, s: State) -> Table:
        rows = [
            (
                m.id,
                m.channel,
                m.text,
                words.kata(verdict),
                words.kata(m.scam),
                verdict == m.scam,
                m.level,
                "; ".join(m.cues) or "tidak ada",
            )
            for verdict, m in self._verdicts(s)
        ]
        return Table(words.HEADS, rows)

    def describe(self, s: State) -> str:
        card = self._card(s)
        if card is None:
            return words.alt(self._found(s))
        message = card[1]
        place = words.tempat(card[0] + 1, len(self.pesan))
        return words.kartu(place, message.channel, message.sender, message.text, message.link)

    def picture(self, s: State, width: int) -> Picture:
        """A row of dots, one per message, and below it the card or, at the end, one bar per kind of message."""
        verdicts, card, x = self._verdicts(s), self._card(s), Scale(0, len(self.pesan), 6, min(width - 6, 420))
        marks = []
        for place in range(len(self.pesan)):
            middle, here = x(place + 0.5), card is not None and place == card[0]
            marks.append(circle(middle, 16, 10, PAPER, stroke=INK if here else GRID, stroke_width=3 if here else 1.5))
            if place < len(verdicts):
                right = verdicts[place][0] == verdicts[place][1].scam
                marks.append(text(middle, 20.5, "✓" if right else "✗", "middle", 12, font_weight=700))
        if card is None:
            return Picture(190, [*marks, *_bars(self._found(s), width)])
        message = card[1]
        body = lines(message.text, width - 44, 15)
        link = lines(message.link, (width - 44) * 0.85, 13) if message.link else []
        tall = 62 + 21 * len(body) + 19 * len(link)
        marks.append(rect(2, 36, width - 4, tall, PAPER, stroke=INK, stroke_width=2, rx=8))
        marks.append(text(18, 60, f"{message.channel} · dari {message.sender}", size=12, font_weight=600))
        marks.append(paragraph(18, 86, message.text, width - 44, 15))
        marks.append(paragraph(18, 90 + 21 * len(body), message.link, (width - 44) * 0.85, 13, font_family="monospace"))
        return Picture(44 + tall, marks)

    # More that a learner may ask.
    def hasil(self, putusan: Sequence[str] = ()) -> Detection:
        """Return the counts of the judged messages, with their H, FA, d′ and c."""
        return self._found(self.state(putusan))


def _bars(found: Detection, width: int) -> list[str]:
    """Return one bar per kind of message, split into right and wrong verdicts; the wrong part is striped."""
    x = Scale(0, max(found.scams, found.genuine, 1), 74, width - 6)
    counts = ((found.hits, found.misses), (found.correct_rejections, found.false_alarms))
    names = ((words.PARTS[0], words.PARTS[1]), (words.PARTS[3], words.PARTS[2]))
    signs = f"d′ = {number(found.d_prime, 2)}    c = {number(found.criterion, 2)}"
    marks = [text(6, 56, signs, size=15, font_weight=700), text(74, 182, words.JUDUL_HASIL, size=12)]
    for row, (kind, (right, wrong), (good, bad)) in enumerate(zip(("Penipuan", "Sah"), counts, names, strict=True)):
        y = 70.0 + 50 * row
        marks.append(text(68, y + 26, kind, "end"))
        marks += [
            rect(74, y, x(right) - 74, 40, BLUE, key=f"right-{row}"),
            hatched(x(right), y, x(right + wrong) - x(right), 40, VERMILION, f"wrong-{row}"),
        ]
        for count, name, middle, ink in (
            (right, good, (74 + x(right)) / 2, "white"),
            (wrong, bad, (x(right) + x(right + wrong)) / 2, INK),
        ):
            if count:
                halo = {} if ink == "white" else {"stroke": PAPER, "stroke_width": 5, "paint_order": "stroke"}
                marks += [
                    text(middle, y + 17, str(count), "middle", 13, ink, font_weight=700, **halo),
                    text(middle, y + 33, name, "middle", 12, ink, **halo),
                ]
    return marks


def kotak_masuk(pesan: pd.DataFrame, bentuk: str = "A", benih: int = BENIH) -> KotakMasuk:
    """Return the widget for a round of twelve messages; as last line of a cell it appears.

    `bentuk` is the form ("A" to practise, "B" for the second round), `benih` the seed of the draw. Raises UsageError if
    columns are missing or no round can be drawn.
    """
    return KotakMasuk(draw_round(pesan, bentuk, benih))
