"""What happens in the world, as numbered events that a page can follow and resume."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

KEPT = 2000


@dataclass(slots=True, eq=False)
class Event:
    """One event; `message` is shaped for the reader only when somebody reads it."""

    id: int
    type: str
    chat_id: int | None
    data: dict[str, Any]


class Stream:
    """The last events and those who listen."""

    def __init__(self) -> None:
        self.next_id = 1
        self.events: deque[Event] = deque(maxlen=KEPT)
        self.listeners: set[asyncio.Queue[Event | None]] = set()
        self.on_event: Callable[[], None] = lambda: None

    def publish(self, kind: str, chat_id: int | None, /, **data: Any) -> None:
        """Tell everyone that something happened."""
        event = Event(self.next_id, kind, chat_id, data)
        self.next_id += 1
        self.events.append(event)
        for listener in self.listeners:
            listener.put_nowait(event)
        self.on_event()

    def listen(self, after: int | None) -> asyncio.Queue[Event | None]:
        """Return a queue of events, begun with those after number `after` that are still kept.

        None in the queue means that the world has ended.
        """
        queue: asyncio.Queue[Event | None] = asyncio.Queue()
        if after is not None:
            for event in self.events:
                if event.id > after:
                    queue.put_nowait(event)
        self.listeners.add(queue)
        return queue

    def leave(self, queue: asyncio.Queue[Event | None]) -> None:
        """Stop listening."""
        self.listeners.discard(queue)

    def close(self) -> None:
        """Tell the listeners that nothing will follow."""
        for listener in self.listeners:
            listener.put_nowait(None)
