"""Two clocks: the waits, the twins and the view must all say the same."""

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
from ngulik.widgets import dua_jam_dinding, gambar, lama_menunggu
from ngulik.widgets.messages import angka, jam, lama, persen

EMPTY = pd.NaT
AWAL = pd.Timestamp("2026-06-01 08:00")


def moment(days=0.0, hours=0.0):
    return AWAL + pd.Timedelta(days=days, hours=hours)


@pytest.fixture
def aduan():
    """Ten tickets of 1 June 2026: by 6 hours 3 of 4, 2 of 4, 0 of 2 are answered; open ones wait 30 days."""
    rows = [
        ("WhatsApp", 1, 2), ("WhatsApp", 2, 5), ("WhatsApp", 6, 20), ("WhatsApp", 7, None),
        ("Loket", 0.5, 1), ("Loket", 5, 14), ("Loket", 20, 15), ("Loket", None, None),
        ("X <b>", 30, 10), ("X <b>", 40, 40),
    ]  # fmt: skip
    return pd.DataFrame(
        {
            "kanal": [kanal for kanal, _, _ in rows],
            "masuk": AWAL,
            "respons1": pd.to_datetime([EMPTY if hours is None else moment(hours=hours) for _, hours, _ in rows]),
            "selesai": pd.to_datetime([EMPTY if days is None else moment(days) for _, _, days in rows]),
        }
    )


@pytest.fixture
def clocks(aduan):
    return dua_jam_dinding(aduan)


def test_waits_have_units_and_open_ones_run_until_the_data_were_drawn(aduan):
    waits = lama_menunggu(aduan)
    assert list(waits) == ["kanal", "jam_respons", "direspons", "hari_selesai", "selesai"]
    assert waits.loc[0, ["jam_respons", "hari_selesai"]].tolist() == [1, 2]
    assert waits.loc[7].tolist() == ["Loket", 720, False, 30, False]
    assert waits.loc[9].tolist() == ["X <b>", 40, True, 30, False]  # completion after the data were drawn: unknown


def test_an_earlier_drawing_date_hides_later_tickets_and_ends(aduan):
    aduan.loc[0, "masuk"] = moment(days=3)
    waits = lama_menunggu(aduan, ditarik="2026-06-02 08:00")
    assert 0 not in waits.index and len(waits) == 9
    assert not waits.loc[8, "direspons"] and waits.loc[8, "jam_respons"] == 24


def test_impossible_times_are_left_out_and_counted(aduan):
    aduan.loc[0, "respons1"] = moment(hours=-1)
    aduan.loc[1, "masuk"] = EMPTY
    clocks = dua_jam_dinding(aduan)
    assert clocks.model.skipped == 2
    assert clocks.model.first_reply["Semua kanal"].subjects == 8
    assert "2 aduan tidak dihitung" in clocks.kalimat()


def test_times_may_be_text(aduan):
    text = aduan.assign(
        **{name: aduan[name].dt.strftime("%Y-%m-%d %H:%M") for name in ("masuk", "respons1", "selesai")}
    )
    pd.testing.assert_frame_equal(lama_menunggu(text), lama_menunggu(aduan))


def test_table_has_the_shares_worked_out_by_hand(clocks):
    table = clocks.tabel(6, 14).set_index("kanal")
    assert list(table.index) == ["Semua kanal", "WhatsApp", "Loket", "X <b>"]
    assert table["aduan"].tolist() == [10, 4, 4, 2]
    assert table["persen_dibalas"].tolist() == [50, 75, 50, 0]
    assert table["persen_selesai"].tolist() == [50, 50, 50, 50]
    assert table["belum_selesai"].tolist() == [3, 1, 1, 1]
    assert table.loc["WhatsApp", ["median_jam", "median_hari"]].tolist() == [2, 5]


