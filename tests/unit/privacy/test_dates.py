"""Dates in the usual spellings; moved by whole weeks they keep weekday, time of day and durations."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ngulik.privacy.dates import change_dates, read_dates


@pytest.mark.parametrize(
    ("cells", "iso"),
    [
        (["2026-07-01 08:05", "2026-07-31 23:59"], "2026-07-01T08:05:00"),
        (["01/07/2026 08:05", "31/07/2026 23:59"], "2026-07-01T08:05:00"),
        (["01-07-2026 08.05", "31-07-2026 23.59"], "2026-07-01T08:05:00"),
        (["1 Juli 2026 08:05 WIB", "31 Agu 2026 10:00"], "2026-07-01T08:05:00"),
        (["2026-07-01T08:05:09", ""], "2026-07-01T08:05:09"),
        (["01/07/2026", "02/07/2026"], "2026-07-01T00:00:00"),
    ],
)
def test_usual_spellings(cells: list[str], iso: str) -> None:
    dates = read_dates(cells)
    assert dates is not None
    assert str(dates.moments[0]) == iso
    assert dates.unread == 0


@pytest.mark.parametrize("cells", [["kemarin", "besok"], ["12", "13"], ["", ""], ["BDG-26-000001", "BDG-26-000002"]])
def test_no_dates(cells: list[str]) -> None:
    assert read_dates(cells) is None


def test_a_few_cells_written_otherwise_are_read_and_unreadable_ones_emptied() -> None:
    dates = read_dates([*["2026-07-01 08:00"] * 18, "02/07/2026 09:00", "entah 7"])
    assert dates is not None
    assert dates.unread == 1
    assert change_dates(dates, "hari", 0)[-2:] == ["2026-07-02", ""]


@given(st.lists(st.datetimes(), min_size=2, max_size=20), st.integers(4, 55))
def test_moving_keeps_weekday_clock_and_durations(moments: list[object], weeks: int) -> None:
    before = read_dates([f"{m:%Y-%m-%d %H:%M}" for m in moments if m.year > 1900])  # type: ignore[attr-defined]
    if before is None:
        return
    after = read_dates(change_dates(before, "geser", weeks))
    assert after is not None
    assert set((before.moments - after.moments).tolist()) == {np.timedelta64(7 * weeks, "D").astype("m8[s]").item()}


@pytest.mark.parametrize(
    ("period", "first"),
    [("hari", "2026-08-13"), ("pekan", "2026-08-10"), ("bulan", "2026-08-01"), ("triwulan", "2026-07-01"), ("tahun", "2026-01-01")],
)  # fmt: skip
def test_coarsening(period: str, first: str) -> None:
    dates = read_dates(["2026-08-13 09:41", ""])
    assert dates is not None
    assert change_dates(dates, period, 9) == [first, ""]
