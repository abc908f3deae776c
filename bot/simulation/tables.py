"""Tables in a file of answers: written row by row, asked cell by cell.

`goods: [{name: …}, …]` for rows that repeat, `indicators: {revenue: {y2022: 100}}` or
`{revenue: [100, 120]}` for fixed ones. Answers by the cell's id are taken as well.
"""

from collections.abc import Iterator, Mapping

from flows.model import Form, Question, Table


def flat(form: Form, answers: Mapping[str, object]) -> dict[str, object]:
    """The answers with every table's by the ids of its cells; what is left empty is none."""
    found: dict[str, object] = {}
    for name, value in answers.items():
        table = form.table_by_id.get(name)
        if table is None or not isinstance(value, dict | list):
            found[name] = value
        else:
            found.update(_cells(table, value))
    return {name: value for name, value in found.items() if value is not None}


def implied(form: Form, question: Question, answers: Mapping[str, object]) -> object:
    """The answer that a file need not give: a text is read, and a row that is there is wanted."""
    if question.kind == "info":
        return True
    cell = question.cell
    if cell is None or not cell.more:
        return None
    return any(
        one.id in answers and one.cell is not None and int(one.cell.row) > int(cell.row)
        for one in form.cells[cell.table]
    )


def _cells(table: Table, value: object) -> Iterator[tuple[str, object]]:
    for row, cells in _rows(value):
        for column, said in _columns(table, cells):
            yield f"{table.id}_{row}_{column}", said


def _rows(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        yield from ((str(row), cells) for row, cells in value.items())
    if isinstance(value, list):
        yield from ((str(number), cells) for number, cells in enumerate(value, start=1))


def _columns(table: Table, cells: object) -> Iterator[tuple[str, object]]:
    if isinstance(cells, dict):
        yield from ((str(column), said) for column, said in cells.items())
        return
    known = [column.id for column in table.columns]
    for number, said in enumerate(cells if isinstance(cells, list) else [cells]):
        yield known[number] if number < len(known) else str(number + 1), said
