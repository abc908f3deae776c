"""The staff's queues: chosen, counted and ordered by the database."""

from dataclasses import replace
from datetime import date, timedelta

from flows.application import Application, Entry
from flows.people import Person
from flows.queues import Due, Queue
from flows.terms import OpenTerm
from storage.database import Database
from tests.support.stored import LATER, NOW, person, submitted

OPEN = Queue({"made-up": frozenset({"new", "check"})})
MONDAY = date(2026, 3, 2)


async def standing(
    store: Database,
    who: Person,
    number: int,
    state: str = "new",
    performer: int | None = None,
    due: date | None = None,
    party: str = "centre",
    *,
    suspended: bool = False,
) -> Application:
    one = await submitted(store, who, f"РМ-2026-{number:05}", {})
    later = NOW + timedelta(minutes=number)
    async with store.transaction() as repositories:
        one = await repositories.applications.save(
            replace(one, state=state, performer=performer, submitted_at=later)
        )
        if due is not None:
            term = OpenTerm(
                application_id=one.id,
                state=state,
                verb="decide",
                party=party,  # type: ignore[arg-type]
                started=MONDAY,
                due=due,
                suspended=suspended,
            )
            await repositories.terms.replace(one.id, [term])
    return one


async def numbers(store: Database, queue: Queue, offset: int = 0, limit: int = 10) -> list[int]:
    async with store.reading() as repositories:
        shown = await repositories.queues.page(queue, offset, limit)
        ids = await repositories.queues.ids(queue, 100)
        assert await repositories.queues.count(queue, 100) == len(ids)
        assert [one.id for one in shown] == ids[offset : offset + limit]
    return [int((one.number or "")[-2:]) for one in shown]


async def test_what_is_open_stands_in_it_the_longest_waiting_first(store: Database) -> None:
    who = await person(store)
    await standing(store, who, 3)
    await standing(store, who, 1, "check")
    await standing(store, who, 2, "done")
    assert await numbers(store, OPEN) == [1, 3]
    assert await numbers(store, OPEN, offset=1) == [3]
    assert await numbers(store, OPEN.of_pack("other")) == []


async def test_a_state_that_is_an_end_in_one_pack_is_open_in_another(store: Database) -> None:
    await standing(store, await person(store), 1, "check")
    both = {"made-up": frozenset({"new"}), "other": frozenset({"new", "check"})}
    assert await numbers(store, Queue(both)) == []


async def test_by_who_has_it(store: Database) -> None:
    who = await person(store)
    await standing(store, who, 1)
    await standing(store, who, 2, performer=2001)
    await standing(store, who, 3, performer=2002)
    assert await numbers(store, replace(OPEN, taken=False)) == [1]
    assert await numbers(store, replace(OPEN, taken=True)) == [2, 3]
    assert await numbers(store, replace(OPEN, holders=frozenset({2002}))) == [3]
    assert await numbers(store, replace(OPEN, holders=frozenset({2001, 2002}))) == [2, 3]


async def test_ones_own_are_in_order_of_what_is_due(store: Database) -> None:
    who = await person(store)
    for number, due in ((1, None), (2, date(2026, 3, 9)), (3, date(2026, 3, 4))):
        await standing(store, who, number, performer=1, due=due)
    # What waits for the client, or stands still, is not the staff's to hurry with.
    await standing(store, who, 4, performer=1, due=MONDAY, party="client")
    await standing(store, who, 5, performer=1, due=MONDAY, suspended=True)
    assert await numbers(store, replace(OPEN, holders=frozenset({1}))) == [3, 2, 1, 4, 5]


async def test_due_and_overdue(store: Database) -> None:
    who = await person(store)
    for number, day in ((1, 5), (2, 4), (3, 3), (4, 3)):
        await standing(store, who, number, due=date(2026, 3, day))
    await standing(store, who, 5, due=date(2026, 3, 3), party="client")
    await standing(store, who, 6, due=date(2026, 3, 3), suspended=True)
    today = Due(date(2026, 3, 4), date(2026, 3, 4))
    assert await numbers(store, replace(OPEN, due=today)) == [2]
    assert await numbers(store, replace(OPEN, due=Due(None, date(2026, 3, 4)))) == [3, 4, 2]


async def test_late_is_what_no_step_is_in_time_for(store: Database) -> None:
    one = await standing(store, await person(store), 1)
    ends = {"refuse": date(2026, 3, 3), "approve": date(2026, 3, 4)}
    terms = [
        OpenTerm(one.id, "new", verb, "centre", started=MONDAY, due=due)
        for verb, due in ends.items()
    ]
    async with store.transaction() as repositories:
        await repositories.terms.replace(one.id, terms)
    assert await numbers(store, replace(OPEN, due=Due(None, ends["refuse"]))) == []
    assert await numbers(store, replace(OPEN, due=Due(None, ends["approve"]))) == [1]
    assert await numbers(store, replace(OPEN, due=Due(ends["refuse"], ends["refuse"]))) == [1]


async def test_of_a_pack_that_was_taken_away_it_goes_by_the_state(store: Database) -> None:
    await standing(store, await person(store), 1, "check")
    gone = Queue({"other": frozenset({"check"})})
    assert await numbers(store, gone) == [1]
    assert await numbers(store, gone.of_pack("other")) == []


async def test_nothing_of_an_erased_person_and_no_counting_without_end(store: Database) -> None:
    who, other = await person(store), await person(store, 102)
    one = await standing(store, who, 1, due=MONDAY)
    two = await standing(store, other, 2, due=MONDAY)
    async with store.transaction() as repositories:
        await repositories.people.erase(who.id, LATER)
    assert await numbers(store, OPEN) == [2]
    assert await numbers(store, replace(OPEN, due=Due(None, MONDAY))) == [2]
    async with store.reading() as repositories:
        assert [x.id for x in await repositories.queues.many([two.id, one.id, 404])] == [two.id]
        assert await repositories.queues.many([]) == []
        assert await repositories.queues.count(OPEN, 1) == 1


async def test_since_when_it_stands_there(store: Database) -> None:
    one = await standing(store, await person(store), 1)
    async with store.transaction() as repositories:
        for at, verb in ((NOW, "submit"), (LATER, "take")):
            await repositories.applications.write(one.id, Entry(at, "client", verb, "new"))
    async with store.reading() as repositories:
        assert await repositories.queues.since([one.id], ["take"]) == {one.id: NOW}
