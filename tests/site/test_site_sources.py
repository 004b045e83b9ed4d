"""The pages of the site, as far as they can be tried without building it: links, tables, pictures, words, secrets."""

import re
import tomllib
from pathlib import Path

import nbformat
import pytest
from secrets_of_the_course import secrets
from snowballstemmer import stemmer

from ngulik import paths
from ngulik.course import Module, load_course
from ngulik.errors import ContentError, UsageError
from ngulik.notebooks.anchors import anchor
from ngulik.notebooks.items import read_items
from ngulik.site import lesson, messages
from ngulik.site.build import site
from ngulik.site.finish import finished
from ngulik.site.indonesian import STOPWORDS
from ngulik.site.pages import TEMPLATES, texts
from ngulik.site.prose import for_site, without_keys

WIDGET = "application/vnd.jupyter.widget-view+json"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return dict(texts())


@pytest.fixture
def module() -> Module:
    return load_course()[0]


@pytest.mark.parametrize(
    ("heading", "name"),
    [("Kaplan–Meier", "kaplan-meier"), ("Kurva “masih menunggu”", "kurva-masih-menunggu"), ("D aksen", "d-aksen")],
)
def test_headings_are_linked_under_the_names_of_the_sources(heading: str, name: str) -> None:
    assert anchor(heading) == name


def test_links_lead_to_pages_and_into_the_laboratory() -> None:
    text = (
        "[a](../../kerja/05-x/pelajaran.ipynb) [b *c*](latihan.ipynb) [d](../../course/glosarium.md#sel) [e](ukur-a.md)"
    )
    assert for_site(text, "05-x") == (
        '[a](pelajaran.ipynb) <a href="../lab/index.html?path=05-x/latihan.ipynb">b *c*</a> '
        "[d](../glosarium.md#sel) [e](ukur-a.md)"
    )


def test_keys_of_the_exit_ticket_stay_behind(pages: dict[str, str]) -> None:
    assert (
        without_keys("1. Berapa? **Kunci: 7 menit.** *(bukan 8)*\n2. Lagi?")
        == f"1. Berapa? {messages.NO_KEYS}\n2. Lagi?"
    )
    for name, text in pages.items():
        assert "Kunci:" not in text, name


def test_every_module_has_its_pages_and_its_button(pages: dict[str, str]) -> None:
    for module in load_course():
        assert f'<a class="tombol besar" href="{module.slug}/index.html">' in pages["index.md"]
        own = pages[f"{module.slug}/index.md"]
        for notebook in ("pelajaran", "latihan"):
            assert f'href="../lab/index.html?path={module.slug}/{notebook}.ipynb"' in own
        for page in ("bawa-pulang", "fasilitator", "ukur-a", "ukur-b"):
            assert pages[f"{module.slug}/{page}.md"].startswith("# ")
        for objective in module.objectives:
            assert objective.text[1:] in pages["silabus.md"]
        assert f"[catatan fasilitator]({module.slug}/fasilitator.md)" in pages["pendamping.md"]
        assert f"[buka lembar]({module.slug}/bawa-pulang.md)" in pages["bawa-pulang.md"]


def test_syllabus_shows_every_topic_of_the_seed(pages: dict[str, str]) -> None:
    rows = re.findall(r"^\| (\S+) \| (.+?) \| .* \| (✓ ya|belum) \|$", pages["silabus.md"], flags=re.MULTILINE)
    topics = tomllib.loads((paths.course_dir() / "cakupan.toml").read_text(encoding="utf-8"))["topik"]
    assert [(code, title) for code, title, _ in rows] == [(row["kode"], row["judul"]) for row in topics]
    assert f"**{sum(state == '✓ ya' for *_, state in rows)} dari {len(topics)} topik**" in pages["silabus.md"]


def test_item_table_counts_what_each_item_was_tried_with(pages: dict[str, str]) -> None:
    rows = re.findall(r"^\| \d+ \| .+ \|$", pages["butir.md"], flags=re.MULTILINE)
    items = [item for module in load_course() for item in read_items(module)]
    assert len(rows) == len(items) > 30
    for row, item in zip(rows, items, strict=True):
        assert row.endswith(f"| {len(item.wrong)} | {len(item.right)} |" if item.autograded else "| – | – |")


def test_every_data_set_has_its_card_and_download(pages: dict[str, str]) -> None:
    names = {path.stem for path in paths.datasets_dir().glob("*.csv")}
    assert {name.removeprefix("data/").removesuffix(".md") for name in pages if name.startswith("data/")} == names | {
        "index"
    }
    for name in names:
        assert f'href="{name}.csv" download' in pages[f"data/{name}.md"]


