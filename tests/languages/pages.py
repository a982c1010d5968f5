"""The examples in other languages that stand on the pages: what a page says is what is run."""

from __future__ import annotations

import re
import shlex

from tests.conftest import ROOT


def block(page, language, word):
    """The one fenced block of a language on a page that holds a word."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    (found,) = (each for each in blocks if word in each)
    return found


def command(page, word):
    """A command on a page, as its words."""
    (line,) = (line for line in block(page, "sh", word).replace("\\\n", " ").splitlines() if line.split()[0] == word)
    return shlex.split(line)
