"""One update of a chat at a time, among all copies of the bot."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from redis.asyncio import Redis

from bot.locks import LocalLocks


class RedisLocks:
    """Locks shared by replicas. A replica that dies frees its chats after `LEASE` seconds.

    The lock spares replicas useless work; that no answer is written twice is kept by the
    compare-and-set on the session's revision, so a lease that runs out harms nothing.
    """

    LEASE = 30

    def __init__(self, url: str) -> None:
        """Connect lazily to the Redis at `url`."""
        self._redis = Redis.from_url(url)
        self._local = LocalLocks()

    @asynccontextmanager
    async def of(self, chat_id: int) -> AsyncIterator[None]:
        """Wait for the chat's turn among all replicas."""
        async with (
            self._local.of(chat_id),
            self._redis.lock(f"prichal:chat:{chat_id}", timeout=self.LEASE, sleep=0.02),
        ):
            yield

    async def close(self) -> None:
        """Close the connections."""
        await self._redis.aclose()
