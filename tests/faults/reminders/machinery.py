"""What the bot's clock drives, driven by the campaign's: reminders into the outbox, then out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import func, select

from bot.delivering import Posting
from bot.wire import HttpWire
from flows.ports import Notice, Repositories
from handlers.notices import Notices
from handlers.office import Office
from notifications.clock import Clock
from notifications.delivery import Delivery
from notifications.outgoing import Fate, Outgoing
from notifications.reminders import ReminderClock
from storage.database import Database
from storage.tables import outbox, reminder

MOST = 100
"""Rounds of one look: what does not come to rest is a fault."""


class Moving(Protocol):
    """A clock that sleeping moves on."""

    def now(self) -> datetime: ...

    async def sleep(self, seconds: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Keyed:
    """A message that says of which row of the outbox it is."""

    message: Outgoing
    key: str

    @property
    def method(self) -> str:
        return self.message.method

    @property
    def params(self) -> Mapping[str, Any]:
        return {**self.message.params, "campaign_key": self.key}

    @property
    def files(self) -> Mapping[str, Any]:
        return self.message.files

    async def record(self, repositories: Repositories, chat_id: int, message_id: int) -> None:
        await self.message.record(repositories, chat_id, message_id)

    async def after(self, chat_id: int, message_id: int) -> None:
        await self.message.after(chat_id, message_id)

    async def refused(self, why: str) -> Fate:
        return await self.message.refused(why)

    async def undelivered(self, repositories: Repositories, why: str) -> None:
        await self.message.undelivered(repositories, why)


class Machinery:
    """The clock of reminders and the sender, wired as the bot has them, on the campaign's clock."""

    def __init__(self, office: Office, store: Database, wire: HttpWire, clock: Moving) -> None:
        """Nothing is done before `tick`."""
        self.office = office
        self._clock = clock
        self._engine = store._reading_engine
        self._words = Notices(office)
        self._begun = False
        time = Clock(clock.now, clock.sleep)
        call, use = Posting(wire), office.use
        # On this clock all leaves at once that the bot's own would space out: there, too, a message
        # is recorded before the next one leaves.
        self._delivery = Delivery(store, self._keyed, call, time, office.woken, overlap=None)
        self._reminders = ReminderClock(use.take_in_reports, use.plan_anew, use.remind, office.now)

    async def tick(self, *, daily: bool) -> dict[str, Any]:
        """Give and send all that is due; say when something more will be.

        `daily`: plan anew first what a new day (or a new life) wants planned.
        """
        first = self._reminders.daily if daily or not self._begun else self._reminders.tick
        self._begun = True
        queued = await first()
        for _ in range(MOST):
            if not await self._delivery.work() and not queued:
                break
            queued = await self._reminders.tick()
        else:
            raise RuntimeError("the look comes to no rest")
        return {"next": await self._next()}

    async def _keyed(self, notice: Notice) -> Keyed | None:
        message = await self._words(notice)
        return Keyed(message, notice.key) if message is not None else None

    async def _next(self) -> str | None:
        planned = select(func.min(reminder.c.at)).where(reminder.c.state == "planned")
        open_ = outbox.c.state.in_(("planned", "claimed"))
        waiting = select(func.min(outbox.c.due_at)).where(open_)
        async with self._engine.connect() as connection:
            found = [(await connection.execute(one)).scalar() for one in (planned, waiting)]
        return min((one.isoformat() for one in found if one is not None), default=None)
