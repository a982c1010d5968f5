from __future__ import annotations

import copy
import pickle

import attrs
import pytest

from careerkit import errors, messages
from careerkit.errors import (
    AmbiguousIdError,
    CareerkitError,
    InvalidDocumentError,
    InvalidValueError,
    LimitExceededError,
    MissingExtraError,
    NotADocumentError,
    NotFoundError,
    PointerError,
    Problem,
    StaleQuestionError,
    UnanswerableError,
    UnknownExtensionError,
    UnknownFormatError,
    UnknownKindError,
    UnknownNotationError,
    UnreadableFileError,
    UnusableExtensionError,
    UnusableKindError,
    UnwritableFileError,
)
from careerkit.values import FrozenMap

PROBLEM = Problem(pointer="/gaps/0", code="missing-key", params={"key": "name"}, line=3, column=7)
EXAMPLES = {
    AmbiguousIdError: {"target": "a", "pointers": ("/gaps/0", "/roles/0")},
    CareerkitError: {},
    InvalidDocumentError: {"problems": (PROBLEM,), "source": "career.json"},
    InvalidValueError: {"name": "Gap", "problems": (PROBLEM,)},
    LimitExceededError: {"problems": (PROBLEM,), "source": None},
    MissingExtraError: {"extra": "cli", "package": "click"},
    NotADocumentError: {"name": "Gap"},
    NotFoundError: {"target": "a", "suggestion": "b"},
    PointerError: {"pointer": "a", "reason": "no-slash"},
    StaleQuestionError: {"id": "career.gaps.effort", "pointer": "/gaps/3/effort"},
    UnanswerableError: {"question": "cost-benefit", "reason": "x", "details": FrozenMap(years=0)},
    UnknownExtensionError: {"name": "Badges"},
    UnknownFormatError: {"suffix": ".docx", "known": (".html", ".md")},
    UnknownKindError: {"kind": "carer", "suggestion": "career"},
    UnknownNotationError: {"notation": "yml", "known": ("json", "yaml")},
    UnreadableFileError: {"path": "a", "reason": "too-large", "limit": 3},
    UnusableExtensionError: {"namespace": "org.example.badges", "place": "example_app:Badges"},
    UnusableKindError: {"kind": "org-example-course", "place": "example_app:Course"},
    UnwritableFileError: {"path": "a", "reason": "no-space", "limit": None},
}
EVERY_ERROR = pytest.mark.parametrize("cls", EXAMPLES, ids=lambda cls: cls.__name__)
BUILT_IN = {
    InvalidValueError: ValueError,
    LimitExceededError: InvalidDocumentError,
    UnreadableFileError: OSError,
    UnwritableFileError: OSError,
    PointerError: ValueError,
    NotFoundError: LookupError,
    AmbiguousIdError: LookupError,
    StaleQuestionError: LookupError,
    UnknownExtensionError: LookupError,
    UnknownKindError: LookupError,
    UnknownNotationError: ValueError,
    UnusableExtensionError: ImportError,
    UnusableKindError: ImportError,
    MissingExtraError: ImportError,
    NotADocumentError: TypeError,
    UnanswerableError: ValueError,
}


def test_every_error_has_an_example_here():
    listed = {getattr(errors, name) for name in errors.__all__} - {Problem}
    assert listed == set(EXAMPLES)
    assert all(issubclass(each, CareerkitError) for each in listed)
    assert dir(errors) == sorted(errors.__all__)


@EVERY_ERROR
def test_an_error_carries_its_data(cls):
    error = cls(**EXAMPLES[cls])
    assert {name: getattr(error, name) for name in EXAMPLES[cls]} == EXAMPLES[cls]
    assert repr(error).startswith(f"{cls.__name__}(")
    assert all(f"{name}={value!r}" in repr(error) for name, value in EXAMPLES[cls].items())


@EVERY_ERROR
@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])  # noqa: S301
def test_an_error_is_copied_and_pickled_as_its_data(cls, again):
    error = cls(**EXAMPLES[cls])
    assert again(error) == error
    assert hash(again(error)) == hash(error)
    assert type(again(error)) is cls
    assert str(again(error)) == str(error)


@EVERY_ERROR
def test_errors_differ_where_their_data_or_class_do(cls):
    error = cls(**EXAMPLES[cls])
    assert error != ValueError()
    assert all(error != other(**EXAMPLES[other]) for other in EXAMPLES if other is not cls)
    for name in EXAMPLES[cls]:
        if name != "problems":
            assert error != cls(**{**EXAMPLES[cls], name: "other" if name != "details" else {}})


