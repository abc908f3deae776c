"""The documents of applications: what staff have said of each, and the originals on paper."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from flows.application import Application
from flows.checklist import Kept, Line, Noted, Originals


class Documents(Protocol):
    """What is kept of documents besides the answers that name their files."""

    async def kept(self, application_id: int) -> Mapping[str, Kept]:
        """By slot."""

    async def checklist(self, application: Application) -> tuple[Line, ...]:
        """All documents of a submitted application, in order. Raises NotFound for a version."""

    async def unaccepted(self, application: Application) -> tuple[Line, ...]:
        """Documents that must be there and that nobody has accepted or done without."""

    async def save(self, application_id: int, kept: Kept) -> Kept:
        """Store by compare-and-set on `revision`, which grows by one.

        Raises Conflict: "document.changed" when somebody was first.
        """

    async def told(self, application_id: int, slots: Sequence[str]) -> None:
        """The applicant has been told how these stand."""

    async def note(self, application_id: int, noted: Noted) -> None:
        """Add a line to what happened to a document."""

    async def noted(self, application_id: int) -> Sequence[Noted]:
        """All lines of an application, the oldest first."""

    async def originals(self, application: Application) -> Originals | None:
        """The receipt of the originals, once it is recorded."""

    async def record_originals(
        self, application_id: int, receipt: Originals, *, before: date | None
    ) -> None:
        """Record it, or another day of it. Raises Conflict when the day was not `before`."""
