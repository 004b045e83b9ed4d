"""The history of every mark: rows are only ever added, and the latest of each kind is the mark that is valid.

A row that was changed or taken away shows (`first_break`).
"""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, delete, func, insert, select, update

from ngulik.grading.books.acts import ACT, HEAD, MARK, OPEN, VERSION, Act, Given, Key, given_of, link

#: Rows fetched at a time.
_STREAM = {"yield_per": 2_000}


@dataclass(frozen=True)
class Past:
    """An act of the history, with its number and its time (ISO 8601, UTC)."""

    seq: int
    time: str
    module: str
    act: Act


def now() -> str:
    """Return the present as the history writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class History:
    """The history of one module, within a transaction: while it lasts nobody else adds to the history."""

    def __init__(self, connection: Connection, slug: str) -> None:
        self.connection, self.slug = connection, slug
        head = connection.execute(select(HEAD).with_for_update()).one()
        self._seq: int = head.seq
        self._chain: str = head.chain

    def add(self, acts: Sequence[Act], *, unwritten: bool = False) -> list[int]:
        """Append acts and return their numbers; `unwritten`: they are not in the gradebook yet (see `written`)."""
        if not acts:
            return []
        rows, marks, time = [], [], now()
        for act in acts:
            self._seq += 1
            self._chain = link(self._chain, self._seq, time, self.slug, act)
            head = {name: value for name, value in vars(act).items() if name != "marks"}
            rows.append(head | {"seq": self._seq, "time": time, "module": self.slug, "chain": self._chain})
            marks += [{"act": self._seq, **asdict(given)} for given in act.marks]
        self.connection.execute(insert(ACT), rows)
        if marks:
            self.connection.execute(insert(MARK), marks)
        numbers = [int(str(row["seq"])) for row in rows]
        if unwritten:
            self.connection.execute(insert(OPEN), [{"act": number} for number in numbers])
        self.connection.execute(update(HEAD).values(seq=self._seq, chain=self._chain))
        return numbers

    def written(self, codes: Collection[str]) -> None:
        """Note that the acts of these learners have reached the gradebook."""
        mine = select(ACT.c.seq).where(ACT.c.module == self.slug, ACT.c.code.in_(codes))
        self.connection.execute(delete(OPEN).where(OPEN.c.act.in_(mine)))

    def unwritten(self) -> set[str]:
        """Return the learners with an act that may not have reached the gradebook."""
        query = select(ACT.c.code).join(OPEN, OPEN.c.act == ACT.c.seq).where(ACT.c.module == self.slug)
        return set(self.connection.execute(query).scalars())

    def know(self, cells: Mapping[str, tuple[str, float]]) -> str:
        """Keep what an exercise is (checksum and points by cell), and return the hash that stands for it."""
        text = json.dumps(cells, sort_keys=True)
        sha = hashlib.sha256(text.encode()).hexdigest()[:16]
        if self.connection.execute(select(VERSION.c.sha).where(VERSION.c.sha == sha)).one_or_none() is None:
            self.connection.execute(insert(VERSION), {"sha": sha, "cells": text})
        return sha

    def versions(self) -> dict[str, dict[str, tuple[str, float]]]:
        """Return the known exercises: checksum and points by cell, by hash."""
        rows = self.connection.execute(select(VERSION))
        return {row.sha: {cell: (what[0], what[1]) for cell, what in json.loads(row.cells).items()} for row in rows}

    def latest(self, codes: Collection[str] | None = None) -> Iterator[tuple[str, dict[Key, tuple[Row[Any], Given]]]]:
        """Yield by learner, in the order of their codes, the valid mark of each cell and kind, with its act's row."""
        rows = self.connection.execute(_latest(self.slug, codes).order_by(ACT.c.code), execution_options=_STREAM)
        for code, group in groupby(rows, key=lambda row: str(row.code)):
            found = [(row, given_of(row)) for row in group]
            yield code, {given.key: (row, given) for row, given in found}

    def made_with(self) -> list[tuple[str, str, int]]:
        """Return how many valid marks by the machine come from each version of each cell."""
        valid = _latest(self.slug).subquery()
        query = select(valid.c.version, valid.c.cell, func.count()).where(valid.c.by_person.is_(False))
        rows = self.connection.execute(query.group_by(valid.c.version, valid.c.cell))
        return [(version, cell, count) for version, cell, count in rows]

    def last_handin(self, codes: Collection[str]) -> dict[str, tuple[str, str]]:
        """Return hand-in and version (hashes) that the machine marked last, by learner."""
        seq = select(func.max(ACT.c.seq)).join(MARK, MARK.c.act == ACT.c.seq)
        seq = seq.where(
            ACT.c.module == self.slug, ACT.c.code.in_(codes), MARK.c.by_person.is_(False), ACT.c.handin != ""
        )
        query = select(ACT.c.code, ACT.c.handin, ACT.c.version).where(ACT.c.seq.in_(seq.group_by(ACT.c.code)))
        return {row.code: (row.handin, row.version) for row in self.connection.execute(query)}


def _latest(slug: str, codes: Collection[str] | None = None) -> Select[Any]:
    """Return the statement for the valid marks of a module: of each learner, cell and kind the one added last."""
    mine = [ACT.c.module == slug, *([] if codes is None else [ACT.c.code.in_(codes)])]
    last = (
        select(func.max(MARK.c.act).label("act"), MARK.c.cell, MARK.c.by_person)
        .join(ACT, ACT.c.seq == MARK.c.act)
        .where(*mine)
        .group_by(ACT.c.code, MARK.c.cell, MARK.c.by_person)
        .subquery()
    )
    same = [last.c[name] == MARK.c[name] for name in ("act", "cell", "by_person")]
    return select(ACT, MARK).select_from(ACT).join(MARK, MARK.c.act == ACT.c.seq).join(last, and_(*same)).where(*mine)


def past(connection: Connection, slug: str = "", codes: Collection[str] | None = None) -> Iterator[Past]:
    """Yield the acts in their order: all, or those of a module or of some learners."""
    query = select(ACT, MARK).outerjoin(MARK, MARK.c.act == ACT.c.seq).order_by(ACT.c.seq)
    if slug:
        query = query.where(ACT.c.module == slug)
    if codes is not None:
        query = query.where(ACT.c.code.in_(codes))
    rows = connection.execute(query, execution_options=_STREAM)
    for _, group in groupby(rows, key=lambda row: row.seq):
        found = tuple(group)
        first = found[0]
        marks = tuple(given_of(row) for row in found if row.cell is not None)
        act = Act(first.code, first.who, first.why, first.version, first.handin, marks)
        yield Past(first.seq, first.time, first.module, act)


def first_break(connection: Connection) -> int:
    """Return the number of the first act that is not as it was written, or after which one is missing; 0 if all is whole."""
    chains = {seq: chain for seq, chain in connection.execute(select(ACT.c.seq, ACT.c.chain))}
    before = ""
    last = 0
    for one in past(connection):
        before = link(before, one.seq, one.time, one.module, one.act)
        last += 1
        if one.seq != last or chains[one.seq] != before:
            return last
    return 0 if connection.execute(select(HEAD.c.chain)).scalar_one() == before else last + 1
