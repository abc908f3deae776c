"""What the live cards show: written with the next step of the session, or within a second."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace

from flows.ports import Filling
from storage.steps import Mark

DELAY_S = 1.0
"""How long a mark may wait. A commit for each would double the load of the disk."""


class Marks:
    """Marks that are not in the database yet; lost in a crash, which only draws a card again."""

    def __init__(self, wake: asyncio.Event) -> None:
        """`wake` is set when marks have waited long enough."""
        self._wake = wake
        self._pending: dict[int, Mark] = {}
        self._in_flight: dict[int, Mark] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._due = False

    def __bool__(self) -> bool:
        return bool(self._pending)

    def add(self, mark: Mark) -> None:
        """The newest mark of a session counts."""
        self._pending[mark.filling_id] = mark
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(DELAY_S, self.hurry)

    def hurry(self) -> None:
        """The next batch takes all of them."""
        self._due = True
        self._wake.set()

    def take(self, sessions: Iterable[int]) -> dict[int, Mark]:
        """All when they are due, else those of the sessions that are written anyway."""
        if self._due:
            taken, self._pending = self._pending, {}
            self._forget_timer()
        else:
            ids = self._pending.keys() & set(sessions)
            taken = {id_: self._pending.pop(id_) for id_ in ids}
        self._in_flight = dict(taken)
        return taken

    def settled(self, again: Iterable[int] = ()) -> None:
        """The batch is over; marks of these sessions were not written and wait again."""
        in_flight, self._in_flight = self._in_flight, {}
        for id_ in again:
            if id_ in in_flight and id_ not in self._pending:
                self.add(in_flight[id_])

    def forget(self) -> None:
        """Give them up: the store closes and its database does not answer."""
        self._pending.clear()
        self._forget_timer()

    def over(self, filling: Filling) -> Filling:
        """A session as it is read, with the mark that is not written yet."""
        mark = self._pending.get(filling.id) or self._in_flight.get(filling.id)
        return marked(filling, mark) if mark else filling

    def _forget_timer(self) -> None:
        self._due = False
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def marked(filling: Filling, mark: Mark) -> Filling:
    """The session with what its card shows."""
    return replace(filling, card=mark.card, shown=mark.revision)
