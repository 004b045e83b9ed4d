"""Penjelajah Aduan: the counts, the twins and the view must all say the same."""

import html
import re
import subprocess
import sys

import ipywidgets
import pandas as pd
import pytest
from IPython.utils.capture import capture_output

import ngulik
from ngulik.errors import UsageError
from ngulik.widgets import penjelajah_aduan
from ngulik.widgets.frekuensi import Frequency
from ngulik.widgets.messages import angka, persen


@pytest.fixture
def aduan():
    """Ten complaints of three months: by hand Instagram 5, Loket 3, X 2; jalan 5, pju 3, <b>x</b> 2; Mei 4, Jun 2, Jul 4."""
    return pd.DataFrame(
        {
            "kanal": ["Instagram"] * 5 + ["Loket"] * 3 + ["X"] * 2,
            "kategori": ["jalan", "jalan", "jalan", "pju", "<b>x</b>", "jalan", "pju", "pju", "jalan", "<b>x</b>"],
            "masuk": pd.to_datetime(
                ["2026-07-01 00:00", "2026-06-30 23:59", "2026-05-01 08:00", "2026-05-02 08:00", "2026-07-09 08:00"] * 2
            ),
        }
    )


@pytest.fixture
def jelajah(aduan):
    return penjelajah_aduan(aduan)


def test_table_has_the_counts_and_shares_worked_out_by_hand(jelajah):
    assert jelajah.tabel("kanal").values.tolist() == [["Instagram", 5, 50.0], ["Loket", 3, 30.0], ["X", 2, 20.0]]
    assert jelajah.tabel("kategori", kanal="Loket").values.tolist() == [
        ["pju", 2, 66.7], ["jalan", 1, 33.3], ["<b>x</b>", 0, 0.0],
    ]  # fmt: skip
    assert jelajah.tabel("kategori", kanal="X", kategori="jalan", bulan="Mei 2026").values.tolist() == [
        ["jalan", 1, 100.0]
    ]


def test_months_stand_in_their_order_and_have_indonesian_names(jelajah):
    assert jelajah.tabel("bulan")["bulan"].tolist() == ["Mei 2026", "Jun 2026", "Jul 2026"]
    assert jelajah.tabel("bulan")["aduan"].tolist() == [4, 2, 4]


@pytest.mark.parametrize("by", ["kanal", "kategori", "bulan"])
@pytest.mark.parametrize("chosen", [{}, {"kanal": "Loket"}, {"kategori": "jalan"}, {"bulan": "Jul 2026", "kanal": "X"}])
def test_counts_equal_pandas_own_filter(jelajah, aduan, by, chosen):
    names = {5: "Mei", 6: "Jun", 7: "Jul"}
    rows = aduan.assign(bulan=[f"{names[moment.month]} {moment.year}" for moment in aduan["masuk"]])
    for column, value in chosen.items():
        rows = rows[rows[column] == value]
    expected = rows[by].value_counts()
    table = jelajah.tabel(by, **chosen).set_index(by)["aduan"]
    assert table[table > 0].to_dict() == expected.to_dict()
    assert table.sum() == len(rows)


@pytest.mark.parametrize("by", ["kanal", "kategori", "bulan"])
@pytest.mark.parametrize("chosen", [{}, {"kanal": "Loket"}, {"kategori": "jalan"}])
def test_sentence_table_and_alt_text_agree(jelajah, by, chosen):
    table = jelajah.tabel(by, **chosen)
    most = table.loc[table["aduan"].idxmax()]
    sentence = jelajah.kalimat(by, **chosen)
    assert sentence.startswith(f"Dari {table['aduan'].sum()} aduan")
    assert f"{most['aduan']} aduan, atau {persen(most['persen'])}" in sentence
    for _, row in table.iterrows():
        assert f"{row[by]} {row['aduan']} ({persen(row['persen'])})" in jelajah.alt(by, **chosen)


def test_filters_are_named_in_words(jelajah):
    words = jelajah.kalimat("bulan", kanal="Loket", kategori="pju")
    assert words.startswith("Dari 2 aduan lewat Loket tentang pju, bulan terbanyak adalah")
    assert "pada Jun 2026" in jelajah.kalimat("kanal", bulan="Jun 2026")


