"""What the modules ask of the data (silabus 1) has a clear answer in it, and the usual mistakes give another one."""

import csv
import math
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise
from statistics import fmean, median

import pytest

from ngulik.paths import datasets_dir

Row = dict[str, str]


@cache
def table(name: str) -> list[Row]:
    with (datasets_dir() / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def groups(name: str, key: str, value: Callable[[Row], float]) -> dict[str, list[float]]:
    found: dict[str, list[float]] = defaultdict(list)
    for row in table(name):
        found[row[key]].append(value(row))
    return found


def highest(found: dict[str, float], margin: float) -> str:
    """The key of the highest value, which must be clearly above the next."""
    first, second = sorted(found, key=lambda key: -found[key])[:2]
    assert found[first] >= found[second] * margin, (first, second, found[first], found[second])
    return first


# --- M02: channels


def err(row: Row) -> float:
    return sum(int(row[name]) for name in ("suka", "komentar", "simpan", "bagikan")) / int(row["jangkauan"])


def test_mean_and_median_engagement_name_different_channels() -> None:
    rates = groups("kiriman", "kanal", err)
    assert highest({channel: fmean(mine) for channel, mine in rates.items()}, 1.1) == "Facebook"
    assert highest({channel: median(mine) for channel, mine in rates.items()}, 1.5) == "Instagram"
    assert all(0 <= err(row) < 1 for row in table("kiriman"))
    sound = groups("kiriman", "kanal", lambda row: err(row) if row["topik"] != "kuis" else math.nan)
    assert highest({c: fmean(x for x in mine if not math.isnan(x)) for c, mine in sound.items()}, 1.5) == "Instagram"


def scaled(values: list[float]) -> list[float]:
    return [(x - min(values)) / (max(values) - min(values)) for x in values]


def leader(inclusion: float) -> str:
    """First channel when inclusion has this weight and reach : cost : traceability stay 4 : 2 : 3."""
    found, rest = table("kanal"), 1 - inclusion
    measures = (
        (rest * 4 / 9, scaled([int(row["memakai"]) / int(row["responden"]) for row in found])),
        (rest * 2 / 9, scaled([-float(row["biaya_per_aduan"]) for row in found])),
        (inclusion, scaled([int(row["memakai_60"]) / int(row["responden_60"]) for row in found])),
        (rest * 3 / 9, scaled([float(row["lacak_persen"]) for row in found])),
    )
    score = {row["kanal"]: sum(w * xs[n] for w, xs in measures) for n, row in enumerate(found)}
    return max(score, key=lambda channel: score[channel])


def test_the_leading_channel_changes_with_the_weight_of_inclusion() -> None:
    assert leader(0.1) == "Instagram"
    assert [leader(step / 100) for step in (15, 20)] == ["Instagram"] * 2
    assert leader(0.25) == "WhatsApp" and leader(0.6) == "Loket"


def wilson(hits: int, n: int) -> tuple[float, float]:
    z, p = 1.96, hits / n
    middle, half = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n)


def test_older_people_are_reached_otherwise_and_the_sample_is_small() -> None:
    reached = {row["kanal"]: int(row["memakai_60"]) / int(row["responden_60"]) for row in table("kanal")}
    assert highest(reached, 1.3) == "Loket" and reached["Instagram"] < 0.15
    between = {row["kanal"]: wilson(int(row["memakai_60"]), int(row["responden_60"])) for row in table("kanal")}
    assert between["WhatsApp"][0] < between["Facebook"][1], "these two cannot be told apart"
    assert between["Instagram"][1] < between["Loket"][0], "these two can"
    for row in table("kanal"):
        assert int(row["memakai_60"]) <= int(row["memakai"]) and int(row["responden_60"]) < int(row["responden"])


# --- M06: how many people


def per_hour() -> dict[int, float]:
    sums, days = Counter[int](), len(table("kedatangan")) / 24
    for row in table("kedatangan"):
        sums[int(row["jam_mulai"][11:13])] += int(row["instagram"]) + int(row["whatsapp"])
    return {hour: total / days for hour, total in sums.items()}


def waits_longer(arrivals: float, minutes: float, people: int, limit: float) -> float:
    """Chance to wait longer than `limit` minutes (Erlang C by the recursion of Erlang B)."""
    load, blocked = arrivals * minutes / 60, 1.0
    for n in range(1, people + 1):
        blocked = load * blocked / (n + load * blocked)
    queued = blocked / (1 - load / people * (1 - blocked))
    return queued * math.exp(-(people * 60 / minutes - arrivals) * limit / 60)


