"""Puts complaint texts together: register, core, circumstances, request, and the habits of typing people."""

import re
from dataclasses import dataclass
from datetime import datetime

from ngulik_datagen.facts import CATEGORIES, OFFICE_TOPICS, SOCIAL
from ngulik_datagen.rng import Stream, Weighted
from ngulik_datagen.texts.habits import abbreviate, blunt, slip, tidy
from ngulik_datagen.texts.places import Spot
from ngulik_datagen.texts.topic import LEXICON
from ngulik_datagen.texts.voices import SPEECH, Say

VOICES = {**SPEECH.voices, "marah": SPEECH.voices["santai"]}
REGISTERS = ("formal", "sopan", "santai", "sunda", "marah")
_MIX = {
    "Instagram": (5, 16, 41, 26, 12),
    "WhatsApp": (16, 30, 28, 22, 4),
    "SP4N-LAPOR!": (66, 20, 7, 3, 4),
    "Aplikasi warga": (42, 26, 18, 9, 5),
    "Facebook": (6, 17, 32, 33, 12),
    "X": (4, 7, 50, 16, 23),
    "Loket": (72, 20, 2, 6, 0),
}
REGISTER_OF = {channel: Weighted(REGISTERS, shares) for channel, shares in _MIX.items()}
VAGUE_SHARE = {"Instagram": 0.045, "X": 0.045, "Facebook": 0.045, "WhatsApp": 0.05}
_NO_CROSSING = ("pertigaan", "perempatan", "parapatan")
_NO_ALLEY = ("ang {jl}",)
# places that sound wrong for a topic: taps are in homes, traffic lights are not in alleys
UNFIT = {
    ("air bersih", "mati"): _NO_CROSSING, ("air bersih", "keruh"): _NO_CROSSING,
    ("air bersih", "tagihan"): _NO_CROSSING, ("sampah", "angkut"): _NO_CROSSING,
    ("parkir", "sinyal"): (*_NO_ALLEY, "RW"), ("parkir", "macet"): (*_NO_ALLEY, "RW"),
    ("parkir", "liar"): _NO_ALLEY, ("ketertiban", "pkl"): _NO_ALLEY,
    ("jalan", "jembatan"): _NO_CROSSING, ("ketertiban", "pengamen"): _NO_ALLEY, ("jalan", "trotoar"): _NO_ALLEY,
    ("drainase", "tanggul"): _NO_CROSSING, ("pohon", "taman"): (*_NO_CROSSING, *_NO_ALLEY),
}  # fmt: skip
# what only those say who wait for a repair
REPAIR_WORDS = ("meninjau", "diperbaiki", "ditangani", "dibenerin", "diberesan", "foto")
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Report:
    """What the text must tell."""

    channel: str
    category: str
    district: str
    spot: Spot
    moment: datetime
    rejected: bool = False  # archived because unclear or outside the city


