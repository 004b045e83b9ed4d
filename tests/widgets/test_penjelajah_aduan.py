"""Penjelajah Aduan: the counts, the twins and the view must all say the same."""

import html
import re

import pandas as pd
import pytest

from ngulik import penjelajah_aduan
from ngulik.errors import UsageError
from ngulik.numbers import percent
from ngulik.widgets.penjelajah_aduan.frekuensi import Frequency


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
    assert f"{most['aduan']} aduan, atau {percent(most['persen'])}" in sentence
    for _, row in table.iterrows():
        assert f"{row[by]} {row['aduan']} ({percent(row['persen'])})" in jelajah.alt(by, **chosen)


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
    assert jelajah.model.frequency("bulan", chosen).leaders == ()
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
        (lambda jelajah: jelajah.kalimat("dinas"), "menurut berisi 'dinas', padahal pilihannya: \"kategori\""),
        (
            lambda jelajah: jelajah.tabel(kanal="instagram"),
            'kanal berisi \'instagram\', padahal pilihannya: "Semua", "Instagram"',
        ),
        (
            lambda jelajah: jelajah.gambar(bulan="Juni"),
            'bulan berisi \'Juni\', padahal pilihannya: "Semua", "Mei 2026", "Jun 2026"',
        ),
        (lambda jelajah: jelajah.kalimat(tebakan="air"), "tebakan berisi 'air', padahal pilihannya: "),
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


def test_static_twin_shows_one_picture(jelajah, monkeypatch):
    shown = []
    monkeypatch.setattr("IPython.display.display", lambda output: shown.append(output.data))
    jelajah.gambar("bulan")
    assert len(shown) == 1 and html.escape(jelajah.alt("bulan")) in shown[0]


def test_guesses_stand_in_alphabetical_order_so_that_they_give_nothing_away(jelajah):
    asked = jelajah.answer({})["picture"]
    assert re.findall(r'aria-label="Tebak: kategori terbanyak: ([^"]*)"', asked) == [
        "&lt;b&gt;x&lt;/b&gt;",
        "jalan",
        "pju",
    ]
    assert "<b>" not in asked and " %" not in asked


def test_the_guess_is_marked_by_more_than_colour(jelajah):
    told = jelajah.answer({"state": {"tebakan": 2}, "open": True})
    assert "▸ pju" in told["picture"] and "bar-pju-stripes" in told["picture"] and "▸ pju" in told["table"]
