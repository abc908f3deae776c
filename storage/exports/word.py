"""A Word file as drafting needs it: paragraphs, forms of two columns, tables, signatures."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from storage.exports.layout import Grid, Layout
from storage.exports.word_cells import (
    FormTable,
    add_row,
    hung,
    repeated_head,
    roomy,
    shade,
    unbroken,
    underline,
    write,
)
from storage.exports.word_footer import footer
from storage.exports.word_slim import slim

FONT = "Times New Roman"
"""Every office has it, and what the centre writes itself looks the same."""

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_PAGE = {"portrait": (210, 297), "landscape": (297, 210)}
_MARGINS = {"portrait": (25, 15, 15, 17), "landscape": (15, 15, 18, 17)}
"""Left, right, top, bottom, in millimetres."""

BLANK = 7
"""Millimetres that a row has at least, so that one can write in it."""

_NUMBER = 10
_INSIDE = 4
_MILLIMETRES = 25.4 / 72
"""Of a point."""
_LONGEST = 90
_GAP = 5
_MANY = 5


class Sheet:
    """The file, written from top to bottom."""

    def __init__(self, document: Document, layout: Layout, title: str) -> None:
        """`document` is an empty one; `title` goes to its properties."""
        self._document = document
        self._size = layout.size
        left, right, top, bottom = _MARGINS[layout.page]
        wide, high = _PAGE[layout.page]
        self._width = wide - left - right
        section = document.sections[0]
        section.orientation = (
            WD_ORIENT.LANDSCAPE if layout.page == "landscape" else WD_ORIENT.PORTRAIT
        )
        section.page_width, section.page_height = Mm(wide), Mm(high)
        section.left_margin, section.right_margin = Mm(left), Mm(right)
        section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
        section.footer_distance = Mm(8)
        self._style(title)

    def save(self, out: Path) -> None:
        """Write the file; the same layout makes the same bytes."""
        slim(self._document)
        made = BytesIO()
        self._document.save(made)
        with ZipFile(made) as whole, ZipFile(out, "w", ZIP_DEFLATED) as file:
            for part in whole.infolist():
                file.writestr(ZipInfo(part.filename), whole.read(part), ZIP_DEFLATED)

    def head(self, text: str) -> None:
        """A line at the top right."""
        paragraph = self._document.add_paragraph(text)
        paragraph.paragraph_format.left_indent = Mm(self._width / 2)
        paragraph.paragraph_format.space_after = Pt(0)

    def title(self, text: str) -> None:
        """A line of the title."""
        paragraph = self._document.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.font.size = True, Pt(self._size + 3)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.keep_with_next = True

    def heading(self, text: str, align: str | None) -> None:
        """The heading of a part."""
        paragraph = self.text(text, align, bold=True, kept=True)
        paragraph.paragraph_format.space_before = Pt(10)

    def text(
        self,
        text: str,
        align: str | None = None,
        *,
        bold: bool = False,
        small: bool = False,
        kept: bool = False,
    ) -> Paragraph:
        """A paragraph; `kept` on the page of the next."""
        paragraph = self._document.add_paragraph()
        run = paragraph.add_run(text)
        run.bold = bold or None
        if small:
            run.font.size = Pt(self._size - 1.5)
        if align:
            paragraph.alignment = _ALIGN[align]
        paragraph.paragraph_format.keep_with_next = kept
        return paragraph

    def dash(self, sign: str, text: str, *, kept: bool = False) -> None:
        """A line with a sign before it: a dash, a box."""
        hung(self.text(f"{sign}\t{text}", kept=kept))

    def repeated(self, loop: str, sign: str, text: str) -> None:
        """The same for each of a loop ("for one in options.kinds")."""
        self.text(f"{{%p {loop} %}}")
        self.dash(sign, text)
        self.text("{%p endfor %}")

    def sides(self, left: str, right: str, *, kept: bool) -> None:
        """One text at the left edge, one at the right."""
        paragraph = self.text(f"{left}\t{right}", kept=kept)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(self._width), WD_TAB_ALIGNMENT.RIGHT)
        paragraph.paragraph_format.space_before = Pt(6)

    def page_break(self) -> None:
        """The next goes to a new page."""
        self._document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def form(self, labels: int, *, numbered: bool) -> FormTable:
        """A table of labels and answers. `labels`: how wide, in percent."""
        width = self._width - (_NUMBER if numbered else 0)
        widths = [width * labels / 100, width * (100 - labels) / 100]
        if numbered:
            widths.insert(0, _NUMBER)
        places = (self._places(widths[-1]), self._places(width))
        table = self._table(widths)
        return FormTable(table, numbered=numbered, places=places, after=self.gap)

    def table(self, grid: Grid, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """A table with a head that is repeated. A row of one cell holds a tag of docxtpl."""
        shares = list(grid.widths) or [1.0] * len(head or rows[0])
        widths = [self._width * share / sum(shares) for share in shares]
        table = self._table(widths)
        size = grid.size or (9 if len(shares) > _MANY else self._size)
        if any(head):
            row = add_row(table)
            repeated_head(row)
            for cell, text in zip(row.cells, head, strict=True):
                write(cell, text, size, bold=True, centred=True)
                shade(cell)
        for texts in rows:
            row = add_row(table)
            unbroken(row)
            row.height = Mm(BLANK)
            for cell, text in zip(row.cells, texts, strict=False):
                write(cell, text, size)
        self.gap()

    def signatures(self, told: Sequence[Mapping[str, str]]) -> None:
        """Lines to sign on, kept together."""
        for number, one in enumerate(told):
            self._signature(one, last=number == len(told) - 1)

    def footer(self, text: str) -> None:
        """What stands at the foot of every page, with the page's number at the right."""
        footer(self._document.sections[0].footer.paragraphs[0], text, self._width)

    def gap(self, *, kept: bool = False) -> None:
        """A little room below a table."""
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing = Pt(7)
        paragraph.paragraph_format.keep_with_next = kept

    def _places(self, width: float) -> int:
        """How many underscores a cell of so many millimetres holds."""
        return min(int((width - _INSIDE) / _MILLIMETRES / (self._size / 2)), _LONGEST) - 1

    def _signature(self, one: Mapping[str, str], *, last: bool) -> None:
        places = [name for name in one if name not in {"role", "stamp", "date"}]
        share = (self._width - 45 - _GAP * len(places)) / len(places)
        widths = [45.0, *(width for _ in places for width in (_GAP, share))]
        table = self._table(widths, ruled=False)
        line, captions = add_row(table), add_row(table)
        write(line.cells[0], one["role"], self._size, kept=True)
        for number, place in enumerate(places):
            cell = 2 * number + 2
            write(line.cells[cell], one[place], self._size, centred=True, kept=True)
            underline(line.cells[cell])
            write(captions.cells[cell], place, 8, centred=True, kept=not last)
        for row in table.rows:
            unbroken(row)
        if one["stamp"] or one["date"]:
            self.sides(one["stamp"], one["date"], kept=not last)
        else:
            self.gap(kept=not last)

    def _table(self, widths: Sequence[float], *, ruled: bool = True) -> Table:
        table: Table = self._document.add_table(rows=0, cols=len(widths))
        if ruled:
            table.style = self._document.styles["Table Grid"]
            roomy(table)
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        return table

    def _style(self, title: str) -> None:
        style = self._document.styles["Normal"]
        style.font.name, style.font.size = FONT, Pt(self._size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:eastAsia", "w:cs", "w:hAnsi"):
            fonts.set(qn(script), FONT)
        style.paragraph_format.space_after = Pt(3)
        style.paragraph_format.line_spacing = 1.0
        self._document.core_properties.title = title[:255]
