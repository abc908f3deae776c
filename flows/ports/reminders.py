"""Planned reminders, and what each person has chosen about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from flows.reminders import Planned
from flows.reminders.planned import ReminderState
from flows.reminders.wishes import Wishes


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """A planned message as it is kept. `outbox_key`: the message that carries it, once queued."""

    id: int
    planned: Planned
    state: ReminderState
    created_at: datetime
    snoozed: int = 0
    reason: str | None = None
    outbox_key: str | None = None
    settled_at: datetime | None = None


class Reminders(Protocol):
    """planned -> queued | dropped. A row is never planned twice (`Planned.key`)."""

    async def replan(
        self, subjects: Sequence[str], wanted: Sequence[Planned], at: datetime
    ) -> None:
        """Make what is planned for these subjects be this.

        What is there stays as it is; what is planned and not wanted any more is dropped ("moved");
        what was dropped so and is wanted again is planned again.
        """

    async def put(self, planned: Sequence[Planned], at: datetime) -> int:
        """Plan more; return how many were new."""

    async def due(self, now: datetime, readers: int) -> Sequence[ReminderRow]:
        """What is due, all of it for at most so many readers, the earliest first.

        The rows are held until the transaction ends: another replica gets others.
        """

    async def queued(self, ids: Sequence[int], outbox_key: str, at: datetime) -> None:
        """They went into the outbox as this message."""

    async def dropped(self, ids: Sequence[int], reason: str, at: datetime) -> None:
        """They are not sent: "untrue", "overtaken", "too_late", "muted", "blocked", "moved"."""

    async def get(self, ids: Sequence[int]) -> Sequence[ReminderRow]:
        """By id; what was erased is left out."""

    async def snooze(self, row: ReminderRow, until: datetime, at: datetime) -> bool:
        """Plan it once more for later; False when that was done already."""

    async def of_application(self, application_id: int) -> Sequence[ReminderRow]:
        """All of an application and what hangs on it, in the order of their moments."""

    async def counts(self) -> Mapping[str, int]:
        """Rows by state."""


class WishBook(Protocol):
    """What each person has chosen."""

    async def of(self, person_id: int) -> Wishes:
        """Theirs, or the usual ones."""

    async def put(self, person_id: int, wishes: Wishes) -> None:
        """Keep them."""