def test_a_shared_first_place_names_all_of_them(jelajah):
    assert "bulan terbanyak adalah Mei 2026 dan Jul 2026: masing-masing 4 aduan" in jelajah.kalimat("bulan")


def test_nothing_left_is_said_and_gives_no_share(jelajah):
    chosen = {"kanal": "Loket", "bulan": "Jun 2026", "kategori": "jalan"}
    assert (
        jelajah.kalimat("kategori", kanal="X", bulan="Jun 2026")
        == "Tidak ada aduan lewat X pada Jun 2026. Longgarkan salah satu pilihan."
    )
    assert jelajah.tabel("kanal", **chosen)["aduan"].sum() == 0
    assert jelajah.tabel("kanal", **chosen)["persen"].isna().all()
    assert jelajah.frekuensi("bulan", chosen).leaders == ()
    assert jelajah.kalimat("kategori", kanal="X", bulan="Jun 2026", tebakan="pju").endswith("pilihan.")


@pytest.mark.parametrize(
    ("guess", "words"),
    [
        ("jalan", "Tebakan Anda, jalan, tepat."),
        ("pju", "Tebakan Anda, pju, ada di urutan ke-2: 3 aduan, atau 30,0"),
        ("<b>x</b>", "ada di urutan ke-3: 2 aduan"),
    ],
)
def test_guess_is_placed(jelajah, guess, words):
    assert words in jelajah.kalimat("kategori", tebakan=guess)


def test_equal_counts_share_a_place():
    found = Frequency(("a", "b", "c"), (4, 2, 2))
    assert [found.rank(name) for name in found.names] == [1, 2, 2]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda jelajah: jelajah.kalimat("dinas"), "“dinas” tidak dikenal. Aduan dapat dihitung menurut: kanal"),
        (
            lambda jelajah: jelajah.tabel(kanal="instagram"),
            'Tidak ada kanal “instagram”. Pilih salah satu: "Instagram"',
        ),
        (
            lambda jelajah: jelajah.gambar(bulan="Juni"),
            'Tidak ada bulan “Juni”. Pilih salah satu: "Mei 2026" sampai "Jul 2026", nama',
        ),
        (lambda jelajah: jelajah.kalimat(tebakan="air"), "Tidak ada kategori “air”"),
    ],
)
def test_wrong_use_is_explained(jelajah, call, words):
    with pytest.raises(UsageError, match=re.escape(words)):
        call(jelajah)


def test_unusable_tables_are_explained(aduan):
    with pytest.raises(UsageError, match="kolom kategori, masuk"):
        penjelajah_aduan(aduan[["kanal"]])
    with pytest.raises(UsageError, match="tidak punya satu baris pun"):
        penjelajah_aduan(aduan.head(0))
    with pytest.raises(UsageError, match="Kolom masuk berisi nilai yang bukan waktu"):
        penjelajah_aduan(aduan.assign(masuk="kemarin"))


def test_what_was_not_recorded_is_counted_as_such(aduan):
    aduan.loc[0, ["kanal", "kategori"]] = None
    aduan.loc[1, "masuk"] = pd.NaT
    jelajah = penjelajah_aduan(aduan)
    assert jelajah.tabel("kanal").set_index("kanal").loc["tidak tercatat", "aduan"] == 1
    assert jelajah.tabel("bulan")["bulan"].tolist()[-1] == "tidak tercatat"
    assert jelajah.tabel("kategori")["aduan"].sum() == 10


def test_times_may_be_text(aduan, jelajah):
    text = aduan.assign(masuk=aduan["masuk"].dt.strftime("%Y-%m-%d %H:%M"))
    pd.testing.assert_frame_equal(penjelajah_aduan(text).tabel("bulan"), jelajah.tabel("bulan"))


def test_controls_work_by_keyboard_and_say_what_they_are(jelajah):
    view = jelajah.tampilan
    assert isinstance(view.bulan, ipywidgets.SelectionSlider) and view.bulan.continuous_update
    assert isinstance(view.tampilkan, ipywidgets.ToggleButton)
    for control in (view.menurut, view.kanal, view.kategori, view.bulan, view.tebakan):
        assert control.description and control.style.description_width == "initial"
    for control in (view.menurut, view.kanal, view.kategori, view.tebakan):
        assert isinstance(control, ipywidgets.Dropdown)


