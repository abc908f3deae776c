"""Kept terms on both databases: found by day, rung once, ended once, counted anew to the end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.settings import DEFAULT_CENTRE
from flows.application import Application, Entry
from flows.centre import Centre
from flows.errors import Conflict, NotAllowed
from flows.library import Library
from flows.people import Person
from flows.ports import Repositories
from flows.ports.terms import Moved
from flows.readers.registry import READERS
from flows.terms import OpenTerm, Rung
from flows.usecases.client_step import ClientStep
from flows.usecases.expire import Expire
from flows.usecases.keep_terms import keep_terms
from flows.usecases.recompute import Recompute
from flows.usecases.ring import Ring
from storage.database import Database, open_store
from storage.packs import load_centre, load_packs
from tests.support.databases import sqlite_database

FRIDAY = datetime(2026, 11, 20, 9, tzinfo=UTC)
PACK, SERVICE, GROUP = "rec-marketplaces", "placement", -100

_numbers = count(1)


@pytest.fixture(scope="module")
def centre() -> Centre:
    return load_centre(DEFAULT_CENTRE).model_copy(update={"closures": ()})


@pytest.fixture(scope="module")
def library(centre: Centre) -> Library:
    return Library(load_packs(None, (PACK,), centre), READERS)


class Desk:
    """What the tests do at a store."""

    def __init__(self, store: Database, library: Library, centre: Centre) -> None:
        self.store, self.library, self.centre = store, library, centre
        self.expire = Expire(store, library, centre, GROUP)
        self.ring = Ring(store, centre, GROUP, self.expire)

    async def at(self, *moves: tuple[str, str], now: datetime = FRIDAY) -> Application:
        """An application with this history, all of it now: verbs and states."""
        number = next(_numbers)
        async with self.store.transaction() as repositories:
            who = await repositories.people.add(number, number, "ru", now)
            made = await repositories.applications.add(PACK, SERVICE, who.id, now)
            made = await repositories.applications.save(
                replace(made, number=f"N-{number}", state=moves[-1][1], submitted_at=now)
            )
            for verb, state in moves:
                actor = "client" if verb in {"submit", "resubmit"} else "staff:2001"
                await repositories.applications.write(made.id, Entry(now, actor, verb, state))
            await keep_terms(repositories, self.library, self.centre, made, now)
        return made

    async def terms(self, application: Application) -> dict[str, OpenTerm]:
        async with self.store.reading() as repositories:
            return {one.verb: one for one in await repositories.terms.of(application.id)}

    async def history(self, application: Application) -> list[str]:
        async with self.store.reading() as repositories:
            lines = await repositories.applications.history(application.id)
        return [one.verb for one in lines]

    async def person(self, application: Application) -> Person:
        async with self.store.reading() as repositories:
            return await repositories.people.get(application.person_id)

    async def planned(self) -> int:
        async with self.store.reading() as repositories:
            return (await repositories.deliveries.counts()).get("planned", 0)


@pytest.fixture
def desk(store: Database, library: Library, centre: Centre) -> Desk:
    return Desk(store, library, centre)


REVIEW = ("submit", "centre_review")
REWORK = (REVIEW, ("remarks", "rework"))


async def test_terms_are_found_by_their_last_day(desk: Desk) -> None:
    first = await desk.at(REVIEW)
    later = await desk.at(REVIEW, now=FRIDAY + timedelta(days=7))
    asked = await desk.at(*REWORK)
    async with desk.store.reading() as repositories:
        terms = repositories.terms
        found = await terms.due(["centre", "rec"], None, date(2026, 11, 24))
        assert [(one.application_id, one.verb) for one in found] == [
            (first.id, "refuse"),
            (first.id, "remarks"),
            (first.id, "approve"),
        ]
        since = await terms.due(["centre"], date(2026, 11, 24), date(2026, 12, 31))
        assert [one.application_id for one in since] == [first.id, later.id, later.id, later.id]
        bots = await terms.due(["bot"], None, date(2026, 12, 31))
        assert [(one.application_id, one.due) for one in bots] == [(asked.id, date(2026, 11, 27))]
        everything = await terms.running(first.id, 10)
        assert {one.application_id for one in everything} == {later.id, asked.id}
        assert sum(one.suspended for one in everything) == 3
        many = await terms.of_many([first.id, asked.id, 999])
        assert {id_: len(found) for id_, found in many.items()} == {first.id: 3, asked.id: 4}


async def test_a_term_is_kept_as_it_is(desk: Desk) -> None:
    made = await desk.at(REVIEW)
    whole = OpenTerm(
        application_id=made.id,
        state="centre_review",
        verb="approve",
        party="centre",
        started=date(2026, 11, 20),
        due=date(2026, 12, 1),
        half=date(2026, 11, 25),
        indicative=date(2026, 11, 27),
        rung=Rung.HALF,
        rung_on=date(2026, 11, 25),
        wakes=date(2026, 11, 27),
    )
    async with desk.store.transaction() as repositories:
        await repositories.terms.replace(made.id, [whole], "2028")
    async with desk.store.reading() as repositories:
        assert await repositories.terms.of(made.id) == [whole]
        assert await repositories.terms.missing() == {"2028": 1}
        assert await repositories.terms.waking(date(2026, 11, 26)) == []
        assert await repositories.terms.waking(date(2026, 11, 27)) == [made.id]


async def test_an_erased_person_has_no_terms(desk: Desk) -> None:
    made = await desk.at(REVIEW)
    async with desk.store.transaction() as repositories:
        await repositories.terms.replace(made.id, await repositories.terms.of(made.id), "2028")
        await repositories.people.erase(made.person_id, FRIDAY)
    assert await desk.terms(made) == {}
    async with desk.store.reading() as repositories:
        assert await repositories.terms.missing() == {}
    async with desk.store.transaction() as repositories:
        assert not await repositories.terms.hold(made.id)
        assert await repositories.terms.held(0, 9) == []


MONDAY = datetime(2026, 11, 23, 7, tzinfo=UTC)


async def test_two_bots_ring_once(desk: Desk) -> None:
    made = await desk.at(REVIEW)
    await asyncio.gather(*(desk.ring(MONDAY) for _ in range(4)))
    assert await desk.planned() == 1
    terms = await desk.terms(made)
    assert {verb: one.rung for verb, one in terms.items()} == {
        "approve": Rung.INDICATIVE,
        "remarks": Rung.LAST,
        "refuse": Rung.LAST,
    }
    assert await desk.ring(MONDAY) == 0


async def test_a_term_that_goes_on_is_not_rung_anew_but_for_its_last_day(desk: Desk) -> None:
    made = await desk.at(REVIEW)
    await desk.ring(MONDAY)
    moves = [Entry(MONDAY, "staff:2001", "remarks", "rework")]
    moves.append(Entry(MONDAY, "client", "resubmit", "centre_review"))
    async with desk.store.transaction() as repositories:
        for move in moves:
            await repositories.applications.write(made.id, move)
        await keep_terms(repositories, desk.library, desk.centre, made, MONDAY)
    terms = await desk.terms(made)
    # Asked on the last day: it still has that one, and is told of it again.
    assert (terms["refuse"].due, terms["refuse"].rung) == (date(2026, 11, 24), Rung.NONE)
    assert await desk.ring(MONDAY) == 0
    assert await desk.ring(MONDAY + timedelta(days=1)) == 1


async def run_out(desk: Desk) -> tuple[Application, datetime]:
    """An answer that was awaited till 27.11, of which the client was told; the Monday after."""
    made = await desk.at(*REWORK)
    await desk.ring(datetime(2026, 11, 27, 7, tzinfo=UTC))
    return made, datetime(2026, 11, 30, 7, tzinfo=UTC)


async def test_the_bot_and_the_client_at_once_have_one_winner(desk: Desk) -> None:
    step = ClientStep(desk.store, desk.library, desk.centre, GROUP)
    for turn in range(12):
        made, now = await run_out(desk)
        who = await desk.person(made)
        both = [desk.expire(made.id, now), step(who, made.id, "withdraw", now)]
        results = await asyncio.gather(*(both if turn % 2 else both[::-1]), return_exceptions=True)
        verbs = await desk.history(made)
        assert len(verbs) == 3
        lost = [one for one in results if isinstance(one, Exception)]
        assert all(isinstance(one, Conflict | NotAllowed) for one in lost)
        assert (verbs[-1] == "expire") == (True in results)
        assert await desk.terms(made) == {}


async def test_two_bots_end_it_once(desk: Desk) -> None:
    made, now = await run_out(desk)
    ended = await asyncio.gather(*(desk.expire(made.id, now) for _ in range(4)))
    assert sorted(ended) == [False, False, False, True]
    assert (await desk.history(made)).count("expire") == 1


async def test_the_bot_ends_nothing_that_has_moved_by_another_calendar(desk: Desk) -> None:
    made, now = await run_out(desk)
    closed = desk.centre.model_copy(update={"closures": (date(2026, 11, 26),)})
    assert not await Expire(desk.store, desk.library, closed, GROUP)(made.id, now)
    assert (await desk.terms(made))["expire"].due == date(2026, 11, 30)


def counting(desk: Desk, **changes: object) -> Recompute:
    other = desk.centre.model_copy(update=changes)
    return Recompute(desk.store, desk.library, other, GROUP)


async def test_what_another_calendar_moves_is_told_once(desk: Desk) -> None:
    made = await desk.at(REVIEW)
    first = await counting(desk)(FRIDAY)
    assert first is not None
    assert (first.first, first.count, await desk.planned()) == (True, 0, 0)
    assert await counting(desk)(FRIDAY) is None
    done = await counting(desk, closures=(date(2026, 11, 24),))(FRIDAY)
    assert done is not None
    moved = Moved(made.id, "centre_review", "approve", "2026-11-24", "2026-11-25")
    assert (list(done.moved), done.count) == ([moved], 1)
    assert await desk.planned() == 1
    assert await counting(desk, closures=(date(2026, 11, 24),))(FRIDAY) is None
    again = await counting(desk, closures=(date(2026, 11, 24),))(FRIDAY, anew=True)
    assert again is not None
    assert (again.count, await desk.planned()) == (0, 1)


async def test_days_of_the_centre_begin_and_end_terms(desk: Desk) -> None:
    made = await desk.at(REVIEW, ("approve", "rec_review"), ("agree", "awaiting_documents"))
    await counting(desk)(FRIDAY)
    done = await counting(desk, terms={})(FRIDAY)
    assert done is not None
    gone = Moved(made.id, "awaiting_documents", "expire_documents", "2026-12-04", None)
    assert list(done.moved) == [gone]
    assert await desk.terms(made) == {}


class Killed(Exception):
    """The process ended here."""


async def test_counting_that_was_stopped_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [await desk.at(REVIEW) for _ in range(5)]
    await counting(desk)(FRIDAY)
    monkeypatch.setattr("flows.usecases.recompute.PORTION", 2)
    recompute = counting(desk, closures=(date(2026, 11, 24),))
    whole, left = desk.store.transaction, 2

    @asynccontextmanager
    async def dying() -> AsyncIterator[Repositories]:
        nonlocal left
        async with whole() as repositories:
            yield repositories
            left -= 1
            if left < 0:
                raise Killed

    monkeypatch.setattr(desk.store, "transaction", dying)
    with pytest.raises(Killed):
        await recompute(FRIDAY)
    monkeypatch.setattr(desk.store, "transaction", whole)
    assert await desk.planned() == 0
    done = await recompute(FRIDAY)
    assert done is not None
    assert [one.application for one in done.moved] == [one.id for one in made]
    assert await desk.planned() == 1


async def test_counting_and_a_step_at_once(desk: Desk) -> None:
    made = [await desk.at(REVIEW) for _ in range(8)]
    await counting(desk)(FRIDAY)
    step = ClientStep(desk.store, desk.library, desk.centre, GROUP)
    people = [await desk.person(one) for one in made]
    steps = (step(who, one.id, "withdraw", FRIDAY) for who, one in zip(people, made, strict=True))
    await asyncio.gather(counting(desk, closures=(date(2026, 11, 24),))(FRIDAY), *steps)
    assert [await desk.terms(one) for one in made] == [{}] * 8


async def test_a_day_is_looked_up_in_an_index(tmp_path: Path) -> None:
    """On SQLite: PostgreSQL reads a table as small as this one as a whole."""
    store = await open_store(await sqlite_database(tmp_path), tmp_path)
    query = "SELECT application_id FROM term WHERE wakes <= '2026'"
    async with store._writing_engine.connect() as connection:
        rows = (await connection.execute(text(f"EXPLAIN QUERY PLAN {query}"))).all()
    await store.close()
    assert any("ix_term_wakes_application_id" in row.detail for row in rows)
