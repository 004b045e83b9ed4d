"""Read a py:percent source into cells and hold it against the roles (design rule 1)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ngulik.errors import ContentError, UsageError
from ngulik.gradeids import grade_id
from ngulik.notebooks.roles import ROLES
from ngulik.paths import read_text
from ngulik.paths import relative_name as relative_name

#: The role of the line where an item of `butir.toml` stands.
ITEM = "butir"
#: The line of a test cell below which its tests stay hidden from the learner.
HIDDEN_MARK = "# --- tersembunyi ---"
_ATTRIBUTES = {"peran", "soal", "poin"}
#: What jupytext notes for its own round trip; it must not reach a notebook.
_JUPYTEXT = {"cell_marker", "lines_to_next_cell", "lines_to_end_of_cell_marker"}


@dataclass(frozen=True)
class Cell:
    """One cell of a source; `line` is where its `# %%` stands (from 1), `points` only on graded cells."""

    file: str
    line: int
    kind: str
    source: str
    role: str | None = None
    item: str | None = None
    points: int | None = None

    @property
    def id(self) -> str | None:
        """Name of a cell with a role, None for an ordinary cell."""
        return grade_id(self.role, self.item) if self.role else None

    def error(self, sentence: str) -> ContentError:
        """Return the error that names this cell."""
        where = f"{self.file}:{self.line}" + (f": soal {self.item}" if self.item else "")
        return ContentError(f"{where}: {sentence}")


def read_source(path: Path) -> tuple[Cell, ...]:
    """Return the cells of a source, checked; raises ContentError with file, line and item."""
    cells = parse(read_text(path), relative_name(path))
    check_cells(cells)
    return cells


def parse(text: str, name: str) -> tuple[Cell, ...]:
    """Return the cells of a py:percent text; `name` stands for the file in errors."""
    try:
        import jupytext
    except ImportError:
        raise UsageError(
            "Pustaka jupytext belum terpasang; hanya pemelihara yang memerlukannya. Jalankan `python3 mulai.py uji` satu kali."
        ) from None
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if line.startswith("# %%")]
    notebook = jupytext.reads(text, fmt="py:percent")
    if len(lines) != len(notebook.cells):
        raise ContentError(
            f"{name}: ada {len(lines)} baris penanda `# %%` tetapi terbaca {len(notebook.cells)} sel. "
            "Mulailah berkas dengan `# %%` dan jangan menulis `# %%` di dalam sel."
        )
    return tuple(_cell(name, line, raw) for line, raw in zip(lines, notebook.cells, strict=True))


def _cell(name: str, line: int, raw: object) -> Cell:
    metadata = {key: value for key, value in raw.metadata.items() if key not in _JUPYTEXT}  # type: ignore[attr-defined]  # NotebookNode
    role, item, points = (metadata.get(key) for key in ("peran", "soal", "poin"))
    cell = Cell(name, line, raw.cell_type, raw.source, role, None if item is None else str(item), points)  # type: ignore[attr-defined]
    unknown = sorted(set(metadata) - _ATTRIBUTES)
    if unknown:
        raise cell.error(f"atribut “{unknown[0]}” tidak dikenal. Yang ada: peran, soal, poin.")
    if role is None:
        if item is not None or points is not None:
            raise cell.error('sel punya soal atau poin tetapi tidak punya peran. Tambahkan peran="…".')
        return cell
    if role == ITEM:
        return _place(cell)
    if role not in ROLES:
        raise cell.error(f"peran “{role}” tidak dikenal. Pilih salah satu: {', '.join(ROLES)}.")
    if cell.kind != ROLES[role].kind:
        raise cell.error(f"peran “{role}” harus pada sel {ROLES[role].kind}, bukan {cell.kind}.")
    if role != "siapkan" and not cell.item:
        raise cell.error(f'peran “{role}” perlu nomor soal. Tambahkan soal="…".')
    if ROLES[role].has_points and not (isinstance(points, int) and points > 0):
        raise cell.error(f"peran “{role}” perlu poin berupa bilangan bulat positif, misalnya poin=2.")
    if not ROLES[role].has_points and points is not None:
        raise cell.error(f"poin ditulis pada peran “{role}”; tulis hanya pada uji, esai, atau tugas.")
    return cell


def _place(cell: Cell) -> Cell:
    if cell.source.strip() or cell.item is None or cell.points is not None:
        raise cell.error('sel peran="butir" hanya menyebut nomornya, misalnya `# %% peran="butir" soal="3"`.')
    return cell


def check_cells(cells: tuple[Cell, ...]) -> None:
    """Raise ContentError where cells of one item do not belong together."""
    seen: dict[str, Cell] = {}
    for cell in cells:
        if cell.id is None:
            continue
        if cell.id in seen:
            raise cell.error(f"id {cell.id} sudah dipakai di baris {seen[cell.id].line}. Beri nomor soal lain.")
        seen[cell.id] = cell
    for cell in cells:
        if cell.role == "uji" and grade_id("jawab", cell.item) not in seen:
            raise cell.error(
                f'soal {cell.item} punya sel uji tetapi tidak punya sel jawab. Tambahkan sel peran="jawab" soal="{cell.item}".'
            )
        if cell.role == "jawab" and grade_id("uji", cell.item) not in seen:
            raise cell.error(f'sel jawab tidak punya sel uji. Tambahkan sel peran="uji" soal="{cell.item}" poin=….')
        if ROLES[cell.role].has_points if cell.role else False:
            _heading(cells, cell)


def _heading(cells: tuple[Cell, ...], graded: Cell) -> Cell:
    """Return the question of a graded cell; it must open with a heading, where the points are printed."""
    for cell in cells:
        if cell.item == graded.item and cell.role in ("petunjuk", "tugas") and cell.source.startswith("### Soal "):
            return cell
    raise graded.error(
        f'soal {graded.item} tidak punya judul. Tambahkan sel peran="petunjuk" soal="{graded.item}" yang diawali “### Soal {graded.item} — …”.'
    )


def points_of(cells: tuple[Cell, ...]) -> dict[str, int]:
    """Return the points of each item."""
    totals: Counter[str] = Counter()
    for cell in cells:
        if cell.item and cell.points:
            totals[cell.item] += cell.points
    return dict(totals)


def split_tests(cell: Cell) -> tuple[str, str]:
    """Return the open and the hidden part of a test cell; raises ContentError if one is missing."""
    shown, mark, hidden = cell.source.partition(HIDDEN_MARK)
    if not (shown.strip() and mark and hidden.strip()):
        raise cell.error(f"sel uji perlu dua bagian, terbuka dan tersembunyi, dipisah baris `{HIDDEN_MARK}`.")
    return shown.strip(), hidden.strip()


def cells_with(cells: tuple[Cell, ...], role: str) -> Iterator[Cell]:
    """Yield the cells of one role, in order."""
    return (cell for cell in cells if cell.role == role)
