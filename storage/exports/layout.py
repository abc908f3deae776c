"""The layout of a printed form, `print/<id>.yaml` of a pack: what stands on the paper, in order.

See docs/packs.md, "Printed forms". Texts may hold answers in Jinja's braces; what they may name is
told in `papers.py`. How it looks is the business of `layout.typ` and `drafting.py` alone.
"""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, StringConstraints, model_validator

from flows.compiling.shape import shaped
from flows.compiling.source import Fault, Source
from flows.frozen import Frozen
from storage.yaml_source import read_yaml

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_]*)?$")]
"""A question or a table, with its form before it where two forms have one: `application.inn`."""

Align = Literal["left", "center", "right", "justify"]


class _Laid(Frozen):
    """A part of a layout. YAML reads `2022` as a number: here it is a text."""

    model_config = ConfigDict(coerce_numbers_to_str=True)


class Row(_Laid):
    """A row of `fields`: what is asked on the left, the answer on the right.

    `label`: where left out, the question's own wording. `lines`: how many an empty field has to
    write on. `wide`: the answer stands below the label, over the whole width.
    """

    number: str = ""
    label: str | None = None
    value: Name | None = None
    options: Name | None = None
    parts: Literal["boxes", "list"] | None = None
    text: str | None = None
    lines: int = Field(default=1, ge=1, le=40)
    wide: bool = False

    @model_validator(mode="after")
    def _one(self) -> Self:
        given = [self.value, self.options, self.parts, self.text]
        if sum(one is not None for one in given) != 1:
            raise ValueError("a field has one of value, options, parts, text")
        if self.label is None and self.question is None:
            raise ValueError("a field without a question has a label")
        return self

    @property
    def question(self) -> str | None:
        """The question whose answer it shows."""
        return self.value or self.options


class Column(_Laid):
    """A column of a table: `cell` names the form's column; `text` is the same in every row."""

    head: str | None = None
    cell: str | None = None
    text: str | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.cell is None) == (self.text is None):
            raise ValueError("a column has one of cell, text")
        if self.text is not None and self.head is None:
            raise ValueError("a column of text has a head")
        return self


class Grid(_Laid):
    """A table: of the form (`of`), or of the layout itself (`head` and `rows`).

    `columns`: which of the form's, in which order, under which heads; all where left out.
    `numbered`: the head of a column with the rows' numbers. `rows_head`: the head of the column
    with the names of fixed rows. `widths` are shares of every column shown. `blank_rows`: to be
    filled by hand when there are no answers; `extra_rows` stand below those that there are.
    """

    of: Name | None = None
    columns: tuple[Column, ...] = ()
    numbered: str | None = None
    rows_head: str | None = None
    blank_rows: int = Field(default=3, ge=0, le=60)
    extra_rows: int = Field(default=0, ge=0, le=60)
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    widths: tuple[float, ...] = ()
    size: float | None = Field(default=None, ge=6, le=16)

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.of is None) == (not self.rows):
            raise ValueError("a table has one of of, rows")
        wide = len(self.head) or max((len(row) for row in self.rows), default=0)
        if any(len(row) != wide for row in self.rows):
            raise ValueError("the rows and the head of a table have as many cells each")
        if self.rows and self.widths and len(self.widths) != wide:
            raise ValueError("widths are as many as the columns")
        return self


class Signature(_Laid):
    """A line to sign on.

    `name` is printed as the decoded name, with `caption` below it; an empty one is written by hand.
    `position`: a line for the position; `stamp`: the place of the stamp; `date`: a line for it.
    """

    role: str = ""
    name: str = ""
    caption: str = "(расшифровка)"
    position: bool = False
    stamp: bool = False
    date: bool = False


class Consent(_Laid):
    """A box before words to agree with: marked when the question was answered yes."""

    value: Name
    text: str | None = None


class Item(_Laid):
    """One thing on the paper; exactly one of the keys, but for those that say how it looks.

    `options`: a choice's boxes outside a table. `list`: lines with dashes. `parts`: the parts of
    the service. `sides`: one text at the left edge and one at the right.
    """

    text: str | None = None
    heading: str | None = None
    fields: tuple[Row, ...] = ()
    table: Grid | None = None
    list_: tuple[str, ...] = Field(default=(), alias="list")
    options: Name | None = None
    consent: Consent | None = None
    parts: Literal["boxes", "list"] | None = None
    sides: tuple[str, str] | None = None
    signatures: tuple[Signature, ...] = ()
    note: str | None = None
    break_: Literal["page"] | None = Field(default=None, alias="break")
    align: Align | None = None
    bold: bool = False
    labels: int = Field(default=38, ge=10, le=80)
    """Of `fields`: how wide the left column is, in percent."""

    @model_validator(mode="after")
    def _one(self) -> Self:
        told = self.model_fields_set - {"align", "bold", "labels"}
        if len(told) != 1:
            raise ValueError(
                "one of text, heading, fields, table, list, options, consent, parts,"
                " sides, signatures, note, break"
            )
        return self


class Layout(_Laid):
    """A printed form. `head` stands at the top right, `title` in the middle below it."""

    page: Literal["portrait", "landscape"] = "portrait"
    size: float = Field(default=11, ge=7, le=16)
    """Of the letters, in points."""
    head: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    body: tuple[Item, ...] = Field(min_length=1)


def read_layout(path: Path) -> tuple[Layout | None, Source | None, tuple[Fault, ...]]:
    """Return the layout with the lines of its file, or what is wrong with it."""
    source, broken = read_yaml(path, f"{path.parent.name}/{path.name}")
    faults = list(broken)
    layout = shaped(Layout, source, faults, None) if source is not None else None
    return (None if faults else layout), source, tuple(faults)
