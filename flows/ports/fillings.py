"""Forms being filled: the hot path and the sessions beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from flows.events import Event
from flows.people import Language, Person
from flows.session import Session


@dataclass(frozen=True, slots=True)
class Filling:
    """A session with what the host keeps beside it.

    `card` is the live card's message id in the person's chat. `shown` is the revision that the
    card shows: below `session.revision` it has to be drawn again. `last_message` is the greatest
    message id that was taken as input, so a message that is delivered twice counts once.
    """

    id: int
    session: Session
    person_id: int
    chat_id: int
    application_id: int
    language: Language
    card: int | None = None
    shown: int = -1
    last_message: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One accepted action, ready to be stored. `before` is compared, `after` is set.

    `message_id` is the message that carried the input (None for a press).
    """

    before: Filling
    after: Filling
    events: tuple[Event, ...]
    at: datetime
    message_id: int | None = None


class Answers(Protocol):
    """The hot path: stores steps of many chats together, each durable before it returns."""

    async def save(self, step: Step) -> None:
        """Store one step.

        Raises Conflict: "message.seen" when `message_id` was taken before (it was delivered
        twice), "session.changed" when the session has moved on in between, "session.closed" when a
        message came for a session that no longer takes the chat's messages. It can't be called
        inside a `transaction()` of the same task (RuntimeError).
        """

    async def shown(self, filling_id: int, card: int, revision: int) -> None:
        """Note what the live card shows. It may be lost in a crash: the card is drawn again."""

    async def open_in_chat(self, chat_id: int) -> Filling | None:
        """The session that takes this chat's messages now, if any."""


class Fillings(Protocol):
    """Sessions outside the hot path."""

    async def open(self, application_id: int, person: Person, session: Session) -> Filling:
        """Store a new session and make it the chat's open one."""

    async def get(self, filling_id: int) -> Filling:
        """By id. Raises NotFound."""

    async def of_application(self, application_id: int) -> Sequence[Filling]:
        """All sessions of an application, in the order they were begun."""

    async def make_open(self, chat_id: int, filling_id: int | None) -> None:
        """Which session takes the chat's messages; None: none."""

    async def undrawn(self, limit: int) -> Sequence[Filling]:
        """Open sessions whose card shows an older revision: after a crash or an outage."""

    async def answered_since(self, since: datetime, limit: int) -> Sequence[Filling]:
        """Open sessions in which something was answered since that moment."""

    async def store(self, filling: Filling) -> None:
        """Replace the session's state (not its answers). Raises Conflict.

        Compared by `session.revision`, which grows by one, so that older buttons are stale.
        """
