"""What is done with each column: roles, and the small TOML file in which an instructor may change them."""

import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ngulik.errors import UsageError
from ngulik.privacy import messages


class Role(StrEnum):
    """What a column is, in the words of the TOML file."""

    IDENTIFIER = "pengenal"
    QUASI = "kuasi"
    SENSITIVE = "sensitif"
    TEXT = "teks"
    DATE = "tanggal"
    KEEP = "simpan"
    DROP = "buang"


#: What the `cara` of a role may be; the first one is used where the file does not say.
METHODS: dict[Role, tuple[str, ...]] = {
    Role.IDENTIFIER: ("samaran", "buang"),
    Role.QUASI: ("kategori", "usia", "angka", "lahir", "tanggal", "pekan", "jam", "wilayah", "kecamatan"),
    Role.DATE: ("acak", "geser", "hari", "pekan", "bulan", "triwulan", "tahun"),
}


@dataclass(frozen=True)
class Column:
    """One column: `method` is a key of METHODS[role] (empty for the other roles), `reason` why the role was guessed.

    `group`: identifier columns of one group share pseudonyms, so that a reference to another row stays one.
    """

    name: str
    role: Role
    method: str = ""
    reason: str = ""
    group: str = ""


@dataclass(frozen=True)
class Plan:
    """Roles in the order of the table, the goals `k` and `l`, and the share of rows that may be left out."""

    columns: tuple[Column, ...]
    k: int = 5
    l: int = 2  # noqa: E741 - the field's own letter
    suppress: float = 0.02

    def __post_init__(self) -> None:
        """Refuse goals that mean nothing."""
        if self.k < 2 or self.l < 1 or not 0 <= self.suppress < 1:
            raise UsageError(messages.BAD_GOALS.format(k=self.k, l=self.l, suppress=self.suppress))

    def of(self, *roles: Role) -> tuple[Column, ...]:
        """Return the columns of the roles."""
        return tuple(column for column in self.columns if column.role in roles)


def to_toml(plan: Plan) -> str:
    """Return the plan as a TOML file that a person can edit and give back with `--peran`."""
    lines = [*messages.TOML_HEAD, "", "[umum]", f"k = {plan.k}", f"l = {plan.l}", f"maks_dihapus = {plan.suppress}"]
    for column in plan.columns:
        lines += ["", f"[kolom.{json.dumps(column.name, ensure_ascii=False)}]", f'peran = "{column.role}"']
        lines += [f'cara = "{column.method}"'] if column.method else []
        lines += [f"kelompok = {json.dumps(column.group, ensure_ascii=False)}"] if column.group else []
        lines += [f"# {' '.join(column.reason.split())}"] if column.reason else []
    return "\n".join(lines) + "\n"


def from_toml(path: Path, guessed: Plan) -> Plan:
    """Return `guessed` with what the file at `path` says instead; columns it does not name keep their guess.

    Raises UsageError for a file that cannot be read, an unknown column, role or method.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise UsageError(messages.NO_ROLES_FILE.format(path=path)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise UsageError(messages.BAD_TOML.format(name=path.name, problem=problem)) from None
    wanted = content.get("kolom", {})
    known = [column.name for column in guessed.columns]
    for name in wanted:
        if name not in known:
            raise UsageError(messages.UNKNOWN_COLUMN.format(file=path.name, name=name, known=", ".join(known)))
    columns = [_override(column, wanted.get(column.name, {}), path.name) for column in guessed.columns]
    return _with_goals(columns, content.get("umum", {}), guessed, path.name)


def _override(column: Column, entry: object, file: str) -> Column:
    if not isinstance(entry, dict) or "peran" not in entry:
        if entry:
            raise UsageError(messages.NO_ROLE.format(file=file, name=column.name))
        return column
    try:
        role = Role(str(entry["peran"]))
    except ValueError:
        roles = ", ".join(Role)
        raise UsageError(
            messages.UNKNOWN_ROLE.format(file=file, name=column.name, role=entry["peran"], roles=roles)
        ) from None
    methods = METHODS.get(role, ("",))
    method = str(entry.get("cara", methods[0]))
    if method not in methods:
        found = messages.UNKNOWN_METHOD if role in METHODS else messages.NO_METHOD
        raise UsageError(
            found.format(file=file, name=column.name, role=role, method=method, methods=", ".join(methods))
        )
    same = (role, method) == (column.role, column.method)
    return Column(column.name, role, method, column.reason if same else messages.CHOSEN, str(entry.get("kelompok", "")))


def _with_goals(columns: Sequence[Column], goals: dict[str, object], guessed: Plan, file: str) -> Plan:
    k, l, suppress = goals.get("k", guessed.k), goals.get("l", guessed.l), goals.get("maks_dihapus", guessed.suppress)  # noqa: E741
    if not (isinstance(k, int) and isinstance(l, int) and isinstance(suppress, int | float)):
        raise UsageError(messages.GOALS_NOT_NUMBERS.format(file=file))
    return Plan(tuple(columns), k, l, float(suppress))
