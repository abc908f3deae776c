"""Clients' ratings of services."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, select

from flows import ports
from flows.rating import Rating
from storage.tables import application
from storage.tables import rating as table
from storage.work import Work


class Ratings(ports.Ratings):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """One row an application."""
        self._work = work

    async def put(self, rating: Rating) -> None:
        """See `flows.ports`."""
        insert = self._work.insert(table).values(
            application_id=rating.application_id,
            stars=rating.stars,
            words=rating.words,
            at=rating.at,
        )
        new = {"stars": insert.excluded.stars, "words": insert.excluded.words}
        await self._work.execute(
            insert.on_conflict_do_update(index_elements=["application_id"], set_=new)
        )

    async def of(self, application_id: int) -> Rating | None:
        """See `flows.ports`."""
        return (await self.of_many([application_id])).get(application_id)

    async def every(self) -> Mapping[int, Rating]:
        """See `flows.ports`."""
        query = (
            select(table)
            .join(application, application.c.id == table.c.application_id)
            .where(application.c.locked_at.is_(None))
        )
        return {row.application_id: _rating(row) for row in await self._work.rows(query)}

    async def of_many(self, applications: Sequence[int]) -> Mapping[int, Rating]:
        """See `flows.ports`."""
        query = select(table).where(table.c.application_id.in_(applications))
        return {row.application_id: _rating(row) for row in await self._work.rows(query)}


def _rating(row: Row[Any]) -> Rating:
    return Rating(row.application_id, row.stars, row.at, row.words)
