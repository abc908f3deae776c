"""Topics of a forum."""

from __future__ import annotations

from typing import Any

from bot.emulator.chats import Chat, Topic
from bot.emulator.errors import BadRequest
from bot.emulator.joining import delete_topic, open_topic
from bot.emulator.messages import service
from bot.emulator.methods.request import Handler, Request
from bot.emulator.text import length

COLORS = frozenset({0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F})
MAX_NAME = 128


def create_forum_topic(request: Request) -> dict[str, Any]:
    """Open a topic."""
    chat = _forum(request, "not enough rights to create a topic")
    name = _name(request.params["name"])
    color = request.params.get("icon_color", 0x6FB9F0)
    if color not in COLORS:
        raise BadRequest("TOPIC_ICON_COLOR_INVALID")
    world = request.world
    message = open_topic(world, chat, world.bot.user, name, color)
    return {
        "message_thread_id": message["message_id"],
        "name": name,
        "icon_color": color,
    }


def edit_forum_topic(request: Request) -> bool:
    """Rename a topic."""
    chat, topic = _topic(request)
    name = request.params.get("name")
    if not name or name == topic.name:
        raise BadRequest("TOPIC_NOT_MODIFIED")
    topic.name = _name(name)
    _tell(request, chat, topic, {"forum_topic_edited": {"name": topic.name}})
    return True


def close_forum_topic(request: Request) -> bool:
    """Close a topic."""
    return _set_closed(request, closed=True)


def reopen_forum_topic(request: Request) -> bool:
    """Open a closed topic again."""
    return _set_closed(request, closed=False)


def _set_closed(request: Request, *, closed: bool) -> bool:
    chat, topic = _topic(request)
    if topic.closed == closed:
        raise BadRequest("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    _tell(request, chat, topic, {f"forum_topic_{'closed' if closed else 'reopened'}": {}})
    return True


def delete_forum_topic(request: Request) -> bool:
    """Delete a topic with all its messages."""
    chat, topic = _topic(request)
    delete_topic(request.world, chat, topic.id)
    return True


def _tell(request: Request, chat: Chat, topic: Topic, content: dict[str, Any]) -> None:
    service(request.world, chat, request.world.bot.user, content, thread=topic.id)
    request.world.stream.publish("chats", None)


def _forum(request: Request, no_rights: str) -> Chat:
    chat = request.open_chat()
    if not chat.is_forum:
        raise BadRequest("the chat is not a forum")
    if chat.bot_role != "administrator" or "can_manage_topics" in chat.bot_lacks:
        raise BadRequest(no_rights)
    return chat


def _topic(request: Request) -> tuple[Chat, Topic]:
    chat = _forum(request, "not enough rights to manage topics")
    topic = chat.topics.get(request.params["message_thread_id"])
    if topic is None:
        raise BadRequest("TOPIC_ID_INVALID")
    return chat, topic


def _name(name: str) -> str:
    name = name.strip()
    if not name:
        raise BadRequest("title must be non-empty")
    if length(name) > MAX_NAME:
        raise BadRequest("TOPIC_TITLE_TOO_LONG")
    return name


METHODS: dict[str, Handler] = {
    "createForumTopic": create_forum_topic,
    "editForumTopic": edit_forum_topic,
    "closeForumTopic": close_forum_topic,
    "reopenForumTopic": reopen_forum_topic,
    "deleteForumTopic": delete_forum_topic,
}
