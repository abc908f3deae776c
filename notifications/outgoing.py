"""What the delivery needs of the outside: words for a notice, a way to send them, what can fail.

`bot` wires it: the words come from `handlers.notices`, the sending from the Bot API's client.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Literal, Protocol

from flows.ports import Notice, Repositories

Fate = Literal["usual", "anew", "never"]
"""What becomes of a refused notice: as the delivery has it for all; what was refused is set
right, so it is put into words anew and sent at once; it is given up."""


class Outgoing(Protocol):
    """One call of the Bot API that tells a notice, and what is done when it was made.

    `params` without `chat_id`: the delivery knows where a chat has moved to.
    """

    @property
    def method(self) -> str:
        """The Bot API's method."""

    @property
    def params(self) -> Mapping[str, Any]:
        """Its parameters."""

    @property
    def files(self) -> Mapping[str, Any]:
        """Files that the parameters name by `attach://`."""

    async def record(self, repositories: Repositories, chat_id: int, message_id: int) -> None:
        """Store what follows from the sending, in the transaction that marks it as sent."""

    async def after(self, chat_id: int, message_id: int) -> None:
        """Do what the outside has to do once it was sent and marked."""

    async def refused(self, why: str) -> Fate:
        """Telegram has refused it, in its own words `why`: set right what can be."""

    async def undelivered(self, repositories: Repositories, why: str) -> None:
        """Store what follows from its never being sent, with the record of that."""


Render = Callable[[Notice], Awaitable[Outgoing | None]]
"""Words for a notice as things stand now; None when it is no longer true. Raises NotYet."""

Post = Callable[[str, Mapping[str, Any], Mapping[str, Any]], Awaitable[Any]]
"""Calls a method with parameters and files. Raises Refused, Unsent, Lost."""


class Refused(Exception):
    """Telegram answered, and the answer is no.

    `code` is the HTTP status, `retry_after` seconds to wait where Telegram says so, `moved_to` the
    new id of a group that became a supergroup.
    """

    def __init__(
        self,
        code: int,
        description: str,
        retry_after: float | None = None,
        moved_to: int | None = None,
    ) -> None:
        """Keep what Telegram said; it names methods and ids, never a person."""
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.moved_to = moved_to


class Unsent(Exception):
    """It was not done: there was no connection, or Telegram was in trouble and said so."""


class Lost(Exception):
    """It left, and no answer came: whether Telegram has done it is not known."""
