"""Listens to the sender: each message that has left, with the rule and the clause behind it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from bot.timeline.message import Told
from bot.timeline.origin import Origin, origin
from flows.ports import Notice, Repositories
from handlers.office import Office
from notifications.outgoing import Fate, Outgoing, Render

_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Noted:
    """A message that is told of once it was sent; in all else it is the one it holds."""

    inner: Outgoing
    sent: Callable[[], None]

    @property
    def method(self) -> str:
        """See `notifications.outgoing`."""
        return self.inner.method

    @property
    def params(self) -> Mapping[str, Any]:
        """See `notifications.outgoing`."""
        return self.inner.params

    @property
    def files(self) -> Mapping[str, Any]:
        """See `notifications.outgoing`."""
        return self.inner.files

    async def record(self, repositories: Repositories, chat_id: int, message_id: int) -> None:
        """See `notifications.outgoing`."""
        await self.inner.record(repositories, chat_id, message_id)

    async def after(self, chat_id: int, message_id: int) -> None:
        """Tell, then as usual."""
        self.sent()
        await self.inner.after(chat_id, message_id)

    async def refused(self, why: str) -> Fate:
        """See `notifications.outgoing`."""
        return await self.inner.refused(why)

    async def undelivered(self, repositories: Repositories, why: str) -> None:
        """See `notifications.outgoing`."""
        await self.inner.undelivered(repositories, why)


@dataclass(slots=True)
class Hearing:
    """Puts notices into words as the office does, and keeps what was sent."""

    office: Office
    render: Render
    told: list[Told] = field(default_factory=list)

    async def __call__(self, notice: Notice) -> Outgoing | None:
        """The message, if it is still true."""
        outgoing = await self.render(notice)
        if outgoing is None:
            return None
        found = await origin(self.office, notice)

        def sent() -> None:
            self._keep(notice, found, outgoing)

        return Noted(outgoing, sent)

    def forget(self) -> None:
        """Begin anew: what was sent so far only led here."""
        self.told.clear()

    def _keep(self, notice: Notice, found: Origin, outgoing: Outgoing) -> None:
        text = plain(str(outgoing.params.get("text") or outgoing.params.get("caption") or ""))
        now = self.office.now()
        for reader in found.readers:
            self.told.append(
                Told(now, reader, found.rules, found.clause, text, notice.kind, found.about)
            )


def plain(text: str) -> str:
    """A text of Telegram's HTML without its marks."""
    return unescape(_TAG.sub("", text))
