"""Telegram's limits on sending: how much, how often, how large."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass

from bot.emulator.errors import TooManyRequests

TEXT_LENGTH = 4096
CAPTION_LENGTH = 1024
CALLBACK_DATA_BYTES = 64
CALLBACK_ANSWER_LENGTH = 200
DOWNLOAD_BYTES = 20 * 1024 * 1024
UPLOAD_BYTES = 50 * 1024 * 1024
PHOTO_BYTES = 10 * 1024 * 1024
DELETE_SECONDS = 48 * 3600
PRESS_SECONDS = 150
INLINE_SECONDS = 30
INLINE_QUERY_LENGTH = 256
INLINE_RESULTS = 50
INLINE_ID_BYTES = 64
MESSAGE_SECONDS = 24 * 3600
MINUTE = 60


@dataclass(slots=True)
class Limits:
    """Messages a second over all and in one chat, and a minute in one group; None is no limit.

    `chat_burst` is what Telegram tolerates at once in a chat before it refuses. Off by default;
    `Limits.telegram()` gives Telegram's own figures (Bot FAQ, "Broadcasting to Users").
    """

    overall: float | None = None
    chat: float | None = None
    chat_burst: int = 5
    group_minute: int | None = None

    @classmethod
    def telegram(cls) -> Limits:
        """30 a second over all, 1 a second in a chat, 20 a minute in a group."""
        return cls(overall=30, chat=1, group_minute=20)

    def on(self) -> bool:
        """Whether anything is limited."""
        return any(limit is not None for limit in (self.overall, self.chat, self.group_minute))


class Bucket:
    """So many at once, refilled at so many a second."""

    __slots__ = ("at", "left", "rate", "size")

    def __init__(self, rate: float, size: float, now: float) -> None:
        self.rate = rate
        self.size = size
        self.left = size
        self.at = now

    def wait(self, now: float) -> float:
        """Return the seconds until one more is allowed, 0 when it is now."""
        self.left = min(self.size, self.left + (now - self.at) * self.rate)
        self.at = now
        return 0 if self.left >= 1 else (1 - self.left) / self.rate

    def take(self, now: float) -> None:
        """Use one up."""
        self.at = now
        self.left -= 1


class Window:
    """So many in any span of so many seconds."""

    __slots__ = ("at", "count", "seconds")

    def __init__(self, count: int, seconds: float) -> None:
        self.count = count
        self.seconds = seconds
        self.at: deque[float] = deque(maxlen=count)

    def wait(self, now: float) -> float:
        """Return the seconds until one more is allowed, 0 when it is now."""
        if len(self.at) < self.count:
            return 0
        return max(0, self.at[0] + self.seconds - now)

    def take(self, now: float) -> None:
        """Use one up."""
        self.at.append(now)


class Throttle:
    """Counts what is sent and refuses what passes the limits."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.buckets: dict[tuple[str, int], Bucket] = {}
        self.windows: dict[int, Window] = {}

    def check(self, chat_id: int, now: float) -> None:
        """Count one message or edit to a chat; raises TooManyRequests."""
        limits = self.limits
        buckets: list[Bucket | Window] = []
        if limits.overall is not None:
            buckets.append(self._bucket(("all", 0), limits.overall, limits.overall, now))
        if limits.chat is not None:
            buckets.append(self._bucket(("chat", chat_id), limits.chat, limits.chat_burst, now))
        if limits.group_minute is not None and chat_id < 0:
            buckets.append(self._window(chat_id, limits.group_minute))
        wait = max((bucket.wait(now) for bucket in buckets), default=0)
        if wait > 0:
            raise TooManyRequests(max(1, math.ceil(wait)))
        for bucket in buckets:
            bucket.take(now)

    def _bucket(self, key: tuple[str, int], rate: float, size: float, now: float) -> Bucket:
        bucket = self.buckets.get(key)
        if bucket is None:
            bucket = self.buckets[key] = Bucket(rate, size, now)
        return bucket

    def _window(self, chat_id: int, count: int) -> Window:
        window = self.windows.get(chat_id)
        if window is None:
            window = self.windows[chat_id] = Window(count, MINUTE)
        return window
