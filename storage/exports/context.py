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
        tables={
            **{one.id: _table(current, one, {}) for one in (current.tables if current else ())},
            **{one.id: _table(form, one, answers) for one in form.tables},
        },
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


def _table(form: Form | None, table: Table, answers: Answers) -> TableText:
    cells = form.cells[table.id] if form is not None else ()
    by_place = {(c.row, c.column): question for question in cells if (c := question.cell)}
    told = {c.row for q in cells if (c := q.cell) and not c.more and answers.get(q.id) is not None}
    names = {row.id: row.official for row in table.rows}
    rows = list(names) or sorted(told, key=int)
    return TableText(
        official=table.official,
        columns=[ColumnText(id=one.id, official=one.official) for one in table.columns],
        rows=[
            RowText(
                id=row,
                official=names.get(row, ""),
                cells=[
                    text(asked, answers.get(asked.id)) if asked is not None else ""
                    for column in table.columns
                    for asked in [by_place.get((row, column.id))]
                ],
            )
            for row in rows
        ],
    )


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
