"""Versions of forms: kept for good, and what becomes of drafts when a form has a new one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from flows.editions import Edition
from flows.model import Form
from flows.ports.fillings import Filling
from flows.session import Session

FormName = tuple[str, str]
"""A pack's id and a form's."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A version that is kept. `published_at`: since when it is, or was, the form of the day."""

    version: str
    pack: str
    form: str
    created_at: datetime
    published_at: datetime | None


class Versions(Protocol):
    """Every version of a form that was ever begun: applications are pinned to theirs."""

    async def keep(self, form: Form, at: datetime) -> None:
        """Store the definition unless it is there."""

    async def get(self, version: str) -> Form:
        """By version. Raises NotFound."""

    async def publish(self, editions: Sequence[Edition], at: datetime) -> Sequence[str]:
        """Make these the forms of the day; return the versions that were not so before.

        Texts and papers of a version are those of the last day on which it was published.
        """

    async def edition(self, version: str) -> Edition | None:
        """With the texts and papers it was published with; None when it never was."""

    async def content(self, digest: str) -> bytes:
        """What a hash of an edition stands for. Raises NotFound."""

    async def listed(self) -> Sequence[Kept]:
        """All versions, the oldest first."""


@dataclass(frozen=True, slots=True)
class Pinned:
    """How many forms are pinned to a version: of drafts, and of what was submitted.

    `asked` are drafts whose people were asked and have not answered, `staying` those who stay.
    """

    version: str
    drafts: int
    submitted: int
    asked: int = 0
    staying: int = 0


@dataclass(frozen=True, slots=True)
class Offer:
    """A person was asked whether to go over to this version; `stays`: they don't want to."""

    version: str
    stays: bool


class Drafts(Protocol):
    """Forms of drafts that are pinned to another version than that of the day."""

    async def behind(
        self,
        moving: Mapping[FormName, str],
        asking: Mapping[FormName, str],
        after: int,
        limit: int,
    ) -> Sequence[int]:
        """Ids of drafts, in order from `after` on, with a form that is not in its wanted version.

        Of the forms in `asking` only those whose person was not asked about that version yet.
        """

    async def move(self, filling: Filling, session: Session, at: datetime) -> Filling:
        """Replace the session, its answers too, by compare-and-set on its revision.

        Every answer that is new or stands elsewhere is written to the trail. Raises Conflict when
        the person was first.
        """

    async def offer(self, filling_id: int, version: str, at: datetime) -> None:
        """Remember that the person is asked about a version."""

    async def stay(self, filling_id: int, at: datetime) -> None:
        """Remember that they want to go on as begun."""

    async def offers(self, application_id: int) -> Mapping[int, Offer]:
        """What a draft's person was asked, by filling."""

    async def pinned(self) -> Sequence[Pinned]:
        """How many forms are pinned to each version."""
