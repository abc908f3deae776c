"""answerInlineQuery, with the limits that Telegram sets to results."""

from __future__ import annotations

import re
from typing import Any

from bot.emulator.chats import Msg
from bot.emulator.errors import BadRequest
from bot.emulator.inline import InlineAnswer
from bot.emulator.keyboards import check_inline
from bot.emulator.limits import INLINE_ID_BYTES, INLINE_RESULTS, TEXT_LENGTH
from bot.emulator.methods.callbacks import TOO_OLD
from bot.emulator.methods.content import text_content
from bot.emulator.methods.request import Handler, Request
from bot.emulator.validation import checked

START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")


def answer_inline_query(request: Request) -> bool:
    """Offer results once, before the query is too old."""
    params, world = request.params, request.world
    query = world.inline_queries.get(params["inline_query_id"])
    if query is None or query.answer is not None or query.expires_at <= world.clock.now():
        raise BadRequest(TOO_OLD)
    if len(params["results"]) > INLINE_RESULTS:
        raise BadRequest("RESULTS_TOO_MUCH")
    if len(params.get("next_offset", "").encode()) > INLINE_ID_BYTES:
        raise BadRequest("NEXT_OFFSET_INVALID")
    results = [_article(one, f"results[{at}]") for at, one in enumerate(params["results"])]
    messages = {one["id"]: _message(one) for one in results}
    if len(messages) < len(results):
        raise BadRequest("RESULT_ID_DUPLICATE")
    query.answered(InlineAnswer(results, messages, _button(params.get("button"))))
    return True


def _article(given: Any, path: str) -> Msg:
    """Check one result; other kinds than articles are refused rather than pretended."""
    if isinstance(given, dict) and given.get("type") != "article":
        raise BadRequest(f"{path} is not supported by the local Bot API server: only articles are")
    article: Msg = checked("InlineQueryResultArticle", given, path)
    if not 1 <= len(article["id"].encode()) <= INLINE_ID_BYTES:
        raise BadRequest("RESULT_ID_INVALID")
    if not article["title"].strip():
        raise BadRequest("ARTICLE_TITLE_EMPTY")
    return article


def _message(article: Msg) -> Msg:
    """Return what a picked result sends."""
    content = article["input_message_content"]
    params = {**content, "text": content["message_text"]}
    message = text_content(params, TEXT_LENGTH, "MESSAGE_TOO_LONG")
    markup = check_inline(article.get("reply_markup"))
    if markup is not None:
        if any("callback_data" in one for row in markup["inline_keyboard"] for one in row):
            raise BadRequest(
                "callback buttons of inline messages are not supported by the local Bot API server"
            )
        message["reply_markup"] = markup
    return message


def _button(button: Msg | None) -> Msg | None:
    """Check the button above the results."""
    if button is None:
        return None
    if not button["text"]:
        raise BadRequest("BUTTON_TEXT_INVALID")
    if ("web_app" in button) == ("start_parameter" in button):
        raise BadRequest("BUTTON_INVALID")
    if "start_parameter" in button and not START_PARAMETER.fullmatch(button["start_parameter"]):
        raise BadRequest("START_PARAM_INVALID")
    return button


METHODS: dict[str, Handler] = {"answerInlineQuery": answer_inline_query}
