"""A person says whether their draft goes over to an edited form, or stays as it was begun."""

from dataclasses import dataclass
from datetime import datetime

from flows.application import DRAFT
from flows.errors import NotAllowed
from flows.people import Person
from flows.ports import Repositories, Store
from flows.usecases.move_drafts import MoveDrafts
from flows.usecases.moves import Move, offered
from flows.usecases.ownership import own


@dataclass(frozen=True, slots=True)
class AnswerOffer:
    """Either button of the message that asked; `word` is the message's token."""

    store: Store
    move_drafts: MoveDrafts

    async def move(
        self, person: Person, application_id: int, word: str, now: datetime
    ) -> tuple[Move, ...]:
        """Go over, to the newest version; return what was moved. See `stay` for what is raised."""
        async with self.store.reading() as repositories:
            await _asked(repositories, person, application_id, word)
        return await self.move_drafts(application_id, now, chosen=True)

    async def stay(self, person: Person, application_id: int, word: str, now: datetime) -> None:
        """Go on as begun; the answer holds until the form is edited again.

        Raises NotFound for another's draft, NotAllowed: "application.submitted", "offer.over" (the
        draft went over meanwhile, or there is a newer question).
        """
        async with self.store.transaction() as repositories:
            for filling in await _asked(repositories, person, application_id, word):
                await repositories.drafts.stay(filling, now)
            subject = f"application:{application_id}"
            await repositories.audit.write(now, "client", "draft.stays", subject, {})


async def _asked(
    repositories: Repositories, person: Person, application_id: int, word: str
) -> tuple[int, ...]:
    """The fillings that the message spoke of."""
    application = await own(repositories, application_id, person)
    if application.state != DRAFT:
        raise NotAllowed("application.submitted")
    offers = await repositories.drafts.offers(application.id)
    if not offers or offered(offers) != word:
        raise NotAllowed("offer.over")
    return tuple(offers)
