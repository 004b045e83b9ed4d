"""Plants a few documented data-quality problems, as real registers have them."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta

from ngulik_datagen.facts import PULLED
from ngulik_datagen.rng import Stream
from ngulik_datagen.schema import Row

# code -> rows; a test counts each of them in the data, aduan.md says what each is
PLANTED = {
    "tiket_kosong": 36,
    "tiket_ganda": 24,
    "ejaan_wilayah": 28,
    "selesai_sebelum_masuk": 9,
    "respons1_setelah_selesai": 14,
    "respons1_utc": 5,
    "kiriman_ganda": 20,
}


SMALLEST = 5  # k of the released data
SAME_PERSON = (
    "kanal", "kategori", "opd", "wilayah", "kelurahan", "teks", "polos", "sebutan", "tertutup",
    "nama", "nik", "no_hp", "akun", "usia", "jenis_kelamin",
)  # fmt: skip


class Planter:
    """Chooses rows; every row gets at most one flaw and a ticket that others repeat keeps its number."""

    def __init__(self, rows: list[Row]) -> None:
        """`rows` in order of arrival; they are changed in place."""
        self.rows = rows
        self.rng = Stream("cacat")
        targets = {row["duplikat_dari"] for row in rows}
        self.free = [
            n for n in range(40, len(rows)) if not rows[n]["duplikat_dari"] and rows[n]["tiket"] not in targets
        ]
        self.used: set[int] = set()

    def choose(self, code: str, fits: Callable[[Row, Row], bool]) -> list[int]:
        """Positions for one flaw; `fits` sees the row and the row before it."""
        chosen: list[int] = []
        while len(chosen) < PLANTED[code]:
            here = self.rng.pick(self.free)
            if not self.used & {here - 1, here, here + 1} and fits(self.rows[here], self.rows[here - 1]):
                self.used |= {here - 1, here}
                chosen.append(here)
        return chosen


def plant_flaws(rows: list[Row]) -> None:
    """Plant everything in `PLANTED`."""
    planter = Planter(rows)
    for n in planter.choose("kiriman_ganda", _follows_closely):
        _send_twice(rows[n - 1], rows[n])
    for n in planter.choose("tiket_ganda", lambda row, last: last["masuk"].year == row["masuk"].year):
        rows[n]["tiket"] = rows[n - 1]["tiket"]
    for n in planter.choose("tiket_kosong", lambda row, last: True):
        rows[n]["tiket"] = ""
    misspelt = planter.choose("ejaan_wilayah", _in_ujungberung)
    for n in planter.choose("selesai_sebelum_masuk", _closed):
        rows[n]["selesai"] = _year_before(rows[n]["selesai"])
    for n in planter.choose("respons1_setelah_selesai", _closed):
        rows[n]["respons1"] = rows[n]["selesai"] + timedelta(minutes=20 + planter.rng.below(2800))
    for n in planter.choose(
        "respons1_utc", lambda row, last: _closed(row, last) and _reply_time(row) < timedelta(hours=5)
    ):
        rows[n]["respons1"] -= timedelta(hours=7)
    for n in _in_full_groups(planter, misspelt):
        rows[n]["wilayah"] = "Ujung Berung"


def _in_ujungberung(row: Row, _: Row) -> bool:
    return bool(row["wilayah"] == "Ujungberung")


def _in_full_groups(planter: Planter, chosen: list[int]) -> list[int]:
    """Swap rows until each channel has none of the chosen or at least `SMALLEST`: no spelling may single anybody out."""
    per_channel = Counter(planter.rows[n]["kanal"] for n in chosen)
    kept = [n for n in chosen if per_channel[planter.rows[n]["kanal"]] >= SMALLEST]
    channels = {planter.rows[n]["kanal"] for n in kept}
    rng = Stream("cacat ejaan")
    while len(kept) < len(chosen):
        here = rng.pick(planter.free)
        row = planter.rows[here]
        if _in_ujungberung(row, row) and row["kanal"] in channels and not planter.used & {here - 1, here, here + 1}:
            planter.used |= {here - 1, here}
            kept.append(here)
    return kept


def _closed(row: Row, _: Row) -> bool:
    """Handled from beginning to end well before the pull, within half a year."""
    done = row["status"] == "selesai" and row["respons1"] and row["selesai"] < PULLED - timedelta(days=3)
    return bool(done and row["selesai"] - row["masuk"] < timedelta(days=180))


def _follows_closely(row: Row, last: Row) -> bool:
    soon = row["masuk"] - last["masuk"] <= timedelta(minutes=12)
    return bool(soon and row["status"] == last["status"] == "selesai" and not last["duplikat_dari"])


def _reply_time(row: Row) -> timedelta:
    elapsed: timedelta = row["respons1"] - row["masuk"]
    return elapsed


def _year_before(moment: datetime) -> datetime:
    """A mistyped year (29 February becomes 28)."""
    return moment.replace(year=moment.year - 1, day=28 if (moment.month, moment.day) == (2, 29) else moment.day)


def _send_twice(first: Row, second: Row) -> None:
    """The same person sent the same text again a few minutes later under a new number; nobody noticed."""
    for name in SAME_PERSON:
        second[name] = first[name]
    second["suka"] = first["suka"] // 3
