"""A person chooses an event, and may give the place up again."""

from dataclasses import dataclass
from datetime import datetime

from flows.application import Application
from flows.errors import NotAllowed
from flows.gatherings import takes
from flows.library import Library
from flows.people import Person
from flows.ports import Filling, Store
from flows.usecases.client_step import ClientStep
from flows.usecases.name_event import name_event
from flows.usecases.seats import Attendance, attendance, choose_seat, pass_on
from flows.usecases.start_application import StartApplication


@dataclass(frozen=True, slots=True)
class LookAtGathering:
    """An event as it stands now."""

    store: Store
    library: Library

    async def __call__(self, gathering_id: int) -> Attendance:
        """Return it. Raises NotFound."""
        async with self.store.reading() as repositories:
            return await attendance(repositories, self.library, gathering_id)


@dataclass(frozen=True, slots=True)
class ChooseGathering:
    """A person wants to come: the draft of its service asks for a place there."""

    store: Store
    library: Library
    start: StartApplication

    async def __call__(
        self, person: Person, gathering_id: int, now: datetime
    ) -> tuple[Application, Filling]:
        """Return the draft and the form to fill.

        Raises NotAllowed: "gathering.over" when nobody can sign up any more, "gathering.twice" for
        who has a place already, "consent.needed"; NotFound.
        """
        async with self.store.reading() as repositories:
            wanted = await attendance(repositories, self.library, gathering_id)
        if not takes(wanted.gathering, now):
            raise NotAllowed("gathering.over")
        if wanted.of(person.id) is not None:
            raise NotAllowed("gathering.twice")
        gathering = wanted.gathering
        draft, filling = await self.start(person, gathering.pack, gathering.service, now)
        async with self.store.transaction() as repositories:
            await choose_seat(repositories, draft, gathering.id, now)
            filling = await name_event(repositories, filling, gathering, now)
        return draft, filling


@dataclass(frozen=True, slots=True)
class LeaveGathering:
    """A person gives a place up; whoever waits longest gets it and is told."""

    store: Store
    step: ClientStep

    async def __call__(self, person: Person, gathering_id: int, now: datetime) -> None:
        """Give it up; without a place nothing happens. Raises NotFound.

        The application that asked for the place is taken back with it, where its table lets the
        client do so: staff shall not decide about a place that nobody wants.
        """
        if await self._taken_back(person, gathering_id, now):
            return
        async with self.store.transaction() as repositories:
            await repositories.gatherings.get(gathering_id, hold=True)
            seats = await repositories.gatherings.seats(gathering_id)
            for seat in seats:
                if seat.person_id == person.id and seat.standing in {"sure", "waiting"}:
                    await repositories.gatherings.set_standing(seat.id, "left", now)
            await pass_on(repositories, gathering_id, now)
            subject = f"gathering:{gathering_id}"
            await repositories.audit.write(now, "client", "seat.left", subject, {})

    async def _taken_back(self, person: Person, gathering_id: int, now: datetime) -> bool:
        async with self.store.reading() as repositories:
            seats = await repositories.gatherings.seats(gathering_id)
            mine = [seat for seat in seats if seat.person_id == person.id]
            asked = [seat.application_id for seat in mine if seat.standing in {"sure", "waiting"}]
            if not asked or asked[0] is None:
                return False
            application = await repositories.applications.get(asked[0])
            history = tuple(await repositories.applications.history(application.id))
        verb = self.step.withdrawal(application, history)
        if verb is None:
            return False
        await self.step(person, application.id, verb, now)
        return True
