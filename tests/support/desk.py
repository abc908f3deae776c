"""What stands in the database and flashes over a chat, for tests that talk with the bot."""

from __future__ import annotations

from bot.emulator.presses import Press
from flows.application import Application, Entry
from tests.support.emulator import buttons
from tests.support.product import Card, Product, Talk, seen


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


def desk(bot: Product, application: Application) -> Card:
    """The newest card of an application."""
    number = application.number or ""
    shown = [seen(one) for one in bot.world.messages(bot.group) if buttons(one)]
    return [one for one in shown if number in one.text and "Ещё…" in one.buttons][-1]


async def press(talk: Talk, caption: str) -> tuple[str, bool]:
    """Press a button; return what it was told, and whether in a window."""
    pressed = talk.touch(caption)
    await talk.settled()
    return told(pressed)
