"""The applicant sends a document that is asked for or was returned, outside any form."""

from dataclasses import dataclass, replace
from datetime import datetime

from flows.centre import Centre
from flows.checklist import OPEN, Line, Noted
from flows.errors import NotAllowed
from flows.library import Library
from flows.people import Person
from flows.ports import Notice, Repositories, Store
from flows.remarks import next_line
from flows.usecases.keep_reminders import keep_reminders
from flows.usecases.look_at_documents import Sheet, sheet
from flows.usecases.ownership import own


@dataclass(frozen=True, slots=True)
class HandIn:
    """Files are put beside one another and handed in together: staff are told once."""

    store: Store
    library: Library
    centre: Centre
    staff_chat: int

    async def check(self, person: Person, application_id: int, slot: str) -> Sheet:
        """Return the sheet. Raises NotFound; NotAllowed where nothing can be sent for it."""
        async with self.store.reading() as repositories:
            seen, _ = await self._open(repositories, person, application_id, slot)
            return seen

    async def add(self, person: Person, application_id: int, slot: str, file: str) -> Sheet:
        """Put a stored file to those that will be handed in.

        Raises NotFound, NotAllowed: "document.closed" (nothing is waited for), "files.again" (the
        same content is there), "files.too_many", "document.in_form" (it is corrected in the form).
        """
        async with self.store.transaction() as repositories:
            _, line = await self._open(repositories, person, application_id, slot)
            pending = line.kept.pending
            new = await repositories.files.get(file)
            same = [(await repositories.files.get(one)).sha256 for one in pending]
            if new.sha256 in same:
                raise NotAllowed("files.again")
            if len(pending) >= line.most:
                raise NotAllowed("files.too_many", max=str(line.most))
            kept = replace(line.kept, pending=(*pending, file))
            await repositories.documents.save(application_id, kept)
            return await sheet(repositories, self.library, application_id)

    async def empty(self, person: Person, application_id: int, slot: str) -> Sheet:
        """Take all that was not handed in yet out again."""
        async with self.store.transaction() as repositories:
            _, line = await self._open(repositories, person, application_id, slot)
            if line.kept.pending:
                await repositories.documents.save(application_id, replace(line.kept, pending=()))
            return await sheet(repositories, self.library, application_id)

    async def __call__(
        self, person: Person, application_id: int, slot: str, now: datetime
    ) -> Sheet:
        """Hand in what was put together. A second time it changes nothing."""
        async with self.store.transaction() as repositories:
            await own(repositories, application_id, person)
            await repositories.terms.hold(application_id)
            seen = await sheet(repositories, self.library, application_id)
            line = seen.at(seen.index(slot))
            if not line.kept.pending and line.state == "received":
                return seen
            seen, line = await self._open(repositories, person, application_id, slot)
            if not line.kept.pending:
                raise NotAllowed("document.nothing")
            kept = replace(
                line.kept,
                files=line.kept.pending,
                instead=line.answer,
                pending=(),
                verdict="asked" if line.kept.verdict == "asked" else None,
                about=(),
                expires=None,
                told=True,
            )
            saved = await repositories.documents.save(application_id, kept)
            await _forget(repositories, application_id, line)
            await self._tell(repositories, seen, line, saved.revision, now)
            await keep_reminders(repositories, self.library, self.centre, seen.application, now)
            return await sheet(repositories, self.library, application_id)

    async def _open(
        self, repositories: Repositories, person: Person, application_id: int, slot: str
    ) -> tuple[Sheet, Line]:
        await own(repositories, application_id, person)
        seen = await sheet(repositories, self.library, application_id)
        line = seen.at(seen.index(slot))
        if seen.final or line.state not in OPEN:
            raise NotAllowed("document.closed")
        if line.form is not None and seen.open:
            raise NotAllowed("document.in_form")
        return seen, line

    async def _tell(
        self, repositories: Repositories, seen: Sheet, line: Line, revision: int, now: datetime
    ) -> None:
        application_id = seen.application.id
        noted = Noted(line.slot, now, "client", "sent", str(len(line.kept.pending)))
        await repositories.documents.note(application_id, noted)
        subject, data = f"application:{application_id}", {"document": line.slot}
        await repositories.audit.write(now, "client", "document.sent", subject, data)
        told = {"application": application_id, "slot": line.slot, "revision": revision}
        key = f"document:{application_id}:{line.slot}:{revision}"
        await repositories.outbox.put(Notice(key, self.staff_chat, "staff.document", told), now)


async def _forget(repositories: Repositories, application_id: int, line: Line) -> None:
    """What staff have begun to write about the document before this one is out of date."""
    if line.form is None or line.question is None:
        return
    place = next_line(await repositories.applications.history(application_id))
    await repositories.remarks.drop(application_id, place, line.form, line.question.id)
