"""Silence ends an application: the step that the table gives to nobody, made by the bot."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.application import Application, Entry
from flows.calendar import russia
from flows.centre import Centre
from flows.library import Library
from flows.machine import StatusMachine, Transition
from flows.ports import Notice, Repositories, Store
from flows.status import led_by, transition
from flows.terms.ladder import ended_by_bot
from flows.usecases.keep_terms import keep, keep_terms, running_terms
from flows.usecases.seats import give_up_seat

ACTOR = "bot"


@dataclass(frozen=True, slots=True)
class Expire:
    """Make the bot's step where the client's term is over and nobody has moved it."""

    store: Store
    library: Library
    centre: Centre
    staff_chat: int

    async def __call__(self, application_id: int, now: datetime) -> bool:
        """Whether it was ended. Raises Conflict and NotAllowed.

        The term is counted once more inside the transaction that ends it: an answer that came
        first, another calendar, a closure leave the application alone.
        """
        calendar = russia(self.centre.closures)
        today = now.astimezone(ZoneInfo(self.centre.zone)).date()
        async with self.store.transaction() as repositories:
            if not await repositories.terms.hold(application_id):
                return False
            kept = await repositories.terms.of(application_id)
            over = [one for one in kept if ended_by_bot(one, today, calendar)]
            if not over:
                return False
            application = await repositories.applications.get(application_id)
            terms = await running_terms(
                repositories, self.library, self.centre, application, calendar
            )
            ends = {(one.state, one.step.verb): one.due for one in terms}
            true = [one for one in over if ends.get((one.state, one.verb)) == one.due]
            if not true or true[0].state != application.state:
                await keep(repositories, self.centre, application_id, terms, now)
                return False
            machine = self.library.machine(application.pack, application.service)
            history = await repositories.applications.history(application_id)
            came = led_by(machine, application.state, history)
            step = transition(machine, application.state, true[0].verb, [ACTOR], came)
            await self._end(repositories, application, machine, step, now)
            return True

    async def _end(
        self,
        repositories: Repositories,
        application: Application,
        machine: StatusMachine,
        step: Transition,
        now: datetime,
    ) -> None:
        moved = await repositories.applications.save(
            replace(application, state=step.to, updated_at=now)
        )
        await repositories.applications.write(moved.id, Entry(now, ACTOR, step.verb, step.to))
        subject = f"application:{moved.id}"
        await repositories.audit.write(now, ACTOR, step.verb, subject, {"state": step.to})
        if machine.by_id[step.to].final and not machine.by_id[step.to].success:
            await give_up_seat(repositories, moved, now)
        await keep_terms(repositories, self.library, self.centre, moved, now)
        person = await repositories.people.get(moved.person_id)
        told = {"application": moved.id, "verb": step.verb, "state": step.to, "words": ""}
        key = f"state:{moved.id}:{moved.revision}"
        await repositories.outbox.put(Notice(key, person.chat_id, "client.state", told), now)
        card = {"application": moved.id, "verb": step.verb}
        key = f"card:{moved.id}:{moved.revision}"
        await repositories.outbox.put(Notice(key, self.staff_chat, "staff.card", card), now)
