"""Whatever is put in: one message for each fault, the exit code that the design gives, no traceback, no output file."""

from __future__ import annotations

import json
import re

import pytest

pytestmark = pytest.mark.needs_extra("cli")

HEAD = b'{"kind": "career", "schema_version": "1.0"'
BAD = {
    "not JSON": (b"Dear Sir or Madam,", [("syntax", "")]),
    "truncated": (HEAD + b', "skills": [{"name": "Facil', [("syntax", "/skills/0/name")]),
    "truncated between values": (HEAD + b', "skills": [{"name": "Facilitation"}', [("syntax", "/skills")]),
    "trailing data": (HEAD + b"}}", [("syntax", "")]),
    "NaN": (HEAD + b', "canvas": {"hours_a_week": NaN}}', [("not-a-number", "/canvas/hours_a_week")]),
    "infinity": (HEAD + b', "canvas": {"hours_a_week": -Infinity}}', [("not-a-number", "/canvas/hours_a_week")]),
    "a huge number": (HEAD + b', "canvas": {"hours_a_week": 1e999}}', [("too-large", "/canvas/hours_a_week")]),
    "a duplicate key": (HEAD + b', "roles": [], "roles": []}', [("duplicate-key", "/roles")]),
    "a duplicate key in the depth": (
        HEAD + b', "skills": [{"name": "a"}, {"name": "b", "name": "c"}]}',
        [("duplicate-key", "/skills/1/name")],
    ),
    "a duplicate key in an extension": (
        HEAD + b', "extensions": {"org.example": {"a": {"b": 1, "b": 1}}}}',
        [("duplicate-key", "/extensions/org.example/a/b")],
    ),
    "a wrong type": (HEAD + b', "skills": [{"name": 5}]}', [("wrong-type", "/skills/0/name")]),
    "an unknown key": (HEAD + b', "rolse": []}', [("unknown-key", "/rolse")]),
    "null": (HEAD + b', "vision": null}', [("null", "/vision")]),
    "no version": (b'{"kind": "career"}', [("missing-key", "")]),
    "a wrong version": (b'{"kind": "career", "schema_version": "one"}', [("unknown-version", "/schema_version")]),
    "a newer version": (b'{"kind": "career", "schema_version": "9.1"}', [("newer-version", "/schema_version")]),
    "a version that is a number": (b'{"kind": "career", "schema_version": 1.0}', [("wrong-type", "/schema_version")]),
    "no kind": (b'{"schema_version": "1.0"}', [("missing-key", "")]),
    "an unknown kind": (b'{"kind": "carer", "schema_version": "1.0"}', [("unknown-kind", "/kind")]),
    "an envelope inside a part": (HEAD + b', "canvas": ' + HEAD + b"}}", [("envelope-in-part", "/canvas")]),
    "a list": (b"[]", [("wrong-type", "")]),
    "a number": (b"5", [("wrong-type", "")]),
    "an empty file": (b"", [("empty", "")]),
    "nothing but white space": (b" \n\t\n", [("empty", "")]),
    "10 MB of nested brackets": (b"[" * 10_000_000, [("too-deep", "/0" * 100)]),
    "10 MB of nested objects": (HEAD + b', "a": ' + b'{"b":' * 2_000_000, [("too-deep", "/a" + "/b" * 99)]),
    "UTF-16": ((HEAD + b"}").decode().encode("utf-16"), [("looks-like-utf16", "")]),
    "UTF-16 without a mark": ((HEAD + b"}").decode().encode("utf-16-le"), [("looks-like-utf16", "")]),
    "Latin-1": (HEAD + b', "person": {"name": "Zo\xeb"}}', [("not-utf8", "")]),
    "a byte order mark": (b"\xef\xbb\xbf" + HEAD + b"}", [("byte-order-mark", "")]),
    "a lone surrogate": (HEAD + b', "person": {"name": "\\ud800"}}', [("lone-surrogate", "/person/name")]),
    "two faults": (HEAD + b', "roles": 5, "gaps": null}', [("wrong-type", "/roles"), ("null", "/gaps")]),
}
NOT_JSON = {"syntax", "not-a-number", "duplicate-key", "empty", "too-deep", "looks-like-utf16", "not-utf8"} | {
    "byte-order-mark",
    "lone-surrogate",
}


@pytest.fixture(params=BAD.values(), ids=BAD)
def bad(request, write):
    """A bad file, and the codes and pointers of what is wrong with it."""
    content, problems = request.param
    return write(content, "bad.json"), problems


def codes(shown: str) -> list[str]:
    """Read the codes of the problems that are shown; the lines of the text below them begin with a space."""
    return [code for line in shown.splitlines() for code in re.findall(r"^[^ ].* \[([a-z0-9-]+)\]$", line)]


@pytest.mark.no_cover
def test_validate_names_each_fault_once_with_its_pointer(run, bad):
    path, problems = bad
    result = run("validate", "--json", path)
    assert result.exit_code == 1
    found = json.loads(result.stdout)[0]["problems"]
    assert [(problem["code"], problem["pointer"]) for problem in found] == problems
    assert all("line" in problem and problem["message"] for problem in found)


