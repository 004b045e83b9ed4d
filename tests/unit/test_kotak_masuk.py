"""The inbox: the draw is fair and repeatable, nothing is given away too early, view and twins say the same."""

from collections import Counter
from itertools import pairwise

import ipywidgets
import pytest

from ngulik.data import muat_data
from ngulik.errors import UsageError
from ngulik.widgets import kotak_masuk
from ngulik.widgets import messages_kotak_masuk as messages
from ngulik.widgets.deteksi import Detection
from ngulik.widgets.kotak_masuk import QUOTA


@pytest.fixture(scope="module")
def pesan():
    return muat_data("pesan_uji")


@pytest.fixture
def kotak(pesan):
    return kotak_masuk(pesan)


def right(kotak):
    return [messages.kata(message.scam) for message in kotak.pesan]


@pytest.mark.parametrize("form", ["A", "B"])
@pytest.mark.parametrize("seed", range(6))
def test_each_round_has_the_same_mix_from_one_form(pesan, form, seed):
    drawn = kotak_masuk(pesan, form, seed).pesan
    assert Counter((message.scam, message.level) for message in drawn) == QUOTA
    assert len({message.id for message in drawn}) == 12 and all(message.id.startswith(form) for message in drawn)
    assert drawn == kotak_masuk(pesan.sample(frac=1, random_state=1).sort_index(), form, seed).pesan


def test_seeds_and_forms_differ(pesan):
    rounds = [tuple(m.id for m in kotak_masuk(pesan, form, seed).pesan) for form in "AB" for seed in (1, 2, 3)]
    assert len(set(rounds)) == 6


def test_kinds_do_not_stand_in_blocks(kotak):
    kinds = [message.scam for message in kotak.pesan]
    assert sum(one != other for one, other in pairwise(kinds)) >= 4


def test_results_by_hand(kotak):
    assert kotak.hasil(right(kotak)) == Detection(7, 0, 0, 5)
    assert kotak.hasil(["penipuan"] * 12) == Detection(7, 0, 5, 0)
    assert kotak.hasil([" SAH "] * 11 + [None]) == kotak.hasil(["sah"] * 11 + [None])
    assert "7 dari 7 penipuan, dengan 5 alarm palsu dari 5" in kotak.kalimat(["penipuan"] * 12)
    assert "curiga kepada hampir semua pesan (c = -1" in kotak.kalimat(["penipuan"] * 12)
    assert "percaya kepada hampir semua pesan (c = 1" in kotak.kalimat(["sah"] * 12)
    assert "sangat jeli" in kotak.kalimat(right(kotak)) and "seimbang" in kotak.kalimat(right(kotak))
    assert "Baru 11 dari 12" in kotak.kalimat(["sah"] * 11 + [None])


def test_nothing_is_given_away_before_the_verdict(kotak):
    table = kotak.tabel()
    assert set(table["kunci"]) == set(table["tingkat"]) == set(table["isyarat"]) == {"–"}
    first = kotak.tabel([right(kotak)[0]] + [None] * 11)
    assert first.loc[0, "kunci"] == right(kotak)[0] and set(first.loc[1:, "kunci"]) == {"–"}
    assert kotak.kalimat() == "Kotak masuk berisi 12 pesan, dan belum ada yang Anda putuskan."
    static = kotak._repr_mimebundle_()["text/html"]
    assert all(message.why not in static for message in kotak.pesan)
    assert kotak.pesan[0].why not in str([widget.value for widget in (kotak.tampilan.pesan, kotak.tampilan.penjelasan)])


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda pesan: kotak_masuk(pesan, "C"), "Pilih salah satu: A, B"),
        (lambda pesan: kotak_masuk(pesan.drop(columns="teks")), "kolom teks"),
        (lambda pesan: kotak_masuk(pesan.head(5)), "tinggal"),
        (lambda pesan: kotak_masuk(pesan).kalimat(["penipuan"]), "berisi 1 kata"),
        (lambda pesan: kotak_masuk(pesan).kalimat(["aman"] * 12), "“aman”"),
    ],
)
def test_wrong_use_is_explained(pesan, call, words):
    with pytest.raises(UsageError, match=words):
        call(pesan)


def answer(view, verdict):
    view.pilihan.value = verdict
    view.tombol.click()


