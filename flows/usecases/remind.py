"""What is due is given: judged once more, bundled by reader, put into the outbox, each once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from flows.centre import Centre
from flows.library import Library
from flows.ports import ReminderRow, Repositories, Store
from flows.reminders import Planned
from flows.reminders.planned import common_key
from flows.usecases.bundle_reminders import bundles, notices_of
from flows.usecases.common_subjects import COMMON
from flows.usecases.judge_reminder import Judged, audience, judge
from flows.usecases.keep_reminders import plan
from flows.usecases.portions import Going, always
from flows.usecases.subjects import Subjects

READERS = 50
"""Readers whose reminders are taken in one transaction: others wait that long."""

AT_ONCE = 200
"""Persons to whom a reminder for many is spread in one transaction."""

BLOCKED, SPREAD = "blocked", "spread"


@dataclass(frozen=True, slots=True)
class _Portion:
    """What became of the rows of one transaction. `queued` are messages."""

    taken: int
    queued: int
    stale: tuple[str, ...]
    """Subjects of what is not true any more: they are planned anew."""


@dataclass(frozen=True, slots=True)
class Remind:
    """Give the reminders that are due; cheap when there are none, so it may be called often.

    Rows are held while they are judged and put into the outbox, in one transaction: whatever
    crashes, each is given once, on any number of replicas.
    """

    store: Store
    library: Library
    centre: Centre
    staff_chat: int

    async def __call__(self, now: datetime, going: Going = always) -> int:
        """Return how many messages were queued; none outside the centre's hours and days.

        `going` False: no further portion is begun.
        """
        async with self.store.reading() as repositories:
            subjects = self._subjects(repositories, now)
            if subjects.days().soonest(subjects.now, subjects.today) > subjects.now:
                return 0
            if not await repositories.reminders.any_due(now):
                return 0
            many = await repositories.reminders.for_many(now)
        # First, so that what concerns many comes together with what is a reader's own.
        for row in many:
            await self._spread(row, now)
        queued, looked = 0, set[int]()
        while going() and (done := await self._portion(looked, now)).taken:
            queued += done.queued
            for subject in done.stale:
                await self._anew(subject, now)
        return queued

    async def _portion(self, looked: set[int], now: datetime) -> _Portion:
        async with self.store.transaction() as repositories:
            rows = await repositories.reminders.due(now, READERS)
            subjects = self._subjects(repositories, now)
            judged = [one for one in [await self._judge(subjects, row) for row in rows] if one]
            given = [one for one in judged if one.verdict == "true"]
            queued = await self._queue(subjects, given)
            stale = await self._settle(repositories, judged, looked, now)
            return _Portion(len(rows), queued, stale)

    async def _judge(self, subjects: Subjects, row: ReminderRow) -> Judged | None:
        """None where its reader can't be written to: then it is dropped, until they come back."""
        reminders, person_id = subjects.repositories.reminders, row.planned.person_id
        if person_id is not None and (await subjects.person(person_id)).blocked:
            await reminders.dropped([row.id], BLOCKED, subjects.now)
            return None
        return await judge(subjects, row)

    async def _queue(self, subjects: Subjects, given: Sequence[Judged]) -> int:
        queued, repositories, now = 0, subjects.repositories, subjects.now
        for bundle in bundles(given):
            notices = await notices_of(subjects, self.staff_chat, bundle)
            for notice in notices:
                await repositories.outbox.put(notice, now)
            await repositories.reminders.queued(bundle.rows, notices[0].key, now)
            queued += len(notices)
        return queued

    async def _settle(
        self,
        repositories: Repositories,
        judged: Sequence[Judged],
        looked: set[int],
        now: datetime,
    ) -> tuple[str, ...]:
        """Put off what has another moment, drop what is not given; return stale subjects.

        Their rows are left: planning them anew drops these and plans others, in one transaction.
        `looked`: rows for which that was done already; what is left of them is dropped here.
        """
        stale: dict[str, None] = {}
        for one in judged:
            planned = one.row.planned
            if one.verdict == "later" and one.at is not None:
                await repositories.reminders.put_off({one.row.id: one.at})
            elif one.verdict == "untrue" and not _alone(one.row) and one.row.id not in looked:
                looked.add(one.row.id)
                stale[planned.subject] = None
            elif one.verdict != "true":
                await repositories.reminders.dropped([one.row.id], one.verdict, now)
        return tuple(stale)

    async def _anew(self, subject: str, now: datetime) -> None:
        async with self.store.transaction() as repositories:
            subjects = self._subjects(repositories, now)
            await subjects.hold(subject)
            await plan(subjects, [subject])

    async def _spread(self, row: ReminderRow, now: datetime) -> None:
        """A row for each whom it concerns; where it was stopped half-way, it goes on there."""
        while True:
            async with self.store.transaction() as repositories:
                subjects = self._subjects(repositories, now)
                found = await judge(subjects, row)
                if found.verdict != SPREAD:
                    await self._settle(repositories, [found], set(), now)
                    return
                last = await repositories.reminders.last_reader(row)
                persons: Sequence[int] = ()
                if found.rule is not None and found.subject is not None:
                    persons = await audience(subjects, found.rule, found.subject, last, AT_ONCE)
                await repositories.reminders.put([_own(row, one) for one in persons], now)
                if not persons:
                    await repositories.reminders.dropped([row.id], SPREAD, now)
                    return

    def _subjects(self, repositories: Repositories, now: datetime) -> Subjects:
        return Subjects(repositories, self.library, self.centre, now)


def _alone(row: ReminderRow) -> bool:
    """Whether planning its subject anew leaves the row as it is."""
    common = row.planned.subject.partition(":")[0] in COMMON
    return bool(row.snoozed) or common


def _own(row: ReminderRow, person_id: int) -> Planned:
    """The row of one person of those for whom it was planned."""
    planned = row.planned
    key = f"{common_key(planned)}{person_id}"
    return replace(planned, key=key, person_id=person_id)
