"""Who waits for an intake window to open."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select

from flows import ports
from flows.people import Person
from storage.tables import subscription
from storage.work import Work


class Subscriptions(ports.Subscriptions):
    """See `flows.ports`."""

    def __init__(self, work: Work, people: ports.People) -> None:
        """`people` turns ids into persons."""
        self._work = work
        self._people = people

    async def add(self, person_id: int, pack: str, service: str, at: datetime) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            self._work.insert(subscription)
            .values(person_id=person_id, pack=pack, service=service, created_at=at)
            .on_conflict_do_nothing(index_elements=["pack", "service", "person_id"])
        )

    async def of(self, pack: str, service: str) -> Sequence[Person]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(subscription.c.person_id)
            .where(subscription.c.pack == pack, subscription.c.service == service)
            .order_by(subscription.c.created_at, subscription.c.person_id)
        )
        return [await self._people.get(row.person_id) for row in rows]

    async def has(self, person_id: int, pack: str, service: str) -> bool:
        """See `flows.ports`."""
        row = await self._work.row(
            select(subscription.c.person_id).where(
                subscription.c.person_id == person_id,
                subscription.c.pack == pack,
                subscription.c.service == service,
            )
        )
        return row is not None

    async def remove(self, person_id: int, pack: str, service: str) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            delete(subscription).where(
                subscription.c.person_id == person_id,
                subscription.c.pack == pack,
                subscription.c.service == service,
            )
        )
