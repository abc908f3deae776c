"""`prichal export`: the collected applications as a table."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import click

from bot.commands.service import in_zone, with_store
from bot.exporter import FileExporter, Filter
from bot.office import Opened
from handlers.exporting import TableFormat

DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command()
@click.option("--format", "format_", type=click.Choice(["xlsx", "csv", "jsonl"]), required=True)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True)
@click.option("--pack", help="Only this pack.")
@click.option("--service", help="Only this service.")
@click.option("--status", help="Only applications in this state (its id).")
@click.option("--since", type=DAY, help="Submitted on this day or later.")
@click.option("--until", type=DAY, help="Submitted on this day or earlier.")
def export(
    format_: str,
    out: Path,
    pack: str | None,
    service: str | None,
    status: str | None,
    since: datetime | None,
    until: datetime | None,
) -> None:
    """Write the submitted applications to a file."""

    async def work(app: Opened) -> None:
        last = until + timedelta(days=1) if until is not None else None
        wanted = Filter(pack, service, status, in_zone(since, app), in_zone(last, app))
        exporter = cast("FileExporter", app.office.exporter)
        count = await exporter.write(cast("TableFormat", format_), out, wanted)
        click.echo(f"{out}: {count}")

    with_store(work)
