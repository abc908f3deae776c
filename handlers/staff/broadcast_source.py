"""Which message a broadcast is made of, and what its author wrote at the same time.

Both stand among the prompts, so that another replica and a restart know of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from aiogram.types import Message

from flows.broadcast import Broadcast
from handlers.office import Office

WHOLE = 4096
"""Characters of one message."""

PART = WHOLE // 2
"""Apps cut a text in the second half of what a message holds: a part but the last is so long."""

AT_ONCE = timedelta(seconds=5)
"""So near to each other are the parts of a text that an app has cut."""

NEAR = 12
"""Messages that others may have written in between."""

PIECE, SOURCE, CURRENT = "broadcast.piece", "broadcast.source", "broadcast.current"
"""A long message; one that a broadcast is made of; which one that is now."""


@dataclass(frozen=True, slots=True)
class Source:
    """The message of a broadcast; `shown`: the bot's messages that show what readers get."""

    broadcast: int
    shown: Sequence[int]


async def keep(
    office: Office, message: Message, broadcast: Broadcast, shown: Sequence[int]
) -> None:
    """The broadcast is made of this message from now on."""
    chat, number = message.chat.id, message.message_id
    data = {
        **_about(message, SOURCE),
        "broadcast": str(broadcast.id),
        "shown": ",".join(str(one) for one in shown),
    }
    now = {"kind": CURRENT, "source": str(number)}
    async with office.store.transaction() as repositories:
        before = await repositories.prompts.look(chat, -broadcast.id)
        if before is not None and before["source"] != str(number):
            await repositories.prompts.take(chat, int(before["source"]))
        await repositories.prompts.put(chat, number, data)
        # Under a number that no message has.
        await repositories.prompts.put(chat, -broadcast.id, now)


async def of(office: Office, message: Message) -> Source | None:
    """What is made of this message, if anything."""
    async with office.store.reading() as repositories:
        found = await repositories.prompts.look(message.chat.id, message.message_id)
    return _source(found) if found is not None and found["kind"] == SOURCE else None


async def broadcast(office: Office, source: Source) -> Broadcast:
    """The broadcast. Raises NotFound."""
    async with office.store.reading() as repositories:
        return await repositories.broadcasts.get(source.broadcast)


async def taken(office: Office, message: Message) -> Source | None:
    """What is made of another message that its author wrote at the same time."""
    rows = await _at_once(office, message)
    return next((_source(one) for one in rows if one["kind"] == SOURCE), None)


async def so_far(office: Office, message: Message) -> int:
    """Characters of this text and of what its author wrote at the same time in long messages.

    A long one is remembered: the next may belong to it.
    """
    rows = await _at_once(office, message)
    if _length(message) >= PART or rows:
        async with office.store.transaction() as repositories:
            chat, number = message.chat.id, message.message_id
            await repositories.prompts.put(chat, number, _about(message, PIECE))
    return _length(message) + sum(int(one["length"]) for one in rows)


async def _at_once(office: Office, message: Message) -> list[Mapping[str, str]]:
    author = str(message.from_user.id) if message.from_user is not None else ""
    since = (message.date - AT_ONCE).timestamp()
    async with office.store.reading() as repositories:
        found = await repositories.prompts.before(message.chat.id, message.message_id, NEAR)
    own = (one for one in found if one.get("kind") in {PIECE, SOURCE})
    return [one for one in own if one["author"] == author and float(one["at"]) >= since]


def _source(data: Mapping[str, str]) -> Source:
    return Source(int(data["broadcast"]), [int(one) for one in data["shown"].split(",")])


def _about(message: Message, kind: str) -> dict[str, str]:
    author = message.from_user.id if message.from_user is not None else ""
    return {
        "kind": kind,
        "author": str(author),
        "at": str(message.date.timestamp()),
        "length": str(_length(message)),
    }


def _length(message: Message) -> int:
    """As Telegram counts characters."""
    return len((message.text or "").encode("utf-16-le")) // 2
