"""The staff's group hears how a client rated a service."""

from flows.ports import Notice
from handlers.office import Office
from handlers.outgoing import InTopic, Message
from handlers.staff.cards import Cards
from handlers.views.rating import rated_notice


class RatedNotices:
    """Says the stars; the words stand on the card, which erasure empties."""

    def __init__(self, office: Office, cards: Cards) -> None:
        """Use the office's services."""
        self._office = office
        self._cards = cards
        self.kinds = {"staff.rated": self.rated}

    async def rated(self, notice: Notice) -> Message | None:
        """The rating as it is by now; the card shows it too."""
        if not notice.chat_id:
            return None
        dossier = await self._cards.dossier(int(notice.data["application"]))
        rating = dossier.related.rating
        if rating is None:
            return None
        await self._cards.refresh(dossier.application.id)
        return InTopic(
            rated_notice(dossier.texts, self._office.centre, dossier.number, rating),
            cards=self._cards,
            application=dossier.application,
            thread=dossier.application.topic_id,
        )
