"""The staff's queues, a page at a time."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from flows.application import Application
from flows.queues import Queue


class Queues(Protocol):
    """Applications that wait for somebody. Those of erased people never stand in one."""

    async def page(self, queue: Queue, offset: int, limit: int) -> Sequence[Application]:
        """A part of a queue.

        The earliest due first where it is about terms or somebody's own, else the longest waiting.
        """

    async def ids(self, queue: Queue, most: int) -> Sequence[int]:
        """The ids of a queue in its order, at most so many."""

    async def count(self, queue: Queue, most: int) -> int:
        """How many stand in it; nobody counts beyond `most`."""

    async def since(self, ids: Sequence[int], idle: Sequence[str]) -> Mapping[int, datetime]:
        """When each was moved last; verbs of the history that are `idle` do not count."""

    async def many(self, ids: Sequence[int]) -> Sequence[Application]:
        """These applications in this order; erased people's are left out."""
