"""What people have chosen about reminders."""

from sqlalchemy import select

from flows import ports
from flows.reminders.wishes import Wishes
from storage.tables import wish
from storage.work import Work


class WishBook(ports.WishBook):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """One row a person who has chosen."""
        self._work = work

    async def of(self, person_id: int) -> Wishes:
        """See `flows.ports`."""
        row = await self._work.row(select(wish).where(wish.c.person_id == person_id))
        return Wishes() if row is None else Wishes(row.rhythm, row.hour, frozenset(row.muted))

    async def put(self, person_id: int, wishes: Wishes) -> None:
        """See `flows.ports`."""
        values = {
            "rhythm": wishes.rhythm,
            "hour": wishes.hour,
            "muted": sorted(wishes.muted),
        }
        await self._work.execute(
            self._work.insert(wish)
            .values(person_id=person_id, **values)
            .on_conflict_do_update(index_elements=["person_id"], set_=values)
        )