def test_guesses_are_in_alphabetical_order_so_that_they_give_nothing_away(jelajah):
    view = jelajah.tampilan
    assert list(view.tebakan.options[1:]) == ["<b>x</b>", "jalan", "pju"]
    view.menurut.value = "bulan"
    assert list(view.tebakan.options[1:]) == ["Mei 2026", "Jun 2026", "Jul 2026"]


def test_result_stays_hidden_until_asked_for(jelajah):
    view = jelajah.tampilan
    assert "kategori mana yang terbanyak? Pilih tebakan Anda" in view.kalimat.value
    assert view.gambar.value == view.tabel.value == ""
    view.tampilkan.value = True
    assert view.tampilkan.description == "Sembunyikan hasil" and "Tebakan" not in view.kalimat.value
    view.tampilkan.value = False
    assert view.gambar.value == view.tabel.value == ""


def test_view_follows_every_control_and_equals_the_twins(jelajah):
    view = jelajah.tampilan
    view.tampilkan.value = True
    view.menurut.value, view.kategori.value, view.bulan.value, view.tebakan.value = "kanal", "pju", "Mei 2026", "Loket"
    chosen = {"kategori": "pju", "bulan": "Mei 2026"}
    assert html.escape(jelajah.kalimat("kanal", **chosen, tebakan="Loket")) in view.kalimat.value
    assert f'alt="{html.escape(jelajah.alt("kanal", **chosen))}"' in view.gambar.value
    assert "▸ Loket (tebakan Anda)" in view.tabel.value
    for count in jelajah.tabel("kanal", **chosen)["aduan"]:
        assert f">{angka(count, 0)}</td>" in view.tabel.value


def test_the_filter_of_what_is_counted_rests(jelajah):
    view = jelajah.tampilan
    assert view.kategori.disabled and not view.kanal.disabled
    view.kanal.value = "Loket"
    view.menurut.value = "kanal"
    assert view.kanal.disabled and view.kanal.value == "Semua" and not view.kategori.disabled


def test_shown_twice_it_is_one_view_without_loose_output(jelajah):
    with capture_output() as captured:
        first, second = jelajah._repr_mimebundle_(), jelajah._repr_mimebundle_()
        jelajah.tampilan.tampilkan.value = True
    assert not captured.outputs and not captured.stdout
    widget = "application/vnd.jupyter.widget-view+json"
    assert first[widget] == second[widget] and first["text/html"] == second["text/html"]
    assert first["text/html"].count("<img ") == first["text/html"].count("<table>") == 1
    assert first["text/plain"] == jelajah.kalimat()


def test_names_in_the_data_cannot_break_the_page(jelajah):
    view = jelajah.tampilan
    view.tebakan.value = "<b>x</b>"
    view.tampilkan.value = True
    view.menurut.value, view.kategori.value = "kanal", "<b>x</b>"
    assert "<b>" not in view.kalimat.value + view.gambar.value + view.tabel.value


def test_picture_file_is_deterministic_and_ignores_the_learners_settings(jelajah, tmp_path):
    import matplotlib

    first, second = tmp_path / "satu.png", tmp_path / "dua.png"
    assert jelajah.simpan_gambar(first, "kanal") == jelajah.alt("kanal")
    with matplotlib.rc_context({"font.size": 30, "axes.facecolor": "black", "hatch.linewidth": 9}):
        jelajah.simpan_gambar(second, "kanal")
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(b"\x89PNG") and b"Software" not in first.read_bytes()
    jelajah.simpan_gambar(first, kanal="X", bulan="Jun 2026")  # nothing to draw, and still a picture


def test_static_twin_shows_one_picture(jelajah, monkeypatch):
    shown = []
    monkeypatch.setattr("IPython.display.display", lambda output: shown.append(output.data))
    jelajah.gambar("bulan")
    assert len(shown) == 1 and html.escape(jelajah.alt("bulan")) in shown[0]


def test_learner_verb_is_reachable_and_light():
    assert ngulik.penjelajah_aduan is penjelajah_aduan
    code = (
        "import sys; from ngulik.widgets import penjelajah_aduan;"
        "print([name for name in ('matplotlib', 'ipywidgets', 'IPython', 'nbgrader') if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
