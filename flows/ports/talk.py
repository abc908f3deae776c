"""Letters between the staff and applicants, and which messages of a chat belong to what."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from flows.talk import Letter, Spot


class Talks(Protocol):
    """The record of the talk, and the topics in which the staff lead it."""

    async def add(self, letter: Letter) -> Letter:
        """A new letter; its id is given. Raises Conflict("talk.seen") for a source taken before."""

    async def get(self, letter_id: int, *, hold: bool = False) -> Letter:
        """By id. Raises NotFound. `hold`: nobody else changes it until the transaction ends."""

    async def by_source(self, spot: Spot) -> Letter | None:
        """The letter that its author wrote as this message."""

    async def at(self, spot: Spot) -> Letter | None:
        """The letter that this message is, on either side."""

    async def of_album(self, chat_id: int, album: str) -> Letter | None:
        """A letter of the album, by the chat it was written in."""

    async def about(self, spot: Spot) -> int | None:
        """The application that a message of the bot, or a letter, is about; None: about none.

        A card of the staff, a notice to an applicant, and a question of the bot for words count.
        """

    async def amend(self, letter_id: int, words: str, at: datetime) -> None:
        """Its author has changed the words; the earlier ones stay on the record."""

    async def place(self, letter_id: int, source: Spot) -> None:
        """Where a letter stands that its author did not type in the chat themselves."""

    async def copied(self, letter_id: int, copy: Spot) -> None:
        """It was sent to the other side as this message."""

    async def failed(self, letter_id: int) -> None:
        """It will never reach the other side."""

    async def is_behind(self, letter: Letter) -> bool:
        """Whether an earlier letter of the same side is still on its way."""

    async def of(self, application_id: int, limit: int, before: int | None = None) -> list[Letter]:
        """The last letters (before this id), the oldest first."""

    async def every(self) -> Mapping[int, Sequence[Letter]]:
        """All letters by application, the oldest first: for an export."""

    async def count(self, application_id: int) -> int:
        """How many letters there are."""

    async def earlier_words(self, letter_id: int) -> Sequence[tuple[datetime, str]]:
        """What an edited letter said before, with the moment until which it did."""

    async def times(self, person_id: int, since: datetime) -> Sequence[datetime]:
        """When the person wrote since then, about any of their applications."""

    async def copies(self, application_id: int, chat_id: int) -> Sequence[int]:
        """The messages of a chat that show what the applicant wrote."""

    async def asked_topic(self, application_id: int) -> int:
        """One more attempt to open a topic; how many there were before."""

    async def topic_opened(self, application_id: int) -> None:
        """The attempts came to an end: the application has its topic."""
