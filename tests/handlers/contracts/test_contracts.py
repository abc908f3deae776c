"""A business and its export contracts, from "yes" to the report [khabarovsk-export 5.5.2]."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from flows.application import Application
from flows.errors import NotFound
from tests.support.calendar_walk import group_said
from tests.support.contracts import (
    COMPANY,
    DEAL,
    SENT,
    WORTH,
    asked,
    ledger,
    printed,
    told,
)
from tests.support.product import Product
from tests.support.rates import Bank


async def test_a_business_is_asked_and_its_contract_reported_with_the_banks_rates(
    bot: Product, service: Application, bank: Bank
) -> None:
    owner = bot.owner
    bank.days_off[date(2027, 2, 23)] = date(2027, 2, 20)
    await asked(bot, "2027-02-24 12:00")
    await owner.go(("[2 · Да, заключили]", "[Вчера]"))
    assert "Отчёт нужен до 17.03.2027: 15 рабочих дней с этого дня, п. 5.5.2." in owner.card().text
    await owner.go(("[Заполнить отчёт]", *COMPANY, *DEAL, "[Юани]", "[2026]", "600 000", "[Нет]"))
    await owner.go((*SENT, "[Всё верно, дальше]"))
    assert owner.card().text.startswith(WORTH)
    assert bank.asked == ["23/02/2027"]
    await owner.tap("Отправить в центр")
    (contract,) = await ledger(bot)
    assert (contract.state, contract.inn, contract.application_id) == ("reported", COMPANY[1], 1)
    assert (contract.rate_source, contract.rate_day) == ("cbr", date(2027, 2, 20))
    assert contract.values == {2026: Decimal("84.129")}
    paper = await printed(bot, contract)
    assert "2026 — 84,129" in paper
    assert "80,1234" in paper
    await owner.say("/contracts")
    assert "Контракт от 23.02.2027: отчёт отправлен, 84,129 тыс. $" in owner.card().text
    await owner.tap("Контракт от")
    assert "После услуги: Поиск иностранного покупателя" in owner.card().text
    assert "Исправить отчёт" in owner.card().buttons


async def test_nothing_came_of_it_so_far_and_one_is_asked_less_often(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    await asked(bot, "2027-02-24 12:00")
    await owner.tap("2 · Пока нет")
    assert "Спрашиваем раз в 3 месяца" in owner.card().text
    await owner.go(("[Реже спрашивать]", "[Раз в полгода]"))
    assert owner.card().text == "Хорошо, будем спрашивать раз в полгода."
    async with bot.app.store.reading() as repositories:
        person = await repositories.people.by_telegram(owner.person.id)
        assert person is not None
        assert (await repositories.wishes.of(person.id)).rhythm == 6
    anna = bot.staff(bot.app.office.centre.staff[0].telegram)
    await anna.say("/app ХК-2026-00901")
    assert "💼 Контрактов пока нет, ответ от 24.02.2027" in anna.card().text


async def test_a_day_that_has_not_come_is_refused_kindly_and_one_long_ago_is_late_without_blame(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    await owner.say("/contracts")
    await owner.go(("[Рассказать о контракте]", "[Продажа на площадке]", "[Другой день]"))
    prompt = owner.card().message_id
    owner.send("01.12.2026", reply_to=prompt)
    assert "не наступил" in (await owner.shown()).text
    assert await ledger(bot) == []
    owner.send("1 октября 2026", reply_to=prompt)
    card = await owner.shown()
    assert "Срок отчёта был 22.10.2026 (15 рабочих дней, п. 5.5.2). Ничего страшного" in card.text
    await owner.tap("Откуда срок")
    assert "Последний день — 22.10.2026" in owner.card().text
    anna = bot.staff(bot.app.office.centre.staff[0].telegram)
    await anna.say("/contracts")
    assert "Отчёт просрочен: 1" in anna.card().text
    assert "Продажа на площадке от 01.10.2026, срок был 22.10.2026, дней: 29" in anna.card().text
    await owner.go(("[Назад]", "[Убрать запись]", "[Да, убрать]"))
    assert await ledger(bot) == []
    # A reminder of what is late may have come meanwhile.
    said = "\n".join(one["text"] for one in owner.messages)
    assert "Здесь будут ваши экспортные контракты" in said


async def test_another_persons_contract_can_not_be_opened(
    bot: Product, service: Application
) -> None:
    await told(bot, "[Вчера]")
    (contract,) = await ledger(bot)
    stranger = bot.newcomer("Пётр")
    await stranger.begin()
    office = bot.app.office
    person = await office.use.welcome(stranger.person.id, stranger.chat.id, "ru", bot.now())
    person = await office.use.give_consent(person, bot.now())
    with pytest.raises(NotFound):
        await office.use.report_contract(person, contract.id, bot.now())
    with pytest.raises(NotFound):
        await office.use.withdraw_contract(person, contract.id, bot.now())
    with pytest.raises(NotFound):
        await office.use.tell_contract(person, service.id, "contract", date(2026, 11, 1), bot.now())


async def test_the_whole_way_is_there_in_english(bot: Product, service: Application) -> None:
    owner = bot.owner
    await owner.go(("[Язык]", "[English]"))
    await owner.say("/contracts")
    await owner.go(("[Add a contract]", "[Contract]", "[Yesterday]"))
    assert "The report is due by 10.12.2026: 15 working days from that day" in owner.card().text
    await owner.go(("[Why this day]",))
    assert "are counted from the day after signing, clause 5.5.2" in owner.card().text
    await owner.go(("[Back]", "[Fill in the report]"))
    assert "Contract report" in owner.card().text


async def test_a_double_tap_tells_of_one_contract(bot: Product, service: Application) -> None:
    owner = bot.owner
    await owner.say("/contracts")
    card = await owner.go(("[Рассказать о контракте]", "[Контракт]"))
    owner.touch("Вчера", card)
    owner.touch("Вчера", card)
    await owner.settled()
    assert len(await ledger(bot)) == 1


async def test_a_report_that_is_late_is_called_to_mind_of_business_and_staff(
    bot: Product, service: Application
) -> None:
    await told(bot, "[Вчера]")
    await asked(bot, "2026-12-14 12:00")
    assert "Отчёта о контракте от 19 ноября пока нет" in bot.owner.card().text
    assert "Продолжить отчёт" in "".join(bot.owner.card().buttons)
    heard = "\n".join(one.text for one in group_said(bot))
    assert "отчёта о контракте от 19 ноября нет, срок был 10 декабря" in heard
    anna = bot.staff(bot.app.office.centre.staff[0].telegram)
    assert (await anna.say("/contracts")).text.endswith("срок был 10.12.2026, дней: 4")


async def test_a_sale_is_called_a_sale_and_what_is_far_ahead_is_counted(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    await asked(bot, "2027-02-24 12:00")
    await owner.go(("[2 · Были продажи на площадке]", "[Вчера]"))
    await asked(bot, "2027-03-10 12:00")
    card = owner.card()
    assert "Расскажите о продаже на площадке от 23 февраля не позже среды, 17 марта" in card.text
    assert card.rows == (("✍️ Заполнить отчёт",), ("Контракты", "Позже"))
    page = (await owner.say("/reminders")).text
    assert "отчёт о продаже на площадке от 23 февраля" in page
    anna = bot.staff(bot.app.office.centre.staff[0].telegram)
    shown = (await anna.say("/delivery ХК-2026-00901")).text
    assert shown.count("🕓") == 5 + 1 + 1
    assert "🕓 и ещё впереди: 17, последнее 20.11.2029, 09:00" in shown
    await asked(bot, "2027-03-19 12:00")
    late = await anna.say("/contracts")
    await anna.tap(late.buttons[0])
    assert "ХК-2026-00901" in anna.card().text
