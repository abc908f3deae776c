"""Remarks by field, and the corrections that answered them."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, select, update

from flows import ports
from flows.application import Entry
from flows.remarks import Difference, Remark, Round, in_force
from storage.tables import application, application_history, correction
from storage.tables import remark as table
from storage.words import Words
from storage.work import Work


class Remarks(ports.Remarks):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """A list is written together with the move that it goes with."""
        self._work = work

    async def put(self, remark: Remark) -> None:
        """See `flows.ports`; a list that was sent is not touched."""
        changing = {"words": remark.words, "author": remark.author, "at": remark.at}
        insert = self._work.insert(table).values(
            application_id=remark.application_id,
            line=remark.line,
            form=remark.form,
            field=remark.field,
            reply="",
            **changing,
        )
        await self._work.execute(
            insert.on_conflict_do_update(
                index_elements=["application_id", "line", "form", "field"],
                set_=changing,
                where=table.c.sent_at.is_(None),
            )
        )
        await Words(self._work).add(remark.application_id, remark.words)

    async def drop(self, application_id: int, line: int, form: str, field: str) -> bool:
        """See `flows.ports`."""
        one = _field(application_id, line, form, field) & table.c.sent_at.is_(None)
        return bool(await self._work.changed(delete(table).where(one)))

    async def drafted(self, application_id: int, line: int) -> Sequence[Remark]:
        """See `flows.ports`."""
        return await self._of(_line(application_id, line) & table.c.sent_at.is_(None))

    async def send(self, application_id: int, line: int, at: datetime) -> int:
        """See `flows.ports`."""
        own = _line(application_id, line) & table.c.sent_at.is_(None)
        return await self._work.changed(update(table).where(own).values(sent_at=at))

    async def sent(self, application_id: int, line: int) -> Sequence[Remark]:
        """See `flows.ports`."""
        return await self._of(_line(application_id, line) & table.c.sent_at.is_not(None))

    async def open(self, application_id: int) -> Sequence[Remark]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(application_history)
            .where(application_history.c.application_id == application_id)
            .order_by(application_history.c.id)
        )
        line = in_force([Entry(row.at, row.actor, row.verb, row.state) for row in rows])
        waiting = table.c.sent_at.is_not(None) & table.c.closed_at.is_(None)
        return await self._of(_line(application_id, line) & waiting)

    async def reply(
        self, application_id: int, line: int, form: str, field: str, words: str
    ) -> None:
        """See `flows.ports`."""
        one = _field(application_id, line, form, field)
        await self._work.execute(update(table).where(one).values(reply=words))

    async def close(self, application_id: int, round_: Round) -> None:
        """See `flows.ports`."""
        own = _line(application_id, round_.line) & table.c.sent_at.is_not(None)
        await self._work.execute(update(table).where(own).values(closed_at=round_.at))
        plain = [list(astuple(one)) for one in round_.differences]
        values = {"at": round_.at, "differences": plain}
        await self._work.execute(
            self._work.insert(correction)
            .values(application_id=application_id, line=round_.line, **values)
            .on_conflict_do_update(index_elements=["application_id", "line"], set_=values)
        )

    async def all_sent(self, application_id: int) -> Sequence[Remark]:
        """See `flows.ports`."""
        own = table.c.application_id == application_id
        return await self._of(own & table.c.sent_at.is_not(None))

    async def rounds(self, application_id: int) -> Sequence[Round]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(correction)
            .where(correction.c.application_id == application_id)
            .order_by(correction.c.line)
        )
        return [_round(row) for row in rows]

    async def every_round(self) -> Mapping[int, Sequence[Round]]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(correction)
            .join(application, application.c.id == correction.c.application_id)
            .where(application.c.locked_at.is_(None))
            .order_by(correction.c.application_id, correction.c.line)
        )
        found: dict[int, list[Round]] = {}
        for row in rows:
            found.setdefault(row.application_id, []).append(_round(row))
        return found

    async def _of(self, condition: ColumnElement[bool]) -> Sequence[Remark]:
        query = select(table).where(condition).order_by(table.c.line, table.c.id)
        return [_remark(row) for row in await self._work.rows(query)]


def _line(application_id: int, line: int) -> ColumnElement[bool]:
    return (table.c.application_id == application_id) & (table.c.line == line)


def _field(application_id: int, line: int, form: str, field: str) -> ColumnElement[bool]:
    one = (table.c.form == form) & (table.c.field == field)
    return _line(application_id, line) & one


def _round(row: Row[Any]) -> Round:
    return Round(row.line, row.at, tuple(Difference(*one) for one in row.differences))


def _remark(row: Row[Any]) -> Remark:
    return Remark(
        application_id=row.application_id,
        line=row.line,
        form=row.form,
        field=row.field,
        words=row.words,
        author=row.author,
        at=row.at,
        sent_at=row.sent_at,
        closed_at=row.closed_at,
        reply=row.reply,
    )
