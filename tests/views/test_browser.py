"""The page as a browser draws it."""

from __future__ import annotations

import datetime as dt
import html
import json
import re
import subprocess

import pytest

import careerkit
from careerkit.model import Canvas, Career, Cost, Person, ValueProposition
from careerkit.scoring.scorecard import score
from careerkit.views.html import to_html
from tests.views.careers import examples, full_career

pytestmark = [pytest.mark.needs_extra("report"), pytest.mark.checkout, pytest.mark.browser]

WIDTHS = (320, 400, 800, 1400)
POLICY = re.compile('<meta http-equiv="Content-Security-Policy"[^>]*>')
MEASURE = """
const found = [];
const frames = [...document.querySelectorAll("iframe")];
let left = frames.length;
for (const frame of frames) frame.addEventListener("load", () => {
  const root = frame.contentDocument.documentElement;
  const block = frame.contentDocument.querySelector(".block");
  found.push([frame.dataset.name, frame.clientWidth, root.scrollWidth, block ? block.offsetWidth : null]);
  left -= 1;
  if (!left) document.body.innerHTML = "<pre>" + JSON.stringify(found) + "</pre>";
});
for (const frame of frames) frame.srcdoc = frame.dataset.page;
"""


def careers():
    """Give the examples, one with every field, and two that are hard to fit on a page."""
    for path in examples():
        yield path.stem, careerkit.load(path, Career)
    yield "full", full_career()
    long = Person(name="W" * 500, headline="/" * 500, summary="a_b" * 3_000)
    canvas = Canvas(
        value_proposition=[ValueProposition(text=f"{number}" * 200) for number in range(100)],
        cost_structure=[Cost(text="https://example.org/" + "x" * 400)],
    )
    yield "long", Career(person=long, canvas=canvas)
    yield "empty", Career()


PAGES = {name: to_html(career, score(career, as_of=dt.date(2026, 11, 2))) for name, career in careers()}


def look(chromium, tmp_path, address, what="--dump-dom"):
    """Let the browser draw a page; give what it made of it, and what it complained of."""
    done = subprocess.run(
        [
            *(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
            *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
            *(f"--user-data-dir={tmp_path / 'profile'}", "--enable-logging=stderr", "--virtual-time-budget=20000"),
            *("--window-size=1600,1200", what, address),
        ],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    return done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line]


@pytest.mark.parametrize("name", PAGES)
def test_the_browser_has_nothing_to_complain_of(chromium, tmp_path, name):
    page = tmp_path / "page.html"
    page.write_text(PAGES[name], encoding="utf-8")
    drawn, complaints = look(chromium, tmp_path, page.as_uri())
    assert complaints == []
    assert '<main id="report">' in drawn


def test_the_policy_of_the_page_stops_a_script_that_would_get_in(chromium, tmp_path):
    page = tmp_path / "page.html"
    script = "<script>document.title = 'broken into'</script></body>"
    page.write_text(PAGES["empty"].replace("</body>", script), encoding="utf-8")
    drawn, complaints = look(chromium, tmp_path, page.as_uri())
    assert "<title>broken into" not in drawn
    assert any("Content Security Policy" in complaint for complaint in complaints)


def test_no_page_is_wider_than_its_window_and_the_canvas_is_one_column_on_a_phone(chromium, tmp_path):
    frames = "".join(
        f'<iframe data-name="{name}" style="width:{width}px;border:0" data-page="{html.escape(POLICY.sub("", page))}">'
        "</iframe>"
        for name, page in PAGES.items()
        for width in WIDTHS
    )
    page = tmp_path / "measure.html"
    page.write_text(f"<!DOCTYPE html><meta charset=utf-8><body>{frames}<script>{MEASURE}</script>", encoding="utf-8")
    drawn, _ = look(chromium, tmp_path, page.as_uri())
    found = json.loads(re.search(r"<pre>(.*)</pre>", drawn)[1])
    assert len(found) == len(PAGES) * len(WIDTHS)
    assert [row for row in found if row[2] > row[1]] == []
    blocks = {(name, width): block for name, width, _, block in found}
    assert blocks["full", 400] > 340
    assert 200 < blocks["full", 1400] < 300


@pytest.mark.parametrize("name", [name for name in PAGES if name not in ("empty", "long")])
def test_the_canvas_is_printed_on_one_page(chromium, tmp_path, name):
    page, printed = tmp_path / "page.html", tmp_path / "page.pdf"
    page.write_text(PAGES[name], encoding="utf-8")
    look(chromium, tmp_path, page.as_uri(), f"--print-to-pdf={printed}")
    sizes = re.findall(rb"/MediaBox ?\[ ?0 0 ([0-9.]+) ([0-9.]+) ?\]", printed.read_bytes())
    assert sum(float(width) > float(height) for width, height in sizes) == 1
