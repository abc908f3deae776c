"""Everything that reminders are planned by may change: then all of them are planned anew."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256

from flows.centre import Centre
from flows.library import Library
from flows.ports import Store
from flows.ports.reminders import Planning
from flows.reference import data
from flows.usecases.follow_report import follow_reports
from flows.usecases.keep_contract import recount
from flows.usecases.keep_reminders import plan_common, plan_person
from flows.usecases.plan_touched import plan_touched
from flows.usecases.portions import Going, always
from flows.usecases.subjects import Subjects

PORTION = 20
"""Persons planned for in one transaction: others wait that long."""

DAY = timedelta(days=1)

COMMON_EVERY = timedelta(days=30)
"""Windows and days of the year reach more than a year ahead: a look a month is enough for them."""

PLANNER = "3"
"""To be raised when reminders are planned in another way. From 3 on keys have offsets."""


@dataclass(slots=True)
class PlanAnew:
    """Plan all live subjects anew where rules, calendar, closures, hours or windows are others.

    Windows and days of the year are planned once a month and at each start, so far ahead as
    `common_subjects` says; drafts that somebody has gone on with once a day.
    """

    store: Store
    library: Library
    centre: Centre
    _planned_on: date | None = None
    _common_on: date | None = None

    async def __call__(self, now: datetime, going: Going = always) -> int:
        """Return how many persons were planned for; what was stopped half-way goes on there.

        `going` False: no further portion is begun.
        """
        if not any(pack.reminders for pack in self.library.packs.values()):
            return 0
        await self._common(now)
        wanted, done = fingerprint(self.library, self.centre), 0
        while going():
            async with self.store.transaction() as repositories:
                kept = await repositories.reminders.planning()
                if kept is None or kept.fingerprint != wanted:
                    kept = Planning(wanted, 0)
                if kept.after_id is None:
                    return done
                persons = await repositories.reminders.persons(kept.after_id, PORTION)
                subjects = Subjects(repositories, self.library, self.centre, now)
                for person in persons:
                    await plan_person(subjects, person)
                    await follow_reports(repositories, self.library, self.centre, person, now)
                    await recount(repositories, self.library, person, now)
                after = persons[-1] if persons else None
                await repositories.reminders.keep_planning(replace(kept, after_id=after))
                done += len(persons)
        return done

    async def _common(self, now: datetime) -> None:
        """Once a day and once a start."""
        async with self.store.reading() as repositories:
            today = Subjects(repositories, self.library, self.centre, now).today
        if self._planned_on == today:
            return
        if self._common_on is None or today - self._common_on >= COMMON_EVERY:
            async with self.store.transaction() as repositories:
                await plan_common(Subjects(repositories, self.library, self.centre, now))
            self._common_on = today
        since = now - 2 * DAY if self._planned_on is not None else None
        await plan_touched(self.store, self.library, self.centre, now, since)
        self._planned_on = today


def fingerprint(library: Library, centre: Centre) -> str:
    """Of everything that reminders are planned by."""
    parts = [
        PLANNER,
        data.text("calendar.json"),
        data.text("holidays.json"),
        centre.zone,
        centre.quiet.model_dump_json(),
        *(day.isoformat() for day in sorted(centre.closures)),
        *(window.model_dump_json() for window in centre.windows),
    ]
    for name in sorted(library.packs):
        pack = library.packs[name]
        parts += [name, *(rule.model_dump_json() for rule in pack.reminders)]
        parts += [f"{one.id}={','.join(one.tags)}" for one in pack.services]
    return sha256("\n".join(parts).encode()).hexdigest()
