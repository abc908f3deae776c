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
    bulk_item,
    consent,
    contract,
    contract_change,
    correction,
    document,
    document_note,
    endless_term,
    file,
    follow_up,
    gathering,
    letter,
    outbox,
    pace,
    paper,
    person,
    profile,
    prompt,
    rating,
    remark,
    reminder,
    search_words,
    seat,
    session,
    subscription,
    tag,
    term,
    wish,
)
from storage.work import Work

SEARCH = "find"
"""The kind of the prompts that keep what a search asked for, for its further pages."""


class Erasure:
    """One verb over many tables.

    Deleted: sessions with their answers and trail, drafts, the profile, subscriptions, places at
    events, messages and prompts that wait, the talk with the staff, and uploads that no submitted
    application names. Kept: submitted applications with their history, locked; the record of
    consent; a row for the person with nothing in it.
    """

    def __init__(self, work: Work, files: Files, audit: Audit, cache: OpenSessions) -> None:
        """`files` also removes the content that nobody else refers to."""
        self._work = work
        self._files = files
        self._audit = audit
        self._cache = cache

    async def erase(self, who: Person, at: datetime) -> None:
        """Erase, and write into the audit how much (ids and counts only)."""
        await self._hold(who.id)
        kept = await self._lock_submitted(who.id, at)
        uploads = await self._remove_uploads(who.id, kept)
        drafts = await self._delete(who)
        await self._contracts(who.id)
        await self._silence(who.id)
        await self._detach(who.id, at)
        self._work.after_commit(lambda: self._cache.drop(who.chat_id))
        counts = {"locked": len(kept), "drafts": drafts, "uploads": uploads}
        data = {key: str(count) for key, count in counts.items()}
        await self._audit.write(at, "client", "person.erased", f"person:{who.id}", data)

    async def _hold(self, person_id: int) -> None:
        """Hold what steps of the staff hold, in their order: applications, then their events.

        Whoever has a place at an event may be refused at this moment: in another order the two
        would wait for each other on PostgreSQL.
        """
        theirs = application.c.person_id == person_id
        await self._work.rows(
            select(application.c.id).where(theirs).order_by(application.c.id).with_for_update()
        )
        events = select(seat.c.gathering_id).where(seat.c.person_id == person_id)
        await self._work.rows(
            select(gathering.c.id)
            .where(gathering.c.id.in_(events))
            .order_by(gathering.c.id)
            .with_for_update()
        )

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
        # What staff attached (an agreement, an act) belongs to what must be kept.
        papers = await self._work.rows(
            select(paper.c.file_id).join(application).where(application.c.person_id == person_id)
        )
        named |= {row.file_id for row in papers}
        named |= await self._handed_in(person_id)
        gone = [row.id for row in rows if row.id not in named]
        await self._files.remove(gone)
        return len(gone)

    async def _handed_in(self, person_id: int) -> frozenset[str]:
        """Files sent for documents besides the forms; what was not handed in yet goes."""
        theirs = select(application.c.id).where(application.c.person_id == person_id)
        rows = await self._work.rows(
            update(document)
            .where(document.c.application_id.in_(theirs))
            .values(pending=[], reason=None)
            .returning(document.c.files)
        )
        return frozenset(one for row in rows for one in row.files)

    async def _delete(self, who: Person) -> int:
        """Delete the rows of a person; returns how many drafts there were."""
        theirs = select(application.c.id).where(application.c.person_id == who.id)
        await self._work.execute(delete(letter).where(letter.c.application_id.in_(theirs)))
        for words in (search_words, bulk_item, remark, correction):
            await self._work.execute(delete(words).where(words.c.application_id.in_(theirs)))
        for kept in (term, endless_term):
            await self._work.execute(delete(kept).where(kept.c.application_id.in_(theirs)))
        await self._work.execute(delete(session).where(session.c.person_id == who.id))
        await self._work.execute(delete(profile).where(profile.c.person_id == who.id))
        await self._work.execute(delete(subscription).where(subscription.c.person_id == who.id))
        await self._work.execute(delete(seat).where(seat.c.person_id == who.id))
        await self._work.execute(delete(wish).where(wish.c.person_id == who.id))
        await self._work.execute(delete(tag).where(tag.c.person_id == who.id))
        theirs_too = reminder.c.application_id.in_(theirs) | (reminder.c.person_id == who.id)
        await self._work.execute(delete(reminder).where(theirs_too))
        await self._work.execute(delete(outbox).where(outbox.c.chat_id == who.chat_id))
        await self._work.execute(delete(pace).where(pace.c.chat_id == who.chat_id))
        await self._work.execute(delete(prompt).where(prompt.c.chat_id == who.chat_id))
        return await self._work.changed(
            delete(application).where(
                application.c.person_id == who.id, application.c.submitted_at.is_(None)
            )
        )

    async def _contracts(self, person_id: int) -> None:
        """What was not reported goes; of what was, the figures of the centre's reports stay."""
        own = contract.c.person_id == person_id
        await self._work.execute(delete(follow_up).where(follow_up.c.person_id == person_id))
        theirs = select(contract.c.id).where(own)
        changes = contract_change.c.contract_id.in_(theirs)
        await self._work.execute(delete(contract_change).where(changes))
        await self._work.execute(delete(contract).where(own, contract.c.reported_at.is_(None)))
        words = {"subject": "", "counterparty": "", "told_by": None}
        await self._work.execute(update(contract).where(own).values(words))

    async def _silence(self, person_id: int) -> None:
        """Words go that stand beside what is kept with the locked application.

        Those beside the stars are the person's; those beside documents tell of them, as remarks do.
        """
        theirs = select(application.c.id).where(application.c.person_id == person_id)
        for beside in (rating, document_note):
            await self._work.execute(
                update(beside).where(beside.c.application_id.in_(theirs)).values(words=None)
            )
        await self._forget_searches()

    async def _forget_searches(self) -> None:
        """What the staff have searched for may be a name; without it its pages end, no more."""
        rows = await self._work.rows(select(prompt).where(prompt.c.chat_id < 0))
        for row in rows:
            if row.data.get("kind") == SEARCH:
                await self._work.execute(
                    delete(prompt).where(
                        prompt.c.chat_id == row.chat_id, prompt.c.message_id == row.message_id
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
