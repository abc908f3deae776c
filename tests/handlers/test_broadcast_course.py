"""A message to many on its way: stopped, restarted, at rest at night, left by its readers."""

import pytest

from tests.support.broadcasts import SENT, clients, got, let_go, over, written
from tests.support.calendar_walk import day
from tests.support.product import Product, Talk
from tests.support.staff import ANNA, BORIS


async def test_a_stop_drops_what_has_not_left(bot: Product, anna: Talk) -> None:
    people = await clients(bot, 3)
    await written(anna, "Новость клиентам", "Ошибка")
    await bot.app.deliverer.stop()  # nothing leaves, as if there were thousands before it
    await anna.tap("Отправить")
    anna.touch("Да, отправить")
    await bot.world.settled()
    running = anna.card()
    assert running.text == "⏳ Рассылка идёт: 0 из 3\nНовость клиентам"
    boris = bot.staff(BORIS)
    boris.send("/broadcast")
    await bot.world.settled()
    assert anna.card().buttons[-1] == "⏹ Остановить: Новость клиентам, 0 из 3"
    boris.touch("Остановить:")
    await bot.world.settled()
    assert next(one.text for one in anna.cards() if one.message_id == running.message_id) == (
        "⏹ Рассылка остановлена: получили 0 из 3\nНовость клиентам\n· не отправлено: 3"
    )
    await bot.restart()
    await over(bot)
    assert not any(got(who, "Ошибка") for who, _ in people)


async def test_a_restart_goes_on_where_it_was_and_nobody_gets_two(
    bot: Product, anna: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = await clients(bot, 4)
    await written(anna, "Новость клиентам", "Важно")
    office = bot.app.office
    member = office.centre.member(ANNA)
    assert member is not None
    broadcast = await office.use.to_many.draft(member, 1)
    # As if the bot was killed after the first portion of two: its rows are there, no more.
    assert await office.use.to_many.start(member, broadcast, bot.now())
    assert not await office.use.to_many.start(member, broadcast, bot.now())
    monkeypatch.setattr("flows.broadcast.CHUNK", 2)
    assert await office.use.to_many.feed(1, bot.now()) == 2
    assert [len(got(who, "Важно")) for who, _ in people] == [0, 0, 0, 0]
    await bot.restart()
    await over(bot)
    assert [len(got(who, "Важно")) for who, _ in people] == [1, 1, 1, 1]
    assert f"{SENT}: получили 4 из 4" in anna.card().text


async def test_it_rests_outside_the_hours_and_goes_on_in_the_morning(
    bot: Product, anna: Talk
) -> None:
    ((who, _),) = await clients(bot, 1)
    await day(bot, "2026-11-20 21:00")
    check = await written(anna, "Новость клиентам", "Утром")
    assert "Сейчас нерабочие часы: начнём 21.11 09:00" in check.text
    await let_go(anna)
    await bot.app.broadcasts.look()
    await bot.settled()
    assert "Пауза до 21.11 09:00" in anna.card().text
    assert not got(who, "Утром")
    await day(bot, "2026-11-21 09:00")
    await over(bot)
    assert got(who, "Утром")


async def test_what_was_held_up_until_night_wakes_nobody(bot: Product, anna: Talk) -> None:
    ((who, _),) = await clients(bot, 1)
    await written(anna, "Новость клиентам", "Не ночью")
    await bot.app.deliverer.stop()  # its row is in the outbox, and nothing leaves
    await anna.tap("Отправить")
    anna.touch("Да, отправить")
    await bot.world.settled()
    bot.clock.advance(10 * 3600)
    await bot.restart()
    await bot.settled()
    assert not got(who, "Не ночью")
    await day(bot, "2026-11-21 09:00")
    await over(bot)
    assert len(got(who, "Не ночью")) == 1


async def test_who_leaves_meanwhile_gets_nothing_and_is_counted(bot: Product, anna: Talk) -> None:
    people = await clients(bot, 4)
    away, _ = people[0]
    await written(anna, "Новость клиентам", "Ждём вас")
    await bot.app.deliverer.stop()
    await anna.tap("Отправить")
    anna.touch("Да, отправить")
    await bot.world.settled()
    office = bot.app.office
    async with office.store.reading() as repositories:
        persons = [await repositories.people.by_telegram(who.person.id) for who, _ in people]
    assert persons[1] is not None
    assert persons[2] is not None
    await office.use.subscribe_news(persons[1], bot.now(), wanted=False)
    await office.use.erase(persons[2], bot.now())
    bot.world.block(away.person)
    await bot.restart()
    await over(bot)
    assert [len(got(who, "Ждём вас")) for who, _ in people] == [0, 0, 0, 1]
    result = next(one.text for one in reversed(anna.cards()) if "Рассылка закончена" in one.text)
    assert result.splitlines() == [
        "✅ Рассылка закончена: получили 1 из 4",
        "Новость клиентам",
        "· заблокировали бота: 1",
        "· не отправляли (отказались, пока шла рассылка): 1",
    ]
    check = await written(anna, "Новость клиентам", "Ещё раз")
    assert "Получат: 1," in check.text
    assert "заблокировали бота: 1, отключили новости: 1, стёрли данные: 1" in check.text
    assert [one.method for one in bot.world.calls.errors()] == ["sendMessage"]
    bot.world.calls.clear()
