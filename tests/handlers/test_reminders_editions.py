"""Another edition of a rule, another version of the bot: no reminder is doubled, none lost."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.packs import PACKS
from tests.support.calendar_walk import day
from tests.support.contracts import CENTRE, given
from tests.support.former_keys import as_before
from tests.support.product import Card, Product, clean, product

AT = "[{working: -5}, {working: -1}, {working: 0}, {working: 1}, {working: 5}, {working: 10}]"


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    """A contract of 19.11.2026 is to be reported by 10.12; the packs are own copies."""
    own = tmp_path / "own"
    for name in ("khabarovsk-export", "export-standard"):
        shutil.copytree(PACKS / name, own / name)
    async with product(tmp_path, centre=CENTRE, packs_dir=own) as running:
        await given(running, "ХК-2026-00901")
        await running.owner.say("/contracts")
        await running.owner.go(("[Рассказать о контракте]", "[Контракт]", "[Вчера]"))
        await day(running, "2026-12-03 12:00", looks=2)
        yield running
        clean(running)


def reminded(bot: Product) -> list[Card]:
    """Reminders of the contract that the business has got."""
    return [one for one in bot.owner.cards() if one.text.startswith("🔔")]


def edit(tmp_path: Path, at: str) -> None:
    path = tmp_path / "own" / "khabarovsk-export" / "reminders.yaml"
    text = path.read_text()
    assert AT in text
    path.write_text(text.replace(AT, at))


async def heard(bot: Product, *moments: str) -> list[int]:
    """How many reminders came at each."""
    counts = []
    for moment in moments:
        before = len(reminded(bot))
        await day(bot, moment, looks=2)
        counts.append(len(reminded(bot)) - before)
    return counts


@pytest.mark.parametrize(
    "at",
    [
        AT.replace("{working: -5}, ", ""),
        AT.replace("{working: -5}", "{working: -10}, {working: -5}"),
        AT.replace("{working: -5}", "{working: -5}, {working: -4}, {working: -3}"),
    ],
)
async def test_prompts_before_it_come_or_go_and_each_is_still_given_once(
    bot: Product, tmp_path: Path, at: str
) -> None:
    """The first was given on 3.12, others before the last two would have been due by 8.12."""
    assert len(reminded(bot)) == 1
    await day(bot, "2026-12-08 12:00", looks=2)
    edit(tmp_path, at)
    await bot.restart()
    await heard(bot, "2026-12-08 15:00")
    days = ("2026-12-09 12:00", "2026-12-10 12:00", "2026-12-11 12:00", "2026-12-17 12:00")
    assert await heard(bot, *days) == [1, 1, 1, 1]


async def test_an_update_of_the_bot_knows_what_was_given_and_put_off(bot: Product) -> None:
    """The one of 3.12 was given and put off for a week; its row and the next ones have old keys."""
    bot.owner.touch("Позже", reminded(bot)[-1])
    await bot.owner.settled()
    assert "напомню завтра, 4 декабря" in (await bot.owner.tap("Завтра")).text
    keys = await as_before(bot.app.store)
    await bot.restart()
    async with bot.app.store.reading() as repositories:
        rows = await repositories.reminders.get(sorted(keys))
    assert {one.id: one.planned.key for one in rows} == keys
    days = ("2026-12-03 15:00", "2026-12-04 12:00", "2026-12-07 12:00", "2026-12-09 12:00")
    assert await heard(bot, *days) == [0, 1, 0, 1]
    assert await heard(bot, "2026-12-10 12:00", "2026-12-11 12:00") == [1, 1]
