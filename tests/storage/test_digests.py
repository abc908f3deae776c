"""What has happened lately, as digests ask for it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.application import Application, Entry
from flows.checklist import Noted
from flows.ports import Ended, Notice, Repositories
from flows.rating import Rating
from storage.database import Database

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)

HOUR, DAY = timedelta(hours=1), timedelta(days=1)

SPAN = (MONDAY, MONDAY + DAY)


async def sent(repositories: Repositories, n: int, at: datetime) -> Application:
    person = await repositories.people.add(n, n, "ru", at)
    made = await repositories.applications.add("pack", "service", person.id, at)
    new = replace(made, state="sent", number=f"Р-{n}", submitted_at=at)
    kept = await repositories.applications.save(new)
    await repositories.applications.write(kept.id, Entry(at, "client", "submit", "sent"))
    return kept


async def step(
    repositories: Repositories, one: Application, at: datetime, actor: str, verb: str, state: str
) -> Application:
    await repositories.applications.write(one.id, Entry(at, actor, verb, state))
    return await repositories.applications.save(replace(one, state=state))


@pytest.fixture
async def three(store: Database) -> tuple[Database, list[Application]]:
    """One sent in the day before, two on the day; of the last one its person was erased."""
    async with store.transaction() as repositories:
        moments = (MONDAY - HOUR, MONDAY, MONDAY + HOUR)
        made = [await sent(repositories, n, at) for n, at in enumerate(moments, 1)]
        await repositories.people.erase(made[2].person_id, MONDAY + 2 * HOUR)
    return store, made


async def test_what_was_sent_in_within_a_span(three: tuple[Database, list[Application]]) -> None:
    store, made = three
    async with store.reading() as repositories:
        assert await repositories.digests.came(*SPAN) == [made[1].id]
        both = await repositories.digests.came(MONDAY - DAY, MONDAY + DAY)
        assert both == [made[0].id, made[1].id]
        assert await repositories.digests.came(MONDAY - DAY, MONDAY) == [made[0].id]


async def test_clients_are_heard_of_once_and_the_staff_are_not(
    three: tuple[Database, list[Application]],
) -> None:
    store, (one, two, _) = three
    async with store.transaction() as repositories:
        # Sending in is no answer; what the staff do is none of the client's.
        assert await repositories.digests.heard(*SPAN) == []
        back = await step(repositories, one, MONDAY, "staff:2001", "remarks", "rework")
        assert await repositories.digests.heard(*SPAN) == []
        await step(repositories, back, MONDAY + HOUR, "client", "resubmit", "sent")
        assert await repositories.digests.heard(*SPAN) == [one.id]
        assert await repositories.digests.heard(MONDAY + DAY, MONDAY + 2 * DAY) == []
        handed_in = Noted("leaflet", MONDAY, "client", "sent")
        await repositories.documents.note(two.id, handed_in)
        assert await repositories.digests.heard(*SPAN) == [one.id, two.id]


async def test_messages_that_did_not_arrive(three: tuple[Database, list[Application]]) -> None:
    store, (one, two, _) = three
    async with store.transaction() as repositories:
        for n, (chat, about) in enumerate(((1, one.id), (1, one.id), (-100, two.id), (2, None))):
            data = {"application": about} if about else {}
            await repositories.outbox.put(Notice(f"key:{n}", chat, "kind", data), MONDAY)
    async with store.transaction() as repositories:
        lease = timedelta(minutes=1)
        for _ in range(4):
            for row in await repositories.deliveries.claim(MONDAY, 10, lease):
                await repositories.deliveries.failed(row.id, "403 Forbidden", MONDAY, None)
        assert await repositories.digests.lost(*SPAN) == [one.id]
        assert await repositories.digests.lost(MONDAY + DAY, MONDAY + 2 * DAY) == []


async def test_the_step_that_led_where_it_stands(
    three: tuple[Database, list[Application]],
) -> None:
    store, (one, two, _) = three
    async with store.transaction() as repositories:
        later = await step(repositories, one, MONDAY + HOUR, "staff:2001", "approve", "agreed")
        await repositories.applications.write(
            one.id, Entry(MONDAY + 2 * HOUR, "staff:2001", "hand_over", "agreed")
        )
        again = await step(repositories, two, MONDAY + HOUR, "staff:2001", "refuse", "refused")
        await step(repositories, again, MONDAY + DAY, "staff:2001", "take_back", "sent")
        assert await repositories.digests.moved(MONDAY + HOUR, MONDAY + DAY) == [
            Ended(one.id, "pack", "service", "approve", later.state, MONDAY + HOUR, MONDAY - HOUR)
        ]


async def test_ratings_and_who_reads_in_private(
    three: tuple[Database, list[Application]],
) -> None:
    store, (one, two, _) = three
    async with store.transaction() as repositories:
        await repositories.ratings.put(Rating(one.id, 4, MONDAY))
        await repositories.ratings.put(Rating(two.id, 5, MONDAY + DAY))
        digests = repositories.digests
        assert await digests.stars(*SPAN) == [4]
        for member in (2002, 2001, 2001):
            await digests.read(member, MONDAY, wanted=True)
        assert await digests.readers() == [2001, 2002]
        await digests.read(2002, MONDAY, wanted=False)
        assert await digests.readers() == [2001]
