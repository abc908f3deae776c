"""CSV as Excel in Russian opens it: semicolons, a byte order mark, CRLF, decimal commas."""

import csv
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from flows.application import Application
from flows.model import Pack
from storage.exports.about import About
from storage.exports.rows import Shown, Table
from storage.exports.saving import in_portions, whole_text

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula."""


async def write(
    applications: AsyncIterator[Application],
    packs: Mapping[str, Pack],
    zone: ZoneInfo,
    out: Path,
    about: About,
) -> int:
    """Write the table to `out` and return the number of applications.

    A text that a spreadsheet could run as a formula begins with an apostrophe; phones do too.
    """
    table = Table(packs, zone, about.levels, about.former, about.ratings)
    with whole_text(out, "utf-8-sig") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")

        def rows(portion: Sequence[Application]) -> None:
            writer.writerows([_text(cell) for cell in table.row(one)] for one in portion)

        writer.writerow([_text(header) for header in table.headers])
        return await in_portions(applications, rows)


def _text(value: Shown) -> str:
    match value:
        case None:
            return ""
        case str():
            return f"'{value}" if value.startswith(_DANGEROUS) else value
        case datetime():
            return f"{value:%d.%m.%Y %H:%M:%S}"
        case date():
            return f"{value:%d.%m.%Y}"
        case Decimal():
            return f"{value:f}".replace(".", ",")
        case int():
            return str(value)
