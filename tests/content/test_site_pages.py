"""The built site: whole, the same at each build, silent towards the world, without answers, without English."""

import filecmp
import html
import re
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

import pytest
from secrets_of_the_course import secrets

from ngulik import paths
from ngulik.course import load_course
from ngulik.errors import ContentError
from ngulik.site.lesson import lesson_pages
from ngulik.site.pages import build_pages


def pages(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))
    }


def plain(page: str) -> str:
    """Return what a reader sees of a page: highlighted code has a tag around each word."""
    return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r'src="data:[^"]*"', "", page)))


def test_lessons_show_their_outputs_and_say_in_words_what_pictures_show(built_site: Path) -> None:
    seen = []
    for module in load_course():
        page = (built_site / module.slug / "pelajaran.html").read_text(encoding="utf-8")
        pictures = re.findall(r"<img[^>]*>", page)
        assert all(re.search(r'alt="[^"]{20,}"', picture) for picture in pictures), module.slug
        seen += pictures
        assert '<p class="simulasi">' in page
        assert "cell_output" in page
        assert "Traceback" not in page
        assert f'href="../lab/index.html?path={module.slug}/pelajaran.ipynb"' in page
        assert f'href="../lab/index.html?path={module.slug}/latihan.ipynb"' in page
    assert len(seen) >= len(load_course())


def test_a_lesson_that_stops_is_named_with_its_cell_and_problem(repository: Path) -> None:
    module = load_course()[0]
    source = module.lesson_source.read_text(encoding="utf-8")
    line = source.count("\n") + 2
    paths.write_atomic(module.lesson_source, f"{source}\n# %%\n1 / 0\n")
    with pytest.raises(ContentError) as stop:
        lesson_pages((module,))
    assert str(stop.value) == (
        f"course/{module.slug}/pelajaran.py:{line}: pelajaran berhenti di sel ini: "
        "ZeroDivisionError: division by zero. Perbaiki, lalu ulangi."
    )


def test_two_builds_are_the_same_byte_for_byte(built_site: Path, tmp_path: Path) -> None:
    again = tmp_path / "lagi"
    build_pages(again)
    first, second = ({path.relative_to(site) for path in site.rglob("*")} for site in (built_site, again))
    assert first == second
    files = [str(name) for name in first if (built_site / name).is_file()]
    assert filecmp.cmpfiles(built_site, again, files, shallow=False)[1:] == ([], [])


def test_nothing_is_loaded_from_outside(built_site: Path) -> None:
    """Links that a reader follows may lead anywhere; what a browser loads by itself must lie in the folder."""
    outside = r"(?:https?:)?//"
    for name, page in pages(built_site).items():
        loading = re.findall(r"<(?!a\b)[a-z]+[^>]*?\b(?:src|href|srcset|data|action|poster)=\"([^\"]*)\"", page)
        assert [address for address in loading if re.match(outside, address)] == [], name
        assert re.findall(r"<(?:iframe|object|embed|base)\b", page) == [], name
    for path in (*built_site.rglob("*.css"), *built_site.rglob("*.js")):
        text = path.read_text(encoding="utf-8")
        assert re.findall(rf"url\(\s*['\"]?{outside}|@import", text) == [], path.name
        assert re.findall(rf"(?:fetch|import|open|src\s*=|importScripts)\s*\(?\s*['\"`]{outside}", text) == [], (
            path.name
        )
    assert not {path.suffix for path in built_site.rglob("*")} & {".woff", ".woff2", ".ttf", ".otf", ".map"}


def test_every_link_leads_somewhere(built_site: Path) -> None:
    texts = pages(built_site)
    for name, page in texts.items():
        for address in re.findall(r'\b(?:href|src)="([^"]+)"', page):
            target, fragment = urldefrag(html.unescape(address))
            if urlsplit(target).scheme or "lab/index.html" in target:  # the laboratory is not part of this build
                continue
            aim = (built_site / name).parent / urlsplit(target).path if target else built_site / name
            assert aim.exists(), f"{name}: {address}"
            if fragment and aim.suffix == ".html":
                assert re.search(rf'\bid="{re.escape(fragment)}"', aim.read_text(encoding="utf-8")), (
                    f"{name}: {address}"
                )


def test_no_answer_or_hidden_test_is_in_any_file(built_site: Path) -> None:
    files = [path for path in built_site.rglob("*") if path.suffix in (".html", ".js", ".css", ".ipynb", ".md", ".txt")]
    everything = "\n".join(plain(path.read_text(encoding="utf-8")) for path in files)
    planted = "\n".join(sorted(secrets())[:3])
    assert [secret for secret in secrets() if secret in planted]  # the search below can find something
    assert [secret for secret in secrets() if secret in everything] == []
    for marker in ("BEGIN SOLUTION", "BEGIN HIDDEN TESTS", "tersembunyi ---", "Kunci:"):
        assert marker not in everything
    assert list(built_site.rglob("*.ipynb")) == []


@pytest.mark.parametrize(
    "word", ["Toggle", "Skip to", "Previous", "Contents", "Back to top", "On this page", "Permalink", "Link to this"]
)
def test_no_english_of_the_theme_is_left(built_site: Path, word: str) -> None:
    for name, page in pages(built_site).items():
        assert word not in page, name


def test_pages_say_their_language_and_their_title(built_site: Path) -> None:
    titles = []
    for name, page in pages(built_site).items():
        assert '<html class="no-js" lang="id"' in page, name
        assert page.count("<h1") == (name != "search.html"), name
        titles += re.findall(r"<title>([^<]+)</title>\s*(?:<link|<meta)", page)[:1]
    assert len(titles) == len(set(titles)) == len(pages(built_site))
