"""How people and the bot come into chats and leave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.emulator.chats import Chat, Msg, Topic
from bot.emulator.limits import MESSAGE_SECONDS
from bot.emulator.members import member
from bot.emulator.messages import remove, service
from bot.emulator.people import Person, User

if TYPE_CHECKING:
    from bot.emulator.world import World


def add_person(world: World, person: Person, *, started: bool) -> Person:
    """Add a person and their private chat with the bot."""
    world.people[person.id] = person
    chat = Chat(person.id, "private", person=person, numbers=world.private_numbers, started=started)
    chat.members[person.id] = person
    world.chats[chat.id] = chat
    world.stream.publish("people", None)
    world.stream.publish("chats", None)
    return person


def add_group(
    world: World, number: int, title: str, members: list[Person], *, forum: bool, role: str
) -> Chat:
    """Add a supergroup; the first member owns it."""
    chat = Chat(number, "supergroup", title=title, is_forum=forum, bot_role=role)
    for person in members:
        chat.members[person.id] = person
        chat.roles[person.id] = "creator" if len(chat.roles) == 0 else "member"
    world.chats[number] = chat
    world.stream.publish("chats", None)
    return chat


def add_topic(world: World, group: Chat, name: str) -> int:
    """Open a topic as the owner."""
    owner = next(iter(group.members.values()))
    number: int = open_topic(world, group, owner.user, name)["message_id"]
    return number


def open_topic(world: World, group: Chat, by: User, name: str, color: int = 0x6FB9F0) -> Msg:
    """Open a topic; its number is that of its first, service, message."""
    content = {"forum_topic_created": {"name": name, "icon_color": color}}
    message = service(world, group, by, content)
    number = message["message_id"]
    message.update(message_thread_id=number, is_topic_message=True)
    group.topics[number] = Topic(number, name, color)
    world.stream.publish("chats", None)
    return message


def delete_topic(world: World, group: Chat, topic: int) -> None:
    """Delete a topic with all its messages."""
    del group.topics[topic]
    inside = [n for n, one in group.messages.items() if one.get("message_thread_id") == topic]
    remove(world, group, inside)
    world.stream.publish("chats", None)


def join(world: World, person: Person, group: Chat) -> None:
    """Let a person in; the bot sees new_chat_members and, if it asked for it, chat_member."""
    group.members[person.id] = person
    group.roles[person.id] = "member"
    service(world, group, person.user, {"new_chat_members": [person.user]})
    _member_changed(world, group, person, "left", "member")


def leave(world: World, person: Person, group: Chat) -> None:
    """Let a person out."""
    role = group.roles.pop(person.id, "member")
    del group.members[person.id]
    service(world, group, person.user, {"left_chat_member": person.user})
    _member_changed(world, group, person, role, "left")


def set_bot_role(world: World, group: Chat, role: str) -> None:
    """Change what the bot is in a group."""
    old, group.bot_role = group.bot_role, role
    owner = next(iter(group.members.values()))
    bot_changed(world, group, owner, old, role)


def bot_changed(world: World, chat: Chat, by: Person, old: str, new: str) -> None:
    """Queue my_chat_member."""
    world.updates.add(
        "my_chat_member",
        {
            "chat": chat.head,
            "from": by.user,
            "date": int(world.clock.now()),
            "old_chat_member": member(world.bot.user, old),
            "new_chat_member": member(world.bot.user, new),
        },
        chat_id=chat.id,
        lifetime=MESSAGE_SECONDS,
    )


def _member_changed(world: World, group: Chat, person: Person, old: str, new: str) -> None:
    world.stream.publish("chats", None)
    world.updates.add(
        "chat_member",
        {
            "chat": group.head,
            "from": person.user,
            "date": int(world.clock.now()),
            "old_chat_member": member(person.user, old),
            "new_chat_member": member(person.user, new),
        },
        chat_id=group.id,
        lifetime=MESSAGE_SECONDS,
    )
