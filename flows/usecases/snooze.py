"""A business puts a reminder off: it comes once more on another day, if it is still true then."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from flows.centre import Centre
from flows.errors import NotAllowed, NotFound
from flows.library import Library
from flows.people import Person
from flows.ports import Repositories, Store
from flows.reminders.planning import over
from flows.usecases.judge_reminder import Judged, judge
from flows.usecases.subjects import Subjects

CHOICES = (1, 3, 7)
"""Days for which one may put a reminder off."""

NEEDLESS = frozenset({"untrue", "muted"})
"""What of a reminder makes it needless; one that is merely old may be put off all the same."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A reminder, and for how many days it may be put off.

    No days: it can't come in time any more. `due`: the last day, where that ends the choice.
    """

    judged: Judged
    days: tuple[int, ...]
    due: date | None


@dataclass(frozen=True, slots=True)
class Snooze:
    """Look at a reminder of one's own, or put it off."""

    store: Store
    library: Library
    centre: Centre

    async def look(self, person: Person, row_id: int, now: datetime) -> Offer:
        """The reminder as it stands. Raises NotFound, NotAllowed("reminder.needless")."""
        async with self.store.reading() as repositories:
            return await self._offer(self._subjects(repositories, now), person, row_id)

    async def __call__(self, person: Person, row_id: int, days: int, now: datetime) -> datetime:
        """Return the moment at which it comes: on a working day, at the person's hour.

        Raises as `look`, and NotAllowed("reminder.days") for days that are not offered.
        """
        async with self.store.transaction() as repositories:
            subjects = self._subjects(repositories, now)
            offer = await self._offer(subjects, person, row_id)
            if days not in offer.days:
                raise NotAllowed("reminder.days", days=str(days))
            hour = (await subjects.wishes(person.id)).hour
            at = subjects.days(hour).moment(_day(subjects, days))
            await repositories.reminders.snooze(offer.judged.row, at, now)
            return at

    async def _offer(self, subjects: Subjects, person: Person, row_id: int) -> Offer:
        rows = await subjects.repositories.reminders.get([row_id])
        if not rows or rows[0].planned.person_id != person.id:
            raise NotFound("reminder.not_found", id=str(row_id))
        found = await judge(subjects, rows[0])
        due = (found.named or rows[0].planned).due
        if found.verdict in NEEDLESS or found.rule is None:
            raise NotAllowed("reminder.needless")
        if over(found.rule, due, subjects.today):
            raise NotAllowed("reminder.needless")
        days = tuple(one for one in CHOICES if not over(found.rule, due, _day(subjects, one)))
        return Offer(found, days, due if days != CHOICES else None)

    def _subjects(self, repositories: Repositories, now: datetime) -> Subjects:
        return Subjects(repositories, self.library, self.centre, now)


def _day(subjects: Subjects, days: int) -> date:
    """The working day on which it comes that is put off for so many."""
    return subjects.days().sendable(subjects.today + timedelta(days=days), forward=True)
