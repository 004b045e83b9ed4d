"""Ordering items end to end: `periksa` on the learner's list, from the untouched box to the right order."""

import pytest

from ngulik.selfcheck import kartu
from ngulik.selfcheck.run import Keadaan, Verdict, run_open

CARD = {
    "judul": "Urutan",
    "tipe": "U",
    "poin": 1,
    "nama": ["jawaban_6"],
    "asli": "jawaban_6 = [...]",
    "buka": kartu.kemas('cek(jawaban_6, ["c", "a", "d", "b"], "jawaban_6")'),
    "diagnosa": [{"cek": 0, "sidik": ["a", "c", "d", "b"], "pesan": "Langkah a butuh hasil langkah c."}],
}


def look(answer: str) -> Verdict:
    namespace: dict[str, object] = {}
    exec(f"jawaban_6 = {answer}", namespace)
    return run_open(kartu.parse_item("6", CARD), namespace)


@pytest.mark.parametrize(
    "answer",
    [
        '["c", "a", "d", "b"]',
        '("c", "a", "d", "b")',
        '"c a d b".split()',
        '["C", "A", "D", "B"]',
        '["c.", " a", "d)", "b "]',
        'list("cadb")',
        "__import__('pandas').Series(['c', 'a', 'd', 'b'])",
        "__import__('numpy').array(['c', 'a', 'd', 'b'])",
    ],
)
def test_the_right_order_in_any_writing(answer: str) -> None:
    outcome = look(answer)
    assert (outcome.keadaan, outcome.pesan) == (Keadaan.TEPAT, "Jawaban Anda tepat.")


@pytest.mark.parametrize("answer", ["...", "[...]", '["c", ..., "d", "b"]', '["c", "___", "d", "b"]'])
def test_an_unfinished_box_is_not_wrong(answer: str) -> None:
    assert look(answer).keadaan is Keadaan.BELUM_DIKERJAKAN


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ('["c", "a", "d"]', "Anda menulis 3 langkah, sedangkan urutannya terdiri dari 4 langkah."),
        ("[]", "Anda menulis 0 langkah"),
        ('["c", "a", "a", "b"]', "Langkah `a` tertulis lebih dari sekali."),
        ('["c", "a", "d", "z"]', "`z` tidak termasuk dalam urutan ini."),
        ('["c", "a" "d", "b"]', "`ad` terbaca sebagai satu langkah."),
        ('["c a d b"]', "`c a d b` terbaca sebagai satu langkah."),
        ('"cadb"', "Anda menulis satu teks. Tulis daftar"),
        ('{"c", "a", "d", "b"}', "Kurung kurawal `{}` tidak menyimpan urutan."),
        ("[3, 1, 4, 2]", "Isi daftar dengan huruf di depan tiap langkah"),
        ("4", "Jawabannya daftar huruf di dalam kurung siku"),
        ('["c", "a", "b", "d"]', "Dua langkah pertama sudah benar. Susun lagi mulai langkah ke-3."),
        ('["C", "B", "A", "D"]', "Satu langkah pertama sudah benar. Susun lagi mulai langkah ke-2."),
        ('["b", "d", "a", "c"]', "Urutannya terbalik"),
        ('["b", "a", "d", "c"]', "Langkah pertamanya belum tepat."),
        ('["a", "c", "d", "b"]', "Langkah a butuh hasil langkah c."),
        ('("A", "C.", "D", "B")', "Langkah a butuh hasil langkah c."),
    ],
)
def test_each_slip_has_its_own_next_step(answer: str, says: str) -> None:
    outcome = look(answer)
    assert outcome.keadaan is Keadaan.BELUM_TEPAT
    assert says in outcome.pesan
    assert "Diharapkan" not in outcome.pesan and "c → a → d → b" not in outcome.pesan


def test_the_learner_sees_the_whole_order_again() -> None:
    assert "Urutan Anda, b → a → d → c, belum tepat." in look('["b", "a", "d", "c"]').pesan
