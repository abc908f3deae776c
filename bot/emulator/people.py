"""The people of the emulated world and the bot itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

User = dict[str, Any]


@dataclass(slots=True, eq=False)
class Person:
    """Somebody with a Telegram account; `id` is also the id of the private chat with the bot.

    `note` says by language who they are, for whoever looks at the page: the bot never sees it.
    """

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = "ru"
    phone: str = "79990000000"
    note: dict[str, str] | None = None
    user: User = field(init=False)

    def __post_init__(self) -> None:
        self.user = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            value = getattr(self, name)
            if value:
                self.user[name] = value


@dataclass(slots=True, eq=False)
class BotAccount:
    """The bot as Telegram knows it, with what it told Telegram about itself."""

    token: str
    first_name: str = "Причал"
    username: str = "prichal_bot"
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, int, int, str], list[dict[str, str]]] = field(default_factory=dict)
    menu_buttons: dict[int, dict[str, Any]] = field(default_factory=dict)
    user: User = field(init=False)

    def __post_init__(self) -> None:
        self.user = {
            "id": self.id,
            "is_bot": True,
            "first_name": self.first_name,
            "username": self.username,
        }

    @property
    def id(self) -> int:
        """The number before the colon of the token."""
        return int(self.token.partition(":")[0])

    def me(self) -> User:
        """Return the User of getMe."""
        return {
            **self.user,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
