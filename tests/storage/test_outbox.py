"""Messages after the commit: queued once, claimed by one, settled for good."""

import asyncio
from datetime import datetime, timedelta

import pytest

from flows.ports import Delivery, Notice
from storage.database import Database
from tests.support.stored import LATER, NOW

MINUTE = timedelta(minutes=1)

FATES = ("sent", "failed", "unsure", "dropped")


async def put(store: Database, *notices: Notice) -> None:
    async with store.transaction() as repositories:
        for each in notices:
            await repositories.outbox.put(each, NOW)


async def claim(store: Database, minutes: int = 0, limit: int = 10) -> list[Delivery]:
    async with store.transaction() as repositories:
        now = NOW + minutes * MINUTE
        return list(await repositories.deliveries.claim(now, limit, MINUTE))


async def begin(store: Database, row: Delivery, now: datetime = NOW) -> bool:
    async with store.transaction() as repositories:
        return await repositories.deliveries.begun(row, now, MINUTE)


def notice(key: str, *, chat: int = 101, urgent: bool = True) -> Notice:
    return Notice(key, chat, "status", {"number": "1", "days": 3}, urgent=urgent)


async def test_a_notice_is_queued_once_and_claimed_once(store: Database) -> None:
    await put(store, notice("a"), notice("a"))
    claimed = await claim(store)
    assert [each.notice for each in claimed] == [notice("a")]
    assert (claimed[0].attempts, claimed[0].doubts, claimed[0].planned_at) == (1, 0, NOW)
    assert await claim(store) == []


async def test_two_senders_never_get_the_same(store: Database) -> None:
    await put(store, *(notice(str(n), chat=n + 1) for n in range(20)))
    shares = await asyncio.gather(*(claim(store, limit=7) for _ in range(4)))
    keys = [each.notice.key for share in shares for each in share]
    assert sorted(keys) == sorted(str(n) for n in range(20))


async def test_the_urgent_first_and_nothing_before_its_time(store: Database) -> None:
    later = Notice("later", 101, "status", {}, not_before=LATER)
    await put(store, notice("calm", urgent=False), notice("urgent"), later)
    assert [each.notice.key for each in await claim(store)] == ["urgent"]
    again = [each.notice.key for each in await claim(store, minutes=60)]
    assert again == ["urgent", "later"]


async def test_what_is_settled_is_not_sent_again(store: Database) -> None:
    await put(store, *(notice(key, chat=n) for n, key in enumerate(FATES, 1)))
    ids = {each.notice.key: each.id for each in await claim(store)}
    async with store.transaction() as repositories:
        deliveries = repositories.deliveries
        await deliveries.sent(ids["sent"], 55, NOW)
        await deliveries.failed(ids["failed"], "400", NOW, None)
        await deliveries.unsure(ids["unsure"], "timeout", NOW, None)
        await deliveries.dropped(ids["dropped"], "answered", NOW)
        await deliveries.failed(ids["sent"], "late", NOW, NOW)
    assert await claim(store, minutes=60) == []
    async with store.reading() as repositories:
        counts = await repositories.deliveries.counts()
    assert counts == {"sent": 1, "failed": 1, "unsure": 1, "dropped": 1, "doubts": 1}


async def test_a_failure_is_tried_again_when_it_was_said(store: Database) -> None:
    await put(store, notice("a"))
    (first,) = await claim(store)
    async with store.transaction() as repositories:
        await repositories.deliveries.failed(first.id, "429", NOW, NOW + 5 * MINUTE)
    assert await claim(store, minutes=4) == []
    (second,) = await claim(store, minutes=5)
    assert (second.attempts, second.doubts) == (2, 0)


async def test_a_lease_that_ran_out_is_a_doubt(store: Database) -> None:
    await put(store, notice("a"))
    (first,) = await claim(store)
    assert await begin(store, first)
    (again,) = await claim(store, minutes=2)
    assert (again.attempts, again.doubts) == (2, 1)
    assert not await begin(store, first)


async def test_what_the_bot_tells_by_itself_is_left_in_doubt_and_not_sent_again(
    store: Database,
) -> None:
    """Whoever dies between mark and record sends nobody a second copy."""
    await put(store, notice("a", urgent=False), notice("b", chat=102, urgent=False))
    rows = await claim(store)
    assert await begin(store, rows[0])
    assert [one.notice.key for one in await claim(store, minutes=2)] == [rows[1].notice.key]
    async with store.reading() as repositories:
        assert (await repositories.deliveries.counts())["unsure"] == 1


async def test_of_what_was_not_begun_nothing_is_in_doubt(store: Database) -> None:
    await put(store, notice("a"))
    (first,) = await claim(store)
    (again,) = await claim(store, minutes=2)
    assert (again.attempts, again.doubts) == (2, 0)
    assert not await begin(store, first)


async def test_what_is_taken_back_before_it_is_begun_is_not_sent(store: Database) -> None:
    await put(store, notice("a"))
    (row,) = await claim(store)
    async with store.transaction() as repositories:
        assert await repositories.outbox.withdraw(101, "a", NOW) is None
    assert not await begin(store, row)


async def test_a_notice_of_a_failed_transaction_is_not_queued(store: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        await _fail_after_putting(store)
    assert await claim(store) == []


async def _fail_after_putting(store: Database) -> None:
    async with store.transaction() as repositories:
        await repositories.outbox.put(notice("a"), NOW)
        raise ZeroDivisionError
