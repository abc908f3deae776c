"""Several worlds behind one address: the page offers them, and a callback makes one ready.

Each world is served under a path of its own, with its own bot, people and chats, so nothing of one
can get into another. Who serves them says what they are; nothing of it is known here.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.emulator.world import World

Words = dict[str, str]
"""What a person reads, by language: "ru" and "en"."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A world to look at. `id` is part of its address: letters, digits, "-" and "_"."""

    id: str
    title: Words
    note: Words
    world: World
    zone: str | None = None
    """The IANA name of its zone, where its clock can be put forward."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What is offered, in this order; the world of `first` stands at the root of the address.

    `ready` is awaited before the page goes to a world, since its bot may have to start. It raises
    NotAllowed, saying why, where that fails.
    """

    offered: tuple[Choice, ...]
    first: str
    ready: Callable[[str], Awaitable[None]]
    forward: Callable[[str, str], Awaitable[None]] | None = None
    """Puts the clock of a world forward by a step ("hour", "day", "morning", "week"), with all that
    its bot does meanwhile. Raises KeyError for another step. None: no clock can be moved."""

    def path(self, choice: Choice) -> str:
        """Where the page of a world stands: "/" or "/at/<id>/"."""
        return "/" if choice.id == self.first else f"/at/{choice.id}/"

    def by_id(self, wanted: str) -> Choice:
        """Return the choice with this id. Raises KeyError."""
        return {choice.id: choice for choice in self.offered}[wanted]

    def state(self, current: str) -> dict[str, Any]:
        """Return what the page draws: which world this is, and all of them."""
        rows = [
            {"id": one.id, "title": one.title, "note": one.note, "path": self.path(one)}
            for one in self.offered
        ]
        zone = self.by_id(current).zone if self.forward is not None else None
        return {"current": current, "offered": rows, "zone": zone}


CHOICES: web.AppKey[Choices] = web.AppKey("choices", Choices)
CURRENT: web.AppKey[str] = web.AppKey("current", str)
