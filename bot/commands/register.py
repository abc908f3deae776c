"""`prichal register`: the SME register from the Federal Tax Service's open data, kept here."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from bot.commands import options, printed
from bot.commands import register_words as words
from bot.commands.faults import faults_told
from bot.commands.service import there
from bot.commands.sources import usage
from bot.database import prepare
from bot.logs import configure
from bot.settings import Settings, read_settings
from flows.ports import Companies
from flows.readers.base import Ask, BadAnswer
from flows.readers.inn import read_inn
from locales.lookup import Language
from locales.texts import Texts
from locales.texts import texts as common_texts
from storage.database import open_store
from storage.register.faults import RegisterFault
from storage.register.importing import Wanted, import_set

T = TypeVar("T")

REGION_DIGITS = 2


@click.group()
def register() -> None:
    """The register of small and medium businesses: import a month's set, look a company up."""


@register.command(name="import")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option("--region", "regions", multiple=True, help="Keep only this region (40); repeatable.")
@click.option("--force", is_flag=True, help="Also an older set, or the same one again.")
@options.language
@options.as_json
def import_(
    files: tuple[Path, ...],
    regions: tuple[str, ...],
    *,
    force: bool,
    language: Language,
    as_json: bool,
) -> None:
    """Import FILES, a month's set: ZIP or XML of the open data 7707329152-rsmp.

    The former set serves until the new one is whole. An import that was stopped goes on where it
    was. Exit code 0: imported, or it was already; 1: a fault, nothing has changed; 2: wrong use.
    """
    texts = common_texts(language)
    wanted = Wanted(files, _regions(texts, regions), force)
    tell = words.Progressing(texts)

    async def work(settings: Settings) -> None:
        await prepare(settings)
        done = await import_set(settings.database, wanted, datetime.now(UTC), tell)
        tell.end()
        click.echo(words.imported(done, texts, as_json=as_json))

    _run(texts, work)


@register.command()
@options.language
@options.as_json
def status(*, language: Language, as_json: bool) -> None:
    """Say which set is in force and how old it is."""
    texts = common_texts(language)

    async def work(settings: Settings) -> None:
        await there(settings, texts)
        found = await _ask(settings, lambda companies: companies.sme_set())
        click.echo(words.status(found, datetime.now(UTC).date(), texts, as_json=as_json))

    _run(texts, work)


@register.command()
@click.argument("inn")
@options.language
@options.as_json
def show(inn: str, *, language: Language, as_json: bool) -> None:
    """Show what is kept of the company with this ИНН. Exit code 1: nothing is."""
    texts = common_texts(language)
    try:
        wanted = str(read_inn(inn, Ask(today=datetime.now(UTC).date())).value)
    except BadAnswer as wrong:
        digits = wrong.code in {"inn.check_digit", "inn.zeros"}
        key = "register-wrong_digit" if digits else "register-bad_inn"
        raise usage(texts, key, inn=inn) from wrong

    async def work(settings: Settings) -> None:
        await there(settings, texts)
        found = await _ask(settings, lambda companies: companies.get(wanted))
        if found is None:
            raise click.ClickException(printed.say(texts, "register-unknown", inn=wanted))
        click.echo(words.company(found, texts, as_json=as_json))

    _run(texts, work)


def _regions(texts: Texts, codes: tuple[str, ...]) -> tuple[str, ...]:
    for code in codes:
        if len(code) != REGION_DIGITS or not (code.isascii() and code.isdigit()):
            raise usage(texts, "register-bad_region", code=code)
    return tuple(sorted(set(codes)))


def _run(texts: Texts, work: Callable[[Settings], Coroutine[Any, Any, None]]) -> None:
    """Do the work; faults in words, exit code 1."""
    configure("WARNING")
    with faults_told():
        settings = read_settings()
        try:
            asyncio.run(work(settings))
        except RegisterFault as fault:
            raise click.ClickException(words.fault(fault, texts)) from fault
        except KeyboardInterrupt as stopped:
            raise click.ClickException(printed.say(texts, "register-stopped")) from stopped


async def _ask(settings: Settings, question: Callable[[Companies], Coroutine[Any, Any, T]]) -> T:
    await prepare(settings)
    store = await open_store(settings.database, settings.data_dir)
    try:
        async with store.reading() as repositories:
            return await question(repositories.companies)
    finally:
        await store.close()
