"""Runs inside Pyodide: rewrites the archives of the release in `/rilis` so that a browser starts sooner.

Modules that a start of the laboratory imports are kept as what Python compiles them to, which a browser would otherwise
do at every start; tracebacks lose the text of their lines. The others stay as text, which is smaller. Files that
nothing here opens are left out: fonts for other typefaces and for PDF, and pictures for examples.
"""

import importlib.util
import io
import marshal
import sys
import zipfile
from pathlib import Path

import IPython.core.interactiveshell  # noqa: F401
import matplotlib
import pandas as pd

matplotlib.use("agg")
import matplotlib.pyplot as plt

#: A .pyc that is not held against its source (PEP 552).
HEADER = importlib.util.MAGIC_NUMBER + (0b01).to_bytes(4, "little") + bytes(8)
LEFT_OUT = tuple(
    f"matplotlib/mpl-data/{name}"
    for name in ("sample_data/", "fonts/afm/", "fonts/pdfcorefonts/", "fonts/ttf/STIX", "fonts/ttf/cm")
)


def imported() -> set[str]:
    """Return the files of all modules that a first table and a first plot import, relative to their archive."""
    frame = pd.DataFrame({"menit": [12, 5], "waktu": pd.to_datetime(["2025-01-02", "2025-01-03"])})
    frame.describe().to_html()
    plt.bar(["a", "b"], frame["menit"])
    plt.savefig(io.BytesIO(), format="png")
    roots = sorted((path for path in sys.path if path), key=len, reverse=True)
    files = set[str]()
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None) or ""
        root = next((root for root in roots if file.startswith(f"{root}/")), "")
        files.add(file.removeprefix(f"{root}/"))
    return files


def rewritten(archive: bytes, wanted: set[str]) -> bytes:
    """Return the archive with `name.pyc` for each `name.py` that is `wanted`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(buffer, "w") as new:
        for member in old.infolist():
            name, content = member.filename, old.read(member)
            if name.startswith(LEFT_OUT):
                continue
            if name in wanted and name.endswith(".py"):
                code = compile(content, name, "exec", dont_inherit=True)
                name, content = f"{name}c", HEADER + marshal.dumps(code)
            new.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


WANTED = imported()
for file in sorted(Path("/rilis").iterdir()):
    if file.suffix in (".whl", ".zip"):
        file.write_bytes(rewritten(file.read_bytes(), WANTED))
