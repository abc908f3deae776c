"""Remarks by field through the wire: staff mark, the client corrects just that, both see it."""

from pathlib import Path

import pytest

from flows.application import Application
from flows.errors import NotAllowed, NotFound
from flows.remarks import Remark, Round
from flows.session import Session
from tests.support.desk import now_is, told
from tests.support.product import Card, Product, Talk
from tests.support.staff import ANNA, BORIS
from tests.support.transcript import Transcript, same

PAGES = Path(__file__).with_name("transcripts")

ADDRESS = "248000, Калуга, ул. Новая, д. 5"
DIFFERS = "не совпадает с документом"


async def sessions(bot: Product, application: Application) -> dict[str, Session]:
    async with bot.app.store.reading() as repositories:
        found = await repositories.fillings.of_application(application.id)
    return {one.session.form: one.session for one in found}


async def waiting(bot: Product, application: Application) -> list[Remark]:
    async with bot.app.store.reading() as repositories:
        return list(await repositories.remarks.open(application.id))


async def rounds(bot: Product, application: Application) -> list[Round]:
    async with bot.app.store.reading() as repositories:
        return list(await repositories.remarks.rounds(application.id))


async def mark(talk: Talk, *fields: str) -> None:
    """Mark fields of the first page with a quick phrase, from the card."""
    await talk.tap("Вернуть с замечаниями")
    for field in fields:
        await talk.go([f"[{field}]", f"[{DIFFERS}]"])


def card_with(talk: Talk, caption: str) -> Card:
    """The newest message of the bot that has this button."""
    return next(one for one in reversed(talk.cards()) if caption in one.buttons)


async def test_the_whole_conversation(bot: Product, sent: Application, anna: Talk) -> None:
    page = Transcript(anna, "Замечания по полям: сотрудник отмечает и смотрит, что исправлено")
    client = Transcript(bot.owner, "Замечания по полям: заявитель исправляет только отмеченное")
    client.remark("Приходит уведомление")
    page.remark("Четыре нажатия: действие, поле, фраза, отправить; здесь полей три")
    await page.go(["[Вернуть с замечаниями]", "[Юридический адрес]", f"[{DIFFERS}]"])
    await page.go(["[Сайт]", "[Своими словами]"])
    anna.send("Сайт не открывается", reply_to=anna.card().message_id)
    await page.wait()
    await page.go(["[📎 Документы]", "[📎 Реклама товара]", "[не читается]"])
    await page.go(["[Общее замечание]", "[Своими словами]"])
    anna.send("Спасибо, заявка хорошая, осталось немного", reply_to=anna.card().message_id)
    await page.wait()
    await page.go(["[Отправить]"])
    await client.wait()
    await client.go(["[Исправить]", ADDRESS, "[Ответы]", "[Продолжить]"])
    client.remark("Ответ верный: остаётся, с пояснением")
    await client.go(["[Оставить как есть]", "Открывается, проверьте ещё раз"])
    client.remark("Файл заменён")
    await client.go(["[Убрать leaflet.pdf]"])
    await bot.owner.attach("catalogue.pdf", b"%PDF-1.7 another one")
    await client.wait()
    await client.go(["[Готово]", "[Отправить снова]"])
    page.remark("Новая карточка после исправлений")
    await page.wait()
    await page.go(["[Исправления]"])
    same(page, PAGES / "remarks_staff_ru.txt")
    same(client, PAGES / "remarks_client_ru.txt")
    (round_,) = await rounds(bot, sent)
    changed = {one.question for one in round_.differences}
    assert changed == {"legal_address", "leaflet"}
    assert await waiting(bot, sent) == []


