from __future__ import annotations

import pytest

from careerkit.declaration.dictionary import dictionary
from careerkit.declaration.table import DeclarationError
from tests.declaration.test_descriptions import TwoLeaves
from tests.declaration.toys import Strict, Toy


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
