"""`prichal bundle`: everything of an application as the ZIP that staff get on the card."""

import asyncio
import shutil
from collections.abc import Sequence
from pathlib import Path

import click

from bot.commands import options
from bot.commands.service import submitted, with_store
from bot.office import Opened
from handlers.wire import Upload
from locales.lookup import Language
from locales.texts import texts as common_texts


@click.command()
@click.argument("application")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    callback=options.writable,
    required=True,
)
@options.language
def bundle(application: str, out: Path, language: Language) -> None:
    """Put documents, printed forms and papers of APPLICATION (its number) into a ZIP with a list.

    What is too large for one file Telegram takes becomes several: FILE.zip, FILE-2.zip …
    """
    if out.suffix.lower() != ".zip":
        raise click.UsageError("--out must end with .zip")

    async def work(app: Opened) -> None:
        found = await submitted(app, application)
        async with app.office.exporter.bundle(found) as parts:
            for path in await asyncio.to_thread(_copied, parts, out):
                click.echo(str(path))

    with_store(common_texts(language), work)


def _copied(parts: Sequence[Upload], out: Path) -> list[Path]:
    """The archives where they are wanted; the folder they were made in is gone afterwards."""
    made = []
    for number, part in enumerate(parts, 1):
        path = out if number == 1 else out.with_stem(f"{out.stem}-{number}")
        if part.path is not None:
            shutil.copyfile(part.path, path)
        else:
            path.write_bytes(part.content)
        made.append(path)
    return made
