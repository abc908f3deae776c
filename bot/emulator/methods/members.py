"""Chats and their members."""

from __future__ import annotations

from typing import Any

from bot.emulator.chats import Chat
from bot.emulator.errors import BadRequest
from bot.emulator.joining import set_bot_role
from bot.emulator.members import member
from bot.emulator.methods.request import Handler, Request

_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription"), True
) | {"gifts_from_channels": True}


def get_chat(request: Request) -> dict[str, Any]:
    """Return the ChatFullInfo."""
    chat = _visible(request)
    info = {
        **chat.head,
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": _GIFTS,
    }
    if chat.pinned and chat.pinned[-1] in chat.messages:
        info["pinned_message"] = chat.messages[chat.pinned[-1]]
    return info


def get_chat_member(request: Request) -> dict[str, Any]:
    """Return what somebody is in a chat."""
    chat, world = _visible(request), request.world
    number = request.params["user_id"]
    if number == world.bot.id:
        role = "member" if chat.is_private else chat.bot_role
        return member(world.bot.user, role, chat.bot_lacks)
    person = world.people.get(number)
    if person is None:
        raise BadRequest("PARTICIPANT_ID_INVALID" if not chat.is_private else "member not found")
    if number in chat.members:
        return member(person.user, chat.roles.get(number, "member"))
    return member(person.user, "left")


def get_chat_administrators(request: Request) -> list[dict[str, Any]]:
    """Return the owner and the administrators, bots only when asked for."""
    chat, world = _visible(request), request.world
    if chat.is_private:
        raise BadRequest("there are no administrators in the private chat")
    result = [
        member(chat.members[number].user, role)
        for number, role in chat.roles.items()
        if role in ("creator", "administrator")
    ]
    if chat.bot_role == "administrator":
        result.append(member(world.bot.user, "administrator"))
    return result


def get_chat_member_count(request: Request) -> int:
    """Return how many are in a chat, the bot included."""
    chat = _visible(request)
    return len(chat.members) + 1


def leave_chat(request: Request) -> bool:
    """Leave a group."""
    chat = _visible(request)
    if chat.is_private:
        raise BadRequest("chat member status can't be changed in private chats")
    set_bot_role(request.world, chat, "left")
    return True


def _visible(request: Request) -> Chat:
    """Return a chat that the bot may look at: one it may write to, or any private chat."""
    chat = request.find_chat()
    return chat if chat.is_private else request.open_chat()


METHODS: dict[str, Handler] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
}
