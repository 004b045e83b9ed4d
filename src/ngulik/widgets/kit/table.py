"""A result in numbers: for the page as HTML, for the learner as a DataFrame."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from numbers import Integral
from typing import Any

from ngulik.numbers import UNKNOWN, number

_WORDS = ' class="kit-words"'


@dataclass(frozen=True)
class Table:
    """Rows of numbers and words; `heads` maps the name of a column to its heading, `marked` is the row to point at."""

    heads: Mapping[str, str]
    rows: Sequence[Sequence[Any]]
    caption: str = ""
    marked: int | None = None

    def html(self) -> str:
        """Return it for the page: whole numbers as they are, others with one decimal; nothing if it has no rows."""
        if not self.rows:
            return ""
        head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in self.heads.values())
        body = []
        for place, (first, *rest) in enumerate(self.rows):
            sign, look = ("▸ ", ' class="kit-marked"') if place == self.marked else ("", "")
            cells = "".join(
                f"<td{_WORDS if isinstance(value, str) else ''}>{escape(cell(value))}</td>" for value in rest
            )
            body.append(f'<tr{look}><th scope="row">{sign}{escape(cell(first))}</th>{cells}</tr>')
        caption = f"<caption>{escape(self.caption)}</caption>" if self.caption else ""
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>"


def cell(value: Any) -> str:
    """Return a value as a table shows it."""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if value is None:
        return UNKNOWN
    return value if isinstance(value, str) else number(value, 0 if isinstance(value, Integral) else 1)