def test_staffing_questions_have_different_answers() -> None:
    found = table("kedatangan")
    assert len(found) == 56 * 24
    messages = sum(int(row["instagram"]) + int(row["whatsapp"]) for row in found)
    service = sum(int(row["menit_layanan"]) for row in found) / messages
    assert service == pytest.approx(10, abs=0.2)
    means = per_hour()
    busiest = highest({str(hour): mean for hour, mean in means.items()}, 1.15)
    assert busiest == "19"
    peak = means[19]
    stable = math.floor(peak * service / 60) + 1
    good = next(c for c in range(stable, 20) if waits_longer(peak, service, c, 30) <= 0.2)
    assert (stable, good) == (6, 7)
    assert math.floor(fmean(means.values()) * service / 60) + 1 < stable, "the mean of the day hides the rush"
    apart = waits_longer(peak / 2, service, 3, 30)
    assert apart > waits_longer(peak, service, 6, 30) + 0.05, "two desks of three wait longer than one of six"


def test_one_evening_is_extraordinary() -> None:
    days: dict[str, int] = defaultdict(int)
    for row in table("kedatangan"):
        if row["jam_mulai"][11:13] in ("18", "19", "20", "21"):
            days[row["jam_mulai"][:10]] += int(row["instagram"]) + int(row["whatsapp"])
    assert highest({day: float(count) for day, count in days.items()}, 1.6) == "2026-06-09"


# --- M07: hand-overs and cost


def test_hand_overs_are_countable_and_consistent() -> None:
    steps = table("jejak_disposisi")
    for before, after in pairwise(steps):
        if before["tiket"] == after["tiket"]:
            assert before["ke"] == after["dari"] and before["waktu"] <= after["waktu"]
            assert int(after["urutan"]) == int(before["urutan"]) + 1
        else:
            assert before["kejadian"] == "selesai" and after["kejadian"] == "disposisi"
    assert all(bool(row["alasan"]) == (row["kejadian"] == "pindah") for row in steps)
    tickets = {row["tiket"] for row in steps}
    moved = Counter(row["tiket"] for row in steps if row["kejadian"] == "pindah")
    assert len(tickets) == 1_500
    assert 0.05 < sum(count >= 3 for count in moved.values()) / len(tickets) < 0.12
    assert sum(count >= 3 for count in moved.values()) / len(moved) > 0.15, "wrong: only tickets that moved at all"
    received = Counter(row["ke"] for row in steps if row["ke"] != "Selesai")
    assert highest({office: float(count) for office, count in received.items()}, 1.3) == "DSDABM"


