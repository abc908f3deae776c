"""The outbox beside a served world: notices put into it, delivered as time is let pass."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot.delivering import Posting
from bot.wire import HttpWire
from flows.ports import Notice, NotYet, Repositories
from notifications.clock import Clock
from notifications.delivery import Delivery
from notifications.outgoing import Fate
from storage.database import Database
from tests.support.emulator import Scene, User
from tests.support.stored import NOW


@dataclass
class Told:
    """A notice in words, as the handlers make it."""

    text: str
    sent: list[tuple[int, int]] = field(default_factory=list)
    crash: bool = False
    method: str = "sendMessage"
    files: Mapping[str, Any] = field(default_factory=dict)
    fate: Fate = "usual"
    refusals: list[str] = field(default_factory=list)
    never: list[str] = field(default_factory=list)

    @property
    def params(self) -> Mapping[str, Any]:
        return {"text": self.text}

    async def record(self, repositories: Repositories, chat_id: int, message_id: int) -> None:
        if self.crash:
            raise ConnectionError("the database is away")
        self.sent.append((chat_id, message_id))

    async def after(self, chat_id: int, message_id: int) -> None:
        assert (chat_id, message_id) in self.sent

    async def refused(self, why: str) -> Fate:
        self.refusals.append(why)
        return self.fate

    async def undelivered(self, repositories: Repositories, why: str) -> None:
        self.never.append(why)


class Desk:
    """A delivery on a real store and a served world; the time is moved by hand."""

    def __init__(self, store: Database, place: Scene) -> None:
        self.store = store
        self.scene = place
        self.now = NOW
        self.crash = False
        self.untrue: set[str] = set()
        self.broken: set[str] = set()
        self.behind: set[str] = set()
        self.fate: Fate = "usual"
        self.told: list[Told] = []
        self.wires: list[HttpWire] = []
        self.delivery = self.another(place.url)

    def another(self, url: str) -> Delivery:
        """One more sender, at this address of the Bot API."""
        wire = HttpWire(self.scene.world.bot.token, url)
        self.wires.append(wire)
        clock = Clock(lambda: self.now, self.sleep)
        return Delivery(self.store, self.render, Posting(wire), clock, asyncio.Event())

    async def sleep(self, seconds: float) -> None:
        self.pass_(seconds)

    def pass_(self, seconds: float) -> None:
        """The time goes on, Telegram's too."""
        self.now += timedelta(seconds=seconds)
        self.scene.clock.advance(seconds)

    async def render(self, notice: Notice) -> Told | None:
        if notice.key in self.broken:
            raise LookupError("no such text")
        if notice.key in self.untrue:
            return None
        if notice.key in self.behind:
            raise NotYet
        told = Told(notice.key, crash=self.crash, fate=self.fate)
        self.told.append(told)
        return told

    async def put(self, *notices: Notice) -> None:
        async with self.store.transaction() as repositories:
            for notice in notices:
                await repositories.outbox.put(notice, self.now)

    async def work(self, minutes: float = 0, *, seconds: int = 0) -> None:
        """Let the time pass, then deliver what is due."""
        self.pass_(60 * minutes + seconds)
        await self.delivery.work()

    async def counts(self) -> dict[str, int]:
        async with self.store.reading() as repositories:
            counts = await repositories.deliveries.counts()
        return {state: count for state, count in counts.items() if count}


def notice(key: str, to: User, *, urgent: bool = True) -> Notice:
    return Notice(key, to.chat.id, "news", {}, urgent=urgent)


def another(desk: Desk, name: str = "Борис") -> User:
    return User(desk.scene.world, desk.scene.world.add_person(name, started=True))
