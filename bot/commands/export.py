"""`prichal export`: the collected applications as a table."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import click

from bot.commands import options
from bot.commands.service import in_zone, with_store
from bot.exporter import FileExporter, Filter
from bot.office import Opened
from flows.library import Library
from handlers.exporting import TableFormat
from locales.lookup import Language
from locales.texts import texts as common_texts

DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command()
@click.option("--format", "format_", type=click.Choice(["xlsx", "csv", "jsonl"]), required=True)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    callback=options.writable,
    required=True,
)
@click.option("--pack", help="Only this pack.")
@click.option("--service", help="Only this service.")
@click.option("--status", help="Only applications in this state (its id).")
@click.option("--since", type=DAY, help="Submitted on this day or later.")
@click.option("--until", type=DAY, help="Submitted on this day or earlier.")
@options.language
def export(
    format_: str,
    out: Path,
    pack: str | None,
    service: str | None,
    status: str | None,
    since: datetime | None,
    until: datetime | None,
    language: Language,
) -> None:
    """Write the submitted applications to a file."""

    async def work(app: Opened) -> None:
        _known(app.office.library, pack=pack, service=service, status=status)
        last = until + timedelta(days=1) if until is not None else None
        wanted = Filter(pack, service, status, in_zone(since, app), in_zone(last, app))
        exporter = cast("FileExporter", app.office.exporter)
        count = await exporter.write(cast("TableFormat", format_), out, wanted)
        click.echo(f"{out}: {count}")

    with_store(common_texts(language), work)


def _known(library: Library, **wanted: str | None) -> None:
    """Wrong use where a filter names nothing: an empty table would look like an answer."""
    packs = library.packs.values()
    known = {
        "pack": [pack.id for pack in packs],
        "service": [service.id for pack in packs for service in pack.services],
        "status": [
            state.id
            for pack in packs
            for machine in pack.machines.values()
            for state in machine.states
        ],
    }
    for name, value in wanted.items():
        if value is not None and value not in known[name]:
            among = ", ".join(dict.fromkeys(known[name]))
            raise click.UsageError(f"--{name}: no {value!r}; there are {among}")
