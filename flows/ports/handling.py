"""What staff keep beside an application: conditions they checked, papers they attached, leave."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from flows.handling import Absence, Check, Paper


class Checks(Protocol):
    """Conditions that staff have checked: the last word on each ground of an application."""

    async def put(self, application_id: int, checks: Sequence[Check]) -> None:
        """Keep; a later word replaces the one before."""

    async def drop(self, application_id: int, grounds: Sequence[str]) -> None:
        """As if nobody had looked at these."""

    async def of(self, application_id: int) -> Sequence[Check]:
        """All, in the order of the grounds' ids."""


class Papers(Protocol):
    """Papers that staff attached; nothing is replaced, versions are added."""

    async def add(
        self,
        application_id: int,
        name: str,
        file_id: str,
        actor: str,
        at: datetime,
        album: str = "",
    ) -> bool:
        """Attach a stored file as a new version, or as one more page of the same album.

        False where just this file is the last version already (an update that came twice).
        """

    async def of(self, application_id: int) -> Sequence[Paper]:
        """All pages of all versions, in the order in which they came."""


class Absences(Protocol):
    """Who is on leave. One stretch a member; a new one replaces the one before."""

    async def put(self, stretch: Absence, at: datetime) -> None:
        """Keep."""

    async def drop(self, member: int) -> bool:
        """The member is back; False where none was kept."""

    async def since(self, day: date) -> Sequence[Absence]:
        """Those that are not over on this day, the earliest first."""

    async def now(self, day: date) -> Mapping[int, int | None]:
        """Who is away on this day, and who stands in."""
