"""Dates in the usual spellings; coarsened, or moved row by row so that durations stay."""

from datetime import datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ngulik.privacy.blur import row_noise, row_offsets, share_exposed
from ngulik.privacy.dates import Dates, floor, read_dates, write_dates


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
    assert write_dates(floor(dates.moments, "hari"), timed=False)[-2:] == ["2026-07-02", ""]


@pytest.mark.parametrize(
    ("period", "first"),
    [("hari", "2026-08-13"), ("pekan", "2026-08-10"), ("bulan", "2026-08-01"), ("triwulan", "2026-07-01"), ("tahun", "2026-01-01")],
)  # fmt: skip
def test_coarsening(period: str, first: str) -> None:
    dates = read_dates(["2026-08-13 09:41", ""])
    assert dates is not None
    assert write_dates(floor(dates.moments, period), timed=False) == [first, ""]


def test_writing_keeps_minutes_only_where_there_were_any() -> None:
    dates = read_dates(["2026-08-13 09:41", ""])
    assert dates is not None
    assert write_dates(dates.moments, timed=True) == ["2026-08-13 09:41", ""]


DAYS = st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2027, 1, 1))


@given(st.lists(st.tuples(DAYS, st.integers(-50, 90_000)), min_size=1, max_size=30), st.integers(0, 2**20))
@settings(deadline=None)
def test_rows_move_alone_and_keep_their_durations_and_the_ends_of_the_file(
    rows: list[tuple[datetime, int]], seed: int
) -> None:
    start = np.array([moment.replace(second=0, microsecond=0) for moment, _ in rows], dtype="M8[s]")
    end = start + np.array([60 * wait for _, wait in rows], dtype="m8[s]")
    end[::3] = np.datetime64("NaT", "s")  # not yet closed
    noise = row_noise(np.arange(len(rows)), seed.to_bytes(32, "big"))
    weeks, minutes = row_offsets([Dates(start, True, 0), Dates(end, True, 0)], noise)
    assert set((weeks / np.timedelta64(7, "D")).tolist()) <= {-2, -1, 0, 1, 2}
    assert np.all(np.abs(minutes) <= np.timedelta64(30, "m"))
    moved = np.concatenate([start + weeks + minutes, end + weeks + minutes])
    everything = np.concatenate([start, end])
    assert np.nanmin(moved[~np.isnat(moved)]) >= everything[~np.isnat(everything)].min()
    assert moved[~np.isnat(moved)].max() <= everything[~np.isnat(everything)].max()


def test_moving_hides_a_moment_among_others() -> None:
    """One complaint every minute of nine weeks: nobody is alone, while equal moments are."""
    true = np.datetime64("2026-01-05T00:00", "s") + (60 * np.arange(9 * 7 * 1440)).astype("m8[s]")
    weeks, minutes = row_offsets([Dates(true, True, 0)], row_noise(np.arange(len(true)), b"k" * 32))
    assert share_exposed(true, true + weeks + minutes, 5, blurred=True) == 0
    assert share_exposed(true, true - np.timedelta64(28, "D"), 5, blurred=False) == 1
    assert (weeks != np.timedelta64(0, "s")).mean() > 0.7
