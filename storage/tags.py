"""Tags of applicants."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import delete, func, select

from flows import ports
from storage.tables import tag as table
from storage.work import Work


class Tags(ports.Tags):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """One row a tag of a person."""
        self._work = work

    async def of(self, person_id: int) -> Sequence[str]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(table.c.name).where(table.c.person_id == person_id).order_by(table.c.name)
        )
        return [row.name for row in rows]

    async def known(self) -> Mapping[str, int]:
        """See `flows.ports`."""
        many = func.count().label("many")
        rows = await self._work.rows(
            select(table.c.name, many).group_by(table.c.name).order_by(many.desc(), table.c.name)
        )
        return {row.name: row.many for row in rows}

    async def put(self, person_id: int, name: str, author: int, at: datetime) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            self._work.insert(table)
            .values(person_id=person_id, name=name, author=author, at=at)
            .on_conflict_do_nothing(index_elements=["person_id", "name"])
        )

    async def drop(self, person_id: int, name: str) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            delete(table).where(table.c.person_id == person_id, table.c.name == name)
        )
