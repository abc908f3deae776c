"""Staff and applicant write to each other in a plain group: each message arrives, once."""

import json

from flows.application import Application
from tests.support.emulator import PNG
from tests.support.product import Product, Talk
from tests.support.talks import (
    answer,
    answer_file,
    card_of,
    change,
    heard,
    letters,
    marks,
    newest,
)

PDF = b"%PDF-1.7 made up"


async def test_words_go_both_ways_and_quote_each_other(
    bot: Product, sent: Application, anna: Talk
) -> None:
    asked = await answer(anna, card_of(anna, sent), "Пришлите <выписку> & договор.")
    assert marks(anna, asked) == ["👌"]
    got = newest(bot.owner, "Сообщение по заявке РМ-2026-00001")
    assert "Анна Причалова, сотрудник центра:\n\nПришлите <выписку> & договор." in got["text"]

    said = await answer(bot.owner, got, "Какую именно?")
    assert marks(bot.owner, said) == ["👌"]
    question = newest(anna, "клиент пишет:\n\nКакую именно?")
    assert question["reply_to_message"]["message_id"] == asked["message_id"]

    await answer(anna, question, "Из ЕГРЮЛ.")
    reply = newest(bot.owner, "Из ЕГРЮЛ.")
    assert reply["reply_to_message"]["message_id"] == said["message_id"]
    assert [(one.actor, one.words, one.state) for one in await letters(bot, sent)] == [
        ("staff:2001", "Пришлите &lt;выписку&gt; &amp; договор.", "sent"),
        ("client", "Какую именно?", "sent"),
        ("staff:2001", "Из ЕГРЮЛ.", "sent"),
    ]


async def test_what_colleagues_say_to_each_other_reaches_no_client(
    bot: Product, sent: Application, anna: Talk
) -> None:
    before = len(bot.owner.messages)
    said = anna.send("Клиент странный, посмотри")
    await anna.settled()
    await answer(anna, said, "Согласна")
    assert len(bot.owner.messages) == before
    assert await letters(bot, sent) == []


async def test_edits_follow_on_both_sides_and_the_earlier_words_stay_on_the_record(
    bot: Product, sent: Application, anna: Talk
) -> None:
    asked = await answer(anna, card_of(anna, sent), "Пришлите выписку до пятницы")
    bot.clock.advance(60)
    await change(anna, asked, "Пришлите выписку до четверга")
    got = newest(bot.owner, "до четверга")
    assert "изменено 20.11.2026, 12:01" in got["text"]
    assert heard(bot.owner, "до пятницы") == 0

    said = await answer(bot.owner, got, "Хорошо")
    await change(bot.owner, said, "Плохо")
    assert "Плохо" in newest(anna, "клиент пишет")["text"]
    await anna.tap("Ещё")
    await anna.tap("Переписка: 2")
    page = newest(anna, "РМ-2026-00001 · Переписка")["text"]
    assert "Пришлите выписку до четверга" in page
    assert "Было до 20.11.2026, 12:01: Пришлите выписку до пятницы" in page


async def test_files_and_albums_go_along_each_once(
    bot: Product, sent: Application, anna: Talk
) -> None:
    card = card_of(anna, sent)
    await answer_file(anna, card, "образец.pdf", PDF, caption="Вот образец")
    got = newest(bot.owner, "Вот образец")
    assert got["document"]["file_name"] == "образец.pdf"
    for number in range(3):
        data = PDF + bytes([number])
        bot.owner.file(
            f"scan{number}.pdf",
            data,
            reply_to=got["message_id"],
            group_id="album",
            caption="Три" * (not number),
        )
    await bot.owner.settled()
    names = [one["document"]["file_name"] for one in anna.messages if "document" in one]
    assert names == ["образец.pdf", "scan0.pdf", "scan1.pdf", "scan2.pdf"]
    stored = [one.file for one in await letters(bot, sent)]
    async with bot.app.store.reading() as repositories:
        assert await repositories.files.read(stored[2] or "") == PDF + bytes([1])
    await anna.tap("Ещё")
    await anna.tap("Переписка: 4")
    await anna.tap("scan2.pdf")
    assert anna.messages[-1]["document"]["file_name"] == "scan2.pdf"


