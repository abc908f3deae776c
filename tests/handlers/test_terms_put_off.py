"""Staff put off a notice of a term: it comes once more, and hides nothing that comes meanwhile."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.settings import DEFAULT_CENTRE
from flows.application import Application
from tests.support.calendar_walk import day, group_said, staff_step
from tests.support.product import Card, Product, Talk, clean, product
from tests.support.staff import ANNA, BORIS, apply

GLEB = 2004
"""Kaluga's administrator: decides nothing."""


@pytest.fixture
async def bot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Product]:
    monkeypatch.setattr("flows.pacing.BURST", 100)  # days pass in no time here
    async with product(tmp_path) as running:
        yield running
        clean(running)


async def last_day(bot: Product, moment: str = "2026-11-23 09:00") -> Card:
    """Monday, the last day of some steps; the notice of it."""
    await look(bot, moment)
    return notices(bot)[-1]


async def look(bot: Product, moment: str) -> None:
    """What is due at this moment is found and sent."""
    await day(bot, moment, looks=2)
    bot.app.office.wake()
    await bot.settled()


def notices(bot: Product) -> list[Card]:
    return [one for one in group_said(bot) if one.buttons[:1] == ["Открыть карточку"]]


def toast(bot: Product) -> str:
    """What the presser was told at once."""
    return str(bot.world.calls.of("answerCallbackQuery")[-1].params.get("text", ""))


async def pressed(talk: Talk, card: Card, caption: str) -> None:
    talk.touch(caption, card)
    await talk.settled()


async def test_it_comes_once_more_later_today(bot: Product, sent: Application, anna: Talk) -> None:
    card = await last_day(bot)
    assert card.rows[-1] == ("⏰ Через 3 часа", "⏰ Утром")
    bot.clock.advance(20 * 60)
    await pressed(anna, card, "Через 3 часа")
    assert toast(bot) == "Напомню сегодня в 12:20. Срок идёт как шёл."
    (shown,) = notices(bot)
    assert shown.text == f"{card.text}\n⏰ Анна Причалова: напомнить сегодня в 12:20"
    assert shown.rows == card.rows[:-1]
    await look(bot, "2026-11-23 12:19")
    assert len(notices(bot)) == 1
    await look(bot, "2026-11-23 12:20")
    _, again = notices(bot)
    assert (again.text, again.rows) == (card.text, card.rows)
    await look(bot, "2026-11-23 19:00")
    assert len(notices(bot)) == 2


async def test_what_becomes_overdue_meanwhile_is_told_all_the_same(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await last_day(bot)
    await look(bot, "2026-11-24 09:00")
    *_, tuesday = notices(bot)
    await pressed(anna, tuesday, "Утром")
    assert toast(bot) == "Напомню завтра, 25 ноября, в 09:00. Срок идёт как шёл."
    said = len(notices(bot))
    await look(bot, "2026-11-25 09:00")
    (over,) = notices(bot)[said:]
    assert over.text.startswith("🔴 РМ-2026-00001: срок вышел\n")


async def test_what_is_done_meanwhile_does_not_come(
    bot: Product, sent: Application, anna: Talk
) -> None:
    card = await last_day(bot)
    await pressed(anna, card, "Через 3 часа")
    await staff_step(bot, sent, ANNA, "remarks", "Приложите сертификат.")
    said = len(notices(bot))
    await look(bot, "2026-11-23 13:00")
    assert len(notices(bot)) == said


async def test_who_puts_it_off_again_moves_it(
    bot: Product, sent: Application, anna: Talk, boris: Talk
) -> None:
    card = await last_day(bot)
    anna.touch("Через 3 часа", card)
    boris.touch("Через 3 часа", card)
    await bot.settled()
    await look(bot, "2026-11-23 12:30")
    assert len(notices(bot)) == 2


@pytest.mark.parametrize("who", [BORIS, GLEB])
async def test_who_may_not_act_puts_nothing_off(tmp_path: Path, who: int) -> None:
    """In Kaluga one acts for the REC alone, one for nobody: these steps are the centre's."""
    async with product(tmp_path, centre=DEFAULT_CENTRE.with_name("kaluga.yaml")) as bot:
        await apply(bot, bot.owner)
        card = await last_day(bot)
        await pressed(bot.staff(who), card, "Через 3 часа")
        assert toast(bot).startswith("Это может сделать только")
        await look(bot, "2026-11-23 13:00")
        assert notices(bot) == [card]
        clean(bot)


async def test_late_in_the_day_there_is_only_the_morning(
    bot: Product, sent: Application, anna: Talk
) -> None:
    card = await last_day(bot, "2026-11-23 17:30")
    assert card.rows[-1] == ("⏰ Утром",)


async def test_what_does_not_fit_into_the_day_comes_in_the_morning(
    bot: Product, sent: Application, anna: Talk
) -> None:
    """A press on Friday evening under a message of the morning."""
    card = await last_day(bot, "2026-11-27 10:00")
    await look(bot, "2026-11-27 18:00")
    await pressed(anna, card, "Через 3 часа")
    assert toast(bot) == "Напомню в понедельник, 30 ноября, в 09:00. Срок идёт как шёл."
    for quiet in ("2026-11-28 12:00", "2026-11-30 08:59"):
        await look(bot, quiet)
    assert len(notices(bot)) == 1
    await look(bot, "2026-11-30 09:00")
    assert len(notices(bot)) == 2


async def test_a_bot_that_was_away_at_the_moment_wakes_nobody(
    bot: Product, sent: Application, anna: Talk
) -> None:
    card = await last_day(bot, "2026-11-26 10:00")
    await pressed(anna, card, "Через 3 часа")
    await bot.stop()
    bot.clock.advance(12 * 3600)
    await bot.run()
    await look(bot, "2026-11-26 22:30")
    assert len(notices(bot)) == 1
    await look(bot, "2026-11-27 09:00")
    assert len(notices(bot)) == 2


async def test_only_what_was_told_can_be_put_off(
    bot: Product, sent: Application, anna: Talk
) -> None:
    """The step was made; the button still stands under the notice."""
    card = await last_day(bot)
    await staff_step(bot, sent, ANNA, "refuse", "2.1")
    await pressed(anna, card, "Утром")
    assert toast(bot).startswith("Об этом напоминать уже не нужно")
    assert notices(bot) == [card]


async def test_it_is_on_the_record(bot: Product, sent: Application, anna: Talk) -> None:
    other = await apply(bot, bot.newcomer("Другая"), full_name="ООО «Сова»")
    await look(bot, "2026-11-23 09:00")
    first = next(one for one in notices(bot) if sent.number and sent.number in one.text)
    await pressed(anna, first, "Через 3 часа")
    async with bot.app.store.reading() as repositories:
        (line,) = await repositories.audit.of(f"application:{sent.id}", "term.put_off")
        assert await repositories.audit.of(f"application:{other.id}", "term.put_off") == []
    assert line.actor == f"staff:{ANNA}"
    assert "2026-11-23T12:00:00+03:00" in line.data["until"]
    shown = (await anna.say(f"/delivery {sent.number}")).text
    assert "🕓 23.11.2026, 12:00 · в группу: напоминание о сроке" in shown
