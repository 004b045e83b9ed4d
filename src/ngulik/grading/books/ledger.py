"""The one door to marks: every mark goes first into the history (`meja.db`), then into nbgrader's gradebook.

Between the two a process may die. What is in the history and perhaps not in the gradebook is known there as unwritten;
the next run marks those hand-ins once more and writes them. What others write into the gradebook is adopted.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass

from sqlalchemy import Engine

from ngulik.errors import ContentError
from ngulik.gradeids import read_grade_id
from ngulik.grading.books import messages
from ngulik.grading.books.acts import Act, Given, Key
from ngulik.grading.books.adopting import adopt_all
from ngulik.grading.books.batch import Person
from ngulik.grading.books.book import Book
from ngulik.grading.books.cohort import Cohort
from ngulik.grading.books.desk import open_desk
from ngulik.grading.books.exercise import Exercise
from ngulik.grading.books.history import History
from ngulik.grading.books.marked import Marked
from ngulik.grading.books.rows import answer_cell


@dataclass(frozen=True, order=True)
class Change:
    """What marking again does to one mark; None stands for "waits for a reader"."""

    code: str
    question: str
    before: float | None
    after: float | None


@dataclass(frozen=True)
class Ledger:
    """The marks of one module of a cohort."""

    cohort: Cohort
    exercise: Exercise
    desk: Engine
    book: Book

    def adopt(self, codes: Collection[str] | None = None) -> None:
        """Take into the history what formgrader and others wrote."""
        adopt_all(self.cohort, self.exercise.slug, self.desk, codes)

    def handins(self, codes: Collection[str]) -> dict[str, str]:
        """Return the hash of the hand-in that was marked last, by learner; nothing for who was marked by others only."""
        with self.desk.begin() as connection:
            last = History(connection, self.exercise.slug).last_handin(codes)
        return {code: handin for code, (handin, _) in last.items()}

    def unwritten(self) -> set[str]:
        """Return whose marks may not have reached the gradebook."""
        with self.desk.begin() as connection:
            return History(connection, self.exercise.slug).unwritten()

    def write(self, batch: Sequence[Marked], *, why: str, again: bool, only: Collection[str]) -> None:
        """Write what marking found: history, gradebook, then the note that both agree.

        A person's mark stands as long as the answer's text and its points are the same; else the answer waits again.
        A hand-in that has been marked with this exercise already is not entered twice, unless `again`. With `only`
        (grade_ids) other cells keep their marks.
        """
        slug, codes = self.exercise.slug, [marked.code for marked in batch]
        with self.desk.begin() as connection:
            history = History(connection, slug)
            version, ahead = history.know(cells_of(self.exercise)), history.unwritten() & set(codes)
            before, valid = history.last_handin(codes), _given(history, codes)
            new = {m.code for m in batch if again or before.get(m.code) != (m.handin, version)}
            acts, persons = [], {}
            for marked in batch:
                gone = self._withdrawn(marked, valid.get(marked.code, {}), only)
                if marked.code in new:
                    set_ = (*self._by_machine(marked, only), *gone)
                    acts.append(Act(marked.code, messages.MACHINE, why, version, marked.handin, set_))
                persons[marked.code] = _persons(valid.get(marked.code, {}), gone)
            history.add(acts, unwritten=True)
        self.book.write(slug, batch, again=new | ahead, only=only, persons=persons)
        with self.desk.begin() as connection:
            History(connection, slug).written(codes)

    def _by_machine(self, marked: Marked, only: Collection[str]) -> Iterator[Given]:
        for cell, score in marked.scores.items():
            if not only or cell in only:
                answer = marked.answers.get(answer_cell(cell), "")
                yield Given(cell, False, score, self._points(cell), answer=answer)

    def _withdrawn(self, marked: Marked, valid: Mapping[Key, Given], only: Collection[str]) -> list[Given]:
        """Return the persons' marks that lost their answer or their points with this marking."""
        gone = []
        for (cell, by_person), given in valid.items():
            if not by_person or given.value is None or not given.answer or (only and cell not in only):
                continue
            answer = marked.answers.get(answer_cell(cell), "")
            if (answer, self._points(cell)) != (given.answer, given.points):
                gone.append(Given(cell, True, None, given.points, None, given.value, given.comment, answer))
        return gone

    def _points(self, cell: str) -> float:
        source = self.exercise.by_name.get(cell)
        return source.points or 0.0 if source else 0.0

    def changes(self, batch: Sequence[Marked], only: Collection[str]) -> Iterator[Change]:
        """Yield what `write` with `again` would change, without writing."""
        with self.desk.begin() as connection:
            valid = _given(History(connection, self.exercise.slug), [marked.code for marked in batch])
        for marked in batch:
            known = valid.get(marked.code, {})
            gone = {given.cell for given in self._withdrawn(marked, known, only)}
            for given in self._by_machine(marked, only):
                person, machine = known.get((given.cell, True)), known.get((given.cell, False))
                standing = person.value if person else None
                before = machine.value if standing is None and machine else standing
                after = given.value if standing is None else None if given.cell in gone else standing
                if before != after:
                    yield Change(marked.code, read_grade_id(given.cell).question, before, after)


def outdated(cohort: Cohort, exercise: Exercise) -> dict[str, int]:
    """Return the items whose test or points are not those of their marks, and how many marks that concerns.

    What others wrote into the gradebook is adopted first, while the gradebook knows the exercise as it was.
    Raises ContentError if items came or went after marks were given.
    """
    now, found = cells_of(exercise), Counter[str]()
    with open_desk(cohort) as desk:
        adopt_all(cohort, exercise.slug, desk)
        with desk.begin() as connection:
            history = History(connection, exercise.slug)
            versions, used = history.versions(), history.made_with()
    for version, cell, count in used:
        then = versions.get(version, {})
        if then and then.keys() != now.keys():
            names = ", ".join(sorted({read_grade_id(name).question for name in then.keys() ^ now.keys()}))
            raise ContentError(messages.ITEMS_DIFFER.format(slug=exercise.slug, names=names))
        if then and then[cell] != now[cell]:
            found[read_grade_id(cell).question] += count
    return dict(sorted(found.items()))


@contextmanager
def open_ledger(cohort: Cohort, exercise: Exercise, book: Book) -> Iterator[Ledger]:
    """Give the marks of a module; `book` is closed at the end."""
    with closing(book), open_desk(cohort) as desk:
        yield Ledger(cohort, exercise, desk, book)


def cells_of(exercise: Exercise) -> dict[str, tuple[str, float]]:
    """Return what a mark depends on: checksum and points of every cell that gives points.

    The text of an essay's cell is not its test: a corrected stub changes no mark.
    """
    graded = [cell for cell in exercise.cells if cell.grade]
    return {cell.name: ("" if cell.solution else cell.checksum[:12], cell.points or 0.0) for cell in graded}


def _given(history: History, codes: Collection[str]) -> dict[str, dict[Key, Given]]:
    return {code: {key: given for key, (_, given) in valid.items()} for code, valid in history.latest(codes)}


def _persons(valid: Mapping[Key, Given], gone: Sequence[Given]) -> dict[str, Person]:
    """Return the persons' marks that the history knows of a learner, as the gradebook must treat them now."""
    lost = {given.cell: given for given in gone}
    found = {}
    for (cell, by_person), given in valid.items():
        given = lost.get(cell, given)
        if not by_person:
            continue
        if given.was is not None:
            found[cell] = Person(given.was, given.points, given.comment, stands=False)
        elif given.value is not None and given.answer:
            found[cell] = Person(given.value, given.points, given.comment, stands=True)
    return found
