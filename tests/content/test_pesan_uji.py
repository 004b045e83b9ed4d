"""datasets/pesan_uji.csv: two parallel forms, and nothing in them that works, calls or belongs to anyone."""

import re
from pathlib import Path

import pandas as pd
import pytest

from ngulik.course import find_module
from ngulik.data import muat_data
from ngulik.notebooks.check_links import check_addresses
from ngulik.widgets.pembaca_alamat.address import read
from ngulik_datagen.message import CUES

PESAN = muat_data("pesan_uji")
TEXT = PESAN[["pengirim", "teks", "tautan"]].fillna("").agg(" ".join, axis=1)


def test_sixty_percent_are_scams_in_both_forms() -> None:
    assert len(PESAN) == 40
    assert PESAN.groupby("bentuk")["penipuan"].sum().to_dict() == {"A": 12, "B": 12}


@pytest.mark.parametrize(
    "columns",
    [["kanal"], ["modus"], ["penipuan", "tingkat"], ["kanal", "penipuan", "tingkat"], ["modus", "isyarat", "premis"]],
)
def test_forms_are_parallel(columns: list[str]) -> None:
    a, b = (PESAN[PESAN["bentuk"] == form][columns].fillna("-").value_counts().sort_index() for form in ("A", "B"))
    pd.testing.assert_series_equal(a, b)


def test_no_two_messages_say_the_same() -> None:
    assert PESAN["teks"].is_unique and PESAN["alasan"].is_unique


def test_cues_come_from_the_list_and_are_counted() -> None:
    cues = PESAN["isyarat"].fillna("").str.split("; ").map(lambda found: [cue for cue in found if cue])
    assert set(cues.explode().dropna()) == set(CUES)
    assert (cues.str.len() == PESAN["banyak_isyarat"]).all()
    assert cues.map(lambda found: len(found) == len(set(found))).all()


def test_cues_that_can_be_seen_are_marked() -> None:
    cues = PESAN["isyarat"].fillna("")
    assert (PESAN["tautan"].fillna("").str.lower().str.endswith(".apk") == cues.str.contains("berkas aplikasi")).all()
    assert (PESAN["pengirim"].str.contains(r"\+62") == cues.str.contains("nomor asing")).all()
    assert (
        TEXT.str.contains("OTP|sandi Ibu|akun dan sandi|kode 6|NIK") == cues.str.contains("minta data rahasia")
    ).all()
    assert not PESAN["alasan"].isna().any()


def test_no_link_works_and_no_number_or_mail_is_anybodys() -> None:
    for text in TEXT:
        assert not re.search(r"https?:|www\.", text), text
        for host in re.findall(r"[\w.-]+\[\.\]\w+", text):
            assert read(host).suffix in {"example", "test"}, host
        assert not re.search(r"\d{4,}-?\d{3,}", text.replace("2.400.000", "")), text
        assert all("X" in number for number in re.findall(r"(?:\+62 |0)8\d\d-\S+", text)), text
        assert all("[.]" in mail for mail in re.findall(r"\S+@\S+\.\S+", text)), text


def test_right_domain_tells_genuine_from_scam() -> None:
    links = PESAN[PESAN["tautan"].fillna("").str.contains("//") & PESAN["kanal"].eq("surel")]
    owners = links["tautan"].map(lambda link: read(link).registered)
    assert ((owners == "kotacontoh.example") == ~links["penipuan"]).all() and len(links) == 4


def test_an_address_that_can_be_clicked_is_found(repository: Path) -> None:
    module = find_module("11")
    assert list(check_addresses(module)) == []
    page = module.folder / "bawa-pulang.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\nJangan buka https://bank.example.\n", encoding="utf-8")
    [problem] = check_addresses(module)
    assert "bawa-pulang.md baris" in problem and "“https://bank.example.” dapat diklik" in problem
