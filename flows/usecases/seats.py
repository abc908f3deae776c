"""Seats at an event inside one transaction: counted, taken, passed on; whoever moves up is told."""

from dataclasses import dataclass, replace
from datetime import datetime

from flows.application import Application
from flows.gatherings import Gathering, Seat, Tally, moves_up, next_standing, takes, tally
from flows.library import Library
from flows.people import Profile
from flows.ports import Notice, Repositories

SME = "check.in_register"
"""The profile key that says whether the company is in the register of SMEs."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """An event with its seats and how it stands."""

    gathering: Gathering
    seats: tuple[Seat, ...]
    tally: Tally

    def of(self, person_id: int) -> Seat | None:
        """The seat that a person has or waits for."""
        mine = (seat for seat in self.seats if seat.person_id == person_id)
        return next((seat for seat in mine if seat.standing in {"sure", "waiting"}), None)


async def attendance(repositories: Repositories, library: Library, gathering_id: int) -> Attendance:
    """An event with its seats. Raises NotFound."""
    gathering = await repositories.gatherings.get(gathering_id)
    seats = tuple(await repositories.gatherings.seats(gathering_id))
    rules = library.service(gathering.pack, gathering.service).gathering
    return Attendance(gathering, seats, tally(gathering, rules, seats))


async def choose_seat(
    repositories: Repositories, draft: Application, gathering_id: int, now: datetime
) -> None:
    """A draft asks for a place; twice at once is once. One that has a place already keeps it."""
    await repositories.gatherings.get(gathering_id, hold=True)
    seat = await repositories.gatherings.seat_of(draft.id)
    if seat is not None and seat.standing != "chosen":
        return
    await repositories.gatherings.drop_seat(draft.id)
    chosen = Seat(0, gathering_id, "chosen", now, draft.person_id, draft.id)
    await repositories.gatherings.put_seat(chosen)


async def take_seat(
    repositories: Repositories, sent: Application, profile: Profile, now: datetime
) -> Seat | None:
    """Turn the place that a draft asked for into one, when the draft is sent.

    None when it asked for none, when the event takes nobody any more, or is of another service
    than the draft was turned to since: then the application stands without it.
    """
    seat = await repositories.gatherings.seat_of(sent.id)
    if seat is None or seat.standing != "chosen":
        return seat
    gathering = await repositories.gatherings.get(seat.gathering_id, hold=True)
    meant = (gathering.pack, gathering.service) == (sent.pack, sent.service)
    if not meant or not takes(gathering, now):
        await repositories.gatherings.drop_seat(sent.id)
        return None
    seats = await repositories.gatherings.seats(gathering.id)
    known = profile.get(SME)
    taken = replace(
        seat,
        standing=next_standing(gathering, seats),
        at=now,
        sme=known if isinstance(known, bool) else None,
    )
    await repositories.gatherings.drop_seat(sent.id)
    return await repositories.gatherings.put_seat(taken)


async def give_up_seat(repositories: Repositories, application: Application, now: datetime) -> None:
    """A place at an event goes with the application that asked for it."""
    seat = await repositories.gatherings.seat_of(application.id)
    if seat is not None and seat.standing in {"sure", "waiting"}:
        await repositories.gatherings.get(seat.gathering_id, hold=True)
        await repositories.gatherings.set_standing(seat.id, "left", now)
        await pass_on(repositories, seat.gathering_id, now)


async def pass_on(repositories: Repositories, gathering_id: int, now: datetime) -> None:
    """Give free places to those who wait, and tell them."""
    gathering = await repositories.gatherings.get(gathering_id, hold=True)
    if gathering.state != "open" or now >= gathering.begins:
        return
    for seat in moves_up(gathering, await repositories.gatherings.seats(gathering_id)):
        await repositories.gatherings.set_standing(seat.id, "sure", seat.at)
        await tell(repositories, seat, "gathering.place", now)


async def tell(repositories: Repositories, seat: Seat, kind: str, now: datetime) -> int:
    """Queue a message for whoever has the seat; 0 for somebody without a chat."""
    if seat.person_id is None:
        return 0
    person = await repositories.people.get(seat.person_id)
    data = {"gathering": seat.gathering_id, "person": person.id}
    key = f"{kind}:{seat.id}:{int(now.timestamp())}"
    await repositories.outbox.put(Notice(key, person.chat_id, kind, data), now)
    return 1
