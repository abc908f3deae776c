"""A day of the year that something has to be done by: what is put off comes before it or never.

What was missed while the bot was away is told as long as that day is ahead.
"""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.settings import DEFAULT_CENTRE
from tests.support.calendar_walk import day
from tests.support.product import Card, Product, clean, product

PACK = "kaliningrad-cluster"
ZONE = ZoneInfo("Europe/Kaliningrad")
PLAN = f"date:{PACK}:plan:2026-12-31"


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    """A client of Kaliningrad, who is told of next year's plan on 10.12.2026 for the last time."""
    async with product(tmp_path, centre=DEFAULT_CENTRE.parent / "kaliningrad.yaml") as running:
        office, who = running.app.office, running.owner
        await who.begin()
        person = await office.use.welcome(who.person.id, who.chat.id, "ru", running.now())
        await office.use.give_consent(person, running.now())
        service = next(one for one in office.library.pack(PACK).services if one.submits)
        state = office.library.machine(PACK, service.id).transitions[0].to
        async with office.store.transaction() as repositories:
            made = await repositories.applications.add(PACK, service.id, person.id, running.now())
            sent = replace(made, number="КК-2026-00001", state=state, submitted_at=running.now())
            await repositories.applications.save(sent)
        yield running
        clean(running)


async def look(bot: Product, moment: str) -> None:
    await day(bot, moment, looks=2, zone=ZONE)


def heard(bot: Product) -> list[Card]:
    """Reminders of the plan."""
    return [one for one in bot.owner.cards() if one.text.startswith("🔔") and "план" in one.text]


async def later(bot: Product) -> Card:
    """Press «Позже» under the last reminder."""
    bot.owner.touch("Позже", heard(bot)[-1])
    await bot.owner.settled()
    return bot.owner.card()


async def test_the_year_over_nobody_is_asked_to_apply_by_its_end(bot: Product) -> None:
    """31 December is a day off, so a week from 24 December would be in January."""
    for on, then in (("2026-12-10", "Через неделю"), ("2026-12-17", "Через неделю")):
        await look(bot, f"{on} 09:00")
        asked = await later(bot)
        assert "Последний день" not in asked.text
        await bot.owner.tap(then)
    await look(bot, "2026-12-24 09:00")
    asked = await later(bot)
    assert asked.text.startswith("Последний день — 31 декабря, позже напоминать будет поздно.")
    assert asked.buttons == ["Завтра", "Через 3 дня", "Больше не напоминать"]
    await bot.owner.tap("Через 3 дня")
    await look(bot, "2026-12-28 09:00")
    came = len(heard(bot))
    assert came == 4
    for on in ("2026-12-31", "2027-01-11", "2027-01-18"):
        await look(bot, f"{on} 09:30")
    assert len(heard(bot)) == came


async def test_there_is_nowhere_to_put_it_off_to_at_the_end(bot: Product) -> None:
    await look(bot, "2026-12-10 09:00")
    await look(bot, "2026-12-30 12:00")
    asked = await later(bot)
    assert asked.text == "Последний день — 31 декабря, откладывать уже некуда."
    assert asked.buttons == ["Больше не напоминать"]
    await look(bot, "2027-01-11 12:00")
    bot.owner.touch("Позже", heard(bot)[-1])
    await bot.owner.settled()
    said = bot.world.calls.of("answerCallbackQuery")[-1].params.get("text", "")
    assert "напоминать уже не нужно" in str(said)


async def test_a_choice_that_was_left_lying_is_offered_anew(bot: Product) -> None:
    await look(bot, "2026-12-10 09:00")
    asked = await later(bot)
    await look(bot, "2026-12-29 12:00")
    bot.owner.touch("Через неделю", asked)
    await bot.owner.settled()
    assert bot.owner.card().text.startswith("Последний день — 31 декабря")
    assert bot.owner.card().buttons == ["Завтра", "Больше не напоминать"]
    await look(bot, "2027-01-11 12:00")
    assert len(heard(bot)) == 1


async def test_the_last_one_before_the_day_is_kept_however_long_the_bot_was_away(
    bot: Product,
) -> None:
    await look(bot, "2026-11-23 09:00")
    before = len(heard(bot))
    await bot.stop()
    back = datetime.fromisoformat("2026-12-28 09:00").replace(tzinfo=ZONE)
    bot.clock.advance(back.timestamp() - bot.clock.now())
    await bot.run()
    await look(bot, "2026-12-28 10:00")
    assert len(heard(bot)) == before + 1
    for on in ("2026-12-29", "2026-12-31", "2027-01-11"):
        await look(bot, f"{on} 10:00")
    assert len(heard(bot)) == before + 1


async def test_it_is_not_kept_beyond_the_day_and_its_row_says_why(bot: Product) -> None:
    await look(bot, "2026-11-23 09:00")
    before = len(heard(bot))
    await bot.stop()
    back = datetime.fromisoformat("2027-01-11 09:00").replace(tzinfo=ZONE)
    bot.clock.advance(back.timestamp() - bot.clock.now())
    await bot.run()
    await look(bot, "2027-01-11 10:00")
    assert len(heard(bot)) == before
    async with bot.app.store.reading() as repositories:
        rows = await repositories.reminders.get(range(1, 500))
    reasons = [one.reason for one in rows if one.planned.subject == PLAN]
    assert "too_late" in reasons
    assert "untrue" not in reasons
