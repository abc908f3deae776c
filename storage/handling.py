"""What staff keep beside an application: checked conditions, attached papers; and their leave."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, delete, select

from flows import ports
from flows.handling import Absence, Check, Paper
from storage.files import described
from storage.tables import absence, checked, file, paper
from storage.words import Words
from storage.work import Work


class Checks(ports.Checks):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """A check is kept together with its line of the history."""
        self._work = work

    async def put(self, application_id: int, checks: Sequence[Check]) -> None:
        """See `flows.ports`."""
        for one in checks:
            values = {"holds": one.holds, "actor": one.actor, "at": one.at}
            values |= {"seal": one.seal, "words": one.words}
            insert = self._work.insert(checked).values(
                application_id=application_id, ground=one.ground, **values
            )
            await self._work.execute(
                insert.on_conflict_do_update(
                    index_elements=["application_id", "ground"], set_=values
                )
            )

    async def drop(self, application_id: int, grounds: Sequence[str]) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            delete(checked).where(
                checked.c.application_id == application_id, checked.c.ground.in_(grounds)
            )
        )

    async def of(self, application_id: int) -> Sequence[Check]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(checked)
            .where(checked.c.application_id == application_id)
            .order_by(checked.c.ground)
        )
        return [Check(r.ground, r.holds, r.actor, r.at, r.seal, r.words) for r in rows]


class Papers(ports.Papers):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """A paper is attached together with its line of the history."""
        self._work = work

    async def add(
        self,
        application_id: int,
        name: str,
        file_id: str,
        actor: str,
        at: datetime,
        album: str = "",
    ) -> bool:
        """See `flows.ports`."""
        last = await self._last(application_id, name)
        version = 1
        if last:
            if any(row.file_id == file_id for row in last):
                return False
            version = last[0].version + (0 if album and last[0].album == album else 1)
        await self._work.execute(
            paper.insert().values(
                application_id=application_id,
                name=name,
                version=version,
                file_id=file_id,
                actor=actor,
                at=at,
                album=album,
            )
        )
        await Words(self._work).add(application_id, None, [file_id])
        return True

    async def of(self, application_id: int) -> Sequence[Paper]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(
                paper.c.name.label("paper"),
                paper.c.version,
                paper.c.actor,
                paper.c.at,
                paper.c.album,
                file,
            )
            .join(file, file.c.id == paper.c.file_id)
            .where(paper.c.application_id == application_id)
            .order_by(paper.c.id)
        )
        return [
            Paper(row.paper, row.version, described(row), row.actor, row.at, row.album or None)
            for row in rows
        ]

    async def _last(self, application_id: int, name: str) -> list[Row[Any]]:
        """The pages of the last version."""
        rows = await self._work.rows(
            select(paper)
            .where(paper.c.application_id == application_id, paper.c.name == name)
            .order_by(paper.c.version.desc(), paper.c.id)
        )
        return [row for row in rows if row.version == rows[0].version]


class Absences(ports.Absences):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """A row a member."""
        self._work = work

    async def put(self, stretch: Absence, at: datetime) -> None:
        """See `flows.ports`."""
        values = {
            "since": stretch.since.isoformat(),
            "until": stretch.until.isoformat(),
            "deputy": stretch.deputy,
            "at": at,
        }
        insert = self._work.insert(absence).values(member=stretch.member, **values)
        await self._work.execute(
            insert.on_conflict_do_update(index_elements=["member"], set_=values)
        )

    async def drop(self, member: int) -> bool:
        """See `flows.ports`."""
        return bool(await self._work.changed(delete(absence).where(absence.c.member == member)))

    async def since(self, day: date) -> Sequence[Absence]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(absence)
            .where(absence.c.until >= day.isoformat())
            .order_by(absence.c.since, absence.c.member)
        )
        return [
            Absence(
                row.member,
                date.fromisoformat(row.since),
                date.fromisoformat(row.until),
                row.deputy,
            )
            for row in rows
        ]

    async def now(self, day: date) -> Mapping[int, int | None]:
        """See `flows.ports`."""
        return {one.member: one.deputy for one in await self.since(day) if one.since <= day}
