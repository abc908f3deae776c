"""Keys that a former version has written get their new names, on both databases."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from flows.reminders import Planned
from storage.database import Database

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
RULE = "made-up.report"
MARKS = {RULE: ["w-5", "d0", "w1"], "made-up.question": []}


def one(number: int, **changes: object) -> Planned:
    """A message with the key of a former version."""
    at = NOW + timedelta(days=number)
    made = Planned(
        key=f"date:made-up:report:2026-12-01:report:2026-12-01:{number}:staff",
        subject="date:made-up:report:2026-12-01",
        rule=RULE,
        to="staff",
        anchor=date(2026, 12, 1),
        on=at.date(),
        at=at,
        nth=number,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


async def renamed(store: Database, *rows: Planned) -> tuple[int, list[str]]:
    """Plan these, and rename twice: what the first one did, and how the keys end."""
    async with store.transaction() as repositories:
        await repositories.reminders.put(rows, NOW)
        count = await repositories.reminders.rename(MARKS)
        assert await repositories.reminders.rename(MARKS) == 0
        found = await repositories.reminders.get(range(1, 100))
    return count, [one.planned.key.removeprefix("date:made-up:report:2026-12-01:") for one in found]


def ends(*marks: str) -> Sequence[str]:
    return [f"report:2026-12-01:{mark}:staff" for mark in marks]


async def test_each_number_becomes_its_offset_or_a_repetition(store: Database) -> None:
    count, keys = await renamed(store, *(one(number) for number in (0, 1, 2, 3, 14)))
    assert (count, keys) == (5, ends("w-5", "d0", "w1", "r0", "r11"))


async def test_what_was_put_off_and_other_readers_are_renamed_alike(store: Database) -> None:
    first = one(0).key.removesuffix("staff")
    of_many = [one(0, key=f"{first}{reader}") for reader in ("businessNone", "business7")]
    _, keys = await renamed(store, *of_many, one(0, key=f"{first}business7~2"))
    begin = "report:2026-12-01:w-5:business"
    assert keys == [f"{begin}None", f"{begin}7", f"{begin}7~2"]


async def test_a_rhythm_keeps_its_month_and_a_rule_of_no_pack_its_key(store: Database) -> None:
    asked = one(6, rule="made-up.question", key="follow-up:5:question:2026-12-01:6:business7")
    gone = one(0, rule="made-up.gone", key="draft:5:gone:2026-12-01:0:business7")
    count, keys = await renamed(store, asked, gone)
    assert count == 1
    assert keys == ["follow-up:5:question:2026-12-01:r6:business7", gone.key]


async def test_what_the_newer_version_has_planned_stays(store: Database) -> None:
    """They have run by turns: the older row keeps its name, and nothing fails."""
    newer = one(0, key=one(0).key.replace(":0:", ":w-5:"))
    count, keys = await renamed(store, newer, one(0), one(1))
    assert (count, keys) == (1, ends("w-5", "0", "d0"))
