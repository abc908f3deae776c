"""Copies and forwards."""

from __future__ import annotations

from bot.emulator.chats import Chat, Msg
from bot.emulator.errors import BadRequest
from bot.emulator.methods.content import caption_content
from bot.emulator.methods.request import Handler, Request
from bot.emulator.methods.sending import deliver

COPIED = (
    "text",
    "entities",
    "caption",
    "caption_entities",
    "document",
    "photo",
    "voice",
    "sticker",
    "contact",
    "link_preview_options",
)


def copy_message(request: Request) -> dict[str, int]:
    """Send a copy without a word of where it comes from."""
    _, content = _source(request, "message to copy not found")
    if request.params.get("caption") is not None and "text" not in content:
        content.pop("caption", None)
        content.pop("caption_entities", None)
        content.update(caption_content(request.params))
    return {"message_id": deliver(request, content)["message_id"]}


def forward_message(request: Request) -> Msg:
    """Send a message on, with its sender named."""
    source, content = _source(request, "message to forward not found")
    if source.get("has_protected_content"):
        raise BadRequest("the message can't be forwarded")
    sender = source["from"]
    content["forward_origin"] = source.get("forward_origin") or {
        "type": "user",
        "date": source["date"],
        "sender_user": sender,
    }
    return deliver(request, content)


def _source(request: Request, missing: str) -> tuple[Msg, Msg]:
    """Return the message and what of it can be sent again."""
    chat: Chat = request.find_chat("from_chat_id")
    message = request.own_message(chat, missing)
    content = {name: message[name] for name in COPIED if name in message}
    if not content:
        raise BadRequest("message can't be copied")
    return message, content


METHODS: dict[str, Handler] = {
    "copyMessage": copy_message,
    "forwardMessage": forward_message,
}
