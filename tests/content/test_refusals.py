"""What the builder refuses in `butir.toml`, each in one sentence that names the item and what to do."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from ngulik.course import find_module
from ngulik.errors import ContentError
from ngulik.notebooks.cards import card_bytes
from ngulik.notebooks.check_items import Judge
from ngulik.notebooks.items import read_items
from ngulik.notebooks.master import exercise_cells

SLUG = "05-respons-cepat"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("judul = ", "judl = ", "kunci “judl” tidak dikenal; mungkin maksudnya “judul”"),
        ("menit = ", "# menit = ", "kunci “menit” belum ada; isinya bilangan bulat"),
        ("poin = 1", 'poin = "1"', "“poin” berisi teks “1”; seharusnya bilangan bulat"),
        ('tujuan = "T1"', 'tujuan = "T9"', "soal 1 merujuk tujuan T9"),
        ("= 37.5", "= 38", "kasus `median_menit(contoh)`: hitungan tangan 38, acuan memberi 37.5"),
        ("= 37.5\n", "", "buka tidak memuat satu pun nilai hitungan tangan"),
        ("{ isi = { 1 = ", "{ isi = { 7 = ", "rumpang 7 tidak ada; soal ini punya 1 rumpang"),
        (
            "salah = [\n",
            'salah = [\n  { isi = { 1 = "median" }, pesan = "x" },\n',
            "isian `median` sama dengan acuannya",
        ),
        ("salah = [\n", 'salah = [\n  { ganti = ["zz", "y"], pesan = "x" },\n', "potongan `zz` ada 0 kali di acuan"),
        (
            "salah = [\n",
            'salah = [\n  { isi = { 1 = "mean" }, pesan = "Lain." },\n',
            "dua pesan untuk jawaban salah yang sama",
        ),
        ("salah = [\n", 'salah = [\n  { pesan = "x" },\n', "tepat satu dari kunci isi, ganti, kode, hitung, terbalik"),
        (
            "menit.quantile(0.5)",
            "menit.quantile(0.9)",
            "kasus `median_menit(contoh)`: saksi 1 memberi 183.0, acuan memberi 37.5",
        ),
        ('"Median adalah', '"Pakai `menit.median()`. Median adalah', "petunjuk 1 sudah memuat isi rumpang 1, `median`"),
        ('soal]]\nid = "2"', 'soal]]\nid = "9"', "urutan soalnya 1, 2, 3, 4, 5, 6, 7, sedangkan di"),
    ],
)
def test_a_broken_item_is_named(repository: Path, old: str, new: str, says: str) -> None:
    module = find_module(SLUG)
    text = module.items.read_text(encoding="utf-8")
    assert old in text
    module.items.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as refused:
        read_items(module)
        exercise_cells(module)
    assert says in str(refused.value)
    assert all(
        line.startswith(("solutions/05-respons-cepat/butir.toml", "solutions/05-respons-cepat/latihan.py"))
        for line in str(refused.value).splitlines()
    )


def test_all_problems_are_told_at_once(repository: Path) -> None:
    module = find_module(SLUG)
    text = module.items.read_text(encoding="utf-8")
    text = text.replace('tujuan = "T1"', 'tujuan = "T9"').replace(
        "salah = [\n", 'salah = [\n  { isi = { 7 = "x" }, pesan = "x" },\n', 1
    )
    module.items.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as refused:
        read_items(module)
    assert str(refused.value).count("\n") >= 1


def test_a_blank_needs_two_foreseen_mistakes(repository: Path) -> None:
    module = find_module(SLUG)
    text = module.items.read_text(encoding="utf-8")
    module.items.write_text(re.sub(r'  \{ isi = \{ 2 = "Kanal" .*\n', "", text), encoding="utf-8")
    with pytest.raises(ContentError, match=r"soal 4: rumpang 2 punya 1 isian salah, padahal perlu 2"):
        read_items(module)


def test_two_swapped_blanks_are_told_unless_the_author_foresaw_them_or_the_message_would_be_a_guess() -> None:
    card = json.loads(card_bytes(find_module("10-privasi-pelapor")))
    told = [row for entry in card["soal"].values() for row in entry.get("diagnosa", []) if "tertukar" in row["pesan"]]
    assert told and not [row for row in told if row["pesan"].startswith("Isi rumpang") and "galat" in str(row["sidik"])]


def test_swapped_blanks_that_keep_their_points_are_refused() -> None:
    judge = Judge(find_module("11-lab-penipuan"))
    told = "Isi rumpang 1 dan rumpang 2 tertukar."
    judge.items["5"] = replace(judge.items["5"], swapped=((judge.items["5"].right[0].code, told),))
    (trial,) = [one for one in judge.trials() if one.item == "5" and told in one.name]
    assert list(judge.judge(trial)) == ["harus kehilangan nilai, tetapi mendapat nilai penuh. Tambah kasus di tutup."]
