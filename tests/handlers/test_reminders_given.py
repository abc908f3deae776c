"""Reminders through the wire: who is reminded of what, when, and only while it is true."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from flows.session import Stage
from tests.support.calendar_walk import day
from tests.support.product import Product, clean, product
from tests.support.staff import PACK


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path) as running:
        yield running
        clean(running)


async def begun(bot: Product) -> int:
    """A draft in which nothing was answered yet, begun on Friday 20.11. How much was heard."""
    await bot.owner.begin(f"{PACK}_placement")
    await bot.owner.tap("Согласен")
    await bot.owner.tap("Позже")
    return len(bot.owner.cards())


async def test_an_unfinished_draft_is_reminded_of_once(bot: Product) -> None:
    heard = await begun(bot)
    for quiet in ("2026-11-22 12:00", "2026-11-23 08:59"):
        await day(bot, quiet)
    assert len(bot.owner.cards()) == heard
    await day(bot, "2026-11-23 09:00", looks=3)
    (told,) = bot.owner.cards()[heard:]
    assert told.text == (
        "🔔 Вы начали «Размещение на маркетплейсах». Ответы сохранены: можно "
        "продолжить с того же места. Осталось 26 вопросов.\nп. 5.2"
    )
    assert told.buttons == ["▶️ Продолжить", "Позже"]
    card = await bot.owner.tap("Продолжить")
    assert "Позже" in " ".join(card.buttons)


async def test_whoever_goes_on_is_left_in_peace_for_as_long(bot: Product) -> None:
    """The last answer counts, not the first: the row moves by itself when it has become due."""
    heard = await begun(bot)
    await day(bot, "2026-11-22 12:00")
    await bot.owner.tap("Продолжить")
    await bot.owner.say("ООО «Якорь»")
    await bot.owner.tap("Позже")
    heard = len(bot.owner.cards())
    await day(bot, "2026-11-24 12:00", looks=2)
    assert len(bot.owner.cards()) == heard
    await day(bot, "2026-11-25 09:00", looks=2)
    (told,) = bot.owner.cards()[heard:]
    assert told.text.startswith("🔔 Вы начали")
    assert "Осталось 25 вопросов." in told.text


async def test_a_form_with_all_answers_has_nothing_left_to_be_told_of(bot: Product) -> None:
    """It is only to be sent: the other form of the service was not begun."""
    await begun(bot)
    office = bot.app.office
    async with office.store.transaction() as repositories:
        (filling,) = await repositories.fillings.of_application(1)
        done = replace(filling.session, stage=Stage.DONE)
        await repositories.fillings.store(replace(filling, session=done))
    heard = len(bot.owner.cards())
    await day(bot, "2026-11-23 09:00", looks=3)
    (told,) = bot.owner.cards()[heard:]
    assert told.text.endswith("можно продолжить с того же места.\nп. 5.2")


async def test_after_a_while_away_only_the_latest_comes(bot: Product) -> None:
    heard = await begun(bot)
    await day(bot, "2026-12-21 09:00", looks=2)
    (told,) = bot.owner.cards()[heard:]
    assert told.text.startswith("🔔 Вы начали")
    states = await reasons(bot)
    assert states == {"overtaken": 2, "queued": 1}


async def test_what_is_too_old_is_not_given(bot: Product) -> None:
    heard = await begun(bot)
    await day(bot, "2027-01-20 12:00", looks=2)
    assert len(bot.owner.cards()) == heard
    assert await reasons(bot) == {"overtaken": 2, "too_late": 1}


async def test_a_dropped_draft_is_not_reminded_of(bot: Product) -> None:
    await begun(bot)
    await bot.owner.tap("Продолжить")
    await bot.owner.say("/cancel")
    person = await bot.app.office.use.welcome(
        bot.owner.person.id, bot.owner.chat.id, "ru", bot.now()
    )
    await bot.app.office.use.cancel(person, 1, bot.now())
    heard = len(bot.owner.cards())
    await day(bot, "2026-12-21 09:00", looks=2)
    assert len(bot.owner.cards()) == heard
    assert await reasons(bot) == {"moved": 3}


async def test_without_consent_nothing_but_duties_is_told(bot: Product) -> None:
    await begun(bot)
    use = bot.app.office.use
    person = await use.welcome(bot.owner.person.id, bot.owner.chat.id, "ru", bot.now())
    person = await use.withdraw_consent(person, bot.now())
    heard = len(bot.owner.cards())
    await day(bot, "2026-11-23 09:00", looks=2)
    assert len(bot.owner.cards()) == heard
    assert await reasons(bot) == {"planned": 2, "muted": 1}
    await use.give_consent(person, bot.now())
    await day(bot, "2026-11-23 10:00", looks=2)
    assert len(bot.owner.cards()) == heard + 1


async def test_it_is_put_off_and_comes_again(bot: Product) -> None:
    await begun(bot)
    await day(bot, "2026-11-23 09:00", looks=2)
    asked = await bot.owner.tap("Позже")
    assert asked.text == ("Откладываем: закончить «Размещение на маркетплейсах».\nКогда напомнить?")
    assert asked.rows == (
        ("Завтра", "Через 3 дня"),
        ("Через неделю",),
        ("Больше не напоминать",),
    )
    done = await bot.owner.tap("Завтра")
    assert done.text.startswith("Хорошо, напомню завтра, 24 ноября.")
    heard = len(bot.owner.cards())
    await day(bot, "2026-11-24 08:00")
    assert len(bot.owner.cards()) == heard
    await day(bot, "2026-11-24 09:00", looks=2)
    (told,) = bot.owner.cards()[heard:]
    assert told.text.startswith("🔔 Вы начали")


async def test_a_topic_of_comfort_is_switched_off_and_on_again(bot: Product) -> None:
    await begun(bot)
    await day(bot, "2026-11-23 09:00", looks=2)
    await bot.owner.tap("Позже")
    never = await bot.owner.tap("Больше не напоминать")
    assert never.text.startswith("Больше не напомню.")
    page = await bot.owner.tap("Напоминания")
    assert "🔕 Незаконченные заявки" in page.buttons
    assert "Пока ничего не запланировано." in page.text
    page = await bot.owner.tap("🔕 Незаконченные заявки")
    assert "🔔 Незаконченные заявки" in page.buttons
    assert "· пн, 30 ноября: закончить «Размещение на маркетплейсах»" in page.text


async def test_the_hour_is_the_readers_own(bot: Product) -> None:
    await begun(bot)
    page = await bot.owner.say("/reminders")
    assert "Пишу по рабочим дням, с 9:00." in page.text
    await bot.owner.tap("🕘 Во сколько писать")
    page = await bot.owner.tap("14:00")
    assert "с 14:00" in page.text
    heard = len(bot.owner.cards())
    await day(bot, "2026-11-23 13:59", looks=2)
    assert len(bot.owner.cards()) == heard
    await day(bot, "2026-11-23 14:00", looks=2)
    assert len(bot.owner.cards()) == heard + 1


async def test_whoever_blocked_the_bot_and_is_back_is_reminded_then(tmp_path: Path) -> None:
    async with product(tmp_path) as bot:
        await begun(bot)
        bot.world.block(bot.owner.person)
        await day(bot, "2026-11-23 09:00", looks=2)
        assert await reasons(bot) == {"planned": 2, "undelivered": 1}
        await day(bot, "2026-11-24 10:00")
        await bot.owner.begin()
        heard = len(bot.owner.cards())
        await day(bot, "2026-11-24 10:01", looks=2)
        (told,) = bot.owner.cards()[heard:]
        assert told.text.startswith("🔔 Вы начали")


async def reasons(bot: Product) -> dict[str, int]:
    """How many rows are in which state, dropped ones by the reason."""
    found: dict[str, int] = {}
    async with bot.app.store.reading() as repositories:
        for row in await repositories.reminders.of_application(1):
            name = row.reason or row.state
            found[name] = found.get(name, 0) + 1
    return found
