import pandas as pd
import pytest

from ngulik.errors import ContentError, UsageError
from ngulik.selfcheck import kartu
from ngulik.selfcheck.cek import BelumDikerjakan, BelumTepat, uji
from ngulik.selfcheck.run import Keadaan, run_open

MODUL = "99-contoh"


def run(card, soal, code):
    namespace = {"pd": pd}
    exec(code, namespace)
    return run_open(card.item(soal), namespace)


def test_a_wrong_value_is_met_with_its_own_message(card):
    with pytest.raises(BelumTepat) as caught:
        uji(MODUL, "1")(107.5, 12.5, "median_menit([5, 10, 15, 400])")
    assert str(caught.value) == (
        "Soal 1 belum tepat. Diperiksa: `median_menit([5, 10, 15, 400])`. "
        "Diharapkan 12,5; hasil Anda 107,5. Itu rerata; yang diminta median."
    )
    assert (caught.value.cek, caught.value.sidik) == (0, 107.5)


def test_an_unforeseen_wrong_value_gets_a_next_step(card):
    with pytest.raises(BelumTepat, match=r"hasil Anda 3\. Cocokkan langkahnya"):
        uji(MODUL, "1")(3, 12.5, "x")


def test_a_missing_column_is_named(card):
    with pytest.raises(BelumTepat, match="Kolom yang belum ada: `b`"):
        uji(MODUL, "1")(pd.DataFrame({"a": [1, 2]}), pd.DataFrame({"a": [1, 2], "b": 0}))


def test_a_choice_never_shows_the_right_one(card):
    for wrong in ("a", "b", 5, ["d"]):
        with pytest.raises(BelumTepat) as caught:
            uji(MODUL, "3")(wrong, "rahasia", "jawaban_3")
        assert "rahasia" not in str(caught.value)
    with pytest.raises(BelumTepat, match=r"^Soal 3 belum tepat\. Pilihan Anda `a` belum tepat\. Itu median"):
        uji(MODUL, "3")("a", "d")


def test_hidden_checks_show_neither_data_nor_expectation(card):
    cek = uji(MODUL, "1")
    cek(12.5, 12.5)
    cek(2, 2)
    with pytest.raises(BelumTepat) as caught:
        cek(4711, 815, "median_menit(rahasia)")
    text = str(caught.value)
    assert "lolos contoh yang terlihat" in text
    assert not {"4711", "815", "rahasia"} & set(text.replace(".", " ").split())
    assert caught.value.sidik is None
    with pytest.raises(BelumTepat, match=r"^Soal 1 belum tepat\. Angkanya ditulis langsung\.$"):
        cek(1, 2, pesan="Angkanya ditulis langsung.")


@pytest.mark.parametrize("empty", [..., None, ["a", ...], {"X": ...}])
def test_no_answer_is_not_a_wrong_answer(card, empty):
    with pytest.raises(BelumDikerjakan):
        uji(MODUL, "1")(empty, 12.5)


def test_names_that_do_not_exist_list_those_that_do(card):
    with pytest.raises(UsageError, match=r"“9” tidak ada .* 1, 2, 3, 7"):
        uji(MODUL, "9")
    with pytest.raises(UsageError, match="Modul yang ada: 99-contoh"):
        uji("98-lain", "1")
    assert card.item(3).id == "3"


def test_packing_round_trips_and_hides_the_text():
    packed = kartu.kemas(["Urutkan dahulu — ya.", "dua", "tiga"])
    assert "Urutkan" not in packed
    assert kartu.buka(packed) == ["Urutkan dahulu — ya.", "dua", "tiga"]
    assert packed == kartu.kemas(["Urutkan dahulu — ya.", "dua", "tiga"])
    for broken in ("???", "eNr", kartu.kemas("x")[:-4]):
        with pytest.raises(ContentError):
            kartu.buka(broken)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"modul": "a", "judul": "b", "soal": {"1": {}}}', '{"soal": [1]}'])
def test_a_broken_card_is_said_to_be_broken(text):
    with pytest.raises(ContentError, match="rusak"):
        kartu.parse(text)


def test_open_checks_are_counted_and_must_be_written_out():
    assert kartu.count_checks('x = 1\ncek(x, 1)\nif x:\n    y = 2\ncek(x, 1, "a")') == 2
    for bad in ("for x in [1]:\n    cek(x, 1)", "[cek(x, 1) for x in [1]]", "y = cek(1, 1)"):
        with pytest.raises(ContentError, match="satu per satu"):
            kartu.count_checks(bad)
    with pytest.raises(ContentError, match="baris 1"):
        kartu.count_checks("cek(")


def test_four_states(card):
    right = run(card, "1", "def median_menit(m): return m.median()")
    assert (right.keadaan, right.pesan) == (
        Keadaan.TEPAT,
        "Tepat untuk contoh di sini. Saat dinilai, cara yang sama dicoba juga pada data lain.",
    )
    wrong = run(card, "1", "def median_menit(m): return m.mean()")
    assert (wrong.keadaan, wrong.cek, wrong.sidik) == (Keadaan.BELUM_TEPAT, 0, 107.5)
    second = run(card, "1", "def median_menit(m): return 12.5")
    assert (second.keadaan, second.cek) == (Keadaan.BELUM_TEPAT, 1)
    error = run(card, "1", "def median_menit(m): return 1 / 0")
    assert (error.keadaan, error.cek, error.sidik) == (Keadaan.GALAT, 0, {"galat": "ZeroDivisionError"})
    assert error.pesan == "Jangan membagi dengan nol."
    assert "belum dijalankan" in run(card, "1", "").pesan


@pytest.mark.parametrize(
    ("soal", "code"),
    [
        ("1", ""),
        ("1", "def median_menit(menit):\n    return menit.___()"),
        ("1", "def median_menit(m):\n    return m['___']"),
        ("1", "def bantu(m): return m.___()\ndef median_menit(m): return bantu(m)"),
        ("2", "def jumlah(tabel):\n    ..."),
        ("2", "\n\n# catatan\ndef jumlah(tabel):\n    ...\n"),
        ("3", "jawaban_3 = ..."),
        ("3", "jawaban_3 = '___'"),
    ],
)
def test_untouched_and_half_filled_answers_are_not_done(card, soal, code):
    assert run(card, soal, code).keadaan is Keadaan.BELUM_DIKERJAKAN


def test_a_forgotten_return_is_a_mistake_not_an_empty_box(card):
    outcome = run(card, "2", "def jumlah(tabel):\n    print(len(tabel))")
    assert outcome.keadaan is Keadaan.BELUM_TEPAT
    assert "`return`" in outcome.pesan
    assert (outcome.cek, outcome.sidik) == (0, None)


def test_prints_inside_the_answer_are_not_repeated(card, capsys):
    run(card, "2", "def jumlah(tabel):\n    print('halo')\n    return len(tabel)")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("error", ["KeyboardInterrupt", "SystemExit"])
def test_stopping_the_answer_stops_only_the_check(card, error):
    assert run(card, "2", f"def jumlah(tabel): raise {error}").keadaan is Keadaan.GALAT