@EVERY_ERROR
def test_an_error_is_also_what_python_calls_it(cls):
    assert issubclass(cls, BUILT_IN.get(cls, Exception))


@pytest.mark.parametrize("cls", [each for each in EXAMPLES if each is not UnanswerableError], ids=lambda c: c.__name__)
def test_every_error_has_words(cls):
    error = cls(**EXAMPLES[cls])
    assert messages.has(error.code)
    assert "{" not in str(error)


@pytest.mark.parametrize("cls", [UnknownKindError, NotFoundError])
def test_a_suggestion_is_said_where_there_is_one(cls):
    name = next(iter(EXAMPLES[cls]))
    assert "did you mean" in str(cls(**EXAMPLES[cls]))
    assert "did you mean" not in str(cls(**{name: "a"}))
    assert messages.has(cls(**{name: "a"}).code)


@pytest.mark.parametrize(
    ("cls", "reasons"),
    [
        (UnreadableFileError, "missing-file is-a-directory no-permission not-a-regular-file too-large cannot-read"),
        (UnwritableFileError, "missing-folder is-a-directory no-permission no-space not-a-regular-file cannot-write"),
    ],
)
def test_every_reason_of_a_file_error_has_words(cls, reasons):
    for reason in reasons.split():
        assert reason in cls.__doc__
        assert messages.has(cls(path="a", reason=reason).code), reason


@pytest.mark.parametrize("reason", ["no-slash", "bad-escape"])
def test_every_reason_of_a_pointer_error_has_words(reason):
    assert messages.has(PointerError(pointer="a", reason=reason).code)


def test_an_error_with_problems_lists_them_a_line_each():
    error = InvalidDocumentError(problems=[PROBLEM, Problem(pointer="", code="empty")])
    assert str(error) == (
        "the document is not valid: 2 problems\n"
        '  3:7 /gaps/0: the key "name" is missing\n'
        "  whole document: the document is empty"
    )
    assert str(InvalidDocumentError(problems=[PROBLEM], source="a.json")).startswith("a.json is not valid: 1 problem\n")


def test_an_unanswerable_question_has_its_code_and_details():
    error = UnanswerableError(question="cost-benefit", reason="horizon-not-positive", details={"years": 0})
    assert error.code == "error.unanswerable.horizon-not-positive"
    assert dict(error.params) == {"years": 0}
    assert dict(UnanswerableError(question="q", reason="r").params) == {}


def test_a_problem_is_a_value():
    assert pickle.loads(pickle.dumps(PROBLEM)) == PROBLEM  # noqa: S301
    assert hash(PROBLEM) == hash(copy.deepcopy(PROBLEM))
    assert Problem(pointer="", code="empty") != PROBLEM


def test_an_error_in_another_language_says_everything_in_it(monkeypatch):
    monkeypatch.setattr(errors, "say", lambda code, *args, language=None: f"{code} {[language, *args][-1]}")
    error = InvalidDocumentError(problems=[PROBLEM])
    assert [line.split()[-1] for line in error.say("de").splitlines()] == ["de", "de"]


class TestAProblemWhosePlaceIsLookedForLater:
    @pytest.fixture
    def asked(self):
        return []

    @pytest.fixture
    def problem(self, asked):
        def locate(problem):
            asked.append(problem.pointer)
            return 3, 7

        return attrs.evolve(PROBLEM, line=None, column=None).placed_by(locate)

    def test_is_not_looked_for_until_then_and_once_only(self, problem, asked):
        assert (problem.pointer, problem.code, problem.message) == (PROBLEM.pointer, PROBLEM.code, PROBLEM.message)
        assert asked == []
        assert (problem.column, problem.line, problem.column) == (7, 3, 7)
        assert asked == ["/gaps/0"]

    def test_may_be_asked_for_by_two_threads_at_once(self, problem):
        assert problem.line == 3
        assert [problem.__getattr__(name) for name in ("line", "column")] == [3, 7]  # of one that came too late

    @pytest.mark.parametrize(
        "look",
        [
            lambda problem: problem,
            lambda problem: pickle.loads(pickle.dumps(problem)),  # noqa: S301
            copy.copy,
            copy.deepcopy,
            lambda problem: attrs.evolve(problem, found=None),
        ],
    )
    def test_is_as_one_that_had_it(self, problem, look):
        assert look(problem) == PROBLEM
        assert hash(look(problem)) == hash(PROBLEM)
        assert repr(look(problem)) == repr(PROBLEM)

    def test_has_no_other_attribute(self, problem):
        with pytest.raises(AttributeError, match="colour"):
            problem.colour  # noqa: B018
        assert not hasattr(PROBLEM, "colour")
