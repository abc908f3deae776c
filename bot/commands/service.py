"""What the commands that work on the store share: settings, an open store, errors in words."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.commands.faults import faults_told
from bot.commands.sources import usage
from bot.database import existing
from bot.logs import configure
from bot.office import Opened, open_office
from bot.settings import Settings, read_settings
from flows.application import Application
from flows.errors import NotAllowed, NotFound
from locales.texts import Texts


def with_store(texts: Texts, work: Callable[[Opened], Awaitable[None]]) -> None:
    """Open the store as the settings say, do the work, close it.

    A fault is exit code 1; a database that is not there is wrong use, and none is made.
    """
    configure("WARNING")
    with faults_told():
        asyncio.run(_open(read_settings(), texts, work))


async def there(settings: Settings, texts: Texts) -> None:
    """Wrong use where the settings name a database in which no bot has worked."""
    try:
        await existing(settings)
    except NotFound as none:
        raise usage(texts, "command-no_database", at=none.data["at"]) from none


async def _open(
    settings: Settings, texts: Texts, work: Callable[[Opened], Awaitable[None]]
) -> None:
    await there(settings, texts)
    async with open_office(settings) as app:
        await work(app)


def in_zone(day: datetime | None, app: Opened) -> datetime | None:
    """A day of the command line as midnight in the centre's zone."""
    return day.replace(tzinfo=ZoneInfo(app.office.centre.zone)) if day is not None else None


async def submitted(app: Opened, number: str) -> Application:
    """The application with this number.

    Raises NotFound; NotAllowed("application.locked"): its applicant has had their data erased, and
    what has to be kept is shown to nobody.
    """
    async with app.store.reading() as repositories:
        found = await repositories.applications.by_number(number)
    if found is None:
        raise NotFound("application.not_found", number=number)
    if found.locked:
        raise NotAllowed("application.locked", number=number)
    return found