async def test_a_picture_goes_as_a_picture(bot: Product, sent: Application, anna: Talk) -> None:
    await answer_file(anna, card_of(anna, sent), "x.jpg", PNG, kind="photo")
    got = newest(bot.owner, "Сообщение по заявке")
    assert got["photo"]


async def test_a_voice_a_program_and_what_is_too_long_are_refused_in_words(
    bot: Product, sent: Application, anna: Talk
) -> None:
    card = card_of(anna, sent)
    await answer_file(anna, card, "voice.ogg", b"OggS", kind="voice")
    assert "только текст, фото и документы" in anna.heard[-1]
    await answer_file(anna, card, "run.exe", PDF)
    assert "Программы" in anna.heard[-1]
    await answer_file(anna, card, "big.pdf", PDF, size=21 * 1024 * 1024)
    assert "больше 20 МБ" in anna.heard[-1]
    await answer(anna, card, "ж" * 3600)
    assert "3600 знаков" in anna.heard[-1]
    assert await letters(bot, sent) == []


async def test_amid_a_form_a_reply_goes_to_the_staff_and_an_answer_to_the_form(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await bot.owner.go(("/start", "[Чем поможет центр]", "[Консультация]", "[Подать заявку]"))
    await answer(anna, card_of(anna, sent), "Как дела с выпиской?")
    got = newest(bot.owner, "Как дела с выпиской?")
    said = await answer(bot.owner, got, "Готовлю")
    assert newest(anna, "Готовлю")
    await change(bot.owner, said, "Готова")
    assert newest(anna, "Готова")
    before = await bot.app.store.answers.open_in_chat(bot.owner.chat.id)
    await bot.owner.tap("Ответить")
    prompt = newest(bot.owner, "ответьте на это сообщение")
    await answer(bot.owner, prompt, "И договор тоже")
    assert newest(anna, "И договор тоже")
    answers = [one.words for one in await letters(bot, sent)]
    assert answers == ["Как дела с выпиской?", "Готова", "И договор тоже"]
    assert before is not None
    assert await bot.app.store.answers.open_in_chat(bot.owner.chat.id) == before
    count = len(await letters(bot, sent))
    await bot.owner.say("Общество с ограниченной ответственностью «Ромашка»")
    after = await bot.app.store.answers.open_in_chat(bot.owner.chat.id)
    assert after is not None
    assert after.session.revision > before.session.revision
    assert len(await letters(bot, sent)) == count


async def test_one_tap_and_words_reach_the_centre(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await bot.owner.go(("/applications", "[РМ-2026-00001]", "[Написать в центр]"))
    prompt = newest(bot.owner, "Напишите центру по заявке РМ-2026-00001")
    await answer(bot.owner, prompt, "Когда ответ?")
    await answer(bot.owner, prompt, "И какой?")
    question = newest(anna, "Когда ответ?")
    assert question["reply_to_message"]["message_id"] == card_of(anna, sent)["message_id"]
    assert [one.words for one in await letters(bot, sent)] == ["Когда ответ?", "И какой?"]


async def test_a_reply_to_a_notice_of_the_bot_reaches_the_staff(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await anna.tap("Отказать")
    await answer(anna, newest(anna, "ответьте на это сообщение"), "Нет сертификата")
    notice = newest(bot.owner, "Нет сертификата")
    await answer(bot.owner, notice, "Он есть!")
    assert newest(anna, "Он есть!")


async def test_a_stranger_in_the_group_is_told_once(
    bot: Product, sent: Application, anna: Talk
) -> None:
    gleb = bot.newcomer("Глеб").person
    bot.world.join(gleb, bot.group)
    stranger = bot.talk(gleb, bot.group)
    await answer(stranger, card_of(anna, sent), "Привет клиенту")
    assert "Вас в нём нет" in anna.heard[-1]
    await answer(stranger, card_of(anna, sent), "Ещё раз")
    assert heard(anna, "Вас в нём нет") == 1
    assert await letters(bot, sent) == []


async def test_staff_are_told_that_a_message_did_not_arrive(
    bot: Product, sent: Application, anna: Talk
) -> None:
    bot.world.block(bot.owner.person)
    await bot.owner.settled()
    asked = await answer(anna, card_of(anna, sent), "Вы где?")
    told = newest(anna, "Не дошло: клиент остановил бота")
    assert told["reply_to_message"]["message_id"] == asked["message_id"]
    assert marks(anna, asked) == []
    assert [one.state for one in await letters(bot, sent)] == ["failed"]
    bot.world.calls.clear()


async def test_where_reactions_are_not_allowed_the_bot_says_it(
    bot: Product, sent: Application, anna: Talk
) -> None:
    bot.world.faults.fail(400, "REACTION_INVALID", method="setMessageReaction")
    asked = await answer(anna, card_of(anna, sent), "Здравствуйте")
    told = newest(anna, "Ушло клиенту.")
    assert told["reply_to_message"]["message_id"] == asked["message_id"]
    bot.world.calls.clear()


async def test_an_update_that_comes_twice_sends_nothing_twice(
    bot: Product, sent: Application, anna: Talk
) -> None:
    asked = await answer_file(anna, card_of(anna, sent), "a.pdf", PDF, caption="Один раз")
    update = {"update_id": 1, "message": asked}
    calls = bot.world.calls.count("getFile")
    await bot.app.gateway.feed(update)
    await bot.settled()
    assert heard(bot.owner, "Один раз") == 1
    assert bot.world.calls.count("getFile") == calls


async def test_whoever_writes_too_much_is_asked_to_wait(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await answer(anna, card_of(anna, sent), "Пишите")
    got = newest(bot.owner, "Пишите")
    for number in range(21):
        bot.owner.send(f"раз {number}", reply_to=got["message_id"])
    await bot.owner.settled()
    assert heard(bot.owner, "отправьте его после 20.11.2026, 12:10") == 1
    assert len(await letters(bot, sent)) == 21
    bot.clock.advance(601)
    await answer(bot.owner, got, "снова я")
    assert len(await letters(bot, sent)) == 22


async def test_an_erased_client_takes_the_talk_along(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await answer(anna, card_of(anna, sent), "Пришлите паспорт")
    got = newest(bot.owner, "Пришлите паспорт")
    await answer_file(bot.owner, got, "паспорт.pdf", PDF + b"!", caption="Вот")
    card = card_of(anna, sent)
    assert newest(anna, "Вот")
    await bot.owner.go(("/start", "[Мои данные]", "[Стереть мои данные]", "[Да, стереть]"))
    assert heard(anna, "Вот") == 0
    assert await letters(bot, sent) == []
    await answer(anna, card, "Ау")
    assert "Клиент стёр свои данные" in anna.heard[-1]


async def test_the_talk_goes_along_in_an_export_for_programs(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await answer(anna, card_of(anna, sent), "Ждём <b>вас</b>")
    upload, _ = await bot.app.office.exporter.table("jsonl")
    (line,) = upload.content.decode().splitlines()
    (said,) = json.loads(line)["talk"]
    assert (said["by"], said["state"]) == ("staff:2001", "sent")
    assert said["words"] == "Ждём &lt;b&gt;вас&lt;/b&gt;"
    assert said["at"] == "2026-11-20T12:00:00+03:00"


async def test_nobody_writes_about_anothers_application(bot: Product, sent: Application) -> None:
    other = bot.newcomer("Павел")
    await other.begin()
    message = other.messages[-1]
    bot.world.press(other.person, message, f"m:talk:{sent.id}", stale=True)
    await other.settled()
    assert heard(other, "Напишите центру") == 0
