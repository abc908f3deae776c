"""Whether a person can be written to: when that changes, the staff of their applications hear."""

from dataclasses import dataclass
from datetime import datetime

from flows.application import Application
from flows.errors import FlowError
from flows.library import Library
from flows.people import Person
from flows.ports import Notice, Repositories

KIND = "staff.reach"


@dataclass(frozen=True, slots=True)
class Reach:
    """Marks a person who has blocked the bot, or is back, inside a transaction of others.

    Staff who wait for an answer that never comes have to know that nobody was asked.
    """

    library: Library
    staff_chat: int

    async def __call__(
        self, repositories: Repositories, person: Person, now: datetime, *, blocked: bool
    ) -> None:
        """Mark, and tell of each application that is under way; a repetition tells nobody."""
        if person.blocked == blocked:
            return
        await repositories.people.set_blocked(person.id, blocked=blocked)
        for application in await repositories.applications.of_person(person.id):
            if self._under_way(application):
                how = "lost" if blocked else "back"
                key = f"reach:{application.id}:{how}:{now.timestamp():.0f}"
                data = {"application": application.id, "blocked": blocked}
                await repositories.outbox.put(Notice(key, self.staff_chat, KIND, data), now)

    async def lost(self, repositories: Repositories, person: Person, now: datetime) -> None:
        """They have blocked the bot, or their account is gone."""
        await self(repositories, person, now, blocked=True)

    def _under_way(self, application: Application) -> bool:
        if application.submitted_at is None or application.locked:
            return False
        try:
            machine = self.library.machine(application.pack, application.service)
        except FlowError:
            return False
        state = machine.by_id.get(application.state)
        return state is not None and not state.final
