from __future__ import annotations

from collections import Counter

from careerkit.declaration.table import table
from careerkit.guide.blocks import BLOCKS, COLUMNS, ROWS
from careerkit.messages import has
from careerkit.model import Canvas
from careerkit.model.canvas import CanvasBlock


def test_there_is_a_block_for_each_list_of_items_in_the_order_of_the_canvas():
    lists = [field.name for field in table(Canvas).fields if field.default == ()]
    assert [block.field for block in BLOCKS] == [name for name in lists if name not in ("revisions", "unanswered")]
    assert [block.id for block in BLOCKS] == list(CanvasBlock)


def test_the_blocks_cover_the_page_and_none_lies_on_another():
    covered = Counter(
        (row, column)
        for block in BLOCKS
        for row in range(block.row, block.row + block.rows)
        for column in range(block.column, block.column + block.columns)
    )
    assert covered == {(row, column): 1 for row in range(1, ROWS + 1) for column in range(1, COLUMNS + 1)}


def test_goals_and_metrics_lie_where_a_business_has_its_key_partners():
    goals = BLOCKS[-1]
    assert (goals.id, goals.column, goals.columns, goals.row, goals.rows) == ("goals-and-metrics", 1, 2, 1, 2)


def test_every_block_has_its_words():
    for block in BLOCKS:
        words = [block.name(), block.definition(), block.prompt(), block.example()]
        assert all(has(f"block.{block.id}.{part}") for part in ("name", "definition", "prompt", "example"))
        assert len(set(words)) == 4
        assert block.prompt().endswith("?")


def test_a_change_of_one_block_names_others_to_look_at_again_and_never_itself():
    ids = {block.id for block in BLOCKS}
    for block in BLOCKS:
        assert block.look_again
        assert set(block.look_again) <= ids - {block.id}
    assert {name for block in BLOCKS for name in block.look_again} == ids
