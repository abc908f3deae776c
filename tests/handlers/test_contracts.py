"""A business and its export contracts, from "yes" to the report [khabarovsk-export 5.5.2]."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from flows.application import Application, Entry
from flows.contracts import Contract
from flows.errors import NotFound
from flows.usecases.background import company_contracts
from flows.usecases.keep_reminders import keep_reminders
from flows.usecases.keep_terms import keep_terms
from tests.support.calendar_walk import day, group_said, staff_step, submitted
from tests.support.product import Product, clean, product
from tests.support.rates import Bank, bank_server

CENTRE = Path(__file__).parents[2] / "centres" / "khabarovsk.yaml"
PACK = "khabarovsk-export"

COMPANY = (
    "ООО «Пример-Амур»",
    "4027000012",
    "Примерова Анна Ивановна, директор",
    "Образцов Пётр Сергеевич",
    "8 914 123-45-67",
    "export@example.com",
)
DEAL = ("Берёзовый сироп", "Китай", "Example Trading Co., Ltd")
WORTH = """84,129 тыс. $ — столько пойдёт в отчёт.
По годам: 2026: 84,129
Курс Банка России на 23.02.2027 (действует с 20.02.2027): 1 USD = 80,1234 ₽, 1 CNY = 11,2345 ₽"""

SENT = ("[Пропустить]", "[Подтверждаю]")


@pytest.fixture
async def bank() -> AsyncIterator[Bank]:
    async with bank_server() as server:
        yield server


@pytest.fixture
async def bot(tmp_path: Path, bank: Bank) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=CENTRE, cbr=bank.url) as running:
        yield running
        clean(running)


@pytest.fixture
async def service(bot: Product) -> Application:
    """A complex service that was given to the owner today."""
    return await given(bot, "ХК-2026-00901")


async def given(bot: Product, number: str) -> Application:
    """Its act is signed."""
    now, office = bot.now(), bot.app.office
    sent = await submitted(bot, PACK, "s5_2", now, number)
    person = await office.use.welcome(bot.owner.person.id, bot.owner.chat.id, "ru", now)
    await office.use.give_consent(person, now)
    async with office.store.transaction() as repositories:
        done = await repositories.applications.save(replace(sent, state="given"))
        await repositories.applications.write(sent.id, Entry(now, "staff:1", "sign_act", "given"))
        await keep_terms(repositories, office.library, office.centre, done, now)
        await keep_reminders(repositories, office.library, office.centre, done, now)
    return done


async def asked(bot: Product, moment: str) -> None:
    """It is this moment; what is due is sent."""
    await day(bot, moment)
    await bot.app.deliverer.round()
    await bot.settled()


async def printed(bot: Product, contract: Contract) -> str:
    """The words of the report's official form."""
    report = await application(bot, contract.report_id)
    page = await bot.app.office.exporter.page(report, "contract_report", "docx")
    document = Document(BytesIO(page.content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(cells)


async def ledger(bot: Product) -> Sequence[Contract]:
    async with bot.app.store.reading() as repositories:
        return await repositories.contracts.listed()


async def test_a_business_is_asked_and_its_contract_reported_with_the_banks_rates(
    bot: Product, service: Application, bank: Bank
) -> None:
    owner = bot.owner
    bank.days_off[date(2027, 2, 23)] = date(2027, 2, 20)
    await asked(bot, "2027-02-24 12:00")
    await owner.go(("[Да, заключили]", "[Вчера]"))
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


async def told(bot: Product, *steps: str) -> None:
    """The owner tells of a contract and fills in its report up to the amounts."""
    await bot.owner.say("/contracts")
    await bot.owner.go(("[Рассказать о контракте]", "[Контракт]", *steps, "[Заполнить отчёт]"))


ALL = (*COMPANY, "[Поиск покупателя]", "[Готово]", *DEAL)


async def test_while_the_bank_does_not_answer_the_rate_is_typed_and_staff_see_it(
    bot: Product, service: Application, bank: Bank
) -> None:
    owner = bot.owner
    bank.reply = 503
    await told(bot, "[Вчера]")
    await owner.go((*ALL, "[Рубли]", "[2026]", "6 750 000", "[Нет]"))
    assert "Какой был курс доллара" in owner.card().text
    assert "cbr.ru" in owner.card().text
    await owner.go(("81,25", *SENT, "[Всё верно, дальше]"))
    assert "Курс введён вручную: 1 USD = 81,25 ₽" in owner.card().text
    await owner.tap("Отправить в центр")
    (contract,) = await ledger(bot)
    assert (contract.rate_source, contract.rate_day) == ("hand", None)
    assert contract.values == {2026: Decimal("83.077")}
    bank.reply = None
    bot.clock.advance(600)
    anna = bot.staff(bot.app.office.centre.staff[0].telegram)
    await anna.say(f"/app {(await application(bot, contract.report_id)).number}")
    assert "Курс введён вручную: 1 USD = 81,25 ₽" in anna.card().text
    assert "⚠️ У Банка России на 19.11.2026: 1 USD = 80,1234 ₽, вышло бы 84,245" in anna.card().text


async def test_a_slow_bank_is_asked_while_the_amounts_are_typed(
    bot: Product, service: Application, bank: Bank
) -> None:
    owner = bot.owner
    bank.gate.clear()
    await told(bot, "[Сегодня]")
    await owner.go((*ALL, "[Другая]", "[Иены]", "[2026]"))
    assert bank.asked == ["20/11/2026"]
    bank.gate.set()
    await owner.go(("1 000 000", "[Да]", "[2027]", "500 000", "[Нет]"))
    assert "Есть контракт или другой документ?" in owner.card().text
    await owner.go((*SENT, "[Всё верно, дальше]"))
    assert "По годам: 2026: 6,394; 2027: 3,197" in owner.card().text
    assert "1 JPY = 0,512345 ₽" in owner.card().text


async def test_another_date_takes_other_rates(
    bot: Product, service: Application, bank: Bank
) -> None:
    owner = bot.owner
    await told(bot, "[Сегодня]")
    await owner.go((*ALL, "[Юани]", "[2026]", "600 000", "[Нет]", *SENT))
    bot.clock.advance(5)
    bank.rates = {"USD": ("1", "90"), "CNY": ("10", "120")}
    await owner.go(("[Посмотреть ответы]",))
    while "✎ Дата" not in owner.card().buttons:
        await owner.tap("Следующие")
    await owner.go(("[Дата]", "29.02.2024", "[Продолжить]", "[Всё верно, дальше]"))
    assert "1 USD = 90 ₽, 1 CNY = 12 ₽" in owner.card().text
    assert owner.card().text.startswith("80 тыс. $")
    await owner.tap("Отправить в центр")
    (contract,) = await ledger(bot)
    assert (contract.deal.signed_on, contract.due_on) == (date(2024, 2, 29), date(2024, 3, 22))


async def test_a_report_is_corrected_and_staff_see_what_has_changed(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    await told(bot, "[Вчера]")
    await owner.go((*ALL, "[Доллары]", "[2026]", "100 000", "[Нет]", *SENT))
    await owner.go(("[Всё верно, дальше]", "[Отправить в центр]"))
    (first,) = await ledger(bot)
    await owner.say("/contracts")
    await owner.go(("[Контракт от]", "[Исправить отчёт]"))
    await owner.go(
        ("[Всё верно]", "[Исправить: Страна]", "Казахстан", "[Всё верно]", "[Всё верно]")
    )
    await owner.go((*SENT, "[Всё верно, дальше]", "[Отправить в центр]"))
    (corrected,) = await ledger(bot)
    assert (corrected.id, corrected.deal.country) == (first.id, "KZ")
    assert corrected.report_id != first.report_id
    anna = bot.staff(bot.app.office.centre.staff[0].telegram)
    await anna.say(f"/app {(await application(bot, corrected.report_id)).number}")
    assert "Исправлено 20.11.2026: страна: было «Китай», стало «Казахстан»" in anna.card().text


async def application(bot: Product, id_: int | None) -> Application:
    assert id_ is not None
    async with bot.app.store.reading() as repositories:
        return await repositories.applications.get(id_)


async def test_nothing_came_of_it_so_far_and_one_is_asked_less_often(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    await asked(bot, "2027-02-24 12:00")
    await owner.tap("Пока нет")
    assert "Спросим снова через три месяца" in owner.card().text
    await owner.go(("[Реже спрашивать]", "[Раз в полгода]"))
    assert owner.card().text == "Хорошо. Спросим через полгода."
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
    await owner.go(("[Назад]", "[Записали по ошибке]", "[Да, убрать]"))
    assert await ledger(bot) == []
    assert "Здесь будут ваши экспортные контракты" in owner.card().text


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


async def test_key_figures_count_companies_and_volumes_once(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    for amount in ("100 000", "0,5"):
        await told(bot, "[Вчера]")
        known = owner.card().buttons
        company = ("[Всё верно]",) if any("Всё верно" in one for one in known) else COMPANY
        await owner.go((*company, "[Поиск покупателя]", "[Готово]", *DEAL, "[Доллары]", "[2026]"))
        await owner.go((amount, "[Нет]", *SENT, "[Всё верно, дальше]", "[Отправить в центр]"))
        bot.clock.advance(60)
    anna = bot.staff(bot.app.office.centre.staff[0].telegram)
    await anna.say("/stats")
    text = anna.card().text
    assert "Поддержали компаний: 1 (в этом году: 1)" in text
    assert "Из них с экспортным контрактом после услуги: 1 (в этом году: 1)" in text
    assert "тыс. $: 100,001" in text
    await anna.say("/app ХК-2026-00901")
    assert "💼 Контракты: 2" in anna.card().text
    await anna.say("/contracts")
    assert "Отчитались в этом квартале: 2" in anna.card().text


async def test_a_report_that_the_centre_takes_out_takes_its_contract_along(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    await told(bot, "[Вчера]")
    await owner.go((*ALL, "[Доллары]", "[2026]", "100 000", "[Нет]", *SENT))
    await owner.go(("[Всё верно, дальше]", "[Отправить в центр]"))
    (contract,) = await ledger(bot)
    report = await application(bot, contract.report_id)
    member = bot.app.office.centre.staff[0].telegram
    await staff_step(bot, report, member, "note_withdrawal")
    assert await ledger(bot) == []
    async with bot.app.store.reading() as repositories:
        assert await company_contracts(repositories, COMPANY[1]) == ()


async def test_the_whole_way_is_there_in_english(bot: Product, service: Application) -> None:
    owner = bot.owner
    await owner.go(("[Язык]", "[English]"))
    await owner.say("/contracts")
    await owner.go(("[Tell of a contract]", "[Contract]", "[Yesterday]"))
    assert "The report is due by 10.12.2026: 15 working days from that day" in owner.card().text
    await owner.go(("[Why this day]",))
    assert "are counted from the day after signing, clause 5.5.2" in owner.card().text
    await owner.go(("[Back]", "[Fill in the report]"))
    assert "Contract report" in owner.card().text


async def test_a_report_that_was_sent_back_is_corrected_in_itself(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    await told(bot, "[Вчера]")
    await owner.go((*ALL, "[Доллары]", "[2026]", "100 000", "[Нет]", *SENT))
    await owner.go(("[Всё верно, дальше]", "[Отправить в центр]"))
    (contract,) = await ledger(bot)
    report = await application(bot, contract.report_id)
    member = bot.app.office.centre.staff[0].telegram
    await staff_step(bot, report, member, "remarks", "Сумма в договоре другая")
    await owner.say("/contracts")
    await owner.go(("[Контракт от]", "[Исправить отчёт]"))
    assert "Сумма в договоре другая" in owner.card().text
    (same,) = await ledger(bot)
    assert (same.report_id, same.draft_id) == (report.id, None)


async def test_a_report_that_is_late_is_called_to_mind_of_business_and_staff(
    bot: Product, service: Application
) -> None:
    await told(bot, "[Вчера]")
    await asked(bot, "2026-12-14 12:00")
    assert "отчёта о контракте от 19.11.2026 ещё нет" in bot.owner.card().text
    assert "Заполнить отчёт" in "".join(bot.owner.card().buttons)
    heard = "\n".join(one.text for one in group_said(bot))
    assert "отчёта о контракте от 19.11.2026 нет, срок был 10.12.2026" in heard


async def test_a_double_tap_tells_of_one_contract(bot: Product, service: Application) -> None:
    owner = bot.owner
    await owner.say("/contracts")
    card = await owner.go(("[Рассказать о контракте]", "[Контракт]"))
    owner.touch("Вчера", card)
    owner.touch("Вчера", card)
    await owner.settled()
    assert len(await ledger(bot)) == 1


async def test_a_report_begun_in_the_catalogue_comes_into_the_ledger_too(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    await owner.begin("khabarovsk-export_contract_report")
    subject, *rest = DEAL
    await owner.go((*COMPANY, "[Экспортный контракт]", "[Поиск покупателя]", "[Готово]", subject))
    await owner.go(("1 октября 2026", *rest, "[Доллары]", "[2026]", "2 000", "[Нет]", *SENT))
    await owner.go(("[Всё верно, дальше]", "[Отправить в центр]"))
    (contract,) = await ledger(bot)
    assert (contract.state, contract.application_id) == ("reported", service.id)
    assert contract.total == 2
    anna = bot.staff(bot.app.office.centre.staff[0].telegram)
    await anna.say(f"/app {(await application(bot, contract.report_id)).number}")
    assert "Отчёт пришёл после срока (22.10.2026)" in anna.card().text
    assert "💼 2 тыс. $: 2026: 2" in anna.card().text
