from __future__ import annotations

import importlib
import subprocess
import sys

import click
import pytest

from careerkit import __version__, cli
from careerkit.cli import root, validate
from careerkit.cli.lazy import LazyGroup
from careerkit.errors import UnanswerableError
from careerkit.messages import has

pytestmark = pytest.mark.needs_extra("cli")

COMMANDS = {
    **{name: root.careerkit.get_command(None, name) for name in root.careerkit.places},
    "import jsonresume": root.careerkit.get_command(None, "import").get_command(None, "jsonresume"),
}


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_there_everywhere_in_two_ways_with_examples(run, command, option):
    result = run(*command.split(), option)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Usage: careerkit")
    assert "Examples:\n    careerkit " in result.stdout
    assert "cli." not in result.stdout


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_every_option_says_what_it_is_for(command):
    for param in command.params:
        assert isinstance(param, click.Argument) or (param.help and not param.help.startswith("cli."))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_has_one_line_in_the_list(run, command):
    code = f"cli.{command.replace(' ', '.')}.short"
    assert has(code)
    assert COMMANDS[command].name == command.split()[-1]


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version_is_told(run, option):
    assert run(option).stdout == f"careerkit {__version__}\n"


def test_a_command_that_is_not_there_is_met_with_the_nearest(run):
    result = run("valdiate")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: there is no command valdiate; did you mean validate?" in result.stderr


def test_a_command_that_is_like_no_other_is_named(run):
    result = run("\x1b[31m")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: there is no command <U+001B>[31m\n" in result.stderr


def test_an_option_that_is_not_there_is_named(run):
    result = run("--nonsense")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--nonsense" in result.stderr


def test_completion_in_a_shell_knows_the_commands():
    ctx = click.Context(root.careerkit)
    assert [item.value for item in root.careerkit.shell_complete(ctx, "va")] == ["validate"]
    quiet = click.Context(root.careerkit, resilient_parsing=True)
    assert root.careerkit.resolve_command(quiet, ["va"])[1] is None
    assert isinstance(COMMANDS["import"], LazyGroup)


# -------------------------------------------------------------------------------------------------------- what may come


def failing_with(error):
    def fail(*_, **__):
        raise error

    return fail


def test_an_interrupted_command_says_nothing(run, monkeypatch):
    monkeypatch.setattr(validate, "read", failing_with(KeyboardInterrupt))
    result = run("validate", "-")
    assert (result.exit_code, result.stdout, result.stderr) == (130, "", "")


def test_a_question_that_makes_no_sense_is_a_matter_of_usage(run, monkeypatch):
    error = UnanswerableError(question="cost-benefit", reason="horizon-not-positive", details={"found": "0"})
    monkeypatch.setattr(validate, "read", failing_with(error))
    result = run("validate", "-")
    assert (result.exit_code, result.stderr) == (2, f"Error: {error}\n")


def test_a_value_that_no_object_takes_is_a_problem_of_what_was_given(run, monkeypatch):
    from careerkit.model import Skill

    monkeypatch.setattr(validate, "read", lambda *_: Skill(name=5))
    result = run("validate", "-")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: a Skill can't be made of this: 1 problem\n  /name: ")


def test_a_mistake_of_the_program_is_not_hidden(monkeypatch):
    from click.testing import CliRunner

    monkeypatch.setattr(validate, "read", failing_with(ZeroDivisionError))
    assert isinstance(CliRunner().invoke(root.careerkit, ["validate", "-"]).exception, ZeroDivisionError)


# ----------------------------------------------------------------------------------------------------------------- main


def test_without_click_the_extra_is_named_and_nothing_else_happens(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "click", None)
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == 2
    assert capsys.readouterr() == ("", 'click is needed for this: pip install "careerkit[cli]"\n')


def test_what_click_itself_lacks_is_not_taken_for_click(monkeypatch, tmp_path):
    (tmp_path / "click.py").write_text("import a_part_of_click_that_is_not_there\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "click")
    with pytest.raises(ModuleNotFoundError, match="a_part_of_click_that_is_not_there"):
        cli.main()


def test_an_interruption_before_the_command_began_says_nothing(monkeypatch, capsys):
    monkeypatch.setattr(root, "careerkit", failing_with(KeyboardInterrupt))
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == 130
    assert capsys.readouterr() == ("", "")


def test_main_runs_the_command_of_the_process(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["careerkit", "--version"])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == 0
    assert capsys.readouterr().out == f"careerkit {__version__}\n"


def test_importing_the_module_runs_nothing(capsys):
    importlib.import_module("careerkit.__main__")
    assert capsys.readouterr() == ("", "")


def test_the_module_can_be_run():
    done = subprocess.run([sys.executable, "-m", "careerkit", "-V"], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == f"careerkit {__version__}\n"
