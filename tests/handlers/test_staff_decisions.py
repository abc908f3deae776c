"""Staff decide in their group: one wins, the other is told; the applicant hears of it."""

from pathlib import Path

import yaml

from bot.emulator import acts
from bot.emulator.chats import Chat
from bot.emulator.files import sticker
from bot.settings import DEFAULT_CENTRE
from flows.application import Application
from tests.support.desk import history, now_is, told
from tests.support.emulator import buttons
from tests.support.product import Card, Product, Talk, product, seen
from tests.support.staff import ANNA, VERA, apply

GLEB = 2004

WORDS = "Приложите <сертификат> & договор."


def desk(bot: Product, application: Application) -> Card:
    """The application's card; fails where there are several."""
    number = application.number or ""
    shown = [seen(one) for one in bot.world.messages(bot.group) if buttons(one)]
    (card,) = [one for one in shown if number in one.text and "Ещё…" in one.buttons]
    return card


async def ask(talk: Talk, verb: str) -> int:
    """Press a verb that needs words; return the message that asks for them."""
    await talk.tap(verb)
    asking = talk.card()
    assert "ответьте на это сообщение" in asking.text
    return asking.message_id


async def reply(talk: Talk, prompt: int, words: str) -> None:
    talk.send(words, reply_to=prompt)
    await talk.settled()


async def test_a_new_application_is_a_card_with_what_staff_need(
    bot: Product, sent: Application
) -> None:
    card = desk(bot, sent)
    for part in (
        "РМ-2026-00001 · Размещение на маркетплейсах",
        "Сейчас: Центр проверяет заявку",
        "По регламенту: На рассмотрении ЦПЭ",
        "«Пример-Экспорт»",
        "ИНН: 4027000012",
        "Контактное лицо: Образцов Пётр Сергеевич",
        "Телефон: +7\N{NO-BREAK SPACE}910\N{NO-BREAK SPACE}123-45-67",
        "Почта: export@example.com",
        "Регион: Калужская область",
        "Скоринг: 100 из 100",
        "не модель РЭЦ",
        "Площадки: ",
        "Исполнитель: пока никто",
        "Подана: 20.11.2026, 12:00",
    ):
        assert part in card.text
    assert card.buttons == [
        "Взять в работу",
        "Передать в РЭЦ",
        "Вернуть с замечаниями",
        "Отказать",
        "Документы: 0 из 2",
        "Ответы",
        "Написать клиенту",
        "Ещё…",
    ]


async def test_a_confirmed_contradiction_stands_on_the_card(bot: Product) -> None:
    sent = await apply(bot, bot.owner, export_experience="none")
    assert "⚠️ Клиент подтвердил: Вы ответили, что экспорта не было" in desk(bot, sent).text


async def test_taken_and_handed_back_in_place(bot: Product, sent: Application, anna: Talk) -> None:
    before = desk(bot, sent)
    press = anna.touch("Взять в работу")
    await bot.settled()
    assert told(press) == ("Заявка за вами.", False)
    card = desk(bot, sent)
    assert card.message_id == before.message_id
    assert "Исполнитель: Анна Причалова" in card.text
    await anna.tap("Ещё")
    await anna.tap("Вернуть в очередь")
    assert "Исполнитель: пока никто" in desk(bot, sent).text


async def test_what_a_colleague_has_taken_is_theirs(
    bot: Product, sent: Application, anna: Talk, boris: Talk
) -> None:
    await anna.tap("Взять в работу")
    await boris.tap("Ещё")
    press = boris.touch("Вернуть в очередь")
    await bot.settled()
    assert told(press) == ("Заявку уже взял(а) Анна Причалова.", True)
    assert (await now_is(bot, sent)).performer == ANNA


async def test_of_two_who_press_at_once_one_wins_and_the_other_is_told(
    bot: Product, sent: Application, anna: Talk, boris: Talk
) -> None:
    first, second = anna.touch("Передать в РЭЦ"), boris.touch("Передать в РЭЦ")
    await bot.settled()
    assert told(first) == ("Готово: Передать в РЭЦ", False)
    text, alert = told(second)
    assert alert
    assert "20.11.2026, 12:00, Анна Причалова — «Передать в РЭЦ»" in text
    assert [line.verb for line in await history(bot, sent)] == ["submit", "approve"]
    assert "Согласовать заявку" in desk(bot, sent).buttons


async def test_a_double_tap_is_no_quarrel(bot: Product, sent: Application, anna: Talk) -> None:
    first, second = anna.touch("Передать в РЭЦ"), anna.touch("Передать в РЭЦ")
    await bot.settled()
    assert told(first) == ("Готово: Передать в РЭЦ", False)
    assert told(second) == ("Это уже сделано.", False)
    assert [line.verb for line in await history(bot, sent)] == ["submit", "approve"]


