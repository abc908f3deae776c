"""Pinned messages."""

from __future__ import annotations

from bot.emulator.chats import Chat
from bot.emulator.errors import BadRequest
from bot.emulator.messages import service
from bot.emulator.methods.content import refuse_unsupported
from bot.emulator.methods.request import Handler, Request


def pin_chat_message(request: Request) -> bool:
    """Pin a message; a service message says so, and the bot hears of it."""
    refuse_unsupported(request.params)
    chat = _may_pin(request)
    message = request.own_message(chat, "message to pin not found")
    number = message["message_id"]
    if number not in chat.pinned:
        chat.pinned.append(number)
    world = request.world
    world.stream.publish("pinned", chat.id, message_id=number, pins=list(chat.pinned))
    pinned = {name: value for name, value in message.items() if name != "reply_to_message"}
    thread = message.get("message_thread_id")
    service(world, chat, world.bot.user, {"pinned_message": pinned}, thread=thread)
    return True


def unpin_chat_message(request: Request) -> bool:
    """Unpin a message, the last pinned one where none is named."""
    chat = _may_pin(request)
    number = request.params.get("message_id", chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise BadRequest("message to unpin not found")
    chat.pinned.remove(number)
    _publish(request, chat)
    return True


def unpin_all_chat_messages(request: Request) -> bool:
    """Unpin everything."""
    chat = _may_pin(request)
    chat.pinned.clear()
    _publish(request, chat)
    return True


def _publish(request: Request, chat: Chat) -> None:
    last = chat.pinned[-1] if chat.pinned else None
    stream = request.world.stream
    stream.publish("pinned", chat.id, message_id=last, pins=list(chat.pinned))


def _may_pin(request: Request) -> Chat:
    chat = request.open_chat()
    if not chat.is_private and chat.bot_role != "administrator":
        raise BadRequest("not enough rights to manage pinned messages in the chat")
    return chat


METHODS: dict[str, Handler] = {
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
}
