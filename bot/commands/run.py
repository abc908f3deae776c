"""`prichal run`: the bot."""

import asyncio
import contextlib
import sys
from collections.abc import Coroutine

import click

from bot.app import open_app
from bot.logs import configure
from bot.running import served, until_stopped
from bot.settings import Settings
from flows.errors import FlowError


@click.command()
def run() -> None:
    """Run the bot: by webhook where WEBHOOK_URL is set, else by polling."""
    settings = Settings()
    configure(settings.log_level)
    if not settings.bot_token.get_secret_value():
        raise click.UsageError("BOT_TOKEN is empty: put the token of @BotFather into .env")
    try:
        start(_run(settings))
    except FlowError as error:
        raise click.ClickException(f"{error.code}: {dict(error.data)}") from error


def start(main: Coroutine[object, object, None]) -> None:
    """Run the event loop, the fast one where there is one."""
    factory = None
    with contextlib.suppress(ImportError):
        import uvloop  # noqa: PLC0415 - not on every system

        factory = uvloop.new_event_loop
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(main)
    sys.stdout.flush()


async def _run(settings: Settings) -> None:
    async with open_app(settings) as app, served(app):
        await until_stopped()
