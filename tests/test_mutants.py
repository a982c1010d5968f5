from __future__ import annotations

import pytest

pytestmark = pytest.mark.checkout

TEXT = '''"""A module."""

LIMIT = 3


def small(number: int) -> bool:
    """Tell whether a number is small."""
    return number < LIMIT


class Thing:
    """A thing."""

    size = 1

    def large(self) -> bool:
        """Tell whether it is large."""
        return not small(self.size)
'''


@pytest.fixture
def script():
    pytest.importorskip("mutmut", reason="needs the extra 'mutation'")
    from scripts import mutate

    return mutate


def test_a_mutant_is_the_module_with_one_thing_in_one_function_changed(script, tmp_path):
    path = tmp_path / "module.py"
    path.write_text(TEXT)
    mutants = {(one.function, one.line, one.before, one.after): one.text for one in script.mutants_of(path, "module")}
    assert sorted(mutants) == [
        ("Thing.large", 18, "return not small(self.size)", "return not small(None)"),
        ("Thing.large", 18, "return not small(self.size)", "return small(self.size)"),
        ("small", 8, "return number < LIMIT", "return number <= LIMIT"),
    ]
    for (_, _, before, after), text in mutants.items():
        assert text == TEXT.replace(before, after)


def test_the_share_is_that_of_all_that_was_not_noticed_whether_looked_at_or_not(script):
    counts = {"killed": 5, "timeout": 1, "mistyped": 1, "survived": 2, "unreached": 1, "looked at": 2}
    assert script.survivors(counts) == 3
    assert script.line("documents.text", counts) == (
        "documents.text: 10 mutants, 6 killed, 1 refused by the types, 3 survived (30.0%), 2 of them looked at"
    )


def test_a_mutant_that_somebody_looked_at_is_of_a_function_that_there_is_and_has_a_reason(script):
    assert script.looked_at()
    for (module, function, after), why in script.looked_at().items():
        text = script.module_paths()[module].read_text(encoding="utf-8")
        assert f"def {function.rpartition('.')[2]}(" in text
        assert after.strip()
        assert why.endswith(".")
