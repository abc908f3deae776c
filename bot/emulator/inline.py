"""Inline queries: what people type after the bot's name, what it offers, and what they pick."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.emulator import acts
from bot.emulator.chats import Chat, Msg
from bot.emulator.errors import NotAllowed
from bot.emulator.limits import INLINE_QUERY_LENGTH, INLINE_SECONDS
from bot.emulator.people import Person
from bot.emulator.text import clean

if TYPE_CHECKING:
    from bot.emulator.world import World


@dataclass(slots=True, eq=False)
class InlineAnswer:
    """What the bot offers: results as it gave them, and what each would send, by id."""

    results: list[Msg]
    messages: dict[str, Msg]
    button: Msg | None


@dataclass(slots=True, eq=False)
class InlineQuery:
    """One query; `answer` is None until the bot has answered.

    After `expires_at` (Unix seconds) it is too old to be answered.
    """

    id: str
    person: Person
    chat: Chat
    query: str
    expires_at: float
    answer: InlineAnswer | None = None
    waiters: list[asyncio.Future[InlineAnswer]] = field(default_factory=list)

    def body(self) -> dict[str, Any]:
        """Return the InlineQuery object."""
        own = self.chat.person is self.person
        return {
            "id": self.id,
            "from": self.person.user,
            "chat_type": "sender" if own else self.chat.type,
            "query": self.query,
            "offset": "",
        }

    def answered(self, answer: InlineAnswer) -> None:
        """Take the bot's answer and wake those who wait for it."""
        self.answer = answer
        for waiter in self.waiters:
            if not waiter.done():
                waiter.set_result(answer)
        self.waiters.clear()

    async def wait(self, seconds: float) -> InlineAnswer | None:
        """Return the answer, waiting for it at most so many real seconds."""
        if self.answer is not None:
            return self.answer
        waiter: asyncio.Future[InlineAnswer] = asyncio.get_running_loop().create_future()
        self.waiters.append(waiter)
        try:
            return await asyncio.wait_for(waiter, seconds)
        except TimeoutError:
            return None


def ask(world: World, person: Person, chat: Chat, query: str) -> InlineQuery:
    """Type words after the bot's name; an app cuts them at 256 characters."""
    if person.id not in chat.members:
        raise NotAllowed("not a member of the chat")
    words = clean(query).strip()[:INLINE_QUERY_LENGTH]
    number = str(next(world.press_numbers))
    made = InlineQuery(number, person, chat, words, world.clock.now() + INLINE_SECONDS)
    world.inline_queries[made.id] = made
    world.updates.add("inline_query", made.body(), chat_id=person.id, lifetime=INLINE_SECONDS)
    return made


def pick(world: World, query: InlineQuery, result_id: str, *, thread: int | None = None) -> Msg:
    """Send what a result stands for, as the person's own message by way of the bot."""
    if query.answer is None or result_id not in query.answer.messages:
        raise NotAllowed("there is no such result")
    content = {"via_bot": world.bot.user, **query.answer.messages[result_id]}
    return acts.say(world, query.person, query.chat, content, thread=thread)
