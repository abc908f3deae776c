"""The talk between staff and applicants."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    String,
    cast,
    delete,
    func,
    literal,
    select,
    update,
)

from flows import ports
from flows.errors import Conflict, NotFound
from flows.talk import CLIENT, Letter, Spot
from flows.wordsearch import unmarked
from storage.tables import application, letter_before, outbox, prompt, topic_attempt
from storage.tables import letter as table
from storage.words import Words
from storage.work import Work

ON_ITS_WAY = ("planned", "claimed")
"""States of the outbox in which a letter may still be sent."""


class Talks(ports.Talks):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """A letter is put down together with the notice that carries it."""
        self._work = work

    async def add(self, letter: Letter) -> Letter:
        """See `flows.ports`."""
        row = await self._work.row(
            self._work.insert(table)
            .values(
                application_id=letter.application_id,
                at=letter.at,
                actor=letter.actor,
                kind=letter.kind,
                words=letter.words,
                file_id=letter.file,
                album=letter.album,
                source_chat_id=letter.source.chat_id if letter.source else None,
                source_message_id=letter.source.message_id if letter.source else None,
                reply_to=letter.reply_to,
                state=letter.state,
            )
            .on_conflict_do_nothing(index_elements=["source_chat_id", "source_message_id"])
            .returning(table)
        )
        if row is None:
            raise Conflict("talk.seen")
        files = [letter.file] if letter.file else []
        await Words(self._work).add(letter.application_id, unmarked(letter.words), files)
        return _letter(row)

    async def get(self, letter_id: int, *, hold: bool = False) -> Letter:
        """See `flows.ports`; SQLite has one writer at a time anyway."""
        query = select(table).where(table.c.id == letter_id)
        found = await self._one(query.with_for_update() if hold else query)
        if found is None:
            raise NotFound("talk.not_found", id=str(letter_id))
        return found

    async def by_source(self, spot: Spot) -> Letter | None:
        """See `flows.ports`."""
        return await self._one(select(table).where(*_is_source(spot)))

    async def at(self, spot: Spot) -> Letter | None:
        """See `flows.ports`."""
        copied = select(table).where(*_is_copy(spot)).limit(1)
        return await self.by_source(spot) or await self._one(copied)

    async def of_album(self, chat_id: int, album: str) -> Letter | None:
        """See `flows.ports`."""
        return await self._one(
            select(table)
            .where(table.c.source_chat_id == chat_id, table.c.album == album)
            .order_by(table.c.id)
            .limit(1)
        )

    async def about(self, spot: Spot) -> int | None:
        """See `flows.ports`."""
        found = await self.at(spot)
        if found is not None:
            return found.application_id
        asked = await self._work.row(
            select(prompt.c.data).where(
                prompt.c.chat_id == spot.chat_id, prompt.c.message_id == spot.message_id
            )
        )
        if asked is not None:
            return _named(asked.data) if str(asked.data.get("kind")).startswith("talk") else None
        card = await self._work.row(
            select(application.c.id).where(
                application.c.card_chat_id == spot.chat_id,
                application.c.card_message_id == spot.message_id,
            )
        )
        return card.id if card is not None else await self._told(spot)

    async def _told(self, spot: Spot) -> int | None:
        """The application of a notice that an applicant was sent."""
        row = await self._work.row(
            select(outbox.c.data).where(
                outbox.c.chat_id == spot.chat_id,
                outbox.c.message_id == spot.message_id,
                outbox.c.chat_id > 0,
            )
        )
        return _named(row.data) if row is not None else None

    async def amend(self, letter_id: int, words: str, at: datetime) -> None:
        """See `flows.ports`."""
        before = await self.get(letter_id)
        await self._work.execute(
            letter_before.insert().values(letter_id=letter_id, until=at, words=before.words)
        )
        await self._set(letter_id, words=words, edited_at=at)
        await Words(self._work).add(before.application_id, unmarked(words))

    async def place(self, letter_id: int, source: Spot) -> None:
        """See `flows.ports`."""
        await self._set(
            letter_id, source_chat_id=source.chat_id, source_message_id=source.message_id
        )

    async def copied(self, letter_id: int, copy: Spot) -> None:
        """See `flows.ports`."""
        await self._set(
            letter_id, copy_chat_id=copy.chat_id, copy_message_id=copy.message_id, state="sent"
        )

    async def failed(self, letter_id: int) -> None:
        """See `flows.ports`."""
        await self._set(letter_id, state="failed")

    async def is_behind(self, letter: Letter) -> bool:
        """See `flows.ports`."""
        side = table.c.actor == CLIENT if letter.from_client else table.c.actor != CLIENT
        carried = outbox.c.key == literal("talk:") + cast(table.c.id, String)
        row = await self._work.row(
            select(table.c.id)
            .join(outbox, carried)
            .where(
                table.c.application_id == letter.application_id,
                table.c.id < letter.id,
                table.c.state == "waiting",
                side,
                outbox.c.state.in_(ON_ITS_WAY),
            )
            .limit(1)
        )
        return row is not None

    async def of(self, application_id: int, limit: int, before: int | None = None) -> list[Letter]:
        """See `flows.ports`."""
        query = select(table).where(table.c.application_id == application_id)
        if before is not None:
            query = query.where(table.c.id < before)
        rows = await self._work.rows(query.order_by(table.c.id.desc()).limit(limit))
        return [_letter(row) for row in reversed(rows)]

    async def every(self) -> Mapping[int, Sequence[Letter]]:
        """See `flows.ports`."""
        found: dict[int, list[Letter]] = {}
        for row in await self._work.rows(select(table).order_by(table.c.id)):
            found.setdefault(row.application_id, []).append(_letter(row))
        return found

    async def count(self, application_id: int) -> int:
        """See `flows.ports`."""
        row = await self._work.row(
            select(func.count()).select_from(table).where(table.c.application_id == application_id)
        )
        return int(row[0]) if row is not None else 0

    async def earlier_words(self, letter_id: int) -> Sequence[tuple[datetime, str]]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(letter_before.c.until, letter_before.c.words)
            .where(letter_before.c.letter_id == letter_id)
            .order_by(letter_before.c.id)
        )
        return [(row.until, row.words) for row in rows]

    async def times(self, person_id: int, since: datetime) -> Sequence[datetime]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(table.c.at)
            .join(application, application.c.id == table.c.application_id)
            .where(
                application.c.person_id == person_id, table.c.actor == CLIENT, table.c.at > since
            )
        )
        return [row.at for row in rows]

    async def copies(self, application_id: int, chat_id: int) -> Sequence[int]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(table.c.copy_message_id)
            .where(
                table.c.application_id == application_id,
                table.c.actor == CLIENT,
                table.c.copy_chat_id == chat_id,
            )
            .order_by(table.c.id)
        )
        return [row.copy_message_id for row in rows]

    async def asked_topic(self, application_id: int) -> int:
        """See `flows.ports`."""
        insert = self._work.insert(topic_attempt).values(application_id=application_id, made=1)
        row = await self._work.row(
            insert.on_conflict_do_update(
                index_elements=["application_id"], set_={"made": topic_attempt.c.made + 1}
            ).returning(topic_attempt.c.made)
        )
        return int(row.made) - 1 if row is not None else 0

    async def topic_opened(self, application_id: int) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            delete(topic_attempt).where(topic_attempt.c.application_id == application_id)
        )

    async def _one(self, query: Select[Any]) -> Letter | None:
        row = await self._work.row(query)
        return _letter(row) if row is not None else None

    async def _set(self, letter_id: int, **values: Any) -> None:
        await self._work.execute(update(table).where(table.c.id == letter_id).values(**values))


def _is_source(spot: Spot) -> tuple[ColumnElement[bool], ...]:
    return table.c.source_chat_id == spot.chat_id, table.c.source_message_id == spot.message_id


def _is_copy(spot: Spot) -> tuple[ColumnElement[bool], ...]:
    return table.c.copy_chat_id == spot.chat_id, table.c.copy_message_id == spot.message_id


def _named(data: Any) -> int | None:
    """The application that a prompt's or a notice's data name."""
    said = str(data.get("application", ""))
    return int(said) if said.isdigit() else None


def _letter(row: Row[Any]) -> Letter:
    return Letter(
        id=row.id,
        application_id=row.application_id,
        at=row.at,
        actor=row.actor,
        kind=row.kind,
        words=row.words,
        file=row.file_id,
        album=row.album,
        source=_spot(row.source_chat_id, row.source_message_id),
        copy=_spot(row.copy_chat_id, row.copy_message_id),
        reply_to=row.reply_to,
        edited_at=row.edited_at,
        state=row.state,
    )


def _spot(chat_id: int | None, message_id: int | None) -> Spot | None:
    return Spot(chat_id, message_id) if chat_id is not None and message_id is not None else None
