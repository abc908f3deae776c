"""A layout with its answers put in: plain data, in which nothing is markup, for `layout.typ`."""

from collections.abc import Iterable, Mapping
from typing import Any

from flows.model import Table
from storage.exports.context import Mark, TableText
from storage.exports.fitting import LONG_NAME, WIDTHS, letters, long, narrow, tight
from storage.exports.glyphs import BOX, printable
from storage.exports.known import Known, Shown, columns
from storage.exports.layout import Consent, Grid, Item, Layout, Row, Signature
from storage.exports.papers import Paper, named
from storage.exports.placeholders import gaps, worded

Told = dict[str, Any]
"""What goes to typst: strings, numbers, lists and dicts of them."""

MANY_COLUMNS = 5
"""A table with more has smaller letters, where its layout says nothing."""


def pages(layout: Layout, known: Known, filled: Paper) -> Told:
    """Return the paper's content.

    Raises jinja2.TemplateError for a wrong placeholder and KeyError for an unknown name.
    """
    return _Setter(layout, known, printable_paper(filled)).told()


class _Setter:
    """Goes through the layout with the answers at hand."""

    def __init__(self, layout: Layout, known: Known, shown: Paper) -> None:
        self._layout = layout
        self._known = known
        self._shown = shown
        self._names = named(shown)
        self._width = WIDTHS[layout.page]
        self._gaps = gaps(known.questions)

    def told(self) -> Told:
        layout = self._layout
        return {
            "landscape": layout.page == "landscape",
            "size": layout.size,
            "head": self._all(layout.head),
            "title": self._all(layout.title),
            "name": " ".join(self._plain(one) for one in layout.title),
            "number": self._shown["number"],
            "centre": self._shown["centre"],
            "replaced": BOX in repr((self._shown["answers"], self._shown["tables"])),
            "body": [self._item(item) for item in layout.body if self._told(item.parts)],
        }

    def _item(self, item: Item) -> Told:
        [kind] = item.model_fields_set - {"align", "bold", "labels"}
        return {
            "kind": kind.rstrip("_"),
            "content": self._content(kind, item),
            "align": item.align or "",
            "bold": item.bold,
            "labels": item.labels,
        }

    def _content(self, kind: str, item: Item) -> object:
        match kind:
            case "fields":
                rows = [row for row in item.fields if self._told(row.parts)]
                return [self._row(row, item.labels) for row in rows]
            case "table":
                return self._grid(item.table or Grid())
            case "list_" | "sides":
                return self._all(item.list_ or item.sides or ())
            case "options":
                return self._marks(self._shown["options"][item.options or ""])
            case "parts":
                return self._parts(item.parts or "")
            case "consent":
                return self._consent(item.consent)
            case "signatures":
                return [self._signature(one) for one in item.signatures]
        return self._words(item.text or item.heading or item.note)

    def _row(self, row: Row, labels: int) -> Told:
        text, marks, boxes = "", [], False
        if row.value is not None:
            text = self._shown["answers"][row.value]
        elif row.text is not None:
            text = self._words(row.text)
        elif row.options is not None:
            marks, boxes = self._marks(self._shown["options"][row.options]), True
        else:
            marks, boxes = self._parts(row.parts or ""), True
        label = self._words(self._known.label(row))
        written = "\n".join([text, *(one["text"] for one in marks), *[""] * row.lines])
        share = [labels, 100 if row.wide else 100 - labels]
        fits = [letters(self._width * one / 100, self._layout.size) for one in share]
        return {
            "number": self._words(row.number),
            "label": label,
            "text": narrow([text], fits[1:])[0],
            "marks": marks,
            "boxes": boxes and bool(marks),
            "lines": row.lines,
            "wide": row.wide,
            "long": long([label, written], fits),
        }

    def _grid(self, grid: Grid) -> Told:
        head, rows = self._cells(grid)
        widths = list(grid.widths) or [1.0] * len(head)
        size = grid.size or (9 if len(head) > MANY_COLUMNS else self._layout.size)
        fits = [letters(share / sum(widths) * self._width, size) for share in widths]
        return {
            "head": narrow(head, fits),
            "rows": [{"cells": narrow(row, fits), "long": long(row, fits)} for row in rows],
            "tight": tight(head, fits),
            "widths": widths,
            "size": size,
        }

    def _cells(self, grid: Grid) -> tuple[list[str], list[list[str]]]:
        """The heads of a table and its rows."""
        if grid.of is None:
            return self._all(grid.head), [self._all(row) for row in grid.rows]
        table = self._known.tables[grid.of]
        shown = columns(grid, table)
        rows = _rows(self._shown["tables"].get(grid.of), table)
        blank = grid.extra_rows if rows else grid.blank_rows
        rows += [{"official": ""}] * blank
        cells = [
            [self._cell(column, number, row) for column in shown]
            for number, row in enumerate(rows, start=1)
        ]
        return [self._words(column.head) for column in shown], cells

    def _cell(self, column: Shown, number: int, row: Mapping[str, str]) -> str:
        match column.kind:
            case "number":
                return str(number)
            case "row":
                return row["official"]
            case "text":
                return self._plain(column.source) if len(row) > 1 else ""
            case "cell":
                return row.get(f"cell {column.source}", "")

    def _told(self, parts: str | None) -> bool:
        """False for the parts of a service that has none; of an unknown one they are asked."""
        return parts is None or bool(self._shown["parts"]) or not self._shown["service"]

    def _parts(self, how: str) -> list[Told]:
        parts = self._shown["parts"]
        if how == "list":
            return [{"sign": "–", "text": one["official"]} for one in parts if one["chosen"]]
        return self._marks(parts)

    def _consent(self, consent: Consent | None) -> list[Told]:
        if consent is None:
            return []
        [yes, *_] = self._shown["options"][consent.value]
        text = consent.text
        if text is None:
            text = self._known.questions[consent.value].official
        return [{"sign": _sign(yes), "text": self._words(text)}]

    def _marks(self, marks: list[Mark]) -> list[Told]:
        return [{"sign": _sign(one), "text": one["official"]} for one in marks]

    def _signature(self, one: Signature) -> Told:
        role, name = self._words(one.role), self._plain(one.name)
        return {
            "role": role,
            "name": name,
            "long": max(len(role), len(name)) > LONG_NAME,
            "caption": self._plain(one.caption),
            "position": one.position,
            "stamp": one.stamp,
            "date": one.date,
        }

    def _all(self, wordings: Iterable[str]) -> list[str]:
        return [self._words(one) for one in wordings]

    def _words(self, wording: str | None) -> str:
        return worded(wording or "", self._names, self._gaps)

    def _plain(self, wording: str) -> str:
        """Without lines to write on: where the line is drawn anyhow."""
        return worded(wording, self._names)


def _rows(told: TableText | None, table: Table) -> list[dict[str, str]]:
    """Rows by column; of a table with fixed rows that was not told, the rows without answers."""
    if told is None or not told["rows"]:
        return [{"official": row.official, "": ""} for row in table.rows]
    ids = [column["id"] for column in told["columns"]]
    return [
        {
            "official": row["official"],
            **{f"cell {id_}": cell for id_, cell in zip(ids, row["cells"], strict=True)},
        }
        for row in told["rows"]
    ]


def printable_paper(filled: Paper) -> Paper:
    """The same paper without a character that the fonts have not."""
    shown: Paper = _deep(filled)
    return shown


def _deep(told: Any) -> Any:
    if isinstance(told, str):
        return printable(told)
    if isinstance(told, dict):
        return {key: _deep(one) if key != "id" else one for key, one in told.items()}
    if isinstance(told, list):
        return [_deep(one) for one in told]
    return told


def _sign(mark: Mark) -> str:
    return "☒" if mark["chosen"] else "☐"
