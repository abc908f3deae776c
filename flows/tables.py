"""Tables while a form is filled: what stands on one line, and a whole row said at once."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from flows.answering import Rules, Understood, understand
from flows.conditions import Value
from flows.model import Form, Question
from flows.numbers import NUMBERS
from flows.readers.base import BadAnswer, echo
from flows.session import Answer, Source
from flows.versions.parking import without_row as without_parked

DASHES = {"-", "–", "—", "−"}
"""What stands in a row for a number that there is none of."""

DOUBTFUL = 3
"""Numbers parted by spaces that might as well be one: "1 200", "100 120 130"."""

_CLEAR = re.compile(r"[;\n\t]+")
_ZEROS = re.compile(r"0\d+")

Lines = tuple[tuple[Question, ...], ...]


def lines(shown: Sequence[Question], values: Mapping[str, Value]) -> Lines:
    """The answered questions as a person looks over them: a row of a table is one line.

    What was only read is left out, and so is "yes, there is another row": the row says it.
    """
    found: list[list[Question]] = []
    for question in shown:
        if question.id not in values or question.kind == "info":
            continue
        if question.cell is not None and question.cell.more and values[question.id] is True:
            continue
        if found and same_row(question, found[-1][-1]):
            found[-1].append(question)
        else:
            found.append([question])
    return tuple(tuple(line) for line in found)


def same_row(one: Question, other: Question) -> bool:
    """Whether both are cells of one row; the question for another row is a line of its own."""
    if one.cell is None or other.cell is None or one.cell.more or other.cell.more:
        return False
    return (one.cell.table, one.cell.row) == (other.cell.table, other.cell.row)


def row_of(form: Form, question: Question) -> tuple[Question, ...]:
    """All cells of the question's row; of a question outside a table only itself."""
    if question.cell is None:
        return (question,)
    return tuple(one for one in form.cells[question.cell.table] if same_row(one, question))


def ahead(
    form: Form, question: Question, shown: Sequence[Question], answers: Mapping[str, object]
) -> tuple[Question, ...]:
    """The cells that may be answered together from this one on: open numbers of a fixed row.

    Empty where there is only one, or where something else than numbers is left.
    """
    if question.cell is None or question.cell.repeats:
        return ()
    here, visible = form.position[question.id], {one.id for one in shown}
    left = [
        one for one in row_of(form, question) if form.position[one.id] >= here and one.id in visible
    ]
    if len(left) < 2 or any(one.id in answers or one.kind not in NUMBERS for one in left):  # noqa: PLR2004
        return ()
    return tuple(left)


def whole_row(
    rules: Rules, cells: Sequence[Question], text: str, today: date
) -> tuple[Understood, ...] | None:
    """Read a text as the values of all these cells, or None where it is meant for one.

    A dash leaves a cell empty that may be empty.
    Raises BadAnswer: of a part that can't be read, "row.count" for too many or too few parts,
    "row.ambiguous" where spaces may part numbers or thousands.
    """
    clear = [part for part in _CLEAR.split(text) if part.strip()]
    if len(clear) > 1:
        if len(clear) != len(cells):
            counts = {"count": str(len(clear)), "needed": str(len(cells))}
            raise BadAnswer("row.count", counts)
        return tuple(_read(rules, cells, clear, today))
    parts = text.split()
    if len(parts) != len(cells) or any(_ZEROS.fullmatch(part) for part in parts):
        return None
    try:
        row = tuple(_read(rules, cells, parts, today))
    except BadAnswer:
        return None
    if len(parts) <= DOUBTFUL and _readable(rules, cells[0], text, today):
        suggest = "|".join(["".join(parts), "; ".join(parts)])
        raise BadAnswer("row.ambiguous", {"typed": echo(text), "suggest": suggest})
    return row


def can_drop(form: Form, question: Question, counted: Mapping[str, Value]) -> bool:
    """Whether the question's row may be taken out: it repeats, and enough rows stay."""
    cell = question.cell
    if cell is None or not cell.repeats or cell.more:
        return False
    return len(_numbers(form, cell.table, counted)) > form.table_by_id[cell.table].least


def without_row(
    form: Form, question: Question, answers: Mapping[str, Answer], now: datetime
) -> tuple[dict[str, Answer], tuple[tuple[str, Value], ...]]:
    """The answers without the question's row, those below it moved up; and what has gone."""
    assert question.cell is not None  # noqa: S101 - `can_drop`
    table, row = question.cell.table, int(question.cell.row)
    values = {id_: answer.value for id_, answer in answers.items()}
    last = _numbers(form, table, values)[-1]
    kept = without_parked(answers, table, row, form.table_by_id)
    gone = [(one.id, kept[one.id].value) for one in row_of(form, question) if one.id in kept]
    by_place = {(c.row, c.column): q.id for q in form.cells[table] if (c := q.cell)}
    columns = [column.id for column in form.table_by_id[table].columns]
    for number in range(row, last + 1):
        for column in columns:
            here = by_place[str(number), column]
            kept.pop(here, None)
            below = by_place.get((str(number + 1), column), "")
            if number < last and below in answers:
                kept[here] = answers[below]
    kept.pop(by_place.get((str(last), ""), ""), None)
    kept[by_place[str(last - 1), ""]] = Answer(value=False, at=now, source=Source.TAPPED)
    return kept, tuple(gone)


def _numbers(form: Form, table: str, values: Mapping[str, Value]) -> list[int]:
    """The rows of a repeated table that are asked, by their questions for another."""
    found = list(range(1, form.table_by_id[table].least + 1))
    for question in form.cells[table]:
        if question.cell is not None and question.cell.more:
            if values.get(question.id) is not True:
                break
            found.append(int(question.cell.row) + 1)
    return found


def nested(form: Form, answers: Mapping[str, Value]) -> dict[str, object]:
    """The answers with tables put together again; rows without an answer are left out.

    Rows that repeat make a list, fixed ones a mapping by row. What was only read is no answer.
    """
    whole: dict[str, object] = {}
    for id_, value in answers.items():
        question = form.by_id.get(id_)
        cell = question.cell if question is not None else None
        if cell is None:
            if question is None or question.kind != "info":
                whole[id_] = value
        elif cell.table not in whole:
            whole[cell.table] = _rows(form, cell.table, answers)
    return whole


def _rows(form: Form, table: str, answers: Mapping[str, Value]) -> object:
    rows: dict[str, dict[str, Value]] = {}
    for question in form.cells[table]:
        cell = question.cell
        if cell is not None and not cell.more and question.id in answers:
            rows.setdefault(cell.row, {})[cell.column] = answers[question.id]
    return rows if form.table_by_id[table].rows else list(rows.values())


def _read(
    rules: Rules, cells: Sequence[Question], parts: Sequence[str], today: date
) -> Iterator[Understood]:
    for cell, part in zip(cells, parts, strict=True):
        empty = not cell.required and part.strip() in DASHES
        yield Understood(None) if empty else understand(rules, cell, part, today)


def _readable(rules: Rules, cell: Question, text: str, today: date) -> bool:
    try:
        understand(rules, cell, text, today)
    except BadAnswer:
        return False
    return True
