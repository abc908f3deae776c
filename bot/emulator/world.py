"""The emulated world: the bot, people, chats, files, and what people do.

A test makes a World, serves it (`server.serve`), points the bot at its address and then speaks
as the people: `world.send_text(person, None, "/start")`, `await world.settled()`.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from bot.emulator import acts, inline, joining
from bot.emulator.api import BotApi
from bot.emulator.calls import CallLog
from bot.emulator.chats import Chat, Msg
from bot.emulator.clock import Clock, SystemClock
from bot.emulator.faults import Faults
from bot.emulator.files import FileStore
from bot.emulator.inline import InlineQuery
from bot.emulator.limits import PRESS_SECONDS, Limits, Throttle
from bot.emulator.people import BotAccount, Person
from bot.emulator.polling import Poller
from bot.emulator.presses import Press
from bot.emulator.stream import Stream
from bot.emulator.transcript import transcript_lines
from bot.emulator.updates import Update, UpdateQueue
from bot.emulator.waiting import Waiting
from bot.emulator.webhooks import Lanes, Webhook

DEFAULT_TOKEN = "4200000042:local-bot-api-server-not-a-secret"  # noqa: S105 - of no use elsewhere
FIRST_PERSON = 500_000_001
FIRST_GROUP = -1_001_000_000_001

Where: TypeAlias = Chat | int | None


class World:
    """Everything the server holds, and the hands of the people.

    `clock` is the machine's by default. `limits` are off by default. `lanes`: 'global' has one
    message and one press under way to the webhook, 'chat' one of each in every chat;
    `webhook_concurrency` is how many in each lane. `record_calls=False` only counts the calls.
    """

    def __init__(
        self,
        *,
        token: str = DEFAULT_TOKEN,
        clock: Clock | None = None,
        limits: Limits | None = None,
        lanes: Lanes = "global",
        webhook_concurrency: int = 1,
        record_calls: bool = True,
        press_seconds: float = PRESS_SECONDS,
    ) -> None:
        self.clock: Clock = clock or SystemClock()
        self.bot = BotAccount(token)
        self.press_seconds = press_seconds
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.inline_queries: dict[str, InlineQuery] = {}
        self.files = FileStore()
        self.faults = Faults()
        self.throttle = Throttle(limits or Limits())
        self.calls = CallLog(record=record_calls)
        self.stream = Stream()
        self.updates = UpdateQueue(self.clock)
        self.poller = Poller(self.updates, self.clock)
        self.api = BotApi(self)
        self.webhook = Webhook(
            self.updates, self.clock, self.api.call_quietly, lanes, webhook_concurrency
        )
        self.waiting = Waiting(self)
        self.updates.on_added = self._update_added
        self.updates.on_dropped = self.waiting.changed
        self.stream.on_event = self.waiting.changed
        self.poller.on_waiting = self.waiting.changed
        self.private_numbers = itertools.count(1)
        self.press_numbers = itertools.count(4_382_000_000_000_000_001)

    def _update_added(self, update: Update) -> None:
        if self.webhook.active:
            self.webhook.added(update)
        else:
            self.poller.added(update)
        self.waiting.changed()

    async def close(self) -> None:
        """End deliveries, waiting requests and streams."""
        self.poller.wake()
        self.stream.close()
        await self.webhook.close()

    # Who and where

    def add_person(
        self,
        first_name: str,
        last_name: str | None = None,
        *,
        username: str | None = None,
        language_code: str | None = "ru",
        phone: str = "79990000000",
        started: bool = False,
        number: int | None = None,
        note: dict[str, str] | None = None,
    ) -> Person:
        """Add somebody; until they write, or with `started`, the bot may not write to them.

        `number` is the person's id, where it has to be a certain one; `note` says who they are.
        """
        number = number or FIRST_PERSON + len(self.people)
        person = Person(number, first_name, last_name, username, language_code, phone, note)
        return joining.add_person(self, person, started=started)

    def add_group(
        self,
        title: str,
        members: Iterable[Person],
        *,
        forum: bool = False,
        bot_role: str = "administrator",
    ) -> Chat:
        """Add a supergroup with the bot in it; the first member owns it.

        `bot_role` is 'administrator', 'member' (privacy mode: it sees commands and replies only),
        'left' or 'kicked'.
        """
        number = FIRST_GROUP - sum(chat.id < 0 for chat in self.chats.values())
        return joining.add_group(self, number, title, list(members), forum=forum, role=bot_role)

    def add_topic(self, group: Chat, name: str) -> int:
        """Open a topic as the group's owner; return its message_thread_id."""
        return joining.add_topic(self, group, name)

    def delete_topic(self, group: Chat, topic: int) -> None:
        """Delete a topic with all its messages as the group's owner; bots are not told."""
        joining.delete_topic(self, group, topic)

    def join(self, person: Person, group: Chat) -> None:
        """Let a person into a group."""
        joining.join(self, person, group)

    def leave(self, person: Person, group: Chat) -> None:
        """Let a person leave a group."""
        joining.leave(self, person, group)

    def set_bot_role(self, group: Chat, role: str) -> None:
        """Make the bot 'administrator', 'member', 'left' or 'kicked'; it gets my_chat_member."""
        joining.set_bot_role(self, group, role)

    def private(self, person: Person) -> Chat:
        """Return the private chat of a person with the bot."""
        return self.chats[person.id]

    def chat(self, person: Person, where: Where) -> Chat:
        """Return the chat meant by an object, an id or None (the private chat)."""
        if isinstance(where, Chat):
            return where
        return self.chats[person.id if where is None else where]

    # What people do: each returns the message (or the press)

    def start(self, person: Person, payload: str = "", chat: Where = None) -> Msg:
        """Press Start, or follow a deep link with a payload; unblocks the bot."""
        return acts.start(self, person, self.chat(person, chat), payload)

    def send_text(
        self,
        person: Person,
        chat: Where,
        text: str,
        *,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> Msg:
        """Write a message; commands, links and mentions get their entities."""
        where = self.chat(person, chat)
        return acts.send_text(self, person, where, text, reply_to=reply_to, thread=thread)

    def send_file(
        self,
        person: Person,
        chat: Where,
        name: str,
        data: bytes = b"",
        *,
        kind: str = "document",
        mime: str = "",
        caption: str = "",
        size: int | None = None,
        reply_to: int | None = None,
        thread: int | None = None,
        group_id: str | None = None,
    ) -> Msg:
        """Send a 'document', 'photo', 'voice' or 'sticker'; `size` claims more bytes than given."""
        stored = self.files.add(kind, name, data, mime=mime, size=size)
        where = self.chat(person, chat)
        return acts.send_file(
            self,
            person,
            where,
            stored,
            caption=caption,
            reply_to=reply_to,
            thread=thread,
            group_id=group_id,
        )

    def sticker(self, person: Person, chat: Where = None, emoji: str = "👍") -> Msg:
        """Send a sticker."""
        stored = self.files.add("sticker", "sticker.webp", b"RIFF")
        return acts.send_file(self, person, self.chat(person, chat), stored, emoji=emoji)

    def voice(self, person: Person, chat: Where = None, data: bytes = b"OggS") -> Msg:
        """Send a voice message."""
        return self.send_file(person, chat, "voice.ogg", data, kind="voice")

    def contact(self, person: Person, chat: Where = None) -> Msg:
        """Share the own phone number."""
        return acts.contact(self, person, self.chat(person, chat))

    def forward(self, person: Person, chat: Where, text: str, from_name: str) -> Msg:
        """Forward a text of somebody who hides their account."""
        return acts.forward(self, person, self.chat(person, chat), text, from_name)

    def edit(self, person: Person, message: Msg, text: str) -> Msg:
        """Change the text of an own message."""
        return acts.edit(self, person, self.chats[message["chat"]["id"]], message, text)

    def delete(self, person: Person, message: Msg) -> None:
        """Delete a message for everyone; bots are not told."""
        acts.delete(self, person, self.chats[message["chat"]["id"]], message["message_id"])

    def press(self, person: Person, message: Msg, data: str, *, stale: bool = False) -> Press:
        """Press the inline button with this data; `stale`: though it is not there any more."""
        chat = self.chats[message["chat"]["id"]]
        return acts.press(self, person, chat, message, data, stale=stale)

    def resend_press(self, press: Press) -> Update | None:
        """Let Telegram send the same press again under a new update_id."""
        return acts.queue_press(self, press)

    def ask_inline(self, person: Person, chat: Where, words: str) -> InlineQuery:
        """Type "@bot words" in a chat; the answer comes to the query that is returned."""
        return inline.ask(self, person, self.chat(person, chat), words)

    def pick_inline(self, query: InlineQuery, result_id: str, *, thread: int | None = None) -> Msg:
        """Send one of the results that the bot has offered."""
        return inline.pick(self, query, result_id, thread=thread)

    def block(self, person: Person) -> None:
        """Block the bot."""
        acts.block(self, self.private(person))

    def unblock(self, person: Person) -> None:
        """Unblock the bot."""
        acts.unblock(self, self.private(person))

    # What can be seen and awaited

    async def settled(self, *, seconds: float = 10, delayed: bool = False) -> None:
        """Return when every update was taken by the bot and no call of it is under way.

        Exact for a bot that acknowledges after its work (answers the webhook, or asks for the
        next updates, when it is done). `delayed`: updates that wait for a second delivery are
        left out. Raises TimeoutError, saying what is open, after so many real seconds.
        """
        await self.waiting.settled(seconds, delayed=delayed)

    async def until(self, condition: Callable[[], Any], *, seconds: float = 10) -> Any:
        """Return the condition's value once it is true; it is looked at when something changes.

        Raises TimeoutError with the transcript after so many real seconds.
        """
        return await self.waiting.until(condition, seconds)

    def messages(self, chat: Chat | Person) -> list[Msg]:
        """Return the messages that stand in a chat, oldest first."""
        return list(self.chats[chat.id].messages.values())

    def transcript(self, chat: Chat | Person) -> list[str]:
        """Return what stands in a chat, a line a message: who, text, buttons."""
        return transcript_lines(self.chats[chat.id], self.bot.id)
