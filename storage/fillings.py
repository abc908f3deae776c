"""Sessions outside the hot path: begun, switched, loaded; see `storage.answers` for their steps."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, select, update

from flows import ports
from flows.errors import Conflict, NotFound
from flows.people import Person
from flows.ports import Filling
from flows.session import Session
from storage import codec
from storage.marks import Marks
from storage.memory import Memory
from storage.tables import answer, answer_log, person, session
from storage.work import Work


class Fillings(ports.Fillings):
    """Every write tells the cache of open sessions once it is committed."""

    def __init__(self, work: Work, memory: Memory) -> None:
        """`memory`: what the hot path keeps."""
        self._work = work
        self._cache = memory.open_sessions
        self._marks = memory.marks

    async def open(self, application_id: int, person: Person, session: Session) -> Filling:
        """See `flows.ports`."""
        await self._close(person.chat_id)
        last_message = await self._last_message(person.chat_id)
        id_ = await self._insert(application_id, person, session, last_message)
        await self._insert_answers(id_, session)
        opened = Filling(
            id=id_,
            session=session,
            person_id=person.id,
            chat_id=person.chat_id,
            application_id=application_id,
            language=person.language,
            last_message=last_message,
        )
        self._work.after_commit(lambda: self._cache.put(opened))
        return opened

    async def get(self, filling_id: int) -> Filling:
        """See `flows.ports`."""
        found = await load(self._work, self._marks, session.c.id == filling_id)
        if not found:
            raise NotFound("session.not_found", id=str(filling_id))
        return found[0]

    async def of_application(self, application_id: int) -> Sequence[Filling]:
        """See `flows.ports`."""
        return await load(self._work, self._marks, session.c.application_id == application_id)

    async def make_open(self, chat_id: int, filling_id: int | None) -> None:
        """See `flows.ports`."""
        await self._close(chat_id)
        self._work.after_commit(lambda: self._cache.drop(chat_id))
        if filling_id is None:
            return
        # What was taken by another session of the chat is not input for this one.
        last_message = await self._last_message(chat_id)
        opened = await self._work.changed(
            update(session)
            .where(session.c.id == filling_id, session.c.chat_id == chat_id)
            .values(open=True, last_message=last_message)
        )
        if not opened:
            raise NotFound("session.not_found", id=str(filling_id))

    async def undrawn(self, limit: int) -> Sequence[Filling]:
        """See `flows.ports`."""
        behind = session.c.open & (session.c.shown < session.c.revision)
        found = await load(self._work, self._marks, behind, limit)
        return [each for each in found if each.shown < each.session.revision]

    async def answered_since(self, since: datetime, limit: int) -> Sequence[Filling]:
        """See `flows.ports`."""
        lately = exists().where(answer_log.c.session_id == session.c.id, answer_log.c.at >= since)
        return await load(self._work, self._marks, session.c.open & lately, limit)

    async def store(self, filling: Filling) -> None:
        """See `flows.ports`."""
        state = filling.session
        stored = await self._work.changed(
            update(session)
            .where(session.c.id == filling.id, session.c.revision == state.revision)
            .values(
                revision=state.revision + 1,
                card=filling.card,
                shown=filling.shown,
                **columns(state),
            )
        )
        self._work.after_commit(lambda: self._cache.drop(filling.chat_id))
        if not stored:
            raise Conflict("session.changed", id=str(filling.id))

    async def _close(self, chat_id: int) -> None:
        await self._work.execute(
            update(session).where(session.c.chat_id == chat_id, session.c.open).values(open=False)
        )

    async def _last_message(self, chat_id: int) -> int:
        row = await self._work.row(
            select(func.max(session.c.last_message).label("last")).where(
                session.c.chat_id == chat_id
            )
        )
        return int(row.last or 0) if row else 0

    async def _insert(
        self, application_id: int, person: Person, state: Session, last_message: int
    ) -> int:
        row = await self._work.row(
            session.insert()
            .values(
                application_id=application_id,
                person_id=person.id,
                chat_id=person.chat_id,
                open=True,
                revision=state.revision,
                last_message=last_message,
                shown=-1,
                **columns(state),
            )
            .returning(session.c.id)
        )
        assert row is not None  # noqa: S101 - an INSERT that returns has a row
        return int(row.id)

    async def _insert_answers(self, session_id: int, state: Session) -> None:
        if not state.answers:
            return
        rows = [
            {
                "session_id": session_id,
                "question": question,
                "value": given.value,
                "at": given.at,
                "source": given.source,
                "note": given.note,
                "revision": state.revision,
            }
            for question, given in state.answers.items()
        ]
        await self._work.execute(answer.insert(), rows)
        await self._work.execute(answer_log.insert(), rows)


async def load(
    work: Work, marks: Marks, condition: ColumnElement[bool], limit: int | None = None
) -> list[Filling]:
    """Sessions with their answers, in the order they were begun."""
    rows = await work.rows(_with_language().where(condition).order_by(session.c.id).limit(limit))
    if not rows:
        return []
    written = await work.rows(
        select(answer)
        .where(answer.c.session_id.in_([row.id for row in rows]))
        .order_by(answer.c.session_id, answer.c.revision)
    )
    answers = codec.answers_of(written)
    return [marks.over(codec.filling(row, answers.get(row.id, {}))) for row in rows]


def _with_language() -> Select[Any]:
    return select(session, person.c.language).join(person, person.c.id == session.c.person_id)


def columns(state: Session) -> dict[str, Any]:
    """What a session is besides its answers and its place in the chat."""
    return {
        "pack": state.pack,
        "form": state.form,
        "version": state.version,
        "known": dict(state.known),
        "progress": codec.progress(state),
        "stage": state.stage,
    }
