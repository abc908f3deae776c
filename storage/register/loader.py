"""Puts a new set beside the one in force, a batch a transaction, and in its place in the end."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Protocol

from sqlalchemy import Row, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import Executable

from storage.register.progress import Progress
from storage.register.records import Record
from storage.tables import sme_company, sme_set

IN_FORCE, LOADING, RETIRED = "in_force", "loading", "retired"


class Loader(Protocol):
    """One import at a time: the second one is told so (RegisterFault "register.busy")."""

    async def in_force(self) -> Row[Any] | None:
        """The row of the set that is in force."""

    async def begin(self, fingerprint: str, regions: Sequence[str], at: datetime) -> Progress:
        """Go on with the set of this fingerprint where it was left, or begin it.

        Another set that was left half-way is dropped.
        """

    async def add(self, batch: Sequence[Record], progress: Progress) -> None:
        """Keep records and how far the reading is: both or none. Of one ИНН the last one stays."""

    async def seal(self) -> int:
        """All is read: make it ready for look-ups. How many companies there are."""

    async def switch(self, records: int, at: datetime) -> None:
        """Put the new set in force in one step; whoever reads sees the old one or the new."""

    async def clean(self) -> None:
        """Delete what is no longer in force, in portions."""

    async def aclose(self) -> None:
        """Let others import."""


def set_in(state: str) -> Executable:
    """The set in a state; there is one at most, but for the retired."""
    return select(sme_set).where(sme_set.c.state == state)


async def begin(
    connection: AsyncConnection, fingerprint: str, regions: Sequence[str], at: datetime
) -> tuple[int, Progress]:
    """The id of the set that is loading, and how far it is; a new one where it is another's."""
    left = (await connection.execute(set_in(LOADING))).first()
    if left is not None and left.fingerprint == fingerprint:
        day = date.fromisoformat(left.as_of) if left.as_of else None
        return left.id, Progress(left.part, left.done, left.read, left.unusable, day)
    await connection.execute(
        update(sme_set).where(sme_set.c.state == LOADING).values(state=RETIRED)
    )
    nothing = {"records": 0, "read": 0, "unusable": 0, "part": 0, "done": 0}
    made = await connection.execute(
        sme_set.insert()
        .values(
            state=LOADING,
            fingerprint=fingerprint,
            regions=list(regions),
            started_at=at,
            **nothing,
        )
        .returning(sme_set.c.id)
    )
    return made.scalar_one(), Progress()


async def note(connection: AsyncConnection, progress: Progress) -> None:
    """How far the set that is loading has come."""
    await connection.execute(
        update(sme_set)
        .where(sme_set.c.state == LOADING)
        .values(
            part=progress.part,
            done=progress.done,
            read=progress.read,
            unusable=progress.unusable,
            as_of=progress.as_of and progress.as_of.isoformat(),
        )
    )


async def count(connection: AsyncConnection, set_id: int) -> int:
    """How many companies a set has."""
    query = select(func.count()).where(sme_company.c.set_id == set_id)
    return (await connection.execute(query)).scalar_one()


async def put_in_force(connection: AsyncConnection, records: int, at: datetime) -> None:
    """The set that is loading takes the place of the one in force."""
    await connection.execute(
        update(sme_set).where(sme_set.c.state == IN_FORCE).values(state=RETIRED)
    )
    await connection.execute(
        update(sme_set)
        .where(sme_set.c.state == LOADING)
        .values(state=IN_FORCE, records=records, in_force_at=at)
    )
