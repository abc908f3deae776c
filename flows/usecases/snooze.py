"""A business puts a reminder off: it comes once more on another day, if it is still true then."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from flows.centre import Centre
from flows.errors import NotAllowed, NotFound
from flows.library import Library
from flows.people import Person
from flows.ports import Repositories, Store
from flows.usecases.judge_reminder import Judged, judge
from flows.usecases.subjects import Subjects

CHOICES = (1, 3, 7)
"""Days for which one may put a reminder off."""

NEEDLESS = frozenset({"untrue", "muted"})
"""What of a reminder makes it needless; one that is merely old may be put off all the same."""


@dataclass(frozen=True, slots=True)
class Snooze:
    """Look at a reminder of one's own, or put it off."""

    store: Store
    library: Library
    centre: Centre

    async def look(self, person: Person, row_id: int, now: datetime) -> Judged:
        """The reminder as it stands. Raises NotFound, NotAllowed("reminder.needless")."""
        async with self.store.reading() as repositories:
            return await self._own(self._subjects(repositories, now), person, row_id)

    async def __call__(self, person: Person, row_id: int, days: int, now: datetime) -> datetime:
        """Return the moment at which it comes: on a working day, at the person's hour.

        Raises as `look`, and NotAllowed("reminder.days") for days that nobody offers.
        """
        if days not in CHOICES:
            raise NotAllowed("reminder.days", days=str(days))
        async with self.store.transaction() as repositories:
            subjects = self._subjects(repositories, now)
            found = await self._own(subjects, person, row_id)
            hour = (await subjects.wishes(person.id)).hour
            at = subjects.days(hour).moment(
                subjects.days().sendable(subjects.today + timedelta(days=days), forward=True)
            )
            await repositories.reminders.snooze(found.row, at, now)
            return at

    async def _own(self, subjects: Subjects, person: Person, row_id: int) -> Judged:
        rows = await subjects.repositories.reminders.get([row_id])
        if not rows or rows[0].planned.person_id != person.id:
            raise NotFound("reminder.not_found", id=str(row_id))
        found = await judge(subjects, rows[0])
        if found.verdict in NEEDLESS:
            raise NotAllowed("reminder.needless")
        return found

    def _subjects(self, repositories: Repositories, now: datetime) -> Subjects:
        return Subjects(repositories, self.library, self.centre, now)
