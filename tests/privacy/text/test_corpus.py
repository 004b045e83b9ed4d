"""Precision and recall of `find` per kind on the labelled corpus (see ../corpus/README.md); printed with `pytest -s`."""

import re

import pytest
from text_corpus import PARTS, read, score

from ngulik.privacy.text import KINDS
from ngulik.privacy.text.accounts import is_office
from ngulik.privacy.text.digits import read_digits
from ngulik.privacy.text.shapes import is_card, national

#: kind -> least precision and recall (issue 3)
TARGETS = dict.fromkeys(KINDS, 0.98) | {"NAMA": 0.85, "ALAMAT": 0.85}


@pytest.mark.parametrize("parts", [("development",), ("held-out",), PARTS], ids=" + ".join)
def test_precision_and_recall_meet_the_targets(parts: tuple[str, ...]) -> None:
    result = score([labelled for part in parts for labelled in read(part)])
    print(f"\n{' + '.join(parts)}\n{result.table()}")
    below = {
        kind: (result.precision(kind), result.recall(kind))
        for kind, target in TARGETS.items()
        if min(result.precision(kind), result.recall(kind)) < target
    }
    assert below == {}, [miss for miss in result.extra + result.missed if miss[0] in below]


def test_what_texts_that_nobody_prepared_for_show() -> None:
    """Round 5 was never tuned on: names stay below the target there (see the README), everything else is found."""
    result = score(read("round-5"))
    print(f"\nround-5\n{result.table()}")
    assert [miss for miss in result.extra + result.missed if miss[0] != "NAMA"] == []
    assert result.precision("NAMA") >= 0.95
    assert result.recall("NAMA") >= 0.74


def test_the_corpus_is_as_large_as_promised() -> None:
    texts = [labelled for part in PARTS for labelled in read(part)]
    assert len(texts) >= 400
    assert len({labelled.text for labelled in texts}) == len(texts), "a text stands twice"
    assert sum(not labelled.spans for labelled in texts) >= 150
    for kind in KINDS:
        assert sum(span[2] == kind for labelled in texts for span in labelled.spans) >= 40, kind


def values(kind: str) -> list[str]:
    """Return what is marked as `kind`: digits only for numbers, else without spaces."""
    texts = [labelled for part in PARTS for labelled in read(part)]
    marked = [labelled.text[start:end] for labelled in texts for start, end, own in labelled.spans if own == kind]
    if kind in ("NIK", "KK", "NPWP", "TELEPON", "REKENING"):
        return [national(read_digits(text)) if kind == "TELEPON" else read_digits(text) for text in marked]
    return [re.sub(r"\s", "", text) for text in marked]


@pytest.mark.parametrize(
    ("kind", "impossible"),
    [
        ("NIK", r"\d{4}99\d{10}|\d{12}0000"),
        ("KK", r"\d{4}99\d{10}"),
        ("NPWP", r"00\d+"),
        ("TELEPON", r"0?8000\d+|0\d{2,3}0\d+"),
        ("PLAT", r"[A-Z]{1,2}\W?0\d*\W?[A-Z]*"),
        ("SUREL", r".*(?:\.|dot|titik)\W?(?:example|test|invalid)"),
        ("AKUN", r".*(?:contoh|fiktif).*"),
        ("URL", r"(?s).*(?:contoh|fiktif|id=1000000000000|wa.me/628000).*"),
    ],
)
def test_no_identity_in_the_corpus_can_exist(kind: str, impossible: str) -> None:
    for value in values(kind):
        assert re.fullmatch(impossible, value, re.IGNORECASE), value


def test_accounts_in_the_corpus_begin_with_zeros_or_are_test_cards() -> None:
    for value in values("REKENING"):
        assert value.startswith("000") or is_card(value), value


def test_no_marked_handle_is_an_office() -> None:
    assert not any(is_office(handle.lstrip("@")) for handle in values("AKUN"))
