"""The world as the chat page draws it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.emulator.chats import Chat
from bot.emulator.clock import SystemClock
from bot.emulator.people import Person

if TYPE_CHECKING:
    from bot.emulator.world import World


def world_state(world: World) -> dict[str, Any]:
    """Return the bot, the people, the chats and the emulated time (null when it is real)."""
    bot = world.bot
    return {
        "bot": {
            **bot.user,
            "name": bot.names.get("") or bot.first_name,
            "description": bot.descriptions.get("", ""),
            "short_description": bot.short_descriptions.get("", ""),
        },
        "people": people_state(world),
        "chats": chats_state(world),
        "clock": clock_state(world),
    }


def clock_state(world: World) -> str | None:
    """Return the emulated time; None where it is the machine's."""
    if type(world.clock) is SystemClock:
        return None
    return datetime.fromtimestamp(world.clock.now(), UTC).isoformat()


def people_state(world: World) -> list[dict[str, Any]]:
    """Return all people."""
    return [person_state(world, person) for person in world.people.values()]


def chats_state(world: World) -> list[dict[str, Any]]:
    """Return all chats."""
    return [chat_state(world, chat) for chat in world.chats.values()]


def person_state(world: World, person: Person) -> dict[str, Any]:
    """Return a person and the chats they are in."""
    return {
        "id": person.id,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "username": person.username,
        "language_code": person.language_code,
        "note": person.note,
        "chats": [chat.id for chat in world.chats.values() if person.id in chat.members],
    }


def chat_state(world: World, chat: Chat) -> dict[str, Any]:
    """Return a chat with its menu of commands and its keyboard."""
    return {
        "id": chat.id,
        "type": chat.type,
        "title": chat.title or (chat.person.first_name if chat.person else ""),
        "is_forum": chat.is_forum,
        "person": chat.person.id if chat.person else None,
        "members": list(chat.members),
        "commands": commands(world, chat),
        "reply_keyboard": chat.reply_keyboard,
        "topics": [
            {"id": one.id, "name": one.name, "closed": one.closed} for one in chat.topics.values()
        ],
        "pinned": chat.pinned[-1] if chat.pinned else None,
        "pins": chat.pinned,
        "started": chat.started,
        "blocked": chat.blocked,
    }


def commands(world: World, chat: Chat) -> list[dict[str, str]]:
    """Return the menu of a chat: the narrowest scope that has commands, then its language."""
    language = (chat.person.language_code or "") if chat.person else ""
    kind = "all_private_chats" if chat.is_private else "all_group_chats"
    for scope, chat_id in (("chat", chat.id), (kind, 0), ("default", 0)):
        for code in (language, ""):
            found = world.bot.commands.get((scope, chat_id, 0, code))
            if found:
                return found
    return []
