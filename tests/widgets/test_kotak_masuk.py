"""The inbox: the draw is fair and repeatable, nothing is given away too early, view and twins say the same."""

from collections import Counter
from itertools import pairwise

import pytest

from ngulik import kotak_masuk
from ngulik.data import muat_data
from ngulik.errors import UsageError
from ngulik.widgets.kotak_masuk import words as messages
from ngulik.widgets.kotak_masuk.deteksi import Detection
from ngulik.widgets.kotak_masuk.round import QUOTA


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
    assert kotak.hasil([" SAH "] * 11) == kotak.hasil(["sah"] * 11)
    assert "7 dari 7 penipuan, dengan 5 alarm palsu dari 5" in kotak.kalimat(["penipuan"] * 12)
    assert "curiga kepada hampir semua pesan (c = −1" in kotak.kalimat(["penipuan"] * 12)
    assert "percaya kepada hampir semua pesan (c = 1" in kotak.kalimat(["sah"] * 12)
    assert "sangat jeli" in kotak.kalimat(right(kotak)) and "seimbang" in kotak.kalimat(right(kotak))
    assert "Baru 11 dari 12" in kotak.kalimat(["sah"] * 11)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda pesan: kotak_masuk(pesan, "C"), "Pilih salah satu: A, B"),
        (lambda pesan: kotak_masuk(pesan.drop(columns="teks")), "kolom teks"),
        (lambda pesan: kotak_masuk(pesan.head(5)), "tinggal"),
        (lambda pesan: kotak_masuk(pesan).kalimat(["penipuan"] * 13), "berisi 13 kata"),
        (lambda pesan: kotak_masuk(pesan).kalimat(["aman"] * 12), "“aman”"),
    ],
)
def test_wrong_use_is_explained(pesan, call, words):
    with pytest.raises(UsageError, match=words):
        call(pesan)


def test_one_false_alarm_is_not_scolded(kotak):
    verdicts = right(kotak)
    verdicts[verdicts.index("sah")] = "penipuan"
    assert "sangat jeli" in kotak.kalimat(verdicts) and "Kecenderungan: seimbang" in kotak.kalimat(verdicts)


def test_words_for_d_prime_and_criterion_are_graded():
    words = [messages.kecenderungan(value) for value in (-1.2, -0.7, 0.4, 0.7, 1.2)]
    assert len(set(words)) == 5 and "sedikit" in words[1] and "sedikit" in words[3] and "seimbang" in words[2]
    assert "justru lebih sering" in messages.kejelian(-0.9) and "belum terbedakan" in messages.kejelian(-0.2)


def test_levels_of_genuine_messages_are_told_apart_from_those_of_scams():
    assert messages.SAH in messages.tingkat(False, "sulit", 2, "kuat")
    assert messages.SAH not in messages.tingkat(True, "sulit", 2, "kuat")


def test_every_cue_and_premise_of_the_data_is_explained(pesan):
    cues = {cue for cell in pesan["isyarat"].dropna() for cue in cell.split("; ")}
    assert cues == set(messages.ISYARAT) and set(pesan["premis"]) == set(messages.PREMIS)


def play(kotak, *events):
    return kotak.answer({"state": {"putusan": [list(event) for event in events]}})


def test_nothing_is_given_away_before_the_verdict(kotak):
    asked = play(kotak)
    first = kotak.pesan[0]
    assert not asked["table"] and set(asked["refused"]) == {"lanjut"}
    assert all(word not in asked["sentence"] + asked["picture"] for word in (first.why, *first.cues, "✓", "✗"))
    told = play(kotak, ("penipuan", None))
    assert first.why in told["sentence"] and all(f"• {cue}: " in told["sentence"] for cue in first.cues)
    assert set(told["refused"]) == {"penipuan", "sah"} and kotak.pesan[1].text[:20] not in told["picture"]
    assert "Pesan 2 dari 12" in play(kotak, ("penipuan", None), ("lanjut", None))["sentence"]


def test_confidence_is_compared_only_where_it_was_chosen(kotak):
    right = [("penipuan" if message.scam else "sah") for message in kotak.pesan]
    events = [event for word in right for event in ((word, 4), ("lanjut", None))]
    assert (
        "90 persen yakin, dan 100 persen putusan Anda tepat: keyakinan Anda sepadan" in play(kotak, *events)["sentence"]
    )
    untouched = [(word, None) for word, _ in events]
    assert messages.TIDAK_DIGESER in play(kotak, *untouched)["sentence"]
    assert set(play(kotak, *events)["refused"]) == set(messages.PUTUSAN)


def test_finished_round_says_what_the_twins_say(kotak):
    verdicts = ["penipuan"] * 8 + ["sah"] * 4
    events = [event for word in verdicts for event in ((word, None), ("lanjut", None))]
    over = play(kotak, *events)
    assert (
        over["sentence"].startswith(kotak.kalimat(verdicts))
        and f'aria-label="{kotak.alt(verdicts)}"' in over["picture"]
    )
    assert over["table"].count("<tr>") == 13