async def test_a_stranger_in_the_group_presses_in_vain(bot: Product, sent: Application) -> None:
    passer = bot.newcomer("Гость").person
    bot.world.join(passer, bot.group)
    press = bot.talk(passer, bot.group).touch("Передать в РЭЦ")
    await bot.settled()
    text, alert = told(press)
    assert alert
    assert text.startswith("Кнопки и команды — для сотрудников из списка центра.")
    assert (await now_is(bot, sent)).state == "centre_review"


async def test_who_has_another_role_is_told_whose_it_is(
    bot: Product, sent: Application, anna: Talk, boris: Talk
) -> None:
    await anna.tap("Передать в РЭЦ")
    press = anna.touch("Согласовать заявку")
    await bot.settled()
    assert told(press) == ("Это может сделать только сотрудник МО РЭЦ.", True)
    await boris.tap("Согласовать заявку")
    assert (await now_is(bot, sent)).state == "awaiting_documents"


async def test_a_refusal_needs_words_and_the_applicant_reads_them(
    bot: Product, sent: Application, anna: Talk
) -> None:
    prompt = await ask(anna, "Отказать")
    assert "Анна Причалова пишет клиенту: «Отказать»" in desk(bot, sent).text
    await reply(anna, prompt, WORDS)
    card = desk(bot, sent)
    assert "Сейчас: Центр отказал" in card.text
    assert WORDS in card.text
    assert "Отказать" not in card.buttons
    assert prompt not in [one["message_id"] for one in anna.messages]
    news = bot.owner.card()
    assert news.text.startswith("Заявка РМ-2026-00001\nЦентр отказал")
    assert WORDS in news.text
    assert news.buttons == ["Подать на консультацию", "Открыть заявку"]
    await bot.owner.tap("Подать на консультацию")
    async with bot.app.store.reading() as repositories:
        mine = await repositories.applications.of_person(sent.person_id)
    assert mine[0].service == "consultation"


async def test_after_remarks_the_applicant_corrects_and_a_new_card_comes(
    bot: Product, sent: Application, anna: Talk
) -> None:
    first = desk(bot, sent)
    await anna.tap("Вернуть с замечаниями")
    await reply(anna, await ask(anna, "Одним текстом"), WORDS)
    assert bot.owner.card().buttons == ["✎ Исправить", "Открыть заявку"]
    await anna.tap("Ещё")
    await anna.tap("Вернуть в очередь")
    correcting = await bot.owner.tap("Исправить")
    assert WORDS in correcting.text
    assert "Отправить на консультацию" not in correcting.buttons
    await bot.owner.tap("Отправить снова")
    card = desk(bot, sent)
    assert card.message_id > first.message_id
    assert card.text.startswith("🔁 Клиент отправил заявку снова")
    old = next(one for one in anna.messages if one["message_id"] == first.message_id)
    assert "Карточка этой заявки теперь ниже." in old["text"]


async def test_a_prompt_waits_until_it_is_answered_properly(
    bot: Product, sent: Application, anna: Talk
) -> None:
    prompt = await ask(anna, "Отказать")
    passer = bot.newcomer("Гость").person
    bot.world.join(passer, bot.group)
    await reply(bot.talk(passer, bot.group), prompt, "Это не он сказал")
    assert "для сотрудников из списка центра" in anna.card().text
    await reply(anna, prompt, "\u200b")
    assert "Нужен текст" in anna.card().text
    await reply(anna, prompt, "ж" * 3001)
    assert "Слишком длинно: 3001" in anna.card().text
    assert (await now_is(bot, sent)).state == "centre_review"
    await reply(anna, prompt, "ж" * 3000)
    assert (await now_is(bot, sent)).state == "refused_centre"
    assert "ж" * 3000 in bot.owner.card().text


async def test_a_sticker_is_no_reason(bot: Product, sent: Application, anna: Talk) -> None:
    prompt = await ask(anna, "Отказать")
    stored = bot.world.files.add("sticker", "sticker.webp", b"RIFF")
    content = {"sticker": sticker(stored, "👍")}
    acts.say(bot.world, anna.person, bot.group, content, reply_to=prompt)
    await bot.settled()
    assert "Нужен текст" in anna.card().text
    await reply(anna, prompt, WORDS)
    assert (await now_is(bot, sent)).state == "refused_centre"


async def test_who_has_not_the_role_can_not_give_the_reason(tmp_path: Path) -> None:
    async with product(tmp_path, centre=centre_with_rec(tmp_path)) as bot:
        sent = await apply(bot, bot.owner)
        anna, gleb = bot.staff(ANNA), bot.staff(GLEB)
        prompt = await ask(anna, "Отказать")
        await reply(gleb, prompt, WORDS)
        assert gleb.card().text == "Это может сделать только сотрудник ЦПЭ."
        assert (await now_is(bot, sent)).state == "centre_review"
        await reply(anna, prompt, WORDS)
        assert (await now_is(bot, sent)).state == "refused_centre"


