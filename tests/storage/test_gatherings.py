"""Events with places on both databases: signing up, the waiting list, moving up, calling off."""

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from flows.application import Application
from flows.catalogue import GatheringRules
from flows.centre import Member
from flows.errors import NotAllowed, NotFound
from flows.gatherings import Gathering, Seat, next_standing, place_in_line, takes, tally
from flows.people import Person
from flows.usecases.announce import Announce, CallOff, WriteDown
from flows.usecases.erase import Erase
from flows.usecases.seats import choose_seat, pass_on, take_seat
from storage.database import Database

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
STAFF = Member(telegram=2001, name="Анна Причалова", roles=("manager",))


def wanted(places: int | None = 2, closes: date | None = None) -> Gathering:
    begins = datetime(2026, 12, 10, 7, tzinfo=UTC)
    return Gathering(0, "example", "seminar", "Экспорт", begins, "Зал", places, closes)


@dataclass
class Door:
    """What the tests do at a store."""

    store: Database

    async def announce(self, gathering: Gathering | None = None) -> Gathering:
        return await Announce(self.store)(STAFF, gathering or wanted(), NOW)

    async def person(self, number: int) -> Person:
        async with self.store.transaction() as repositories:
            return await repositories.people.add(number, number, "ru", NOW)

    async def sign_up(self, gathering: Gathering, number: int, now: datetime = NOW) -> Seat | None:
        who = await self.person(number)
        async with self.store.transaction() as repositories:
            draft = await repositories.applications.add("example", "seminar", who.id, now)
            chosen = Seat(0, gathering.id, "chosen", now, who.id, draft.id)
            await repositories.gatherings.put_seat(chosen)
        return await self.send(draft, now)

    async def send(self, draft: Application, now: datetime = NOW) -> Seat | None:
        async with self.store.transaction() as repositories:
            return await take_seat(repositories, draft, {"check.in_register": True}, now)

    async def leave(self, seat: Seat) -> None:
        async with self.store.transaction() as repositories:
            await repositories.gatherings.get(seat.gathering_id, hold=True)
            await repositories.gatherings.set_standing(seat.id, "left", NOW)
            await pass_on(repositories, seat.gathering_id, NOW)

    async def seats(self, gathering: Gathering) -> list[tuple[int | None, str]]:
        async with self.store.reading() as repositories:
            seats = await repositories.gatherings.seats(gathering.id)
        return [(seat.person_id, seat.standing) for seat in seats]

    async def told(self) -> list[tuple[str, int]]:
        """Kind and reader of everything that waits to be sent."""
        async with self.store.transaction() as repositories:
            due = await repositories.deliveries.claim(NOW, 100, timedelta(minutes=1))
        return sorted((one.notice.kind, one.notice.chat_id) for one in due)


@pytest.fixture
def door(store: Database) -> Door:
    return Door(store)


async def test_when_the_places_are_gone_the_others_wait_in_line(door: Door) -> None:
    gathering = await door.announce()
    standings = [await door.sign_up(gathering, number) for number in (11, 12, 13, 14)]
    assert [seat.standing for seat in standings if seat] == ["sure", "sure", "waiting", "waiting"]
    async with door.store.reading() as repositories:
        seats = await repositories.gatherings.seats(gathering.id)
    assert [place_in_line(seats, seat) for seat in seats[2:]] == [1, 2]


async def test_whoever_waits_longest_moves_up_and_is_told(door: Door) -> None:
    gathering = await door.announce()
    seats = [await door.sign_up(gathering, number) for number in (11, 12, 13, 14)]
    assert seats[0] is not None
    await door.leave(seats[0])
    assert [standing for _, standing in await door.seats(gathering)] == [
        "left",
        "sure",
        "sure",
        "waiting",
    ]
    assert await door.told() == [("gathering.place", 13)]


async def test_two_at_once_never_get_the_last_place_both(door: Door) -> None:
    gathering = await door.announce(wanted(places=1))
    await asyncio.gather(*(door.sign_up(gathering, number) for number in range(21, 31)))
    standings = [standing for _, standing in await door.seats(gathering)]
    assert standings.count("sure") == 1
    assert standings.count("waiting") == 9


async def test_an_application_that_is_sent_too_late_stands_without_a_place(door: Door) -> None:
    gathering = await door.announce(wanted(closes=date(2026, 12, 1)))
    late = datetime(2026, 12, 2, 9, tzinfo=UTC)
    assert await door.sign_up(gathering, 11, late) is None
    assert await door.seats(gathering) == []


