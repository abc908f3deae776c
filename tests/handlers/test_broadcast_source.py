"""The author's message of a broadcast: an app cuts a long one, and she may change it."""

from bot.emulator.acts import say
from tests.support.broadcasts import SENT, clients, got, let_go, over
from tests.support.product import Card, Product, Talk
from tests.support.staff import BORIS

LONG = "Начало. " + "я" * 4195 + " Конец."
"""4210 characters."""


async def asked(anna: Talk) -> Card:
    await anna.say("/broadcast")
    await anna.tap("Новость клиентам")
    return await anna.tap("Написать сообщение")


def parts(bot: Product, anna: Talk, asked: Card, *texts: str, replies: tuple[int, ...]) -> None:
    """An app sends these parts at once; those with these numbers reply to the question."""
    for number, text in enumerate(texts):
        reply = asked.message_id if number in replies else None
        say(bot.world, anna.person, anna.chat, {"text": text}, reply_to=reply)


async def nothing_left(bot: Product, anna: Talk, over_by: int, number: int = 1) -> None:
    """It was refused in words, and nothing of it can be sent."""
    said = "\n".join(one.text for one in anna.cards()[-4:])
    assert f"у вас на {over_by} больше, и Telegram разбил текст" in said
    assert not [one for one in anna.cards() if "👇" in one.text]
    assert not any("Отправить" in caption for one in anna.cards() for caption in one.buttons)
    async with bot.app.store.reading() as repositories:
        assert not (await repositories.broadcasts.get(number)).written


async def test_a_text_that_the_app_has_cut_is_refused_and_can_be_shortened(
    bot: Product, anna: Talk
) -> None:
    ((who, _),) = await clients(bot, 1)
    question = await asked(anna)
    anna.send(LONG, reply_to=question.message_id)
    await bot.settled()
    await nothing_left(bot, anna, 114)
    bot.clock.advance(30)
    anna.send("Коротко о главном", reply_to=question.message_id)
    await anna.shown()
    await let_go(anna)
    await over(bot)
    assert [one.text for one in got(who, "Коротко")] == ["Коротко о главном"]
    assert not got(who, "Конец")


async def test_the_part_that_replies_may_be_the_first_or_every_one(
    bot: Product, anna: Talk
) -> None:
    await clients(bot, 1)
    for number, replies in enumerate(((0,), (0, 1, 2)), start=1):
        question = await asked(anna)
        texts = ("а" * 4096, "б" * 4000, "в" * 4)
        parts(bot, anna, question, *texts, replies=replies)
        await bot.settled()
        await nothing_left(bot, anna, 4004, number)
        bot.clock.advance(60)
        bot.world.calls.clear()


async def test_what_is_said_later_or_by_others_belongs_to_nothing(bot: Product, anna: Talk) -> None:
    ((who, _),) = await clients(bot, 1)
    question = await asked(anna)
    long = "а" * 4000
    say(bot.world, bot.staff(BORIS).person, anna.chat, {"text": long})
    anna.send(long, reply_to=question.message_id)
    await bot.settled()
    say(bot.world, bot.staff(BORIS).person, anna.chat, {"text": long})
    bot.clock.advance(6)
    say(bot.world, anna.person, anna.chat, {"text": long})
    await bot.settled()
    await let_go(anna)
    await over(bot)
    assert got(who, long)


async def test_an_edit_before_the_confirm_is_shown_and_is_what_is_sent(
    bot: Product, anna: Talk
) -> None:
    ((who, _),) = await clients(bot, 1)
    question = await asked(anna)
    sent = anna.send("Приём до 1 марта", reply_to=question.message_id)
    await anna.shown()
    await anna.tap("Отправить")
    bot.world.edit(anna.person, sent, "Приём до 10 марта")
    await bot.settled()
    *_, head, preview, check = anna.cards()
    assert head.text == "👇 Вы изменили сообщение. Теперь клиент увидит так"
    assert preview.text == "Приём до 10 марта"
    assert check.text.startswith("Новость клиентам\nПолучат: 1")
    shown = [one.text for one in anna.cards()]
    assert shown.count("Приём до 1 марта") == 0
    assert not [text for text in shown if text.startswith("Отправить?")]
    await let_go(anna)
    await over(bot)
    assert [one.text for one in got(who, "Приём")] == ["Приём до 10 марта"]
    assert anna.card().text.startswith(SENT)


async def test_an_edit_after_the_confirm_changes_nothing_and_that_is_said(
    bot: Product, anna: Talk
) -> None:
    ((who, _),) = await clients(bot, 1)
    question = await asked(anna)
    sent = anna.send("Первая", reply_to=question.message_id)
    await anna.shown()
    await let_go(anna)
    bot.world.edit(anna.person, sent, "Вторая")
    await bot.settled()
    assert any("правка в неё не попадёт" in one.text for one in anna.cards())
    await over(bot)
    bot.world.edit(anna.person, sent, "Третья")
    assert "у клиентов остался прежний текст" in (await anna.shown()).text
    assert got(who, "Первая")
    assert not got(who, "Вторая")


async def test_a_message_that_another_has_replaced_can_be_edited_in_peace(
    bot: Product, anna: Talk
) -> None:
    ((who, _),) = await clients(bot, 1)
    question = await asked(anna)
    first = anna.send("Первая", reply_to=question.message_id)
    await anna.shown()
    again = await anna.tap("Написать заново")
    anna.send("Новая", reply_to=again.message_id)
    check = await anna.shown()
    await bot.restart()
    bot.world.edit(anna.person, first, "Первая, с правкой")
    assert await anna.shown() == check
    await let_go(anna)
    await over(bot)
    assert got(who, "Новая")
    assert not got(who, "Первая")


async def test_an_edit_that_can_not_be_sent_takes_the_words_out(bot: Product, anna: Talk) -> None:
    await clients(bot, 1)
    question = await asked(anna)
    pdf = b"%PDF-1.7 made up"
    sent = anna.file("афиша.pdf", pdf, caption="Приходите", reply_to=question.message_id)
    await anna.shown()
    bot.world.edit(anna.person, sent, "я" * 1025)
    card = await anna.shown()
    assert "Написать сообщение" in " ".join(card.buttons)
    assert any("помещается 1024 знаков, у вас 1025" in one.text for one in anna.cards())
