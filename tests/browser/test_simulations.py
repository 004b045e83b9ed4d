"""What every simulation must keep in a real browser, worked by keys and by pointer, on a page without Jupyter."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from boardpage import KEYS, drag, open_result, press, settled, show
from kios import Kios
from labpage import PICTURES
from playwright.sync_api import Browser, Locator, Page, expect
from simulations import GUESSING, NAMES, sample

from ngulik.paths import ROOT

DESK, PHONE = {"width": 1366, "height": 768}, {"width": 360, "height": 740}
#: Whether a control still has the focus, or another one of its radio buttons.
KEPT = "e => e === document.activeElement || (e.type === 'radio' && e.name === document.activeElement.name)"
#: Whether something is out of its place or too small to be read or hit, in the page as it is painted.
SMALL = """board => {
    const small = [];
    for (const text of board.querySelectorAll("svg text")) {
        const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
        if (text.textContent && size < 11) small.push(`${text.textContent}: ${size}`);
    }
    for (const area of board.querySelectorAll("[data-handle], .kit-area, button, select, input")) {
        const { width, height } = area.getBoundingClientRect();
        if (width && !area.matches("input[type=radio], input[type=checkbox]") && Math.min(width, height) < 23.9)
            small.push(`${area.outerHTML.slice(0, 60)}: ${width} x ${height}`);
    }
    return small;
}"""


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of the size, theme and motion that the test asks for (`at` marks it); errors on it fail the test."""
    mark = request.node.get_closest_marker("at")
    given = mark.kwargs if mark else {}
    context = browser.new_context(**{"viewport": DESK, "locale": "id-ID", **given})
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    yield page
    context.close()
    assert wrong == []


@pytest.mark.parametrize("name", NAMES)
def test_every_control_works_by_key_alone_and_keeps_the_focus(page: Page, name: str) -> None:
    board = show(page, sample(name))
    open_result(board)
    for kind, keys in KEYS.items():
        for control in board.locator(kind).all():
            if not control.is_visible() or control.get_attribute("aria-disabled") == "true":
                continue
            said = control.evaluate("e => e.labels?.[0]?.textContent || e.getAttribute('aria-label') || e.textContent")
            assert said, control.evaluate("e => e.outerHTML")
            assert any(press(board, control, key) for key in keys), f"{said}: no key changes anything"
            if control.is_visible() and control.is_enabled():
                assert control.evaluate(KEPT), f"{said}: the answer takes the focus away"
    for field in board.get_by_role("textbox").all():
        number = board.get_attribute("data-no") or ""
        field.fill("contoh.go.id.masuk.test")
        field.press("Enter")
        settled(board, number)
        expect(field).to_be_focused()


@pytest.mark.parametrize("name", NAMES)
def test_control_and_picture_share_one_screen(page: Page, name: str) -> None:
    board = show(page, sample(name))
    open_result(board)
    box = board.bounding_box()
    assert box and box["height"] <= 620
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.screenshot(path=PICTURES / f"simulasi-{name}-meja-{scheme}.png")
        found = [violation for violation in Axe().run(page).response["violations"]]
        assert found == [], [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found]


@pytest.mark.at(viewport=PHONE, has_touch=True)
@pytest.mark.parametrize("name", NAMES)
def test_on_a_phone_it_can_be_read_and_hit(page: Page, name: str) -> None:
    board = show(page, sample(name))
    expect(board).to_have_class(re.compile("kit-narrow"))
    for _ in range(2):
        expect(board.locator("svg")).to_have_attribute("width", "340") if board.locator("svg").count() else None
        assert board.evaluate(SMALL) == []
        for width in (360, 320):
            page.set_viewport_size({"width": width, "height": 740})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.set_viewport_size(PHONE)
        open_result(board)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.screenshot(path=PICTURES / f"simulasi-{name}-ponsel-{scheme}.png")
    last = board.locator("input:visible, select:visible, button:visible").last
    last.scroll_into_view_if_needed()
    if board.locator("svg").count():
        expect(board.locator("svg")).to_be_in_viewport()  # the picture stays while a control below it is moved


