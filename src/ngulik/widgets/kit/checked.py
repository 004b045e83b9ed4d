"""What a simulation needs of the table it is given."""

from collections.abc import Iterable

import pandas as pd

from ngulik.errors import UsageError
from ngulik.widgets.kit import words


def have_columns(table: pd.DataFrame, names: Iterable[str], data: str) -> None:
    """Raise UsageError if `table` lacks one of the columns; `data` is the data set to take instead."""
    if missing := [name for name in names if name not in table.columns]:
        raise UsageError(words.COLUMNS.format(kolom=", ".join(missing), data=data))


def have_rows(table: pd.DataFrame, data: str) -> None:
    """Raise UsageError if `table` has no row; `data` is the data set to take instead."""
    if table.empty:
        raise UsageError(words.EMPTY.format(data=data))
