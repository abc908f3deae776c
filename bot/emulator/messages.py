"""Messages as the Bot API shapes them: posted, changed, taken away."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from bot.emulator.chats import Chat, Msg
from bot.emulator.limits import MESSAGE_SECONDS
from bot.emulator.people import User
from bot.emulator.render import message_html

if TYPE_CHECKING:
    from bot.emulator.world import World

FILE_KINDS = ("document", "photo", "voice", "sticker")


def post(
    world: World,
    chat: Chat,
    sender: User,
    content: Msg,
    *,
    thread: int | None = None,
    reply_to: int | None = None,
) -> Msg:
    """Add a message to a chat and show it; `content` holds text, document and so on."""
    number = next(chat.numbers)
    message: Msg = {
        "message_id": number,
        "from": sender,
        "chat": chat.head,
        "date": int(world.clock.now()),
    }
    if thread:
        message["message_thread_id"] = thread
        message["is_topic_message"] = True
    # In a topic what answers nothing else answers the service message that opened it.
    answered = reply_to if reply_to is not None else thread
    if answered in chat.messages:
        original = dict(chat.messages[answered])
        original.pop("reply_to_message", None)
        message["reply_to_message"] = original
    message.update(content)
    _name_mentioned(world, message)
    chat.messages[number] = message
    world.stream.publish("message", chat.id, message=message)
    return message


def change(world: World, chat: Chat, message: Msg) -> Msg:
    """Put an edited message in place of the old one."""
    _name_mentioned(world, message)
    chat.messages[message["message_id"]] = message
    world.stream.publish("edited", chat.id, message=message)
    return message


def _name_mentioned(world: World, message: Msg) -> None:
    """Tell whom a text mentions; somebody whom the bot has never met is mentioned as plain text."""
    for name in ("entities", "caption_entities"):
        kept = []
        for entity in message.get(name, ()):
            person = world.people.get(entity.get("user", {}).get("id"))
            if entity["type"] == "text_mention" and person is not None:
                kept.append({**entity, "user": person.user})
            elif entity["type"] != "text_mention":
                kept.append(entity)
        if name in message:
            message[name] = kept


def remove(world: World, chat: Chat, numbers: Iterable[int]) -> None:
    """Delete messages for everyone; those that are not there are passed over."""
    gone = [number for number in numbers if chat.messages.pop(number, None) is not None]
    for number in gone:
        chat.reactions.pop(number, None)
        if number in chat.pinned:
            chat.pinned.remove(number)
    if gone:
        world.stream.publish("deleted", chat.id, message_ids=gone)


def announce(world: World, chat: Chat, message: Msg, kind: str = "message") -> None:
    """Tell the bot about a message, if it may see it."""
    if chat.is_private or chat.bot_role == "administrator" or _meant_for_bot(world, message):
        world.updates.add(kind, message, chat_id=chat.id, lifetime=MESSAGE_SECONDS)


def _meant_for_bot(world: World, message: Msg) -> bool:
    """Privacy mode: a plain member sees commands, replies to it, its own results, services."""
    text = message.get("text", "")
    answered = message.get("reply_to_message", {})
    implied = "forum_topic_created" in answered
    replied = None if implied else answered.get("from", {}).get("id")
    plain = any(kind in message for kind in ("text", *FILE_KINDS, "contact"))
    by_way = message.get("via_bot", {}).get("id") == world.bot.id
    return text.startswith("/") or replied == world.bot.id or by_way or not plain


def service(
    world: World, chat: Chat, sender: User, content: Msg, *, thread: int | None = None
) -> Msg:
    """Post a service message; the bot hears of its own ones too, as in Telegram."""
    message = post(world, chat, sender, content, thread=thread)
    announce(world, chat, message)
    return message


def shown(message: Msg, viewer: int | None, chat: Chat | None = None) -> Msg:
    """Return the message as the chat page wants it: with `html`, `out`, `file_url`, `reactions`."""
    result = {**message, "html": message_html(message)}
    if "forum_topic_created" in message.get("reply_to_message", {}):
        del result["reply_to_message"]  # no app shows that
    reactions = chat.reactions.get(message["message_id"]) if chat is not None else None
    if reactions:
        result["reactions"] = [one["emoji"] for one in reactions]
    if viewer is not None and message["from"]["id"] == viewer:
        result["out"] = True
    file_id = _file_id(message)
    if file_id is not None:
        result["file_url"] = f"/emulator/api/files/{file_id}"
    return result


def _file_id(message: Msg) -> str | None:
    for kind in FILE_KINDS:
        content: Any = message.get(kind)
        if content:
            found: str = (content[-1] if isinstance(content, list) else content)["file_id"]
            return found
    return None
