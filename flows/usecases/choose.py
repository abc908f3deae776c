"""A person chooses how often they are asked, from what hour, and what they can do without."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from flows.centre import Centre
from flows.errors import NotAllowed
from flows.library import Library
from flows.people import Person
from flows.ports import ReminderRow, Store
from flows.reminders.wishes import RHYTHMS, Wishes
from flows.usecases.keep_reminders import plan_person
from flows.usecases.subjects import Subjects

LOOKED = 200
"""Planned rows of a person, the next first, among which those of this day are looked for."""


@dataclass(frozen=True, slots=True)
class Choose:
    """Each choice plans the person's reminders anew, in the same transaction.

    None brings a reminder on the very day: what it makes due comes on the next working morning.
    """

    store: Store
    library: Library
    centre: Centre

    async def rhythm(self, person: Person, months: int, now: datetime) -> Wishes:
        """How often to ask what came of a service. Raises NotAllowed("reminder.rhythm")."""
        if months not in RHYTHMS:
            raise NotAllowed("reminder.rhythm", months=str(months))
        return await self._keep(person, now, lambda wishes: replace(wishes, rhythm=months))

    async def hour(self, person: Person, hour: int | None, now: datetime) -> Wishes:
        """From what hour to write, in the centre's time; None: when its hours begin.

        Raises NotAllowed("reminder.hour") for one outside the hours.
        """
        if hour is not None and hour not in hours(self.centre):
            raise NotAllowed("reminder.hour", hour=str(hour))
        return await self._keep(person, now, lambda wishes: replace(wishes, hour=hour))

    async def topic(self, person: Person, topic: str, *, on: bool, now: datetime) -> Wishes:
        """Switch a topic on or off; what no rule lets be switched off is left alone."""
        if topic not in topics(self.library):
            raise NotAllowed("reminder.topic", topic=topic)

        def change(wishes: Wishes) -> Wishes:
            return replace(wishes, muted=wishes.muted - {topic} if on else wishes.muted | {topic})

        return await self._keep(person, now, change)

    async def _keep(
        self, person: Person, now: datetime, change: Callable[[Wishes], Wishes]
    ) -> Wishes:
        async with self.store.transaction() as repositories:
            chosen = change(await repositories.wishes.of(person.id))
            await repositories.wishes.put(person.id, chosen)
            subjects = Subjects(repositories, self.library, self.centre, now)
            before = {row.id for row in await _today(subjects, person.id)}
            await plan_person(subjects, person.id)
            brought = [row for row in await _today(subjects, person.id) if row.id not in before]
            days = subjects.days(chosen.hour)
            morning = days.sendable(subjects.today + timedelta(days=1), forward=True)
            at = days.moment(morning)
            await repositories.reminders.put_off({row.id: at for row in brought})
            return chosen


async def _today(subjects: Subjects, person_id: int) -> list[ReminderRow]:
    """What the person is to be told today."""
    zone = subjects.now.tzinfo
    rows = await subjects.repositories.reminders.ahead(person_id, LOOKED)
    return [row for row in rows if row.planned.at.astimezone(zone).date() <= subjects.today]


def hours(centre: Centre) -> range:
    """The hours that one may choose from: within the centre's, after they have begun."""
    return range(centre.quiet.begin.hour + 1, centre.quiet.end.hour)


def topics(library: Library) -> tuple[str, ...]:
    """What the installed packs' rules let be switched off."""
    rules = (rule for pack in library.packs.values() for rule in pack.reminders)
    return tuple(sorted({rule.mute for rule in rules if rule.mute is not None}))


def asks_in_rhythm(library: Library) -> bool:
    """Whether a rule of the installed packs asks as often as the person has chosen."""
    rules = (rule for pack in library.packs.values() for rule in pack.reminders)
    return any(rule.every == "rhythm" for rule in rules)
