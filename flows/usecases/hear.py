"""An applicant writes to the centre about an application of theirs; it stays on the record."""

from dataclasses import dataclass
from datetime import datetime

from flows.errors import NotAllowed, NotFound
from flows.people import Person
from flows.ports import Notice, Store
from flows.talk import CLIENT, WITHIN, Letter, free_at
from flows.usecases.ownership import own
from flows.usecases.writing import Writing, sent_on


class TooMany(NotAllowed):
    """The applicant has written too often; `until` is when they may go on."""

    def __init__(self, until: datetime) -> None:
        """Remember the moment: only the outside knows how it is said."""
        super().__init__("talk.too_many")
        self.until = until


@dataclass(frozen=True, slots=True)
class Hear:
    """Write to the centre."""

    store: Store
    staff_chat: int

    async def __call__(
        self, person: Person, application_id: int, writing: Writing, now: datetime
    ) -> Letter:
        """Return the letter; the outbox takes it to the staff.

        Raises NotFound for another's application and for a draft, Conflict("talk.seen") for a
        message that was taken before, TooMany.
        """
        async with self.store.transaction() as repositories:
            application = await own(repositories, application_id, person)
            if application.number is None:
                raise NotFound("application.not_found", id=str(application_id))
            until = free_at(await repositories.talks.times(person.id, now - WITHIN), now)
            seen = writing.source and await repositories.talks.by_source(writing.source)
            if until is not None and not seen:
                raise TooMany(until)
            letter = await sent_on(repositories, application, CLIENT, writing, now)
            notice = Notice(
                f"talk:{letter.id}", self.staff_chat, "talk.words", {"letter": letter.id}
            )
            await repositories.outbox.put(notice, now)
            return letter
