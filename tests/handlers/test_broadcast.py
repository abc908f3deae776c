"""A message of the staff to many: whom, what, a look at it, off it goes, and no more of it."""

import pytest

from bot.emulator.acts import say
from flows.application import Application
from tests.support.calendar_walk import day
from tests.support.product import Card, Product, Talk, seen
from tests.support.staff import ANNA, BORIS, VERA, apply

SENT = "✅ Рассылка закончена"


async def clients(bot: Product, count: int) -> list[tuple[Talk, Application]]:
    """Each with an application; some time goes by, since a group takes few messages at once."""
    people = []
    for n in range(1, count + 1):
        who = bot.newcomer(f"Клиент {n}")
        people.append((who, await apply(bot, who)))
        bot.clock.advance(10)
    return people


def got(who: Talk, words: str) -> list[Card]:
    return [one for one in who.cards() if words in one.text]


async def written(anna: Talk, kind: str, words: str) -> Card:
    """The dry run of a message."""
    await anna.say("/broadcast")
    await anna.tap(kind)
    asked = await anna.tap("Написать сообщение")
    anna.send(words, reply_to=asked.message_id)
    return await anna.shown()


async def let_go(anna: Talk) -> None:
    await anna.tap("Отправить")
    await anna.tap("Да, отправить")


async def over(bot: Product) -> None:
    """The bot looks at its broadcasts until there is none any more."""
    for _ in range(20):
        await bot.app.broadcasts.look()
        bot.clock.advance(5)
        bot.app.office.wake()
        await bot.settled()
        async with bot.app.store.reading() as repositories:
            if not await repositories.broadcasts.open():
                return
    raise AssertionError("it never ends")


async def test_news_reach_every_client_once_and_the_card_counts(bot: Product, anna: Talk) -> None:
    people = await clients(bot, 3)
    first = await anna.say("/broadcast")
    assert first.buttons == [
        "📰 Новость подписчикам (0)",
        "📰 Новость клиентам (3)",
        "📋 Клиентам о заявках (3)",
    ]
    check = await written(anna, "Новость клиентам", "Приём <заявок> до 1 декабря")
    assert check.text == (
        "Новость клиентам\nСообщение выше клиенты увидят таким.\n\n"
        "Получат: 3, отправим за 1 секунду"
    )
    *_, preview, _ = anna.cards()
    assert preview.text == "Приём <заявок> до 1 декабря"
    assert preview.buttons == ["🔕 Не присылать новости"]
    assert not got(people[0][0], "Приём")
    sure = await anna.tap("✅ Отправить (3)")
    assert sure.text.startswith("Отправить: 3?\nНовость клиентам. Отозвать отправленное")
    await anna.tap("Да, отправить 3")
    await over(bot)
    assert anna.card().message_id == sure.message_id
    assert anna.card().text == f"{SENT}: получили 3 из 3\nНовость клиентам"
    for who, _ in people:
        (letter,) = got(who, "Приём")
        assert letter == Card(letter.message_id, preview.text, (("🔕 Не присылать новости",),))


async def test_one_tap_ends_news_and_one_brings_them_back(bot: Product, anna: Talk) -> None:
    (one, _), (two, _) = await clients(bot, 2)
    await written(anna, "Новость клиентам", "Первая")
    await let_go(anna)
    await over(bot)
    await one.tap("🔕 Не присылать новости")
    (letter,) = got(one, "Первая")
    assert letter.buttons == ["🔔 Вернуть новости"]
    check = await written(anna, "Новость клиентам", "Вторая")
    assert "Получат: 1," in check.text
    assert "Не получат: 1 (отключили новости: 1)" in check.text
    await let_go(anna)
    await over(bot)
    assert not got(one, "Вторая")
    assert got(two, "Вторая")
    # What concerns their own application comes all the same.
    await written(anna, "Клиентам о заявках", "Офис закрыт")
    await let_go(anna)
    await over(bot)
    assert got(one, "Офис закрыт")[0].buttons == ["Мои заявки"]
    await one.tap("🔔 Вернуть новости")
    # Whoever asks for them is a subscriber from then on.
    assert "Новость подписчикам (1)" in (await anna.say("/broadcast")).buttons[0]
    await written(anna, "Новость клиентам", "Третья")
    await let_go(anna)
    await over(bot)
    assert got(one, "Третья")


async def test_news_can_be_asked_for_without_any_application(bot: Product, anna: Talk) -> None:
    who = bot.newcomer("Читатель")
    page = await who.begin("news")
    assert page.text.startswith("Новости центра\nНовые программы")
    page = await who.tap("🔔 Присылать новости")
    assert page.text.startswith("Новости центра\nВы их получаете")
    # Nobody is written to without their consent.
    await anna.say("/broadcast")
    nobody = await anna.tap("Новость подписчикам (0)")
    assert nobody.text.endswith("Получат: 0\nНикто не получит: измените условия.")
    assert not [one for one in nobody.buttons if "Написать" in one]
    person = await bot.app.office.use.welcome(who.person.id, who.chat.id, "ru", bot.now())
    await bot.app.office.use.give_consent(person, bot.now())
    await written(anna, "Новость подписчикам", "Ярмарка")
    await let_go(anna)
    await over(bot)
    assert got(who, "Ярмарка")
    await who.begin("news")
    await who.tap("🔕 Не присылать новости")
    assert "(0)" in (await anna.say("/broadcast")).buttons[0]


