"""aduan.csv: the complaints that most modules work on."""

from functools import cache

from ngulik_datagen.raw import FIELDS, raw_complaints, released
from ngulik_datagen.schema import Dataset, Row
from ngulik_datagen.sets.aduan_card import complaint_card

_REPEATS = {"fields": "duplikat_dari", "reference": {"resource": "", "fields": "tiket"}}


@cache
def rows() -> list[Row]:
    """All complaints, in order of arrival; other sets count them, so do not change them."""
    return released(raw_complaints())


DATASET = Dataset("aduan", "Aduan warga (sintetis)", FIELDS, rows, complaint_card, {"foreignKeys": [_REPEATS]})
