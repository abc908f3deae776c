"""A day that two packs have for everybody comes once to each, whichever pack they came by."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.settings import DEFAULT_CENTRE
from flows.library import Library
from flows.readers.registry import READERS
from flows.usecases.keep_reminders import plan_common
from flows.usecases.remind import Remind
from flows.usecases.subjects import Subjects
from storage.database import Database
from storage.packs import load_centre, load_packs

CENTRE = load_centre(DEFAULT_CENTRE).model_copy(update={"closures": (), "windows": ()})
STANDARD = load_packs(None, ("export-standard",), CENTRE)["export-standard"]
TWIN = STANDARD.model_copy(update={"id": "own-standard"})
NOW = datetime(2027, 2, 20, 9, tzinfo=UTC)
DAY = datetime(2027, 3, 1, 9, tzinfo=UTC)


async def client(store: Database, number: int, *sent: tuple[str, str]) -> int:
    """Somebody who has sent these services; their id."""
    async with store.transaction() as repositories:
        who = await repositories.people.add(number, number, "ru", NOW)
        await repositories.people.give_consent(who.id, "1", NOW)
        for pack, service in sent:
            made = await repositories.applications.add(pack, service, who.id, NOW)
            await repositories.applications.save(
                replace(made, number=f"N-{made.id}", state="done", submitted_at=NOW)
            )
    return who.id


async def readers(store: Database) -> list[tuple[int, str]]:
    """Who has a message about the contest, by which rule."""
    async with store.reading() as repositories:
        found = await repositories.reminders.get(range(1, 200))
    return sorted(
        (one.planned.person_id, one.planned.rule)
        for one in found
        if one.planned.person_id is not None and one.state == "queued"
    )


@pytest.mark.parametrize("order", [(STANDARD, TWIN), (TWIN, STANDARD)])
async def test_once_for_each_and_not_for_who_has_entered_by_either(
    store: Database, order: tuple[object, ...]
) -> None:
    library = Library({one.id: one for one in order}, READERS)  # type: ignore[attr-defined,misc]
    first = next(iter(library.packs))
    other = await client(store, 1, ("rec-marketplaces", "placement"))
    both = await client(store, 2, (STANDARD.id, "fair"), (TWIN.id, "fair"))
    await client(store, 3, (STANDARD.id, "contest"))
    await client(store, 4, (TWIN.id, "contest"))
    await client(store, 5)
    async with store.transaction() as repositories:
        await plan_common(Subjects(repositories, library, CENTRE, NOW))
    await Remind(store, library, CENTRE, -100)(DAY)
    await Remind(store, library, CENTRE, -100)(DAY)
    assert await readers(store) == [(other, f"{first}.contest"), (both, f"{first}.contest")]