@pytest.mark.parametrize("kanal", ["Semua kanal", "WhatsApp", "Loket", "X <b>"])
@pytest.mark.parametrize(("hours", "days"), [(0.5, 1), (6, 14), (48, 30)])
def test_sentence_table_alt_text_and_model_agree(clocks, kanal, hours, days):
    row = clocks.tabel(hours, days).set_index("kanal").loc[kanal]
    replied = clocks.model.first_reply[kanal].reached_by(hours)
    completed = clocks.model.completion[kanal].reached_by(days)
    assert row["persen_dibalas"] == round(100 * replied, 1)
    assert row["persen_selesai"] == round(100 * completed, 1)
    sentence = clocks.kalimat(hours, days, kanal)
    assert f"{persen(row['persen_dibalas'])} aduan dibalas dalam {jam(hours)}" in sentence
    assert f"dan diperkirakan {persen(row['persen_selesai'])} selesai dalam {days} hari" in sentence
    assert f"{row['belum_selesai']:.0f} dari {row['aduan']:.0f} aduan belum selesai" in sentence
    alt = clocks.alt(hours, days, kanal)
    assert f"pada {jam(hours)} masih {persen(100 - row['persen_dibalas'])}" in alt
    assert f"pada {days} hari masih {persen(100 - row['persen_selesai'])}" in alt
    assert ("Garis putus-putus: semua kanal" in alt) == (kanal != "Semua kanal")


def test_what_cannot_be_known_is_said(clocks):
    assert pd.isna(clocks.tabel(6, 90).loc[0, "persen_selesai"])
    assert "target 90 hari belum dapat dihitung" in clocks.kalimat(6, 90, tebakan=50)
    assert "Tebakan" not in clocks.kalimat(6, 90, tebakan=50)
    assert "keadaan pada 90 hari belum dapat dihitung" in clocks.alt(6, 90)


@pytest.mark.parametrize(
    ("guess", "words"), [(80, "terlalu tinggi 30,0 poin"), (0, "terlalu rendah 50,0 poin"), (55, "hampir tepat")]
)
def test_guess_is_compared_with_completion(clocks, guess, words):
    assert words in clocks.kalimat(6, 14, tebakan=guess)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda clocks: clocks.kalimat(kanal="Telegram"), "Pilih salah satu: Semua kanal, WhatsApp"),
        (lambda clocks: clocks.tabel(0), "target_jam berisi 0"),
        (lambda clocks: clocks.gambar(target_hari=float("nan")), "target_hari berisi nan"),
        (lambda clocks: clocks.kalimat("6"), "target_jam berisi '6'"),
    ],
)
def test_wrong_use_is_explained(clocks, call, words):
    with pytest.raises(UsageError, match=words):
        call(clocks)


def test_unusable_tables_are_explained(aduan):
    none_finished = dua_jam_dinding(aduan.assign(selesai=float("nan")))
    assert none_finished.tabel().loc[0, "belum_selesai"] == 10
    with pytest.raises(UsageError, match="kolom respons1, selesai"):
        dua_jam_dinding(aduan[["kanal", "masuk"]])
    with pytest.raises(UsageError, match="Tidak ada aduan yang dapat dihitung"):
        dua_jam_dinding(aduan.head(0))
    with pytest.raises(UsageError, match="Kolom selesai berisi nilai yang bukan waktu"):
        dua_jam_dinding(aduan.assign(selesai="besok"))


def test_numbers_are_written_the_indonesian_way():
    assert (angka(1234.56), angka(12000, 0), persen(12.5)) == ("1.234,6", "12.000", "12,5\N{NO-BREAK SPACE}%")
    assert (jam(0.5), jam(1.5), jam(6), lama(0.3, "jam"), lama(2.25, "hari")) == (
        "30 menit", "1,5 jam", "6 jam", "18 menit", "2,2 hari",
    )  # fmt: skip


def test_controls_work_by_keyboard_and_have_units(clocks):
    view = clocks.tampilan
    sliders = (view.target_jam, view.target_hari, view.tebakan)
    assert all(isinstance(slider, ipywidgets.SelectionSlider) and slider.continuous_update for slider in sliders)
    assert isinstance(view.kanal, ipywidgets.Dropdown) and isinstance(view.tampilkan, ipywidgets.ToggleButton)
    assert [slider.options[0][0] for slider in sliders] == ["30 menit", "1 hari", "0 %"]
    for control in (view.kanal, *sliders):
        assert control.description and control.style.description_width == "initial"


def test_result_stays_hidden_until_asked_for(clocks):
    view = clocks.tampilan
    assert "berapa persen aduan selesai" in view.kalimat.value and "Tampilkan hasil" in view.kalimat.value
    assert view.gambar.value == view.tabel.value == ""
    view.tampilkan.value = True
    assert view.tampilkan.description == "Sembunyikan hasil"
    assert "Tebakan Anda 50" in view.kalimat.value
    view.tampilkan.value = False
    assert view.gambar.value == view.tabel.value == ""


