"""What handlers need of Telegram: calls by method name, and what can go wrong with them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol


class CallRefused(Exception):
    """Telegram answered, and the answer is no.

    `code` is the HTTP status, `description` Telegram's own words, `retry_after` seconds to wait
    where it says so (429), `migrate_to` the new id of a group that became a supergroup.
    """

    def __init__(
        self,
        method: str,
        code: int,
        description: str,
        retry_after: float | None = None,
        migrate_to: int | None = None,
    ) -> None:
        """Keep what Telegram said."""
        super().__init__(f"{method}: {code} {description}")
        self.method = method
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.migrate_to = migrate_to

    @property
    def blocked(self) -> bool:
        """Whether the person can't be written to: blocked, deleted or never started the bot."""
        return self.code == 403  # noqa: PLR2004 - HTTP Forbidden

    @property
    def unchanged(self) -> bool:
        """Whether the message shows just this already."""
        return "message is not modified" in self.description

    @property
    def gone(self) -> bool:
        """Whether the message to edit is not there any more."""
        return "message to edit not found" in self.description or (
            "message can't be edited" in self.description
        )


class CallLost(Exception):
    """No answer came: whether Telegram has done it is not known."""

    undone = False
    """Whether it is known that it was not done: then it may be tried again."""


class Wire(Protocol):
    """A Bot API client."""

    async def call(
        self, method: str, params: Mapping[str, Any], files: Mapping[str, "Upload"] | None = None
    ) -> Any:
        """Call a method and return its result. Raises CallRefused, CallLost."""

    async def download(self, file_id: str) -> bytes:
        """Return a file's content. Raises CallRefused, CallLost."""


class Upload:
    """A file on its way to Telegram: its content, or where it lies on the disk."""

    __slots__ = ("content", "name", "path")

    def __init__(self, name: str, content: bytes = b"", path: Path | None = None) -> None:
        """`name` is what the receiver sees. A file with a `path` is read while it is sent."""
        self.name = name
        self.content = content
        self.path = path
