"""Slots of Telegram's limits, shared by all replicas: one row for all chats, one for each chat."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, exists, or_, select, update

from flows import pacing
from storage.tables import outbox, pace
from storage.work import Work

ALL = 0
"""The row of all chats together: no chat has this number."""

AHEAD = timedelta(seconds=1)
"""So far ahead slots are given: an urgent message waits no longer for those that can wait."""

ASTRAY = timedelta(minutes=2)
"""Slots further ahead than any limit asks for are left over of a clock that was put back."""

MUCH = 10
"""So many slots in one claim, and there is much to send: one replica does it then. Two would be
held up by different whiles, and more than thirty would leave in some second."""

HANDOVER = timedelta(seconds=1)
"""After its last slot a silent sender is awaited for so long."""

LONGEST_HOLD = timedelta(days=2)
"""As `ASTRAY`, for what Telegram has asked to wait."""


class Turns:
    """The slots of one claim. `next` is the first that is free; beyond `last` none is given."""

    def __init__(
        self, work: Work, now: datetime, row: Row[Any] | None, live: int, sender: str
    ) -> None:
        """`row` is that of all chats, locked; `live` messages were sent past the outbox."""
        self._work = work
        self._sender = sender
        self._given = 0
        self._mine = row is not None and row.sender == sender
        self.last = now + AHEAD
        free_at = row.free_at if row is not None else now
        if free_at < now or free_at > now + ASTRAY:
            free_at = now
        # Telegram counts the last second: however many were answered, what waits has its turn then.
        self.next: datetime = max(free_at, min(free_at + live * pacing.EACH, self.last))
        self._answered = [now] if live else _moments(row.recent if row is not None else ())
        self._talking = bool(self._answered) and now - self._answered[-1] <= pacing.TALKING
        held = row is not None and _holds(row.held_until, now)
        self._closed = held or (row is not None and _is_anothers(row, sender, now))

    @property
    def open(self) -> bool:
        """Whether there is a slot left for this sender."""
        return not self._closed and self.next <= self.last

    async def share(self, rows: Sequence[Row[Any]]) -> dict[int, datetime]:
        """Give slots to these rows of the outbox, in this order; the chats' are written down.

        A row whose chat's turn has not come at the next slot gets none; the first has come.
        """
        recent = await self._recent({row.chat_id for row in rows})
        given: dict[int, datetime] = {}
        for row in rows:
            group = row.chat_id < 0
            known = recent.get(row.chat_id, ())
            turn = pacing.turn(known, group=group, urgent=row.urgent)
            if not self.open or (given and turn is not None and turn > self.next):
                continue
            given[row.id] = self.next
            recent[row.chat_id] = pacing.remembered(known, self.next, group=group)
            self.next += pacing.spacing(urgent=row.urgent, talking=self._talking)
        self._given += len(given)
        chats = {row.chat_id for row in rows if row.id in given}
        await self._keep({chat_id: recent[chat_id] for chat_id in chats - {ALL}})
        return given

    async def close(self, *, drained: bool) -> None:
        """Write down which slot is the next for all, and who sends for now.

        `drained`: nothing is left that is due.
        """
        await _keep(self._work, [_row(ALL, self._answered, self.next, self.next)])
        if self._given >= MUCH:
            await self._give_turn(self._sender, self.next + HANDOVER)
        elif drained and self._mine:
            await self._give_turn(None, None)

    async def _give_turn(self, sender: str | None, until: datetime | None) -> None:
        turn = {"sender": sender, "sender_until": until}
        await self._work.execute(update(pace).where(pace.c.chat_id == ALL).values(turn))

    async def _recent(self, chats: set[int]) -> dict[int, tuple[datetime, ...]]:
        rows = await self._work.rows(select(pace).where(pace.c.chat_id.in_(chats - {ALL})))
        known = {row.chat_id: _moments(row.recent) for row in rows}
        astray = self.last + ASTRAY
        return {id_: tuple(at for at in recent if at < astray) for id_, recent in known.items()}

    async def _keep(self, chats: Mapping[int, tuple[datetime, ...]]) -> None:
        rows = []
        for chat_id, recent in sorted(chats.items()):
            free, calm = (
                pacing.turn(recent, group=chat_id < 0, urgent=urgent) or recent[-1]
                for urgent in (True, False)
            )
            rows.append(_row(chat_id, recent, free, calm))
        if rows:
            await _keep(self._work, rows)


async def turns(work: Work, now: datetime, live: int, sender: str) -> Turns:
    """Begin to give slots to this sender; until the transaction ends nobody else does."""
    await work.execute(work.insert(pace).values(_row(ALL, (), now, now)).on_conflict_do_nothing())
    row = await work.row(select(pace).where(pace.c.chat_id == ALL).with_for_update())
    return Turns(work, now, row, live, sender)


async def hold(work: Work, chat_id: int, now: datetime, until: datetime) -> None:
    """Telegram asks to wait with this chat; with two persons at a time it means all."""
    chats = [chat_id]
    if chat_id > ALL and await work.row(select(pace.c.chat_id).where(_other(chat_id), _held(now))):
        chats.append(ALL)
    insert = work.insert(pace)
    values = [{**_row(one, (), now, now), "held_until": until} for one in chats]
    held = {"held_until": insert.excluded.held_until}
    await work.execute(insert.on_conflict_do_update(index_elements=["chat_id"], set_=held), values)


def busy(at: datetime, now: datetime, *, urgent: bool) -> ColumnElement[bool]:
    """Whether an outbox row's chat has no turn at the slot `at`."""
    free_at = pace.c.free_at if urgent else pace.c.calm_at
    taken = (free_at > at) & (free_at <= now + ASTRAY)
    chat = (pace.c.chat_id == outbox.c.chat_id) & (pace.c.chat_id != ALL)
    return exists().where(chat, or_(taken, _held(now)))


