"""Clients' ratings of services."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from flows.rating import Rating


class Ratings(Protocol):
    """One rating an application."""

    async def put(self, rating: Rating) -> None:
        """Keep it; one that is there already gets the stars and the words, its moment stays."""

    async def of(self, application_id: int) -> Rating | None:
        """The rating of an application, if there is one."""

    async def every(self) -> Mapping[int, Rating]:
        """All ratings of applications that are not locked, by application."""

    async def of_many(self, applications: Sequence[int]) -> Mapping[int, Rating]:
        """Ratings by application."""