async def test_four_presses_from_the_verb_to_the_sending(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await anna.go(["[Вернуть с замечаниями]", "[ИНН]", f"[{DIFFERS}]", "[Отправить]"])
    assert (await now_is(bot, sent)).state == "rework"
    (one,) = await waiting(bot, sent)
    assert (one.form, one.field, one.words, one.author) == ("anketa", "inn", DIFFERS, ANNA)


async def test_everything_else_is_locked(bot: Product, sent: Application, anna: Talk) -> None:
    await mark(anna, "Юридический адрес")
    before = (await sessions(bot, sent))["scoring"]
    await anna.tap("Отправить")
    await bot.owner.tap("Исправить")
    overview = await bot.owner.tap("Ответы")
    assert "✎ Юридический адрес" in overview.buttons
    assert not [one for one in overview.buttons if "Сайт" in one or "ИНН" in one]
    assert "🔒 ИНН: 4027000012" in overview.text
    asked = await bot.owner.tap("Продолжить")
    assert "← Назад" not in asked.buttons
    done = await bot.owner.say(ADDRESS)
    assert f"стало: {ADDRESS}" in done.text
    after = await sessions(bot, sent)
    assert after["scoring"].answers == before.answers
    assert after["anketa"].values()["legal_address"] == ADDRESS


async def test_an_old_button_opens_no_locked_form(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await anna.go(["[Вернуть с замечаниями]", "[Одним текстом]"])
    anna.send("Проверьте всё", reply_to=anna.card().message_id)
    await anna.settled()
    old = await bot.owner.tap("Исправить")
    assert any("Анкета" in one for one in old.buttons)
    await bot.owner.tap("Отправить снова")
    await mark(anna, "ИНН")
    await anna.tap("Отправить")
    async with bot.app.store.reading() as repositories:
        person = await repositories.people.get(sent.person_id)
    with pytest.raises(NotAllowed, match=r"question\.locked"):
        await bot.app.office.use.reopen(person, sent.id, "scoring")
    with pytest.raises(NotAllowed, match=r"forms\.incomplete"):
        await bot.app.office.use.submit(person, sent.id, sent.service, bot.now())


async def test_words_alone_open_everything(bot: Product, sent: Application, anna: Talk) -> None:
    await anna.go(["[Вернуть с замечаниями]", "[Одним текстом]"])
    anna.send("Проверьте адрес", reply_to=anna.card().message_id)
    await anna.settled()
    assert await waiting(bot, sent) == []
    correcting = await bot.owner.tap("Исправить")
    assert "Проверьте адрес" in correcting.text
    await bot.owner.go(["[✎ Анкета компании]", "[Посмотреть ответы]", "[✎ Юридический адрес]"])
    await bot.owner.go([ADDRESS, "[Продолжить]", "[Всё верно, дальше]", "[Отправить снова]"])
    (round_,) = await rounds(bot, sent)
    assert [one.question for one in round_.differences] == ["legal_address"]
    shown = await anna.tap("Исправления")
    page = next(one for one in anna.cards() if "Круг 1" in one.text)
    assert shown is not None
    assert "Замечания: Проверьте адрес" in page.text
    assert f"Юридический адрес: 248000, Калуга, ул. Примерная, д. 1 → {ADDRESS}" in page.text


async def test_two_who_mark_at_once_both_count(
    bot: Product, sent: Application, anna: Talk, boris: Talk
) -> None:
    await anna.tap("Вернуть с замечаниями")
    await marked_by(bot, sent, BORIS, "site")
    await anna.go(["[ИНН]", f"[{DIFFERS}]", "[Отправить (2)]"])
    assert {(one.field, one.author) for one in await waiting(bot, sent)} == {
        ("inn", ANNA),
        ("site", BORIS),
    }


async def marked_by(bot: Product, sent: Application, telegram: int, *fields: str) -> None:
    """A colleague marks fields of the Anketa elsewhere."""
    member = bot.app.office.centre.member(telegram)
    assert member is not None
    for field in fields:
        remark = Remark(sent.id, 0, "anketa", field, "проверьте", telegram, bot.now())
        await bot.app.office.use.mark_field(member, remark, "remarks", bot.now())


async def test_a_list_that_a_colleague_has_changed_is_shown_before_it_is_sent(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await mark(anna, "ИНН")
    await marked_by(bot, sent, BORIS, "site")
    press = anna.touch("Отправить (1)")
    await bot.settled()
    assert told(press) == (
        "Коллега только что изменил список. Посмотрите на него и отправьте снова.",
        True,
    )
    assert (await now_is(bot, sent)).state == "centre_review"
    await anna.tap("Отправить (2)")
    assert (await now_is(bot, sent)).state == "rework"


async def test_a_double_tap_sends_once(bot: Product, sent: Application, anna: Talk) -> None:
    await mark(anna, "ИНН")
    first, second = anna.touch("Отправить"), anna.touch("Отправить")
    await bot.settled()
    assert told(first)[0] == "Отправлено замечаний: 1"
    assert told(second) == ("Это уже сделано.", False)
    assert len(await waiting(bot, sent)) == 1


async def test_a_list_survives_a_restart_and_is_continued_by_a_colleague(
    bot: Product, sent: Application, anna: Talk, boris: Talk
) -> None:
    await mark(anna, "ИНН")
    await bot.restart()
    await boris.tap("К карточке")
    card = next(one for one in boris.cards() if "Ещё…" in one.buttons)
    assert "✍️ Замечания начаты, не отправлены: 1" in card.text
    await boris.tap("Вернуть с замечаниями")
    await boris.tap("❗ ИНН")
    assert any("Замечание (Анна Причалова)" in one.text for one in boris.cards())
    await boris.go(["[Убрать замечание]"])
    assert not [one for one in boris.cards() if "✉️ Отправить (1)" in one.buttons]


async def test_a_list_is_stale_when_the_application_has_moved_on(
    bot: Product, sent: Application, anna: Talk, boris: Talk
) -> None:
    await mark(anna, "ИНН")
    async with bot.app.store.reading() as repositories:
        application = await repositories.applications.get(sent.id)
    member = bot.app.office.centre.member(BORIS)
    assert member is not None
    await bot.app.office.use.change_status(member, application.id, "refuse", bot.now(), words="Нет")
    press = anna.touch("Отправить")
    await bot.settled()
    assert told(press)[1]
    assert (await now_is(bot, sent)).state == "refused_centre"
    assert await waiting(bot, sent) == []


async def test_the_client_corrects_after_a_restart_and_later(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await mark(anna, "Юридический адрес", "Сайт")
    await anna.tap("Отправить")
    await bot.owner.go(["[Исправить]", ADDRESS, "[Позже]"])
    await bot.restart()
    await bot.owner.begin()
    bot.owner.send("/applications")
    await bot.owner.settled()
    await bot.owner.tap("РМ-2026-00001")
    card = await bot.owner.tap("Исправить")
    if "замечание 2 из 2" not in card.text:
        card = await bot.owner.tap("Продолжить исправления")
    assert "замечание 2 из 2" in card.text
    done = await bot.owner.go(["[Оставить как есть]", "[Без пояснения]"])
    assert "📨 Отправить снова" in done.buttons


async def test_two_forms_and_a_second_round(bot: Product, sent: Application, anna: Talk) -> None:
    member = bot.app.office.centre.member(ANNA)
    assert member is not None
    scoring = (await sessions(bot, sent))["scoring"]
    field = next(iter(scoring.answers))
    for form, name in (("scoring", field), ("anketa", "site")):
        remark = Remark(sent.id, 0, form, name, "проверьте", ANNA, bot.now())
        await bot.app.office.use.mark_field(member, remark, "remarks", bot.now())
    await anna.go(["[Вернуть с замечаниями]", "[Отправить]"])
    first = await bot.owner.tap("Исправить")
    assert "замечание 1 из 1" in first.text
    second = await bot.owner.go(["[Оставить как есть]", "[Без пояснения]"])
    assert "замечание 1 из 1" in second.text
    assert second.text.splitlines()[0] != first.text.splitlines()[0]
    done = await bot.owner.go(["[Оставить как есть]", "[Без пояснения]"])
    assert "исправления готовы" in done.text
    await bot.owner.tap("Отправить снова")
    await mark(anna, "Сайт")
    await anna.tap("Отправить")
    await bot.owner.go(["[Исправить]", "novy-sait.example", "[Отправить снова]"])
    assert len(await rounds(bot, sent)) == 2
    await anna.tap("Исправления")
    page = next(one for one in anna.cards() if "Круг 2" in one.text)
    assert page.text.index("Круг 2") < page.text.index("Круг 1")


async def test_a_sending_that_is_taken_back_leaves_the_list(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await mark(anna, "ИНН")
    await anna.tap("Отправить")
    await bot.owner.tap("Исправить")
    await anna.tap("Отменить шаг")
    assert (await now_is(bot, sent)).state == "centre_review"
    assert await waiting(bot, sent) == []
    await bot.owner.go(["[Оставить как есть]", "[Без пояснения]"])
    assert "Отправить снова" not in "".join(bot.owner.card().buttons)
    await anna.tap("Вернуть с замечаниями")
    assert "❗ ИНН" in card_with(anna, "✉️ Отправить (1)").buttons


async def test_the_erased_and_strangers(bot: Product, sent: Application, anna: Talk) -> None:
    await mark(anna, "ИНН")
    await anna.tap("Отправить")
    stranger = bot.newcomer("Гость")
    await stranger.begin()
    async with bot.app.store.reading() as repositories:
        passer = await repositories.people.by_telegram(stranger.person.id)
    assert passer is not None
    for use in (bot.app.office.use.open_correction, bot.app.office.use.look_at_correction):
        with pytest.raises(NotFound):
            await use(passer, sent.id)
    async with bot.app.store.transaction() as repositories:
        await repositories.people.erase(sent.person_id, bot.now())
    async with bot.app.store.reading() as repositories:
        assert await repositories.remarks.all_sent(sent.id) == []
    press = anna.touch("Исправления")
    await bot.settled()
    assert told(press) == (
        "Клиент стёр свои данные. Заявка хранится, но изменить её нельзя.",
        True,
    )


async def test_what_the_centre_often_sends_is_offered_for_documents_only(
    bot: Product, sent: Application, anna: Talk
) -> None:
    page = await anna.go(["[Вернуть с замечаниями]", "[Юридический адрес]"])
    assert page.buttons[:3] == [DIFFERS, "заполнено не полностью", "похоже на ошибку"]
    assert "Скан" not in page.buttons
    page = await anna.go(["[К списку]", "[📎 Документы]", "[📎 Реклама товара]"])
    assert "Скан" in page.buttons
