"""Two clocks: the waits, the twins and the view must all say the same."""

import html

import pandas as pd
import pytest

from ngulik import dua_jam_dinding
from ngulik.errors import UsageError
from ngulik.numbers import number, percent
from ngulik.widgets.dua_jam_dinding.two_clocks import lama_menunggu
from ngulik.widgets.dua_jam_dinding.words import jam, lama

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
    assert f"{percent(row['persen_dibalas'])} aduan dibalas dalam {jam(hours)}" in sentence
    assert f"dan diperkirakan {percent(row['persen_selesai'])} selesai dalam {days} hari" in sentence
    assert f"{row['belum_selesai']:.0f} dari {row['aduan']:.0f} aduan belum selesai" in sentence
    alt = clocks.alt(hours, days, kanal)
    assert f"pada {jam(hours)} masih {percent(100 - row['persen_dibalas'])}" in alt
    assert f"pada {days} hari masih {percent(100 - row['persen_selesai'])}" in alt
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
        (lambda clocks: clocks.kalimat(kanal="Telegram"), "kanal berisi 'Telegram', padahal pilihannya: "),
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
    assert (number(1234.56, 1), number(12000), percent(12.5)) == ("1.234,6", "12.000", "12,5\N{NO-BREAK SPACE}%")
    assert (jam(0.5), jam(1.5), jam(6), lama(0.3, "jam"), lama(2.25, "hari")) == (
        "30 menit", "1,5 jam", "6 jam", "18 menit", "2,3 hari",
    )  # fmt: skip


@pytest.fixture
def shown(monkeypatch):
    """The HTML of everything displayed; outside a notebook `display` would only print the object's name."""
    tags = []
    monkeypatch.setattr("IPython.display.display", lambda output: tags.append(output.data))
    return tags


def test_static_twin_shows_one_picture(clocks, shown):
    clocks.gambar(kanal="WhatsApp")
    assert len(shown) == 1 and html.escape(clocks.alt(kanal="WhatsApp")) in shown[0]
