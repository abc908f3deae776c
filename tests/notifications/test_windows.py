"""Subscribers hear of an open intake window: once, by day, and only while it is open."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.settings import DEFAULT_CENTRE
from flows.centre import Centre, Window
from flows.people import Person
from notifications.windows import announce_open
from storage.database import Database
from storage.packs import load_centre
from tests.support.databases import opened, sqlite_database
from tests.support.stored import person

ZONE = ZoneInfo("Europe/Moscow")
PACK, SERVICE = "rec-marketplaces", "placement"
MORNING = datetime(2027, 2, 1, 9, tzinfo=ZONE)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(await sqlite_database(tmp_path), tmp_path) as fresh:
        yield fresh


@pytest.fixture
async def waiting(store: Database) -> Person:
    """Somebody who asked to be told."""
    who = await person(store)
    async with store.transaction() as repositories:
        await repositories.subscriptions.add(who.id, PACK, SERVICE, MORNING)
    return who


@pytest.fixture(scope="module")
def centre() -> Centre:
    window = Window.model_validate(
        {"pack": PACK, "service": SERVICE, "opens": "2027-02-01", "closes": "2027-02-28"}
    )
    return load_centre(DEFAULT_CENTRE).model_copy(update={"windows": (window,)})


async def planned(store: Database) -> int:
    async with store.reading() as repositories:
        return (await repositories.deliveries.counts()).get("planned", 0)


async def test_told_once_on_the_day_it_opens(
    store: Database, centre: Centre, waiting: Person
) -> None:
    assert await announce_open(store, centre, MORNING) == 1
    assert await announce_open(store, centre, MORNING.replace(hour=10)) == 0
    assert await announce_open(store, centre, MORNING.replace(day=2)) == 0
    assert await planned(store) == 1


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (MORNING.replace(month=1, day=31, hour=12), 0),  # the day before
        (MORNING.replace(hour=8, minute=59), 0),  # the centre's quiet hours
        (MORNING.replace(hour=20), 0),
        (MORNING.replace(hour=19, minute=59), 1),
        (MORNING.replace(day=28), 1),  # the last day: the bot was down till then
        (MORNING.replace(month=3), 0),  # closed again
    ],
)
async def test_only_while_it_is_open_and_people_are_awake(
    store: Database, centre: Centre, waiting: Person, when: datetime, told: int
) -> None:
    assert await announce_open(store, centre, when) == told
    assert await planned(store) == told


async def test_two_replicas_tell_once(store: Database, centre: Centre, waiting: Person) -> None:
    await announce_open(store, centre, MORNING)
    async with store.transaction() as repositories:
        await repositories.subscriptions.add(waiting.id, PACK, SERVICE, MORNING)
    await announce_open(store, centre, MORNING)
    assert await planned(store) == 1
