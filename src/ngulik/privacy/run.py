"""`ngulik anonymise FILE --out FOLDER`: read, guess, anonymise, write, and say what was done."""

from dataclasses import dataclass
from pathlib import Path

from ngulik.privacy import messages
from ngulik.privacy.anonymise import anonymise
from ngulik.privacy.facts import Facts
from ngulik.privacy.office_table import read_table
from ngulik.privacy.output import prepare, write_csv, write_text
from ngulik.privacy.plan import Plan, from_toml, to_toml
from ngulik.privacy.pseudonym import load_key
from ngulik.privacy.report import page, problems
from ngulik.privacy.roles import guess


@dataclass(frozen=True)
class Goals:
    """What was asked on the command line; None: as the role file or the default says."""

    k: int | None = None
    l: int | None = None  # noqa: E741 - the field's own letter
    roles: Path | None = None
    sheet: str | None = None


@dataclass(frozen=True)
class Anonymised:
    """The files that were written and what was found."""

    facts: Facts
    table: Path
    page: Path
    roles: Path
    key: Path
    key_is_new: bool
    notes: tuple[str, ...]
    previous: tuple[Path, ...]

    def lines(self) -> list[str]:
        """Return the roles and the result for the screen."""
        return [*_role_lines(self.facts.plan), "", *self.notes, *_result(self), *self._kept()]

    def _kept(self) -> list[str]:
        return [messages.KEPT_OLD.format(name=path) for path in self.previous]


def default_key() -> Path:
    """Return where the key lies if nothing else is said: in the home folder, never beside the data."""
    return Path.home() / ".ngulik" / "kunci-anonim.txt"


def anonymise_file(path: Path, folder: Path, key: Path | None = None, goals: Goals = Goals()) -> Anonymised:
    """Anonymise the table in `path` into `folder`: `<stem>-anonim.csv`, `laporan.html`, `peran.toml`.

    The input is only read. Raises UsageError or ContentError with one sentence for anything that cannot be done.
    """
    source = read_table(path, goals.sheet)
    plan = _plan(guess(source.table), goals)
    prepare(folder)
    key_path = key or default_key()
    secret, is_new = load_key(key_path, folder)
    result = anonymise(source.table, plan, secret)
    table, html, roles = folder / f"{path.stem}-anonim.csv", folder / "laporan.html", folder / "peran.toml"
    previous = (
        write_csv(table, result.table),
        write_text(html, page(path.name, result.facts, source.notes)),
        write_text(roles, to_toml(plan)),
    )
    kept = tuple(old for old in previous if old is not None)
    return Anonymised(result.facts, table, html, roles, key_path, is_new, source.notes, kept)


def _plan(guessed: Plan, goals: Goals) -> Plan:
    plan = from_toml(goals.roles, guessed) if goals.roles else guessed
    k = plan.k if goals.k is None else goals.k
    return Plan(plan.columns, k, plan.l if goals.l is None else goals.l, plan.suppress)


def _role_lines(plan: Plan) -> list[str]:
    rows = [messages.TABLE_HEAD, *((c.name, str(c.role), c.method or "–", c.reason) for c in plan.columns)]
    widths = [max(len(row[place]) for row in rows) for place in range(3)]
    return ["  ".join([*(cell.ljust(w) for cell, w in zip(row[:3], widths, strict=True)), row[3]]) for row in rows]


def _result(outcome: Anonymised) -> list[str]:
    facts = outcome.facts
    plan, before, after = facts.plan, facts.before, facts.after
    people = "" if after.people is None else messages.PEOPLE_LINE.format(before=before.people, after=after.people)
    pairs = zip(before.sensitive, after.sensitive, strict=True)
    diversity = [messages.L_LINE.format(name=a.name, before=b.l, after=a.l, l=plan.l) for b, a in pairs]
    counts = ", ".join(f"{kind} {count}" for kind, count in sorted(facts.text.counts.items()))
    failed = problems(facts)
    text = messages.DONE.format(
        rows=facts.rows, kept=facts.kept, dropped=facts.rows - facts.kept, k=plan.k, k_before=before.k, k_after=after.k,
        people=people, l="".join(diversity), replaced=counts or messages.NOTHING_REPLACED,
        verdict=" ".join([messages.VERDICT_BAD, *failed]) if failed else messages.VERDICT_GOOD,
        table=outcome.table, page=outcome.page, roles=outcome.roles, key=outcome.key,
        key_state=messages.KEY_NEW if outcome.key_is_new else messages.KEY_OLD,
    )  # fmt: skip
    return text.splitlines()
