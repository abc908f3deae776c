"""Tables of a form: each becomes questions, one a cell, before anything else looks at the form.

A cell is named `<table>_<row>_<column>`. Rows that repeat are numbered; a yes/no question after a
row, `<table>_<row>_more`, decides whether the next one is asked. See docs/packs.md.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from flows.compiling.cells import KINDS, MOST, Cells, Lines, Part, Tree, Written
from flows.compiling.ids import ID, LONGEST
from flows.compiling.shape import shaped
from flows.compiling.source import DEPTH, Fault, Path, Source

_CELL = re.compile(r"\.questions\.\d+\.(?:columns\.\d+|repeat)(?:\.(\w+))?")
"""A path into a table, with the key below its column."""


@dataclass(slots=True)
class _Made:
    """What the form becomes, and what is wrong with its tables."""

    lines: Lines
    faults: list[Fault]
    origins: dict[Path, Path] = field(default_factory=dict)
    tables: list[Tree] = field(default_factory=list)


def expanded(source: Source, faults: list[Fault]) -> Source:
    """The form with its tables as questions, each at the line of its column.

    A file without tables comes back as it is. Faults of tables are added to `faults`.
    """
    tree = source.tree
    sections = tree.get("sections") if isinstance(tree, dict) else None
    if not isinstance(tree, dict) or not isinstance(sections, list):
        return source
    if not any(_is_table(one) for section in sections for one in _questions(section)):
        return source
    below = _below(source.lines)
    lines = {path: line for path, line in source.lines.items() if path[:DEPTH] not in below}
    made = _Made(lines, faults)
    whole = [
        {**section, "questions": _section(source, s, below, made)}
        if isinstance(section, dict)
        else section
        for s, section in enumerate(sections)
    ]
    form = {**tree, "sections": whole, "tables": made.tables}
    return Source(source.file, form, made.lines, made.origins)


def once(faults: Sequence[Fault]) -> list[Fault]:
    """The faults, those of a table told for the first of its cells only."""
    found: dict[object, Fault] = {}
    for fault in faults:
        cell = _CELL.search(fault.path)
        where = cell[1] if cell else (fault.path, *sorted(fault.data.items()))
        found.setdefault((fault.place, where), fault)
    return list(found.values())


def _is_table(question: object) -> bool:
    return isinstance(question, dict) and question.get("kind") in KINDS


def _questions(section: object) -> list[object]:
    found = section.get("questions") if isinstance(section, dict) else None
    return found if isinstance(found, list) else []


def _below(lines: Mapping[Path, int]) -> dict[Path, Lines]:
    """The lines of each question by the path to it, with paths that begin at the question."""
    below: dict[Path, Lines] = {}
    for path, line in lines.items():
        if len(path) >= DEPTH and path[0] == "sections" and path[2] == "questions":
            below.setdefault(path[:DEPTH], {})[path[DEPTH:]] = line
    return below


def _section(source: Source, s: int, below: Mapping[Path, Lines], made: _Made) -> list[object]:
    """The questions of a section; what they were made from is noted in `made`."""
    whole: list[object] = []
    for q, question in enumerate(_questions(source.node(("sections", s)))):
        at: Path = ("sections", s, "questions", q)
        parts = [Part(question, at, below.get(at, {}))]
        if _is_table(question):
            parts = _parts(source, parts[0], made)
        for part in parts:
            new: Path = ("sections", s, "questions", len(whole))
            made.lines |= {(*new, *rest): line for rest, line in part.lines.items()}
            made.origins[new] = part.origin
            whole.append(part.tree)
    return whole


def _parts(source: Source, written: Part, made: _Made) -> list[Part]:
    """The questions that a table becomes."""
    table = shaped(Written, source, made.faults, None, written.origin)
    if table is None:  # something has to stand there, or the section would seem empty
        name = f"table-{written.origin[-1]}"
        empty = {"id": name, "kind": "info", "official": name, "clause": name}
        return [Part(empty, written.origin, {(): written.lines[()]})]
    made.faults += _faults(table, source, written.origin)
    texts = table.texts or f"{source.node(('id',))}-{table.id}"
    made.tables.append(_described(table, texts))
    return list(Cells(table, texts, written).all())


def _described(table: Written, texts: str) -> Tree:
    """The table as the form remembers it."""
    return {
        "id": table.id,
        "official": table.official,
        "clause": table.clause,
        "columns": [{"id": one.id, "official": one.official} for one in table.columns],
        "rows": [row.model_dump() for row in table.rows],
        "least": table.repeats.least,
        "most": table.repeats.most,
        "texts": texts,
    }


def _faults(table: Written, source: Source, at: Path) -> Iterator[Fault]:
    if bool(table.rows) == (table.repeat is not None):
        yield source.fault("table.rows", at, table=table.id)
    least, most = table.repeats.least, table.repeats.most
    if not least <= most <= MOST:
        data = {"least": least, "most": most, "limit": MOST}
        yield source.fault("table.repeat", (*at, "repeat"), table=table.id, **data)
    named = [("row", row.id, (*at, "rows", r)) for r, row in enumerate(table.rows)]
    named += [("column", one.id, (*at, "columns", c)) for c, one in enumerate(table.columns)]
    for what, name, place in named:
        if not ID.fullmatch(name):
            yield source.fault("id.letters", place, id=name, what=what)
    rows = [row.id for row in table.rows] or [str(MOST)]
    for c, column in enumerate(table.columns):
        size = max(len(f"{table.id}_{row}_{column.id}") for row in rows)
        if size > LONGEST:
            data = {"size": size, "max": LONGEST}
            yield source.fault("table.id_long", (*at, "columns", c), column=column.id, **data)