def test_view_asks_explains_and_goes_on(kotak):
    view = kotak.tampilan
    message = kotak.pesan[0]
    assert (
        "Pesan 1 dari 12" in view.kalimat.value
        and "Pesan 1 dari 12" in view.pesan.value
        and view.tombol.description == "Kirim putusan"
    )
    view.tombol.click()
    assert "Pilih dahulu" in view.kalimat.value and view.putusan[0] is None
    answer(view, "Sah" if message.scam else "Penipuan")
    assert "Belum tepat" in view.kalimat.value and message.why in view.kalimat.value.replace("&#x27;", "'")
    assert all(cue in view.penjelasan.value for cue in message.cues) and "Tingkat:" in view.penjelasan.value
    assert view.pilihan.disabled and view.tombol.description == "Pesan berikutnya"
    view.tombol.click()
    assert "Pesan 2 dari 12" in view.kalimat.value and view.penjelasan.value == ""
    assert view.pilihan.value is None and not view.pilihan.disabled


def test_finished_view_equals_the_twins_and_compares_confidence(kotak):
    view = kotak.tampilan
    view.yakin.value = 100
    for message in kotak.pesan:
        view.yakin.value = 90
        answer(view, "Penipuan" if message.scam else "Sah")
        view.tombol.click()
    assert view.selesai and kotak.hasil() == Detection(7, 0, 0, 5)
    assert kotak.kalimat(right(kotak)) in view.kalimat.value.replace("&#x27;", "'")
    assert "90 persen yakin, dan 100 persen putusan Anda tepat: keyakinan Anda sepadan" in view.kalimat.value
    assert f'alt="{kotak.alt(right(kotak))}"' in view.gambar.value
    assert view.tabel.value.count("<td") == 60 and "keliru" not in view.tabel.value
    view.tombol.click()  # a late key press changes nothing
    assert kotak.hasil() == Detection(7, 0, 0, 5)


def test_one_false_alarm_is_not_scolded(kotak):
    verdicts = right(kotak)
    verdicts[verdicts.index("sah")] = "penipuan"
    assert "sangat jeli" in kotak.kalimat(verdicts) and "Kecenderungan: seimbang" in kotak.kalimat(verdicts)


def test_words_for_d_prime_and_criterion_are_graded():
    words = [messages.kecenderungan(value) for value in (-1.2, -0.7, 0.4, 0.7, 1.2)]
    assert len(set(words)) == 5 and "sedikit" in words[1] and "sedikit" in words[3] and "seimbang" in words[2]
    assert "justru lebih sering" in messages.kejelian(-0.9) and "belum terbedakan" in messages.kejelian(-0.2)


def test_confidence_nobody_chose_is_not_judged(kotak):
    view = kotak.tampilan
    for _ in kotak.pesan:
        answer(view, "Penipuan")
        view.tombol.click()
    assert messages.TIDAK_DIGESER in view.kalimat.value and "persen yakin" not in view.kalimat.value


def test_levels_of_genuine_messages_are_told_apart_from_those_of_scams():
    assert messages.SAH in messages.tingkat(False, "sulit", 2, "kuat")
    assert messages.SAH not in messages.tingkat(True, "sulit", 2, "kuat")


def test_controls_work_by_keyboard(kotak):
    view = kotak.tampilan
    assert isinstance(view.pilihan, ipywidgets.ToggleButtons) and isinstance(view.yakin, ipywidgets.SelectionSlider)
    assert isinstance(view.tombol, ipywidgets.Button) and "Tab" in messages.PAPAN_KETIK


def test_shown_twice_it_is_one_view(kotak):
    widget = "application/vnd.jupyter.widget-view+json"
    assert kotak._repr_mimebundle_()[widget] == kotak._repr_mimebundle_()[widget]


def test_messages_cannot_break_the_page(pesan):
    table = pesan.assign(teks="<b>klik</b>", pengirim="<i>x</i>")
    assert "<b>klik" not in kotak_masuk(table)._repr_mimebundle_()["text/html"]


def test_picture_is_deterministic_and_labels_every_part(kotak, tmp_path):
    for name in ("satu.png", "dua.png"):
        assert kotak.simpan_gambar(tmp_path / name, ["penipuan"] * 8 + ["sah"] * 4) == kotak.alt(
            ["penipuan"] * 8 + ["sah"] * 4
        )
    assert (tmp_path / "satu.png").read_bytes() == (tmp_path / "dua.png").read_bytes()


def test_every_cue_and_premise_of_the_data_is_explained(pesan):
    cues = {cue for cell in pesan["isyarat"].dropna() for cue in cell.split("; ")}
    assert cues == set(messages.ISYARAT) and set(pesan["premis"]) == set(messages.PREMIS)