def waiting(chat_id: int, now: datetime) -> ColumnElement[bool]:
    """Whether Telegram has asked to wait with a chat, or with all."""
    return exists().where(pace.c.chat_id.in_((ALL, chat_id)), _held(now))


async def forget(work: Work, before: datetime) -> None:
    """Chats that were quiet for so long have every turn again."""
    calm = (pace.c.calm_at < before) & or_(pace.c.held_until.is_(None), pace.c.held_until < before)
    await work.execute(delete(pace).where(calm, pace.c.chat_id != ALL))


def _other(chat_id: int) -> ColumnElement[bool]:
    return (pace.c.chat_id > ALL) & (pace.c.chat_id != chat_id)


def _held(now: datetime) -> ColumnElement[bool]:
    return (pace.c.held_until > now) & (pace.c.held_until <= now + LONGEST_HOLD)


def _holds(until: datetime | None, now: datetime) -> bool:
    return until is not None and now < until <= now + LONGEST_HOLD


def _is_anothers(row: Row[Any], sender: str, now: datetime) -> bool:
    until = row.sender_until
    return until is not None and row.sender != sender and now < until <= now + ASTRAY


def _moments(seconds: Sequence[float]) -> tuple[datetime, ...]:
    return tuple(datetime.fromtimestamp(one, UTC) for one in seconds)


def _row(
    chat_id: int, recent: Sequence[datetime], free: datetime, calm: datetime
) -> dict[str, Any]:
    seconds = [one.timestamp() for one in recent]
    return {"chat_id": chat_id, "recent": seconds, "free_at": free, "calm_at": calm}


async def _keep(work: Work, rows: Sequence[dict[str, Any]]) -> None:
    """Write rows down; what Telegram has asked to wait stays."""
    insert = work.insert(pace)
    new = {name: insert.excluded[name] for name in ("recent", "free_at", "calm_at")}
    await work.execute(insert.on_conflict_do_update(index_elements=["chat_id"], set_=new), rows)
