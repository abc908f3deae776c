"""Planned reminders, and what each person has chosen about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from flows.reminders import Planned
from flows.reminders.planned import ReminderState
from flows.reminders.rule import Audience
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


@dataclass(frozen=True, slots=True)
class Spared:
    """Who has sent this service since then is left in peace.

    `packs`: others in which the service of this name counts, too.
    """

    service: str
    since: datetime
    packs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Planning:
    """How far planning everything anew has come.

    `fingerprint` is of all that is planned by; `after_id` the last person whose reminders were
    planned with it, None once all were.
    """

    fingerprint: str
    after_id: int | None


@dataclass(frozen=True, slots=True)
class Touched:
    """A draft with the moment of its last answer. `anchor`: the newest day it is planned by."""

    application_id: int
    last: datetime
    anchor: date


class Reminders(Protocol):
    """planned -> queued | dropped. A row is never planned twice (`Planned.key`)."""

    async def replan(
        self,
        subjects: Sequence[str],
        wanted: Sequence[Planned],
        at: datetime,
        *,
        spread: bool = True,
    ) -> None:
        """Make what is planned for these subjects be this.

        What is there stays, on another day if that is another now; what is planned and not wanted
        any more is dropped ("moved", "untrue" if it was due); what was dropped because it was not
        true, not wished for or could not be delivered, and is wanted again, is planned again. What
        was put off is left alone; `spread` False: rows of single persons too, and what is due,
        which is judged when it is given, so that its row says why it was not.
        """

    async def bring_back(self, person_id: int, kinds: Sequence[str]) -> None:
        """Plan again what no planner names: what they have put off, what concerned many.

        As far as it was dropped because it was not wished for or could not come; whether it is
        still true is found when it is due. `kinds`: of subjects that concern many.
        """

    async def rename(self, marks: Mapping[str, Sequence[str]]) -> int:
        """Give keys of a former version, which have a number, the mark that stands there now.

        `marks`: those of `at`, by "<pack>.<rule>". Return how many it were.
        """

    async def put(self, planned: Sequence[Planned], at: datetime) -> int:
        """Plan more; return how many were new."""

    async def put_off(self, moments: Mapping[int, datetime]) -> None:
        """These rows have another moment, by id."""

    async def any_due(self, now: datetime) -> bool:
        """Whether something is due. Holds nothing."""

    async def for_many(self, now: datetime) -> Sequence[ReminderRow]:
        """Due rows that stand for many readers, each of whom is to get a row. Holds nothing."""

    async def due(self, now: datetime, readers: int) -> Sequence[ReminderRow]:
        """What is due, all of it for at most so many readers, the earliest first.

        The rows are held until the transaction ends: another replica gets others.
        """

    async def queued(self, ids: Sequence[int], outbox_key: str, at: datetime) -> None:
        """They went into the outbox as this message."""

    async def undelivered(self, ids: Sequence[int], at: datetime, *, again: bool = False) -> None:
        """The message that they went into will never arrive: dropped, until planned anew.

        `again`: that was nobody's fault, so they are due again, as far as they are still true.
        """

    async def left_out(self, reasons: Mapping[int, str], at: datetime) -> None:
        """They were not told in the message that they went into: dropped, each for its reason."""

    async def dropped(self, ids: Sequence[int], reason: str, at: datetime) -> None:
        """They are not sent: "untrue", "overtaken", "too_late", "muted", "blocked", "moved".

        "spread": each reader has got a row of their own instead.
        """

    async def get(self, ids: Sequence[int]) -> Sequence[ReminderRow]:
        """By id; what was erased is left out."""

    async def snooze(self, row: ReminderRow, until: datetime, at: datetime) -> None:
        """Plan it once more for later, however often that was done before."""

    async def of_application(self, application_id: int) -> Sequence[ReminderRow]:
        """All of an application and what hangs on it, in the order of their moments."""

    async def concerning(
        self, subjects: Sequence[str], person_id: int = 0
    ) -> Sequence[ReminderRow]:
        """All rows of these subjects, and all for this person (0: nobody), by their moment."""

    async def ahead(self, person_id: int, limit: int) -> Sequence[ReminderRow]:
        """What is planned for a person, the earliest first."""

    async def keys(self, subjects: Sequence[str]) -> frozenset[str]:
        """The keys of all rows of these subjects."""

    async def last_reader(self, row: ReminderRow) -> int:
        """The greatest id of the persons to whom a row was spread so far; 0: none."""

    async def audience(
        self,
        audience: Audience,
        pack: str,
        services: Sequence[str],
        spared: Spared | None,
        after: int,
        limit: int,
    ) -> Sequence[int]:
        """The next persons beyond this id whom these services concern, in order.

        Of "everybody" the services say nothing: it is all clients of the centre.
        """

    async def persons(self, after: int, limit: int) -> Sequence[int]:
        """The next persons beyond this id who were not erased, in order."""

    async def touched(self, since: datetime | None) -> Sequence[Touched]:
        """Drafts with reminders that got an answer since then; None: all that have answers."""

    async def planning(self) -> Planning | None:
        """How far planning anew has come, held till the end; None: it was never begun."""

    async def keep_planning(self, kept: Planning) -> None:
        """It has come this far."""

    async def counts(self) -> Mapping[str, int]:
        """Rows by state."""


class WishBook(Protocol):
    """What each person has chosen."""

    async def of(self, person_id: int) -> Wishes:
        """Theirs, or the usual ones."""

    async def put(self, person_id: int, wishes: Wishes) -> None:
        """Keep them."""
