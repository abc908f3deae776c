"""What stands in the database and flashes over a chat, for tests that talk with the bot."""

from __future__ import annotations

from bot.emulator.presses import Press
from flows.application import Application, Entry
from tests.support.product import Product


async def now_is(bot: Product, application: Application) -> Application:
    """The application as it is kept."""
    async with bot.app.store.reading() as repositories:
        return await repositories.applications.get(application.id)


async def history(bot: Product, application: Application) -> list[Entry]:
    """Its history."""
    async with bot.app.store.reading() as repositories:
        return list(await repositories.applications.history(application.id))


def told(press: Press) -> tuple[str, bool]:
    """What flashed over the presser's chat, and whether it has to be closed."""
    assert press.answer is not None
    return press.answer.get("text", ""), press.answer.get("show_alert", False)
