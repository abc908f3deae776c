"""What the forms of a printed form ask: the names that its layout and its templates may use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from flows.model import Form, Question, Table
from storage.exports.layout import Column, Grid, Row


@dataclass(frozen=True, slots=True)
class Known:
    """Questions and tables by name; where several forms ask the same, see `papers.py`."""

    questions: Mapping[str, Question]
    tables: Mapping[str, Table]

    def label(self, row: Row) -> str:
        """The label of a field: its own, or the wording of the question it shows."""
        return row.label if row.label is not None else self.questions[row.question or ""].official


@dataclass(frozen=True, slots=True)
class Shown:
    """A column on paper: the rows' numbers, their names, answers of a column, or a fixed text."""

    kind: Literal["number", "row", "cell", "text"]
    head: str
    source: str = ""
    """The form's column, or the text."""


def known(forms: Sequence[Form]) -> Known:
    """Return the names of all forms."""
    questions: dict[str, Question] = {}
    tables: dict[str, Table] = {}
    for form in forms:
        inside = {table.id: table for table in form.tables}
        questions |= form.by_id
        tables |= inside
        if len(forms) > 1:
            questions |= {f"{form.id}.{id_}": one for id_, one in form.by_id.items()}
            tables |= {f"{form.id}.{id_}": one for id_, one in inside.items()}
    return Known(questions, tables)


def over(filled: Known, made_for: Known) -> Known:
    """The names of the form that a template was made for, in the words of the one that was filled.

    Columns that only one of them has are kept, as `context` does with their cells.
    """
    tables = {
        id_: _both(table, made_for.tables.get(id_, table)) for id_, table in filled.tables.items()
    }
    return Known({**made_for.questions, **filled.questions}, {**made_for.tables, **tables})


def _both(filled: Table, made_for: Table) -> Table:
    told = {one.id: one for one in (*made_for.columns, *filled.columns)}
    return filled.model_copy(update={"columns": tuple(told.values())})


def columns(grid: Grid, table: Table) -> list[Shown]:
    """Return the columns that a table of the form has on paper. Raises KeyError for an unknown."""
    official = {column.id: column.official for column in table.columns}
    chosen = grid.columns or tuple(Column(cell=id_) for id_ in official)
    shown = [_shown(one, official) for one in chosen]
    if table.rows:
        shown.insert(0, Shown("row", grid.rows_head or ""))
    if grid.numbered is not None:
        shown.insert(0, Shown("number", grid.numbered))
    return shown


def _shown(column: Column, official: Mapping[str, str]) -> Shown:
    if column.cell is None:
        return Shown("text", column.head or "", column.text or "")
    head = official[column.cell]
    return Shown("cell", head if column.head is None else column.head, column.cell)
