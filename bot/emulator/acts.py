"""What people do in their Telegram apps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.emulator.chats import Chat, Msg
from bot.emulator.errors import NotAllowed
from bot.emulator.files import StoredFile, document, photo, sticker, voice
from bot.emulator.joining import bot_changed
from bot.emulator.limits import PRESS_SECONDS
from bot.emulator.messages import announce, change, post, remove
from bot.emulator.people import Person
from bot.emulator.presses import Press
from bot.emulator.text import clean, found_entities, length, strip
from bot.emulator.updates import Update

if TYPE_CHECKING:
    from bot.emulator.world import World

APP_TEXT_LENGTH = 4096


def start(world: World, person: Person, chat: Chat, payload: str) -> Msg:
    """Press Start."""
    unblock(world, chat)
    return send_text(world, person, chat, f"/start {payload}".rstrip())


def send_text(
    world: World,
    person: Person,
    chat: Chat,
    text: str,
    *,
    reply_to: int | None = None,
    thread: int | None = None,
) -> Msg:
    """Write a text; an app cuts a long one into several messages, the last is returned."""
    text = strip(clean(text), [])[0]
    if not text:
        raise NotAllowed("a text must not be empty")
    while length(text) > APP_TEXT_LENGTH:
        say(world, person, chat, {"text": text[:APP_TEXT_LENGTH]}, thread=thread)
        text = text[APP_TEXT_LENGTH:].strip()
    content: Msg = {"text": text}
    entities = found_entities(text, [])
    if entities:
        content["entities"] = entities
    return say(world, person, chat, content, reply_to=reply_to, thread=thread)


def send_file(
    world: World,
    person: Person,
    chat: Chat,
    stored: StoredFile,
    *,
    caption: str = "",
    thread: int | None = None,
    emoji: str = "👍",
    group_id: str | None = None,
    reply_to: int | None = None,
) -> Msg:
    """Send a stored file as what it is."""
    content: Msg = {stored.kind: _file_content(stored, emoji)}
    if group_id:
        content["media_group_id"] = group_id
    if caption:
        content["caption"] = caption
        entities = found_entities(caption, [])
        if entities:
            content["caption_entities"] = entities
    return say(world, person, chat, content, reply_to=reply_to, thread=thread)


def _file_content(stored: StoredFile, emoji: str) -> Any:
    if stored.kind == "photo":
        return photo(stored)
    if stored.kind == "voice":
        return voice(stored, 3)
    if stored.kind == "sticker":
        return sticker(stored, emoji)
    return document(stored)


def contact(world: World, person: Person, chat: Chat) -> Msg:
    """Share the own phone number."""
    card: Msg = {"phone_number": person.phone, "first_name": person.first_name}
    if person.last_name:
        card["last_name"] = person.last_name
    card["user_id"] = person.id
    return say(world, person, chat, {"contact": card})


def forward(world: World, person: Person, chat: Chat, text: str, from_name: str) -> Msg:
    """Forward a text of somebody who hides their account."""
    now = int(world.clock.now())
    origin = {"type": "hidden_user", "date": now, "sender_user_name": from_name}
    content: Msg = {
        "forward_origin": origin,
        "forward_sender_name": from_name,
        "forward_date": now,
        "text": text,
    }
    entities = found_entities(text, [])
    if entities:
        content["entities"] = entities
    return say(world, person, chat, content)


def say(
    world: World,
    person: Person,
    chat: Chat,
    content: Msg,
    *,
    reply_to: int | None = None,
    thread: int | None = None,
) -> Msg:
    """Post a person's message and tell the bot."""
    if chat.blocked:
        raise NotAllowed("the bot is blocked: unblock it first")
    if person.id not in chat.members:
        raise NotAllowed("not a member of the chat")
    if reply_to is not None and reply_to not in chat.messages:
        raise NotAllowed("the message to reply to is gone")
    if reply_to is not None and thread is None:
        thread = chat.messages[reply_to].get("message_thread_id")  # an app answers in the topic
    topic = chat.topics.get(thread) if thread else None
    if thread and (topic is None or (topic.closed and chat.roles.get(person.id) != "creator")):
        raise NotAllowed("the topic is closed or gone")
    chat.started = True
    message = post(world, chat, person.user, content, thread=thread, reply_to=reply_to)
    announce(world, chat, message)
    return message


def edit(world: World, person: Person, chat: Chat, message: Msg, text: str) -> Msg:
    """Change the text of an own message, or what stands under a file; the bot hears of it."""
    old = chat.messages.get(message["message_id"])
    if old is None or old["from"]["id"] != person.id:
        raise NotAllowed("only an own message that still stands can be edited")
    name = "text" if "text" in old else "caption"
    if name == "caption" and not {"document", "photo"} & old.keys():
        raise NotAllowed("there is nothing to edit in the message")
    marks = "entities" if name == "text" else "caption_entities"
    new = {**old, name: text, "edit_date": int(world.clock.now())}
    new.pop(marks, None)
    entities = found_entities(text, [])
    if entities:
        new[marks] = entities
    change(world, chat, new)
    announce(world, chat, new, "edited_message")
    return new


def delete(world: World, person: Person, chat: Chat, number: int) -> None:
    """Delete a message: own ones, any in a private chat, any for the group's owner."""
    message = chat.messages.get(number)
    if message is None:
        return
    own = message["from"]["id"] == person.id
    if not own and not chat.is_private and chat.roles.get(person.id) != "creator":
        raise NotAllowed("only own messages can be deleted")
    remove(world, chat, [number])


def press(
    world: World, person: Person, chat: Chat, message: Msg, data: str, *, stale: bool
) -> Press:
    """Press an inline button of a message that stands in the chat."""
    current = chat.messages.get(message["message_id"])
    if current is None:
        raise NotAllowed("the message is gone")
    if person.id not in chat.members:
        raise NotAllowed("not a member of the chat")
    if not stale and data not in _callback_data(current):
        raise NotAllowed(f"there is no button {data!r}; there are {_callback_data(current)}")
    expires = world.clock.now() + world.press_seconds
    made = Press(str(next(world.press_numbers)), person, chat, current, data, expires)
    world.presses[made.id] = made
    queue_press(world, made)
    return made


def queue_press(world: World, made: Press) -> Update | None:
    """Queue the callback query; Telegram forgets it after 150 s."""
    return world.updates.add(
        "callback_query", made.body(), chat_id=made.chat.id, lifetime=PRESS_SECONDS
    )


def _callback_data(message: Msg) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", ())
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


def block(world: World, chat: Chat) -> None:
    """Block the bot; it gets my_chat_member 'kicked'."""
    if chat.person is not None and not chat.blocked:
        chat.blocked = True
        bot_changed(world, chat, chat.person, "member", "kicked")
        world.stream.publish("chats", None)


def unblock(world: World, chat: Chat) -> None:
    """Unblock the bot; it gets my_chat_member 'member'."""
    if chat.person is not None and chat.blocked:
        chat.blocked = False
        bot_changed(world, chat, chat.person, "kicked", "member")
        world.stream.publish("chats", None)
