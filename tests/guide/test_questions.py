from __future__ import annotations

import pytest

from careerkit.declaration.nodes import EitherNode, PartNode, SequenceNode, VariantNode
from careerkit.declaration.table import table
from careerkit.documents.kinds import class_of, kinds
from careerkit.guide.questions import MOUNTS, QUESTIONS
from careerkit.model import Framework

WORKED_OUT = {kind for kind in kinds() if class_of(kind).__module__.startswith("careerkit.scoring.")}


def follow(part, path):
    """Go down a path of fields; give the class and the field that it ends at."""
    step, *rest = path
    field = table(part).by_name[step]
    if not rest:
        return part, field
    if rest[0] == "*":
        assert isinstance(field.node, SequenceNode)
        return follow(field.node.item.part, rest[1:]) if rest[1:] else (field.node.item.part, None)
    node = field.node
    assert isinstance(node, PartNode), path
    return follow(node.part, rest)


def item(node):
    while isinstance(node, SequenceNode):
        node = node.item
    return node


def test_every_kind_that_a_person_fills_is_asked_about():
    assert {"career", *MOUNTS} == set(kinds()) - WORKED_OUT
    assert {question.kind for question in QUESTIONS} == {"career", *MOUNTS}


def test_a_question_has_one_id_and_no_other_has_it():
    ids = [question.id for question in QUESTIONS]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
class TestQuestion:
    def test_its_answer_has_a_place(self, question):
        follow(class_of(question.kind), question.path)

    def test_the_fields_it_asks_for_are_those_of_the_answer_and_make_it_whole(self, question):
        _, field = follow(class_of(question.kind), question.path)
        node = item(field.node)
        if not isinstance(node, PartNode):
            assert question.fields == () or isinstance(node, VariantNode | EitherNode)
            return
        fields = table(node.part)
        assert question.fields
        required = {one.name for one in fields.fields if one.required} - {"id"}
        assert required <= set(question.fields) <= set(fields.by_name)

    def test_it_depends_on_what_there_is(self, question):
        if question.only is not None:
            part, _ = follow(class_of(question.kind), question.path)
            node = table(part).by_name[question.only.field].node
            assert set(question.only.words) <= set(getattr(node, "words", ()))

    def test_it_has_words_of_its_own_and_names_the_thing_it_is_about(self, question):
        text, others = question.text("this thing"), {question.help(), question.example()}
        assert "?" in text
        assert len({text, *others}) == 3
        assert not any(said.startswith(("question.", "block.")) for said in (text, *others))
        assert ("this thing" in text) == ("*" in question.path)

    def test_it_belongs_to_a_framework_and_a_round(self, question):
        assert question.framework in {*Framework, None}
        assert question.round in (1, 2, 3)
        assert question.framework is not None or question.kind in ("career", "catalogue")


def test_every_framework_is_asked_about():
    assert {question.framework for question in QUESTIONS} == {*Framework, None}


def test_a_kind_lies_in_a_career_where_its_class_does():
    for kind, mount in MOUNTS.items():
        if mount is None:
            assert kind == "catalogue"
            continue
        part, field = follow(class_of("career"), mount)
        assert class_of(kind) is (part if field is None else field.node.part)


def test_the_use_case_worksheet_is_asked_in_the_order_of_its_four_steps():
    first = [question.id for question in QUESTIONS if question.kind == "use-case" and question.round == 1]
    assert first == [
        "use-case.problem",
        "use-case.problem.categories",
        "use-case.why",
        "use-case.alternatives",
        "use-case.core-usage-metrics",
    ]


def test_the_blocks_are_asked_in_the_order_in_which_to_fill_them():
    blocks = [question.block for question in QUESTIONS if question.block is not None]
    assert blocks[0] == "value-proposition"
    assert blocks[-1] == "goals-and-metrics"
    assert len(blocks) == 9
