"""Wires the outbox's sender: words from the handlers, calls by the wire, ticks of the clock."""

from collections.abc import Mapping
from typing import Any

from bot.wire import CallFailed, CallNotMade, HttpWire, is_message
from flows.usecases.reach import Reach
from flows.usecases.rename_reminders import RenameReminders
from handlers.notices import Notices
from handlers.office import Office
from handlers.wire import CallLost, CallRefused
from notifications.clock import Clock
from notifications.delivery import Delivery
from notifications.digests import DigestClock
from notifications.outgoing import Lost, Refused, Render, Unsent
from notifications.reminders import ReminderClock
from notifications.terms import TermClock
from notifications.ticks import Ticks
from notifications.windows import announce_open
from storage.database import Database


class Deliverer:
    """The sender with its clock."""

    def __init__(
        self,
        office: Office,
        store: Database,
        wire: HttpWire,
        render: Render | None = None,
        clock: Clock | None = None,
    ) -> None:
        """Begin with `start`. `render` puts notices into words instead of the office's own.

        `clock` is the sender's where the office's does not run by itself.
        """
        words, clock, call = render or Notices(office), clock or Clock(office.now), Posting(wire)
        lost = Reach(office.library, office.staff_chat).lost
        self._delivery = Delivery(
            store, words, call, clock, office.woken, live=call.live, lost=lost
        )

        self._started = False
        self._office = office
        self._store = store
        self._terms = TermClock(office.use.recompute, office.use.ring, office.now)
        self._reminders = ReminderClock(
            office.use.take_in_reports, office.use.plan_anew, office.use.remind, office.now
        )
        self._digests = DigestClock(office.use.give_digests, office.now)
        self._ticks = Ticks(self._often, self._delivery.measure, self.daily, self.morning)

    async def start(self) -> None:
        """Send what was left over, then whatever comes."""
        office = self._office
        await RenameReminders(self._store, office.library, office.centre)()
        self._started = True
        self._delivery.start()
        await self._ticks.start()

    async def daily(self) -> None:
        """Look whether something of the day's is to be told; as often as one likes."""
        told = await announce_open(self._store, self._office.centre, self._office.now())
        rung = await self._terms.tick()
        await self._delivery.tidy()
        if await self._reminders.daily() or rung or told:
            self._delivery.wake()

    async def morning(self) -> None:
        """Give the day's digests, if it is time for them; as often as one likes."""
        if await self._digests.tick():
            self._delivery.wake()

    async def round(self) -> None:
        """Do at once what the ticks do but the digests: for a clock that is moved by hand.

        It needs no start; where it runs, what is due is sent by whoever sends anyway.
        """
        await self.daily()
        await self._often()
        if self._started:
            await self._delivery.settled()
        else:
            await self._delivery.work()

    async def _often(self) -> None:
        """Give the reminders whose moment has come; send what is due."""
        try:
            await self._reminders.tick()
        finally:
            self._delivery.wake()

    async def settled(self) -> None:
        """Wait until everything that is due was tried."""
        await self._delivery.settled()

    async def stop(self) -> None:
        """Finish what is being sent."""
        self._terms.leave()
        self._reminders.leave()
        await self._ticks.stop()
        await self._terms.stop()
        await self._reminders.stop()
        await self._delivery.stop()


class Posting:
    """The wire as the delivery knows it: its errors say what is known of the sending."""

    def __init__(self, wire: HttpWire) -> None:
        """Tells its own messages from what else leaves by the wire."""
        self._wire = wire
        self._own = 0

    def live(self) -> int:
        """Messages that have left past the outbox so far: answers to people."""
        return max(0, self._wire.messages - self._own)

    async def __call__(
        self, method: str, params: Mapping[str, Any], files: Mapping[str, Any]
    ) -> object:
        """Call a method. Raises Refused, Unsent, Lost."""
        self._own += is_message(method)
        try:
            return await self._wire.call(method, params, files or None)
        except CallRefused as no:
            raise Refused(no.code, no.description, no.retry_after, no.migrate_to) from no
        except (CallNotMade, CallFailed) as away:
            raise Unsent(str(away)) from away
        except CallLost as lost:
            raise Lost(str(lost)) from lost
