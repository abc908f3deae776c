"""Where a template names what a form asks: in Word, in a typst file, in a layout."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError, nodes

from flows.compiling.source import Path as Place
from flows.compiling.source import Source
from storage.exports.layout import Grid, Item, Layout
from storage.exports.placeholders import environment

GROUPS = ("answers", "options", "tables")

_TYPST = re.compile(r'\b(answers|options|tables)\.(?:at\("([\w.]+)"|(\w+))')
_COMMENT = re.compile(r"(?<![:\\])//.*")


@dataclass(frozen=True, slots=True)
class Use:
    """`answers.inn` is the group "answers" and the path ("inn",); a form may stand before it.

    A table's column is ("goods", "cells", "tnved"), all its columns are ("goods", "cells").
    """

    group: str
    path: tuple[str, ...]
    line: int = 1


def in_word(template: Path) -> Iterator[Use]:
    """Raises TemplateSyntaxError and ValueError. The file can be opened (see `opened.py`)."""
    document = DocxTemplate(template)
    document.init_docx()
    parts = [document.get_xml()]
    for place in (document.HEADER_URI, document.FOOTER_URI):
        parts += [document.get_part_xml(part) for _, part in document.get_headers_footers(place)]
    for part in parts:
        yield from _jinja(document.patch_xml(part))


def in_typst(template: Path) -> Iterator[Use]:
    """A typst file that names a table is taken to show all of it."""
    for number, line in enumerate(template.read_text(encoding="utf-8").splitlines(), start=1):
        for group, quoted, plain in _TYPST.findall(_COMMENT.sub("", line)):
            if quoted or plain != "at":
                path = tuple((quoted or plain).split("."))
                yield Use(group, (*path, "cells") if group == "tables" else path, number)


def in_layout(layout: Layout, source: Source) -> Iterator[Use]:
    """Raises TemplateSyntaxError, its `lineno` the line of the file."""
    for n, item in enumerate(layout.body):
        yield from _item(item, source, ("body", n))
    for place in source.lines:
        words = source.node(place)
        if isinstance(words, str) and "{" in words:
            yield from _wording(words, source.line(place))


def _wording(words: str, line: int) -> Iterator[Use]:
    try:
        environment().compile(words)  # knows the filters too
    except TemplateSyntaxError as slip:
        raise TemplateSyntaxError(slip.message or "", line) from slip
    yield from _jinja(words, line)


def _item(item: Item, source: Source, at: Place) -> Iterator[Use]:
    for n, row in enumerate(item.fields):
        line = source.line((*at, "fields", n))
        if row.value is not None:
            yield _use("answers", row.value, line)
        if row.options is not None:
            yield _use("options", row.options, line)
    if item.options is not None:
        yield _use("options", item.options, source.line(at))
    if item.consent is not None:
        yield _use("options", item.consent.value, source.line(at))
    if item.table is not None and item.table.of is not None:
        yield from _grid(item.table, item.table.of, source, (*at, "table"))


def _grid(grid: Grid, table: str, source: Source, at: Place) -> Iterator[Use]:
    path = (*table.split("."), "cells")
    if not grid.columns:
        yield Use("tables", path, source.line((*at, "of")))
    for n, column in enumerate(grid.columns):
        line = source.line((*at, "columns", n))
        if column.cell is not None:
            yield Use("tables", (*path, column.cell), line)
        else:
            yield Use("tables", path[:-1], line)


def _use(group: str, name: str, line: int) -> Use:
    return Use(group, tuple(name.split(".")), line)


def _jinja(text: str, line: int = 1) -> Iterator[Use]:
    tree = environment().parse(text)
    inner = {
        id(node.node)
        for node in tree.find_all((nodes.Getattr, nodes.Getitem))
        if isinstance(node, nodes.Getattr | nodes.Getitem)
    }
    for node in tree.find_all((nodes.Getattr, nodes.Getitem)):
        root, path = _chain(node)
        if id(node) not in inner and root in GROUPS:
            yield Use(root, path, line)
    for loop in tree.find_all(nodes.For):
        yield from _cells(loop, line)


def _cells(loop: nodes.For, line: int) -> Iterator[Use]:
    """Columns that are named through a loop over rows: `row.cells.tnved`."""
    group, path = _chain(loop.iter)
    if group != "tables" or path[-1:] != ("rows",) or not isinstance(loop.target, nodes.Name):
        return
    for part in loop.body:
        for node in part.find_all(nodes.Getattr):
            root, rest = _chain(node)
            if root == loop.target.name and rest[:1] == ("cells",):
                yield Use("tables", (*path[:-1], *rest), line)


def _chain(node: nodes.Node) -> tuple[str, tuple[str, ...]]:
    """`answers.form.inn` as ("answers", ("form", "inn")); "" where it begins with no name."""
    match node:
        case nodes.Name(name=name):
            return str(name), ()
        case nodes.Getattr(node=before, attr=attribute):
            root, path = _chain(before)
            return root, (*path, str(attribute))
        case nodes.Getitem(node=before, arg=nodes.Const(value=key)):
            root, path = _chain(before)
            return root, (*path, str(key))
    return "", ()
