"""A form as a line of stops: a question is one, and so is a whole table."""

from collections.abc import Iterable
from dataclasses import dataclass

from flows.conditions import All, Condition, fields
from flows.model import Form, Question, Table


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table as one of its cells; `when` is what it needs besides its row."""

    cell: Question
    when: Condition | None


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop; `number` counts from 1 through the form.

    `questions` are the one question, or all that the table is made of. `when` is what lets the
    first of them be asked.
    """

    number: int
    section: str
    questions: tuple[Question, ...]
    when: Condition | None
    table: Table | None = None
    columns: tuple[Column, ...] = ()


def stops(form: Form) -> tuple[Stop, ...]:
    """All stops in the order of the form."""
    found: list[Stop] = []
    for section in form.sections:
        for questions in _together(section.questions):
            found.append(_stop(form, len(found) + 1, section.id, questions))
    return tuple(found)


def _together(questions: Iterable[Question]) -> list[tuple[Question, ...]]:
    """The questions, those of one table together."""
    parts: list[list[Question]] = []
    table = None
    for question in questions:
        of = question.cell.table if question.cell is not None else None
        if of is not None and of == table:
            parts[-1].append(question)
        else:
            parts.append([question])
        table = of
    return [tuple(part) for part in parts]


def _stop(form: Form, number: int, section: str, questions: tuple[Question, ...]) -> Stop:
    first = questions[0]
    if first.cell is None:
        return Stop(number, section, questions, first.when)
    table = form.table_by_id[first.cell.table]
    row = next(q.cell.row for q in questions if q.cell is not None and not q.cell.more)
    cells = [q for q in questions if q.cell is not None and q.cell.row == row and not q.cell.more]
    base = _common(cells)
    columns = tuple(Column(cell, _own(cell, base)) for cell in cells)
    when = first.when if first.cell.more else base
    return Stop(number, section, questions, when, table, columns)


def _common(cells: Iterable[Question]) -> Condition | None:
    """What every cell of a row needs: the table's condition, or the answer that opens the row.

    The compiler puts a column's own condition behind it (`flows.compiling.cells`).
    """
    here = list(cells)
    names = {cell.id for cell in here}
    for part in _parts(here[0]):
        if not fields(part) & names and all(part in _parts(cell) for cell in here):
            return part
    return None


def _own(cell: Question, base: Condition | None) -> Condition | None:
    if cell.when is None or cell.when == base:
        return None
    if base is None or not isinstance(cell.when, All):
        return cell.when
    rest = tuple(part for part in cell.when.all if part != base)
    return rest[0] if len(rest) == 1 else All(all=rest)


def _parts(cell: Question) -> tuple[Condition, ...]:
    if cell.when is None:
        return ()
    return (cell.when, *(cell.when.all if isinstance(cell.when, All) else ()))
