"""`prichal run`: the bot."""

import asyncio
import contextlib
import gc
import sys
from collections.abc import Coroutine

import click

from bot.app import open_app
from bot.commands.faults import faults_told
from bot.logs import configure
from bot.running import served, until_stopped
from bot.settings import Settings, read_settings

YOUNG = 50_000
"""New objects after which the youngest are looked through: some hundreds of answers."""


@click.command()
def run() -> None:
    """Run the bot: by webhook where WEBHOOK_URL is set, else by polling."""
    with faults_told():
        settings = read_settings()
        configure(settings.log_level)
        if not settings.bot_token.get_secret_value():
            raise click.UsageError("BOT_TOKEN is empty: put the token of @BotFather into .env")
        start(_run(settings))


def start(main: Coroutine[object, object, None]) -> None:
    """Run the event loop, the fast one where there is one."""
    factory = None
    with contextlib.suppress(ImportError):
        import uvloop  # noqa: PLC0415 - not on every system

        factory = uvloop.new_event_loop
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(main)
    sys.stdout.flush()


def spare_garbage_collector() -> None:
    """What is there after the start stays: it is not searched for garbage again and again.

    aiogram, SQLAlchemy, the packs and their texts are over 200,000 objects; looking through them
    took a fifth of the time of an answer, in pauses that were felt.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 20, 20)


async def _run(settings: Settings) -> None:
    async with open_app(settings) as app, served(app):
        spare_garbage_collector()
        await until_stopped()
