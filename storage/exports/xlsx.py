"""An Excel workbook, written row by row: memory doesn't grow with the number of applications."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from flows.application import Application
from flows.model import Pack
from storage.exports.about import About, lines
from storage.exports.contracts import HEADERS, Listed
from storage.exports.contracts import row as contract_row
from storage.exports.rows import COMMON, FORMER, Shown, Table
from storage.exports.saving import in_portions, whole

LONGEST = 32_767
"""Characters that a cell of Excel holds; what is longer is whole in CSV and JSONL."""

_DATE, _MOMENT = "dd.mm.yyyy", "dd.mm.yyyy hh:mm:ss"
_HEADER = {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E7ECF2", "border": 1}
_WIDTHS = {"Номер": 16, "Услуга": 30, "Статус": 26, "Подана": 19, "Компания": 34, FORMER: 30}
_SUM = "#,##0.00"


class Sheet:
    """The sheet of applications; `str` becomes text, whatever it begins with."""

    def __init__(self, book: Workbook, table: Table) -> None:
        """Write the header row and set the columns' widths."""
        self._sheet: Worksheet = book.add_worksheet("Заявки")
        self._table = table
        self._next = count(1)
        self._date = book.add_format({"num_format": _DATE, "align": "left"})
        self._moment = book.add_format({"num_format": _MOMENT, "align": "left"})
        self._sum = book.add_format({"num_format": _SUM})
        self._head(book.add_format(_HEADER))

    def write(self, portion: Sequence[Application]) -> None:
        """Add a row for each application."""
        for application in portion:
            row = next(self._next)
            for column, value in enumerate(self._table.row(application)):
                self._cell(row, column, value)

    def finish(self, rows: int) -> None:
        """Let the reader filter by any column."""
        self._sheet.autofilter(0, 0, rows, len(self._table.headers) - 1)

    def _head(self, style: Format) -> None:
        self._sheet.freeze_panes(1, 1)
        wide = {n for n, one in enumerate(self._table.columns, start=len(COMMON)) if one.wide}
        for column, header in enumerate(self._table.headers):
            width = _WIDTHS.get(header, 44 if column in wide else 22)
            self._sheet.set_column(column, column, width)
            self._sheet.write_string(0, column, header, style)

    def _cell(self, row: int, column: int, value: Shown) -> None:
        match value:
            case None:
                return
            case str():
                self._sheet.write_string(row, column, fitted(value))
            case datetime():
                self._sheet.write_datetime(row, column, value, self._moment)
            case date():
                self._sheet.write_datetime(row, column, value, self._date)
            case Decimal():
                self._sheet.write_number(row, column, value, self._sum)
            case int():
                self._sheet.write_number(row, column, value)


async def write(
    applications: AsyncIterator[Application],
    packs: Mapping[str, Pack],
    zone: ZoneInfo,
    out: Path,
    about: About,
) -> int:
    """Write the workbook to `out` and return the number of applications."""
    with whole(out) as part, _book(part) as book:
        sheet = Sheet(book, Table(packs, zone, about.levels, about.former, about.ratings))
        rows = await in_portions(applications, sheet.write)
        sheet.finish(rows)
        if about.contracts:
            _contracts(book, about.contracts, zone)
        _about(book, lines(about, packs, zone, rows))
        await asyncio.to_thread(book.close)
    return rows


@contextmanager
def _book(path: Path) -> Iterator[Workbook]:
    """Give a workbook; when the block fails its temporary files go away with it."""
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    try:
        yield book
    finally:
        if not book.fileclosed:
            book.close()


def fitted(text: str) -> str:
    """Return the text, cut with "…" where a cell could not hold it."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _contracts(book: Workbook, listed: Sequence[Listed], zone: ZoneInfo) -> None:
    """The ledger of contracts on a sheet of its own."""
    sheet = book.add_worksheet("Контракты")
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "dd.mm.yyyy"})
    moment = book.add_format({"num_format": "dd.mm.yyyy hh:mm"})
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(HEADERS) - 1, 22)
    for column, header in enumerate(HEADERS):
        sheet.write_string(0, column, header, head)
    for number, one in enumerate(listed, 1):
        for column, value in enumerate(contract_row(one, zone)):
            match value:
                case str():
                    sheet.write_string(number, column, fitted(value))
                case datetime():
                    sheet.write_datetime(number, column, value, moment)
                case date():
                    sheet.write_datetime(number, column, value, day)
                case Decimal():
                    sheet.write_number(number, column, value)


def _about(book: Workbook, found: list[tuple[str, str | int]]) -> None:
    sheet = book.add_worksheet("О выгрузке")
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "align": "left"})
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 1, 80)
    for row, (label, value) in enumerate(found):
        sheet.write_string(row, 0, label, bold)
        if isinstance(value, int):
            sheet.write_number(row, 1, value, wrapped)
        else:
            sheet.write_string(row, 1, value, wrapped)
