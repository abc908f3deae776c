"""Answers in the words of the source: what stands in printed forms and in tables.

The chat may ask a question with the sign turned round (`Question.opposite`); paper turns it back.
"""

import re
import unicodedata
from datetime import date
from decimal import Decimal

from flows.conditions import Answers, Value
from flows.model import Form, Question, Table
from flows.readers.show import show

Cell = str | int | Decimal | date | None
"""A value with the type it has in a spreadsheet; `str` is text whatever it looks like."""

YES, NO = "ДА", "НЕТ"
NUMBERS = {"money", "decimal", "percent"}
"""Kinds whose canonical value is a number in a text."""

_POINTS = ": "
_LINE_END = re.compile("\r\n?|[\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def cell(question: Question, value: Value) -> Cell:
    """Return the answer for a spreadsheet: sums as numbers, dates as dates, codes as text.

    A value that doesn't fit the question (the form has changed since) comes out as it is.
    """
    if value is None or value == []:
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    try:
        if question.kind in NUMBERS:
            return Decimal(str(value))
        if question.kind == "date":
            return date.fromisoformat(str(value))
    except (ValueError, ArithmeticError):
        return clean(str(value))
    return official(question, value)


def official(question: Question, value: Value) -> str:
    """Return the answer as the source writes it; a list is parted by commas, nothing is ""."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value != question.opposite else NO
    items = value if isinstance(value, list) else [str(value)]
    return clean(", ".join(_item(question, item) for item in items))


def chosen(question: Question, value: Value) -> frozenset[str]:
    """Return the ids of the options that are marked on paper; of a yes/no: "yes" or "no"."""
    if value is None:
        return frozenset()
    if isinstance(value, bool):
        return frozenset({"yes" if value != question.opposite else "no"})
    return frozenset(value if isinstance(value, list) else {str(value)})


def table_text(form: Form, table: Table, answers: Answers) -> str | None:
    """Return a table's answers, a line a row: "1. Наименование: Сыр; Код: 0406"."""
    columns = {column.id: column.official.rstrip(_POINTS) for column in table.columns}
    names = {row.id: row.official.rstrip(_POINTS) + " — " for row in table.rows}
    rows: dict[str, list[str]] = {}
    for question in form.cells.get(table.id, ()):
        cell, said = question.cell, official(question, answers.get(question.id))
        if cell is not None and not cell.more and said:
            name = columns.get(cell.column, cell.column)
            rows.setdefault(cell.row, []).append(f"{name}: {said}")
    told = [names.get(row, f"{row}. ") + "; ".join(cells) for row, cells in rows.items()]
    return clean("\n".join(told)) or None


def clean(text: str) -> str:
    r"""Return the text without control characters and marks that turn its direction round.

    Neither can be seen on paper; XML forbids the ones, and the others make a text read otherwise
    than it is written. Line ends become "\n"; letters and their accents are put together.
    """
    plain = _DIRECTION.sub("", _CONTROL.sub("", _LINE_END.sub("\n", text)))
    return unicodedata.normalize("NFC", plain)


def _item(question: Question, item: str) -> str:
    if option := question.option_ids.get(item):
        return option.official
    try:
        return show(question.kind, item, "ru")
    except (LookupError, ValueError, ArithmeticError):
        return item
