"""Meja Pengurut: table, sentence, picture and live view say the same."""

import ipywidgets
import pytest
from IPython.utils.capture import capture_output

import ngulik
from ngulik.errors import UsageError
from ngulik.widgets import meja_pengurut
from ngulik.widgets import messages_meja_pengurut as messages
from ngulik.widgets.meja_tampilan import KINDS, WEIGHTS
from ngulik.widgets.messages import persen
from ngulik.widgets.peringkat import ACTIONS, PRESETS, bobot_preset


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
        assert f"{kind} {persen(row['pangsa_tayang'])}, kronologis {persen(row['kronologis'])}" in meja.alt(preset)
    for kind in ("info layanan", "provokatif"):
        assert f"{kind} {persen(shares.loc[kind, 'pangsa_tayang'])}" in meja.kalimat(preset)
    assert f"Lima teratas: {feed.loc[0, 'unggahan']} {feed.loc[0, 'jenis']}" in meja.alt(preset)


def test_the_story_of_the_lesson_holds(meja):
    before, after = (meja.pangsa(name).set_index("jenis")["pangsa_tayang"] for name in PRESETS[1:3])
    assert before["provokatif"] > 2 * after["provokatif"] and after["info layanan"] > 2 * before["info layanan"]
    reported = meja.posts[meja.posts["jenis"] == "info layanan"].nlargest(1, "p_laporkan")
    assert reported["unggahan"].item() == "K41"
    harsh = {**bobot_preset("X Agustus 2026"), "laporkan": -2000}
    ranks = [
        meja.tabel(bobot=mix).set_index("unggahan").loc["K41", "urutan"] for mix in ({**harsh, "laporkan": 0}, harsh)
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
    assert messages.angka(0.9 ** (now - before)) + " kali lipat" in sentence
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
        (lambda meja: meja.kalimat("X 2023"), "Preset “X 2023” tidak ada"),
        (lambda meja: meja.tabel(bobot={"sukai": 2}), "Tindakan yang ada: suka, balas"),
        (lambda meja: meja.pangsa(paruh=-1), "paruh berisi -1"),
        (lambda meja: meja.kalimat(lacak="K99"), "Kiriman “K99” tidak ada"),
        (lambda meja: meja_pengurut(meja.posts[["jenis"]]), "tidak memiliki kolom unggahan"),
    ],
)
def test_wrong_use_is_explained(meja, call, words):
    with pytest.raises(UsageError, match=words):
        call(meja)


def test_controls_work_by_keyboard_and_hold_every_preset(meja):
    view = meja.tampilan
    sliders = (*view.bobot.values(), view.paruh, view.tebakan)
    assert all(isinstance(slider, ipywidgets.SelectionSlider) and slider.continuous_update for slider in sliders)
    assert isinstance(view.preset, ipywidgets.Dropdown) and isinstance(view.tampilkan, ipywidgets.ToggleButton)
    assert all(control.description for control in (*sliders, view.preset, view.lacak, view.kedekatan))
    for name in PRESETS:
        for action, weight in bobot_preset(name).items():
            assert weight in WEIGHTS[action], (name, action)


def test_result_stays_hidden_until_asked_for(meja):
    view = meja.tampilan
    assert "berapa persen tayangan" in view.kalimat.value and view.gambar.value == view.tabel.value == ""
    view.tampilkan.value = True
    assert "Tebakan Anda 50" in view.kalimat.value and "<img" in view.gambar.value
    view.tampilkan.value = False
    assert view.gambar.value == view.tabel.value == ""


def test_view_equals_the_twins_and_a_moved_slider_is_your_own_mix(meja):
    view = meja.tampilan
    view.tampilkan.value = True
    view.preset.value = "X Agustus 2026"
    assert meja.kalimat("X Agustus 2026", tebakan=50) in view.kalimat.value.replace("<br>", " ")
    assert f'alt="{meja.alt("X Agustus 2026")}"' in view.gambar.value
    view.bobot["laporkan"].value = -2000
    assert view.preset.value == messages.RACIKAN and messages.ASAL[messages.RACIKAN] in view.asal.value
    own = {**bobot_preset("X Agustus 2026"), "laporkan": -2000}
    assert meja.kalimat(bobot=own, tebakan=50) in view.kalimat.value.replace("<br>", " ")
    view.lacak.value = "K41"
    assert meja.kalimat(bobot=own, tebakan=50, lacak="K41") in view.kalimat.value.replace("<br>", " ")
    view.bobot["laporkan"].value = -234
    assert view.preset.value == "X Agustus 2026"


def test_kinds_are_told_apart_by_letter_not_only_by_colour(unggahan):
    assert set(KINDS) == set(unggahan["jenis"])
    assert len({letter for letter, _, _ in KINDS.values()}) == len(KINDS)
    assert set(messages.NAMA) == set(ACTIONS)


def test_shown_twice_it_is_one_view_without_loose_output(meja):
    with capture_output() as captured:
        first, second = meja._repr_mimebundle_(), meja._repr_mimebundle_()
    assert not captured.outputs and not captured.stdout
    widget = "application/vnd.jupyter.widget-view+json"
    assert first[widget] == second[widget]
    assert first["text/html"].count("<img ") == first["text/html"].count("<table>") == 1


def test_texts_cannot_break_the_page(unggahan):
    meja = meja_pengurut(unggahan.assign(teks="<b>x</b>"))
    meja.tampilan.tampilkan.value = True
    assert "<b>" not in meja.tampilan.tabel.value


def test_picture_file_is_deterministic_and_ignores_the_learners_settings(meja, tmp_path):
    import matplotlib

    assert meja.simpan_gambar(tmp_path / "satu.png") == meja.alt()
    with matplotlib.rc_context({"font.size": 30, "axes.facecolor": "black"}):
        meja.simpan_gambar(tmp_path / "dua.png")
    assert (tmp_path / "satu.png").read_bytes() == (tmp_path / "dua.png").read_bytes()
