"""What the commands that work on the store share: settings, an open store, errors in words."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.commands.faults import faults_told
from bot.logs import configure
from bot.office import Opened, open_office
from bot.settings import Settings, read_settings


def with_store(work: Callable[[Opened], Awaitable[None]]) -> None:
    """Open the store as the settings say, do the work, close it. A fault is exit code 1."""
    configure("WARNING")
    with faults_told():
        asyncio.run(_open(read_settings(), work))


async def _open(settings: Settings, work: Callable[[Opened], Awaitable[None]]) -> None:
    async with open_office(settings) as app:
        await work(app)


def in_zone(day: datetime | None, app: Opened) -> datetime | None:
    """A day of the command line as midnight in the centre's zone."""
    return day.replace(tzinfo=ZoneInfo(app.office.centre.zone)) if day is not None else None
