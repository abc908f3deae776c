"""Text, captions, keyboards and replies of what the bot sends."""

from __future__ import annotations

from typing import Any

from bot.emulator.chats import Chat, Msg
from bot.emulator.errors import BadRequest
from bot.emulator.keyboards import Markup, check_markup
from bot.emulator.limits import CAPTION_LENGTH
from bot.emulator.markup import parse_html
from bot.emulator.methods.request import Request
from bot.emulator.text import Entity, clean, found_entities, length, strip
from bot.emulator.validation import Params

UNSUPPORTED = (
    "business_connection_id",
    "direct_messages_topic_id",
    "suggested_post_parameters",
    "ephemeral_message_parameters",
    "receiver_user_id",
    "rich_message",
    "inline_message_id",
)


def refuse_unsupported(params: Params) -> None:
    """Refuse what this server does not act out, rather than pretend."""
    for name in UNSUPPORTED:
        if name in params:
            raise BadRequest(f'parameter "{name}" is not supported by the local Bot API server')


def formatted(params: Params, name: str, entities_name: str) -> tuple[str, list[Entity]]:
    """Return a text and its entities after parsing, without blanks at its ends."""
    text = clean(params[name])
    mode = params.get("parse_mode", "").lower()
    if mode == "html":
        text, entities = parse_html(text)
    elif mode in ("", "none"):
        entities = _given_entities(params.get(entities_name, []), text)
    elif mode in ("markdown", "markdownv2"):
        raise BadRequest(f"parse mode {params['parse_mode']} is not supported here; use HTML")
    else:
        raise BadRequest("unsupported parse_mode")
    text, entities = strip(text, entities)
    return text, found_entities(text, entities)


def _given_entities(entities: list[Entity], text: str) -> list[Entity]:
    end = length(text)
    for entity in entities:
        if entity["offset"] < 0 or entity["length"] <= 0:
            raise BadRequest("can't parse MessageEntity: invalid offset or length")
    return [one for one in entities if one["offset"] + one["length"] <= end]


def text_content(params: Params, limit: int, too_long: str) -> Msg:
    """Return `text` and `entities`; raises BadRequest when empty or over the limit."""
    if not params.get("text"):
        raise BadRequest("message text is empty")
    text, entities = formatted(params, "text", "entities")
    if not text:
        raise BadRequest("text must be non-empty")
    if length(text) > limit:
        raise BadRequest(too_long)
    content: Msg = {"text": text}
    if entities:
        content["entities"] = entities
    options = params.get("link_preview_options")
    if options:
        content["link_preview_options"] = options
    return content


def caption_content(params: Params) -> Msg:
    """Return `caption` and `caption_entities`, nothing where there is none."""
    if not params.get("caption"):
        return {}
    caption, entities = formatted(params, "caption", "caption_entities")
    if length(caption) > CAPTION_LENGTH:
        raise BadRequest("message caption is too long")
    content: Msg = {"caption": caption} if caption else {}
    if caption and entities:
        content["caption_entities"] = entities
    return content


def reply_to(params: Params, chat: Chat) -> int | None:
    """Return the number of the message replied to; raises BadRequest when it is gone."""
    reply: dict[str, Any] | None = params.get("reply_parameters")
    if reply is None or "message_id" not in reply:
        return None
    number: int = reply["message_id"]
    if reply.get("chat_id", chat.id) != chat.id:
        raise BadRequest("replies to other chats are not supported by the local Bot API server")
    if number in chat.messages:
        return number
    if reply.get("allow_sending_without_reply"):
        return None
    raise BadRequest("message to be replied not found")


def keyboard(request: Request, chat: Chat) -> Markup | None:
    """Return the checked reply_markup."""
    return check_markup(request.params.get("reply_markup"), private=chat.is_private)
