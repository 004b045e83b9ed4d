"""The data sets are what their cards say, and useful for what the modules ask."""

import csv
import hashlib
import json
import math
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from statistics import correlation, fmean, median
from typing import Any

import pytest

from ngulik.notebooks.check_files import check_data
from ngulik.notebooks.check_identities import check_identities, identifiers
from ngulik.paths import ROOT, datasets_dir
from ngulik.privacy.text import KINDS
from ngulik_datagen import stale_files, write_all
from ngulik_datagen.facts import CATEGORIES, CHANNELS, DISTRICTS
from ngulik_datagen.freeze import library_holidays
from ngulik_datagen.incidents import INCIDENTS
from ngulik_datagen.people import MEN, STREETS, SURNAMES, WOMEN
from ngulik_datagen.raw import raw_complaints, raw_csv, risk_report
from ngulik_datagen.sets import aduan_mentah, datasets
from ngulik_datagen.sets.aduan_mentah import unique_share
from ngulik_datagen.texts.personal import GIVEN_AWAY
from ngulik_datagen.worktime import JOINT_LEAVE, NATIONAL, WorkCalendar, read_holidays

Row = dict[str, str]
MOMENT = "%Y-%m-%d %H:%M"

# fakta 8.2
DATES = {
    (2024, NATIONAL): "01-01 02-08 02-10 02-14 03-11 03-29 03-31 04-10 04-11 05-01 05-09 05-23 06-01 06-17 07-07 "
    "08-17 09-16 11-27 12-25",
    (2024, JOINT_LEAVE): "02-09 03-12 04-08 04-09 04-12 04-15 05-10 05-24 06-18 12-26",
    (2025, NATIONAL): "01-01 01-27 01-29 03-29 03-31 04-01 04-18 04-20 05-01 05-12 05-29 06-01 06-06 06-27 08-17 "
    "09-05 12-25",
    (2025, JOINT_LEAVE): "01-28 03-28 04-02 04-03 04-04 04-07 05-13 05-30 06-09 08-18 12-26",
    (2026, NATIONAL): "01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 "
    "08-25 12-25",
    (2026, JOINT_LEAVE): "02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24",
}


@pytest.mark.parametrize("look", [check_data, check_identities])
def test_the_checks_of_the_data_pass(look: Callable[[], list[str]]) -> None:
    assert look() == []