@pytest.mark.parametrize("name", NAMES)
def test_at_no_width_is_it_too_small_to_read(page: Page, name: str) -> None:
    board = show(page, sample(name))
    for width in (616, 700, 900, 1000):
        page.set_viewport_size({"width": width, "height": 768})
        expect(board).to_have_class(re.compile(r"kit-narrow" if width < 930 else r"^kit$"))
        if board.locator("svg").count():
            expect(board.locator("svg")).to_have_attribute("width", "340" if width < 630 else "640")
        assert board.evaluate(SMALL) == [], width


@pytest.mark.parametrize("name", GUESSING)
def test_a_new_setting_asks_for_a_new_guess_and_exploring_clears_it(page: Page, name: str) -> None:
    board = show(page, sample(name))
    closed = board.locator("svg").text_content()
    open_result(board)
    assert board.locator("svg").text_content() != closed
    moves = {control.name: control.moves for control in sample(name).controls() if hasattr(control, "moves")}
    states: list[tuple[str, bool]] = []
    for control in sample(name).controls():
        if moves[control.name] == "keep" or control.name == "tebakan":
            continue
        found = board.get_by_label(control.label, exact=True).or_(board.locator(f"[data-handle={control.name}]")).first
        if not found.is_visible():
            continue
        if not any(press(board, found, key) for key in ("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", " ")):
            continue
        shown = board.get_by_role("button", name="Sembunyikan hasil").is_visible()
        states.append((control.name, shown))
        assert shown == (moves[control.name] == "explore"), control.name
        assert "Tebakan Anda" not in board.get_by_role("status").inner_text()
        if not shown:
            assert board.locator("table").count() == 0
            open_result(board)
    assert states


@pytest.mark.parametrize("name", NAMES)
def test_knobs_are_dragged_and_rows_are_pressed(page: Page, name: str) -> None:
    board = show(page, sample(name))
    for knob in board.locator("[data-handle]").all():
        drag(board, knob)
    for row in board.locator("[data-pick]").all()[:2]:
        row.click()
        expect(board.locator(f"[data-pick='{row.get_attribute('data-pick')}']")).to_have_attribute(
            "aria-pressed", "true"
        )


@pytest.mark.at(reduced_motion="reduce")
@pytest.mark.parametrize("name", NAMES)
def test_nothing_glides_where_motion_is_reduced(page: Page, name: str) -> None:
    board = show(page, sample(name))
    open_result(board)
    assert page.evaluate("document.getAnimations().length") == 0
    step = board.get_by_role("button", name="Langkah berikut")
    if step.is_visible():
        before = board.get_by_label("Waktu").input_value()
        step.press("Enter")
        expect(board.get_by_label("Waktu")).not_to_have_value(before)


