"""The source of the generated functions: what each node of a field table becomes in Python.

Everything here makes text of the field table and nothing else. No text of a document ever becomes code.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from careerkit.declaration.nodes import (
    BooleanNode,
    ConstNode,
    EitherNode,
    MappingNode,
    Node,
    NumberNode,
    PartNode,
    SequenceNode,
    TextNode,
    VariantNode,
    WordNode,
)
from careerkit.declaration.table import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from careerkit.declaration.part import Part

__all__ = ["Writer"]


def __dir__() -> list[str]:
    return __all__


class Form:
    """The test for an exact form, which remembers short texts that passed: ids and dates come again and again."""

    __slots__ = ("known", "search")

    def __init__(self, search: Callable[[str], object]) -> None:
        self.search = search
        self.known: set[str] = set()

    def __call__(self, text: str) -> bool:
        if self.search(text) is None:
            return False
        if len(self.known) < _MOST_REMEMBERED:
            self.known.add(text)
        return True


_REMEMBERED_LENGTH = 64
"""Texts of a form that may be longer than this are not remembered."""
_MOST_REMEMBERED = 4096
"""How many texts of a form are remembered, at most, so that strangers' documents can't fill the memory."""


class Writer:
    """Writes the source of the functions, a class at a time.

    Args:
        number: Gives the number by which the functions of a class are named.
        names: The namespace in which the functions will run; constants that they need are put there.
    """

    def __init__(self, number: Callable[[type[Part]], int], names: dict[str, Any]) -> None:
        self.number = number
        self.names = names

    def load(self, part: type[Part]) -> Iterator[str]:
        """Write the function that makes an object of a parsed JSON object, or raises `Mismatch`."""
        fields = table(part).fields
        number = self.number(part)
        yield f"def load_{number}(d, c):"
        yield "    if type(d) is not dict: raise Mismatch"
        yield f"    o = Twin_{number}()"
        yield f"    n = {sum(field.required for field in fields)}"
        for field in fields:
            if field.required:
                yield f"    try: v = d[{field.name!r}]"
                yield "    except KeyError: raise Mismatch"
                yield from _indent(1, self.load_node(field.node, "v", f"o.{field.name}"))
            else:
                yield f"    if {field.name!r} in d:"
                yield "        n += 1"
                yield f"        v = d[{field.name!r}]"
                yield from _indent(2, self.load_node(field.node, "v", f"o.{field.name}"))
                yield f"    else: o.{field.name} = {field.default!r}"
        yield "    if n != len(d): raise Mismatch"
        yield "    c[0] += n"
        yield f"    o.__class__ = Class_{number}"
        yield "    return o"

    def load_node(  # noqa: C901  # one case for each sort of node
        self, node: Node, value: str, target: str, depth: int = 0
    ) -> Iterator[str]:
        """Write the lines that check the JSON `value` and leave what it stands for in `target`."""
        match node:
            case NumberNode(lowest, highest, _, whole) if whole:
                yield f"if type({value}) is not int:"
                yield f"    if type({value}) is not float or not {lowest} <= {value} <= {highest}: raise Mismatch"
                yield f"    if {value} != int({value}): raise Mismatch"
                yield f"    {value} = int({value})"
                yield f"if not ({self.condition(node, value)}): raise Mismatch"
                yield f"{target} = {value}"
            case TextNode() | NumberNode() | BooleanNode() | ConstNode():
                yield f"if not ({self.condition(node, value)}): raise Mismatch"
                yield f"{target} = {value}"
            case WordNode(words):
                known = self.keep("WORDS", words, {word.value: word for word in words})
                yield f"if type({value}) is not str: raise Mismatch"
                yield f"try: {target} = {known}[{value}]"
                yield "except KeyError: raise Mismatch"
            case PartNode(part):
                yield f"{target} = load_{self.number(part)}({value}, c)"
            case VariantNode(tag, parts):
                names = self.keep("TAGS", part_names := tuple(parts), {word: word for word in part_names})
                yield f"if type({value}) is not dict: raise Mismatch"
                yield f"t{depth} = {value}.get({tag!r})"
                yield f"if type(t{depth}) is not str or t{depth} not in {names}: raise Mismatch"
                for index, (word, part) in enumerate(parts.items()):
                    yield f"{'if' if not index else 'elif'} t{depth} == {word!r}:"
                    yield f"    {target} = load_{self.number(part)}({value}, c)"
            case SequenceNode(item, fewest, most):
                yield f"if {self.wrong_list('list', value, fewest, most)}: raise Mismatch"
                if isinstance(item, TextNode | BooleanNode) or (isinstance(item, NumberNode) and not item.whole):
                    yield f"for i{depth} in {value}:"
                    yield f"    if not ({self.condition(item, f'i{depth}')}): raise Mismatch"
                    yield f"{target} = (*{value},) or EMPTY"
                    return
                yield f"l{depth} = []"
                yield f"for i{depth} in {value}:"
                yield from _indent(1, self.load_node(item, f"i{depth}", f"r{depth}", depth + 1))
                yield f"    l{depth}.append(r{depth})"
                yield f"{target} = (*l{depth},) or EMPTY"
            case EitherNode(choices):
                yield from self.either(
                    choices, value, _LOADED, lambda choice: self.load_node(choice, value, target, depth)
                )
            case MappingNode(pattern):
                known = self.keep("KEYS", pattern.regex, re.compile(pattern.regex).search)
                yield f"if type({value}) is not dict: raise Mismatch"
                yield f"for k{depth} in {value}:"
                yield f"    if type(k{depth}) is not str or not {known}(k{depth}): raise Mismatch"
                yield f"{target} = {self.free(node)}({value}, c)"

    def dump(self, part: type[Part]) -> Iterator[str]:
        """Write the function that makes a plain dict of an object; what was left out is left out."""
        yield f"def dump_{self.number(part)}(o, c=None):"
        yield "    d = {}"
        for field in table(part).fields:
            line = f"d[{field.name!r}] = {self.dumped(field.node, 'v')}"
            yield f"    v = o.{field.name}"
            if field.required:
                yield f"    {line}"
            elif isinstance(field.node, SequenceNode):
                yield f"    if v or v is EMPTY: {line}"
            else:
                yield f"    if v is not None: {line}"
        yield "    return d"

    def dumped(  # noqa: C901, PLR0911  # one case for each sort of node
        self, node: Node, value: str, depth: int = 0
    ) -> str:
        """Write the expression that makes plain JSON of a value."""
        match node:
            case WordNode():
                return f"{value}._value_"  # what `value` gives by way of a function
            case PartNode(part):
                return f"dump_{self.number(part)}({value}, c)"
            case VariantNode():
                return f"DUMPERS[type({value})]({value}, c)"
            case NumberNode(whole=False):
                return f"({value} if type({value}) is int else noted({value}, c))"
            case SequenceNode(TextNode()):
                return f"[*{value}]"
            case SequenceNode(item):
                return f"[{self.dumped(item, f'i{depth}', depth + 1)} for i{depth} in {value}]"
            case EitherNode(choices):
                written = value
                for choice in choices:
                    if (plain := self.dumped(choice, value, depth)) != value:
                        written = f"{plain} if {self.is_a(choice, value, _BUILT)} else {written}"
                return f"({written})"
            case MappingNode():
                return f"thaw({value}) if c is None else thaw_and_note({value}, c)"
            case _:
                return value

    def check(self, part: type[Part]) -> Iterator[str]:
        """Write the function that tells whether an object has only values that a document could have given it."""
        yield f"def check_{self.number(part)}(o):"
        for field in table(part).fields:
            yield f"    v = o.{field.name}"
            if field.required:
                yield from _indent(1, self.check_node(field.node, "v"))
                continue
            yield "    if v is not None:" if field.default is None else "    if v != () or v is EMPTY:"
            yield from _indent(2, self.check_node(field.node, "v"))
        yield "    return True"

    def check_node(self, node: Node, value: str, depth: int = 0) -> Iterator[str]:
        """Write the lines that return False unless the Python `value` is exactly what a document would give."""
        match node:
            case TextNode():
                yield f"if not ({self.condition(node, value)} and ({value}.isascii() or sound({value}))): return False"
            case NumberNode() | BooleanNode() | ConstNode():
                yield f"if not ({self.condition(node, value)}): return False"
            case WordNode(words):
                yield f"if type({value}) is not {self.keep('ENUM', words, words)}: return False"
            case PartNode(part):
                yield f"if type({value}) is not Class_{self.number(part)}: return False"
            case VariantNode(_, parts):
                classes = self.keep("CLASSES", tuple(parts.values()), frozenset(parts.values()))
                yield f"if type({value}) not in {classes}: return False"
            case SequenceNode(item, fewest, most):
                yield f"if {self.wrong_list('tuple', value, fewest, most)}: return False"
                yield f"for i{depth} in {value}:"
                yield from _indent(1, self.check_node(item, f"i{depth}", depth + 1))
            case EitherNode(choices):
                failing = "return False"
                yield from self.either(
                    choices, value, _BUILT, lambda choice: self.check_node(choice, value, depth), failing
                )
            case MappingNode(pattern):
                known = self.keep("KEYS", pattern.regex, re.compile(pattern.regex).search)
                yield f"if type({value}) is not FrozenMap: return False"
                yield f"for k{depth} in {value}:"
                yield f"    if type(k{depth}) is not str or not {known}(k{depth}): return False"
                yield f"try: {self.free(node)}({value}, [0, 0])"
                yield "except Mismatch: return False"

    def condition(self, node: Node, value: str) -> str:
        """Write the expression that is true for an allowed text, number or boolean."""
        match node:
            case TextNode(shortest, longest, pattern):
                text = f"type({value}) is str"
                if shortest > 1:
                    length = f"{shortest} <= len({value}) <= {longest}"
                else:
                    length = f"{f'{value} and ' * shortest}len({value}) <= {longest}"
                if pattern is None:
                    return f"{text} and {length}"
                search = re.compile(pattern.regex).search
                if node.longest > _REMEMBERED_LENGTH:
                    return f"{text} and {length} and {self.keep('SEARCH', pattern.regex, search)}({value})"
                form, key = Form(search), (shortest, longest, pattern.regex)
                known = self.keep("KNOWN", key, form.known)
                return f"{text} and ({value} in {known} or {length} and {self.keep('FORM', key, form)}({value}))"
            case NumberNode(lowest, highest, above, whole):
                sort = f"type({value}) is int" if whole else f"(type({value}) is float or type({value}) is int)"
                return f"{sort} and {lowest!r} {'<' if above else '<='} {value} <= {highest!r}"
            case ConstNode(word):
                return f"type({value}) is str and {value} == {word!r}"
            case _:
                return f"{value} is True or {value} is False"

    def either(
        self,
        choices: tuple[Node, ...],
        value: str,
        types: dict[type, str],
        branch: Callable[[Node], Iterator[str]],
        failing: str = "raise Mismatch",
    ) -> Iterator[str]:
        """Write the branches of a union, one for each type of value."""
        for index, choice in enumerate(choices):
            yield f"{'elif' if index else 'if'} {self.is_a(choice, value, types)}:"
            yield from _indent(1, branch(choice))
        yield f"else: {failing}"

    def is_a(self, node: Node, value: str, types: dict[type, str]) -> str:
        """Write the expression that tells whether a value has the type that a node is for."""
        if types is _BUILT and isinstance(node, PartNode | VariantNode):
            return f"isinstance({value}, Part)"
        if types is _BUILT and isinstance(node, WordNode):
            return f"type({value}) is {self.keep('ENUM', node.words, node.words)}"
        return f"type({value}) {types[type(node)]}"

    @staticmethod
    def free(node: MappingNode) -> str:
        """Name the function that checks and freezes a free object."""
        return "flat_json" if node.flat else "extended_json" if node.namespaced else "free_json"

    @staticmethod
    def wrong_list(sort: str, value: str, fewest: int, most: int | None) -> str:
        """Write the expression that is true for what is no list, or too short or long a one."""
        tests = [f"type({value}) is not {sort}" + (f" and {value} is not EMPTY" if sort == "tuple" else "")]
        if fewest:
            tests.append(f"len({value}) < {fewest}")
        if most is not None:
            tests.append(f"len({value}) > {most}")
        return " or ".join(tests)

    def keep(self, prefix: str, key: object, thing: object) -> str:
        """Put a constant into the namespace, once, and give its name."""
        kept = self.names.setdefault("KEPT", {})
        name: str = kept.setdefault((prefix, key), f"{prefix}_{len(kept)}")
        self.names.setdefault(name, thing)
        return name


_LOADED: dict[type, str] = {
    TextNode: "is str",
    WordNode: "is str",
    ConstNode: "is str",
    NumberNode: "in (int, float)",
    BooleanNode: "is bool",
    SequenceNode: "is list",
    PartNode: "is dict",
    VariantNode: "is dict",
    MappingNode: "is dict",
}
"""The test for the type of what a JSON parser gives for each sort of node."""
_BUILT: dict[type, str] = {
    **_LOADED,
    SequenceNode: "in (tuple, EmptyTuple)",
    MappingNode: "is FrozenMap",
}
"""The same for what an object holds; parts are told by their base class."""


def _indent(levels: int, lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield "    " * levels + line
