"""Messages of the outbox in words, each with what its sending brings along."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from flows.application import Application, Card
from flows.ports import Repositories
from handlers.forum import topic_gone
from handlers.staff.cards import Cards
from handlers.views.screen import Screen
from handlers.wire import Upload

Fate = Literal["usual", "anew", "never"]
"""What becomes of a refused message; see `notifications.outgoing`."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message to be sent, without its chat: the sender knows where that is now.

    `thread` is a topic of the staff's forum, `reply_to` a message of the same chat; without it
    the message comes all the same.
    """

    screen: Screen
    method: str = "sendMessage"
    files: Mapping[str, Upload] = field(default_factory=dict)
    thread: int | None = field(default=None, kw_only=True)
    reply_to: int | None = field(default=None, kw_only=True)

    @property
    def params(self) -> Mapping[str, Any]:
        """The parameters of the call."""
        return {**self.screen.payload(), **self.where}

    @property
    def where(self) -> dict[str, Any]:
        """The topic, and what it replies to."""
        params: dict[str, Any] = {}
        if self.thread is not None:
            params["message_thread_id"] = self.thread
        if self.reply_to is not None:
            reply = {"message_id": self.reply_to, "allow_sending_without_reply": True}
            params["reply_parameters"] = reply
        return params

    async def record(self, repositories: Repositories, chat_id: int, message_id: int) -> None:
        """Nothing but the sending itself has to be remembered."""

    async def after(self, chat_id: int, message_id: int) -> None:
        """Nothing follows."""

    async def refused(self, why: str) -> Fate:
        """Nothing can be set right."""
        return "usual"

    async def undelivered(self, repositories: Repositories, why: str) -> None:
        """Nobody has to know."""


@dataclass(frozen=True, slots=True)
class ToApplicant(Message):
    """A message in a private chat: the card of an open form goes below it the next time."""

    covered: Callable[[int], None] = field(kw_only=True)

    async def after(self, chat_id: int, message_id: int) -> None:
        """Tell the drawer."""
        self.covered(chat_id)


@dataclass(frozen=True, slots=True)
class InTopic(Message):
    """A message in an application's topic, or in the group where there is none."""

    cards: Cards = field(kw_only=True)
    application: Application = field(kw_only=True)

    async def refused(self, why: str) -> Fate:
        """A topic that somebody has deleted is opened anew."""
        if self.thread is None or not topic_gone(why):
            return "usual"
        await self.cards.office.forum.forget(self.application.id)
        await self.moved()
        return "anew"

    async def moved(self) -> None:
        """The card comes first in the new topic."""
        await self.cards.refresh(self.application.id)


@dataclass(frozen=True, slots=True)
class ToStaff(InTopic):
    """An application's card: its place is remembered, the card before gives way."""

    async def moved(self) -> None:
        """It is the card itself."""

    async def record(self, repositories: Repositories, chat_id: int, message_id: int) -> None:
        """Remember the place."""
        card = Card(chat_id, message_id, self.thread)
        await repositories.applications.set_card(self.application.id, card)

    async def after(self, chat_id: int, message_id: int) -> None:
        """Pin it in its topic; let the card before point to this one."""
        if self.thread is not None:
            await self.cards.office.forum.pin(chat_id, message_id)
        if self.application.card is not None:
            await self.cards.give_way(self.application.id, self.application.card)
        await self.cards.settle(self.application.id)
        if self.application.parent_id is not None:
            await self.cards.refresh(self.application.parent_id)


@dataclass(frozen=True, slots=True)
class News(InTopic):
    """A line in a topic: the card above it is drawn anew, the line says what has happened.

    Whoever replies to the line writes to the applicant, as with the card.
    """

    async def record(self, repositories: Repositories, chat_id: int, message_id: int) -> None:
        """Remember what the line is about."""
        data = {"kind": "talk.news", "application": str(self.application.id)}
        await repositories.prompts.put(chat_id, message_id, data)

    async def after(self, chat_id: int, message_id: int) -> None:
        """Draw the card as things stand now."""
        await self.cards.refresh(self.application.id)


@dataclass(frozen=True, slots=True)
class Emptied(Message):
    """A client has erased their data: the staff are told, and what shows the client goes.

    `letters` are the messages that show what the client wrote.
    """

    cards: Cards = field(kw_only=True)
    application: Application = field(kw_only=True)
    letters: tuple[int, ...] = field(default=(), kw_only=True)

    async def after(self, chat_id: int, message_id: int) -> None:
        """Empty the card and the topic. What Telegram lets nobody delete any more stays."""
        office, application = self.cards.office, self.application
        if application.card is not None:
            card = application.card
            await office.messenger.edit(card.chat_id, card.message_id, self.screen)
        for first in range(0, len(self.letters), 100):
            await office.messenger.delete(chat_id, self.letters[first : first + 100])
        if application.topic_id is not None:
            await office.forum.rename(chat_id, application.topic_id, application.number or "")
            await office.forum.close(chat_id, application.topic_id)
