"""Chats: a private chat with a person, or a group (a supergroup) with members and topics."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.emulator.people import Person

Msg = dict[str, Any]


@dataclass(slots=True, eq=False)
class Topic:
    """A topic of a forum; its id is the number of the message that opened it."""

    id: int
    name: str
    icon_color: int = 0x6FB9F0
    closed: bool = False


@dataclass(slots=True, eq=False)
class Chat:
    """One conversation and everything in it."""

    id: int
    type: str
    title: str | None = None
    person: Person | None = None
    is_forum: bool = False
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    members: dict[int, Person] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Msg] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    reply_keyboard: Msg | None = None
    reactions: dict[int, list[Msg]] = field(default_factory=dict)
    started: bool = True
    blocked: bool = False
    with_keyboard: set[int] = field(default_factory=set)
    bot_role: str = "administrator"
    bot_lacks: frozenset[str] = frozenset()
    head: Msg = field(init=False)

    def __post_init__(self) -> None:
        self.head = {"id": self.id, "type": self.type}
        if self.person is not None:
            for name in ("first_name", "last_name", "username"):
                if name in self.person.user:
                    self.head[name] = self.person.user[name]
        else:
            self.head["title"] = self.title
        if self.is_forum:
            self.head["is_forum"] = True

    @property
    def is_private(self) -> bool:
        """Whether it is the chat of one person with the bot."""
        return self.type == "private"

    @property
    def bot_is_member(self) -> bool:
        """Whether the bot is (still) in the group."""
        return self.bot_role in ("administrator", "member")
