"""An application: what a business asks for, from the first draft to the end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from flows.conditions import Value

DRAFT = "draft"
"""The state before submission; it is no state of a regulation's table."""

CANCELLED = "cancelled"
"""The applicant dropped the draft."""


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form as it was submitted: the version it was made with and the answers that counted."""

    version: str
    answers: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Card:
    """Where the staff's card of an application stands."""

    chat_id: int
    message_id: int
    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class Application:
    """One application. `revision` grows with every change: the first writer wins.

    `locked`: its person was erased, so it is kept but nobody may look into it or change it.
    `number` is given at submission. `result` is the scoring and the marketplaces as plain data,
    as they were shown to the applicant. `performer` is the Telegram id of who has taken it.
    """

    id: int
    pack: str
    service: str
    person_id: int
    state: str
    revision: int
    created_at: datetime
    number: str | None = None
    submitted_at: datetime | None = None
    updated_at: datetime | None = None
    performer: int | None = None
    forms: Mapping[str, FilledForm] = field(default_factory=dict)
    result: Mapping[str, Any] | None = None
    card: Card | None = None
    locked: bool = False
    inn: str | None = None
    """The ИНН of its company, read from its forms when it is saved."""
    granted: Decimal | None = None
    """Roubles that the centre pays, once staff have recorded it."""
    parent_id: int | None = None
    """The application that this one is about: a report on its sales, a complaint about it."""
    topic_id: int | None = None
    """The topic of the staff's forum that belongs to it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an application's history."""

    at: datetime
    actor: str
    """"client", "staff:<telegram id>" or "bot"."""
    verb: str
    state: str
    words: str | None = None
    on: date | None = None
    """The day on which it happened, where staff gave one; terms run from it instead of `at`."""


Actor = Literal["client", "centre", "rec", "bot"]
