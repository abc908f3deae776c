"""Applications with their history, and the trail of who did what."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from flows.application import Application, Card, Entry


class Applications(Protocol):
    """Applications and their history."""

    async def add(self, pack: str, service: str, person_id: int, at: datetime) -> Application:
        """A new draft."""

    async def get(self, application_id: int) -> Application:
        """By id. Raises NotFound."""

    async def by_number(self, number: str) -> Application | None:
        """By number, in any letter case, or by its digits alone."""

    async def of_person(self, person_id: int) -> Sequence[Application]:
        """A person's applications and drafts, the newest first."""

    async def of_company(self, inn: str) -> Sequence[Application]:
        """Everything a company has submitted, through any person, the oldest first.

        Locked ones too: what was given counts, though nobody may look into it.
        """

    async def granted_since(self, pack: str, since: datetime) -> Sequence[Application]:
        """What was submitted in a pack since then and has a sum of support, locked ones too."""

    def export(
        self,
        pack: str | None = None,
        service: str | None = None,
        state: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> AsyncIterator[Application]:
        """Submitted applications for an export, in order of submission, read in portions."""

    async def next_number(self, prefix: str, year: int) -> str:
        """The next free number ("РМ-2026-00001"); never given twice."""

    async def save(self, application: Application) -> Application:
        """Store by compare-and-set on `revision`, which grows by one. Raises Conflict."""

    async def set_card(self, application_id: int, card: Card) -> None:
        """Where the staff's card stands."""

    async def set_topic(self, application_id: int, topic_id: int | None) -> None:
        """Which topic of the staff's forum belongs to it."""

    async def by_topic(self, topic_id: int) -> Application | None:
        """The application that a topic of the staff's forum belongs to."""

    async def children(self, application_id: int) -> Sequence[Application]:
        """Applications that are about this one, the oldest first, drafts too."""

    async def write(self, application_id: int, entry: Entry) -> None:
        """Add a line to the history."""

    async def history(self, application_id: int) -> Sequence[Entry]:
        """All lines, the oldest first."""


@dataclass(frozen=True, slots=True)
class Audited:
    """A line of the audit trail."""

    at: datetime
    actor: str
    verb: str
    data: Mapping[str, str]


class Audit(Protocol):
    """Who did what and when. Data holds ids and codes, never names or contacts."""

    async def write(
        self, at: datetime, actor: str, verb: str, subject: str, data: Mapping[str, str]
    ) -> None:
        """Add a line."""

    async def of(self, subject: str, verb: str) -> Sequence[Audited]:
        """Lines of this verb about a subject, the oldest first."""
