"""Kotak Masuk: judge twelve messages, some of them genuine, and learn how well you tell them apart.

A round is drawn from one form of datasets/pesan_uji.csv by a seed, with a fixed number of messages per kind and level,
so that two rounds are equally hard by design. `deteksi.py` holds the measures.
"""

import random
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ngulik.errors import UsageError
from ngulik.widgets.kit.checked import have_columns
from ngulik.widgets.kotak_masuk import words

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
    have_columns(pesan, _COLUMNS, "pesan_uji")
    forms = sorted(pesan["bentuk"].unique())
    if bentuk not in forms:
        raise UsageError(f"Bentuk “{bentuk}” tidak ada. Pilih salah satu: {', '.join(forms)}.")
    of_form = [_message(row) for row in pesan[pesan["bentuk"] == bentuk].to_dict("records")]
    dice = random.Random(f"kotak-masuk/{bentuk}/{benih}")
    shuffled = sorted(of_form, key=lambda _: dice.random())
    chosen: list[Message] = []
    for kind, count in QUOTA.items():
        found = [message for message in shuffled if (message.scam, message.level) == kind][:count]
        if len(found) < count:
            raise UsageError(
                f"Pesan {words.kata(kind[0])} bertingkat {kind[1]} tinggal {len(found)}, padahal perlu {count}. "
                'Pakai muat_data("pesan_uji") utuh.'
            )
        chosen += found
    return tuple(sorted(chosen, key=lambda _: dice.random()))


def _message(row: dict[Any, Any]) -> Message:
    cues = () if pd.isna(row["isyarat"]) else tuple(row["isyarat"].split("; "))
    link = "" if pd.isna(row["tautan"]) else row["tautan"]
    who = (row["id"], row["kanal"], row["pengirim"], row["teks"], link)
    return Message(*who, bool(row["penipuan"]), cues, row["premis"], row["tingkat"], row["alasan"])
