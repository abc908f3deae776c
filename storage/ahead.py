"""When something is due the next time."""

from datetime import date, datetime

from sqlalchemy import func, select

from flows import ports
from storage.tables import outbox, reminder, term
from storage.work import Work

PLANNED = "planned"


class Ahead(ports.Ahead):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """Look into this unit of work."""
        self._work = work

    async def moment(self, after: datetime) -> datetime | None:
        """See `flows.ports`."""
        found: list[datetime] = []
        for table, at in ((reminder, reminder.c.at), (outbox, outbox.c.due_at)):
            wanted = select(func.min(at).label("at")).where(table.c.state == PLANNED, at > after)
            row = await self._work.row(wanted)
            found += [row.at] if row is not None and row.at is not None else []
        return min(found, default=None)

    async def day(self) -> date | None:
        """See `flows.ports`."""
        row = await self._work.row(select(func.min(term.c.wakes).label("day")))
        return date.fromisoformat(row.day) if row is not None and row.day else None
