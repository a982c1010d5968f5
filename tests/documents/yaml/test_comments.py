from __future__ import annotations

import pytest

from careerkit.documents.yaml.comments import comments

pytestmark = pytest.mark.needs_extra("yaml")

LINE = "# yaml-language-server: $schema=../career.json"


@pytest.mark.parametrize(
    ("text", "modeline", "lines"),
    [
        ("a: 1", None, ()),
        ("a: '#'\nb: c#d\nc: |\n  # e\n", None, ()),
        ("# a\na: 1 # b\n\n  # c\nb: | # d\n  e # f\n\n# g\n# h", None, (1, 2, 4, 5, 8, 9)),
        (f"{LINE}\na: 1", LINE, ()),
        (f"{LINE}  \r\na: [1, # b\n 2]", LINE, (2,)),
        (f"a: 1\n{LINE}", LINE, ()),
        (f"{LINE}\n{LINE}\na: 1", LINE, (2,)),
        (f"a: | {LINE}#b\n  c # d", f"{LINE}#b", ()),
        (f"{LINE} and more\na: 1", None, (1,)),
        ("a: \u2028#b # c\n", None, (1,)),
    ],
)
def test_the_comments_of_a_text_are_found(text, modeline, lines):
    assert comments(text.encode()) == (modeline, lines)
