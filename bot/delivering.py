"""Wires the outbox's sender: words from the handlers, calls by the wire, ticks of the clock."""

from collections.abc import Mapping
from typing import Any

from bot.wire import CallFailed, CallNotMade, HttpWire
from handlers.notices import Notices
from handlers.office import Office
from handlers.wire import CallLost, CallRefused
from notifications.delivery import Delivery
from notifications.outgoing import Lost, Post, Refused, Render, Unsent
from notifications.terms import TermClock
from notifications.ticks import Ticks
from notifications.windows import announce_open
from storage.database import Database


class Deliverer:
    """The sender with its clock."""

    def __init__(
        self, office: Office, store: Database, wire: HttpWire, render: Render | None = None
    ) -> None:
        """Begin with `start`. `render` puts notices into words instead of the office's own."""
        words = render or Notices(office)
        self._delivery = Delivery(store, words, post(wire), office.now, office.woken)

        self._office = office
        self._store = store
        self._terms = TermClock(office.use.recompute, office.use.ring, office.now)
        self._ticks = Ticks(self._delivery.wake, self._delivery.measure, self.daily)

    async def start(self) -> None:
        """Send what was left over, then whatever comes."""
        self._delivery.start()
        await self._ticks.start()

    async def daily(self) -> None:
        """Look whether something of the day's is to be told; as often as one likes."""
        told = await announce_open(self._store, self._office.centre, self._office.now())
        if await self._terms.tick() or told:
            self._delivery.wake()

    async def round(self) -> None:
        """Do once what the clock does again and again, without starting it: for a moved clock."""
        await self.daily()
        await self._delivery.work()

    async def settled(self) -> None:
        """Wait until everything that is due was tried."""
        await self._delivery.settled()

    async def stop(self) -> None:
        """Finish what is being sent."""
        self._ticks.stop()
        await self._terms.stop()
        await self._delivery.stop()


def post(wire: HttpWire) -> Post:
    """The wire as the delivery knows it: its errors say what is known of the sending."""

    async def call(method: str, params: Mapping[str, Any], files: Mapping[str, Any]) -> object:
        try:
            return await wire.call(method, params, files or None)
        except CallRefused as no:
            raise Refused(no.code, no.description, no.retry_after, no.migrate_to) from no
        except (CallNotMade, CallFailed) as away:
            raise Unsent(str(away)) from away
        except CallLost as lost:
            raise Lost(str(lost)) from lost

    return call
