"""A broadcast on its way to one reader, as far as it is still wanted."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from flows.broadcast import MUTED, Broadcast
from flows.ports import Notice, NotYet
from flows.quiet import not_before
from handlers.office import Office
from handlers.outgoing import Message, ToApplicant
from handlers.views import news as views
from locales.texts import Texts

METHODS: Mapping[str | None, str] = {
    None: "sendMessage",
    "photo": "sendPhoto",
    "document": "sendDocument",
}


@dataclass(frozen=True, slots=True)
class Circular(ToApplicant):
    """A text, or a photo or a document that Telegram has already, with its words below."""

    broadcast: Broadcast = field(kw_only=True)

    @property
    def params(self) -> Mapping[str, Any]:
        """The parameters of the call."""
        payload = self.screen.payload()
        if self.broadcast.media is None:
            return payload
        words = payload.pop("text")
        del payload["link_preview_options"]
        return {**payload, "caption": words, self.broadcast.media: self.broadcast.file}


def letter(
    texts: Texts, broadcast: Broadcast, covered: Callable[[int], None] = lambda _: None
) -> Circular:
    """The message as its reader gets it."""
    screen = views.letter(texts, broadcast)
    method = METHODS[broadcast.media]
    return Circular(screen, method=method, covered=covered, broadcast=broadcast)


class BroadcastNotices:
    """Who has declined, or withdrawn their consent, while it was on its way gets nothing."""

    def __init__(self, office: Office) -> None:
        """Use the office's services."""
        self._office = office
        self.kinds: Mapping[str, Callable[[Notice], Awaitable[Message | None]]] = {
            "broadcast": self._one
        }

    async def _one(self, notice: Notice) -> Message | None:
        """As things stand now. Raises NotYet outside the hours: Telegram may have been away."""
        office, data = self._office, notice.data
        async with office.store.reading() as repositories:
            broadcast = await repositories.broadcasts.get(int(data["broadcast"]))
            person = await repositories.people.get(int(data["person"]))
            wishes = await repositories.wishes.of(person.id)
        if broadcast.state != "running" or person.consent is None:
            return None
        if broadcast.kind != "service" and MUTED in wishes.muted:
            return None
        if (opens := not_before(office.centre.quiet, self._now)) is not None:
            raise NotYet(opens)
        return letter(office.words(person), broadcast, office.drawer.covered)

    @property
    def _now(self) -> datetime:
        return self._office.now().astimezone(ZoneInfo(self._office.centre.zone))