class Composer:
    """Writes one text in one register."""

    def __init__(self, rng: Stream, report: Report) -> None:
        """Choose who speaks and how."""
        self.rng = rng
        self.report = report
        self.register = REGISTER_OF[report.channel].draw(rng)
        self.voice = VOICES[self.register]
        self.entry = LEXICON[report.category]
        self.topic = self.entry.topics[report.spot.topic]
        self.casual = rng.chance(0.35)  # a polite writer may still speak casually
        odd = UNFIT.get((report.category, report.spot.topic), ())
        off = REPAIR_WORDS if report.category in OFFICE_TOPICS else ()
        self.history = tuple(said for said in self.voice.history if not any(word in said for word in off))
        self.places = [place for place in self.voice.place if not any(word in place for word in odd)]

    def expand(self, template: str) -> str:
        """Resolve `[a|b]` and `{slot}` until none is left."""
        while found := _CHOICE.search(template):
            template = template[: found.start()] + self.rng.pick(found[1].split("|")) + template[found.end() :]
        while found := _SLOT.search(template):
            template = template[: found.start()] + self.expand(self._slot(found[1])) + template[found.end() :]
        return template

    def _slot(self, name: str) -> str:
        rng, spot, moment = self.rng, self.report.spot, self.report.moment
        hour, year = moment.hour, moment.year
        if name in ("jl", "kel", "patokan"):
            return {"jl": spot.street, "kel": spot.ward, "patokan": spot.landmark}[name]
        if name == "dur":
            said = {"lama": self.voice.slow, "hari": self.voice.days, "baru": self.voice.fresh}[self.topic.pace]
            return rng.pick(said) if rng.chance(0.72) else ""
        part = 0 if hour < 11 else 1 if hour < 15 else 2 if hour < 19 else 3
        return {
            "kec": self.report.district,
            "rw": f"{spot.rw:02d}" if self.register in ("formal", "sopan") else str(spot.rw),
            "lok": rng.pick(self.places),
            "ask": rng.pick(self.topic.ask.baku if self.register == "sopan" else self._say(self.topic.ask)),
            "opd": CATEGORIES[self.report.category][1],
            "waktu": ("pagi", "siang", "sore", "malam")[part],
            "wanci": ("énjing", "siang", "sonten", "wengi")[part],
            "greet": rng.pick(self.voice.greet),
            "history": rng.pick(self.history),
            # names that changed in 2025
            "spmb": "PPDB" if year < 2025 else "SPMB",
            "zonasi": "zonasi" if year < 2025 else "domisili",
            "dtsen": "DTKS" if year < 2025 else "DTSEN",
        }[name]

    def _say(self, say: Say) -> tuple[str, ...]:
        if self.register == "formal":
            return say.baku
        if self.register == "sopan":
            return say.santai if self.casual else say.baku
        return say.sunda if self.register == "sunda" else say.santai

    def _some(self, chance: float, options: tuple[str, ...]) -> list[str]:
        return [self.expand(self.rng.pick(options))] if self.rng.chance(chance) else []

    def core(self) -> str:
        """The complaint itself."""
        return self.expand(self.rng.pick(self._say(self.topic.core)))

    def sentences(self) -> list[str]:
        """All sentences of the text in a natural order for the register."""
        rng, voice = self.rng, self.voice
        impact = self._say(self.topic.impact) or self._say(self.entry.impact)
        if self.register in ("formal", "sopan"):
            found = [self.core(), *self._some(0.50, impact), *self._some(0.18, self.history)]
            return [*found, *self._some(0.80, voice.ask), *self._some(0.55, voice.end)]
        found = [self.core(), *self._some(0.42, impact)]
        history = self._some(0.40 if self.register == "marah" else 0.18, self.history)
        found = history + found if rng.chance(0.35) else found + history
        if self.register == "marah":
            return [*found, *self._some(0.75, SPEECH.rant), *self._some(0.30, voice.ask)]
        return [*found, *self._some(0.42, voice.ask), *self._some(0.30, voice.end)]

    def greeting(self) -> str:
        """An opening, or nothing."""
        share = {"formal": 0.50, "sopan": 0.82, "santai": 0.48, "sunda": 0.66, "marah": 0.25}[self.register]
        return "".join(self._some(share, self.voice.greet))

    def plain(self) -> list[str]:
        """Sentences of the ordinary text, the vague follow-up or the unusable report."""
        rng = self.rng
        if self.report.rejected:
            if rng.chance(0.45):
                place = f"di {rng.pick(SPEECH.outside)}"
                return [
                    self.expand(rng.pick(self._say(self.topic.core)).replace("{lok}", place)),
                    *self._some(0.5, self.voice.ask),
                ]
            return [self.expand(rng.pick(SPEECH.unclear))]
        if rng.chance(VAGUE_SHARE.get(self.report.channel, 0.015)):
            return [self.expand(rng.pick(SPEECH.vague))]
        greeting = self.greeting()
        found = self.sentences()
        if greeting:
            found[0] = re.sub(r"^min,? ", "", found[0])
            comma = not greeting.endswith("bahwa") and rng.chance(0.8)
            found[0] = f"{greeting}{',' if comma else ''} {found[0]}"
        return found

    def text(self) -> str:
        """The finished text."""
        found = self.plain()
        careful = self.register in ("formal", "sopan")
        if careful:
            text = tidy(". ".join(part[:1].upper() + part[1:] for part in found), end=".")
        else:
            glue = self.rng.pick((", ", ". ", ". ", " ", ".. "))
            text = tidy(glue.join(found), end="")
        return self._typed(text)

    def _typed(self, text: str) -> str:
        """Apply the writer's habits: capitals, abbreviations, slips, emoji, tags."""
        rng, register = self.rng, self.register
        if register == "sunda" and "ilujeng" not in text and rng.chance(0.32):
            text = blunt(text)
        if register in ("santai", "sunda", "marah") and rng.chance(0.62):
            text = text.lower()
        level = {"formal": 0.0, "sopan": 0.06, "santai": 0.28, "sunda": 0.12, "marah": 0.22}[register]
        if level:
            text = abbreviate(rng, text, level * 2 * rng.unit())
        if rng.chance(0.03):
            text = slip(rng, text)
        if register == "marah":
            text = text.upper() if rng.chance(0.35) else text
            text += "!" * (1 + rng.below(4)) if rng.chance(0.6) else ""
        text = text[:1].upper() + text[1:] if rng.chance(0.5) else text
        if register in SPEECH.emoji and rng.chance(0.16) and text[-1].isascii():
            text += " " + rng.pick(SPEECH.emoji[register])
        if self.report.channel in SOCIAL and self.report.category in SPEECH.tags and rng.chance(0.07):
            text += " " + rng.pick(SPEECH.tags[self.report.category])
        if self.report.channel == "X" and rng.chance(0.3):
            text = "@contoh_pemda " + text
        return text


def compose(rng: Stream, report: Report) -> str:
    """Text of one complaint."""
    return Composer(rng, report).text()
