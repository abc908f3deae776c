"""Running terms, found by the day on which they end or on which a notice of them is due."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Select, delete, func, select, update

from flows import ports
from flows.machine import Role
from flows.ports.terms import Reckoning
from flows.terms import OpenTerm
from storage import term_rows
from storage.tables import application, endless_term, reckoning
from storage.tables import term as table
from storage.work import Work

ONLY = 1
"""The id of the one row of `reckoning`."""

column = table.c


class Terms(ports.Terms):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """An application's row is locked before its terms are looked at."""
        self._work = work

    async def replace(
        self, application_id: int, terms: Sequence[OpenTerm], missing: str | None = None
    ) -> None:
        """See `flows.ports`."""
        own = endless_term.c.application_id == application_id
        await self._work.execute(delete(endless_term).where(own))
        if set(terms) != set(await self.of(application_id)):
            await self._work.execute(delete(table).where(column.application_id == application_id))
            if terms:
                await self._work.execute(table.insert(), [term_rows.columns(one) for one in terms])
        if missing is not None:
            values = {"application_id": application_id, "year": missing}
            await self._work.execute(endless_term.insert().values(values))

    async def mark(self, term: OpenTerm) -> None:
        """See `flows.ports`."""
        new = term_rows.columns(term)
        await self._work.execute(
            update(table)
            .where(
                column.application_id == term.application_id,
                column.state == term.state,
                column.verb == term.verb,
            )
            .values({name: new[name] for name in ("rung", "rung_on", "wakes")})
        )

    async def missing(self) -> Mapping[str, int]:
        """See `flows.ports`."""
        year = endless_term.c.year
        rows = await self._work.rows(
            select(year, func.count().label("many")).group_by(year).order_by(year)
        )
        return {row.year: row.many for row in rows}

    async def of(self, application_id: int) -> Sequence[OpenTerm]:
        """See `flows.ports`."""
        return await self._read(
            select(table)
            .where(column.application_id == application_id)
            .order_by(column.due, column.state, column.verb)
        )

    async def of_many(self, application_ids: Sequence[int]) -> Mapping[int, Sequence[OpenTerm]]:
        """See `flows.ports`."""
        found: dict[int, list[OpenTerm]] = defaultdict(list)
        for one in await self._read(
            select(table)
            .where(column.application_id.in_(application_ids))
            .order_by(column.due, column.state, column.verb)
        ):
            found[one.application_id].append(one)
        return dict(found)

    async def due(
        self, parties: Sequence[Role], since: date | None, until: date
    ) -> Sequence[OpenTerm]:
        """See `flows.ports`."""
        query = select(table).where(
            column.party.in_(parties), column.due <= until.isoformat(), column.suspended.is_(False)
        )
        if since is not None:
            query = query.where(column.due >= since.isoformat())
        return await self._read(query.order_by(column.due, column.application_id, column.verb))

    async def running(self, after_id: int, limit: int) -> Sequence[OpenTerm]:
        """See `flows.ports`."""
        ids = (
            select(column.application_id)
            .distinct()
            .where(column.application_id > after_id)
            .order_by(column.application_id)
            .limit(limit)
        )
        return await self._read(
            select(table)
            .where(column.application_id.in_(ids))
            .order_by(column.application_id, column.due, column.state, column.verb)
        )

    async def waking(self, day: date) -> Sequence[int]:
        """See `flows.ports`; neither DISTINCT nor ORDER BY, which tempt SQLite to read all rows."""
        rows = await self._work.rows(
            select(column.application_id).where(column.wakes <= day.isoformat())
        )
        return sorted({row.application_id for row in rows})

    async def hold(self, application_id: int) -> bool:
        """See `flows.ports`; SQLite has one writer at a time anyway."""
        row = await self._work.row(
            select(application.c.id)
            .where(application.c.id == application_id, application.c.locked_at.is_(None))
            .with_for_update()
        )
        return row is not None

    async def held(self, after_id: int, limit: int) -> Sequence[int]:
        """See `flows.ports`; in order of id, so that two never wait for each other."""
        rows = await self._work.rows(
            select(application.c.id)
            .where(
                application.c.id > after_id,
                application.c.submitted_at.is_not(None),
                application.c.locked_at.is_(None),
            )
            .order_by(application.c.id)
            .limit(limit)
            .with_for_update()
        )
        return [row.id for row in rows]

    async def reckoning(self) -> Reckoning | None:
        """See `flows.ports`."""
        row = await self._work.row(
            select(reckoning).where(reckoning.c.id == ONLY).with_for_update()
        )
        return term_rows.read_reckoning(row) if row else None

    async def keep_reckoning(self, kept: Reckoning) -> None:
        """See `flows.ports`."""
        values = {
            "fingerprint": kept.fingerprint,
            "after_id": kept.after_id,
            "first": kept.first,
            "moved": [asdict(one) for one in kept.moved],
            "moved_count": kept.count,
        }
        insert = self._work.insert(reckoning).values(id=ONLY, **values)
        await self._work.execute(insert.on_conflict_do_update(index_elements=["id"], set_=values))

    async def _read(self, query: Select[Any]) -> list[OpenTerm]:
        return [term_rows.read(row) for row in await self._work.rows(query)]
