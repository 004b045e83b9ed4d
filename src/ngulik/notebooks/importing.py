"""A lesson edited in JupyterLab back into its py:percent source, or a refusal where something would be lost."""

from datetime import datetime
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from ngulik import paths
from ngulik.errors import ContentError, UsageError
from ngulik.notebooks.master import notebook_from
from ngulik.notebooks.source import parse, relative_name

#: Cell metadata that Lab writes for itself; dropping it loses nothing a person made.
_IGNORED = {"editable", "deletable", "trusted", "execution", "ExecuteTime", "collapsed", "scrolled", "slideshow"}


def import_notebook(file: Path) -> Path:
    """Write the source of an edited `pelajaran.ipynb` or `mulai.ipynb` and return its path.

    The old source is kept in `build/cadangan/`. Raises ContentError naming the cell when the source could not give
    the notebook back, UsageError when the file is none of the course's notebooks.
    """
    file = file.resolve()
    source = file.with_suffix(".py")
    if file.name == "latihan.ipynb":
        raise UsageError(
            f"{relative_name(file)} dibuat dari butir.toml dan latihan.py di sampingnya, jadi tidak dapat dikembalikan. "
            "Ubah butir.toml, lalu jalankan `ngulik build`."
        )
    if file.suffix != ".ipynb" or not source.exists():
        raise UsageError(
            f"{relative_name(file)} bukan notebook yang punya sumber di sampingnya. "
            "Pilih course/mulai.ipynb atau course/NN-…/pelajaran.ipynb."
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
    rebuilt = notebook_from(parse(text, name), "")
    if len(rebuilt.cells) != len(notebook.cells):
        raise ContentError(
            f"{name}: jumlah sel berubah bila diubah menjadi sumber. Jangan menulis baris `# %%` di dalam sel."
        )
    for number, (old, new) in enumerate(zip(notebook.cells, rebuilt.cells, strict=True), start=1):
        if old.cell_type != new.cell_type or old.source.rstrip() != new.source:
            raise _refusal(name, number, "isinya tidak akan kembali sama; periksa kutip tiga dan spasi di awal sel")
    return text


def _refusal(name: str, number: int, why: str) -> ContentError:
    return ContentError(
        f"{name}: sel ke-{number} tidak dapat dijadikan sumber: {why}. Perbaiki sel itu di JupyterLab lalu ulangi."
    )


def _block(cell: NotebookNode, number: int, name: str) -> str:
    unknown = sorted(set(cell.metadata) - _IGNORED)
    if cell.cell_type not in ("markdown", "code"):
        raise _refusal(name, number, f"jenis sel “{cell.cell_type}” tidak dipakai di kursus ini")
    if cell.get("attachments"):
        raise _refusal(name, number, "ada gambar tempelan; simpan gambar di folder gambar/ dan tulis tautannya")
    if unknown:
        raise _refusal(name, number, f"metadata “{unknown[0]}” akan hilang")
    text = str(cell.source).rstrip()
    if cell.cell_type == "code":
        return f"# %%\n{text}".rstrip()
    if '"""' in text:
        raise _refusal(name, number, "teksnya memuat tiga tanda kutip ganda")
    return f'# %% [markdown]\nr"""\n{text}\n"""'
