"""Selections of many applications."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Row, delete, select, update

from flows import ports
from flows.bulk import Bulk, Item, State
from flows.errors import NotFound
from storage.tables import bulk as table
from storage.tables import bulk_item
from storage.work import Work


class Bulks(ports.Bulks):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """Inside one transaction."""
        self._work = work

    async def add(self, bulk: Bulk) -> Bulk:
        """See `flows.ports`."""
        row = await self._work.row(
            table.insert()
            .values(**_columns(bulk), created_at=bulk.created_at)
            .returning(table.c.id)
        )
        assert row is not None  # noqa: S101 - an INSERT that returns has a row
        return replace(bulk, id=row.id)

    async def get(self, bulk_id: int) -> Bulk:
        """See `flows.ports`."""
        row = await self._work.row(select(table).where(table.c.id == bulk_id))
        if row is None:
            raise NotFound("bulk.not_found")
        return _bulk(row)

    async def save(self, bulk: Bulk, expected: State) -> bool:
        """See `flows.ports`."""
        changed = await self._work.changed(
            update(table)
            .where(table.c.id == bulk.id, table.c.state == expected)
            .values(**_columns(bulk))
        )
        return bool(changed)

    async def items(self, bulk_id: int) -> Sequence[Item]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(bulk_item)
            .where(bulk_item.c.bulk_id == bulk_id)
            .order_by(bulk_item.c.application_id)
        )
        return [
            Item(row.application_id, row.revision, row.state, row.code or "", row.data or {})
            for row in rows
        ]

    async def put(self, bulk_id: int, items: Sequence[Item]) -> None:
        """See `flows.ports`."""
        for one in items:
            values = {
                "revision": one.revision,
                "state": one.state,
                "code": one.code or None,
                "data": dict(one.data) or None,
            }
            insert = self._work.insert(bulk_item).values(
                bulk_id=bulk_id, application_id=one.application_id, **values
            )
            keys = ["bulk_id", "application_id"]
            await self._work.execute(insert.on_conflict_do_update(index_elements=keys, set_=values))

    async def drop(self, bulk_id: int, applications: Sequence[int]) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            delete(bulk_item).where(
                bulk_item.c.bulk_id == bulk_id, bulk_item.c.application_id.in_(applications)
            )
        )

    async def running(self) -> Sequence[int]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(table.c.id).where(table.c.state == "running").order_by(table.c.id)
        )
        return [row.id for row in rows]


def _columns(bulk: Bulk) -> dict[str, Any]:
    return {
        "chat_id": bulk.chat_id,
        "thread_id": bulk.thread_id,
        "message_id": bulk.message_id,
        "member": bulk.member,
        "tab": bulk.tab,
        "state": bulk.state,
        "verb": bulk.verb,
        "colleague": bulk.colleague,
        "on_day": None if bulk.on is None else bulk.on.isoformat(),
        "words": bulk.words,
    }


def _bulk(row: Row[Any]) -> Bulk:
    return Bulk(
        id=row.id,
        chat_id=row.chat_id,
        member=row.member,
        tab=row.tab,
        state=row.state,
        created_at=row.created_at,
        thread_id=row.thread_id,
        message_id=row.message_id,
        verb=row.verb,
        colleague=row.colleague,
        on=None if row.on_day is None else date.fromisoformat(row.on_day),
        words=row.words,
    )