async def test_a_segment_narrows_with_the_count_at_every_step(bot: Product, anna: Talk) -> None:
    people = await clients(bot, 3)
    async with bot.app.store.transaction() as repositories:
        for _, sent in people:
            region = {"company.region": "kaluga-oblast"}
            await repositories.people.remember(sent.person_id, region)
    vera = bot.app.office.centre.member(VERA)
    assert vera is not None
    await bot.app.office.use.change_status(vera, people[0][1].id, "approve", bot.now())
    await bot.app.office.use.tagging.put(vera, people[0][1].id, "Чай", bot.now())
    await bot.app.office.use.tagging.put(vera, people[1][1].id, "чай", bot.now())
    await bot.settled()
    await anna.say("/broadcast")
    await anna.tap("Новость клиентам")
    regions = await anna.tap("Регион ›")
    assert regions.buttons[0] == "Калужская область (3)"
    await anna.tap("Калужская область (3)")
    tags = await anna.tap("Метка ›")
    assert tags.buttons == ["чай (2)", "Не важно", "‹ Назад"]
    card = await anna.tap("чай (2)")
    assert card.text.startswith("Новость клиентам\nПолучат: 2")
    assert "Метка: чай" in card.buttons
    assert "Услуга ›" not in card.buttons
    packs = await anna.tap("Программа ›")
    card = await anna.tap(packs.buttons[0])
    assert "Услуга ›" in card.buttons
    stages = await anna.tap("Этап ›")
    assert stages.buttons[0] == "Заявка в работе (2)"
    card = await anna.tap(stages.buttons[1])
    assert card.text.startswith("Новость клиентам\nПолучат: 1")
    await anna.tap("Готовность ›")
    card = await anna.tap("Не важно")
    asked = await anna.tap("Написать сообщение")
    anna.send("Вам", reply_to=asked.message_id)
    check = await anna.shown()
    assert "· Метка: чай" in check.text
    await let_go(anna)
    await over(bot)
    assert [len(got(who, "Вам")) for who, _ in people].count(1) == 1
    assert "· Регион: Калужская область" in anna.card().text


async def test_bold_words_arrive_bold(bot: Product, anna: Talk) -> None:
    ((who, _),) = await clients(bot, 1)
    await anna.say("/broadcast")
    await anna.tap("Клиентам о заявках")
    asked = await anna.tap("Написать сообщение")
    bold = {"type": "bold", "offset": 3, "length": 6}
    content = {"text": "До пятницы", "entities": [bold]}
    say(bot.world, anna.person, anna.chat, content, reply_to=asked.message_id)
    await bot.settled()
    await let_go(anna)
    await over(bot)
    assert who.messages[-1]["entities"] == [bold]


async def test_a_file_arrives_with_its_words(bot: Product, anna: Talk) -> None:
    ((who, _),) = await clients(bot, 1)
    await anna.say("/broadcast")
    await anna.tap("Новость клиентам")
    asked = await anna.tap("Написать сообщение")
    pdf = b"%PDF-1.7 made up"
    anna.file("афиша.pdf", pdf, caption="Приходите", reply_to=asked.message_id)
    await bot.settled()
    assert [one["caption"] for one in anna.messages if "document" in one] == ["Приходите"] * 2
    await let_go(anna)
    await over(bot)
    letter = who.messages[-1]
    assert (letter["document"]["file_name"], letter["caption"]) == ("афиша.pdf", "Приходите")
    await who.tap("🔕 Не присылать новости")
    assert seen(who.messages[-1]).buttons == ["🔔 Вернуть новости"]


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


async def test_who_may_and_whose_it_is(bot: Product, anna: Talk) -> None:
    await clients(bot, 1)
    await written(anna, "Новость клиентам", "Моё")
    card = anna.messages[-1]
    boris = bot.staff(BORIS)
    press = bot.world.press(boris.person, card, "m:cast:ask/1", stale=True)
    await bot.settled()
    assert press.answer is not None
    assert press.answer["text"].startswith("Эту рассылку готовит Анна")
    assert (await anna.tap("✕ Отмена")).text == "Рассылка отменена, никто ничего не получил."
    for data in ("m:cast:go/1", "m:cast:go/99", "m:cast:", "m:cast:v/1/region/x", "m:cast:o/1/x"):
        press = bot.world.press(anna.person, card, data, stale=True)
        await bot.settled()
        assert press.answer is not None
        assert press.answer["show_alert"], data


async def test_what_can_not_be_sent_to_many_is_said(bot: Product, anna: Talk) -> None:
    await clients(bot, 1)
    await anna.say("/broadcast")
    await anna.tap("Новость клиентам")
    asked = await anna.tap("Написать сообщение")
    anna.file("a.pdf", b"%PDF-1.7 made up", caption="я" * 1025, reply_to=asked.message_id)
    assert "помещается 1024 знаков, у вас 1025" in (await anna.shown()).text
    anna.send("Тогда так", reply_to=asked.message_id)
    assert "Получат: 1" in (await anna.shown()).text
