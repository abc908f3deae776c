"""One update of a chat at a time: within a process always, between replicas where Redis is set."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol


class ChatLocks(Protocol):
    """A lock for each chat."""

    def of(self, chat_id: int) -> AbstractAsyncContextManager[None]:
        """Wait for the chat's turn, in the order of asking."""

    async def close(self) -> None:
        """Give back what is held."""


class LocalLocks:
    """Locks of one process; a lock lives as long as somebody holds it or waits for it."""

    def __init__(self) -> None:
        """Begin with none."""
        self._locks: dict[int, tuple[asyncio.Lock, int]] = {}

    @asynccontextmanager
    async def of(self, chat_id: int) -> AsyncIterator[None]:
        """Wait for the chat's turn."""
        lock, users = self._locks.get(chat_id, (None, 0))
        lock = lock or asyncio.Lock()
        self._locks[chat_id] = (lock, users + 1)
        try:
            async with lock:
                yield
        finally:
            users = self._locks[chat_id][1] - 1
            if users:
                self._locks[chat_id] = (lock, users)
            else:
                del self._locks[chat_id]

    async def close(self) -> None:
        """Nothing is held outside."""


def chat_locks(redis_url: str) -> ChatLocks:
    """The locks for the settings: shared where there is a Redis."""
    if not redis_url:
        return LocalLocks()
    from bot.redis_locks import RedisLocks  # noqa: PLC0415 - a tenth of a second at the start

    return RedisLocks(redis_url)
