"""Topics of the staff's forum: one for each application, where the group has topics.

A topic is opened before the application knows it: Telegram has no key by which the same topic
could be asked for twice. A crash between the call and its record leaves one empty topic, and the
attempts are counted beforehand: after MOST the card goes to the general topic instead.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import structlog

from flows.application import Application
from flows.ports import Store
from handlers.wire import CallLost, CallRefused, Wire

log = structlog.get_logger()

MOST = 2
"""Attempts to open a topic for an application: a second one when nobody knows of the first."""

ASKED_AGAIN = timedelta(minutes=5)
"""For how long it is known whether the group has topics."""

NAME = 128
"""Characters of a topic's name (Telegram's limit)."""

COLOURS = (0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F)
"""The only ones that Telegram takes."""


class Forum:
    """Knows whether the group is a forum, and opens, closes and renames topics in it."""

    def __init__(self, wire: Wire, store: Store, *, wanted: bool) -> None:
        """`wanted`: the centre wants topics (`Centre.topics`)."""
        self._wire = wire
        self._store = store
        self._wanted = wanted
        self._known: dict[int, tuple[bool, datetime]] = {}
        self._moved: dict[int, int] = {}
        self._told = False
        self._closed: dict[int, bool] = {}
        self._talked: set[int] = set()

    async def is_one(self, chat_id: int, now: datetime) -> bool:
        """Whether the group has topics and the centre wants them."""
        if not self._wanted or not chat_id:
            return False
        known = self._known.get(chat_id)
        if known is None or now - known[1] > ASKED_AGAIN:
            chat = await self._call("getChat", chat_id)
            if chat is None:
                return False
            known = bool(chat.get("is_forum")), now
            self._known[chat_id] = known
        return known[0]

    async def open(
        self, chat_id: int, application: Application, name: str, colour: int, now: datetime
    ) -> int | None:
        """The application's topic, opened if need be; None where there can be none."""
        if application.topic_id is not None:
            return application.topic_id
        if not await self.is_one(chat_id, now):
            return None
        async with self._store.transaction() as repositories:
            before = await repositories.talks.asked_topic(application.id)
        if before >= MOST:
            return None
        opened = await self._open(chat_id, name, colour)
        async with self._store.transaction() as repositories:
            await repositories.talks.topic_opened(application.id)
            if opened is not None:
                await repositories.applications.set_topic(application.id, opened)
        return opened

    async def _open(self, chat_id: int, name: str, colour: int) -> int | None:
        """Raises CallLost: then the attempt counts."""
        params = {
            "chat_id": self._home(chat_id),
            "name": name[:NAME],
            "icon_color": COLOURS[colour % len(COLOURS)],
        }
        try:
            made = await self._wire.call("createForumTopic", params)
        except CallRefused as refused:
            if refused.retry_after is not None:
                raise
            self._known.pop(chat_id, None)
            if not self._told:
                cure = "make the bot an administrator who may manage topics"
                log.error("topics.refused", why=refused.description, cure=cure)
            self._told = True
            return None
        self._told = False
        return int(made["message_thread_id"])

    async def forget(self, application_id: int) -> None:
        """Somebody has deleted the topic: the next card gets a new one."""
        async with self._store.transaction() as repositories:
            await repositories.applications.set_topic(application_id, None)

    async def settle(self, chat_id: int, topic_id: int, *, ended: bool, before: bool) -> None:
        """Close the topic of what has ended, open it where it goes on.

        `before`: it had ended once. What this process has done to the topic is not done again.
        """
        if ended and topic_id in self._talked:
            return
        self._talked.discard(topic_id)
        if self._closed.get(topic_id, before and not ended) != ended:
            await (self.close if ended else self.reopen)(chat_id, topic_id)

    async def close(self, chat_id: int, topic_id: int) -> None:
        """Nothing more is expected to happen there."""
        self._closed[topic_id] = True
        await self._topic("closeForumTopic", chat_id, topic_id)

    async def open_for_talk(self, chat_id: int, topic_id: int) -> None:
        """Open the topic of what has ended: it stays open, since there is talk in it."""
        if self._closed.get(topic_id, True):
            await self.reopen(chat_id, topic_id)
        self._talked.add(topic_id)

    async def reopen(self, chat_id: int, topic_id: int) -> None:
        """Something has happened after all."""
        self._closed[topic_id] = False
        await self._topic("reopenForumTopic", chat_id, topic_id)

    async def rename(self, chat_id: int, topic_id: int, name: str) -> None:
        """Call the topic otherwise."""
        await self._topic("editForumTopic", chat_id, topic_id, {"name": name[:NAME]})

    async def pin(self, chat_id: int, message_id: int) -> None:
        """Pin a card without a sound."""
        await self._call(
            "pinChatMessage", chat_id, {"message_id": message_id, "disable_notification": True}
        )

    async def _topic(
        self, method: str, chat_id: int, topic_id: int, more: Mapping[str, Any] | None = None
    ) -> None:
        await self._call(method, chat_id, {"message_thread_id": topic_id, **(more or {})})

    async def _call(
        self, method: str, chat_id: int, params: Mapping[str, Any] | None = None
    ) -> Any:
        """Call what is a comfort: what is refused or lost is only noted."""
        try:
            return await self._wire.call(method, {"chat_id": self._home(chat_id), **(params or {})})
        except CallRefused as refused:
            if refused.migrate_to is not None and chat_id not in self._moved:
                # A group that gets topics becomes a supergroup, with another id.
                self._moved[chat_id] = refused.migrate_to
                return await self._call(method, chat_id, params)
            if "NOT_MODIFIED" not in refused.description:
                log.warning("forum.refused", method=method, why=refused.description)
        except CallLost as lost:
            log.warning("forum.lost", method=method, why=str(lost))
        return None

    def _home(self, chat_id: int) -> int:
        return self._moved.get(chat_id, chat_id)


def topic_gone(description: str) -> bool:
    """Whether Telegram says that the topic is not there (any more)."""
    return "message thread not found" in description or "TOPIC_ID_INVALID" in description