def test_view_follows_every_control_and_equals_the_twins(clocks):
    view = clocks.tampilan
    view.tampilkan.value = True
    view.target_jam.value, view.target_hari.value, view.kanal.value, view.tebakan.value = 1, 7, "Loket", 20
    assert clocks.kalimat(1, 7, "Loket", 20) in view.kalimat.value
    assert f'alt="{clocks.alt(1, 7, "Loket")}"' in view.gambar.value
    assert "▸ Loket" in view.tabel.value and "Dibalas ≤ 1 jam" in view.tabel.value
    for value in clocks.tabel(1, 7)["persen_dibalas"]:
        assert persen(value) in view.tabel.value


def test_moved_marks_give_the_same_picture_as_a_new_one(clocks, aduan):
    view = clocks.tampilan
    view.tampilkan.value = True
    for hours in (1, 2, 48):
        view.target_jam.value = hours
    fresh = dua_jam_dinding(aduan).tampilan
    fresh.target_jam.value = 48
    fresh.tampilkan.value = True
    assert view.gambar.value == fresh.gambar.value


def test_shown_twice_it_is_one_view_without_loose_output(clocks):
    with capture_output() as captured:
        first, second = clocks._repr_mimebundle_(), clocks._repr_mimebundle_()
        clocks.tampilan.tampilkan.value = True
    assert not captured.outputs and not captured.stdout
    widget = "application/vnd.jupyter.widget-view+json"
    assert first[widget] == second[widget] and first["text/html"] == second["text/html"]
    assert first["text/html"].count("<img ") == first["text/html"].count("<table>") == 1
    assert first["text/plain"] == clocks.kalimat()


def test_channel_names_cannot_break_the_page(clocks):
    view = clocks.tampilan
    view.kanal.value = "X <b>"
    view.tampilkan.value = True
    assert "<b>" not in view.kalimat.value + view.gambar.value + view.tabel.value


def test_picture_file_is_deterministic_and_names_no_software(clocks, tmp_path):
    first, second = tmp_path / "satu.png", tmp_path / "dua.png"
    assert clocks.simpan_gambar(first, kanal="Loket") == clocks.alt(kanal="Loket")
    clocks.simpan_gambar(second, kanal="Loket")
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(b"\x89PNG") and b"Software" not in first.read_bytes()
    assert clocks.simpan_gambar(first, target_jam=200, target_hari=200)  # beyond the axes and beyond the data


def test_picture_ignores_the_learners_settings(clocks, tmp_path):
    import matplotlib

    clocks.simpan_gambar(tmp_path / "biasa.png")
    with matplotlib.rc_context({"font.size": 30, "axes.facecolor": "black", "lines.linewidth": 9}):
        clocks.simpan_gambar(tmp_path / "lain.png")
    assert (tmp_path / "biasa.png").read_bytes() == (tmp_path / "lain.png").read_bytes()


@pytest.fixture
def shown(monkeypatch):
    """The HTML of everything displayed; outside a notebook `display` would only print the object's name."""
    tags = []
    monkeypatch.setattr("IPython.display.display", lambda output: tags.append(output.data))
    return tags


def test_gambar_carries_its_alt_text_and_closes_the_figure(shown):
    from matplotlib import pyplot

    pyplot.switch_backend("agg")
    _, axes = pyplot.subplots()
    gambar(axes, 'Batang "naik" & <turun>')
    (tag,) = shown
    assert re.fullmatch(r'<img alt="([^"]*)" src="data:image/png;base64,[^"]+" style="[^"]+">', tag)
    assert "Batang &quot;naik&quot; &amp; &lt;turun&gt;" in tag
    assert pyplot.get_fignums() == []


def test_static_twin_shows_one_picture(clocks, shown):
    clocks.gambar(kanal="WhatsApp")
    assert len(shown) == 1 and html.escape(clocks.alt(kanal="WhatsApp")) in shown[0]


def test_gambar_asks_for_a_figure_and_for_words():
    from matplotlib.figure import Figure

    with pytest.raises(UsageError, match="gambar dari matplotlib"):
        gambar("grafik.png", "Kurva")
    for empty in ("", "  ", None):
        with pytest.raises(UsageError, match="Teks pengganti gambar masih kosong"):
            gambar(Figure(), empty)


def test_learner_verbs_are_reachable_and_light():
    assert ngulik.dua_jam_dinding is dua_jam_dinding and ngulik.gambar is gambar and callable(ngulik.kurva_menunggu)
    code = (
        "import sys; from ngulik.widgets import dua_jam_dinding, gambar, kurva_menunggu;"
        "print([name for name in ('matplotlib', 'ipywidgets', 'IPython', 'nbgrader') if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
