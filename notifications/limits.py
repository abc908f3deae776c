"""Telegram's limits on sending, kept on our side: it is slower to be refused than to wait.

Bot FAQ, "Broadcasting to Users": 30 messages a second over all, one a second in a chat (a short
burst is tolerated), 20 a minute in a group. They are not relied upon: a 429 is obeyed all the same.
"""

from collections import OrderedDict

from aiolimiter import AsyncLimiter

OVERALL = 30.0

BURST = 3
"""Messages that may come at once in a chat before it is one a second."""

GROUP_MINUTE = 20.0

REMEMBERED = 10_000
"""Chats whose limits are remembered: one that was quiet for so long has its whole burst again."""


class Limits:
    """How much may be sent now. One event loop only."""

    def __init__(self) -> None:
        """Nothing was sent yet."""
        self._overall = AsyncLimiter(OVERALL, 1)
        self._chats: OrderedDict[int, AsyncLimiter] = OrderedDict()

    def wait(self, chat_id: int) -> float:
        """Seconds after which a chat may be tried again; 0 when it may have a message now."""
        limiter = self._of(chat_id)
        return 0.0 if limiter.has_capacity() else limiter.time_period / limiter.max_rate

    async def take(self, chat_id: int) -> None:
        """Use one message of a chat up; waits for the limit over all, a second at most."""
        await self._of(chat_id).acquire()
        await self._overall.acquire()

    def _of(self, chat_id: int) -> AsyncLimiter:
        limiter = self._chats.get(chat_id)
        if limiter is None:
            limiter = AsyncLimiter(GROUP_MINUTE, 60) if chat_id < 0 else AsyncLimiter(BURST, BURST)
            self._chats[chat_id] = limiter
        self._chats.move_to_end(chat_id)
        while len(self._chats) > REMEMBERED:
            self._chats.popitem(last=False)
        return limiter
