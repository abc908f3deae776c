"""Keeps the live card of each chat current: after the commit, in order, never more than needed.

Several changes that come while a card is being drawn are drawn once, with the newest state. What
can't be drawn now (429, the network) is tried again; what was never drawn before a crash is found
by `Fillings.undrawn` at the next start.
"""

import asyncio
import math
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

import structlog

from flows.ports import Answers
from handlers.messenger import Messenger
from handlers.views.screen import Screen
from handlers.wire import CallLost, CallRefused

log = structlog.get_logger()

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """A card to be drawn.

    `delete` are messages to be taken away with it (typed answers). `fresh`: send a new message
    below instead of editing the one above, and take the old one away. `anew`: the card asks
    something else though nobody has answered, so what was sent above it is no answer to it.
    """

    chat_id: int
    filling_id: int
    revision: int
    screen: Screen
    card: int | None
    delete: tuple[int, ...] = ()
    fresh: bool = False
    anew: bool = False


class Drawer:
    """Draws cards in the background, one call after another within a chat."""

    def __init__(
        self,
        messenger: Messenger,
        answers: Answers,
        on_blocked: Callable[[int], Awaitable[None]],
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`on_blocked` is told the chat that can't be written to; `pause` waits seconds."""
        self._messenger = messenger
        self._answers = answers
        self._on_blocked = on_blocked
        self._pause = pause
        self._waiting: dict[int, Drawing] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._changed: dict[int, tuple[tuple[int, int], float]] = {}
        self._cards: dict[int, int] = {}
        self._covered: set[int] = set()
        self._asked_anew: dict[int, float] = {}

    def draw(self, drawing: Drawing) -> None:
        """Draw soon. A drawing of the chat that has not begun is replaced, its deletions kept."""
        chat_id = drawing.chat_id
        earlier = self._waiting.get(chat_id)
        if earlier is not None:
            drawing = replace(
                drawing,
                delete=(*earlier.delete, *drawing.delete),
                fresh=drawing.fresh or earlier.fresh,
                anew=drawing.anew or earlier.anew,
            )
        if drawing.anew:
            self._asked_anew[chat_id] = math.inf
        self._waiting[chat_id] = drawing
        if chat_id not in self._tasks:
            self._tasks[chat_id] = asyncio.create_task(self._run(chat_id))

    def unseen(self, chat_id: int, received: float, message_id: int) -> bool:
        """Whether what was received at this loop time was said to an earlier question.

        A card that is only drawn again (after a refusal) asks nothing new. Above a card that asks
        `anew` stands what was sent before it, however late it comes.
        """
        if message_id < self._asked_anew.get(chat_id, 0):
            return True
        shown, since = self._changed.get(chat_id, (None, 0.0))
        waiting = self._waiting.get(chat_id)
        return received < since or (waiting is not None and _step(waiting) != shown)

    def covered(self, chat_id: int) -> None:
        """Another message now stands below the card: the next card is sent anew."""
        self._covered.add(chat_id)

    def card(self, filling_id: int, stored: int | None) -> int | None:
        """The card's message id: what was drawn last, or what the store remembers."""
        return self._cards.get(filling_id, stored)

    def adopt(self, filling_id: int, card: int) -> None:
        """A message whose button was pressed becomes the card, whatever was drawn before."""
        self._cards[filling_id] = card

    async def release(self, chat_id: int, filling_id: int, stored: int | None) -> int | None:
        """End the live card: nothing more is drawn on it. Return the message that showed it.

        What waits to be drawn is let go; what is being drawn is waited for, so that a screen which
        takes the card's place is not painted over.
        """
        waiting = self._waiting.pop(chat_id, None)
        task = self._tasks.get(chat_id)
        if task is not None:
            await asyncio.wait([task])
        if waiting is not None and waiting.delete:
            await self._messenger.delete(chat_id, waiting.delete)
        return self._cards.pop(filling_id, stored)

    async def settled(self) -> None:
        """Wait until everything that was asked for is drawn."""
        while self._tasks:
            await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    async def close(self) -> None:
        """Stop; what is not drawn yet is found at the next start."""
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    async def _run(self, chat_id: int) -> None:
        pause = FIRST_PAUSE
        try:
            while drawing := self._waiting.pop(chat_id, None):
                if self._changed.get(chat_id, (None,))[0] != _step(drawing):
                    now = asyncio.get_running_loop().time()
                    self._changed[chat_id] = (_step(drawing), now)
                try:
                    drawing = await self._draw(drawing)
                    await self._messenger.delete(chat_id, drawing.delete)
                    pause = FIRST_PAUSE
                except CallRefused as refused:
                    if refused.retry_after is None:
                        await self._refused(drawing, refused)
                        continue
                    await self._again(drawing, refused.retry_after)
                except CallLost:
                    await self._again(drawing, pause)
                    pause = min(LONGEST_PAUSE, pause * 2)
        finally:
            del self._tasks[chat_id]

    async def _draw(self, drawing: Drawing) -> Drawing:
        """Show the card; return what is left if deleting fails: no second card for that."""
        chat_id = drawing.chat_id
        card = self.card(drawing.filling_id, drawing.card)
        fresh = drawing.fresh or chat_id in self._covered or card is None
        if fresh or card is None:
            shown = await self._messenger.send(chat_id, drawing.screen)
            gone = (*drawing.delete, *((card,) if card is not None else ()))
        else:
            shown = await self._messenger.show(chat_id, card, drawing.screen)
            gone = drawing.delete
        self._covered.discard(chat_id)
        if drawing.anew:
            self._asked_anew[chat_id] = shown
        self._cards[drawing.filling_id] = shown
        await self._answers.shown(drawing.filling_id, shown, drawing.revision)
        return replace(drawing, card=shown, delete=gone, fresh=False, anew=False)

    async def _again(self, drawing: Drawing, seconds: float) -> None:
        """Put the drawing back unless a newer one has come, and wait."""
        newer = self._waiting.get(drawing.chat_id)
        if newer is None:
            self._waiting[drawing.chat_id] = drawing
        else:
            self._waiting[drawing.chat_id] = replace(
                newer,
                delete=(*drawing.delete, *newer.delete),
                fresh=newer.fresh or drawing.fresh,
                anew=newer.anew or drawing.anew,
            )
        await self._pause(seconds)

    async def _refused(self, drawing: Drawing, refused: CallRefused) -> None:
        if refused.blocked:
            await self._on_blocked(drawing.chat_id)
        else:
            log.error("card.refused", filling=drawing.filling_id, why=refused.description)


def _step(drawing: Drawing) -> tuple[int, int]:
    """What tells one question from the next."""
    return drawing.filling_id, drawing.revision
