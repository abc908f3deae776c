"""Erasing a person: what is theirs goes, what was submitted is locked [khabarovsk-export 7.3]."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from sqlalchemy import delete, select, update

from flows.people import Person
from storage.audit import Audit
from storage.cache import OpenSessions
from storage.files import Files
from storage.tables import (
    application,
    consent,
    file,
    outbox,
    person,
    profile,
    prompt,
    seat,
    session,
    subscription,
)
from storage.work import Work


class Erasure:
    """One verb over many tables.

    Deleted: sessions with their answers and trail, drafts, the profile, subscriptions, places at
    events, messages and prompts that wait, and uploads that no submitted application names. Kept:
    submitted applications with their history, locked; the record of consent; a row for the person
    with nothing in it.
    """

    def __init__(self, work: Work, files: Files, audit: Audit, cache: OpenSessions) -> None:
        """`files` also removes the content that nobody else refers to."""
        self._work = work
        self._files = files
        self._audit = audit
        self._cache = cache

    async def erase(self, who: Person, at: datetime) -> None:
        """Erase, and write into the audit how much (ids and counts only)."""
        kept = await self._lock_submitted(who.id, at)
        uploads = await self._remove_uploads(who.id, kept)
        drafts = await self._delete(who)
        await self._detach(who.id, at)
        self._work.after_commit(lambda: self._cache.drop(who.chat_id))
        counts = {"locked": len(kept), "drafts": drafts, "uploads": uploads}
        data = {key: str(count) for key, count in counts.items()}
        await self._audit.write(at, "client", "person.erased", f"person:{who.id}", data)

    async def _lock_submitted(self, person_id: int, at: datetime) -> list[frozenset[str]]:
        """Lock what was submitted; returns the words of each one's answers."""
        rows = await self._work.rows(
            update(application)
            .where(application.c.person_id == person_id, application.c.submitted_at.is_not(None))
            .values(locked_at=at)
            .returning(application.c.forms)
        )
        return [frozenset(_words(row.forms)) for row in rows]

    async def _remove_uploads(self, person_id: int, kept: list[frozenset[str]]) -> int:
        rows = await self._work.rows(select(file.c.id).where(file.c.person_id == person_id))
        named = frozenset().union(*kept)
        gone = [row.id for row in rows if row.id not in named]
        await self._files.remove(gone)
        return len(gone)

    async def _delete(self, who: Person) -> int:
        """Delete the rows of a person; returns how many drafts there were."""
        await self._work.execute(delete(session).where(session.c.person_id == who.id))
        await self._work.execute(delete(profile).where(profile.c.person_id == who.id))
        await self._work.execute(delete(subscription).where(subscription.c.person_id == who.id))
        await self._work.execute(delete(seat).where(seat.c.person_id == who.id))
        await self._work.execute(delete(outbox).where(outbox.c.chat_id == who.chat_id))
        await self._work.execute(delete(prompt).where(prompt.c.chat_id == who.chat_id))
        return await self._work.changed(
            delete(application).where(
                application.c.person_id == who.id, application.c.submitted_at.is_(None)
            )
        )

    async def _detach(self, person_id: int, at: datetime) -> None:
        await self._work.execute(
            update(consent)
            .where(consent.c.person_id == person_id, consent.c.withdrawn_at.is_(None))
            .values(withdrawn_at=at)
        )
        await self._work.execute(
            update(person)
            .where(person.c.id == person_id)
            .values(telegram_id=None, chat_id=None, erased_at=at)
        )


def _words(data: object) -> Iterator[str]:
    """Every text inside plain data; ids of uploads are among them."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for value in data.values():
            yield from _words(value)
    elif isinstance(data, list):
        for value in data:
            yield from _words(value)
