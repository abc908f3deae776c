"""Messages of the Fluent files, as far as they are compared here; the caller reads them."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from flows.compiling.source import Fault

UNWRITTEN = "…"
"""What stands in a text that was pasted and not written yet."""


class PatternLike(Protocol):
    """One text of a message."""

    @property
    def text(self) -> str:
        """The text with its placeables as written."""

    @property
    def variables(self) -> frozenset[str]:
        """Names of the values it needs."""

    @property
    def references(self) -> frozenset[str]:
        """Texts that it includes: "id", "id.attribute" or "-term"."""

    @property
    def functions(self) -> frozenset[str]:
        """Functions that it calls."""

    @property
    def blank(self) -> bool:
        """Whether nothing of it can be seen."""


class MessageLike(Protocol):
    """A message of a Fluent file; the value's key is ""."""

    @property
    def id(self) -> str:
        """The message's name."""

    @property
    def file(self) -> str:
        """The file, below the pack's folder."""

    @property
    def line(self) -> int:
        """Its first line."""

    @property
    def patterns(self) -> Mapping[str, PatternLike]:
        """Texts by attribute."""


Messages = Mapping[str, MessageLike]


def patterns(messages: Messages) -> Iterator[tuple[MessageLike, str, PatternLike]]:
    """Every text with its message and attribute."""
    for message in messages.values():
        for attribute, pattern in message.patterns.items():
            yield message, attribute, pattern


def text_key(name: str, attribute: str) -> str:
    """What a text is called: "id" or "id.attribute"."""
    return f"{name}.{attribute}" if attribute else name


def text_fault(code: str, message: MessageLike, key: str, **data: str) -> Fault:
    """A fault at a message."""
    return Fault(code, message.file, message.line, key, data={"key": key, **data})
