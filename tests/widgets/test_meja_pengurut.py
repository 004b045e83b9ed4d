"""Meja Pengurut: table, sentence, picture and live view say the same."""

import pytest

import ngulik
from ngulik import meja_pengurut
from ngulik.errors import UsageError
from ngulik.numbers import number, percent
from ngulik.widgets.meja_pengurut import words as messages
from ngulik.widgets.meja_pengurut.peringkat import ACTIONS, PRESETS, bobot_preset
from ngulik.widgets.meja_pengurut.simulation import KINDS, WEIGHTS


@pytest.fixture
def unggahan():
    return ngulik.muat_data("unggahan")


@pytest.fixture
def meja(unggahan):
    return meja_pengurut(unggahan)


@pytest.mark.parametrize("preset", PRESETS)
def test_sentence_shares_alt_text_and_table_agree(meja, preset):
    shares = meja.pangsa(preset).set_index("jenis")
    feed = meja.tabel(preset)
    assert shares["pangsa_tayang"].sum() == pytest.approx(100, abs=0.3)
    by_kind = feed.groupby("jenis")["perhatian"].sum()
    for kind, row in shares.iterrows():
        assert row["pangsa_tayang"] == pytest.approx(by_kind[kind], abs=0.1)
        assert f"{kind} {percent(row['pangsa_tayang'])}, kronologis {percent(row['kronologis'])}" in meja.alt(preset)
    for kind in ("info layanan", "provokatif"):
        assert f"{kind} {percent(shares.loc[kind, 'pangsa_tayang'])}" in meja.kalimat(preset)
    assert f"Lima teratas: {feed.loc[0, 'unggahan']} {feed.loc[0, 'jenis']}" in meja.alt(preset)


def test_the_story_of_the_lesson_holds(meja):
    before, after = (meja.pangsa(name).set_index("jenis")["pangsa_tayang"] for name in PRESETS[1:3])
    assert before["provokatif"] > 2 * after["provokatif"] and after["info layanan"] > 2 * before["info layanan"]
    reported = meja.posts[meja.posts["jenis"] == "info layanan"].nlargest(1, "p_laporkan")
    assert reported["unggahan"].item() == "K41"
    ranks = [
        meja.tabel("X Agustus 2026", laporkan=weight).set_index("unggahan").loc["K41", "urutan"]
        for weight in (0, -2000)
    ]
    assert ranks[0] <= 5 and ranks[1] >= 58
    assert "urutan 5 ke 60. Ia dirugikan: yang melihatnya hampir tidak ada" in meja.kalimat(
        "X Agustus 2026", lacak="K41"
    )
    assert meja.posts.nlargest(1, "jumlah_suka").iloc[0][["unggahan", "jenis"]].tolist() == ["K21", "seremonial"]
    assert "K21" not in meja.tabel("X Maret 2023", paruh=float("inf"), kedekatan=False)["unggahan"].head(5).tolist()


def test_chronological_is_newest_first(meja):
    feed = meja.tabel("Kronologis")
    assert feed["umur_jam"].is_monotonic_increasing
    assert feed["urutan"].tolist() == feed["urutan_kronologis"].tolist()
    assert "tetap di urutan" in meja.kalimat("Kronologis") and "waktu paruh" not in meja.kalimat("Kronologis")


def test_what_one_post_gains_is_its_rank_and_attention(meja):
    feed = meja.tabel().set_index("unggahan")
    before, now = feed.loc["K44", ["urutan_kronologis", "urutan"]]
    sentence = meja.kalimat(lacak="K44")
    assert f"K44 (provokatif) naik dari urutan {before} ke {now}" in sentence
    assert number(0.9 ** (now - before), 1) + " kali lipat" in sentence
    assert meja.followed == "K44"


def test_it_says_plainly_that_it_is_not_instagram(meja):
    for preset in PRESETS:
        assert "bukan rumus Instagram" in meja.kalimat(preset)
    assert all("rekaan" in text for text in (messages.ASAL["Pelayanan (rekaan)"], messages.ANGGAPAN))
    assert "2023" in messages.ASAL["X Maret 2023"] and "12 Agustus 2026" in messages.ASAL["X Agustus 2026"]


@pytest.mark.parametrize(
    ("guess", "words"), [(60, "terlalu tinggi 26,0"), (0, "terlalu rendah 34,0"), (35, "hampir tepat")]
)
def test_guess_is_compared_with_the_provocative_share(meja, guess, words):
    assert words in meja.kalimat(tebakan=guess)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda meja: meja.kalimat("X 2023"), "preset berisi 'X 2023', padahal pilihannya: \"Kronologis\""),
        (lambda meja: meja.tabel(sukai=2), "Meja Pengurut tidak mengenal sukai. Yang dapat diatur: preset"),
        (lambda meja: meja.pangsa(paruh=-1), "paruh berisi -1"),
        (lambda meja: meja.kalimat(lacak="K99"), "lacak berisi 'K99'"),
        (lambda meja: meja_pengurut(meja.posts[["jenis"]]), "tidak memiliki kolom unggahan"),
    ],
)
def test_wrong_use_is_explained(meja, call, words):
    with pytest.raises(UsageError, match=words):
        call(meja)


def test_kinds_are_told_apart_by_letter_not_only_by_colour(unggahan):
    assert set(KINDS) == set(unggahan["jenis"])
    assert len({letter for letter, _, _ in KINDS.values()}) == len(KINDS)
    assert set(messages.NAMA) == set(ACTIONS)


def test_an_own_weight_makes_it_ones_own_mix_and_the_presets_stand_on_the_sliders(meja):
    for name in PRESETS:
        for action, weight in bobot_preset(name).items():
            assert weight in WEIGHTS[action], (name, action)
    assert meja.kalimat("X Agustus 2026", laporkan=-2000).startswith(messages.RACIKAN)
    assert meja.kalimat("X Agustus 2026").startswith("X Agustus 2026")
    ways = {control.name: control for control in meja.controls()}
    assert ways["laporkan"].when == ("ubah", ("laporkan",)) and ways["laporkan"].words(None) == messages.IKUT
    shown = meja.answer({"state": {"ubah": 7, "laporkan": 1, "tebakan": 3}, "open": True})
    assert messages.RACIKAN in shown["sentence"]
    hidden = meja.answer({"state": {"ubah": 0, "laporkan": 1, "tebakan": 3}, "open": True})
    assert messages.RACIKAN not in hidden["sentence"]  # what cannot be seen has no say
