"""The campaign's figures in words."""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import create_async_engine

from storage.tables import outbox, reminder
from tests.faults.reminders.record import Record
from tests.faults.reminders.telegram import Telegram
from tests.faults.reminders.verdict import Doubt, Verdict

Books = Mapping[str, Mapping[str, int]]
"""Counts of rows: of reminders by state and reason, of messages by state, doubts by message."""


async def books(database: str) -> Books:
    """What the bot's own tables say in the end."""
    engine = create_async_engine(database)
    rows = select(
        func.coalesce(reminder.c.reason, reminder.c.state).label("what"), func.count().label("many")
    ).group_by("what")
    sent = select(outbox.c.state.label("what"), func.count().label("many")).group_by("what")
    doubts = select(outbox.c.key.label("what"), outbox.c.doubts.label("many")).where(
        outbox.c.doubts > 0
    )
    try:
        async with engine.connect() as connection:
            named = {"reminders": rows, "messages": sent, "doubts": doubts}
            return {
                name: {row.what: row.many for row in await connection.execute(query)}
                for name, query in named.items()
            }
    finally:
        await engine.dispose()


async def flagged(database: str) -> Sequence[Doubt]:
    """What the ledger flags, by reader and rule."""
    engine = create_async_engine(database)
    query = (
        select(outbox.c.chat_id, reminder.c.rule, outbox.c.begun_at, outbox.c.key)
        .select_from(outbox.join(reminder, reminder.c.outbox_key == outbox.c.key))
        .where(outbox.c.state == "unsure")
    )
    try:
        async with engine.connect() as connection:
            return [
                Doubt(row.chat_id, row.rule.partition(".")[2], row.begun_at, row.key)
                for row in await connection.execute(query)
            ]
    finally:
        await engine.dispose()


def shown(
    given: argparse.Namespace, record: Record, telegram: Telegram, verdict: Verdict, kept: Books
) -> tuple[list[str], int]:
    """Lines to be printed, and how many faults there are."""
    doubts = kept["doubts"]
    unflagged = [key for key, more in verdict.copies.items() if more > doubts.get(key, 0)]
    unflagged += [key for key in verdict.lost if key not in doubts]
    twice = max(record.doubled_by_blow(telegram.came), default=0)
    faults = verdict.faults + len(unflagged) + max(0, twice - given.replicas)
    lines = [
        *_run(given, record),
        *_books(telegram, verdict, kept),
        *_faults(given, verdict),
        f"in doubt after a crash, and flagged: {len(doubts)} messages",
        f"    of them came twice: {len(verdict.copies)}, at most {twice} for one crash",
        f"    of them never came: {len(set(verdict.lost))}",
        f"        and of those were marked and had not left: {verdict.unsent}",
        f"twice or not at all without a flag: {len(unflagged)}",
        f"late after downtime: {_late(verdict)}",
        "no fault" if not faults else f"{faults} FAULTS",
    ]
    return lines, faults


def _run(given: argparse.Namespace, record: Record) -> Iterator[str]:
    database = "PostgreSQL" if given.postgres else "SQLite"
    yield f"{given.businesses} businesses, {given.years} years, seed {given.seed}"
    yield f"{given.replicas} of the bot on {database}"
    yield f"events {sum(map(len, record.happened.values()))}"
    yield f"kills {record.kills}: {_listed(record.blows)}"
    yield f"downtimes {_downtimes(record)}"


def _books(telegram: Telegram, verdict: Verdict, kept: Books) -> Iterator[str]:
    reminders, messages = kept["reminders"], kept["messages"]
    yield f"reminders planned {sum(reminders.values())}: {_listed(reminders)}"
    yield f"messages {sum(messages.values())}: {_listed(messages)}"
    yield f"    came {len(telegram.came)}, refused by readers {telegram.refused}"
    yield f"reminders told {verdict.told}, of them {verdict.optional} at will"


def _faults(given: argparse.Namespace, verdict: Verdict) -> Iterator[str]:
    for name, some in (
        ("missed", verdict.missed),
        ("doubled", verdict.doubled),
        ("untrue", verdict.untrue),
        ("on a wrong day", verdict.untimely),
        ("in quiet hours or on a day off", verdict.quiet),
        ("before the reader's hour", verdict.early),
    ):
        yield f"{name}: {len(some)}"
        yield from (f"    {line}" for line in some[: given.show])


def _late(verdict: Verdict) -> str:
    if not verdict.late:
        return "none"
    return f"{len(verdict.late)}, by {median(verdict.late):.0f} days (at most {max(verdict.late)})"


def _downtimes(record: Record) -> str:
    hours = [(end - begin).total_seconds() / 3600 for begin, end in record.downtimes]
    if not hours:
        return "none"
    return f"{len(hours)} of {min(hours):.0f} to {max(hours):.0f} h, {sum(hours) / 24:.0f} days"


def _listed(counts: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {counts[name]}" for name in sorted(counts)) or "none"
