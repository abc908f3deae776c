"""Messages that leave after the commit, and the prompts that wait for an answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, Protocol


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to be sent after the commit. `key` is unique: the same notice is queued once.

    `kind` and `data` are what `notifications` turns into words in the reader's language. `subject`
    is what it tells of ("broadcast:2"); by itself the application that `data` names.
    """

    key: str
    chat_id: int
    kind: str
    data: Mapping[str, Any]
    not_before: datetime | None = None
    urgent: bool = True
    subject: str | None = None


class NotYet(Exception):
    """What goes before a notice is still on its way: it is looked at again in a moment."""


class Outbox(Protocol):
    """Messages that leave after the commit."""

    async def put(self, notice: Notice, at: datetime) -> None:
        """Queue a notice unless its key is there already."""

    async def withdraw(self, chat_id: int, keys: str, at: datetime) -> str | None:
        """Drop the newest notice to this chat whose key begins so, unless it is under way.

        Return its key where it has been sent, or may be being sent just now; None: nobody will
        ever see it.
        """

    async def fate(self, key: str) -> Literal["open", "sent", "dropped"]:
        """What became of a notice: it may still leave, has (perhaps) left, or never will."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A notice that was claimed to be sent. `attempts` counts this one too.

    `doubts`: how often it may have been sent before without our knowing (a crash or a lost
    connection between the sending and its record); Telegram can't be asked.
    """

    id: int
    notice: Notice
    planned_at: datetime
    attempts: int = 1
    doubts: int = 0


class Deliveries(Protocol):
    """The sender's side of the outbox.

    A row is planned, then claimed, then settled: sent, failed, unsure or dropped. Verbs on a row
    that is not claimed (any more) change nothing.
    """

    async def claim(self, now: datetime, limit: int, lease: timedelta) -> Sequence[Delivery]:
        """Take what is due, the urgent first; nobody else gets it until the lease is over.

        A row whose lease ran out is given out again, with one more doubt.
        """

    async def sent(self, delivery_id: int, message_id: int | None, at: datetime) -> None:
        """It was sent, as this message."""

    async def failed(
        self, delivery_id: int, error: str, at: datetime, retry_at: datetime | None
    ) -> None:
        """It was certainly not sent; it is planned again, or given up when `retry_at` is None."""

    async def unsure(
        self, delivery_id: int, error: str, at: datetime, retry_at: datetime | None
    ) -> None:
        """Nobody knows whether it was sent; one more doubt, then as for `failed`."""

    async def dropped(self, delivery_id: int, reason: str, at: datetime) -> None:
        """It is no longer true, or its reader can't be reached: not sent on purpose."""

    async def counts(self) -> Mapping[str, int]:
        """Rows by state, and "doubts": how many messages may have come twice."""


class Prompts(Protocol):
    """Messages of the bot in the group that wait for a reply with words."""

    async def put(self, chat_id: int, message_id: int, data: Mapping[str, str]) -> None:
        """Remember what the reply is for."""

    async def look(self, chat_id: int, message_id: int) -> Mapping[str, str] | None:
        """What a reply would be for; the prompt goes on waiting."""

    async def take(self, chat_id: int, message_id: int) -> Mapping[str, str] | None:
        """What the reply is for; each prompt is answered once."""
