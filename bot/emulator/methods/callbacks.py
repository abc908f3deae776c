"""Answers to presses."""

from __future__ import annotations

from bot.emulator.errors import BadRequest
from bot.emulator.limits import CALLBACK_ANSWER_LENGTH
from bot.emulator.methods.request import Handler, Request
from bot.emulator.text import length

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(request: Request) -> bool:
    """Answer a press once, before it is too old."""
    params, world = request.params, request.world
    press = world.presses.get(params["callback_query_id"])
    text = params.get("text", "")
    if press is None or press.answer is not None or press.expires_at <= world.clock.now():
        raise BadRequest(TOO_OLD)
    if length(text) > CALLBACK_ANSWER_LENGTH:
        raise BadRequest("MESSAGE_TOO_LONG")
    url = params.get("url")
    if url is not None and not url.startswith(("https://t.me/", "tg://")):
        raise BadRequest("URL_INVALID")
    answer = {
        "text": text or None,
        "show_alert": params.get("show_alert", False),
        "url": url,
    }
    press.answered(answer)
    world.stream.publish(
        "callback_answer",
        press.chat.id,
        message_id=press.message["message_id"],
        text=answer["text"],
        show_alert=answer["show_alert"],
        person=press.person.id,
    )
    return True


METHODS: dict[str, Handler] = {"answerCallbackQuery": answer_callback_query}
