from __future__ import annotations

import datetime as dt
import pickle

import pytest

import careerkit
from careerkit import Career
from careerkit.errors import CareerkitError, UnknownFormatError, UnwritableFileError
from careerkit.model import Person
from careerkit.scoring.scorecard import score
from careerkit.views.markdown import to_markdown

CAREER = Career(person=Person(name="Ilse Marten"))


@pytest.mark.needs_extra("report")
@pytest.mark.parametrize("name", ["a.html", "a.htm", "A.HTML"])
def test_a_page_is_written_for_a_browser(tmp_path, name):
    from careerkit.views.html import to_html

    careerkit.report(CAREER, tmp_path / name)
    assert (tmp_path / name).read_text(encoding="utf-8") == to_html(CAREER, score(CAREER))


@pytest.mark.parametrize("name", ["a.md", "a.markdown", "a.Md"])
def test_markdown_is_written_as_of_a_day(tmp_path, name):
    day = dt.date(2026, 11, 2)
    careerkit.report(CAREER, str(tmp_path / name), as_of=day)
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert written == to_markdown(CAREER, score(CAREER, as_of=day))
    assert "2 November 2026" in written


@pytest.mark.parametrize(
    ("name", "suffix", "message"),
    [
        ("a.pdf", ".pdf", "a report can't be written as .pdf: name the file .html, .htm, .md or .markdown"),
        ("a", "", "a report needs a name that tells what it is: .html, .htm, .md or .markdown"),
    ],
)
def test_a_name_that_tells_nothing_is_refused_before_anything_is_written(tmp_path, name, suffix, message):
    with pytest.raises(UnknownFormatError) as caught:
        careerkit.report(CAREER, tmp_path / name)
    error = caught.value
    assert (error.suffix, error.known) == (suffix, (".html", ".htm", ".md", ".markdown"))
    assert str(error) == message
    assert isinstance(error, CareerkitError)
    assert isinstance(error, ValueError)
    assert pickle.loads(pickle.dumps(error)) == error  # noqa: S301  # it was just made
    assert list(tmp_path.iterdir()) == []


def test_what_was_there_is_whole_where_the_file_cannot_be_written(tmp_path):
    with pytest.raises(UnwritableFileError):
        careerkit.report(CAREER, tmp_path / "missing" / "a.md")
    (tmp_path / "a.md").mkdir()
    with pytest.raises(UnwritableFileError):
        careerkit.report(CAREER, tmp_path / "a.md")
