"""Broadcasts with their readers, tags of applicants."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from flows.broadcast import Broadcast, Reach, State, Wanted


@dataclass(frozen=True, slots=True)
class Reader:
    """Who gets a broadcast."""

    person_id: int
    chat_id: int


class Broadcasts(Protocol):
    """Messages to many. A reader is somebody with consent who has not blocked the bot.

    News go to nobody who has switched them off.
    """

    async def add(self, broadcast: Broadcast) -> Broadcast:
        """A new one; its id is given."""

    async def get(self, broadcast_id: int, *, hold: bool = False) -> Broadcast:
        """By id. Raises NotFound("broadcast.not_found"). `hold`: nobody else changes it."""

    async def save(self, broadcast: Broadcast, expected: State) -> bool:
        """Keep it if it still is in this state; False where somebody was first."""

    async def open(self) -> Sequence[int]:
        """Those that were let go and have not come to their end, the earliest first."""

    async def turn(self, broadcast_id: int, at: datetime, every: timedelta) -> bool:
        """Whether its card may be drawn now: no oftener than `every`, by one replica."""

    async def move_card(self, broadcast_id: int, message_id: int) -> None:
        """This message shows it now."""

    async def reach(self, wanted: Wanted) -> Reach:
        """How many get it and how many do not."""

    async def readers(self, wanted: Wanted, after: int, limit: int) -> Sequence[Reader]:
        """The next readers beyond this person, in order of id."""

    async def options(self, wanted: Wanted, name: str) -> Mapping[str, int]:
        """Values of a field of the segment and how many would get it with each.

        `name`: "pack", "service", "state", "region", "level" or "tag"; what the segment says of
        that field itself does not count.
        """


class Tags(Protocol):
    """Words by which the staff remember applicants."""

    async def of(self, person_id: int) -> Sequence[str]:
        """A person's, in order."""

    async def known(self) -> Mapping[str, int]:
        """All tags with how many persons have each, the most used first."""

    async def put(self, person_id: int, name: str, author: int, at: datetime) -> None:
        """Tag; twice is once."""

    async def drop(self, person_id: int, name: str) -> None:
        """Not any more."""
