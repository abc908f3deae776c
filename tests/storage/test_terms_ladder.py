"""Which notices of terms are given is data of the pack."""

from datetime import UTC, date, datetime

import pytest

from bot.settings import DEFAULT_CENTRE
from flows.library import Library
from flows.readers.registry import READERS
from flows.reminders.ladder import Ladder
from storage.database import Database
from storage.packs import load_centre, load_packs
from tests.storage.test_terms import PACK, REVIEW, REWORK, Desk

SILENT = Ladder(clause="1", client=("last",), staff=("overdue",), head="never")
CENTRE = load_centre(DEFAULT_CENTRE).model_copy(update={"closures": ()})
PACKS = load_packs(None, (PACK,), CENTRE)


async def told(desk: Desk, *moves: tuple[str, str]) -> list[int]:
    """The days of November on which something is said of one that came there on Friday the 20th."""
    await desk.at(*moves)
    found: list[int] = []
    for day in range(23, 31):
        before = await desk.planned()
        await desk.ring(datetime(2026, 11, day, 9, tzinfo=UTC), ending=False)
        found += [day] * (await desk.planned() - before)
    return found


def desk_of(store: Database, ladder: Ladder | None) -> Desk:
    pack = PACKS[PACK]
    changed = pack.model_copy(update={"ladder": ladder}) if ladder else pack
    return Desk(store, Library({PACK: changed}, READERS), CENTRE)


@pytest.mark.parametrize(("ladder", "days"), [(None, [23, 24, 25]), (SILENT, [24, 25])])
async def test_the_staff_hear_what_the_pack_says(
    store: Database, ladder: Ladder | None, days: list[int]
) -> None:
    """Terms of one day and of two: the last days on the 23rd and 24th, over the day after."""
    assert await told(desk_of(store, ladder), REVIEW) == days


@pytest.mark.parametrize(("ladder", "days"), [(None, [25, 26, 27]), (SILENT, [27])])
async def test_the_client_hears_what_the_pack_says(
    store: Database, ladder: Ladder | None, days: list[int]
) -> None:
    """Five days for the answer: half of them, the day before the last one, the last one."""
    assert await told(desk_of(store, ladder), *REWORK) == days


async def test_what_is_not_told_is_passed_all_the_same(store: Database) -> None:
    """So the bot's own step waits for the last day only, and is made after it."""
    desk = desk_of(store, SILENT)
    made = await desk.at(*REWORK)
    for day in (25, 26, 27):
        await desk.ring(datetime(2026, 11, day, 9, tzinfo=UTC))
    assert (await desk.terms(made))["expire"].rung_on == date(2026, 11, 27)
    await desk.ring(datetime(2026, 11, 30, 9, tzinfo=UTC))
    assert (await desk.history(made))[-1] == "expire"
