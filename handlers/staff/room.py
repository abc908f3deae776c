"""Who and where: the staff's chat, and the members of the centre's file."""

from datetime import datetime
from typing import Any

import structlog
from aiogram.enums import ChatType
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from flows.application import Card
from flows.centre import Centre
from flows.ports import Store

log = structlog.get_logger()

GROUPS = {ChatType.GROUP, ChatType.SUPERGROUP}


class Room:
    """The staff's chat. A group that becomes a supergroup gets another id: both count then.

    The move is kept in the store: another replica knows of it, and this one after a restart.
    """

    def __init__(self, chat_id: int, store: Store) -> None:
        """`chat_id` is the configured one; 0 is none."""
        self._ids = {chat_id} if chat_id else set()
        self._store = store

    async def holds(self, chat_id: int) -> bool:
        """Whether this is the staff's chat."""
        if chat_id in self._ids:
            return True
        if chat_id >= 0 or not self._ids:
            return False
        async with self._store.reading() as repositories:
            moves = await repositories.deliveries.moves()
        self._ids |= {after for before, after in moves.items() if before in self._ids}
        return chat_id in self._ids

    async def moved(self, before: int, after: int, at: datetime) -> None:
        """Follow the chat to its new id; the setting has to follow too."""
        if before not in self._ids:
            return
        self._ids.add(after)
        log.warning("staff_chat.moved", before=before, after=after, cure="set STAFF_CHAT_ID")
        async with self._store.transaction() as repositories:
            await repositories.deliveries.moved(before, after, at)


class InRoom(Filter):
    """The message, or the pressed button, is in the staff's chat."""

    def __init__(self, room: Room) -> None:
        """Asynchronous, so that aiogram needs no thread for it."""
        self._room = room

    async def __call__(self, event: Message | CallbackQuery) -> bool:
        """Look at the chat."""
        message = event.message if isinstance(event, CallbackQuery) else event
        return message is not None and await self._room.holds(message.chat.id)


class InOtherGroup(Filter):
    """It is in a group that is not the staff's."""

    def __init__(self, room: Room) -> None:
        """Use the same room."""
        self._room = room

    async def __call__(self, event: Message | CallbackQuery) -> bool:
        """Look at the chat."""
        message = event.message if isinstance(event, CallbackQuery) else event
        if message is None or await self._room.holds(message.chat.id):
            return False
        return message.chat.type in GROUPS


class Known(Filter):
    """Somebody of the centre's file; the handler gets them as `member`."""

    def __init__(self, centre: Centre) -> None:
        """Look them up there."""
        self._centre = centre

    async def __call__(self, event: Message | CallbackQuery) -> bool | dict[str, Any]:
        """Find the member."""
        user = event.from_user
        member = self._centre.member(user.id) if user is not None else None
        return {"member": member} if member is not None else False


class Migrated(Filter):
    """The service message of a group that became a supergroup."""

    async def __call__(self, message: Message) -> bool:
        """Look for the new id."""
        return message.migrate_to_chat_id is not None


def place(event: Message | CallbackQuery) -> Card:
    """Where a message, or the message of a pressed button, stands."""
    message = event.message if isinstance(event, CallbackQuery) else event
    if message is None:
        raise ValueError("a press without its message")
    topic = isinstance(message, Message) and message.is_topic_message
    thread = message.message_thread_id if isinstance(message, Message) and topic else None
    return Card(message.chat.id, message.message_id, thread)
