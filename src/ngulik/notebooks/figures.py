"""What `ngulik check --angka` prints: reading measures, run time and memory, the coverage of the seed, Lab in Indonesian."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from ngulik import paths
from ngulik.bahasa.catalogue import shares
from ngulik.course import load_course
from ngulik.errors import ContentError
from ngulik.notebooks import readability
from ngulik.notebooks.check_files import markdown_of
from ngulik.notebooks.check_teaching import course_pages, learner_pages
from ngulik.notebooks.coverage import MIN_ITEMS, coverage
from ngulik.notebooks.source import relative_name

# silabus.md, section 3
MAX_SECONDS = 20.0
MAX_CELL_SECONDS = 3.0
MAX_CHECK_SECONDS = 1.0
MAX_MEMORY = 500.0
_OVER = "✗"
_LONGEST = 1200  # seconds until a notebook that does not end is given up


@dataclass(frozen=True)
class Cost:
    """What one run of a notebook took: seconds in all, the slowest cell and its line, the slowest `periksa`, peak MB.

    `busy` and `slowest_busy` are the processor's seconds, which other programs do not lengthen much.
    """

    seconds: float
    busy: float
    slowest: float
    slowest_busy: float
    line: str
    check: float | None
    memory: float | None


def cost(notebook: Path) -> Cost:
    """Run a notebook in a fresh process and return what it took; raises ContentError where it stops."""
    call = [sys.executable, "-m", "ngulik.notebooks.timing", str(notebook)]
    done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", timeout=_LONGEST)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["(tanpa pesan)"])[-1]
        raise ContentError(f"{relative_name(notebook)} berhenti saat dijalankan: {last}. Perbaiki, lalu ulangi.")
    found = json.loads(done.stdout.splitlines()[-1])
    line, slowest, slowest_busy = max(found["cells"], key=lambda cell: cell[1])
    return Cost(
        seconds=sum(seconds for _, seconds, _ in found["cells"]),
        busy=sum(busy for _, _, busy in found["cells"]),
        slowest=slowest,
        slowest_busy=slowest_busy,
        line=line,
        check=max((seconds for _, seconds, _ in found["checks"]), default=None),
        memory=found["memory"],
    )


def figures() -> list[str]:
    """Return the three tables and the share of Lab in Indonesian as lines; what is over its limit carries ✗."""
    return [*_reading(), "", *_costs(), "", *_coverage(), "", *shares()]


def _reading() -> list[str]:
    rows = [["halaman", "kalimat", "kata/kalimat", f"kalimat > {readability.LONG_SENTENCE} kata", "LIX"]]
    pages = [page for module in load_course() for page in learner_pages(module)]
    for path, max_lix in [*course_pages(), *pages]:
        found = readability.measure(markdown_of(path))
        if found is not None:
            rows.append(
                [
                    relative_name(path),
                    str(found.sentences),
                    _number(found.mean_words, readability.MAX_MEAN_WORDS),
                    _number(100 * found.long_share, 100 * readability.MAX_LONG_SHARE, " %"),
                    _number(found.lix, max_lix),
                ]
            )
    limits = (
        f"Batas: {readability.MAX_MEAN_WORDS:.0f} kata per kalimat; {100 * readability.MAX_LONG_SHARE:.0f} % kalimat panjang; "
        f"LIX {readability.MAX_LIX:.0f}, untuk warga {readability.MAX_LIX_CITIZENS:.0f}."
    )
    return ["Keterbacaan", *_table(rows), limits]


def _costs() -> list[str]:
    rows = [
        [
            "notebook",
            "waktu (s)",
            "CPU (s)",
            "sel terlama (s)",
            "CPU-nya (s)",
            "periksa (s)",
            "memori (MB)",
            "isi sel terlama",
        ]
    ]
    for path in _notebooks():
        found = cost(path)
        rows.append(
            [
                relative_name(path),
                _number(found.seconds, MAX_SECONDS),
                _number(found.busy, MAX_SECONDS),
                _number(found.slowest, MAX_CELL_SECONDS, digits=2),
                _number(found.slowest_busy, MAX_CELL_SECONDS, digits=2),
                _number(found.check, MAX_CHECK_SECONDS, digits=2),
                _number(found.memory, MAX_MEMORY, digits=0),
                found.line if len(found.line) <= 48 else f"{found.line[:47]}…",
            ]
        )
    limits = (
        f"Batas: notebook {MAX_SECONDS:.0f} s, satu sel {MAX_CELL_SECONDS:.0f} s, periksa {MAX_CHECK_SECONDS:.0f} s, "
        f"memori {MAX_MEMORY:.0f} MB. Pada komputer yang sibuk, waktu lebih panjang daripada CPU."
    )
    return ["Waktu jalan dan memori, tiap notebook dalam proses baru", *_table(rows), limits]


def _notebooks() -> list[Path]:
    found = [paths.course_dir() / "mulai.ipynb"]
    for module in load_course():
        found += [source.with_suffix(".ipynb") for source in (module.lesson_source, module.exercise_source)]
    return found


def _coverage() -> list[str]:
    rows = [["topik", "judul", "modul utama", "soal", "butir"]]
    found = coverage()
    for row in found:
        modules = ", ".join(number if number in _numbers(row.modules) else f"({number})" for number in row.topic.main)
        mark = "" if row.done else f" {_OVER}"
        rows.append([row.topic.code, row.topic.title, modules, f"{len(row.items)}{mark}", ", ".join(row.items) or "–"])
    missing = [row.topic.code for row in found if not row.done]
    summary = (
        f"Tercakup {len(found) - len(missing)} dari {len(found)} topik "
        f"(sedikitnya satu modul utama dan {MIN_ITEMS} soal). Modul dalam kurung belum ada."
    )
    return ["Cakupan topik benih", *_table(rows), summary, f"Belum tercakup: {', '.join(missing) or 'tidak ada'}."]


def _numbers(slugs: tuple[str, ...]) -> set[str]:
    return {slug.split("-", 1)[0] for slug in slugs}


def _number(value: float | None, limit: float, unit: str = "", digits: int = 1) -> str:
    """Return a number with a decimal comma, and ✗ behind it where it is over its limit."""
    if value is None:
        return "–"
    return f"{value:.{digits}f}".replace(".", ",") + unit + (f" {_OVER}" if value > limit else "")


def _table(rows: list[list[str]]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return [lines[0], "─" * (sum(widths) + 2 * (len(widths) - 1)), *lines[1:]]
