"""Kotak Masuk: judge twelve messages, some of them genuine, and learn how well you tell them apart.

A round is drawn from one form of datasets/pesan_uji.csv by a seed, with a fixed number of messages per kind and level,
so that two rounds are equally hard by design. `deteksi.py` holds the measures.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from ngulik.errors import UsageError
from ngulik.widgets import messages_kotak_masuk as messages
from ngulik.widgets.deteksi import Detection, tally
from ngulik.widgets.messages import UNKNOWN

if TYPE_CHECKING:
    from ngulik.widgets.kotak_masuk_tampilan import View

BENIH = 7
#: (scam, level) → how many of them a round holds: 7 scams and 5 genuine messages.
QUOTA = {
    (True, "mudah"): 2,
    (True, "sedang"): 2,
    (True, "sulit"): 3,
    (False, "mudah"): 2,
    (False, "sedang"): 2,
    (False, "sulit"): 1,
}
_COLUMNS = ("id", "bentuk", "kanal", "pengirim", "teks", "tautan", "penipuan", "isyarat", "premis", "tingkat", "alasan")
Verdicts = Sequence[str | None]


@dataclass(frozen=True)
class Message:
    """One message as the round shows it; `link` is a defanged address or a file name, `scam` the key."""

    id: str
    channel: str
    sender: str
    text: str
    link: str
    scam: bool
    cues: tuple[str, ...]
    premise: str
    level: str
    why: str


def draw_round(pesan: pd.DataFrame, bentuk: str = "A", benih: int = BENIH) -> tuple[Message, ...]:
    """Return the twelve messages of a round in their order; the same seed gives the same round.

    Raises UsageError if columns are missing, the form is unknown or too few messages are left.
    """
    missing = [name for name in _COLUMNS if name not in pesan.columns]
    if missing:
        raise UsageError(
            f'Tabel pesan tidak memiliki kolom {", ".join(missing)}. Pakai tabel dari muat_data("pesan_uji").'
        )
    forms = sorted(pesan["bentuk"].unique())
    if bentuk not in forms:
        raise UsageError(f"Bentuk “{bentuk}” tidak ada. Pilih salah satu: {', '.join(forms)}.")
    messages_of_form = [_message(row) for row in pesan[pesan["bentuk"] == bentuk].to_dict("records")]
    dice = random.Random(f"kotak-masuk/{bentuk}/{benih}")
    shuffled = sorted(messages_of_form, key=lambda _: dice.random())
    chosen: list[Message] = []
    for kind, count in QUOTA.items():
        found = [message for message in shuffled if (message.scam, message.level) == kind][:count]
        if len(found) < count:
            raise UsageError(
                f"Pesan {messages.kata(kind[0])} bertingkat {kind[1]} tinggal {len(found)}, padahal perlu {count}. "
                'Pakai muat_data("pesan_uji") utuh.'
            )
        chosen += found
    return tuple(sorted(chosen, key=lambda _: dice.random()))


def _message(row: dict[Any, Any]) -> Message:
    cues = () if pd.isna(row["isyarat"]) else tuple(row["isyarat"].split("; "))
    link = "" if pd.isna(row["tautan"]) else row["tautan"]
    who = (row["id"], row["kanal"], row["pengirim"], row["teks"], link)
    return Message(*who, bool(row["penipuan"]), cues, row["premis"], row["tingkat"], row["alasan"])


@dataclass(frozen=True, eq=False)
class KotakMasuk:
    """What the learner holds: as the last line of a cell it shows the widget; its methods are the twins.

    `putusan` is one word per message in the order of `tabel()`, "penipuan" or "sah", None where it is still open;
    without it the methods use what was answered in the widget. Other values raise UsageError.
    """

    pesan: tuple[Message, ...]

    def tabel(self, putusan: Verdicts | None = None) -> pd.DataFrame:
        """Return one row per message: id, kanal, pengirim, teks, tautan, putusan; for a judged one also kunci, tingkat,
        isyarat. Nothing is given away before the verdict.
        """
        rows = []
        for message, verdict in zip(self.pesan, self._read(putusan), strict=True):
            known = verdict is not None
            rows.append(
                {
                    "id": message.id,
                    "kanal": message.channel,
                    "pengirim": message.sender,
                    "teks": message.text,
                    "tautan": message.link,
                    "putusan": messages.sel(verdict),
                    "kunci": messages.sel(message.scam if known else None),
                    "tingkat": message.level if known else UNKNOWN,
                    "isyarat": ("; ".join(message.cues) or "tidak ada") if known else UNKNOWN,
                }
            )
        return pd.DataFrame(rows)

    def hasil(self, putusan: Verdicts | None = None) -> Detection:
        """Return the counts of the judged messages, with their H, FA, d′ and c."""
        judged = [
            (verdict, m.scam) for verdict, m in zip(self._read(putusan), self.pesan, strict=True) if verdict is not None
        ]
        return tally([verdict for verdict, _ in judged], [key for _, key in judged])

    def kalimat(self, putusan: Verdicts | None = None) -> str:
        """Return the result in words."""
        found = self.hasil(putusan)
        judged = found.scams + found.genuine
        if not judged:
            return messages.belum(len(self.pesan))
        return " ".join(filter(None, (messages.hasil(found), messages.sebagian(judged, len(self.pesan)))))

    def alt(self, putusan: Verdicts | None = None) -> str:
        """Return the alternative text of the picture: what it shows, with its numbers."""
        return messages.alt(self.hasil(putusan))

    def gambar(self, putusan: Verdicts | None = None) -> None:
        """Show the static picture, with its alternative text."""
        from ngulik.widgets.gambar import gambar
        from ngulik.widgets.kotak_masuk_tampilan import draw

        gambar(draw(self.hasil(putusan)), self.alt(putusan))

    def simpan_gambar(self, path: str | Path, putusan: Verdicts | None = None) -> str:
        """Write the static picture as PNG for print (200 dpi) and return its alternative text."""
        from ngulik.paths import write_atomic
        from ngulik.widgets.gambar import png
        from ngulik.widgets.kotak_masuk_tampilan import draw

        write_atomic(Path(path), png(draw(self.hasil(putusan)), dpi=200))
        return self.alt(putusan)

    @cached_property
    def tampilan(self) -> "View":
        """The live view; one per object, so that showing it twice shows one state twice."""
        from ngulik.widgets.kotak_masuk_tampilan import View

        return View(self)

    def __repr__(self) -> str:
        """Name the widget and the number of messages."""
        return f"<Kotak Masuk: {len(self.pesan)} pesan>"

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        return self.tampilan.bundle(**options)

    def _read(self, putusan: Verdicts | None) -> list[bool | None]:
        """Return verdicts as true (scam), false or None; without any, those of the view, if it was shown."""
        if putusan is None:
            view = vars(self).get("tampilan")
            return list(view.putusan) if view else [None] * len(self.pesan)
        words = [None if word is None else str(word).strip().lower() for word in putusan]
        odd = [word for word in words if word not in (None, "penipuan", "sah")]
        if odd or len(words) != len(self.pesan):
            found = f"berisi “{odd[0]}”" if odd else f"berisi {len(words)} kata"
            raise UsageError(
                f"putusan {found}, padahal perlu {len(self.pesan)} kata “penipuan” atau “sah”. "
                "Urutkan seperti pada tabel(), dan tulis None untuk yang belum diputuskan."
            )
        return [None if word is None else word == "penipuan" for word in words]


def kotak_masuk(pesan: pd.DataFrame, bentuk: str = "A", benih: int = BENIH) -> KotakMasuk:
    """Return the widget for a round of twelve messages; as last line of a cell it appears.

    `bentuk` is the form ("A" to practise, "B" for the second round), `benih` the seed of the draw. Raises UsageError if
    columns are missing or no round can be drawn.
    """
    return KotakMasuk(draw_round(pesan, bentuk, benih))
