"""The years go by: people act, the bot looks what is due, and is killed while it does."""

import asyncio
import random
import sys
import time as clocks
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Literal

from tests.faults.reminders.almanac import at, open_at
from tests.faults.reminders.lives import Dead, LifeLine, Nursery, slay
from tests.faults.reminders.record import Record
from tests.faults.reminders.script import SLOTS, Event
from tests.faults.reminders.telegram import Telegram, Trap

LOOKS = sorted({*SLOTS, time(9, 1), time(16, 5)})
"""When a day's looks are; in truth the bot looks every few seconds, mostly to find nothing."""

SOON = timedelta(seconds=10)
"""After which a killed bot is up again."""

LEASE_OVER = timedelta(minutes=6)
"""After which what the killed one had claimed is free."""

Blow = Literal["events", "tick", "marked", "before", "after", "idle"]
"""When the bot is killed: while people act; at some moment of a look; with a message marked that
has not left; as Telegram is about to take one; when it has taken it, unanswered; at rest."""


class Campaign:
    """The parent's clock."""

    def __init__(
        self,
        nursery: Nursery,
        telegram: Telegram,
        events: Sequence[Event],
        *,
        kills: int,
        replicas: int,
        seed: int,
    ) -> None:
        """`kills`: how many there are to be, over all the years."""
        self.record = Record()
        self._nursery = nursery
        self._telegram = telegram
        self._events = list(reversed(events))
        self._wanted = kills
        self._replicas = replicas
        self._rng = random.Random(f"blows:{seed}")
        self._lives: list[LifeLine] = []
        self._took = {"events": 0.01, "tick": 0.01}
        self._next: datetime | None = None
        self._stirred = True
        self._hit = False
        self._day: date | None = None
        self._owed: list[Blow] = []
        self._half: tuple[int, bool] | None = None

    async def run(self, first: date, last: date) -> None:
        """Every day from the first to the last."""
        self._lives = [await self._nursery.life() for _ in range(self._replicas)]
        resume: datetime | None = None
        for moment, blow in self._moments(first, last):
            self._say(moment)
            if resume is not None:
                if moment < resume:
                    continue
                await self._moment(resume, None)
                await self._moment(resume + LEASE_OVER, None)
                resume = None
            if await self._moment(moment, self._aimed(moment, blow)):
                resume = await self._recover(moment)
        for life in self._lives:
            life.kill()

    def _say(self, moment: datetime) -> None:
        """Twice a year how far it is."""
        half = (moment.year, moment.month > 6)
        if half != self._half:
            self._half = half
            came, kills = len(self._telegram.came), self.record.kills
            sys.stderr.write(f"{moment.date()}: {came} messages, {kills} kills\n")

    def _moments(self, first: date, last: date) -> Iterator[tuple[datetime, Blow | None]]:
        """Each look with the blow that is planned for it; blows that missed are planned anew."""
        day = first
        while day <= last:
            left = self._wanted - self.record.kills - len(self._owed)
            chance = left / max(1, ((last - day).days + 1) * len(LOOKS) * 0.8)
            for clock in LOOKS:
                blow: Blow | None = None
                if left > 0 and self._rng.random() < chance:
                    blow = self._rng.choice(
                        ("events", "tick", "tick", "marked", "before", "after", "after")
                    )
                    if self._rng.random() < 0.05:
                        blow = "idle"
                yield at(day, clock), blow
            day += timedelta(days=1)

    def _aimed(self, now: datetime, blow: Blow | None) -> Blow | None:
        """A blow waits for a moment at which there is something to hit."""
        if blow is not None and blow != "idle":
            self._owed.append(blow)
            blow = None
        for place, owed in enumerate(self._owed):
            if self._busy(now, owed):
                return self._owed.pop(place)
        return blow

    def _busy(self, now: datetime, blow: Blow) -> bool:
        if blow == "events":
            return bool(self._events) and self._events[-1].at <= now
        return self._next is not None and self._next <= now and open_at(now)

    async def _moment(self, now: datetime, blow: Blow | None) -> bool:
        """What is to happen by now, then a look; return whether somebody was killed."""
        self._hit = False
        await self._happen(now, blow)
        if self._hit:
            # What people did is taken a moment later, by the bot that is up again.
            await self._revive()
        await self._look(now, None if blow == "events" else blow)
        if blow == "idle":
            self._strike(self._rng.choice(self._lives).pid, "idle")
        return self._hit

    async def _recover(self, now: datetime) -> datetime | None:
        """Up again at once, or after a while: then return when."""
        if self._rng.random() < 0.25:
            for life in self._lives:
                life.kill()
            resume = now + timedelta(hours=2 * 168 ** self._rng.random())
            self.record.downtimes.append((now, resume))
            await self._revive(everybody=True)
            return resume
        await self._revive()
        await self._look(now + SOON, None)
        await self._look(now + LEASE_OVER, None)
        return None

    async def _happen(self, now: datetime, blow: Blow | None) -> None:
        due: list[Event] = []
        while self._events and self._events[-1].at <= now:
            due.append(self._events.pop())
        for event in due:
            self.record.happened[event.chat].append((now, event))
            if event.do == "block":
                self._telegram.blocked.add(event.chat)
            elif event.do == "back":
                self._telegram.blocked.discard(event.chat)
        due = [event for event in due if event.do != "block"]
        if not due:
            return
        self._stirred = True
        shares: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for event in due:
            plain = {"chat": event.chat, "do": event.do, "data": event.data}
            shares[event.chat % self._replicas].append(plain)
        timer = self._timed("events") if blow == "events" else None
        begun = clocks.perf_counter()
        await asyncio.gather(*(self._act(who, now, some) for who, some in shares.items()))
        self._measure("events", begun, timer)

    async def _act(self, who: int, now: datetime, events: list[dict[str, Any]]) -> None:
        """After a crash on the way all of it is done again."""
        command = {"do": "events", "now": now.isoformat(), "events": events}
        try:
            await self._lives[who].command(**command)
        except Dead:
            if not self._hit:
                raise RuntimeError("the bot has fallen by itself") from None
            self._lives[who] = await self._nursery.life()
            await self._lives[who].command(**command)

    async def _look(self, now: datetime, blow: Blow | None) -> None:
        self.record.tried.append(now)
        if blow is None and self._idle(now):
            self.record.done.append(now)
            return
        timer = self._timed("tick") if blow == "tick" else None
        if blow in {"before", "after"}:
            self._telegram.trap = Trap(self._rng.choice((1, 1, 1, 2, 3, 5)), blow, self._sprung)
        begun = clocks.perf_counter()
        command = {"do": "tick", "now": now.isoformat(), "daily": self._day != now.date()}
        self._day = now.date()
        falls = self._rng.choice((1, 1, 2, 3)) if blow == "marked" else None
        ticks = (life.command(**command, fall=falls) for life in self._lives)
        answers = await asyncio.gather(*ticks, return_exceptions=True)
        for answer in answers:
            if blow == "marked" and isinstance(answer, Dead):
                self._struck(blow)
        self._telegram.trap = None
        self._measure("tick", begun, timer)
        self._note(now, answers)

    def _idle(self, now: datetime) -> bool:
        """Nothing is due; or it is, in hours in which only now and then a look is worth it."""
        if self._stirred or self._day != now.date():
            return False
        if self._next is None or self._next > now:
            return True
        return not open_at(now) and self._rng.random() < 0.8

    def _note(self, now: datetime, answers: Sequence[Any]) -> None:
        wrong = [one for one in answers if isinstance(one, BaseException)]
        self._stirred = bool(wrong)
        if not wrong:
            self.record.done.append(now)
            found = [one["next"] for one in answers if one["next"] is not None]
            self._next = min(map(datetime.fromisoformat, found), default=None)
        elif not self._hit or any(not isinstance(one, Dead) for one in wrong):
            raise RuntimeError(f"the bot has fallen by itself: {wrong!r}")

    def _timed(self, what: str) -> asyncio.TimerHandle:
        """A blow at some moment of the work."""
        life, delay = self._rng.choice(self._lives), self._rng.random() * self._took[what] * 1.1
        blow = what
        return asyncio.get_running_loop().call_later(delay, self._strike, life.pid, blow)

    def _measure(self, what: str, begun: float, timer: asyncio.TimerHandle | None) -> None:
        if timer is not None:
            timer.cancel()
        if not self._hit:
            self._took[what] += 0.2 * (clocks.perf_counter() - begun - self._took[what])

    def _sprung(self, pid: int) -> None:
        self._strike(pid, "sending")

    def _strike(self, pid: int, blow: str) -> None:
        slay(pid)
        self._struck(blow)

    def _struck(self, blow: str) -> None:
        self.record.blows[blow] += 1
        self.record.struck.append(len(self._telegram.came))
        self._hit = True

    async def _revive(self, *, everybody: bool = False) -> None:
        """New lives for those that are dead."""
        for who, life in enumerate(self._lives):
            if everybody or life.reader.at_eof() or not await life.alive():
                self._lives[who] = await self._nursery.life()
        self._stirred = True
