"""Print what anonymising a table costs, and whether k, l and t are those of pycanon.

    python bench/anonymise.py                speed and peak memory at 10^4, 10^5 and 10^6 rows, then the comparison
    python bench/anonymise.py 10000 100000   only these sizes

Each size runs in a process of its own: a CSV like datasets/aduan_mentah.csv is written to build/bench/, then read,
anonymised and written as `ngulik anonymise` does. Peak memory is that process's largest resident size. CPU time is
given beside the clock, because other work on a shared machine slows only the clock. pycanon pins pandas below 3, so it runs in build/bench/pycanon/, made at need.
"""

import csv
import json
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

from ngulik.paths import build_dir, datasets_dir

SIZES = (10_000, 100_000, 1_000_000)
TABLES = 40
KEY = bytes(range(32))
FOLDER = build_dir() / "bench"


def write_export(path: Path, rows: int) -> None:
    """Write a synthetic export: columns, texts and their personal data are drawn from aduan_mentah.csv, people are new."""
    with (datasets_dir() / "aduan_mentah.csv").open(encoding="utf-8", newline="") as file:
        seed = list(csv.DictReader(file))
    draw = random.Random(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, seed[0])
        writer.writeheader()
        for number in range(rows):
            row, place = dict(draw.choice(seed)), draw.choice(seed)
            row |= {
                "tiket": f"BDG-26-{number:07}", "nama": f"{row['nama']} {_letters(number)}",
                "nik": f"327399{number:010}", "no_hp": f"0843{number:08}", "surel": f"w{number}@warga.invalid",
                "usia": draw.choice(seed)["usia"], "jenis_kelamin": draw.choice("LP"),
                "kelurahan": place["kelurahan"], "kecamatan": place["kecamatan"],
            }  # fmt: skip
            writer.writerow(row)


def _letters(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in f"{number:07}").title()


def one_size(path: Path) -> None:
    """Anonymise one file and print the figures as JSON; run in a process of its own."""
    from ngulik.privacy.anonymise import anonymise
    from ngulik.privacy.office_table import read_table
    from ngulik.privacy.output import write_csv
    from ngulik.privacy.roles import guess

    marks = [time.perf_counter()]
    table = read_table(path).table
    marks.append(time.perf_counter())
    result = anonymise(table, guess(table), KEY)
    marks.append(time.perf_counter())
    write_csv(path.with_name(f"{path.stem}-anonim.csv"), result.table)
    marks.append(time.perf_counter())
    facts = result.facts
    figures = {
        "rows": facts.rows, "read": marks[1] - marks[0], "work": marks[2] - marks[1], "write": marks[3] - marks[2],
        "cpu": time.process_time(), "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "k": facts.after.k, "people": facts.after.people,
        "l": facts.after.sensitive[0].l, "loss": facts.loss, "left_out": facts.rows - facts.kept,
    }  # fmt: skip
    print(json.dumps(figures))


def speed(sizes: tuple[int, ...]) -> None:
    """Print one line of a Markdown table per size."""
    print(
        "| rows | CPU s | seconds (read + work + write) | rows per CPU s | peak MB | k | people | l | NCP | left out |"
    )
    print("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for rows in sizes:
        path = FOLDER / f"aduan-{rows}.csv"
        write_export(path, rows)
        done = subprocess.run(
            [sys.executable, __file__, "--one", str(path)], capture_output=True, text=True, check=True
        )
        f = json.loads(done.stdout)
        total = f["read"] + f["work"] + f["write"]
        parts = f"{total:.1f} ({f['read']:.1f} + {f['work']:.1f} + {f['write']:.1f})"
        print(
            f"| {rows:,} | {f['cpu']:.1f} | {parts} | {rows / f['cpu']:,.0f} | {f['mb']:,.0f} | {f['k']} | {f['people']} | {f['l']} "
            f"| {f['loss']:.3f} | {f['left_out']:,} |",
            flush=True,
        )


def compare() -> None:
    """Print on how many random tables k, l, entropy l and t equal those of pycanon."""
    from ngulik.privacy import measures

    python = FOLDER / "pycanon" / "bin" / "python"
    if not python.exists():
        uv = Path(sys.executable).with_name("uv")
        subprocess.run([uv, "venv", "-q", python.parents[1], "--python", "3.11"], check=True)
        subprocess.run([uv, "pip", "install", "-q", "--python", python, "pycanon"], check=True)
    draw = random.Random(2026)
    tables = []
    for _ in range(TABLES):
        values, sizes = draw.randint(2, 9), [draw.randint(1, 5) for _ in range(3)]
        rows = [[*(str(draw.randrange(n)) for n in sizes), draw.randrange(values)] for _ in range(draw.randint(5, 300))]
        tables.append([[*row, chr(97 + row[-1])] for row in rows])
    asked = subprocess.run(
        [python, "-c", _PYCANON], input=json.dumps(tables), capture_output=True, text=True, check=True
    )
    equal, worst = 0, 0.0
    version, *theirs = json.loads(asked.stdout)
    for rows, other in zip(tables, theirs, strict=True):
        of = measures.classes([measures.codes_of([row[i] for row in rows]) for i in range(3)], len(rows))
        codes = measures.codes_of([str(row[3]) for row in rows])
        ours = [
            measures.k_anonymity(of), measures.l_diversity(of, codes), measures.entropy_l(of, codes),
            measures.t_closeness(of, codes, ordered=True), measures.t_closeness(of, codes, ordered=False),
        ]  # fmt: skip
        ours[2] = int(ours[2] + 1e-9)  # pycanon gives entropy l as a whole number, rounded down
        gap = max(abs(a - b) for a, b in zip(ours, other, strict=True))
        equal, worst = equal + (gap < 1e-9), max(worst, gap)
    print(f"\nk, l, entropy l, t (ordered), t (equal distance) against pycanon {version}: equal on {equal} of {TABLES} "
          f"random tables, largest difference {worst:.1e}")  # fmt: skip


_PYCANON = """
import json, sys
from importlib.metadata import version
import pandas as pd
from pycanon import anonymity as a
found = [version("pycanon")]
for rows in json.load(sys.stdin):
    table, qi = pd.DataFrame(rows, columns=list("abcnt")), list("abc")
    found.append([
        int(a.k_anonymity(table, qi)), int(a.l_diversity(table, qi, ["t"])), int(a.entropy_l_diversity(table, qi, ["t"])),
        float(a.t_closeness(table, qi, ["n"])), float(a.t_closeness(table, qi, ["t"])),
    ])
print(json.dumps(found))
"""


def main() -> None:
    """Run what the command line asks for."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    if sys.argv[1:2] == ["--one"]:
        one_size(Path(sys.argv[2]))
        return
    speed(tuple(map(int, sys.argv[1:])) or SIZES)
    compare()


if __name__ == "__main__":
    main()
