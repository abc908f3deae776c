"""Persons, what they uploaded, what they want to be told."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from flows.people import Language, Person, Profile, StoredFile


class People(Protocol):
    """Persons, their consent and profile."""

    async def get(self, person_id: int) -> Person:
        """By id. Raises NotFound."""

    async def by_telegram(self, telegram_id: int) -> Person | None:
        """By Telegram id."""

    async def add(self, telegram_id: int, chat_id: int, language: Language, at: datetime) -> Person:
        """A new person, or the one there already is."""

    async def set_language(self, person_id: int, language: Language) -> None:
        """The language of the chat."""

    async def set_blocked(self, person_id: int, *, blocked: bool) -> None:
        """Whether the person has blocked the bot."""

    async def blocked(self, person_ids: Sequence[int]) -> frozenset[int]:
        """Which of these persons have blocked the bot, or are gone from Telegram."""

    async def give_consent(self, person_id: int, version: str, at: datetime) -> None:
        """Consent to this version of the text."""

    async def withdraw_consent(self, person_id: int, at: datetime) -> None:
        """The consent in force ends; its record stays."""

    async def remember(self, person_id: int, facts: Profile) -> None:
        """Add facts to the company's profile; later ones replace earlier ones."""

    async def held(self, person_id: int) -> Mapping[str, Any]:
        """All that is held of a person, as plain data by table. Raises NotFound."""

    async def erase(self, person_id: int, at: datetime) -> None:
        """Erase profile, drafts and uploads; lock what was submitted [khabarovsk-export 7.3].

        The person is then not found any more; a locked application can't be saved (NotAllowed)
        and stands in no queue, search or export.
        """


class Files(Protocol):
    """Uploads: content in our own store, description in a table."""

    async def add(
        self, person_id: int, name: str, content: bytes, type_: str, at: datetime
    ) -> StoredFile:
        """Store an upload; the same content twice is kept once."""

    async def get(self, file_id: str) -> StoredFile:
        """The description. Raises NotFound."""

    async def read(self, file_id: str) -> bytes:
        """The content. Raises NotFound."""


class Subscriptions(Protocol):
    """Who wants to be told when the next intake window opens."""

    async def add(self, person_id: int, pack: str, service: str, at: datetime) -> None:
        """Subscribe; twice is once."""

    async def of(self, pack: str, service: str) -> Sequence[Person]:
        """The subscribers."""

    async def has(self, person_id: int, pack: str, service: str) -> bool:
        """Whether a person is one of them."""

    async def remove(self, person_id: int, pack: str, service: str) -> None:
        """Unsubscribe."""
