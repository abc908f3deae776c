"""What a member of the staff wants of a list: by a command, or by a button of the list."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from flows.application import Card
from flows.centre import Member
from handlers.office import Office
from handlers.staff.cards import Cards
from handlers.staff.numbers import number
from handlers.views.screen import Screen
from locales.texts import Texts


@dataclass(frozen=True, slots=True)
class Errand:
    """What a member of the staff wants of a list.

    `argument` is what follows the command, or what the button carries. `shown` is the message
    whose button was pressed: the answer takes its place; without one it is sent below.
    """

    cards: Cards
    member: Member
    place: Card
    argument: str
    shown: int | None = None

    @property
    def office(self) -> Office:
        """The services."""
        return self.cards.office

    @property
    def texts(self) -> Texts:
        """The bot's texts in the staff's language."""
        return self.office.texts(self.office.centre.staff_language)

    @property
    def head(self) -> str:
        """The button's argument up to the page."""
        return self.argument.rpartition("/")[0]

    @property
    def page(self) -> int:
        """The page that the button asks for."""
        return number(self.argument.rpartition("/")[2])

    async def show(self, screen: Screen) -> int:
        """Show in place, or below; return the message."""
        messenger, place = self.office.messenger, self.place
        if self.shown is not None and await messenger.edit(place.chat_id, self.shown, screen):
            return self.shown
        return await messenger.send(place.chat_id, screen, thread_id=place.thread_id)


Do = Callable[[Errand], Awaitable[None]]
