"""What a digest tells, and who reads it in private."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Ended:
    """The step that led an application to where it stands."""

    application: int
    pack: str
    service: str
    verb: str
    state: str
    at: datetime
    submitted_at: datetime


class Digests(Protocol):
    """Looks over all applications; those of erased people are in none."""

    async def came(self, since: datetime, until: datetime) -> Sequence[int]:
        """Applications that were sent in, the earliest first. `until` is exclusive here and below.

        What was sent again counts as heard of.
        """

    async def heard(self, since: datetime, until: datetime) -> Sequence[int]:
        """Applications about which their clients have written, answered or sent documents."""

    async def lost(self, since: datetime, until: datetime) -> Sequence[int]:
        """Applications of which a message to the client was given up, or may not have come."""

    async def moved(self, since: datetime, until: datetime) -> Sequence[Ended]:
        """The steps of these days that led applications to where they stand."""

    async def stars(self, since: datetime, until: datetime) -> Sequence[int]:
        """The ratings that were given."""

    async def readers(self) -> Sequence[int]:
        """Members of the staff who read the digest in private too, by Telegram id."""

    async def read(self, member: int, at: datetime, *, wanted: bool) -> None:
        """Whether a member of the staff reads it in private."""
