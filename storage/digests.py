"""What has happened lately, over all applications."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, select, union

from flows import ports
from flows.ports.digests import Ended
from flows.status import HANDLING, SUBMIT
from storage.tables import (
    application,
    application_history,
    digest_reader,
    document_note,
    letter,
    outbox,
    rating,
)
from storage.work import Work

CLIENT = "client"

LOST = ("failed", "unsure")

ABOUT = "application:"
"""What the subject of a message about an application begins with."""

history = application_history.c


class Digests(ports.Digests):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """Read in one transaction, so that the figures fit together."""
        self._work = work

    async def came(self, since: datetime, until: datetime) -> Sequence[int]:
        """See `flows.ports`."""
        return await self._ids(
            select(application.c.id)
            .where(*_within(application.c.submitted_at, since, until), *_visible())
            .order_by(application.c.submitted_at, application.c.id)
        )

    async def heard(self, since: datetime, until: datetime) -> Sequence[int]:
        """See `flows.ports`."""
        steps = select(history.application_id).where(
            history.actor == CLIENT, history.verb != SUBMIT, *_within(history.at, since, until)
        )
        words = select(letter.c.application_id).where(
            letter.c.actor == CLIENT, *_within(letter.c.at, since, until)
        )
        papers = select(document_note.c.application_id).where(
            document_note.c.actor == CLIENT, *_within(document_note.c.at, since, until)
        )
        found = union(steps, words, papers).subquery()
        return await self._ids(
            select(application.c.id)
            .where(application.c.id.in_(select(found.c.application_id)), *_visible())
            .order_by(application.c.id)
        )

    async def lost(self, since: datetime, until: datetime) -> Sequence[int]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(outbox.c.subject)
            .where(
                outbox.c.state.in_(LOST),
                outbox.c.chat_id > 0,
                outbox.c.subject.startswith(ABOUT),
                *_within(outbox.c.settled_at, since, until),
            )
            .distinct()
        )
        ids = sorted(int(row.subject.removeprefix(ABOUT)) for row in rows)
        return await self._ids(
            select(application.c.id)
            .where(application.c.id.in_(ids), *_visible())
            .order_by(application.c.id)
        )

    async def moved(self, since: datetime, until: datetime) -> Sequence[Ended]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(
                application.c.id,
                application.c.pack,
                application.c.service,
                application.c.submitted_at,
                history.verb,
                history.state,
                history.at,
            )
            .join(application, application.c.id == history.application_id)
            .where(
                *_within(history.at, since, until),
                history.state == application.c.state,
                history.verb.not_in(HANDLING),
                *_visible(),
            )
            .order_by(history.at, history.id)
        )
        return [
            Ended(row.id, row.pack, row.service, row.verb, row.state, row.at, row.submitted_at)
            for row in rows
        ]

    async def stars(self, since: datetime, until: datetime) -> Sequence[int]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(rating.c.stars).where(*_within(rating.c.at, since, until)).order_by(rating.c.at)
        )
        return [row.stars for row in rows]

    async def readers(self) -> Sequence[int]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(digest_reader.c.member).order_by(digest_reader.c.member)
        )
        return [row.member for row in rows]

    async def read(self, member: int, at: datetime, *, wanted: bool) -> None:
        """See `flows.ports`."""
        if not wanted:
            await self._work.execute(delete(digest_reader).where(digest_reader.c.member == member))
            return
        await self._work.execute(
            self._work.insert(digest_reader)
            .values(member=member, at=at)
            .on_conflict_do_nothing(index_elements=["member"])
        )

    async def _ids(self, query: Select[Any]) -> list[int]:
        return [row.id for row in await self._work.rows(query)]


def _within(moment: Any, since: datetime, until: datetime) -> tuple[ColumnElement[bool], ...]:
    return moment >= since, moment < until


def _visible() -> tuple[ColumnElement[bool], ...]:
    return application.c.submitted_at.is_not(None), application.c.locked_at.is_(None)
