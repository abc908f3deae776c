"""Staff ask for a document besides, and tell the applicant what is asked for and returned."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from flows.centre import Centre, Member
from flows.checklist import LONGEST_NAME, Kept, Noted, next_slot
from flows.errors import NotAllowed
from flows.library import Library
from flows.ports import Notice, Repositories, Store
from flows.usecases.acting import require_acting, staff_actor
from flows.usecases.keep_reminders import keep_reminders
from flows.usecases.look_at_documents import Sheet, sheet
from flows.usecases.ownership import require_unlocked
from flows.usecases.settle_document import unsaid


@dataclass(frozen=True, slots=True)
class AskDocument:
    """A document that no form asks for, under a free name; the applicant is told at once."""

    store: Store
    library: Library
    centre: Centre

    async def __call__(
        self, member: Member, application_id: int, name: str, now: datetime
    ) -> Sheet:
        """Return the sheet with the document.

        Raises NotAllowed: "verb.not_your_role", "document.closed", "words.needed",
        "words.too_long"; Conflict when a colleague asked for one in the same moment.
        """
        require_acting(member, "document")
        if not name:
            raise NotAllowed("words.needed", verb="document")
        if len(name) > LONGEST_NAME:
            raise NotAllowed("words.too_long", max=str(LONGEST_NAME), length=str(len(name)))
        async with self.store.transaction() as repositories:
            await repositories.terms.hold(application_id)
            seen = await sheet(repositories, self.library, application_id)
            if seen.final:
                raise NotAllowed("document.closed")
            if any(line.form is None and line.name == name for line in seen.lines):
                return seen  # the reply came twice
            slot, actor = next_slot(seen.lines), staff_actor(member)
            kept = Kept(slot, verdict="asked", by=actor, at=now, name=name, told=False)
            await repositories.documents.save(application_id, kept)
            await repositories.documents.note(
                application_id, Noted(slot, now, actor, "asked", name)
            )
            await require_unlocked(repositories, application_id)
            subject, data = f"application:{application_id}", {"document": slot}
            await repositories.audit.write(now, actor, "document.asked", subject, data)
            asked = await sheet(repositories, self.library, application_id)
            await tell(repositories, asked, now)
            await keep_reminders(repositories, self.library, self.centre, asked.application, now)
            return await sheet(repositories, self.library, application_id)


@dataclass(frozen=True, slots=True)
class TellDocuments:
    """One message about everything that is asked for and returned and was not told yet."""

    store: Store
    library: Library
    centre: Centre

    async def __call__(self, member: Member, application_id: int, now: datetime) -> int:
        """Return how many documents the message is about; 0: there was nothing to tell."""
        require_acting(member, "document")
        async with self.store.transaction() as repositories:
            await repositories.terms.hold(application_id)
            seen = await sheet(repositories, self.library, application_id)
            told = await tell(repositories, seen, now)
            await keep_reminders(repositories, self.library, self.centre, seen.application, now)
            return told


async def tell(repositories: Repositories, seen: Sheet, now: datetime) -> int:
    """Queue the message. Documents of forms that are open to the client wait for the remarks."""
    application = seen.application
    lines = unsaid(seen)
    if not lines:
        return 0
    person = await repositories.people.get(application.person_id)
    slots = [line.slot for line in lines]
    # Of a fixed length: what is cut off a long key may be just what tells two messages apart.
    said = repr([(line.slot, line.kept.revision) for line in lines])
    key = f"documents:{application.id}:{sha256(said.encode()).hexdigest()}"
    data = {"application": application.id, "slots": slots}
    await repositories.outbox.put(Notice(key, person.chat_id, "client.documents", data), now)
    await repositories.documents.told(application.id, slots)
    return len(lines)
