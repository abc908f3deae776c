"""Cells of a Word table, and the table of labels and answers that forms are made of."""

from typing import Protocol, cast

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

HEAD = "EAEAEA"
"""The grey of a table's head."""

ROOM = "45"
"""Twentieths of a point."""

SIGN = 6
"""Millimetres for a dash or a box before a line."""


class Gap(Protocol):
    """Makes a little room below a table."""

    def __call__(self, *, kept: bool = False) -> None:
        """`kept`: the room stays on the page of what follows."""


def add_row(table: Table) -> _Row:
    """A new row at the end."""
    return cast("_Row", table.add_row())  # type: ignore[no-untyped-call]


def write(
    cell: _Cell,
    text: str,
    size: float,
    *,
    bold: bool = False,
    centred: bool = False,
    kept: bool = False,
) -> None:
    """Put a text into an empty cell. `size` in points; `kept` on the page of the next row."""
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold or None
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.keep_with_next = kept


def shade(cell: _Cell) -> None:
    """Grey, as heads are."""
    made = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", HEAD)):
        made.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(made)  # noqa: SLF001 - python-docx knows no shading


def underline(cell: _Cell) -> None:
    """A line below the cell, to write on."""
    borders, bottom = OxmlElement("w:tcBorders"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "auto")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    cell._tc.get_or_add_tcPr().append(borders)  # noqa: SLF001 - nor borders of a cell


def roomy(table: Table) -> None:
    """A little room above and below what stands in each cell."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("top", "bottom"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), ROOM)
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    look = table._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001 - nor margins of a table
    look.addprevious(margins)


def unbroken(row: _Row) -> None:
    """The row is not parted by the end of a page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - nor this


def repeated_head(row: _Row) -> None:
    """The row stands at the top of every page that the table goes on to."""
    unbroken(row)
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - nor this


def hung(paragraph: Paragraph) -> None:
    """What stands behind the sign begins each line at the same place."""
    layout = paragraph.paragraph_format
    layout.left_indent, layout.first_line_indent = Mm(SIGN), Mm(-SIGN)
    layout.tab_stops.add_tab_stop(Mm(SIGN))


class FormTable:
    """A table of labels and answers, row by row."""

    def __init__(
        self, table: Table, *, numbered: bool, places: tuple[int, int], after: Gap
    ) -> None:
        """`places`: underscores that fit beside a label, and below one."""
        self._table, self._numbered, self._after = table, numbered, after
        self._places = places
        self._row: _Row | None = None
        self._cell: _Cell | None = None

    def places(self, *, wide: bool) -> int:
        """How many underscores a line to write on may have."""
        return self._places[wide]

    def row(self, number: str, label: str, *, wide: bool) -> None:
        """Begin a row."""
        self._row = add_row(self._table)
        cells = list(self._row.cells)
        if self._numbered:
            cells.pop(0).paragraphs[0].add_run(number)
        if wide:
            self._cell = cells[0].merge(cells[1])
            _fill(self._cell, label)
            self._cell.add_paragraph()
        else:
            _fill(cells[0], label)
            self._cell = cells[1]

    def answer(self, text: str) -> None:
        """Put a text where the answer stands."""
        first, *more = text.split("\n")
        self._last().add_run(first)
        for one in more:
            self._place().add_paragraph(one)

    def repeated(self, loop: str, sign: str, text: str) -> None:
        """Put lines there, each with its sign."""
        self._last().add_run(f"{{%p {loop} %}}")
        hung(self._place().add_paragraph(f"{sign}\t{text}"))
        self._place().add_paragraph("{%p endfor %}")

    def end(self, *, whole: bool) -> None:
        """End the row; a `whole` one stays on its page."""
        for paragraph in self._place().paragraphs:
            paragraph.paragraph_format.space_after = Pt(0)
        if whole and self._row is not None:
            unbroken(self._row)

    def close(self, *, kept: bool) -> None:
        """End the table; its last row is `kept` on the page of what follows."""
        if kept and self._row is not None:
            for cell in self._row.cells:
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.keep_with_next = True
        self._after(kept=kept)

    def _place(self) -> _Cell:
        return cast("_Cell", self._cell)

    def _last(self) -> Paragraph:
        return cast("Paragraph", self._place().paragraphs[-1])


def _fill(cell: _Cell, text: str) -> None:
    first, *more = text.split("\n")
    cell.paragraphs[0].add_run(first)
    for one in more:
        cell.add_paragraph(one)
    for paragraph in cell.paragraphs:
        paragraph.paragraph_format.space_after = Pt(0)
