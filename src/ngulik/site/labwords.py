"""What we change in JupyterLite's start pages, Indonesian above all, and the language pack in the place of a server's answer."""

import json
from pathlib import Path

from ngulik.errors import NgulikError
from ngulik.paths import write_atomic

_BODY = '<body class="jp-ThemedContainer" data-notebook="lab">'
#: What stands there where browsers forbid all the rest.
_USB = """
    <main hidden style="max-width: 40em; margin: 12vh auto; padding: 0 16px; font: 18px/1.6 system-ui, sans-serif">
      <h1>Laboratorium tidak dapat berjalan langsung dari USB atau folder</h1>
      <p>Peramban melarang halaman yang dibuka sebagai berkas (alamatnya berawal <code>file://</code>) menjalankan Python.
      Halaman kursus, termasuk pelajaran beserta hasilnya, tetap dapat dibaca.</p>
      <p>Untuk berlatih, buka situs ini lewat alamat di jaringan kantor Anda. Belum ada alamatnya? Di satu komputer yang
      mempunyai Python, jalankan <code>python -m http.server</code> di dalam folder situs.</p>
      <p><a href="../../index.html">Kembali ke halaman kursus</a></p>
    </main>
    <script>document.querySelector("main").hidden = location.protocol !== "file:";</script>"""
_PACK = Path(__file__).parents[1] / "bahasa" / "locale" / "id_ID" / "LC_MESSAGES"
_STORES = (Path(__file__).parent / "aset" / "simpanan.js").read_text(encoding="utf-8")
_PAGE = {
    _BODY: _BODY + _USB,
    "await import(": f"{_STORES}await import(",  # this starts JupyterLite
    "<html>": '<html lang="id">',
    "<title>JupyterLite</title>": "<title>Laboratorium Ngulik</title>",
    "WASM powered Jupyter running in the browser.": "Laboratorium Ngulik: Python di peramban Anda.",
    "Loading JupyterLite...": "Membuka laboratorium …",
    "JupyterLite requires JavaScript to be enabled in your browser.": "Laboratorium ini memerlukan JavaScript di peramban Anda.",
}
#: Links say `lab/index.html?path=…`; JupyterLite's own first page would lose what stands behind the question mark.
_FIRST = {"<head>": '<head>\n    <script>location.replace("lab/index.html" + location.search)</script>'}


def write_words(lab: Path) -> None:
    """Translate the pages of the laboratory and give it the language pack.

    Raises NgulikError if a page of JupyterLite is not as this module knows it.
    """
    _replace(lab / "lab" / "index.html", _PAGE)
    _replace(lab / "index.html", _FIRST)
    pack = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(_PACK.glob("*.json"))}
    languages = {
        "en": {"displayName": "English", "nativeName": "English"},
        "id_ID": {"displayName": "Indonesian (Indonesia)", "nativeName": "Indonesia (Indonesia)"},
    }
    for name, data in {"all": languages, "id_ID": pack}.items():
        text = json.dumps({"data": data, "message": ""}, ensure_ascii=False, sort_keys=True) + "\n"
        write_atomic(lab / "api" / "translations" / f"{name}.json", text)


def _replace(page: Path, words: dict[str, str]) -> None:
    text = page.read_text(encoding="utf-8")
    for old, new in words.items():
        if old not in text:
            raise NgulikError(f"“{old}” tidak ada lagi di {page.name} buatan JupyterLite. Sesuaikan site/labwords.py.")
        text = text.replace(old, new)
    write_atomic(page, text)
