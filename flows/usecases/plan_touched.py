"""Reminders of a draft count from its last answer, and answers plan nothing: once a day, this does.

A draft's row that becomes due finds by itself that somebody has gone on. But the one before the
next may be long given, or all of them: then nothing would become due in time, or at all.
"""

from datetime import datetime

from flows.centre import Centre
from flows.library import Library
from flows.ports import Store
from flows.usecases.keep_reminders import plan
from flows.usecases.subjects import Subjects

PORTION = 50
"""Drafts planned in one transaction: others wait that long."""


async def plan_touched(
    store: Store, library: Library, centre: Centre, now: datetime, since: datetime | None
) -> int:
    """Plan anew the drafts that got an answer since then on another day than they are planned by.

    Return how many; `since` None: whenever it was.
    """
    async with store.reading() as repositories:
        zone = Subjects(repositories, library, centre, now).now.tzinfo
        found = await repositories.reminders.touched(since)
    ids = [
        f"draft:{one.application_id}"
        for one in found
        if one.last.astimezone(zone).date() > one.anchor
    ]
    for first in range(0, len(ids), PORTION):
        async with store.transaction() as repositories:
            subjects = Subjects(repositories, library, centre, now)
            portion = ids[first : first + PORTION]
            for subject in portion:
                await subjects.hold(subject)
            await plan(subjects, portion)
    return len(ids)