@cache
def rows() -> list[Row]:
    with (datasets_dir() / "aduan.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def at(text: str) -> datetime:
    return datetime.strptime(text, MOMENT)


def elapsed(row: Row, until: str) -> timedelta | None:
    """Time from arrival to another moment, None where it has not happened or is a planted mistake."""
    if not row[until] or at(row[until]) < at(row["masuk"]):
        return None
    return at(row[until]) - at(row["masuk"])


def minutes(found: list[Row]) -> list[float]:
    return [wait / timedelta(minutes=1) for row in found if (wait := elapsed(row, "respons1")) is not None]


def by(key: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows():
        groups[row[key]].append(row)
    return groups


# --- files


def interpreters() -> dict[str, str]:
    """Pythons 3.11-3.13 that answer: this one, those on the path, those pyenv keeps."""
    names = [f"python3.{minor}" for minor in (11, 12, 13)]
    kept = sorted((Path.home() / ".pyenv" / "versions").glob("3.1[123].*/bin/python3"))
    found: dict[str, str] = {}
    for command in [sys.executable, *names, *map(str, kept)]:
        try:
            code = "import sys; print('%d.%d' % sys.version_info[:2])"
            answer = subprocess.run([command, "-c", code], capture_output=True, text=True, timeout=20)
        except OSError:
            continue
        if answer.returncode == 0:
            found.setdefault(answer.stdout.strip(), command)
    return found


def test_every_python_regenerates_the_same_bytes_without_packages(tmp_path: Path) -> None:
    names = [f"{name}.{kind}" for name in datasets() if name != "aduan" for kind in ("csv", "md")]  # aduan needs pandas
    wanted = {name: (datasets_dir() / name).read_bytes() for name in names}
    wanted["aduan-asal.csv"] = raw_csv().encode("utf-8")
    running = {}
    for seed, (version, command) in enumerate(interpreters().items()):
        environment = {"PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": str(seed), "LC_ALL": "C"}
        if "SYSTEMROOT" in os.environ:
            environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
        call = [command, "-S", "-B", "-m", "ngulik_datagen", str(tmp_path / version)]
        running[version] = subprocess.Popen(call, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert f"{sys.version_info[0]}.{sys.version_info[1]}" in running
    for version, process in running.items():
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, (version, errors.decode())
        made = {path.name: path.read_bytes() for path in (tmp_path / version).iterdir()}
        assert made.keys() == wanted.keys()
        assert [name for name in made if made[name] != wanted[name]] == [], f"Python {version} gives other files"


def test_a_stale_file_is_found_and_written_anew(repository: Path) -> None:
    card = repository / "datasets" / "aduan.md"
    fresh = card.read_bytes()
    card.write_bytes(fresh + b"x")
    assert list(stale_files()) == [card]
    assert write_all() == [card]
    assert card.read_bytes() == fresh


def test_frictionless_accepts_the_package() -> None:
    call = [sys.executable, "-m", "frictionless", "validate", "datapackage.json"]
    answer = subprocess.run(call, cwd=datasets_dir(), capture_output=True, text=True, timeout=120)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_package_describes_the_files() -> None:
    package = json.loads((datasets_dir() / "datapackage.json").read_text(encoding="utf-8"))
    assert {licence["name"] for licence in package["licenses"]} == {"CC-BY-4.0"}
    for resource in package["resources"]:
        content = (datasets_dir() / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content) <= (4_000_000 if resource["name"] == "aduan" else 1_000_000)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert b"\r" not in content


@pytest.mark.parametrize("name", datasets())
def test_each_card_describes_every_column(name: str) -> None:
    card = (datasets_dir() / f"{name}.md").read_text(encoding="utf-8")
    assert "CC BY 4.0" in card
    assert all(f"| `{field['name']}` |" in card for field in datasets()[name].fields)


# --- places and raw complaints


def table(name: str) -> list[Row]:
    with (datasets_dir() / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_places_are_those_of_the_fact_sheet() -> None:
    places = table("wilayah")
    assert len(places) == len({row["kelurahan"] for row in places}) == 151
    codes = {row["kecamatan"]: row["kode_kecamatan"] for row in places}
    assert len(codes) == 30 and sorted(codes.values()) == [f"3273{n:02d}" for n in range(1, 31)]
    assert (codes["Sukasari"], codes["Coblong"], codes["Mandalajati"]) == ("327301", "327302", "327330")
    areas = {row["kecamatan"]: row["wilayah"] for row in places}
    assert len(areas) == 30 and all(4 <= count <= 6 for count in Counter(areas.values()).values())
    assert next(row["kecamatan"] for row in places if row["kelurahan"] == "Batununggal") == "Bandung Kidul"


def test_the_proof_sees_every_identifier_that_was_written() -> None:
    shapes = {"NIK", "KK", "NPWP", "TELEPON", "SUREL", "AKUN", "REKENING", "PLAT", "KOORDINAT", "URL"}
    for raw in aduan_mentah.raw_complaints():
        text = raw.row["teks"]
        written = [text[m.start : m.end] for m in raw.mentions if m.kind in shapes]
        written = [part for part in written if "contoh.test/" not in part.lower()]  # a reserved host, nobody's profile
        assert sum(impossible for _, impossible in identifiers(text)) >= len(written), (text, written)


@pytest.fixture
def raw_table(repository: Path) -> Path:
    """The table of raw complaints, in a copy that holds no other data: `ngulik check` has seen the others."""
    for other in (repository / "datasets").glob("*.csv"):
        if other.name != "aduan_mentah.csv":
            other.unlink()
    return repository / "datasets" / "aduan_mentah.csv"


def test_one_possible_identity_in_a_file_is_reported_with_its_line(raw_table: Path) -> None:
    lines = raw_table.read_text(encoding="utf-8").split("\n")
    lines[7] += " WA 0812 3456 7890"
    raw_table.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    (problem,) = check_identities()
    assert problem.startswith("datasets/aduan_mentah.csv baris 8: “0812 3456 7890” mungkin milik orang sungguhan.")


@pytest.mark.parametrize(("old", "new"), [("Wira", "Wiji"), ("Wening No.", "Wangi No.")])
def test_a_name_or_street_from_elsewhere_is_reported(raw_table: Path, old: str, new: str) -> None:
    header, *lines = raw_table.read_text(encoding="utf-8").split("\n")
    line = next(line for line in lines if line.split(",")[3 if old == "Wira" else 11].count(old))
    raw_table.write_text("\n".join([header, line.replace(old, new, 1)]), encoding="utf-8", newline="\n")
    assert any(new in problem for problem in check_identities())


@pytest.mark.parametrize(
    "possible",
    [
        *(
            "NIK 3273010101900001",
            "ktp 3273-0141-0190-0012",
            "HP 081234567890",
            "wa +62 812-3456-7890",
            "telp 022-7301234",
        ),
        *(
            "nol delapan satu dua tiga empat lima enam tujuh delapan",
            "o8l2 3456 7890",
            "rek BCA 1234567890",
            "D 1234 ABC",
        ),
        *(
            "NPWP 09.254.294.3-407.000",
            "rina@gmail.com",
            "IG @rina.halimun",
            "instagram.com/rina_h",
            "wa.me/6281234567890",
        ),
        *("-6.914744, 107.609810", "6.9147 LS 107.6098 BT"),
    ],
)
def test_the_proof_refuses_what_could_be_real(possible: str) -> None:
    assert False in [impossible for _, impossible in identifiers(f"Lapor min, {possible} ya")]


@pytest.mark.parametrize(
    "harmless",
    ["BDG-26-812345", "Rp 12.500.000", "tanggal 12-05-2026", "2026-05-12 08:15", "pukul 08.00", "LAPOR! 7534845"],
)
def test_the_proof_leaves_other_numbers_alone(harmless: str) -> None:
    assert list(identifiers(f"lihat {harmless} itu")) == []


def test_raw_columns_hang_together() -> None:
    found = table("aduan_mentah")
    assert len(found) == 2_000 and len({row["tiket"] for row in found}) == 2_000
    wards = {row["kelurahan"]: row["kecamatan"] for row in table("wilayah")}
    known = {row["kode_kecamatan"] for row in table("wilayah")}
    for row in found:
        assert wards[row["kelurahan"]] == row["kecamatan"]
        assert row["nama"].split()[-1] in SURNAMES and set(row["nama"].split()[:-1]) <= {*WOMEN, *MEN}
        assert row["alamat"].split(" ", 1)[1].split(" No.")[0] in STREETS
        assert bool(row["akun"]) == (row["kanal"] in ("Instagram", "Facebook", "X"))
        assert bool(row["nik"]) == bool(row["tanggal_lahir"])
        if row["nik"]:
            born, today = date.fromisoformat(row["tanggal_lahir"]), at(row["masuk"]).date()
            assert int(row["usia"]) == today.year - born.year - ((today.month, today.day) < (born.month, born.day))
            assert row["nik"][6:12] == f"{born.day + 40 * (row['jenis_kelamin'] == 'P'):02d}{born:%m%y}"
            assert (row["nik"][4:6] == "99") != (row["nik"][12:] == "0000")
    assert len({row["nik"] for row in found if row["nik"]}) > 900
    assert {row["nik"][:6] for row in found if row["nik"].endswith("0000")} & known


def test_raw_complaints_show_what_k_anonymity_is_for() -> None:
    """Silabus M10: 59.5 % unique, with the date 99.2 %, generalised 0.5 %."""
    found = [raw.row for raw in aduan_mentah.raw_complaints()]
    assert unique_share(found, "kecamatan", "usia", "jenis_kelamin") == pytest.approx(0.595, abs=0.03)
    assert unique_share(found, "kecamatan", "usia", "jenis_kelamin", "tanggal") == pytest.approx(0.992, abs=0.006)
    assert unique_share(found, "wilayah", "dasawarsa", "jenis_kelamin") == pytest.approx(0.005, abs=0.003)


def test_the_truth_about_the_texts() -> None:
    raws = aduan_mentah.raw_complaints()
    assert [raw.row["teks"] for raw in raws] == [row["teks"] for row in table("aduan_mentah")]
    counts = Counter(mention.kind for raw in raws for mention in raw.mentions)
    assert set(counts) == set(GIVEN_AWAY) and min(counts.values()) >= 25
    assert 0.30 < sum(bool(raw.mentions) for raw in raws) / len(raws) < 0.37
    assert sum(raw.harmless for raw in raws) > 200
    for raw in raws:
        ends = [0, *(mention.end for mention in raw.mentions)]
        assert all(mention.start >= end for mention, end in zip(raw.mentions, ends, strict=False))
        assert not re.search(r"[{}]|\s\s", raw.row["teks"])
    written = defaultdict(list)
    for raw in raws:
        for mention in raw.mentions:
            written[mention.kind].append(raw.row["teks"][mention.start : mention.end])
    vocabulary = {word.lower() for name in (*WOMEN, *MEN, *SURNAMES) for word in name.split()}
    assert {word.lower() for name in written["NAMA"] for word in name.split()} <= vocabulary
    for way in (r"084\d{8,9}", r"\+62.*", r"62.*", r".*-.*-.*", r"\(022\).*", r"(?i)nol delapan.*", r"(?i)o84.*"):
        assert sum(bool(re.fullmatch(way, phone)) for phone in written["TELEPON"]) >= 3, way


# --- holidays


@pytest.mark.parametrize(("year", "kind"), DATES)
def test_holidays_equal_the_fact_sheet(year: int, kind: str) -> None:
    frozen = read_holidays(datasets_dir() / "libur.csv")
    assert [f"{h.day:%m-%d}" for h in frozen if (h.day.year, h.kind) == (year, kind)] == DATES[year, kind].split()


def test_library_agrees_with_the_frozen_dates() -> None:
    frozen = read_holidays(datasets_dir() / "libur.csv")
    settled = {(h.day, h.kind) for h in frozen if h.day.year < 2027}
    assert settled == {(h.day, h.kind) for h in library_holidays() if h.day.year < 2027}


def test_working_days_per_year_and_estimates() -> None:
    frozen = read_holidays(datasets_dir() / "libur.csv")
    calendar = WorkCalendar(frozenset(h.day for h in frozen))
    for year, wanted in ((2024, 238), (2025, 237), (2026, 240)):
        days = (date(year, 1, 1) + timedelta(days=n) for n in range(366))
        assert sum(calendar.is_workday(day) for day in days if day.year == year) == wanted
    guessed = [h for h in frozen if h.estimated]
    assert {h.day.year for h in guessed} == {2027}
    assert sum("Isra Mikraj" in h.name for h in guessed) == 2
    assert not any("perkiraan" in h.name for h in frozen)


# --- complaints: shape


def test_rows_columns_and_period() -> None:
    assert len(rows()) == 12_000
    arrivals = [at(row["masuk"]) for row in rows()]
    assert arrivals == sorted(arrivals)
    assert datetime(2024, 7, 1) <= arrivals[0] and arrivals[-1] < datetime(2026, 7, 1)
    assert arrivals[-1] - arrivals[0] > timedelta(days=728)
    pulled = datetime(2026, 7, 1, 8)
    assert all(at(row[name]) <= pulled for row in rows() for name in ("respons1", "disposisi", "selesai") if row[name])


def test_channels_categories_and_districts_have_their_weights() -> None:
    channels = Counter(row["kanal"] for row in rows())
    assert channels.most_common(1)[0][0] == "Instagram"
    assert set(channels) == set(CHANNELS)
    for name, mine in by("kategori").items():
        assert len(mine) / 120 == pytest.approx(CATEGORIES[name][0], abs=1.0)
        assert {row["opd"] for row in mine} == {CATEGORIES[name][1]}
    districts = Counter(row["wilayah"] for row in rows())
    assert len(DISTRICTS) == 30
    people = [people for people, _ in DISTRICTS.values()]
    assert correlation(people, [districts[name] for name in DISTRICTS]) > 0.95


def test_status_goes_with_the_moments() -> None:
    for row in rows():
        assert bool(row["selesai"]) == (row["status"] in ("selesai", "diarsipkan"))
        assert row["status"] != "diterima" or not row["disposisi"]
        assert row["status"] not in ("didisposisi", "diproses", "dibuka lagi") or row["disposisi"]
    statuses = Counter(row["status"] for row in rows())
    assert len(statuses) == 6 and min(statuses.values()) >= 30


def test_repeats_point_to_earlier_tickets_of_the_same_kind() -> None:
    first = {row["tiket"]: row for row in reversed(rows())}
    repeats = [row for row in rows() if row["duplikat_dari"]]
    assert 500 < len(repeats) < 1200
    for row in repeats:
        original = first[row["duplikat_dari"]]
        assert at(original["masuk"]) <= at(row["masuk"]) and not original["duplikat_dari"]
        assert original["kategori"] == row["kategori"]
        assert original["teks"] != row["teks"]


# --- complaints: time


def test_weekday_hour_and_rain_patterns() -> None:
    weekdays = Counter(at(row["masuk"]).weekday() for row in rows())
    assert min(weekdays[0], weekdays[1]) > max(weekdays[day] for day in range(2, 7))
    assert weekdays[6] < weekdays[5] < min(weekdays[day] for day in range(5))
    hours = Counter(at(row["masuk"]).hour for row in rows())
    assert min(hours[h] for h in (8, 9, 19, 20)) > 6 * max(hours[h] for h in (1, 2, 3))
    lamps = Counter(at(row["masuk"]).hour for row in by("kategori")["pju"])
    assert sum(lamps[h] for h in range(17, 23)) > 0.45 * lamps.total()
    outside = sum(not 8 <= at(row["masuk"]).hour < 16 or at(row["masuk"]).weekday() > 4 for row in rows())
    assert 0.4 < outside / len(rows()) < 0.7
    desk = by("kanal")["Loket"]
    assert all(at(row["masuk"]).weekday() < 5 and 8 <= at(row["masuk"]).hour < 15 for row in desk)

    def wet_share(category: str) -> float:
        months = [at(row["masuk"]).month for row in by("kategori")[category]]
        return sum(month in (11, 12, 1, 2, 3, 4) for month in months) / len(months)

    assert wet_share("drainase") > 0.7
    assert wet_share("drainase") > wet_share("parkir") + 0.15


@pytest.mark.parametrize("incident", INCIDENTS, ids=lambda incident: f"{incident.start:%Y-%m-%d}-{incident.category}")
def test_bursts_are_visible(incident: Any) -> None:
    places = [at(row["masuk"]) for row in by("kategori")[incident.category] if row["wilayah"] in incident.districts]
    close = sum(incident.start <= moment < incident.start + timedelta(days=4) for moment in places)
    usual = len(places) / 730 * 4
    assert close > 5 * usual and close >= 15


def test_response_times_differ_by_channel_with_a_heavy_tail() -> None:
    waits = minutes(rows())
    assert 30 < median(waits) < 240 and fmean(waits) > 5 * median(waits)
    medians = {channel: median(minutes(mine)) for channel, mine in by("kanal").items()}
    assert max(medians["Instagram"], medians["WhatsApp"]) * 3 < medians["X"] < medians["Aplikasi warga"]
    quick = {c: sum(wait <= 360 for wait in minutes(mine)) / len(mine) for c, mine in by("kanal").items()}
    assert min(quick["Instagram"], quick["WhatsApp"]) > 0.7 > 0.4 > max(quick["Loket"], quick["Facebook"])
    silent = sum(not row["respons1"] for row in rows()) / len(rows())
    assert 0.01 < silent < 0.05


def test_closing_times_offices_and_censoring() -> None:
    days = sorted(wait / timedelta(days=1) for row in rows() if (wait := elapsed(row, "selesai")) is not None)
    assert 6 <= median(days) <= 9 and days[int(0.9 * len(days))] > 30
    still_open = sum(not row["selesai"] for row in rows()) / len(rows())
    assert 0.08 <= still_open <= 0.15
    late = [row for row in rows() if row["masuk"] >= "2026-05-01"]
    assert sum(not row["selesai"] for row in late) / len(late) > 2 * still_open
    per_office = {
        office: median(w / timedelta(days=1) for row in mine if (w := elapsed(row, "selesai")) is not None)
        for office, mine in by("opd").items()
    }
    assert max(per_office.values()) > 3 * min(per_office.values())


def share_late(until: str, working_days: int, calendar: WorkCalendar | None, strictly: bool = True) -> float:
    """Share of finished steps past their deadline; without calendar: in calendar days; not strictly: `>=`."""
    due: dict[date, date] = {}
    found = []
    for row in rows():
        if elapsed(row, until) is None:
            continue
        start, end = at(row["masuk"]).date(), at(row[until]).date()
        if start not in due:
            due[start] = calendar.due(start, working_days) if calendar else start + timedelta(days=working_days)
        found.append(end > due[start] if strictly else end >= due[start])
    return fmean(found)


@pytest.mark.parametrize(("until", "days"), [("disposisi", 3), ("selesai", 5), ("selesai", 10), ("selesai", 14)])
def test_deadlines_tell_the_usual_mistakes_apart(until: str, days: int) -> None:
    holidays = read_holidays(datasets_dir() / "libur.csv")
    right = share_late(until, days, WorkCalendar(frozenset(h.day for h in holidays)))
    assert 0.10 < right < 0.50
    no_joint_leave = share_late(until, days, WorkCalendar(frozenset(h.day for h in holidays if h.kind == NATIONAL)))
    assert no_joint_leave > right + 0.01
    assert share_late(until, days, None) > right + 0.08
    assert share_late(until, days, WorkCalendar(frozenset(h.day for h in holidays)), strictly=False) > right + 0.02


def test_satisfaction_rises_with_both_reply_and_closure() -> None:
    rated = [row for row in rows() if row["nilai_warga"]]
    assert 0.2 < len(rated) / len(rows()) < 0.5
    groups: dict[tuple[bool, bool], list[int]] = defaultdict(list)
    for row in rated:
        reply, closure = elapsed(row, "respons1"), elapsed(row, "selesai")
        if reply is not None and closure is not None:
            groups[reply <= timedelta(hours=3), closure <= timedelta(days=7)].append(int(row["nilai_warga"]))
    level = {group: fmean(marks) for group, marks in groups.items()}
    assert min(len(marks) for marks in groups.values()) > 200
    for other in (True, False):
        assert level[True, other] > level[False, other] + 0.3
        assert level[other, True] > level[other, False] + 0.3
    unfinished = fmean(int(row["nilai_warga"]) for row in rated if not row["selesai"])
    assert unfinished < min(level.values())


# --- complaints: texts


def words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", text.lower()))


@cache
def documents() -> list[tuple[frozenset[str], str]]:
    return [(words(row["teks"]), row["kategori"]) for row in rows()]


def test_texts_are_distinct() -> None:
    assert len({row["teks"] for row in rows()}) / len(rows()) >= 0.95
    assert len({row["teks"].lower() for row in rows()}) / len(rows()) >= 0.95


def test_no_single_word_decides_a_category() -> None:
    everywhere, inside = Counter[str](), defaultdict(Counter[str])
    size = Counter(category for _, category in documents())
    for found, category in documents():
        everywhere.update(found)
        inside[category].update(found)
    for category, counts in inside.items():
        f1, word = max((2 * n / (everywhere[word] + size[category]), word) for word, n in counts.items())
        assert f1 < 0.8, (category, word, f1)


def test_category_can_be_learnt_from_the_words() -> None:
    training, fresh = documents()[::2], documents()[1::2]
    size = Counter(category for _, category in training)
    counts = defaultdict(Counter[str])
    for found, category in training:
        counts[category].update(found)

    def guess(found: frozenset[str]) -> str:
        def score(category: str) -> float:
            n = size[category]
            return math.log(n) + sum(math.log((counts[category][word] + 0.5) / (n + 1)) for word in found)

        return max(size, key=score)

    assert fmean(guess(found) == category for found, category in fresh) >= 0.75


def test_registers_are_mixed() -> None:
    texts = [row["teks"] for row in rows()]
    sundanese = words("punten nuhun tos teu pisan euy atuh kumaha geus acan iraha naon seueur loba caket deukeut mun")
    share = sum(bool(sundanese & words(text)) for text in texts) / len(texts)
    assert 0.25 <= share <= 0.40
    assert 0.02 < sum(text.upper() == text for text in texts) / len(texts) < 0.08
    assert 0.05 < sum("🙏" in text for text in texts) / len(texts) < 0.25


def test_texts_hold_no_personal_data() -> None:
    # not Asep: casual writers call smoke so
    names = words(
        "budi dedi dadang ujang agus siti ani rina dewi andi joko iwan yanti cecep encep eneng nunung tatang rudi"
    )
    for row in rows():
        text = re.sub(r"\[(?:{})\]".format("|".join(KINDS)), "…", row["teks"])
        assert not re.search(r"\d{4,}|\b0\s?8\d|\+?62\d|@(?!contoh_pemda)\w|https?:|www\.", text), row["teks"]
        assert not names & words(text), row["teks"]
        assert not re.search(r"[\[\]{}|]|\s\s", text), row["teks"]


# --- complaints: what the office has


def test_raw_complaints_are_the_released_ones_with_identities() -> None:
    raw = list(csv.DictReader(raw_csv().splitlines()))
    added = [name for name in raw[0] if name not in rows()[0]]
    assert added == ["kelurahan", "nama", "nik", "no_hp", "akun", "usia", "jenis_kelamin"]
    assert [{name: row[name] for name in rows()[0] if name != "teks"} for row in raw] == [
        {name: value for name, value in row.items() if name != "teks"} for row in rows()
    ]
    changed = [(a["teks"], b["teks"]) for a, b in zip(raw, rows(), strict=True) if a["teks"] != b["teks"]]
    assert 0.05 < len(changed) / len(raw) < 0.07 and all("[" in released for _, released in changed)
    wards = {row["kelurahan"]: row["kecamatan"] for row in table("wilayah")}
    assert all(wards[row["kelurahan"]] == row["wilayah"].replace("Ujung Berung", "Ujungberung") for row in raw)
    assert all(row["nama"].split()[-1] in SURNAMES and 12 <= int(row["usia"]) <= 96 for row in raw)
    found = [(value, impossible) for row in raw for cell in row.values() for value, impossible in identifiers(cell)]
    assert len(found) > 10_000 and [value for value, impossible in found if not impossible] == []


def test_mentions_in_raw_complaints_are_where_the_truth_says() -> None:
    counts = Counter(mention.kind for row in raw_complaints() for mention in row["sebutan"])
    assert set(counts) == set(GIVEN_AWAY) and min(counts.values()) >= 20
    for row in raw_complaints():
        for mention in row["sebutan"]:
            given = row["teks"][mention.start : mention.end]
            assert given and given == given.strip()
            assert mention.kind != "NIK" or re.sub(r"\D", "", given) == row["nik"] or not row["nik"]


def test_nothing_a_citizen_gave_away_survives_and_nothing_else_changes() -> None:
    for raw, row in zip(raw_complaints(), rows(), strict=True):
        given = [raw["teks"][mention.start : mention.end] for mention in raw["sebutan"]]
        assert not [value for value in given if value in row["teks"]], row["teks"]
        assert given or row["teks"] == raw["teks"]


def test_the_report_beside_the_data_says_what_was_reached() -> None:
    page = (datasets_dir() / "aduan-laporan.html").read_text(encoding="utf-8")
    assert page == risk_report()
    assert not [row["nama"] for row in raw_complaints() if row["nama"] in page]


def test_groups_by_place_and_channel_can_reach_five() -> None:
    """The planted spelling must not make groups that only suppression could hide."""
    groups = Counter((row["wilayah"], row["kanal"]) for row in rows())
    assert min(groups.values()) >= 5
    assert sum(count for (place, _), count in groups.items() if place == "Ujung Berung") == 28


# --- data card


def card_table() -> dict[str, int]:
    card = (datasets_dir() / "aduan.md").read_text(encoding="utf-8")
    return {code: int(count) for code, count in re.findall(r"^\| `(\w+)` \| .* \| (\d+) \|$", card, re.MULTILINE)}


def test_planted_problems_are_counted_as_the_card_says() -> None:
    found = Counter[str]()
    seen: set[str] = set()
    for last, row in zip([{"teks": "", "masuk": ""}, *rows()], rows(), strict=False):
        arrived = row["masuk"]
        found["tiket_kosong"] += not row["tiket"]
        found["tiket_ganda"] += row["tiket"] in seen and bool(row["tiket"])
        seen.add(row["tiket"])
        found["ejaan_wilayah"] += row["wilayah"] not in DISTRICTS
        closed_early = bool(row["selesai"]) and row["selesai"] < arrived
        found["selesai_sebelum_masuk"] += closed_early
        found["respons1_utc"] += bool(row["respons1"]) and row["respons1"] < arrived
        noted_late = bool(row["selesai"]) and row["respons1"] > row["selesai"]
        found["respons1_setelah_selesai"] += noted_late and not closed_early
        found["kiriman_ganda"] += row["teks"] == last["teks"]
    assert dict(found) == card_table()
    assert found["respons1_utc"] <= 5


def test_card_warns_and_describes_every_column() -> None:
    card = (datasets_dir() / "aduan.md").read_text(encoding="utf-8")
    assert "SINTETIS" in card and "CC BY 4.0" in card
    assert all(f"| `{name}` |" in card for name in rows()[0])
    shown = re.search(r"Belum ditutup saat data ditarik \| ([\d.]+) \(([\d,]+) %\)", card)
    assert shown and int(shown[1].replace(".", "")) == sum(not row["selesai"] for row in rows())
