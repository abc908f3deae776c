"""A business makes a step of its own: takes an application back, or confirms that all is done."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from flows.application import Application, Entry
from flows.centre import Centre
from flows.errors import Conflict, NotAllowed
from flows.library import Library
from flows.people import Person
from flows.ports import Notice, Store
from flows.status import client_verbs, led_by, transition
from flows.usecases.keep_terms import keep_terms
from flows.usecases.ownership import own
from flows.usecases.seats import give_up_seat

MAX_WORDS = 1000
"""Characters of a client's reason."""

TRIES = 3
"""How often a step is tried again that somebody else came in between."""


@dataclass(frozen=True, slots=True)
class ClientStep:
    """Make a transition of the role `client`, other than sending."""

    store: Store
    library: Library
    centre: Centre
    staff_chat: int

    async def __call__(
        self,
        person: Person,
        application_id: int,
        verb: str,
        now: datetime,
        words: str | None = None,
    ) -> Application:
        """Return the moved application; staff are told, with the client's own words if there are.

        Raises NotFound for another's, NotAllowed("verb.not_now") where it can't be done (any more),
        "words.too_long".
        """
        if words and len(words) > MAX_WORDS:
            raise NotAllowed("words.too_long", max=str(MAX_WORDS), length=str(len(words)))
        for _ in range(TRIES):
            # A colleague of the staff who takes the application meanwhile stops nobody.
            with suppress(Conflict):
                return await self._step(person, application_id, verb, now, words)
        return await self._step(person, application_id, verb, now, words)

    async def _step(
        self, person: Person, application_id: int, verb: str, now: datetime, words: str | None
    ) -> Application:
        async with self.store.transaction() as repositories:
            application = await own(repositories, application_id, person)
            history = await repositories.applications.history(application.id)
            machine = self.library.machine(application.pack, application.service)
            came = led_by(machine, application.state, history)
            step = transition(machine, application.state, verb, ["client"], came)
            moved = await repositories.applications.save(
                replace(application, state=step.to, updated_at=now)
            )
            entry = Entry(now, "client", verb, step.to, words or None)
            await repositories.applications.write(moved.id, entry)
            await keep_terms(repositories, self.library, self.centre, moved, now)
            subject = f"application:{moved.id}"
            await repositories.audit.write(now, "client", verb, subject, {"state": step.to})
            if machine.by_id[step.to].final and not machine.by_id[step.to].success:
                await give_up_seat(repositories, moved, now)
            told = {"application": moved.id, "verb": verb}
            key = f"card:{moved.id}:{moved.revision}"
            await repositories.outbox.put(Notice(key, self.staff_chat, "staff.card", told), now)
            return moved

    def withdrawal(self, application: Application, history: tuple[Entry, ...]) -> str | None:
        """The verb with which the business takes the application back now, if there is one."""
        machine = self.library.machine(application.pack, application.service)
        came = led_by(machine, application.state, history)
        for verb in self.verbs(application, history):
            step = transition(machine, application.state, verb, ["client"], came)
            state = machine.by_id[step.to]
            if state.final and not state.success:
                return verb
        return None

    def verbs(self, application: Application, history: tuple[Entry, ...]) -> tuple[str, ...]:
        """What the business may do now with an application, besides sending it."""
        machine = self.library.machine(application.pack, application.service)
        return client_verbs(machine, application.state, history)
