"""Who writes now."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import Any


class WriterLock:
    """SQLite has one writer: inside a process they queue here, so none ever finds it busy.

    PostgreSQL needs no queue. On both, a task that would wait for itself is told so.
    """

    def __init__(self, *, exclusive: bool) -> None:
        """`exclusive`: one at a time."""
        self._lock: AbstractAsyncContextManager[Any] = (
            asyncio.Lock() if exclusive else nullcontext()
        )
        self._writing: set[asyncio.Task[Any] | None] = set()

    @asynccontextmanager
    async def held(self) -> AsyncIterator[None]:
        """Write inside this block."""
        self.refuse_nested()
        task = asyncio.current_task()
        async with self._lock:
            self._writing.add(task)
            try:
                yield
            finally:
                self._writing.discard(task)

    def refuse_nested(self) -> None:
        """Raises RuntimeError when this task is inside a transaction: it would wait for ever."""
        if asyncio.current_task() in self._writing:
            raise RuntimeError("a task inside a transaction can't begin another write")
