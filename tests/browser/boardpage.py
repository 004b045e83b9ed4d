"""What a learner does with a simulation, anywhere; and a page without Jupyter, answered by Python of this very process."""

import json
import re
from importlib import import_module

import nbformat
from playwright.sync_api import Locator, Page, expect
from simulations import NAMES

from ngulik.paths import ROOT
from ngulik.widgets.kit.simulation import Simulation

#: What can be worked by keys, and the keys that do it.
KEYS = {
    "input[type=range]": ("ArrowRight", "ArrowLeft"),
    "[data-handle]": ("ArrowUp", "ArrowDown"),
    "[data-pick]": ("Enter",),
    "select": ("ArrowDown", "ArrowUp"),
    "input[type=radio]": ("ArrowDown",),
    "input[type=checkbox]": ("Space",),
    ".kit-action button": ("Enter",),
}
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


def settled(board: Locator, before: str) -> None:
    """Wait until the answer to the next question stands."""
    expect(board).not_to_have_attribute("data-no", before)
    board.page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def press(board: Locator, control: Locator, key: str) -> bool:
    """Press a key; return whether Python was asked and the board is another now."""
    before, number = board.inner_html(), board.get_attribute("data-no") or ""
    control.focus()
    values = "board => JSON.stringify([...board.querySelectorAll('input, select')].map(c => [c.value, c.checked]))"
    stood = board.evaluate(values)
    control.press(key)
    if board.evaluate(values) == stood and control.evaluate("e => e.matches('input, select')"):
        return False  # it stands at its end
    settled(board, number)
    return board.inner_html() != before


def open_result(board: Locator) -> None:
    """Guess by keyboard, and open the result; a simulation without a guess shows it at once."""
    button = board.get_by_role("button", name="Tampilkan hasil")
    if not button.count():
        return
    button.press("Enter")
    expect(board.get_by_role("status")).to_contain_text("Anda belum menebak")  # says what is missing
    focused = board.locator(":focus")
    expect(focused).to_have_count(1)
    number = board.get_attribute("data-no") or ""
    focused.press(" " if focused.get_attribute("type") == "range" else "Enter")  # where it stands: touched, so a guess
    settled(board, number)
    number = board.get_attribute("data-no") or ""
    button.press("Enter")
    settled(board, number)
    expect(board.get_by_role("button", name="Sembunyikan hasil")).to_be_visible()


def move(board: Locator) -> None:
    """Open the result if there is one, and work the first control that answers, by keyboard."""
    open_result(board)
    for kind, keys in KEYS.items():
        for control in board.locator(kind).all():
            if control.is_visible() and any(press(board, control, key) for key in keys):
                return
    field, number = board.get_by_role("textbox"), board.get_attribute("data-no") or ""
    field.fill("contoh.go.id.masuk.test")
    field.press("Enter")
    settled(board, number)


def drag(board: Locator, knob: Locator) -> None:
    """Drag a knob with the mouse to the farther end of its track."""
    track = [float(spot) for spot in (knob.get_attribute("data-track") or "").split()]
    knob.scroll_into_view_if_needed()
    box, number, stood = knob.bounding_box(), board.get_attribute("data-no") or "", knob.get_attribute("aria-valuetext")
    assert box
    at = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    axis = knob.get_attribute("data-axis") or ""
    scale = board.locator("svg").evaluate("svg => svg.getScreenCTM().a")
    now = float(re.findall(r"-?[\d.]+", knob.get_attribute("transform") or "")[0 if axis == "x" else 1])
    aim = max((track[0], track[-1]), key=lambda end: abs(end - now))
    mouse = board.page.mouse
    mouse.move(at["x"], at["y"])
    mouse.down()
    to = at | {axis: at[axis] + scale * (aim - now)}
    mouse.move(to["x"], to["y"], steps=4)
    mouse.up()
    settled(board, number)
    expect(knob).not_to_have_attribute("aria-valuetext", stood or "")


def notebook(kernel: str) -> bytes:
    """Return a notebook that shows every simulation, one per cell."""
    codes = [f"from ngulik import *\n{import_module(f'ngulik.widgets.{name}').SAMPLE}" for name in NAMES]
    cells = [
        nbformat.v4.new_code_cell(code, id=name.replace("_", "-")) for name, code in zip(NAMES, codes, strict=True)
    ]
    about = {"kernelspec": {"name": kernel, "display_name": "Python", "language": "python"}}
    return str(nbformat.writes(nbformat.v4.new_notebook(cells=cells, metadata=about))).encode()
