"""`prichal migrate` and `erase`: what an administrator does by hand."""

import asyncio

import click

from bot.commands import options
from bot.commands.faults import faults_told
from bot.commands.service import with_store
from bot.database import prepare
from bot.logs import configure
from bot.office import Opened
from bot.settings import read_settings
from flows.errors import NotFound
from locales.lookup import Language
from locales.texts import texts as common_texts

LARGEST_ID = 2**52
"""Telegram promises that its ids have at most 52 significant bits."""


@click.command()
def migrate() -> None:
    """Bring the database's schema up to date. Safe to run again."""
    configure("WARNING")
    with faults_told():
        done = asyncio.run(prepare(read_settings()))
    click.echo(", ".join(done) if done else "up to date")


@click.command()
@click.argument("telegram_id", type=click.IntRange(1, LARGEST_ID))
@click.confirmation_option(prompt="Erase everything that may be erased on this person?")
@options.language
def erase(telegram_id: int, language: Language) -> None:
    """Erase what is held on a person, by Telegram id; what must be kept three years is locked."""

    async def work(app: Opened) -> None:
        async with app.store.reading() as repositories:
            person = await repositories.people.by_telegram(telegram_id)
        if person is None:
            raise NotFound("person.not_found", telegram=str(telegram_id))
        await app.office.use.erase(person, app.office.now())
        click.echo("erased")

    with_store(common_texts(language), work)
