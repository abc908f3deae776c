"""What a printed form's template may name; one shape for Word and for PDF.

`answers.<question>`: the official text, "" when there is none; files are counted.
`options.<question>`: of a choice, yes/no or consent, every option as {id, official, chosen}.
`tables.<table>`: {official, columns: [{id, official}], rows: [{id, official, cells}]}: fixed rows
all, of those that repeat the ones with answers; `cells` are texts, as many as there are columns.
`number`, `centre`, `scored_on` (dd.mm.yyyy or ""), `signatory` (a decoded name or "").
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from flows.conditions import Answers, Value
from flows.model import Form, Question, Table
from storage.exports.official import chosen, clean, official

HEAD = "company.head"
"""The profile key of the question that names who signs."""

_CHOICES = {"choice", "choices"}
_YES_NO = {"yes_no", "consent"}
_PATRONYMIC = re.compile(r"\w+(?:вич|ьич|вна|чна|шна)")
_POSITION = re.compile(r"[,;:()\n]|\s[-–—]\s")
_NAME = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?")


class Mark(TypedDict):
    """One option of a question and whether it is marked."""

    id: str
    official: str
    chosen: bool


class ColumnText(TypedDict):
    """A column of a table."""

    id: str
    official: str


class RowText(TypedDict):
    """A row with its cells; one that repeats has no name of its own."""

    id: str
    official: str
    cells: list[str]


class TableText(TypedDict):
    """A table of a form with the rows that are shown."""

    official: str
    columns: list[ColumnText]
    rows: list[RowText]


class Context(TypedDict):
    """See the module's docstring."""

    answers: dict[str, str]
    options: dict[str, list[Mark]]
    tables: dict[str, TableText]
    number: str
    centre: str
    scored_on: str
    signatory: str


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a printed form tells beside the answers. `centre` is the centre's name."""

    number: str = ""
    centre: str = ""
    scored_on: date | None = None


def context(
    form: Form, answers: Answers, occasion: Occasion, current: Form | None = None
) -> Context:
    """Return what a template needs. `form` is the version that `answers` were given to.

    `current` is the form that the template was made for: what the older one lacks is left blank.
    """
    questions = {**(current.by_id if current else {}), **form.by_id}
    return Context(
        answers={id_: text(question, answers.get(id_)) for id_, question in questions.items()},
        options={
            id_: marks(question, answers.get(id_))
            for id_, question in questions.items()
            if question.kind in _YES_NO or question.kind in _CHOICES
        },
        tables=_tables(form, answers, current or form),
        number=clean(occasion.number),
        centre=clean(occasion.centre),
        scored_on=f"{occasion.scored_on:%d.%m.%Y}" if occasion.scored_on else "",
        signatory=_signatory(questions, answers),
    )


def text(question: Question, value: Value) -> str:
    """Return an answer as it is printed. Of files paper can only say how many there are."""
    if question.kind == "files":
        return str(len(value)) if isinstance(value, list) and value else ""
    return official(question, value)


def marks(question: Question, value: Value) -> list[Mark]:
    """Return every option of the question; "Да" and "Нет" for a yes/no or a consent."""
    marked = chosen(question, value)
    names = {id_: option.official for id_, option in question.option_ids.items()}
    if question.kind in _YES_NO:
        names = {"yes": "Да", "no": "Нет"}
    return [Mark(id=id_, official=name, chosen=id_ in marked) for id_, name in names.items()]


def _tables(form: Form, answers: Answers, current: Form) -> dict[str, TableText]:
    """A column that only the form of today has is left blank, as its questions are."""
    told = {}
    for table in {**current.table_by_id, **form.table_by_id}.values():
        today = current.table_by_id.get(table.id, table)
        columns = {one.id: one.official for one in (*today.columns, *table.columns)}
        told[table.id] = TableText(
            official=table.official,
            columns=[ColumnText(id=id_, official=name) for id_, name in columns.items()],
            rows=_rows(form, answers, table, list(columns)),
        )
    return told


def _rows(form: Form, answers: Answers, table: Table, columns: list[str]) -> list[RowText]:
    cells = form.cells.get(table.id, ())
    by_place = {(c.row, c.column): question for question in cells if (c := question.cell)}
    told = {c.row for q in cells if (c := q.cell) and not c.more and answers.get(q.id) is not None}
    names = {row.id: row.official for row in table.rows}

    def cell(row: str, column: str) -> str:
        question = by_place.get((row, column))
        return text(question, answers.get(question.id)) if question is not None else ""

    return [
        RowText(id=row, official=names.get(row, ""), cells=[cell(row, one) for one in columns])
        for row in (list(names) or sorted(told, key=int))
    ]


def decoded(person: str) -> str:
    """Return "Иванов И. И." from a name with its position, "" where no full name is found.

    Only three names with a patronymic are surely a name: under a signature none is better than a
    wrong one.
    """
    for part in _POSITION.split(person):
        words = part.split()
        for names in (words[-3:], words[:3]):
            if len(names) == 3 and all(map(_NAME.fullmatch, names)):  # noqa: PLR2004 - the three
                if _PATRONYMIC.fullmatch(names[2]):
                    return f"{names[0]} {names[1][0]}. {names[2][0]}."
                if _PATRONYMIC.fullmatch(names[1]):
                    return f"{names[2]} {names[0][0]}. {names[1][0]}."
    return ""


def _signatory(questions: Mapping[str, Question], answers: Answers) -> str:
    for id_, question in questions.items():
        if question.remember == HEAD:
            return decoded(text(question, answers.get(id_)))
    return ""