async def test_a_prompt_survives_a_restart(bot: Product, sent: Application, anna: Talk) -> None:
    prompt = await ask(anna, "Отказать")
    await bot.restart()
    await reply(anna, prompt, WORDS)
    assert (await now_is(bot, sent)).state == "refused_centre"


async def test_a_reason_is_not_asked_for_any_more(
    bot: Product, sent: Application, anna: Talk
) -> None:
    prompt = await ask(anna, "Отказать")
    await anna.tap("Отмена")
    assert prompt not in [one["message_id"] for one in anna.messages]
    assert "пишет клиенту" not in desk(bot, sent).text
    assert (await now_is(bot, sent)).state == "centre_review"


async def test_words_that_come_too_late_go_to_nobody(
    bot: Product, sent: Application, anna: Talk, boris: Talk
) -> None:
    prompt = await ask(anna, "Отказать")
    await boris.tap("Передать в РЭЦ")
    await reply(anna, prompt, WORDS)
    assert "Борис Маяков — «Передать в РЭЦ». Ваши слова никому не ушли." in anna.card().text
    assert (await now_is(bot, sent)).state == "rec_review"
    assert WORDS not in "\n".join(bot.owner.heard)


async def test_a_colleague_who_takes_it_meanwhile_does_not_stop_the_reason(
    bot: Product, sent: Application, anna: Talk, boris: Talk
) -> None:
    prompt = await ask(anna, "Отказать")
    await boris.tap("Взять в работу")
    await reply(anna, prompt, WORDS)
    assert (await now_is(bot, sent)).state == "refused_centre"


async def test_a_card_that_is_gone_is_sent_anew(
    bot: Product, sent: Application, anna: Talk
) -> None:
    prompt = await ask(anna, "Отказать")
    gone = desk(bot, sent).message_id
    card = next(one for one in anna.messages if one["message_id"] == gone)
    bot.world.delete(anna.person, card)
    await reply(anna, prompt, WORDS)
    fresh = desk(bot, sent)
    assert fresh.message_id > gone
    stored = (await now_is(bot, sent)).card
    assert stored is not None
    assert stored.message_id == fresh.message_id
    (refused,) = bot.world.calls.errors()
    assert refused.error == "Bad Request: message to edit not found"
    bot.world.calls.clear()


async def test_answers_history_and_print(bot: Product, sent: Application, anna: Talk) -> None:
    await anna.tap("Ответы")
    assert "· Коды ТН ВЭД: 0902 10 000 1" in desk_page(anna, "Ответы")
    await anna.tap("К карточке")
    await anna.tap("Ещё")
    await anna.tap("История")
    assert "клиент: Подать заявку → Центр проверяет заявку" in desk_page(anna, "История")
    await anna.tap("К карточке")
    await anna.tap("Ещё")
    await anna.tap("Печатная форма")
    papers = [one["document"]["file_name"] for one in anna.messages[-2:]]
    assert papers == ["anketa-РМ-2026-00001.pdf", "scoring-РМ-2026-00001.pdf"]
    await anna.tap("К карточке")
    assert desk(bot, sent).text


async def test_what_the_client_has_erased_is_kept_and_closed(
    bot: Product, sent: Application, anna: Talk
) -> None:
    async with bot.app.store.transaction() as repositories:
        await repositories.people.erase(sent.person_id, bot.now())
    press = anna.touch("Передать в РЭЦ")
    await bot.settled()
    assert told(press) == (
        "Клиент стёр свои данные. Заявка хранится, но изменить её нельзя.",
        True,
    )


async def test_the_head_acts_for_both(bot: Product, sent: Application) -> None:
    vera = bot.staff(VERA)
    await vera.tap("Передать в РЭЦ")
    await vera.tap("Согласовать заявку")
    assert (await now_is(bot, sent)).state == "awaiting_documents"


async def test_in_other_groups_nothing_is_shown(bot: Product, sent: Application) -> None:
    anna = bot.staff(ANNA)
    other: Chat = bot.world.add_group("Соседи", [anna.person])
    elsewhere = anna.inside(other)
    for command in ("/queue", "/app 1", "/export csv", "/find пример"):
        elsewhere.send(command)
        await bot.settled()
        assert elsewhere.heard[-1].startswith("Здесь бот не работает")
    assert len(elsewhere.heard) == 4


def centre_with_rec(directory: Path) -> Path:
    """The demo's centre with somebody of the REC alone."""
    centre = yaml.safe_load(DEFAULT_CENTRE.read_text("utf-8"))
    centre["staff"].append({"telegram": GLEB, "name": "Глеб Бакенов", "roles": ["rec"]})
    path = directory / "centre.yaml"
    path.write_text(yaml.safe_dump(centre, allow_unicode=True), "utf-8")
    return path


def desk_page(talk: Talk, name: str) -> str:
    """The text of a page that stands in the card's place."""
    return next(text for text in reversed(talk.heard) if f"· {name} ·" in text)
