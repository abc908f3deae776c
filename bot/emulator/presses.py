"""Presses of inline buttons and their answers."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from bot.emulator.chats import Chat, Msg
from bot.emulator.people import Person

Answer = dict[str, Any]


@dataclass(slots=True, eq=False)
class Press:
    """One press; `answer` is what the bot answered the callback query with, None until then.

    After `expires_at` (Unix seconds) the query is too old to be answered.
    """

    id: str
    person: Person
    chat: Chat
    message: Msg
    data: str
    expires_at: float
    answer: Answer | None = None
    waiters: list[asyncio.Future[Answer]] = field(default_factory=list)

    def body(self) -> dict[str, Any]:
        """Return the CallbackQuery object."""
        return {
            "id": self.id,
            "from": self.person.user,
            "message": self.message,
            "chat_instance": str(self.chat.id * 7_919),
            "data": self.data,
        }

    def answered(self, answer: Answer) -> None:
        """Take the bot's answer and wake those who wait for it."""
        self.answer = answer
        for waiter in self.waiters:
            if not waiter.done():
                waiter.set_result(answer)
        self.waiters.clear()

    async def wait(self, seconds: float) -> Answer | None:
        """Return the answer, waiting for it at most so many real seconds."""
        if self.answer is not None:
            return self.answer
        waiter: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self.waiters.append(waiter)
        try:
            return await asyncio.wait_for(waiter, seconds)
        except TimeoutError:
            return None
