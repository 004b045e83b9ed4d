"""Count the hand-written lines of the exercises, per item and module: `python bench/baris.py`.

A choice is a question with one letter as its answer. Exit code 1 when a target is missed: 90 lines per item over all
modules, 30 per choice on average.
"""

import re
import sys

from ngulik.course import load_course
from ngulik.notebooks.butir import Choice, read_sheet

TARGET, CHOICE_TARGET = 90, 30


def main() -> int:
    """Print a Markdown table and return the exit code."""
    lines, items, choices = 0, 0, list[int]()
    print("| module | items | lines | per item |\n|---|--:|--:|--:|")
    for module in load_course():
        text = module.items.read_text(encoding="utf-8")
        tables = re.split(r"^(?=\[\[soal\]\]$)", text, flags=re.MULTILINE)[1:]
        known = read_sheet(module).items
        count = len(text.splitlines()) + len(module.exercise_source.read_text(encoding="utf-8").splitlines())
        choices += [
            len(table.strip().splitlines())
            for table, item in zip(tables, known, strict=True)
            if isinstance(item, Choice)
        ]
        print(f"| {module.slug} | {len(known)} | {count} | {count / len(known):.0f} |")
        lines, items = lines + count, items + len(known)
    each, choice = lines / items, sum(choices) / len(choices)
    print(f"| **all** | {items} | {lines} | **{each:.1f}** |")
    print(f"\nA choice: {choice:.1f} lines on average, {max(choices)} at most, of {len(choices)}.")
    return 0 if each <= TARGET and choice <= CHOICE_TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
