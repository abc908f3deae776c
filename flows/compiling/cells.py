"""The cells of a table as questions, with the lines of the columns that they were written in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from flows.compiling.source import Path
from flows.frozen import Frozen
from flows.model import Row

MOST = 50
"""Rows that may repeat: more belong into a file."""

KINDS = {"table", "group"}
"""Kinds that stand where a question does and are tables."""

MORE = "more"
"""What the id of the question for another row ends with."""

Tree = dict[str, object]
Lines = dict[Path, int]


class Repeat(Frozen):
    """How many rows there may be; those up to `least` are always asked."""

    least: int = Field(default=1, ge=0)
    most: int = Field(ge=1)


class Column(BaseModel):
    """A question without a place; the rest of it is looked at when it is a cell."""

    model_config = ConfigDict(frozen=True, extra="allow")
    id: str
    official: str


class Written(Frozen):
    """A table as it is written. `required` and `sensitive` are for columns that don't say."""

    id: str
    kind: Literal["table", "group"]
    official: str
    clause: str
    columns: tuple[Column, ...] = Field(min_length=1)
    rows: tuple[Row, ...] = ()
    repeat: Repeat | None = None
    when: object = None
    required: bool = True
    sensitive: bool = False
    texts: str | None = None

    @property
    def repeats(self) -> Repeat:
        """The repeat, or a single row where the table forgets to say."""
        return self.repeat or Repeat(most=1)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the form's tree: where it is written, and the lines of what is in it."""

    tree: object
    origin: Path
    lines: Lines


@dataclass(frozen=True, slots=True)
class Cells:
    """Makes the questions of one table; `texts` is the id of its message."""

    table: Written
    texts: str
    written: Part

    def all(self) -> Iterator[Part]:
        """Every question of the table, row by row."""
        if self.table.rows:
            for row in self.table.rows:
                yield from self._row(row.id)
            return
        least, most = self.table.repeats.least, min(self.table.repeats.most, MOST)
        for number in range(most + 1):
            if number:
                yield from self._row(str(number))
            if least <= number < most:
                yield self._more(str(number))

    def _row(self, row: str) -> Iterator[Part]:
        for c, column in enumerate(self.table.columns):
            here = self._below(("columns", c))
            tree = here.tree if isinstance(here.tree, dict) else {}
            shown = self._shown(row)
            if own := tree.get("when"):
                when = self._below(("columns", c, "when"))
                shown.append(Part(self._renamed(own, row), here.origin, when.lines))
            lines = {rest: n for rest, n in here.lines.items() if rest[:1] != ("when",)}
            yield _asked(self._cell(tree, row, column.id), here.origin, lines, shown)

    def _cell(self, column: Tree, row: str, name: str) -> Tree:
        cell = {
            "clause": self.table.clause,
            "required": self.table.required,
            "sensitive": self.table.sensitive,
            "texts": f"{self.texts}-{name}",
            **column,
            **self._place(row, name),
        }
        if (same := column.get("same_as")) in self._columns():
            cell["same_as"] = f"{self.table.id}_{row}_{same}"
        return cell

    def _more(self, row: str) -> Part:
        more: Tree = {
            "kind": "yes_no",
            "official": self.table.official,
            "clause": self.table.clause,
            **self._place(row, ""),
        }
        lines: Lines = {(): self._below(("repeat",)).lines[()]}
        return _asked(more, (*self.written.origin, "repeat"), lines, self._shown(row))

    def _place(self, row: str, column: str) -> Tree:
        cell = {"table": self.table.id, "row": row, "column": column, "texts": self.texts}
        return {"id": f"{self.table.id}_{row}_{column or MORE}", "cell": cell}

    def _shown(self, row: str) -> list[Part]:
        """What lets a row be asked: the answer after the row before, or what the table needs."""
        if not self.table.rows and int(row) > self.table.repeats.least:
            asked = {"field": f"{self.table.id}_{int(row) - 1}_{MORE}"}
            return [Part(asked, self.written.origin, self._below(("repeat",)).lines)]
        return [] if self.table.when is None else [self._below(("when",))]

    def _below(self, path: Path) -> Part:
        """A node of the table as it is written."""
        node, depth = self.written.tree, len(path)
        for part in path:
            if isinstance(node, dict):
                node = node.get(part)
            elif isinstance(node, list) and isinstance(part, int):
                node = node[part]
        lines = {rest[depth:]: n for rest, n in self.written.lines.items() if rest[:depth] == path}
        return Part(node, (*self.written.origin, *path), lines)

    def _columns(self) -> set[object]:
        return {column.id for column in self.table.columns}

    def _renamed(self, condition: object, row: str) -> object:
        """A column's condition in which columns are the cells of this row."""
        if isinstance(condition, list):
            return [self._renamed(part, row) for part in condition]
        if not isinstance(condition, dict):
            return condition
        renamed = {
            key: self._renamed(part, row) if key in {"all", "any", "not"} else part
            for key, part in condition.items()
        }
        if renamed.get("field") in self._columns():
            renamed["field"] = f"{self.table.id}_{row}_{renamed['field']}"
        return renamed


def _asked(question: Tree, origin: Path, lines: Lines, shown: list[Part]) -> Part:
    """The question with all that has to hold for it to be asked."""
    whole = {key: value for key, value in question.items() if key != "when"}
    if len(shown) == 1:
        whole["when"] = shown[0].tree
        lines = {**lines, **_under(("when",), shown[0])}
    elif shown:
        whole["when"] = {"all": [part.tree for part in shown]}
        for number, part in enumerate(shown):
            lines = {**lines, **_under(("when", "all", number), part)}
        lines[("when",)] = shown[-1].lines[()]
    return Part(whole, origin, lines)


def _under(path: Path, part: Part) -> Lines:
    return {(*path, *rest): line for rest, line in part.lines.items()}
