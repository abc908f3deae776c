"""The pace of sending: shared by all replicas, kept over restarts, obeyed by everybody."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import Table, func, select

from flows.ports import Delivery, Notice
from storage.database import Database
from storage.engines import writing_engine
from storage.tables import outbox, pace
from tests.support.stored import NOW

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)

GROUP = -1001


async def put(
    store: Database, chats: Sequence[int], *, urgent: bool = False, at: datetime = NOW
) -> None:
    """A notice to each of these chats, in this order."""
    async with store.transaction() as repositories:
        for number, chat in enumerate(chats):
            key = f"{at.timestamp()}:{urgent}:{number:04d}"
            await repositories.outbox.put(Notice(key, chat, "news", {}, urgent=urgent), at)


async def claim(
    store: Database,
    after: timedelta = timedelta(0),
    limit: int = 30,
    live: int = 0,
    sender: str = "",
) -> list[Delivery]:
    async with store.transaction() as repositories:
        rows = await repositories.deliveries.claim(NOW + after, limit, MINUTE, live, sender)
    return list(rows)


async def settle(store: Database, rows: Sequence[Delivery]) -> None:
    """They were sent."""
    async with store.transaction() as repositories:
        for row in rows:
            assert await repositories.deliveries.begun(row, row.slot, MINUTE)
            await repositories.deliveries.sent(row.id, row.id, row.slot)


async def hold(store: Database, chat: int, until: datetime) -> None:
    async with store.transaction() as repositories:
        await repositories.deliveries.hold(chat, NOW, until)


async def sent_in(store: Database, seconds: int, limit: int = 30) -> list[Delivery]:
    """All that leaves in so many seconds when it is looked four times a second."""
    found: list[Delivery] = []
    for quarter in range(4 * seconds):
        rows = await claim(store, quarter * SECOND / 4, limit)
        await settle(store, rows)
        found += rows
    return found


async def test_slots_are_thirty_a_second_at_most_whoever_claims(store: Database) -> None:
    await put(store, range(1, 201))
    shares = await asyncio.gather(*(claim(store, limit=10) for _ in range(5)))
    slots = sorted(row.slot for share in shares for row in share)
    assert 28 <= len(slots) <= 30
    assert len({row.id for share in shares for row in share}) == len(slots)
    assert min(b - a for a, b in pairwise(slots)) > SECOND / 30


async def test_a_chat_is_with_one_at_a_time_and_in_order(store: Database) -> None:
    await put(store, [1, 1, 1, 2], urgent=True)
    first = await claim(store, limit=1)
    second = await claim(store)
    assert [row.notice.chat_id for row in (*first, *second)] == [1, 2]
    await settle(store, [*first, *second])
    rest = await claim(store)
    assert [row.notice.key[-4:] for row in (*first, *rest)] == ["0000", "0001", "0002"]


async def test_what_can_wait_is_one_a_second_in_a_chat(store: Database) -> None:
    await put(store, [1, 1, 1])
    found = await sent_in(store, 5)
    assert [row.notice.key[-4:] for row in found] == ["0000", "0001", "0002"]
    gaps = [b.slot - a.slot for a, b in pairwise(found)]
    assert all(SECOND < gap < 1.5 * SECOND for gap in gaps)


async def test_a_chat_that_waits_keeps_nobody_else(store: Database) -> None:
    await put(store, [GROUP] * 100, urgent=True)
    await put(store, [7], urgent=False)
    assert [row.notice.chat_id for row in await claim(store)] == [GROUP] * 3 + [7]


async def test_a_group_gets_twenty_in_a_minute(store: Database) -> None:
    await put(store, [GROUP] * 50, urgent=True)
    assert len(await sent_in(store, 60)) == 20


async def test_the_urgent_go_first_but_not_for_ever(store: Database) -> None:
    await put(store, [1], at=NOW - 11 * MINUTE)
    await put(store, [2], at=NOW - 9 * MINUTE)
    await put(store, range(3, 7), urgent=True)
    assert [row.notice.chat_id for row in await claim(store)] == [1, 3, 4, 5, 6, 2]


async def test_answers_to_people_count_and_have_room(store: Database) -> None:
    await put(store, range(1, 101))
    rows = await claim(store, live=10)
    assert rows[0].slot - NOW > 0.3 * SECOND
    assert len(rows) < 15
    later = await claim(store, 5 * SECOND)
    assert 19 <= len(later) <= 21
    calm = await claim(store, 60 * SECOND)
    assert 28 <= len(calm) <= 30


async def test_when_telegram_asks_to_wait_with_a_second_person_nobody_sends(
    store: Database,
) -> None:
    await put(store, [1, 2], urgent=True)
    claimed = await claim(store, limit=1)
    await hold(store, 8, NOW + 10 * SECOND)
    await hold(store, 9, NOW + 10 * SECOND)
    assert await claim(store, 9 * SECOND) == []
    async with store.transaction() as repositories:
        assert not await repositories.deliveries.begun(claimed[0], NOW + SECOND, MINUTE)
        await repositories.deliveries.released(claimed[0])
    assert len(await claim(store, 10 * SECOND)) == 2


@pytest.mark.parametrize("held", [GROUP, 5])
async def test_when_telegram_asks_to_wait_with_a_chat_others_go_on(
    store: Database, held: int
) -> None:
    await put(store, [held, 2], urgent=True)
    await hold(store, held, NOW + 10 * SECOND)
    assert [row.notice.chat_id for row in await claim(store)] == [2]
    async with store.reading() as repositories:
        assert await repositories.deliveries.resume_at(NOW) == NOW + 10 * SECOND
    assert [row.notice.chat_id for row in await claim(store, 10 * SECOND)] == [held]


async def test_holds_of_other_times_and_of_groups_don_t_hold_a_person_s_refusal_for_all(
    store: Database,
) -> None:
    await put(store, [1], urgent=True)
    await hold(store, 8, NOW - SECOND)
    await hold(store, GROUP, NOW + MINUTE)
    await hold(store, 9, NOW + MINUTE)
    await hold(store, 9, NOW + 2 * MINUTE)
    assert [row.notice.chat_id for row in await claim(store)] == [1]


async def test_while_one_has_much_to_send_the_others_get_nothing(store: Database) -> None:
    await put(store, range(1, 101))
    await settle(store, await claim(store, sender="a"))
    for quarter in range(1, 5):
        assert await claim(store, quarter * SECOND / 4, sender="b") == []
        await settle(store, await claim(store, quarter * SECOND / 4, sender="a", limit=7))
    assert await claim(store, SECOND, sender="b") == []


async def test_whoever_falls_silent_is_followed_by_another(store: Database) -> None:
    await put(store, range(1, 101))
    last = (await claim(store, sender="a"))[-1].slot - NOW
    assert await claim(store, last + SECOND, sender="b") == []
    assert len(await claim(store, last + 1.1 * SECOND, sender="b")) > 20
    assert await claim(store, last + 1.2 * SECOND, sender="a") == []


async def test_who_has_sent_all_keeps_nobody_waiting(store: Database) -> None:
    await put(store, range(1, 21))
    await settle(store, await claim(store, sender="a"))
    await put(store, range(31, 33), urgent=True)
    await settle(store, await claim(store, SECOND, sender="a"))
    await put(store, range(41, 43), urgent=True, at=NOW - SECOND)
    assert len(await claim(store, 1.1 * SECOND, sender="b")) == 2


async def test_little_is_sent_by_any(store: Database) -> None:
    await put(store, range(1, 5))
    assert len(await claim(store, limit=3, sender="a")) == 3
    assert len(await claim(store, sender="b")) == 1


async def test_a_clock_that_is_put_back_stops_nobody(store: Database) -> None:
    await put(store, [1, 2], at=NOW - 1000 * MINUTE, urgent=True)
    rows = await claim(store)
    await settle(store, rows)
    await put(store, [1, 2], at=NOW - 999 * MINUTE)
    assert len(rows) == 2
    assert len(await claim(store, -500 * MINUTE)) == 2


async def test_a_group_that_has_moved_is_known_to_all(store: Database) -> None:
    async with store.transaction() as repositories:
        await repositories.deliveries.moved(GROUP, -1002, NOW)
    await put(store, [GROUP, 5], urgent=True)
    assert [row.home for row in await claim(store)] == [-1002, 5]


async def test_what_nobody_needs_is_forgotten(store: Database, url: str) -> None:
    await put(store, [1, 2])
    await settle(store, await claim(store))
    found = []
    for later in (MINUTE, 2 * HOUR, timedelta(days=3 * 366 + 1)):
        async with store.transaction() as repositories:
            await repositories.deliveries.tidy(NOW + later)
        found.append((await count(url, pace), await count(url, outbox)))
    assert found == [(3, 2), (1, 2), (1, 0)]


async def test_an_erased_person_leaves_no_pace(store: Database, url: str) -> None:
    async with store.transaction() as repositories:
        person = await repositories.people.add(77, 77, "ru", NOW)
    await put(store, [77])
    await settle(store, await claim(store))
    async with store.transaction() as repositories:
        assert (await repositories.people.held(person.id))["pace"][0]["chat_id"] == 77
        await repositories.people.erase(person.id, NOW)
    assert await count(url, pace) == 1


async def count(url: str, table: Table) -> int:
    engine = writing_engine(url)
    async with engine.connect() as connection:
        found = await connection.scalar(select(func.count()).select_from(table))
    await engine.dispose()
    return int(found or 0)
