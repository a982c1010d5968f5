from __future__ import annotations

from careerkit.guide.blocks import BLOCKS
from careerkit.views.fit import LARGEST, SMALLEST, fit
from careerkit.views.nodes import CanvasBlock, CanvasGrid, Detail, Entry, Question


def grid(**texts):
    """Give a canvas with these notes, by the names of the blocks with underscores."""
    return CanvasGrid(
        blocks=tuple(
            CanvasBlock(
                id=block.id,
                name=block.name(),
                area=(block.row, block.column, block.rows, block.columns),
                entries=tuple(Entry(text=text) for text in texts.get(block.field, ())),
            )
            for block in BLOCKS
        )
    )


def test_a_canvas_with_little_on_it_is_printed_large():
    assert fit(grid()) == fit(grid(key_activities=["Write"])) == LARGEST


def test_the_more_there_is_the_smaller_it_is_printed():
    scales = [fit(grid(key_activities=["Write up every project within a week"] * count)) for count in (5, 20, 30, 40)]
    assert scales == sorted(scales, reverse=True)
    assert len(set(scales)) == len(scales)


def test_letters_do_not_shrink_without_end():
    assert fit(grid(value_proposition=["x" * 200] * 100)) == SMALLEST


def test_notes_stand_four_abreast_at_the_foot_of_the_page():
    notes = ["Write up every project within a week"] * 30
    assert fit(grid(cost_structure=notes)) > fit(grid(key_activities=notes))


def test_a_high_block_beside_two_low_ones_counts_as_much_as_they_do():
    notes = ["Write up every project within a week"]
    beside = grid(value_proposition=notes * 20)
    assert fit(beside) == fit(grid(key_activities=notes * 20, value_proposition=notes * 20)) < LARGEST


def test_what_stands_beneath_a_note_and_a_question_take_room():
    long = "What keeps the connection alive when there is no business at hand? " * 20
    area = (1, 1, 1, 2)
    plain = CanvasBlock(id="a", name="A", area=area, entries=(Entry(text="one"),))
    more = CanvasBlock(id="a", name="A", area=area, entries=(Entry(text="one", details=(Detail(text=long),)),))
    asking = CanvasBlock(id="a", name="A", area=area, question=Question(label="Next", prompt=long, help="For example"))
    assert fit(CanvasGrid(blocks=(plain,))) == LARGEST
    assert fit(CanvasGrid(blocks=(more,))) < LARGEST
    assert fit(CanvasGrid(blocks=(asking,))) < LARGEST
