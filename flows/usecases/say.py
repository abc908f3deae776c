"""A member of the staff writes to the applicant about an application; it stays on the record."""

from dataclasses import dataclass
from datetime import datetime

from flows.centre import Member
from flows.errors import NotAllowed
from flows.ports import Notice, Store
from flows.talk import Letter
from flows.usecases.acting import require_acting
from flows.usecases.writing import Writing, sent_on


@dataclass(frozen=True, slots=True)
class Say:
    """Write to the applicant."""

    store: Store

    async def __call__(
        self, member: Member, application_id: int, writing: Writing, now: datetime
    ) -> Letter:
        """Return the letter; the outbox takes it to the applicant.

        Raises Conflict("talk.seen") for a message that was taken before, NotFound for an
        applicant who is not there any more, NotAllowed: "application.locked", "verb.not_your_role"
        for an administrator: who decides nothing answers nobody for the centre either.
        """
        require_acting(member, "say")
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(application_id)
            if application.locked:
                raise NotAllowed("application.locked", id=str(application_id))
            person = await repositories.people.get(application.person_id)
            actor = f"staff:{member.telegram}"
            letter = await sent_on(repositories, application, actor, writing, now)
            notice = Notice(
                f"talk:{letter.id}", person.chat_id, "talk.words", {"letter": letter.id}
            )
            await repositories.outbox.put(notice, now)
            return letter
