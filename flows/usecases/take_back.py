"""Somebody takes their own last step back, while nothing has come of it (docs/decisions/0019)."""

from dataclasses import dataclass, replace
from datetime import datetime

from flows.application import Application, Entry
from flows.centre import Centre, Member
from flows.errors import Conflict, NotAllowed
from flows.gatherings import next_standing, takes
from flows.library import Library
from flows.ports import Notice, Repositories, Store
from flows.status import TAKE_BACK
from flows.taking_back import LastStep, returnable
from flows.usecases.acting import expect, name_of, save, staff_actor
from flows.usecases.change_status import state_keys, tells
from flows.usecases.keep_terms import keep_terms


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Undo one's own last step."""

    store: Store
    library: Library
    centre: Centre

    async def __call__(
        self, member: Member, application_id: int, now: datetime, *, revision: int | None = None
    ) -> Application:
        """Return the application where it stood before the step.

        The client who was told of the step is told that it was a mistake; a notice that has not
        left is dropped. Raises NotAllowed: "take_back.not_yours" (with `who`), "take_back.nothing",
        "take_back.outside", "take_back.too_late", "take_back.seat" (their place at an event has
        gone to somebody else); Conflict as every step.
        """
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(application_id)
            history = await repositories.applications.history(application_id)
            expect(self.centre, application, history, revision)
            machine = self.library.machine(application.pack, application.service)
            actor, minutes = staff_actor(member), self.centre.take_back_minutes
            try:
                last = returnable(machine, history, actor, now, minutes)
            except NotAllowed as refused:
                raise self._named(refused) from None
            if application.state != last.entry.state:
                raise Conflict("application.moved_on", who=last.entry.actor, verb=last.entry.verb)
            back = replace(application, state=last.before, updated_at=now)
            returned = await save(repositories, self.centre, back)
            if machine.by_id[last.entry.state].final and not machine.by_id[last.before].final:
                await _seat_again(repositories, returned, now)
            await self._record(repositories, returned, last, actor, now)
            await keep_terms(repositories, self.library, self.centre, returned, now)
            if tells(last.before, last.entry):
                await _tell(repositories, returned, last, now)
            return returned

    def _named(self, refused: NotAllowed) -> NotAllowed:
        """The refusal with the name of whose step it is."""
        if "actor" not in refused.data:
            return refused
        who = name_of(self.centre, refused.data["actor"])
        return NotAllowed(refused.code, **{**refused.data, "who": who})

    async def _record(
        self,
        repositories: Repositories,
        returned: Application,
        last: LastStep,
        actor: str,
        now: datetime,
    ) -> None:
        entry = Entry(now, actor, TAKE_BACK, returned.state)
        await repositories.applications.write(returned.id, entry)
        data = {"state": returned.state, "step": last.entry.verb}
        await repositories.audit.write(now, actor, TAKE_BACK, f"application:{returned.id}", data)


async def _seat_again(repositories: Repositories, returned: Application, now: datetime) -> None:
    """The place at an event that went with the step comes back, if nobody has it now."""
    seat = await repositories.gatherings.seat_of(returned.id)
    if seat is None or seat.standing != "left":
        return
    gathering = await repositories.gatherings.get(seat.gathering_id, hold=True)
    seats = await repositories.gatherings.seats(gathering.id)
    if not takes(gathering, now) or next_standing(gathering, seats) != "sure":
        raise NotAllowed("take_back.seat")
    await repositories.gatherings.set_standing(seat.id, "sure", seat.at)


async def _tell(
    repositories: Repositories, returned: Application, last: LastStep, now: datetime
) -> None:
    """Drop the notice of the step; where it may have left, tell the client of the mistake."""
    person = await repositories.people.get(returned.person_id)
    sent = await repositories.outbox.withdraw(person.chat_id, state_keys(returned), now)
    if sent is None:
        return
    told = {
        "application": returned.id,
        "state": returned.state,
        "wrong": last.entry.state,
        "told_by": sent,
    }
    key = f"taken_back:{returned.id}:{returned.revision}"
    await repositories.outbox.put(Notice(key, person.chat_id, "client.taken_back", told), now)
