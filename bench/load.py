"""How the people come: everybody as fast as they are answered, or so many answers a second."""

import asyncio
from collections import deque
from collections.abc import Sequence
from time import perf_counter

from bench.chats import Chat
from bench.plan import Input

PATIENCE = 60.0
"""Seconds after which a run is given up."""

EDGE = 0.1
"""The share of a run at its beginning and at its end that does not count."""


class Stuck(Exception):
    """Somebody got no reply."""


class ClosedLoop:
    """Everybody sends the next input when the last one is answered."""

    def __init__(self, chats: Sequence[Chat], inputs: Sequence[Input]) -> None:
        self._inputs = inputs
        self._at = dict.fromkeys(chats, 0)
        self._finished = asyncio.get_running_loop().create_future()
        self._left = len(chats) * len(inputs)
        self.moments: list[float] = []

    async def run(self) -> float:
        """Everything, once. Return inputs a second, without the edges of the run.

        Raises Stuck.
        """
        for chat in list(self._at):
            chat.say(self._inputs[0], self._done)
        await _patiently(self._finished, self._left)
        cut = int(len(self.moments) * EDGE)
        inner = self.moments[cut : len(self.moments) - cut]
        return (len(inner) - 1) / (inner[-1] - inner[0])

    def _done(self, chat: Chat, shown_at: float) -> None:
        self.moments.append(shown_at)
        self._at[chat] += 1
        if self._at[chat] < len(self._inputs):
            chat.say(self._inputs[self._at[chat]], self._done)
        elif len(self.moments) == self._left:
            self._finished.set_result(None)


class OpenLoop:
    """So many inputs a second, whether or not the bot keeps up; the chats take turns.

    The wait counts from when the input was due, so a bot that holds people up can't hide it.
    """

    def __init__(self, chats: Sequence[Chat], inputs: Sequence[Input], rate: float) -> None:
        self._inputs = inputs
        self._chats = chats
        self._rate = rate
        self._at = dict.fromkeys(chats, 0)
        self._due: dict[Chat, deque[float]] = {chat: deque() for chat in chats}
        self._busy: set[Chat] = set()
        self._finished = asyncio.get_running_loop().create_future()
        self.waits: list[float] = []

    async def run(self) -> list[float]:
        """Everything, once. Return the seconds from due to shown, sorted. Raises Stuck."""
        loop = asyncio.get_running_loop()
        total = len(self._chats) * len(self._inputs)
        start, loop_start = perf_counter(), loop.time()
        for number in range(total):
            late = number / self._rate
            chat = self._chats[number % len(self._chats)]
            loop.call_at(loop_start + late, self._comes, chat, start + late)
        await _patiently(self._finished, total)
        return sorted(self.waits)

    def _comes(self, chat: Chat, at: float) -> None:
        self._due[chat].append(at)
        if chat not in self._busy:
            self._next(chat)

    def _next(self, chat: Chat) -> None:
        self._busy.add(chat)
        said = self._inputs[self._at[chat]]
        self._at[chat] += 1
        chat.say(said, self._done)

    def _done(self, chat: Chat, shown_at: float) -> None:
        self.waits.append(shown_at - self._due[chat].popleft())
        if self._due[chat]:
            self._next(chat)
        else:
            self._busy.discard(chat)
        if len(self.waits) == len(self._chats) * len(self._inputs):
            self._finished.set_result(None)


async def _patiently(finished: asyncio.Future[None], expected: int) -> None:
    try:
        await asyncio.wait_for(finished, PATIENCE)
    except TimeoutError:
        raise Stuck(f"not all of {expected} inputs were answered in {PATIENCE:.0f} s") from None
