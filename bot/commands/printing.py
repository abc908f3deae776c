"""`prichal print`: an application's printed form."""

import asyncio
from pathlib import Path
from typing import cast

import click

from bot.commands import options
from bot.commands.service import submitted, with_store
from bot.office import Opened
from handlers.exporting import PageFormat
from locales.lookup import Language
from locales.texts import texts as common_texts


@click.command(name="print")
@click.argument("application")
@click.argument("form")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    callback=options.writable,
    required=True,
)
@options.language
def print_form(application: str, form: str, out: Path, language: Language) -> None:
    """Print FORM of APPLICATION (its number) to a .docx or .pdf file."""
    format_ = out.suffix.lstrip(".").lower()
    if format_ not in {"docx", "pdf"}:
        raise click.UsageError("--out must end with .docx or .pdf")

    async def work(app: Opened) -> None:
        found = await submitted(app, application)
        page = await app.office.exporter.page(found, form, cast("PageFormat", format_))
        await asyncio.to_thread(out.write_bytes, page.content)
        click.echo(str(out))

    with_store(common_texts(language), work)
