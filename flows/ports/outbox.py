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
    """Something has to come before a notice: it is looked at again in a moment, or at `until`."""

    def __init__(self, until: datetime | None = None) -> None:
        """`until`: before it nothing can have changed."""
        super().__init__()
        self.until = until


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

    async def fates(self, subject: str) -> Mapping[str, int]:
        """How many notices of a subject stand how.

        "waiting", "sent", "blocked" (by its reader), "failed", "unsure", "dropped".
        """

    async def drop_subject(self, subject: str, reason: str, at: datetime) -> int:
        """Drop what has not left of a subject; return how many. What is under way may arrive."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A notice that was claimed to be sent. `attempts` counts this one too.

    `doubts`: how often it may have been sent before without our knowing (a crash or a lost
    connection between the sending and its record); Telegram can't be asked.

    `slot`: not to be sent before this moment. `home`: the chat's id now, where a group has moved.
    """

    id: int
    notice: Notice
    planned_at: datetime
    attempts: int
    doubts: int
    slot: datetime
    home: int


@dataclass(frozen=True, slots=True)
class Sent:
    """A notice's life. `due_at`: when it was to leave; `error`: what went wrong last."""

    key: str
    chat_id: int
    kind: str
    state: str
    due_at: datetime
    claimed_at: datetime | None
    begun_at: datetime | None
    settled_at: datetime | None
    attempts: int
    doubts: int
    error: str | None


class Deliveries(Protocol):
    """The sender's side of the outbox.

    A row is planned, then claimed, then settled: sent, failed, unsure or dropped. Verbs on a row
    that is not claimed (any more) change nothing.
    """

    async def claim(
        self, now: datetime, limit: int, lease: timedelta, live: int = 0, sender: str = ""
    ) -> Sequence[Delivery]:
        """Take what is due and may go within Telegram's limits, each with its slot, in order.

        The urgent go first. Nobody else gets them, nor others of their chats, until they are
        settled or the lease is over: then they are planned anew, with one more doubt where they
        had been begun. `live`: messages this process has sent past the outbox since the last claim.
        `sender`: which replica asks; while one has much to send the others get nothing.
        """

    async def resume_at(self, now: datetime) -> datetime | None:
        """When the next chat has its turn for which something is due; None: none waits for it."""

    async def begun(self, delivery: Delivery, now: datetime, lease: timedelta) -> bool:
        """It is sent now. False: it must not be: it is not ours any more, or all have to wait."""

    async def released(self, delivery: Delivery, until: datetime | None = None) -> None:
        """It was not begun, or was refused at once: it stands where it stood before the claim.

        `until`: it is not looked at before.
        """

    async def hold(self, chat_id: int, now: datetime, until: datetime) -> None:
        """Telegram has asked to wait with this chat.

        It does not say whose limit was reached: while a person's chat is held, a refusal in another
        person's means all, and all wait.
        """

    async def moved(self, before: int, after: int, at: datetime) -> None:
        """A group has another id now."""

    async def moves(self) -> Mapping[int, int]:
        """Groups that have moved: the new id by the old one."""

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

    async def tidy(self, now: datetime) -> None:
        """Forget some of what nobody needs any more: lives of messages after three years."""

    async def of(self, subject: str, keys: Sequence[str]) -> Sequence[Sent]:
        """The lives of notices of this subject and of those with these keys, in order."""

    async def to(self, chat_id: int, most: int) -> Sequence[Sent]:
        """The newest messages to a chat, at most so many, in order."""

    async def counts(self) -> Mapping[str, int]:
        """Rows by state, and "doubts": how many messages may have come twice."""


class Prompts(Protocol):
    """Messages of the bot in the group that wait for a reply with words."""

    async def put(self, chat_id: int, message_id: int, data: Mapping[str, str]) -> None:
        """Remember what the reply is for."""

    async def look(self, chat_id: int, message_id: int) -> Mapping[str, str] | None:
        """What a reply would be for; the prompt goes on waiting."""

    async def before(
        self, chat_id: int, message_id: int, count: int
    ) -> Sequence[Mapping[str, str]]:
        """What stands at the last `count` messages before this one, in order."""

    async def take(self, chat_id: int, message_id: int) -> Mapping[str, str] | None:
        """What the reply is for; each prompt is answered once."""
