"""A simulation on a page without Jupyter: the view as it is, answered by Python of this very process."""

import json

from playwright.sync_api import Locator, Page, expect

from ngulik.paths import ROOT
from ngulik.widgets.kit.simulation import Simulation

KIT = ROOT / "src" / "ngulik" / "widgets" / "kit"
#: The page is the model: it keeps what was said, and hands each question to Python.
_PAGE = """<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Simulasi</title><style>body {{ margin: 8px; font-family: system-ui; background: Canvas; color: CanvasText; color-scheme: light dark }} {css}</style></head>
<body><main><h1 style="font-size: 18px; margin: 0">{title}</h1><div id="sim"></div></main><script type="module">
const view = await import(URL.createObjectURL(new Blob([{js}], {{ type: "text/javascript" }})));
const said = {{ start: {start}, answer: {answer} }}, heard = [];
const model = {{
  get: (name) => said[name],
  set: (name, value) => (said[name] = value),
  on: (_, listener) => heard.push(listener),
  save_changes: async () => {{
    const answer = JSON.parse(await window.answer(JSON.stringify(said.asked)));
    if (answer.no < 0) return;
    said.answer = answer;
    heard.forEach((tell) => tell());
  }},
}};
view.default.render({{ model, el: document.getElementById("sim") }});
document.body.dataset.ready = "";
</script></body></html>"""


def show(page: Page, simulation: Simulation, mute_after: int | None = None) -> Locator:
    """Open the page and return the simulation's board, drawn for its width; Python may fall silent after some answers."""

    def answer(asked: str) -> str:
        question = json.loads(asked)
        late = mute_after is not None and question["no"] > mute_after
        return json.dumps(simulation.answer({} if late else question) | ({"no": -1} if late else {}))

    page.expose_function("answer", answer)
    texts = {
        name: json.dumps(value) for name, value in (("start", simulation.start()), ("answer", simulation.answer({})))
    }
    js, css = ((KIT / f"board.{kind}").read_text(encoding="utf-8") for kind in ("js", "css"))
    page.route("http://simulasi.test/", lambda route: route.fulfill(
        content_type="text/html; charset=utf-8",
        body=_PAGE.format(title=simulation.title, css=css, js=json.dumps(js).replace("</", "<\\/"), **texts),
    ))  # fmt: skip
    page.goto("http://simulasi.test/")
    board = page.locator(".kit")
    expect(page.locator("body[data-ready]")).to_be_attached()
    return board
