"""A message of the staff to many: whom it is for, what it looks like, who may do it."""

from bot.emulator.acts import say
from tests.support.broadcasts import SENT, clients, got, let_go, over, written
from tests.support.product import Card, Product, Talk, seen
from tests.support.staff import BORIS, VERA


async def test_news_reach_every_client_once_and_the_card_counts(bot: Product, anna: Talk) -> None:
    people = await clients(bot, 3)
    first = await anna.say("/broadcast")
    assert first.buttons == [
        "📰 Новость подписчикам (0)",
        "📰 Новость клиентам (3)",
        "📋 Клиентам о заявках (3)",
    ]
    check = await written(anna, "Новость клиентам", "Приём <заявок> до 1 декабря")
    assert check.text == ("Новость клиентам\nПолучат: 3, отправим за 1 секунду")
    *_, preview, _ = anna.cards()
    assert preview.text == "Приём <заявок> до 1 декабря"
    assert preview.buttons == ["🔕 Не присылать новости"]
    assert not got(people[0][0], "Приём")
    sure = await anna.tap("✅ Отправить (3)")
    assert sure.text.startswith("Отправить? Получат: 3\nНовость клиентам. Отозвать отправленное")
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
