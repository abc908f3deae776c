"""Wires everything in one function, which `run`, `demo` and the tests call alike."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot import lean_import  # noqa: F401 - it has to come before aiogram

# isort: split
from aiogram import Bot, Dispatcher

from bot.aiogram_session import WireSession
from bot.broadcasting import Broadcasts
from bot.delivering import Deliverer
from bot.gateway import Gateway
from bot.locks import ChatLocks, chat_locks
from bot.moving import Mover
from bot.office import Now, Opened, open_office
from bot.resuming import Heartbeat, draw_again
from bot.selections import Selections
from bot.settings import Settings
from bot.wire import HttpWire
from handlers.applicant.commands import set_commands
from handlers.applicant.filling import FormChat
from handlers.applicant.inline import inline_router
from handlers.applicant.router import applicant_router
from handlers.office import Office
from handlers.staff.router import set_staff_commands, staff_router
from notifications.clock import Clock
from storage.database import Database
from storage.packs import PACKS


@dataclass(frozen=True, slots=True)
class App:
    """A wired bot."""

    settings: Settings
    office: Office
    store: Database
    wire: HttpWire
    gateway: Gateway
    forms: FormChat
    locks: ChatLocks
    deliverer: Deliverer
    mover: Mover
    selections: Selections
    broadcasts: Broadcasts


@asynccontextmanager
async def open_app(
    settings: Settings, now: Now | None = None, clock: Clock | None = None
) -> AsyncIterator[App]:
    """Open the store and wire the bot on it; it draws and delivers until the block is left.

    `clock` is the sender's where `now` does not run by itself.

    Raises PackFaults and NotFound for a centre or a pack that can't be used.
    """
    async with open_office(settings, now) as opened:
        app = _assemble(opened, clock)
        async with _living(app):
            yield app


def _assemble(opened: Opened, clock: Clock | None) -> App:
    settings, office, wire = opened.settings, opened.office, opened.wire
    forms = FormChat(office)
    bot = Bot(settings.bot_token.get_secret_value(), session=WireSession(wire))
    dispatcher = Dispatcher()
    dispatcher.include_routers(
        staff_router(office), applicant_router(office, forms.cards), inline_router(office)
    )
    locks = chat_locks(settings.redis_url)
    gateway = Gateway(bot, dispatcher, forms, locks)
    deliverer = Deliverer(office, opened.store, wire, clock=clock)
    mover = Mover(office, forms.cards)
    selections = Selections(office)
    return App(
        settings,
        office,
        opened.store,
        wire,
        gateway,
        forms,
        locks,
        deliverer,
        mover,
        selections,
        Broadcasts(office),
    )


@asynccontextmanager
async def _living(app: App) -> AsyncIterator[None]:
    heartbeat = Heartbeat(app.settings.data_dir)
    await app.mover.publish(app.settings.packs_dir or PACKS)
    await draw_again(app.office, app.forms.cards, heartbeat.stopped_for())
    await app.deliverer.start()
    heartbeat.start()
    app.mover.start()
    app.selections.start()
    app.broadcasts.start()
    try:
        yield
    finally:
        await app.broadcasts.stop()
        await app.selections.stop()
        await app.mover.stop()
        await app.deliverer.stop()
        await heartbeat.stop()
        await app.office.drawer.close()
        await app.locks.close()


async def announce(app: App) -> None:
    """Publish the commands menus."""
    await set_commands(app.office)
    await set_staff_commands(app.office)