@pytest.mark.parametrize("name", NAMES)
def test_silence_is_told_and_the_last_answer_comes_back(page: Page, name: str) -> None:
    page.clock.install()
    board = show(page, sample(name), mute_after=0)
    before = board.inner_html()
    for kind, keys in {**KEYS, "input[type=text]": ("x", "Tab")}.items():
        control = board.locator(kind).first
        if control.count() and control.is_visible():
            for key in keys:
                control.press(key)
            break
    page.clock.fast_forward(9_000)
    expect(board.get_by_role("alert")).to_contain_text("Python belum menjawab")
    said = re.compile(r'<p class="kit-alarm".*?</p>| data-lm-suppress-shortcuts=""')
    if not board.locator("input[type=text]").count():
        assert said.sub("", board.inner_html()) == said.sub("", before)


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_reader_is_told_this(page: Page, name: str, request: pytest.FixtureRequest) -> None:
    board = show(page, sample(name))
    open_result(board)
    told = board.aria_snapshot()
    file = ROOT / "tests" / "golden" / "simulasi" / f"{name}.yaml"
    if request.config.getoption("--update-golden"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(told + "\n", encoding="utf-8")
    assert told + "\n" == file.read_text(encoding="utf-8")


# ---- parts of the kit that none of the simulations above uses yet ----
def test_controls_under_a_choice_switch_text_and_one_knob_per_label(page: Page) -> None:
    board = show(page, Kios())
    expect(board.get_by_label("Jam", exact=True)).not_to_be_visible()
    board.locator("[data-pick]").click()
    expect(board.get_by_role("radio", name="sejam")).to_be_checked()
    expect(board.get_by_label("Jam", exact=True)).to_be_visible()
    assert press(board, board.get_by_role("switch"), " ")
    afternoon = board.get_by_role("slider", name="Stok sore")
    assert press(board, afternoon, "ArrowUp")
    expect(afternoon).to_have_attribute("aria-valuetext", "6")
    expect(board.get_by_role("slider", name="Stok pagi")).to_have_attribute("aria-valuetext", "4")
    drag(board, afternoon)
    expect(afternoon).to_have_attribute("aria-valuetext", "0")
    open_result(board)
    field, number = board.get_by_role("textbox"), board.get_attribute("data-no") or ""
    field.fill("")
    field.press("Enter")
    settled(board, number)
    expect(board.get_by_role("status")).to_contain_text("jadi tebak lagi")  # another setting asks for another guess


def test_actions_make_a_trail_that_is_undone_step_by_step(page: Page) -> None:
    board = show(page, Kios())
    shut = board.get_by_role("button", name="Tutup")
    expect(shut).to_have_attribute("aria-disabled", "true")
    expect(shut).to_have_accessible_description("belum buka")
    number = board.get_attribute("data-no")
    shut.press("Enter")
    expect(board).to_have_attribute("data-no", number or "")  # impossible: nothing is asked
    assert press(board, board.get_by_role("button", name="Buka"), "Enter")
    expect(shut).to_have_attribute("aria-disabled", "false")
    press(board, shut, "Enter")
    press(board, board.get_by_role("button", name="Batalkan satu langkah"), "Enter")
    expect(shut).to_have_attribute("aria-disabled", "false")
    press(board, board.get_by_role("button", name="Ulang dari awal"), "Enter")
    expect(shut).to_have_attribute("aria-disabled", "true")
    expect(board.get_by_role("button", name="Ulang dari awal")).to_be_focused()
    expect(board.get_by_role("button", name="Ulang dari awal")).to_have_attribute("aria-disabled", "true")


def clock_of(page: Page) -> tuple[Locator, Locator, Locator]:
    """Open the moving picture; return the board, its dot and its slider of time."""
    board = show(page, Kios())
    board.locator("[data-pick]").click()
    expect(board.get_by_role("radio", name="sejam")).to_be_checked()
    open_result(board)
    return board, board.locator("[data-key=titik]"), board.get_by_label("Waktu")


def test_dots_go_their_way_when_asked(page: Page) -> None:
    board, dot, time = clock_of(page)
    expect(time).to_have_value("0")  # nothing starts by itself
    expect(dot).to_have_attribute("transform", re.compile(r"translate\(1,2\)"))
    expect(board.get_by_text("mulai")).to_be_visible()
    time.fill("24")
    expect(time).to_have_attribute("aria-valuetext", "2 menit")
    board.get_by_role("button", name="Putar").press("Enter")
    expect(dot).not_to_have_attribute("transform", "translate(1,2)")
    board.get_by_role("button", name=re.compile("Jeda|Putar")).press("Enter")


@pytest.mark.at(reduced_motion="reduce")
def test_time_goes_in_steps_where_motion_is_reduced(page: Page) -> None:
    board, dot, time = clock_of(page)
    step = board.get_by_role("button", name="Langkah berikut")
    for number in range(1, 13):
        step.press("Enter")
        expect(time).to_have_value(str(10 * number))
    expect(dot).to_have_css("visibility", "hidden")  # it has arrived
    assert page.evaluate("document.getAnimations().length") == 0
