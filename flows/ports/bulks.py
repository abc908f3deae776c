"""Selections of many applications."""

from collections.abc import Sequence
from typing import Protocol

from flows.bulk import Bulk, Item, State


class Bulks(Protocol):
    """Selections with their applications; an erased person's are in none."""

    async def add(self, bulk: Bulk) -> Bulk:
        """A new one; its id is given."""

    async def get(self, bulk_id: int) -> Bulk:
        """By id. Raises NotFound("bulk.not_found")."""

    async def save(self, bulk: Bulk, expected: State) -> bool:
        """Keep it if it still is in this state; False where somebody was first."""

    async def items(self, bulk_id: int) -> Sequence[Item]:
        """Its applications, in order of id."""

    async def put(self, bulk_id: int, items: Sequence[Item]) -> None:
        """Add these, or replace what is known of them."""

    async def drop(self, bulk_id: int, applications: Sequence[int]) -> None:
        """These are not chosen any more."""

    async def running(self) -> Sequence[int]:
        """Those that were begun and are not done, the earliest first."""