def mean_steps(without: tuple[str, str] | None = None) -> float:
    """Mean offices until done, from the absorbing chain N = (I − Q)⁻¹ of the log; `without`: that path is closed."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in table("jejak_disposisi"):
        to = "Selesai" if (row["dari"], row["ke"]) == without else row["ke"]
        counts[row["dari"]][to] += 1
    steps = dict.fromkeys(counts, 1.0)
    for _ in range(500):
        steps = {
            office: 1 + sum(n * steps.get(to, 0.0) for to, n in on.items()) / on.total()
            for office, on in counts.items()
        }
    return steps["Meja aduan"] - 1


def test_repairing_one_path_saves_most() -> None:
    paths = {(row["dari"], row["ke"]) for row in table("jejak_disposisi") if row["kejadian"] == "pindah"}
    saved = {f"{a} → {b}": mean_steps() - mean_steps((a, b)) for a, b in paths}
    assert highest(saved, 1.1) in ("Dishub → DSDABM", "DSDABM → Dishub")
    third = sorted(saved.values())[-3]
    assert third < 0.5 * max(saved.values())


def test_the_busiest_office_is_not_the_slowest() -> None:
    held: dict[str, list[float]] = defaultdict(list)
    for before, after in pairwise(table("jejak_disposisi")):
        if before["tiket"] == after["tiket"]:
            held[before["ke"]].append(
                (datetime.fromisoformat(after["waktu"]) - datetime.fromisoformat(before["waktu"])) / timedelta(days=1)
            )
    assert highest({office: median(days) for office, days in held.items()}, 1.5) == "DPKP"


def test_cost_per_complaint_and_break_even() -> None:
    def cost(rows: list[Row]) -> float:
        n = sum(int(row["aduan"]) for row in rows)
        return (
            int(rows[0]["menit_per_aduan"]) * int(rows[0]["upah_per_jam"]) / 60
            + sum(int(row["biaya_tetap"]) for row in rows) / n
        )

    per_channel: dict[str, list[Row]] = defaultdict(list)
    for row in table("biaya"):
        per_channel[row["kanal"]].append(row)
    costs = {channel: cost(rows) for channel, rows in per_channel.items()}
    assert highest(costs, 1.3) == "Loket"
    assert max(costs.values()) > 5 * min(costs.values())
    assert {row["kanal"]: int(row["biaya_per_aduan"]) for row in table("kanal")} == {
        channel: round(value / 100) * 100 for channel, value in costs.items()
    }
    app, desk = per_channel["Aplikasi warga"][0], per_channel["Loket"][0]
    extra = (int(desk["menit_per_aduan"]) - int(app["menit_per_aduan"])) * int(app["upah_per_jam"]) / 60
    even = (int(app["biaya_tetap"]) - int(desk["biaya_tetap"])) / extra
    assert even == pytest.approx(166.2, abs=0.1)
    arrived = Counter((row["masuk"][:7], row["kanal"]) for row in table("aduan"))
    assert all(int(row["aduan"]) == arrived[row["bulan"][:7], row["kanal"]] > 0 for row in table("biaya"))


# --- M08: going viral


def test_milestones_are_28_days_apart_and_name_nobody() -> None:
    days = [date.fromisoformat(row["tanggal"]) for row in table("tonggak")]
    assert days == sorted(days) and (days[-1] - days[0]).days == 28
    assert all(row["tanda"] == "L2" for row in table("tonggak"))


def test_the_curve_doubles_alarms_in_time_and_peaks() -> None:
    found = {int(row["jam"]): {name: int(value) for name, value in row.items()} for row in table("viral")}
    six = [(hour, math.log(found[hour]["paparan_total"])) for hour in range(12, 24, 2)]
    slope = sum((x - 17) * y for x, y in six) / sum((x - 17) ** 2 for x, _ in six)
    assert math.log(2) / slope == pytest.approx(3.8, abs=0.2)
    quiet = [row["sebutan"] for hour, row in found.items() if hour < 0]
    limit = fmean(quiet) + 3 * math.sqrt(fmean((x - fmean(quiet)) ** 2 for x in quiet))
    assert max(quiet) < limit, "no false alarm before the video"
    alarm = next(hour for hour in range(120) if found[hour]["sebutan"] > limit)
    peak = max(found, key=lambda hour: found[hour]["paparan_baru"])
    assert peak - alarm >= 12 and found[alarm]["paparan_total"] < 0.05 * found[120]["paparan_total"]
    assert all(
        found[h]["paparan_total"] == found[h - 1]["paparan_total"] + found[h]["paparan_baru"] for h in range(120)
    )


# --- M09: misleading posts


def test_posts_cover_the_techniques_in_both_forms() -> None:
    posts = table("konten_uji")
    assert len(posts) == 24 and len({row["judul"] for row in posts}) == 24
    for form in ("latihan", "ujian"):
        mine = [row for row in posts if row["bentuk"] == form]
        assert sorted(row["teknik"] for row in mine if row["menyesatkan"] == "ya") == sorted(
            {row["teknik"] for row in posts if row["teknik"]}
        )
        assert sum(row["menyesatkan"] == "ya" for row in mine) == 6 == len(mine) / 2
        runs = [row["menyesatkan"] for row in mine]
        assert sum(a != b for a, b in pairwise(runs)) >= 4, "the order must not give the key away"


def test_precision_recall_and_accuracy_of_the_filter_differ() -> None:
    found = Counter((row["menyesatkan"] == "ya", float(row["skor_saringan"]) >= 0.5) for row in table("konten_uji"))
    precision = found[True, True] / (found[True, True] + found[False, True])
    recall = found[True, True] / (found[True, True] + found[True, False])
    accuracy = (found[True, True] + found[False, False]) / found.total()
    assert len({round(x, 2) for x in (precision, recall, accuracy)}) == 3
    assert 0.6 < recall < precision < 0.95


def test_the_busiest_account_is_no_culprit() -> None:
    bad = {row["konten"] for row in table("konten_uji") if row["menyesatkan"] == "ya"}
    shared = Counter(row["akun"] for row in table("akun"))
    busiest = highest({account: float(count) for account, count in shared.items()}, 1.5)
    wrong = fmean(row["konten"] in bad for row in table("akun") if row["akun"] == busiest)
    assert wrong < 0.6 * fmean(row["konten"] in bad for row in table("akun"))
    passed_on = Counter(row["dari"] for row in table("akun"))
    assert highest({account: float(count) for account, count in passed_on.items()}, 1.05) != busiest
    bursts = Counter((row["dari"], row["konten"], row["waktu"][:15]) for row in table("akun"))
    together = {key for key, count in bursts.items() if count >= 4}
    assert len(together) >= 4 and all(content in bad for _, content, _ in together)


# --- M11: published figures


def test_scam_figures_are_those_of_the_fact_sheet_and_two_kinds_contradict_themselves() -> None:
    odd = {
        row["modus"]
        for row in table("iasc_modus")
        if abs(float(row["rerata_juta"]) / (int(row["kerugian_juta"]) / int(row["kasus"])) - 1) > 0.0095
    }
    assert odd == {"belanja/jual beli daring", "hadiah"}
    last = table("iasc_2025")[-1]
    assert int(table("iasc_provinsi")[0]["laporan"]) / int(last["laporan"]) == pytest.approx(0.2056, abs=1e-4)
    assert float(last["diblokir_miliar"]) / float(last["kerugian_miliar"]) == pytest.approx(0.0480, abs=1e-4)
    accounts = [int(row["rekening_diblokir"]) for row in table("iasc_2025") if row["rekening_diblokir"]]
    assert accounts[-1] > 3 * accounts[-2], "the jump of definition is kept"
    totals = [int(row["laporan"]) for row in table("iasc_2025")]
    assert totals == sorted(totals)


# --- M12: devices


def test_devices_and_permissions_have_clear_answers() -> None:
    today, devices = date(2026, 7, 1), table("gawai")
    assert len(devices) == 200
    old = [(today - date.fromisoformat(row["pembaruan_terakhir"])).days > 90 for row in devices]
    assert 0.3 < fmean(old) < 0.6
    ended = [date.fromisoformat(row["dukungan_berakhir"]) < today for row in devices]
    assert any(o and not e for o, e in zip(old, ended, strict=True)), "outdated is more than out of support"
    assert all(row["pembaruan_terakhir"] <= row["dukungan_berakhir"] for row in devices)
    assert {row["dua_faktor"] for row in devices} == {"tidak ada", "SMS", "aplikasi", "kunci keamanan"}
    assert 20 < sum(not row["cadangan_terakhir"] for row in devices) < 120
    extra, asked = Counter[str](), Counter[str]()
    for row in table("izin"):
        asked[row["aplikasi"]] += 1
        extra[row["aplikasi"]] += row["perlu"] == "tidak"
        assert int(row["diberi_izin"]) <= int(row["terpasang"]) <= sum(r["jenis"] != "laptop" for r in devices)
    assert highest({app: float(count) for app, count in extra.items()}, 1.3) == "Gim Bola Warna"
    assert sum(count == max(asked.values()) for count in asked.values()) > 1, "wrong: counting needed ones, too"


# --- M13: networks


def test_rain_feasibility_and_bandwidth() -> None:
    found = table("jaringan")

    def rtt(name: str, wet: bool) -> float:
        mine = [row for row in found if row["jaringan"] == name and (float(row["hujan_mm"]) > 0) == wet]
        assert len(mine) > 40
        return median(int(row["rtt_ms"]) for row in mine if row["rtt_ms"])

    assert rtt("satelit LEO", True) > 1.2 * rtt("satelit LEO", False)
    assert rtt("satelit GEO", True) > 1.03 * rtt("satelit GEO", False) > 477.5
    order = [rtt(name, False) for name in ("serat", "seluler 4G", "satelit LEO", "satelit GEO")]
    assert order[0] * 3 < order[1] and order[2] * 5 < order[3]
    for name, low, high in (("serat", 0.9, 0.99), ("seluler 4G", 0.95, 0.999), ("satelit GEO", 0, 0)):
        mine = [row for row in found if row["jaringan"] == name]
        good = sum(bool(row["rtt_ms"]) and int(row["rtt_ms"]) < 150 for row in mine)
        assert low <= good / len(mine) <= high
        if name == "serat":
            assert good / sum(bool(row["rtt_ms"]) for row in mine) == 1, "wrong: hours without connection left out"
    speed = {
        name: median(mine) for name, mine in groups("jaringan", "jaringan", lambda r: float(r["unduh_mbps"])).items()
    }
    assert speed["satelit GEO"] > speed["seluler 4G"], "more Mbps, yet never feasible"
    for row in found:
        assert (row["rtt_ms"] == "") == (float(row["rugi_persen"]) == 100) == (float(row["unduh_mbps"]) == 0)
