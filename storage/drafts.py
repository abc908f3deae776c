"""Drafts and the versions of their forms: which are behind, moved over, asked about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, delete, exists, func, or_, select, tuple_, update

from flows import ports
from flows.application import CANCELLED, DRAFT
from flows.errors import Conflict
from flows.ports import Filling, FormName, Offer, Pinned
from flows.session import Answer, Session, Stage
from storage.fillings import columns
from storage.memory import Memory
from storage.tables import answer, answer_log, application, session, version_offer
from storage.work import Work

TAKEN = (Stage.FILLING, Stage.DONE)
"""Forms of these stages go with a draft."""


class Drafts(ports.Drafts):
    """See `flows.ports`."""

    def __init__(self, work: Work, memory: Memory) -> None:
        """`memory`: what the hot path keeps; it is told when a session was moved."""
        self._work = work
        self._cache = memory.open_sessions

    async def behind(
        self,
        moving: Mapping[FormName, str],
        asking: Mapping[FormName, str],
        after: int,
        limit: int,
    ) -> Sequence[int]:
        """See `flows.ports`."""
        wanted = [*_others(moving), *(one & ~_offered(asking) for one in _others(asking))]
        if not wanted:
            return []
        query = (
            select(session.c.application_id)
            .distinct()
            .join(application, application.c.id == session.c.application_id)
            .where(
                application.c.state == DRAFT,
                application.c.locked_at.is_(None),
                session.c.stage.in_(TAKEN),
                session.c.application_id > after,
                or_(*wanted),
            )
            .order_by(session.c.application_id)
            .limit(limit)
        )
        return [row.application_id for row in await self._work.rows(query)]

    async def move(self, filling: Filling, session: Session, at: datetime) -> Filling:
        """See `flows.ports`."""
        await self._set(filling, session)
        before, after = filling.session.answers, session.answers
        gone = sorted(before.keys() - after.keys())
        written = [one for one in after if before.get(one) != after[one]]
        await self._rows(filling.id, [*gone, *written], session, written)
        await self._work.execute(
            delete(version_offer).where(version_offer.c.session_id == filling.id)
        )
        self._work.after_commit(lambda: self._cache.drop(filling.chat_id))
        return replace(filling, session=session)

    async def offer(self, filling_id: int, version: str, at: datetime) -> None:
        """See `flows.ports`."""
        values = {"version": version, "stays": False, "at": at}
        await self._work.execute(
            self._work.insert(version_offer)
            .values(session_id=filling_id, **values)
            .on_conflict_do_update(index_elements=["session_id"], set_=values)
        )

    async def stay(self, filling_id: int, at: datetime) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            update(version_offer)
            .where(version_offer.c.session_id == filling_id)
            .values(stays=True, at=at)
        )

    async def offers(self, application_id: int) -> Mapping[int, Offer]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(version_offer)
            .join(session, session.c.id == version_offer.c.session_id)
            .where(session.c.application_id == application_id)
        )
        return {row.session_id: Offer(row.version, row.stays) for row in rows}

    async def pinned(self) -> Sequence[Pinned]:
        """See `flows.ports`."""
        draft, stays = application.c.state == DRAFT, version_offer.c.stays
        query = (
            select(
                session.c.version,
                _count(draft).label("drafts"),
                _count(~draft).label("submitted"),
                _count(and_(draft, ~stays)).label("asked"),
                _count(and_(draft, stays)).label("staying"),
            )
            .join(application, application.c.id == session.c.application_id)
            .outerjoin(version_offer, version_offer.c.session_id == session.c.id)
            .where(application.c.state != CANCELLED, session.c.stage.in_(TAKEN))
            .group_by(session.c.version)
        )
        return [
            Pinned(row.version, row.drafts, row.submitted, row.asked, row.staying)
            for row in await self._work.rows(query)
        ]

    async def _set(self, filling: Filling, state: Session) -> None:
        stored = await self._work.changed(
            update(session)
            .where(session.c.id == filling.id, session.c.revision == filling.session.revision)
            .values(revision=state.revision, **columns(state))
        )
        if not stored:
            self._work.after_commit(lambda: self._cache.drop(filling.chat_id))
            raise Conflict("session.changed", id=str(filling.id))

    async def _rows(
        self, filling_id: int, gone: Sequence[str], state: Session, written: Sequence[str]
    ) -> None:
        if gone:
            own = (answer.c.session_id == filling_id, answer.c.question.in_(gone))
            await self._work.execute(delete(answer).where(*own))
        if written:
            rows = [_row(filling_id, state, one, state.answers[one]) for one in written]
            await self._work.execute(answer.insert(), rows)
            await self._work.execute(answer_log.insert(), rows)


def _others(wanted: Mapping[FormName, str]) -> Iterator[ColumnElement[bool]]:
    """Sessions of these forms that are pinned to none of their wanted versions."""
    if wanted:
        names = tuple_(session.c.pack, session.c.form).in_(list(wanted))
        yield and_(names, session.c.version.not_in(wanted.values()))


def _offered(asking: Mapping[FormName, str]) -> ColumnElement[bool]:
    return exists().where(
        version_offer.c.session_id == session.c.id,
        version_offer.c.version.in_(asking.values()),
    )


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


def _row(filling_id: int, state: Session, question: str, given: Answer) -> dict[str, Any]:
    return {
        "session_id": filling_id,
        "question": question,
        "value": given.value,
        "at": given.at,
        "source": given.source,
        "note": given.note,
        "revision": state.revision,
    }
