"""Updates that wait for the bot: messages and button presses, each kept for its own time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from bot.emulator.clock import Clock

QUEUES = {"callback_query": "presses", "inline_query": "inline"}
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True, eq=False)
class Update:
    """Something that happened; `expires_at` in Unix seconds, after which Telegram forgets it."""

    id: int
    kind: str
    chat_id: int
    body: dict[str, Any]
    expires_at: float

    @property
    def queue(self) -> str:
        """Which of the queues it waits in: presses and inline queries pass messages by."""
        return QUEUES.get(self.kind, "messages")

    def payload(self) -> dict[str, Any]:
        """Return the Update object of the Bot API."""
        return {"update_id": self.id, self.kind: self.body}


class UpdateQueue:
    """All updates that the bot did not acknowledge yet, by number."""

    def __init__(self, clock: Clock, first_id: int = 100_000_001) -> None:
        self.clock = clock
        self.next_id = first_id
        self.pending: dict[int, Update] = {}
        self.forgotten: list[Update] = []
        self.allowed: frozenset[str] | None = None
        self.on_added: Callable[[Update], None] = lambda update: None
        self.on_dropped: Callable[[], None] = lambda: None

    def add(
        self, kind: str, body: dict[str, Any], *, chat_id: int, lifetime: float
    ) -> Update | None:
        """Queue an update for `lifetime` seconds; None when the bot did not ask for this kind."""
        if not self.wants(kind):
            return None
        update = Update(self.next_id, kind, chat_id, body, self.clock.now() + lifetime)
        self.next_id += 1
        self.pending[update.id] = update
        self.on_added(update)
        return update

    def wants(self, kind: str) -> bool:
        """Whether the bot asked for updates of this kind (allowed_updates)."""
        if self.allowed is None:
            return kind not in NOT_BY_DEFAULT
        return kind in self.allowed

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Take the bot's allowed_updates; an empty list means the default, None no change."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def drop(self, update: Update) -> None:
        """Remove an update that was acknowledged."""
        if self.pending.pop(update.id, None) is not None:
            self.on_dropped()

    def clear(self) -> None:
        """Remove everything (drop_pending_updates)."""
        self.pending.clear()
        self.on_dropped()

    def acknowledge_before(self, offset: int) -> None:
        """Remove what an offset of getUpdates confirms; a negative one keeps the last ones."""
        if offset < 0:
            offset = [*sorted(self.pending)[offset:], self.next_id][0]
        done = [number for number in self.pending if number < offset]
        for number in done:
            del self.pending[number]
        if done:
            self.on_dropped()

    def ready(self, limit: int) -> list[Update]:
        """Return the oldest waiting updates, having forgotten those whose time is over."""
        self.prune()
        return [self.pending[number] for number in sorted(self.pending)[:limit]]

    def prune(self) -> None:
        """Forget what Telegram would have forgotten by now."""
        now = self.clock.now()
        for update in [one for one in self.pending.values() if one.expires_at <= now]:
            self.forget(update)

    def forget(self, update: Update) -> None:
        """Lose an update for good."""
        self.forgotten.append(update)
        self.drop(update)
