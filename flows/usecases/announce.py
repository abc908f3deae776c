"""Staff announce an event, write people down who called, and call it off."""

from dataclasses import dataclass
from datetime import datetime

from flows.centre import Member
from flows.errors import NotAllowed
from flows.gatherings import Gathering, Seat, next_standing
from flows.ports import Repositories, Store
from flows.usecases.seats import tell


@dataclass(frozen=True, slots=True)
class Announce:
    """Staff announce an event of a service."""

    store: Store

    async def __call__(self, member: Member, wanted: Gathering, now: datetime) -> Gathering:
        """Return it with its id. `wanted.id` is not looked at."""
        async with self.store.transaction() as repositories:
            made = await repositories.gatherings.add(
                wanted.pack,
                wanted.service,
                wanted.title,
                wanted.begins,
                wanted.where,
                wanted.places,
                wanted.closes,
                now,
            )
            await _audit(repositories, member, "gathering.announced", made.id, now)
            return made


@dataclass(frozen=True, slots=True)
class WriteDown:
    """Staff write somebody down who called or walked in [kaliningrad-cluster 6.3.2, 6.3.4]."""

    store: Store

    async def __call__(
        self, member: Member, gathering_id: int, name: str, company: str, now: datetime
    ) -> Seat:
        """Return the seat. Raises NotAllowed("gathering.called_off"), NotFound."""
        async with self.store.transaction() as repositories:
            gathering = await repositories.gatherings.get(gathering_id, hold=True)
            if gathering.state != "open":
                raise NotAllowed("gathering.called_off")
            seats = await repositories.gatherings.seats(gathering_id)
            standing = next_standing(gathering, seats)
            seat = await repositories.gatherings.put_seat(
                Seat(0, gathering_id, standing, now, name=name, company=company)
            )
            await _audit(repositories, member, "gathering.written_down", gathering_id, now)
            return seat


@dataclass(frozen=True, slots=True)
class CallOff:
    """Staff call an event off; everybody with a place or on the waiting list is told."""

    store: Store

    async def __call__(self, member: Member, gathering_id: int, now: datetime) -> int:
        """Return how many are told. Twice is once. Raises NotFound."""
        async with self.store.transaction() as repositories:
            gathering = await repositories.gatherings.get(gathering_id, hold=True)
            if gathering.state == "called_off":
                return 0
            await repositories.gatherings.call_off(gathering_id)
            seats = await repositories.gatherings.seats(gathering_id)
            told = 0
            for seat in seats:
                if seat.standing in {"sure", "waiting"}:
                    told += await tell(repositories, seat, "gathering.off", now)
            await _audit(repositories, member, "gathering.called_off", gathering_id, now)
            return told


async def _audit(
    repositories: Repositories, member: Member, verb: str, gathering_id: int, now: datetime
) -> None:
    actor, subject = f"staff:{member.telegram}", f"gathering:{gathering_id}"
    await repositories.audit.write(now, actor, verb, subject, {})
