"""A notebook edited in JupyterLab back into its py:percent source, or a refusal where something would be lost."""

import re
from datetime import datetime
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from ngulik import paths
from ngulik.errors import ContentError, UsageError
from ngulik.gradeids import read_grade_id
from ngulik.notebooks.build import notebook_from
from ngulik.notebooks.roles import ROLES
from ngulik.notebooks.source import HIDDEN_MARK, parse, relative_name

_TESTS = re.compile(
    r'periksa\("(?P<item>[^"]+)"\)\n### BEGIN HIDDEN TESTS\nfrom ngulik\.selfcheck import uji\n'
    r'cek = uji\("[^"]*", "[^"]+"\)\n(?P<body>.*)\n### END HIDDEN TESTS',
    re.DOTALL,
)
#: Cell metadata that Lab writes for itself; dropping it loses nothing a person made.
_IGNORED = {"editable", "deletable", "trusted", "execution", "ExecuteTime", "collapsed", "scrolled", "slideshow"}


def import_notebook(file: Path) -> Path:
    """Write the source of an edited `pelajaran.ipynb` or `latihan.ipynb` and return its path.

    The old source is kept in `build/cadangan/`. Raises ContentError naming the cell when the source could not give
    the notebook back, UsageError when the file is none of the course's notebooks.
    """
    file = file.resolve()
    source = file.with_suffix(".py")
    if file.suffix != ".ipynb" or not source.exists():
        raise UsageError(
            f"{relative_name(file)} bukan notebook yang punya sumber di sampingnya. "
            "Pilih course/mulai.ipynb, course/NN-…/pelajaran.ipynb, atau solutions/NN-…/latihan.ipynb."
        )
    try:
        notebook = nbformat.reads(file.read_text(encoding="utf-8"), as_version=4)
    except Exception as cause:  # nbformat raises many kinds for a damaged file
        raise ContentError(
            f"{relative_name(file)} tidak dapat dibaca sebagai notebook: {cause}. Simpan ulang dari JupyterLab."
        ) from None
    text = to_source(notebook, relative_name(file))
    old = source.read_text(encoding="utf-8")
    if text != old:
        stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
        paths.write_atomic(paths.build_dir() / "cadangan" / f"{file.parent.name}-{source.stem}-{stamp}.py", old)
        paths.write_atomic(source, text)
    return source


def to_source(notebook: NotebookNode, name: str) -> str:
    """Return the py:percent text of a notebook, proven to build the same cells again."""
    blocks = [_block(cell, number, name) for number, cell in enumerate(notebook.cells, start=1)]
    text = "\n\n".join(blocks) + "\n"
    slug = Path(name).parent.name
    rebuilt = notebook_from(parse(text, name), slug if Path(name).stem == "latihan" else "")
    if len(rebuilt.cells) != len(notebook.cells):
        raise ContentError(
            f"{name}: jumlah sel berubah bila diubah menjadi sumber. Jangan menulis baris `# %%` di dalam sel."
        )
    for number, (old, new) in enumerate(zip(notebook.cells, rebuilt.cells, strict=True), start=1):
        same_role = old.metadata.get("nbgrader", {}).get("grade_id") == new.metadata.get("nbgrader", {}).get("grade_id")
        if old.cell_type != new.cell_type or old.source.rstrip() != new.source or not same_role:
            raise _refusal(
                name,
                number,
                "isinya tidak akan kembali sama; periksa kutip tiga, spasi di awal sel, atau judul dan poin soal",
            )
    return text


def _refusal(name: str, number: int, why: str) -> ContentError:
    return ContentError(
        f"{name}: sel ke-{number} tidak dapat dijadikan sumber: {why}. Perbaiki sel itu di JupyterLab lalu ulangi."
    )


def _block(cell: NotebookNode, number: int, name: str) -> str:
    unknown = sorted(set(cell.metadata) - _IGNORED - {"nbgrader"})
    if cell.cell_type not in ("markdown", "code"):
        raise _refusal(name, number, f"jenis sel “{cell.cell_type}” tidak dipakai di kursus ini")
    if cell.get("attachments"):
        raise _refusal(name, number, "ada gambar tempelan; simpan gambar di folder gambar/ dan tulis tautannya")
    if unknown:
        raise _refusal(name, number, f"metadata “{unknown[0]}” akan hilang")
    role, attributes = _role(cell, number, name)
    text = _text(cell, role, number, name)
    if cell.cell_type == "code":
        return f"# %%{attributes}\n{text}".rstrip()
    if '"""' in text:
        raise _refusal(name, number, "teksnya memuat tiga tanda kutip ganda")
    return f'# %% [markdown]{attributes}\nr"""\n{text}\n"""'


def _role(cell: NotebookNode, number: int, name: str) -> tuple[str | None, str]:
    """Return the role of a cell and its attributes as written in a source."""
    metadata = cell.metadata.get("nbgrader")
    if metadata is None:
        return None, ""
    item, role = read_grade_id(metadata.get("grade_id", ""))
    if role not in ROLES:
        raise _refusal(name, number, f"grade_id “{metadata.get('grade_id')}” bukan buatan `ngulik build`")
    attributes = f' peran="{role}"' + (f' soal="{item}"' if item else "")
    if ROLES[role].has_points:
        attributes += f" poin={metadata['points']}"
    return role, attributes


def _text(cell: NotebookNode, role: str | None, number: int, name: str) -> str:
    source = str(cell.source).rstrip()
    if role in ("petunjuk", "tugas"):
        heading, newline, rest = source.partition("\n")
        return re.sub(r" \(\d+ poin\)$", "", heading) + newline + rest
    if role != "uji":
        return source
    matched = _TESTS.fullmatch(source)
    if matched is None:
        raise _refusal(name, number, "kerangka sel uji berubah; ubah hanya baris cek di antara penanda uji tersembunyi")
    if HIDDEN_MARK not in matched["body"]:
        raise _refusal(name, number, f"baris pemisah `{HIDDEN_MARK}` hilang dari sel uji")
    return matched["body"]
