"""Nine blocks with a line of text on each sticky note are as valid a canvas as a full one, whoever looks at it."""

from __future__ import annotations

import json

import pytest

import careerkit
from careerkit.declaration.table import table
from careerkit.model import Canvas, CanvasBlock
from tests.agreement.mutants import Mutator
from tests.agreement.validators import PARSERS, gives_back, others, ours, schema_of

NOTES = {
    "value_proposition": ["Gardens that need no watering"],
    "key_activities": ["A walk through every garden in May", "Draw before digging"],
    "key_resources": ["A van"],
    "customer_segments": ["People who travel"],
    "channels": ["Neighbours of gardens that I made"],
    "customer_relationships": ["A postcard when it is time to prune"],
    "cost_structure": ["Saturdays"],
    "revenue_streams": ["Fees", "Seeds in exchange"],
    "goals_and_metrics": ["Ten gardens", "One of them my own"],
}
BLOCKS = [block.value.replace("-", "_") for block in CanvasBlock]


def document(blocks):
    return {"kind": "canvas", "schema_version": "1.0", **blocks}


@pytest.fixture
def sticky():
    return document({block: [{"text": text} for text in texts] for block, texts in NOTES.items()})


@pytest.fixture
def full():
    return Mutator(schema_of("canvas")).full[0]


def test_there_are_nine_blocks_in_the_order_of_the_canvas():
    assert list(NOTES) == BLOCKS
    assert [field.name for field in table(Canvas).fields if field.name in BLOCKS] == BLOCKS


@pytest.mark.parametrize("kept", [*range(10)])
def test_a_canvas_of_sticky_notes_is_valid_for_all_however_many_blocks_are_filled(sticky, kept):
    for block in BLOCKS[kept:]:
        del sticky[block]
    content = json.dumps(sticky).encode()
    assert careerkit.validate(content) == ()
    assert all(is_valid(sticky) for is_valid in others(schema_of("canvas")).values())
    for name in PARSERS:
        assert gives_back(sticky, ours(content, name))


def test_the_classes_take_the_same_notes(sticky):
    made = Canvas(
        **{
            block: [table(Canvas).by_name[block].node.item.part(text=text) for text in texts]
            for block, texts in NOTES.items()
        }
    )
    assert careerkit.loads(json.dumps(sticky).encode()) == made
    assert json.loads(careerkit.dumps(made)) == sticky


def test_a_full_canvas_is_valid_in_the_same_way_and_has_the_same_blocks(full):
    content = json.dumps(full).encode()
    assert careerkit.validate(content) == ()
    assert all(is_valid(full) for is_valid in others(schema_of("canvas")).values())
    assert all(len(full[block][0]) > 1 for block in BLOCKS)


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("note", [{}, "A line alone", {"text": ""}, {"text": "Line", "colour": "red"}])
def test_a_note_without_its_line_or_with_more_than_it_may_have_is_refused_by_all(sticky, block, note):
    sticky[block].append(note)
    assert ours(json.dumps(sticky).encode(), "json") is None
    assert not any(is_valid(sticky) for is_valid in others(schema_of("canvas")).values())


def test_the_same_note_can_stand_in_every_block():
    everywhere = document({block: [{"text": "Ask a friend"}] * 3 for block in BLOCKS})
    assert careerkit.validate(json.dumps(everywhere).encode()) == ()
