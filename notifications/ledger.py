"""What became of a claimed row, written down at once: put off, tried again, given up, in doubt."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import structlog

from flows.people import Person
from flows.ports import Deliveries, Repositories, Store
from flows.ports import Delivery as Row
from notifications import metrics

Following = Callable[[Repositories, str], Awaitable[None]]
"""What else is stored when a notice is given up, and why it is."""

log = structlog.get_logger()

LEASE = timedelta(minutes=5)
"""For how long a row is ours that was begun: longer than any call takes but that of an archive."""

PersonLost = Callable[[Repositories, Person, datetime], Awaitable[None]]
"""Marks a person who can't be written to, in the transaction that settles the notice."""

FIRST_DELAY = timedelta(seconds=5)

LONGEST_DELAY = timedelta(minutes=30)

GIVE_UP = timedelta(days=1)
"""After so long a failing notice is given up: it would be no news any more."""

TRIES = 10
"""Tries before it: what has waited over days off, or while the bot was down, is not old news."""

MOST_DOUBTS = 1
"""Doubts with which an urgent notice is still sent again: somebody waits for it."""


def sent_again(row: Row) -> bool:
    """Whether a notice is sent once more now that nobody knows whether it was.

    What the bot tells by itself (reminders, news, digests) is not: a second copy would bother, and
    of what is owed there is a further prompt. It stays in doubt, and is shown so.
    """
    return row.notice.urgent and row.doubts < MOST_DOUBTS


class Ledger:
    """Each verb is one transaction and one count of the metrics."""

    def __init__(self, store: Store, now: Callable[[], datetime], lost: PersonLost) -> None:
        """Write into this store. `lost` marks a person who can't be written to."""
        self._store = store
        self._lost = lost
        self._now = now

    async def begin(self, row: Row) -> bool:
        """It is sent now; False: it must not be."""
        async with self._deliveries() as deliveries:
            return await deliveries.begun(row, self._now(), LEASE)

    async def release(self, row: Row) -> None:
        """Not tried: it stands where it stood."""
        async with self._deliveries() as deliveries:
            await deliveries.released(row)

    async def postpone(self, row: Row, until: datetime) -> None:
        """Not tried at all: something comes before it, or nobody may be written to now."""
        async with self._deliveries() as deliveries:
            await deliveries.released(row, until)

    async def held(self, row: Row, seconds: float) -> None:
        """Telegram asks to wait: see `flows.ports`. Every replica obeys, after a restart too."""
        metrics.HELD.inc()
        now, chat_id = self._now(), row.notice.chat_id
        log.warning("telegram.wait", seconds=seconds, group=chat_id < 0)
        async with self._deliveries() as deliveries:
            await deliveries.hold(chat_id, now, now + timedelta(seconds=seconds))
            await deliveries.released(row)

    async def moved(self, row: Row, after: int) -> None:
        """A group became a supergroup: it has another id from now on."""
        before = row.notice.chat_id
        log.warning("chat.moved", before=before, after=after, cure=f"STAFF_CHAT_ID={after}")
        async with self._deliveries() as deliveries:
            await deliveries.moved(before, after, self._now())

    async def again(self, row: Row, error: str, following: Following | None = None) -> None:
        """It was certainly not sent: try again after a growing while, or give up after a day."""
        now = self._now()
        if now - due(row) > GIVE_UP and row.attempts >= TRIES:
            await self.give_up(row, error, following)
            return
        metrics.RETRIED.inc()
        async with self._deliveries() as deliveries:
            await deliveries.failed(row.id, error, now, now + _delay(row.attempts))

    async def give_up(self, row: Row, error: str, following: Following | None = None) -> None:
        """It will never be sent."""
        metrics.FAILED.inc()
        async with self._store.transaction() as repositories:
            await repositories.deliveries.failed(row.id, error, self._now(), None)
            if following is not None:
                await following(repositories, error)

    async def blocked(self, row: Row, error: str, following: Following) -> None:
        """The person can't be written to: nobody tries again until they come back."""
        metrics.FAILED.inc()
        async with self._store.transaction() as repositories:
            person = await repositories.people.by_telegram(row.notice.chat_id)
            if person is not None:
                await self._lost(repositories, person, self._now())
            await repositories.deliveries.failed(row.id, error, self._now(), None)
            await following(repositories, error)

    async def unsure(self, row: Row, error: str) -> None:
        """Nobody knows: see `sent_again`."""
        metrics.UNSURE.inc()
        now = self._now()
        retry_at = now + _delay(row.attempts) if sent_again(row) else None
        async with self._deliveries() as deliveries:
            await deliveries.unsure(row.id, error, now, retry_at)

    async def drop(self, row: Row, reason: str) -> None:
        """It is not sent on purpose."""
        metrics.DROPPED.inc()
        async with self._deliveries() as deliveries:
            await deliveries.dropped(row.id, reason, self._now())

    @asynccontextmanager
    async def _deliveries(self) -> AsyncIterator[Deliveries]:
        async with self._store.transaction() as repositories:
            yield repositories.deliveries


def due(row: Row) -> datetime:
    """When the row was to be sent."""
    return row.notice.not_before or row.planned_at


def _delay(attempts: int) -> timedelta:
    """5 s, 10 s, 20 s ... up to half an hour."""
    return min(LONGEST_DELAY, FIRST_DELAY * 2.0 ** min(attempts - 1, 20))


async def mark_blocked(repositories: Repositories, person: Person, at: datetime) -> None:
    """The mark alone: nobody is told."""
    del at
    await repositories.people.set_blocked(person.id, blocked=True)
