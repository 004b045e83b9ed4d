"""The results of bench/grade.py as Markdown, and whether the targets of issue 5 are met."""

import statistics

from grade_cost import Cost

#: What issue 5 asks for: (what, contestant, divided by contestant, of which figure, at least)
TARGETS = (
    ("CPU of stock nbgrader / ours, 1 worker", "nbgrader", "satu", "cpu", 8.0),
    ("floor / ours, 1 worker, CPU", "lantai", "satu", "cpu", 0.5),
    ("CPU of 2 nbgrader processes / ours, 2 workers", "nbgrader-2", "dua", "cpu", 8.0),
    ("time of 1 worker / 2 workers", "satu", "dua", "wall", 1.8),
)


def table(titles: dict[str, str], costs: dict[str, list[Cost]], sizes: dict[str, int]) -> list[str]:
    """Return the Markdown table: seconds per submission, median (min–max), and CPU against stock and the floor."""
    middle = {name: statistics.median(cost.cpu for cost in row) / sizes[name] for name, row in costs.items()}

    def against(name: str, other: str, turn: bool) -> str:
        if other not in middle:
            return "–"
        return f"{middle[other] / middle[name] if turn else middle[name] / middle[other]:.1f} ×"

    lines = [
        "| | CPU s per submission | seconds by the clock | less CPU than stock | of the floor |",
        "|---|--:|--:|--:|--:|",
    ]
    for name, title in titles.items():
        row = costs[name]
        cpu, wall = (spread([getattr(cost, figure) / sizes[name] for cost in row]) for figure in ("cpu", "wall"))
        stock, floor = against(name, "nbgrader", True), against(name, "lantai", False)
        lines.append(f"| {title} | {cpu} | {wall} | {stock} | {floor} |")
    return lines


def targets(costs: dict[str, list[Cost]]) -> list[str]:
    """Return a line for each target whose two contestants took part."""
    lines = []
    for what, above, below, figure, least in TARGETS:
        if above in costs and below in costs:
            one, two = (statistics.median(getattr(cost, figure) for cost in costs[name]) for name in (above, below))
            lines.append(f"- {what}: {one / two:.2f}, target {least:g}: {'met' if one / two >= least else 'MISSED'}")
    return lines


def spread(values: list[float]) -> str:
    """Return `median (min–max)`."""
    return f"{statistics.median(values):.2f} ({min(values):.2f}–{max(values):.2f})"
