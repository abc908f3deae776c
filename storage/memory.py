"""What a process remembers between units of work, shared by the hot path and the repositories."""

import asyncio
from dataclasses import dataclass, field

from storage.cache import OpenSessions
from storage.marks import Marks
from storage.versions import Known


@dataclass(frozen=True)
class Memory:
    """Nothing here is the only copy, save marks of cards, which may be lost."""

    open_sessions: OpenSessions
    marks: Marks
    wake: asyncio.Event
    forms: Known = field(default_factory=dict)


def memory(chats: int) -> Memory:
    """Empty; `chats` bounds the open sessions that are kept."""
    wake = asyncio.Event()
    return Memory(OpenSessions(chats), Marks(wake), wake)
