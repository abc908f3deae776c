"""The first Word template of a printed form, made from its layout: staff edit it from then on.

`python -m storage.exports.drafting PACK PRINTED…` writes `print/<id>.docx`; without PRINTED for
every layout of the pack. What was edited in Word is lost then, so a template that is there is
kept unless `--again` says otherwise.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from docx import Document

from flows.errors import FlowError
from flows.model import Pack
from storage.exports.known import Known, Shown, columns, known
from storage.exports.layout import Consent, Grid, Item, Layout, Row, Signature, read_layout
from storage.exports.placeholders import LINE, gaps, with_lines
from storage.exports.word import Sheet
from storage.packs import PACKS, load_packs

DATE = "«___» ______________ 20___ г."


def draft(layout: Layout, asked: Known, title: str) -> Sheet:
    """Return the template. Raises KeyError for a name that no form has."""
    sheet = Sheet(Document(), layout, title)
    drafter = _Drafter(sheet, asked)
    drafter.top(layout)
    for item, after in zip(layout.body, (*layout.body[1:], None), strict=True):
        opens = (item.text or "").rstrip().endswith(":")
        drafter.item(item, kept=after is not None and (opens or bool(after.signatures)))
    sheet.footer("{{ number }}  {{ centre }}")
    return sheet


class _Drafter:
    """Writes the items of a layout, one after another."""

    def __init__(self, sheet: Sheet, asked: Known) -> None:
        self._sheet = sheet
        self._asked = asked
        self._gaps = gaps(asked.questions)

    def top(self, layout: Layout) -> None:
        """What stands above the items."""
        for one in layout.head:
            self._sheet.head(self._words(one))
        for one in layout.title:
            self._sheet.title(self._words(one))

    def item(self, item: Item, *, kept: bool) -> None:
        """`kept`: it stays on the page of what follows."""
        sheet = self._sheet
        for wording in filter(None, (item.text, item.note)):
            for one in wording.split("\n"):
                small = item.note is not None
                sheet.text(self._words(one), item.align, bold=item.bold, small=small, kept=kept)
        if item.heading is not None:
            sheet.heading(self._words(item.heading), item.align)
        if item.fields:
            self._fields(item, kept=kept)
        if item.table is not None:
            self._table(item.table)
        for one in item.list_:
            sheet.dash("–", self._words(one), kept=kept)
        if item.sides is not None:
            sheet.sides(*map(self._words, item.sides), kept=kept)
        if item.signatures:
            sheet.signatures([self._signature(one) for one in item.signatures])
        if item.break_ is not None:
            sheet.page_break()
        self._boxes(item)

    def _boxes(self, item: Item) -> None:
        if item.options is not None:
            self._sheet.repeated(*_options(f"options.{item.options}"))
        if item.parts is not None:
            self._sheet.repeated(*_parts(item.parts))
        if item.consent is not None:
            self._sheet.dash(*self._consent(item.consent), kept=True)

    def _consent(self, consent: Consent) -> tuple[str, str]:
        text = consent.text
        if text is None:
            text = self._asked.questions[consent.value].official
        return f'{{{{ "☒" if options.{consent.value}[0].chosen else "☐" }}}}', self._words(text)

    def _fields(self, item: Item, *, kept: bool) -> None:
        numbered = any(row.number for row in item.fields)
        form = self._sheet.form(item.labels, numbered=numbered)
        for row in item.fields:
            form.row(self._words(row.number), self._words(self._asked.label(row)), wide=row.wide)
            repeated = _repeated(row)
            if repeated is not None:
                form.repeated(*repeated)
            else:
                form.answer(self._answer(row, form.places(wide=row.wide)))
            form.end(whole=row.lines == 1 and row.value is not None and not self._long(row.value))
        form.close(kept=kept)

    def _long(self, name: str) -> bool:
        return self._asked.questions[name].kind == "long_text"

    def _table(self, grid: Grid) -> None:
        if grid.of is None:
            rows = [[self._words(cell) for cell in row] for row in grid.rows]
            self._sheet.table(grid, [self._words(one) for one in grid.head], rows)
            return
        shown = columns(grid, self._asked.tables[grid.of])
        source = f"tables.{grid.of}.rows"
        row = [_cell(one) for one in shown]
        blank = ["{{ loop.index }}" if one.kind == "number" else "" for one in shown]
        rows = [[f"{{%tr for row in {source} %}}"], row, ["{%tr endfor %}"]]
        if grid.blank_rows and not self._asked.tables[grid.of].rows:
            count = f"0 if {source} else {grid.blank_rows}"
            rows += [[f"{{%tr for blank in range({count}) %}}"], blank, ["{%tr endfor %}"]]
        rows += [["" for _ in shown]] * grid.extra_rows
        self._sheet.table(grid, [self._words(one.head) for one in shown], rows)

    def _answer(self, row: Row, places: int) -> str:
        if row.text is not None:
            return self._words(row.text)
        lines = f"({row.lines})" if row.lines > 1 else ""
        if row.wide or places < len(LINE):
            lines = f"({row.lines}, {places})"
        return f"{{{{ answers.{row.value} | line{lines} }}}}"

    def _signature(self, one: Signature) -> dict[str, str]:
        places = {"(должность)": ""} if one.position else {}
        return {
            "role": self._words(one.role),
            **places,
            "(подпись)": "",
            one.caption: one.name,
            "stamp": "М.П." if one.stamp else "",
            "date": DATE if one.date else "",
        }

    def _words(self, wording: str) -> str:
        return with_lines(wording, self._gaps)


def _cell(column: Shown) -> str:
    match column.kind:
        case "number":
            return "{{ loop.index }}"
        case "row":
            return "{{ row.official }}"
        case "text":
            return column.source
        case "cell":
            return f"{{{{ row.cells.{column.source} }}}}"


def _repeated(row: Row) -> tuple[str, str, str] | None:
    if row.options is not None:
        return _options(f"options.{row.options}")
    return _parts(row.parts) if row.parts is not None else None


def _options(source: str) -> tuple[str, str, str]:
    """The loop, the sign and the words of boxes."""
    return f"for one in {source}", '{{ "☒" if one.chosen else "☐" }}', "{{ one.official }}"


def _parts(how: str) -> tuple[str, str, str]:
    if how == "boxes":
        return _options("parts")
    return "for one in parts if one.chosen", "–", "{{ one.official }}"


def write(pack: Pack, printed: Sequence[str], folder: Path, *, again: bool) -> list[Path]:
    """Write the templates into the pack's `print/`; return those that were written.

    Raises ValueError for a layout that is not there or has faults.
    """
    written = []
    for one in pack.printed:
        layout_file = folder / f"{one.id}.yaml"
        out = folder / f"{one.id}.docx"
        asked_for = one.id in printed or not printed
        if not asked_for or (not printed and not layout_file.is_file()):
            continue
        if out.exists() and not again:
            continue
        layout = _layout(layout_file)
        draft(layout, known([pack.forms[id_] for id_ in one.forms]), one.official).save(out)
        written.append(out)
    return written


def _layout(file: Path) -> Layout:
    if not file.is_file():
        raise ValueError(f"{file.name}: no such layout")
    layout, _, faults = read_layout(file)
    if layout is None:
        raise ValueError("; ".join(f"{one.file}:{one.line} {one.code}" for one in faults))
    return layout


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0, or 1 when a template could not be made."""
    parser = argparse.ArgumentParser(prog="python -m storage.exports.drafting")
    parser.add_argument("pack")
    parser.add_argument("printed", nargs="*", help="printed forms; all layouts without")
    parser.add_argument("--again", action="store_true", help="write over what is there")
    parser.add_argument("--packs-dir", type=Path, default=PACKS, help="the centre's own packs")
    told = parser.parse_args(arguments)
    try:
        pack = load_packs(told.packs_dir, [told.pack])[told.pack]
        folder = told.packs_dir / told.pack / "print"
        written = write(pack, told.printed, folder, again=told.again)
    except (ValueError, KeyError, FlowError) as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 1
    sys.stdout.write("".join(f"{file}\n" for file in written))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
