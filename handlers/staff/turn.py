"""A member of the staff at a card's button, and what comes of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from flows.application import Card
from flows.centre import Member
from handlers.office import Office
from handlers.staff.cards import Cards
from handlers.views.buttons import StaffPress
from handlers.views.screen import Screen
from handlers.views.staff_dossier import Dossier
from handlers.wire import Upload

Then = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the presser is told at once (an alert has to be closed), and what is done after that."""

    toast: str = ""
    alert: bool = False
    then: Then | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A member of the staff at a card's button. `place` is the message it stands on."""

    cards: Cards
    member: Member
    place: Card
    press: StaffPress

    @property
    def office(self) -> Office:
        """The services."""
        return self.cards.office

    @property
    def id(self) -> int:
        """The application's id."""
        return self.press.application

    async def dossier(self) -> Dossier:
        """The application as it is now. Raises NotFound."""
        return await self.cards.dossier(self.id)

    async def show(self, screen: Screen) -> None:
        """Show in place."""
        await self.office.messenger.edit(self.place.chat_id, self.place.message_id, screen)

    async def redraw(self) -> None:
        """Draw the application's card as it is now."""
        await self.cards.refresh(self.id, self.place)

    async def send(self, upload: Upload, caption: str) -> None:
        """Send a file beside the card."""
        await self.office.messenger.send_file(
            self.place.chat_id, upload, caption, thread_id=self.place.thread_id
        )


Act = Callable[[Turn], Awaitable[Outcome]]
