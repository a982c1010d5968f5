from __future__ import annotations

from typing import Annotated, ClassVar

import attrs
import pytest

from careerkit.declaration.dictionary import dictionary
from careerkit.declaration.marks import RefersTo, Rows
from careerkit.declaration.part import Part
from careerkit.declaration.table import DeclarationError
from careerkit.declaration.types import Slug
from tests.declaration.test_descriptions import TwoLeaves
from tests.declaration.toys import Strict, Toy, Weight


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class LetterScale(Part):
    """How heavy a letter is.

    Examples:
        None.
    """

    ROWS: ClassVar[Rows] = Rows.of("U.1", "U.2")

    heavy: Weight | Annotated[Slug, RefersTo("letters")]
    """Its weight, or that of another. Example: 0.5"""


def test_the_dictionary_says_all_there_is_to_a_class_and_no_more():
    assert dictionary({"letter-scale": LetterScale}) == {
        "kinds": {"letter-scale": "LetterScale"},
        "classes": {
            "LetterScale": {
                "title": "Letter scale",
                "description": "How heavy a letter is.",
                "rows": ["U.1", "U.2"],
                "fields": {
                    "heavy": {
                        "description": "Its weight, or that of another.",
                        "types": ["number", "Slug"],
                        "required": True,
                        "audience": ["mentor", "statistics"],
                        "rows": ["U.1", "U.2"],
                        "unit": "kilograms",
                        "refers_to": "letters",
                    }
                },
            }
        },
        "forms": {"Slug": {"code": "not-a-slug", "pattern": r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*)$(?!\n)"}},
    }


def test_what_a_schema_can_not_say_of_a_field_stands_in_the_dictionary():
    made = dictionary({"toy": Toy, "strict": Strict})
    assert made["kinds"] == {"toy": "Toy", "strict": "Strict"}
    assert list(made["classes"]) == ["Circle", "Leaf", "Polygon", "Strict", "Toy", "Tree"]
    fields = made["classes"]["Toy"]["fields"]
    assert fields["weight"] == {
        "description": "A number above a bound.",
        "types": ["number"],
        "required": False,
        "audience": ["mentor"],
        "rows": ["U.2"],
        "unit": "kilograms",
    }
    assert fields["text"]["personal"]
    assert fields["text"]["required"]
    assert "personal" not in fields["short"]
    assert fields["id"]["identifies"] == "toys"
    assert (fields["likes"]["types"], fields["likes"]["refers_to"]) == (["list of Slug"], "toys")
    assert fields["either"]["types"] == ["number", "string", "Leaf"]
    assert fields["shapes"]["types"] == ["list of Circle or Polygon"]
    assert fields["grid"]["types"] == ["list of list of list of number"]
    assert fields["on"]["types"] == ["PartialDate"]


def test_two_classes_of_one_name_are_refused():
    with pytest.raises(DeclarationError, match="Leaf"):
        dictionary({"twice": TwoLeaves})
