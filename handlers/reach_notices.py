"""The staff hear that a client gets no messages any more, or gets them again."""

from flows.ports import Notice
from flows.usecases.reach import KIND
from handlers.office import Office
from handlers.outgoing import InTopic, Message
from handlers.staff.cards import Cards
from handlers.views.staff_delivery import reach_notice


class ReachNotices:
    """A line beside the card, which is drawn anew."""

    def __init__(self, office: Office, cards: Cards) -> None:
        """Use the office's services."""
        self._office = office
        self._cards = cards
        self.kinds = {KIND: self.reach}

    async def reach(self, notice: Notice) -> Message | None:
        """How it is now; what has changed back meanwhile is told to nobody."""
        if not notice.chat_id:
            return None
        dossier = await self._cards.dossier(int(notice.data["application"]))
        await self._cards.refresh(dossier.application.id)
        if dossier.unreachable != notice.data["blocked"]:
            return None
        card, topic = dossier.application.card, dossier.application.topic_id
        return InTopic(
            reach_notice(dossier),
            cards=self._cards,
            application=dossier.application,
            thread=topic or (card.thread_id if card else None),
            reply_to=card.message_id if card else None,
        )
