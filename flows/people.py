"""Who talks to the bot, what they agreed to, and what is known of their company."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from flows.conditions import Value

Language = Literal["ru", "en"]

Profile = Mapping[str, Value]
"""Facts of a company by profile key ("company.inn"), remembered from forms."""


@dataclass(frozen=True, slots=True)
class Consent:
    """Consent to the processing of personal data, by version of its text [152-ФЗ]."""

    version: str
    given_at: datetime
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person in a private chat. `consent` is the one in force, if any."""

    id: int
    telegram_id: int
    chat_id: int
    language: Language
    consent: Consent | None = None
    blocked: bool = False
    profile: Profile = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoredFile:
    """An upload in our own store. `id` is short; `sha256` names the content; `size` in bytes."""

    id: str
    sha256: str
    name: str
    type: str
    size: int
