"""Portions of a broadcast: each reader gets one row, whoever feeds and wherever it stops."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from flows.broadcast import Broadcast
from flows.centre import Member
from flows.library import Library
from flows.ports import Notice
from flows.usecases.broadcast import ToMany
from storage.database import Database
from storage.outbox import Outbox
from storage.tables import outbox
from tests.support.databases import opened
from tests.support.terms import centre

NOON = datetime(2026, 11, 23, 12, tzinfo=ZoneInfo("Europe/Moscow"))

ANNA = Member(telegram=2001, name="Анна Причалова", roles=("manager",))

READERS = 23


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.broadcast.CHUNK", 4)


@pytest.fixture
async def let_go(store: Database) -> Broadcast:
    """A broadcast that was let go, to people who have applied."""
    async with store.transaction() as repositories:
        for n in range(1, READERS + 1):
            person = await repositories.people.add(n, n, "ru", NOON)
            await repositories.people.give_consent(person.id, "1", NOON)
            made = await repositories.applications.add("pack", "service", person.id, NOON)
            sent = replace(made, state="sent", number=f"Р-{n}", submitted_at=NOON)
            await repositories.applications.save(sent)
    to_many = to(store)
    new = Broadcast(0, ANNA.telegram, -100, "clients", NOON, words="Важно")
    begun = await to_many.begin(ANNA, new)
    assert await to_many.start(ANNA, begun, NOON)
    return begun


def to(store: Database) -> ToMany:
    return ToMany(store, Library({}, {}), centre("Europe/Moscow"))


async def fed(store: Database, broadcast: Broadcast) -> Broadcast:
    """Feed it to its end, as if what is in the outbox were sent at once."""
    for _ in range(3 * READERS):
        await to(store).feed(broadcast.id, NOON)
        await sent_all(store)
        async with store.reading() as repositories:
            now = await repositories.broadcasts.get(broadcast.id)
        if now.whole:
            return now
    raise AssertionError("it never ends")


async def sent_all(store: Database) -> None:
    async with store.transaction() as repositories:
        work = repositories.outbox._work  # type: ignore[attr-defined]
        await work.execute(outbox.update().values(state="sent"))


async def rows(store: Database) -> Counter[int]:
    async with store.reading() as repositories:
        work = repositories.outbox._work  # type: ignore[attr-defined]
        return Counter(row.chat_id for row in await work.rows(select(outbox.c.chat_id)))


ONCE = Counter(range(1, READERS + 1))


async def test_portions_reach_everybody_once(store: Database, let_go: Broadcast) -> None:
    assert await to(store).feed(let_go.id, NOON) == 4
    # There is no more room until these have left.
    assert await to(store).feed(let_go.id, NOON) == 0
    over = await fed(store, let_go)
    assert (over.fed, over.wanted) == (READERS, READERS)
    assert await rows(store) == ONCE


@pytest.fixture
async def replicas(url: str, store: Database, tmp_path: Path) -> AsyncIterator[list[Database]]:
    async with opened(url, tmp_path) as another, opened(url, tmp_path) as third:
        yield [store, another, third]


async def test_replicas_that_feed_at_once_give_nobody_two(
    replicas: list[Database], let_go: Broadcast
) -> None:
    for _ in range(READERS):
        await asyncio.gather(*(to(one).feed(let_go.id, NOON) for one in replicas))
        await sent_all(replicas[0])
    assert (await fed(replicas[0], let_go)).fed == READERS
    assert await rows(replicas[0]) == ONCE


async def test_a_portion_that_breaks_in_the_middle_leaves_nothing(
    store: Database, let_go: Broadcast, monkeypatch: pytest.MonkeyPatch
) -> None:
    put, rng = Outbox.put, Random("broadcast")
    broken = 0

    async def breaking(self: Outbox, notice: Notice, at: datetime) -> None:
        nonlocal broken
        if broken < 10 and rng.random() < 0.3:
            broken += 1
            raise ConnectionError
        await put(self, notice, at)

    monkeypatch.setattr(Outbox, "put", breaking)
    while broken < 10:
        before = await rows(store)
        try:
            await to(store).feed(let_go.id, NOON)
        except ConnectionError:
            assert await rows(store) == before
        await sent_all(store)
        if sum(before.values()) == READERS:
            break
    assert broken > 3
    assert (await fed(store, let_go)).fed == READERS
    assert await rows(store) == ONCE


async def test_a_stop_ends_it_wherever_it_is(store: Database, let_go: Broadcast) -> None:
    await to(store).feed(let_go.id, NOON)
    head = Member(telegram=2003, name="Вера", roles=("head",))
    assert await to(store).stop(head, let_go.id, NOON)
    assert not await to(store).stop(head, let_go.id, NOON)
    assert await to(store).feed(let_go.id, NOON) == 0
    fates = await to(store).fates(let_go)
    assert (fates.dropped, fates.waiting) == (4, 0)


async def test_nothing_goes_out_that_could_not_leave_in_time(
    store: Database, let_go: Broadcast
) -> None:
    for moment, many in (("08:59", 0), ("20:00", 0), ("19:59", 4), ("09:00", 0)):
        at = datetime.fromisoformat(f"2026-11-23T{moment}").replace(tzinfo=NOON.tzinfo)
        assert await to(store).feed(let_go.id, at) == many, moment
