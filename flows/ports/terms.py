"""The running terms of applications, kept beside them so that they can be asked for by day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from flows.machine import Role
from flows.terms import OpenTerm


@dataclass(frozen=True, slots=True)
class Moved:
    """A term that another calendar, other closures or other days have moved. Days are ISO.

    `was` is None for one that has begun by it, `now` for one that is no more.
    """

    application: int
    state: str
    verb: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class Reckoning:
    """How far counting everything anew has come.

    `fingerprint` is of all that terms are counted by; `after_id` the last application that was
    counted with it, None once all were. `moved` are the first that moved, `count` is how many.
    """

    fingerprint: str
    after_id: int | None
    first: bool = False
    """Whether nothing had been counted before: then nothing can have moved."""
    moved: Sequence[Moved] = field(default=())
    count: int = 0


class Terms(Protocol):
    """Running terms. Those of a person who was erased are gone."""

    async def replace(
        self, application_id: int, terms: Sequence[OpenTerm], missing: str | None = None
    ) -> None:
        """These are the application's terms now.

        `missing`: a year that is not confirmed, for which one more term has no end.
        """

    async def mark(self, term: OpenTerm) -> None:
        """The term's last notice, and the day of the next one."""

    async def missing(self) -> Mapping[str, int]:
        """Years for which terms have no end, with how many applications wait for each."""

    async def of(self, application_id: int) -> Sequence[OpenTerm]:
        """An application's terms, the earliest due first; suspended ones too."""

    async def of_many(self, application_ids: Sequence[int]) -> Mapping[int, Sequence[OpenTerm]]:
        """The same of several; an application without terms is left out."""

    async def due(
        self, parties: Sequence[Role], since: date | None, until: date
    ) -> Sequence[OpenTerm]:
        """Terms of these parties that end within these days, both inclusive, the earliest first.

        Suspended ones are left out. `since` None: however long ago.
        """

    async def running(self, after_id: int, limit: int) -> Sequence[OpenTerm]:
        """All terms of the next `limit` applications beyond this id, suspended ones too."""

    async def waking(self, day: date) -> Sequence[int]:
        """Applications with a notice to be given on this day or before it, in order of id."""

    async def hold(self, application_id: int) -> bool:
        """Let nobody else change the application until the end of the transaction.

        False where there is none, or its person was erased.
        """

    async def held(self, after_id: int, limit: int) -> Sequence[int]:
        """The next submitted applications beyond this id, held likewise."""

    async def reckoning(self) -> Reckoning | None:
        """How far counting anew has come, held likewise; None: it was never begun."""

    async def keep_reckoning(self, kept: Reckoning) -> None:
        """It has come this far."""