async def test_staff_write_down_who_called(door: Door) -> None:
    """Such people have no chat: nothing is sent to them, and they count."""
    gathering = await door.announce(wanted(places=1))
    seat = await WriteDown(door.store)(STAFF, gathering.id, "Звонков Пётр", "ООО «Пример»", NOW)
    assert (seat.standing, seat.name, seat.company) == ("sure", "Звонков Пётр", "ООО «Пример»")
    waiting = await door.sign_up(gathering, 11)
    assert waiting is not None
    assert waiting.standing == "waiting"
    await door.leave(seat)
    assert await door.told() == [("gathering.place", 11)]


async def test_everybody_is_told_once_when_it_is_called_off(door: Door) -> None:
    gathering = await door.announce()
    for number in (11, 12, 13):
        await door.sign_up(gathering, number)
    call_off = CallOff(door.store)
    assert await call_off(STAFF, gathering.id, NOW) == 3
    assert await call_off(STAFF, gathering.id, NOW) == 0
    assert await door.told() == [("gathering.off", number) for number in (11, 12, 13)]
    async with door.store.reading() as repositories:
        assert await repositories.gatherings.coming(NOW) == []
    with pytest.raises(NotAllowed, match=r"gathering\.called_off"):
        await WriteDown(door.store)(STAFF, gathering.id, "Звонков Пётр", "", NOW)


async def test_an_unknown_event_is_not_found(door: Door) -> None:
    async with door.store.reading() as repositories:
        with pytest.raises(NotFound):
            await repositories.gatherings.get(404)


async def test_what_is_kept_comes_back_as_it_was(door: Door) -> None:
    gathering = await door.announce(wanted(places=None, closes=date(2026, 12, 1)))
    async with door.store.reading() as repositories:
        assert await repositories.gatherings.get(gathering.id) == gathering
        assert [one.id for one in await repositories.gatherings.coming(NOW)] == [gathering.id]
        assert await repositories.gatherings.coming(gathering.begins) == []


def test_the_last_day_to_sign_up_counts_whole() -> None:
    gathering = wanted(closes=date(2026, 12, 1))
    assert takes(gathering, datetime(2026, 12, 1, 23, tzinfo=UTC))
    assert not takes(gathering, datetime(2026, 12, 2, 0, tzinfo=UTC))
    assert not takes(wanted(), wanted().begins)


def test_enough_are_counted_as_the_regulation_demands() -> None:
    """Ten people, two thirds of them SMEs [kaliningrad-cluster 3.7]."""
    rules = GatheringRules(least=10, least_clause="3.7", sme_share=Decimal("66.67"))
    seats = [Seat(n, 1, "sure", NOW, sme=n < 7) for n in range(10)]
    counted = tally(wanted(places=12), rules, seats)
    assert (counted.sure, counted.smes, counted.free) == (10, 7, 2)
    assert (counted.enough, counted.enough_smes) == (True, True)
    exactly = tally(wanted(places=12), rules, [*seats[:6], *seats[7:]])
    assert exactly.enough_smes
    fewer = tally(wanted(places=12), rules, seats[2:])
    assert (fewer.enough, fewer.enough_smes) == (False, False)


def test_without_a_number_of_places_everybody_comes() -> None:
    seats = [Seat(n, 1, "sure", NOW) for n in range(500)]
    assert next_standing(wanted(places=None), seats) == "sure"
    assert tally(wanted(places=None), None, seats).free is None


async def test_the_place_of_somebody_who_is_erased_goes_to_the_next(door: Door) -> None:
    gathering = await door.announce(wanted(places=1))
    for number in (11, 12):
        await door.sign_up(gathering, number)
    await Erase(door.store)(await door.person(11), NOW)
    assert [standing for _, standing in await door.seats(gathering)] == ["sure"]
    assert await door.told() == [("gathering.place", 12)]


async def test_a_draft_that_was_turned_to_another_service_asks_for_no_place(door: Door) -> None:
    gathering = await door.announce()
    who = await door.person(11)
    async with door.store.transaction() as repositories:
        draft = await repositories.applications.add("example", "seminar", who.id, NOW)
        await repositories.gatherings.put_seat(
            Seat(0, gathering.id, "chosen", NOW, who.id, draft.id)
        )
    assert await door.send(replace(draft, service="consultation")) is None
    assert await door.seats(gathering) == []


async def test_a_place_may_be_asked_for_twice_at_once(door: Door) -> None:
    """A double tap that two replicas take: one seat, and nobody sees a fault."""
    gathering = await door.announce()
    who = await door.person(11)
    async with door.store.transaction() as repositories:
        draft = await repositories.applications.add("example", "seminar", who.id, NOW)

    async def choose() -> None:
        async with door.store.transaction() as repositories:
            await choose_seat(repositories, draft, gathering.id, NOW)

    await asyncio.gather(*(choose() for _ in range(5)))
    assert await door.seats(gathering) == [(who.id, "chosen")]
