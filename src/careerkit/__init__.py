"""careerkit: a domain model of career planning, with documents, schemas, scores and reports.

Everything an app needs stands here by name, and is imported when it is first asked for: `import careerkit` itself is
as light as an import can be.

Examples:
    >>> import careerkit
    >>> content = b'{"kind": "career", "schema_version": "1.0", "skills": [{"name": "Facilitation"}]}'
    >>> career = careerkit.loads(content, careerkit.Career)
    >>> career.skills[0].name
    'Facilitation'
    >>> careerkit.validate(careerkit.dumps(career))
    ()
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit._lazy import attach

if TYPE_CHECKING:
    # By their own names, for else they would not count as public; and as one import.
    # isort: off
    from careerkit import (
        asking as asking,
        errors as errors,
        guide as guide,
        interop as interop,
        messages as messages,
        model as model,
        scoring as scoring,
        testing as testing,
        views as views,
    )

    # isort: on
    from careerkit.__about__ import __version__
    from careerkit.asking.answers import answer
    from careerkit.asking.search import next_question
    from careerkit.declaration.extensions import (
        extension,
        register_extension,
        with_extension,
        without_extension,
    )
    from careerkit.documents.conversion import converter
    from careerkit.documents.document import Document
    from careerkit.documents.editing import find, replace
    from careerkit.documents.kinds import kinds, register_kind
    from careerkit.documents.migrating import migrate
    from careerkit.documents.notations import Notation
    from careerkit.documents.reading import load, loads, read, reads, validate
    from careerkit.documents.registrations import registrations
    from careerkit.documents.schemas import schema
    from careerkit.documents.text import Limits
    from careerkit.documents.writing import dump, dumps
    from careerkit.errors import CareerkitError, InvalidDocumentError, InvalidValueError, Problem
    from careerkit.model.canvas import Canvas
    from careerkit.model.career import Career
    from careerkit.model.motivation import MotivationProfile
    from careerkit.model.use_case import UseCase
    from careerkit.model.vision import Vision
    from careerkit.scoring.scorecard import Scorecard, score
    from careerkit.views.report import report

__all__ = [
    "Canvas",
    "Career",
    "CareerkitError",
    "Document",
    "InvalidDocumentError",
    "InvalidValueError",
    "Limits",
    "MotivationProfile",
    "Notation",
    "Problem",
    "Scorecard",
    "UseCase",
    "Vision",
    "__version__",
    "answer",
    "converter",
    "dump",
    "dumps",
    "extension",
    "find",
    "kinds",
    "load",
    "loads",
    "migrate",
    "next_question",
    "read",
    "reads",
    "register_extension",
    "register_kind",
    "registrations",
    "replace",
    "report",
    "schema",
    "score",
    "validate",
    "with_extension",
    "without_extension",
]

_HOMES = {
    "Canvas": "careerkit.model.canvas",
    "Career": "careerkit.model.career",
    "CareerkitError": "careerkit.errors",
    "Document": "careerkit.documents.document",
    "InvalidDocumentError": "careerkit.errors",
    "InvalidValueError": "careerkit.errors",
    "Limits": "careerkit.documents.text",
    "MotivationProfile": "careerkit.model.motivation",
    "Notation": "careerkit.documents.notations",
    "Problem": "careerkit.errors",
    "Scorecard": "careerkit.scoring.scorecard",
    "UseCase": "careerkit.model.use_case",
    "Vision": "careerkit.model.vision",
    "__version__": "careerkit.__about__",
    "answer": "careerkit.asking.answers",
    "converter": "careerkit.documents.conversion",
    "dump": "careerkit.documents.writing",
    "dumps": "careerkit.documents.writing",
    "extension": "careerkit.declaration.extensions",
    "find": "careerkit.documents.editing",
    "kinds": "careerkit.documents.kinds",
    "load": "careerkit.documents.reading",
    "loads": "careerkit.documents.reading",
    "migrate": "careerkit.documents.migrating",
    "next_question": "careerkit.asking.search",
    "read": "careerkit.documents.reading",
    "reads": "careerkit.documents.reading",
    "register_extension": "careerkit.declaration.extensions",
    "register_kind": "careerkit.documents.kinds",
    "registrations": "careerkit.documents.registrations",
    "replace": "careerkit.documents.editing",
    "report": "careerkit.views.report",
    "schema": "careerkit.documents.schemas",
    "score": "careerkit.scoring.scorecard",
    "validate": "careerkit.documents.reading",
    "with_extension": "careerkit.declaration.extensions",
    "without_extension": "careerkit.declaration.extensions",
}

_SUBMODULES = ("asking", "errors", "guide", "interop", "messages", "model", "scoring", "testing", "views")

if not TYPE_CHECKING:  # who checks types would take any name for one that there is
    __getattr__, __dir__ = attach(__name__, _HOMES, _SUBMODULES)
