"""The hot path: one writer commits the waiting steps of many chats together.

A commit costs a wait for the disk, whatever is in it. While one batch is being committed the next
one gathers, so the number of commits does not grow with the number of chats.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence

from flows import ports
from flows.errors import Conflict
from flows.ports import Filling, Step
from storage.batches import Batches
from storage.lock import WriterLock
from storage.memory import Memory
from storage.steps import Mark, Write, committed, prepared, with_marks

LARGEST = 500
"""Steps in one transaction: a longer batch would keep its first caller waiting for its last."""

Load = Callable[[int], Awaitable[Filling | None]]
Waiting = tuple[Write, asyncio.Future[None]]


class NotStored(Exception):
    """The database refused the batch (disk full, connection lost); the cause says why.

    After a lost connection it may have been stored all the same: the same message sent again then
    raises Conflict("message.seen").
    """


class Answers(ports.Answers):
    """See `flows.ports`. `start` and `close` belong to the database."""

    def __init__(self, batches: Batches, memory: Memory, lock: WriterLock, load: Load) -> None:
        """`load` reads a chat's open session; `lock` keeps other writers of the process apart."""
        self._batches = batches
        self._cache = memory.open_sessions
        self._marks = memory.marks
        self._wake = memory.wake
        self._lock = lock
        self._load = load
        self._waiting: list[Waiting] = []
        self._closing = False
        self._writer: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to write. Needs a running event loop."""
        self._writer = asyncio.create_task(self._run(), name="answers")

    async def close(self) -> None:
        """Write what waits and stop."""
        self._closing = True
        self._marks.hurry()
        if self._writer is not None:
            await self._writer
        await self._batches.close()

    async def save(self, step: Step) -> None:
        """See `flows.ports`. Raises NotStored when the database fails."""
        if self._closing:
            raise NotStored("the store is closed")
        self._lock.refuse_nested()
        write = prepared(step, self._batches.moment)
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((write, future))
        self._wake.set()
        await future

    async def shown(self, filling_id: int, card: int, revision: int) -> None:
        """See `flows.ports`."""
        mark = Mark(filling_id, card, revision)
        self._marks.add(mark)
        self._cache.mark(mark)

    async def open_in_chat(self, chat_id: int) -> Filling | None:
        """See `flows.ports`."""
        known = self._cache.get(chat_id)
        if known is not None:
            return known
        ticket = self._cache.loading(chat_id)
        found = None
        try:
            found = await self._load(chat_id)
        finally:
            self._cache.loaded(chat_id, ticket, found)
        return found

    async def flush(self) -> None:
        """Write the marks now instead of within a second."""
        self._marks.hurry()
        async with self._lock.held():
            await self._write_waiting()

    async def _run(self) -> None:
        while not self._closing or self._waiting or self._marks:
            await self._wake.wait()
            async with self._lock.held():
                await self._write_waiting()

    async def _write_waiting(self) -> None:
        self._wake.clear()
        waiting, self._waiting = self._waiting[:LARGEST], self._waiting[LARGEST:]
        if self._waiting:
            self._wake.set()
        writes = [write for write, _ in waiting]
        marks = self._marks.take(write.step.before.id for write in writes)
        alone = with_marks(writes, marks)
        if not writes and not alone:
            return
        try:
            outcomes = await self._batches.write(writes, alone)
        except Exception as failure:  # every caller gets it, and the writer goes on
            self._failed(waiting, marks, failure)
        else:
            self._settled(waiting, outcomes)

    def _settled(self, waiting: Sequence[Waiting], outcomes: Sequence[Conflict | None]) -> None:
        refused = []
        for (write, future), outcome in zip(waiting, outcomes, strict=True):
            if outcome is None:
                self._cache.replace(committed(write.step))
            else:
                self._cache.drop(write.step.before.chat_id)
                refused.append(write.step.before.id)
            _resolve(future, outcome)
        self._marks.settled(again=refused)

    def _failed(self, waiting: Sequence[Waiting], marks: Iterable[int], failure: Exception) -> None:
        for write, future in waiting:
            self._cache.drop(write.step.before.chat_id)
            error = NotStored(type(failure).__name__)
            error.__cause__ = failure
            _resolve(future, error)
        self._marks.settled(again=marks)
        if self._closing:
            self._marks.forget()


def _resolve(future: asyncio.Future[None], error: Exception | None) -> None:
    """A caller that was cancelled in the meantime wants no answer."""
    if future.done():
        return
    if error is None:
        future.set_result(None)
    else:
        future.set_exception(error)