@pytest.mark.no_cover
def test_validate_shows_a_person_each_fault_once(run, bad):
    path, problems = bad
    result = run("validate", path)
    assert result.exit_code == 1
    assert codes(result.stdout) == [code for code, _ in problems]
    assert result.stderr.endswith("1 problem\n" if len(problems) == 1 else f"{len(problems)} problems\n")


@pytest.mark.no_cover
def test_score_tells_the_faults_on_standard_error(run, bad):
    path, problems = bad
    result = run("score", path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert codes(result.stderr) == [code for code, _ in problems]


@pytest.mark.no_cover
def test_report_writes_no_file(run, bad, tmp_path):
    path, problems = bad
    result = run("report", path, "-o", tmp_path / "out.html")
    assert (result.exit_code, result.stdout) == (1, "")
    assert codes(result.stderr) == [code for code, _ in problems]
    assert sorted(tmp_path.iterdir()) == [path]


@pytest.mark.no_cover
def test_import_writes_no_file(run, bad, tmp_path):
    path, problems = bad
    result = run("import", "jsonresume", path, "-o", tmp_path / "out.json")
    assert (result.exit_code, result.stdout) == (1, "")
    if problems[0][0] in NOT_JSON:
        assert codes(result.stderr) == [code for code, _ in problems]
    assert len(codes(result.stderr)) >= 1
    assert sorted(tmp_path.iterdir()) == [path]


# ---------------------------------------------------------------------------------- files that can't be read or written

COMMANDS = {
    "validate": ("validate", "{file}"),
    "score": ("score", "{file}"),
    "report": ("report", "{file}", "-o", "{out}.html"),
    "import": ("import", "jsonresume", "{file}", "-o", "{out}.json"),
}


@pytest.fixture(params=COMMANDS.values(), ids=COMMANDS)
def command(request, tmp_path):
    """A command that reads a file, which may also be given another one to write."""

    def with_file(file, out=tmp_path / "out"):
        return [word.format(file=file, out=out) for word in request.param]

    return with_file


def test_a_missing_file_is_no_traceback(run, command, tmp_path):
    result = run(*command(tmp_path / "nowhere.json"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"Error: there is no file {tmp_path / 'nowhere.json'}\n"


def test_a_directory_is_no_file(run, command, tmp_path):
    result = run(*command(tmp_path))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"Error: {tmp_path} is a folder, not a file\n"


def test_a_file_that_may_not_be_read_is_said_to_be_so(run, command, write, monkeypatch):
    path = write(b"[]")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("careerkit.documents.files.os.open", refuse)
    result = run(*command(path))
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"Error: no permission to read {path}\n")


def test_a_file_that_is_too_large_is_not_read(run, command, write):
    path = write(b" " * (16 * 1024 * 1024 + 1))
    result = run(*command(path))
    assert (result.exit_code, result.stderr) == (
        2,
        f"Error: {path} is larger than 16,777,216 bytes, which is the most that is read\n",
    )


def test_a_name_that_no_file_can_have_is_a_file_that_is_not_there(run, command):
    result = run(*command("\0\x1b[31m"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "<U+0000><U+001B>[31m" in result.stderr


def test_standard_input_has_the_same_limit(run, command):
    result = run(*command("-"), stdin=b" " * (16 * 1024 * 1024 + 1))
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: <stdin> is larger than 16,777,216 bytes, which is the most that is read\n",
    )


CAREER = HEAD + b"}"
RESUME = b'{"basics": {}}'
WRITERS = {
    "new": ("new", "-o", "{out}"),
    "schema": ("schema", "-o", "{out}"),
    "report": ("report", "career.json", "-o", "{out}", "--format", "markdown"),
    "import": ("import", "jsonresume", "resume.json", "-o", "{out}"),
}


@pytest.fixture(params=WRITERS.values(), ids=WRITERS)
def writer(request, write, tmp_path, monkeypatch):
    """A command that writes a file, in a folder of its own with something to read."""
    write(CAREER), write(RESUME, "resume.json")
    monkeypatch.chdir(tmp_path)
    return lambda out: [word.format(out=out) for word in request.param]


def files_in(folder):
    return sorted(path.name for path in folder.rglob("*"))


def test_a_missing_folder_is_not_made(run, writer, tmp_path):
    result = run(*writer("nowhere/out"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Error: the folder for nowhere/out does not exist\n"
    assert files_in(tmp_path) == ["career.json", "resume.json"]


def test_a_directory_is_not_written_to(run, writer, tmp_path):
    (tmp_path / "out").mkdir()
    options = ["--force"] if writer("")[0] == "new" else []
    result = run(*writer("out"), *options)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", "Error: out is a folder, not a file\n")
    assert files_in(tmp_path) == ["career.json", "out", "resume.json"]


def test_what_may_not_be_written_is_left_as_it_was(run, writer, tmp_path, monkeypatch):
    import os

    (tmp_path / "out").write_bytes(b"precious")
    really = os.open

    def refuse(path, flags, *more):
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise PermissionError(13, "Permission denied")
        return really(path, flags, *more)

    monkeypatch.setattr("careerkit.documents.files.os.open", refuse)
    options = ["--force"] if writer("")[0] == "new" else []
    result = run(*writer("out"), *options)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", "Error: no permission to write out\n")
    assert (tmp_path / "out").read_bytes() == b"precious"
    assert files_in(tmp_path) == ["career.json", "out", "resume.json"]
