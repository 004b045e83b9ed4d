"""Trees: nested bands, places of Bandung and elsewhere, dates and hours; losses between 0 and 1 that grow upwards."""

import numpy as np
import pytest
from kantor import DISTRICTS, WARDS

from ngulik.errors import ContentError
from ngulik.privacy.hierarchy import Hierarchy
from ngulik.privacy.places import place_tree, share_known
from ngulik.privacy.trees import tree


def way_up(found: Hierarchy, row: int) -> list[str]:
    return [found.labels[levels[found.codes[row]]] for levels in found.levels[::-1]]


def test_age_bands_nest() -> None:
    found = tree("usia", ["34", "umur 7 th", "", "71"], "usia")
    assert way_up(found, 0) == ["34", "30–34", "30–39", "20–39", "semua"]
    assert way_up(found, 1) == ["7", "5–9", "0–9", "0–19", "semua"]
    assert way_up(found, 2) == [""] * 4 + ["semua"]
    assert way_up(found, 3) == ["71", "70–74", "70–79", "60+", "semua"]
    assert way_up(tree("usia", ["88", "17"], "usia"), 0) == ["88", "85–89", "80+", "60+", "semua"]


def test_places_of_bandung_in_several_spellings() -> None:
    found = place_tree("kelurahan", ["Dago", "kel. DAGO", "Taman Sari", "tamansari", ""], None)
    assert way_up(found, 0) == way_up(found, 1) == ["Kel. Dago", "Kec. Coblong", "Wilayah Utara", "semua"]
    assert way_up(found, 2) == way_up(found, 3)
    assert way_up(found, 4)[0] == ""


def test_places_elsewhere_go_by_the_district_of_their_row() -> None:
    found = place_tree("kelurahan", ["Kejaksan", "Sukapura", "Dago"], ["Kec. Kejaksan", "Kejaksan", ""])
    assert way_up(found, 0) == ["Kel. Kejaksan", "Kec. Kejaksan", "di luar daftar", "semua"]
    assert way_up(found, 2)[1] == "Kec. Coblong"


def test_district_alone() -> None:
    assert way_up(place_tree("wilayah", None, ["Coblong", "Buah Batu"]), 1) == [
        "Kec. Buahbatu",
        "Wilayah Tenggara",
        "semua",
    ]
    assert share_known(["Coblong", "Regol", "Mars"], wards=False) == pytest.approx(2 / 3)


def test_dates_weeks_and_hours() -> None:
    moments = ["2026-06-30 21:40", "2026-07-01 03:10", "2026-07-06 11:00"]
    assert way_up(tree("masuk", moments, "tanggal"), 0) == ["2026-06-30", "2026-06", "2026 triwulan 2", "2026", "semua"]
    assert way_up(tree("masuk", moments, "pekan"), 1) == ["2026-07-01", "pekan 2026-06-29", "semua"]
    assert [way_up(tree("masuk", moments, "jam"), i)[:2] for i in range(3)] == [
        ["21.00", "malam"], ["03.00", "dini hari"], ["11.00", "siang"],
    ]  # fmt: skip
    assert way_up(tree("lahir", ["1991-02-03", "2004-05-06"], "lahir"), 0) == [
        "1991",
        "1990–1994",
        "1990–1999",
        "semua",
    ]


def test_numbers_of_any_size() -> None:
    found = tree("gaji", [str(value) for value in range(1_000_000, 9_000_000, 250_000)], "angka")
    assert found.labels[found.levels[1][0]] == "0–1599999"
    assert len(found.levels) == 6


@pytest.mark.parametrize("method", ["lahir", "tanggal", "pekan"])
def test_no_dates_no_tree(method: str) -> None:
    with pytest.raises(ContentError, match="tidak dapat dibaca sebagai tanggal"):
        tree("masuk", ["kemarin", "lusa"], method)


@pytest.mark.parametrize(
    "found",
    [
        tree("usia", [*map(str, range(17, 80)), ""], "usia"),
        tree("x", ["a", "b", "b"], "kategori"),
        tree("g", ["1,5", "2.25", "900"], "angka"),
        place_tree("k", list(WARDS), list(DISTRICTS.values())),
    ],
    ids=lambda found: found.name,
)
def test_loss_grows_from_leaf_to_root(found: Hierarchy) -> None:
    losses = found.loss[found.levels]
    assert np.all(losses[-1] == 0)
    assert np.all(losses[0] == 1)
    assert np.all(np.diff(losses, axis=0) <= 0)
    for upper, lower in zip(found.levels[:-1], found.levels[1:], strict=True):
        assert len(set(zip(lower.tolist(), upper.tolist(), strict=True))) == len(set(lower.tolist()))


def test_loss_of_an_ordered_band_is_its_span() -> None:
    found = tree("usia", ["20", "24", "29", "60"], "usia")
    assert found.loss[found.levels[3][0]] == pytest.approx(4 / 40)
    assert found.loss[found.levels[2][0]] == pytest.approx(9 / 40)
