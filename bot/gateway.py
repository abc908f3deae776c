"""Every update enters here: first the form's short way, else aiogram's dispatcher.

An update counts as taken only when `feed` returns, that is after its commit; an exception means
that Telegram shall deliver it again.
"""

import asyncio
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.types import Update
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError

from bot import metrics
from bot.locks import ChatLocks
from handlers.applicant.filling import FormChat, Reply
from handlers.incoming import Incoming, read
from handlers.wire import CallLost, CallRefused

log = structlog.get_logger()

Answer = dict[str, Any]
"""A Bot API call that the webhook's own response may carry."""

UNREADABLE = (AttributeError, IndexError, KeyError, TypeError, ValueError)
"""What taking an update apart raises when it has another shape than Telegram gives it."""


class Gateway:
    """Takes updates as plain dictionaries, from the webhook or from polling."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher, forms: FormChat, locks: ChatLocks) -> None:
        """`forms` is asked first."""
        self._bot = bot
        self._dispatcher = dispatcher
        self._forms = forms
        self._locks = locks

    async def feed(self, update: dict[str, Any]) -> Answer | None:
        """Handle one update; return the answer to its press, for the caller to send."""
        received = asyncio.get_running_loop().time()
        metrics.UPDATES.inc()
        try:
            chat_id, incoming = chat_of(update), read(update, received)
        except UNREADABLE:
            # What can't be read now can't be read when it is sent again either.
            log.warning("update.unreadable", update_id=update.get("update_id"))
            return None
        if chat_id is None:
            await self._handle(update, None)
            return None
        async with self._locks.of(chat_id):
            return await self._handle(update, incoming)

    async def give_up(self, update: dict[str, Any]) -> None:
        """Tell the person that their update could not be handled; what they sent stays theirs."""
        chat_id = chat_of(update)
        if chat_id is None or chat_id < 0:
            return
        try:
            await self._forms.cards.apologise(chat_id)
        except Exception:
            log.exception("apology.failed")

    async def _handle(self, update: dict[str, Any], incoming: Incoming | None) -> Answer | None:
        try:
            reply = await self._forms.handle(incoming) if incoming is not None else None
            if incoming is not None and reply is not None:
                metrics.STEPS.inc()
                return _press_answer(incoming.press_id, reply)
            await self._dispatch(update)
        except CallRefused as refused:
            # What Telegram refuses now it refuses again: a redelivery would never end.
            log.warning("call.refused", method=refused.method, why=refused.description)
        except CallLost as lost:
            log.warning("call.lost", why=str(lost))
        return None

    async def _dispatch(self, update: dict[str, Any]) -> None:
        try:
            parsed = Update.model_validate(update, context={"bot": self._bot})
            kind = parsed.event_type
        except (ValidationError, UpdateTypeLookupError):
            # An update this version does not know can't be handled by sending it again.
            log.warning("update.unknown", update_id=update.get("update_id"))
            return
        log.debug("update", kind=kind)
        await self._dispatcher.feed_update(self._bot, parsed)


def chat_of(update: dict[str, Any]) -> int | None:
    """The chat whose turn an update waits for."""
    press = update.get("callback_query")
    if press is not None:
        message = press.get("message")
        return int(message["chat"]["id"]) if message else int(press["from"]["id"])
    for kind in ("message", "edited_message", "my_chat_member", "chat_member"):
        if kind in update:
            return int(update[kind]["chat"]["id"])
    return None


def _press_answer(press_id: str | None, reply: Reply) -> Answer | None:
    if press_id is None:
        return None
    answer: Answer = {"method": "answerCallbackQuery", "callback_query_id": press_id}
    if reply.toast:
        answer |= {"text": reply.toast, "show_alert": reply.alert}
    return answer
