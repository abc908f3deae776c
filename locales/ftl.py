"""Fluent files taken apart for checking: which messages there are and what each is made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import serialize_expression
from fluent.syntax.visitor import Visitor

KEPT = 256
"""Texts that are remembered as taken apart: one check reads the same file for several questions."""


@dataclass(frozen=True, slots=True)
class PatternShape:
    """One text. `text` shows placeables as written.

    `references` are texts that it includes ("id", "id.attribute" or "-term"), `functions` are
    called in it. `blank`: nothing of it can be seen.
    """

    text: str
    variables: frozenset[str]
    references: frozenset[str]
    functions: frozenset[str]
    blank: bool


@dataclass(frozen=True, slots=True)
class MessageShape:
    """A message, or a term with its "-": its texts by attribute name, the value under "".

    `line` counts from 1.
    """

    id: str
    file: str
    line: int
    patterns: Mapping[str, PatternShape]


@dataclass(frozen=True, slots=True)
class Slip:
    """What Fluent passes over in silence, or can't read.

    `code` is "junk", "twice", "not_utf8" or "too_deep".
    """

    code: str
    file: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class FtlFile:
    """A whole file: its messages by id, and its slips."""

    messages: Mapping[str, MessageShape]
    slips: tuple[Slip, ...]


def read_messages(path: Path) -> dict[str, MessageShape]:
    """The messages of a Fluent file by id; see `read_ftl` for what is wrong in it."""
    return dict(read_ftl(path).messages)


def read_ftl(path: Path, name: str | None = None) -> FtlFile:
    """Read a Fluent file. `name` is how its messages and slips call it, when not by its own name.

    A file that is no UTF-8, or nests without end, has one slip and no messages. Raises OSError when
    it can't be read.
    """
    file = name or path.name
    try:
        source = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return FtlFile({}, (Slip("not_utf8", file, 1, ""),))
    try:
        return _taken_apart(source, file)
    except RecursionError:
        lines = source.splitlines()
        deepest = max(range(len(lines)), key=lambda number: lines[number].count("{"))
        return FtlFile({}, (Slip("too_deep", file, deepest + 1, ""),))


@lru_cache(maxsize=KEPT)
def _taken_apart(source: str, file: str) -> FtlFile:
    messages: dict[str, MessageShape] = {}
    slips: list[Slip] = []
    for entry in FluentParser(with_spans=True).parse(source).body:
        line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
        if isinstance(entry, ast.Junk):
            first = (entry.content or "").strip().splitlines()[0]
            slips.append(Slip("junk", file, line, first[:80]))
        elif isinstance(entry, ast.Message | ast.Term):
            name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
            shape = MessageShape(name, file, line, dict(_patterns(entry)))
            if shape.id in messages:
                slips.append(Slip("twice", file, line, shape.id))
            messages[shape.id] = shape
    return FtlFile(messages, tuple(slips))


def _patterns(message: ast.Message | ast.Term) -> Iterator[tuple[str, PatternShape]]:
    if message.value is not None:
        yield "", _shape(message.value)
    for attribute in message.attributes:
        yield attribute.id.name, _shape(attribute.value)


def _shape(pattern: ast.Pattern) -> PatternShape:
    found = _Names()
    found.visit(pattern)
    return PatternShape(
        "".join(_written(element) for element in pattern.elements),
        frozenset(found.variables),
        frozenset(found.references),
        frozenset(found.functions),
        not any(_seen(element) for element in pattern.elements),
    )


def _seen(element: ast.TextElement | ast.Placeable) -> bool:
    """Whether anything of it shows: not so of blanks, nor of a quoted nothing."""
    if isinstance(element, ast.TextElement):
        return bool(str(element.value).strip())
    quoted = element.expression
    return not isinstance(quoted, ast.StringLiteral) or bool(quoted.value.strip())


def _written(element: ast.TextElement | ast.Placeable) -> str:
    if isinstance(element, ast.TextElement):
        return str(element.value)
    return "{ " + serialize_expression(element.expression) + " }"


class _Names(Visitor):
    """Collects what a text's placeables name."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()
        self.functions: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        """A value that the caller gives."""
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - the library's name
        """Another message, or an attribute of one."""
        attribute = f".{node.attribute.name}" if node.attribute else ""
        self.references.add(f"{node.id.name}{attribute}")

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - the library's name
        """A term; what it is given stands in its arguments."""
        attribute = f".{node.attribute.name}" if node.attribute else ""
        self.references.add(f"-{node.id.name}{attribute}")
        self.generic_visit(node)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802 - the library's name
        """A function, and what is in its arguments."""
        self.functions.add(node.id.name)
        self.generic_visit(node)
