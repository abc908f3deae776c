"""What planning asks of the database: whom something concerns, how far planning anew has come."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import or_, select, update

from flows.ports.reminders import Planning, Spared, Touched
from flows.reminders.rule import Audience
from storage import audience as audiences
from storage import reminder_keys, touched
from storage.reminder_rows import DROPPED, FRESH, HELD_BACK
from storage.tables import reckoning, reminder
from storage.work import Work

PLANNING = 2
"""The id of the row of `reckoning` that says how far planning has come."""


class ReminderPlanning:
    """A part of `storage.reminders.Reminders`."""

    def __init__(self, work: Work) -> None:
        """Inside this unit of work."""
        self._work = work

    async def audience(
        self,
        audience: Audience,
        pack: str,
        services: Sequence[str],
        spared: Spared | None,
        after: int,
        limit: int,
    ) -> Sequence[int]:
        """See `flows.ports`."""
        wanted = audiences.concerned(audience, pack, services, spared)
        return await audiences.persons(self._work, after, limit, *wanted)

    async def persons(self, after: int, limit: int) -> Sequence[int]:
        """See `flows.ports`."""
        return await audiences.persons(self._work, after, limit)

    async def bring_back(self, person_id: int, kinds: Sequence[str]) -> None:
        """See `flows.ports`."""
        of_many = or_(*(reminder.c.subject.startswith(f"{kind}:") for kind in kinds))
        await self._work.execute(
            update(reminder)
            .where(
                reminder.c.person_id == person_id,
                reminder.c.state == DROPPED,
                reminder.c.reason.in_(sorted(HELD_BACK)),
                (reminder.c.snoozed > 0) | of_many,
            )
            .values(**FRESH)
        )

    async def rename(self, marks: Mapping[str, Sequence[str]]) -> int:
        """See `flows.ports`."""
        return await reminder_keys.rename(self._work, marks)

    async def touched(self, since: datetime | None) -> Sequence[Touched]:
        """See `flows.ports`."""
        return await touched.touched(self._work, since)

    async def planning(self) -> Planning | None:
        """See `flows.ports`."""
        row = await self._work.row(
            select(reckoning).where(reckoning.c.id == PLANNING).with_for_update()
        )
        return Planning(row.fingerprint, row.after_id) if row is not None else None

    async def keep_planning(self, kept: Planning) -> None:
        """See `flows.ports`."""
        values = {"fingerprint": kept.fingerprint, "after_id": kept.after_id}
        usual = {"id": PLANNING, "first": False, "moved": [], "moved_count": 0}
        insert = self._work.insert(reckoning).values(**usual, **values)
        await self._work.execute(insert.on_conflict_do_update(index_elements=["id"], set_=values))
