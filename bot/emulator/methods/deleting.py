"""Taking messages away."""

from __future__ import annotations

from bot.emulator.chats import Chat, Msg
from bot.emulator.errors import BadRequest
from bot.emulator.limits import DELETE_SECONDS
from bot.emulator.messages import remove
from bot.emulator.methods.request import Handler, Request

MAX_MESSAGES = 100


def delete_message(request: Request) -> bool:
    """Delete one message for everyone."""
    chat = request.open_chat()
    message = request.own_message(chat, "message to delete not found")
    _check(request, chat, message)
    remove(request.world, chat, [message["message_id"]])
    return True


def delete_messages(request: Request) -> bool:
    """Delete up to 100 messages; those that are gone already are passed over."""
    chat = request.open_chat()
    numbers = request.params["message_ids"]
    if not numbers:
        raise BadRequest("message identifiers are not specified")
    if len(numbers) > MAX_MESSAGES:
        raise BadRequest("too many message identifiers specified")
    for number in numbers:
        message = chat.messages.get(number)
        if message is not None:
            _check(request, chat, message)
    remove(request.world, chat, numbers)
    return True


def _check(request: Request, chat: Chat, message: Msg) -> None:
    """Refuse what is older than 48 hours or, in a group without the right, not the bot's own."""
    administrator = not chat.is_private and chat.bot_role == "administrator"
    own = message["from"]["id"] == request.world.bot.id
    if not chat.is_private and not own and not administrator:
        raise BadRequest("message can't be deleted")
    too_old = request.world.clock.now() - message["date"] > DELETE_SECONDS
    if too_old and not administrator:
        raise BadRequest("message can't be deleted for everyone")


METHODS: dict[str, Handler] = {
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
