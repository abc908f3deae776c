"""A draft that somebody goes on with after its reminders were given is reminded of again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.settings import DEFAULT_CENTRE
from flows.application import Application
from flows.centre import Centre
from flows.library import Library
from flows.ports import Filling, Step
from flows.readers.registry import READERS
from flows.session import Answer
from flows.usecases.keep_reminders import keep_reminders
from flows.usecases.plan_anew import PlanAnew
from storage.database import Database
from storage.packs import load_centre, load_packs
from tests.support.stored import blank

BEGUN = datetime(2026, 3, 2, 9, tzinfo=UTC)
GIVEN = BEGUN + timedelta(days=40)
PACK, SERVICE = "rec-marketplaces", "placement"


@pytest.fixture(scope="module")
def centre() -> Centre:
    return load_centre(DEFAULT_CENTRE).model_copy(update={"closures": (), "windows": ()})


@pytest.fixture(scope="module")
def library(centre: Centre) -> Library:
    return Library(load_packs(None, (PACK,), centre), READERS)


@pytest.fixture
async def left(store: Database, library: Library, centre: Centre) -> Filling:
    """A draft that was begun long ago; everything that was planned for it has been given."""
    async with store.transaction() as repositories:
        who = await repositories.people.add(7, 7, "ru", BEGUN)
        draft = await repositories.applications.add(PACK, SERVICE, who.id, BEGUN)
        filling = await repositories.fillings.open(draft.id, who, blank())
        await keep_reminders(repositories, library, centre, draft, BEGUN)
        rows = await repositories.reminders.of_application(draft.id)
        await repositories.reminders.queued([row.id for row in rows], "reminder:1:1", GIVEN)
    return filling


async def answer(store: Database, filling: Filling, at: datetime) -> None:
    session = filling.session
    after = replace(session, answers={"name": Answer("x", at)}, revision=session.revision + 1)
    await store.answers.save(Step(filling, replace(filling, session=after), (), at, None))


async def planned(store: Database, application_id: int) -> list[str]:
    async with store.reading() as repositories:
        rows = await repositories.reminders.of_application(application_id)
    return [row.planned.anchor.isoformat() for row in rows if row.state == "planned"]


async def test_the_day_after_an_answer_its_reminders_are_planned(
    store: Database, library: Library, centre: Centre, left: Filling
) -> None:
    look = PlanAnew(store, library, centre)
    await look(GIVEN)
    assert await planned(store, left.application_id) == []
    await answer(store, left, GIVEN)
    await look(GIVEN + timedelta(hours=1))  # once a day
    assert await planned(store, left.application_id) == []
    await look(GIVEN + timedelta(days=1))
    assert await planned(store, left.application_id) == [GIVEN.date().isoformat()] * 3


async def test_a_bot_that_was_down_for_long_finds_it_at_its_start(
    store: Database, library: Library, centre: Centre, left: Filling
) -> None:
    await PlanAnew(store, library, centre)(GIVEN)
    await answer(store, left, GIVEN)
    later = GIVEN + timedelta(days=20)
    await PlanAnew(store, library, centre)(later)
    assert len(await planned(store, left.application_id)) == 2  # the tenth day's, the thirtieth's


async def test_what_was_sent_is_not_looked_at(
    store: Database, library: Library, centre: Centre, left: Filling
) -> None:
    await answer(store, left, GIVEN)
    async with store.transaction() as repositories:
        draft: Application = await repositories.applications.get(left.application_id)
        await repositories.applications.save(replace(draft, state="new"))
        assert await repositories.reminders.touched(None) == []