def test_no_answer_reaches_a_page(pages: dict[str, str]) -> None:
    everything = "\n".join(pages.values())
    known = secrets()
    assert len(known) > 900
    assert [secret for secret in known if secret in everything] == []


def output(data: dict[str, object]) -> nbformat.NotebookNode:
    return nbformat.v4.new_output("display_data", data=data)


def test_a_simulation_becomes_its_still_twin_with_the_way_to_the_laboratory(module: Module) -> None:
    shown = lesson._still(output({WIDGET: {"model_id": "x"}, "text/html": "<p>kalimat</p>"}), module, 3).data
    assert WIDGET not in shown
    assert shown["text/html"].endswith("<p>kalimat</p>")
    assert f"../lab/index.html?path={module.slug}/pelajaran.ipynb" in shown["text/html"]


def test_a_measured_time_is_not_printed(module: Module) -> None:
    text = "NIK ketemu: True | 10.000 tebakan selesai dalam 0.033 detik\nsekota: 20.1 jam"
    printed, notice = lesson._timeless([nbformat.v4.new_output("stream", text=text)], module)
    assert printed.text == "NIK ketemu: True | 10.000 tebakan selesai dalam … detik\nsekota: … jam"
    assert "buka pelajaran ini di laboratorium" in notice.data["text/html"]


@pytest.mark.parametrize("data", [{"image/png": "iVBO"}, {"text/html": '<img src="x">'}, {"text/html": '<img alt="">'}])
def test_a_picture_without_words_stops_the_build(module: Module, data: dict[str, object]) -> None:
    with pytest.raises(ContentError, match="sel 3 menampilkan gambar tanpa teks pengganti"):
        lesson._still(output(data), module, 3)


def test_bare_tables_get_a_box_and_the_theme_speaks_indonesian() -> None:
    page = (
        '<table border="1" class="dataframe"><td>2026-06-30 18:18</td><td>teks yang panjang sekali, boleh patah</td></table>'
        '<table class="docutils align-default"><td>a</td></table><label aria-label="Toggle navigation of 05">'
    )
    assert finished(page) == (
        '<div class="table-wrapper"><table border="1" class="dataframe"><td class="pendek">2026-06-30 18:18</td>'
        "<td>teks yang panjang sekali, boleh patah</td></table></div>"
        '<table class="docutils align-default"><td>a</td></table><label aria-label="Buka atau tutup bagian 05">'
    )


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("penting")
    with pytest.raises(UsageError, match="bukan situs Ngulik"):
        site(tmp_path, None)
    with pytest.raises(UsageError, match="adalah berkas"):
        site(tmp_path / "surat.txt", None)
    assert (tmp_path / "surat.txt").read_text() == "penting"


def test_search_finds_the_forms_of_a_word() -> None:
    stem = stemmer("indonesian").stemWord
    assert {stem(word) for word in ("aduan", "mengadu", "pengaduan")} == {"adu"}
    assert {stem(word) for word in ("pelapor", "laporan", "melapor")} == {"lapor"}
    assert "yang" in STOPWORDS
    assert "aduan" not in STOPWORDS


def test_the_search_says_everything_in_indonesian() -> None:
    import sphinx

    script = Path(sphinx.__file__).parent / "themes/basic/static/searchtools.js"
    asked = re.findall(r'(?:\b_|gettext)\(\s*"([^"]+)"', script.read_text(encoding="utf-8"))
    ours = (TEMPLATES / "sphinx/locale/id/LC_MESSAGES/sphinx.js").read_text(encoding="utf-8")
    assert asked
    assert [phrase for phrase in asked if f'"{phrase}"' not in ours] == []


def test_the_theme_has_an_indonesian_word_for_each_phrase_of_a_page() -> None:
    import furo

    theme = Path(furo.__file__).parent / "theme/furo"
    ours = (TEMPLATES / "sphinx/locale/id/LC_MESSAGES/sphinx.po").read_text(encoding="utf-8")
    for template in ("page.html", "search.html", "sidebar/search.html"):
        text = (theme / template).read_text(encoding="utf-8").split("{% block footer %}")[0]
        for phrase in re.findall(r'_\("([^"]+?)" ?\)|trans -?%\}\s*(.+?)\s*\{%-? endtrans', text):
            assert f'msgid "{"".join(phrase)}"' in ours, f"{template}: {phrase}"
        for label in re.findall(r'aria-label="([A-Z][^"{]+)"', text):
            assert any(label in theirs for theirs in messages.THEME), label
