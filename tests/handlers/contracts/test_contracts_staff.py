"""Reports of contracts on the staff's desk: corrected, sent back, taken out, counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from flows.application import Application
from flows.ports.reminders import Planning
from flows.usecases.background import company_contracts
from tests.support.calendar_walk import group_said, staff_step
from tests.support.contracts import (
    ALL,
    COMPANY,
    DEAL,
    SENT,
    application,
    asked,
    ledger,
    told,
)
from tests.support.product import Product


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
    member = bot.app.office.centre.staff[0].telegram
    correction = await application(bot, corrected.report_id)
    await staff_step(bot, correction, member, "note_withdrawal")
    (back,) = await ledger(bot)
    assert (back.report_id, back.deal.country, back.state) == (first.report_id, "CN", "reported")


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
    assert "С экспортным контрактом: 1 (в этом году: 1)" in text
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


async def test_one_that_was_told_of_is_reported_in_the_catalogue_and_owed_no_more(
    bot: Product, service: Application
) -> None:
    """Of two of one day the other one is still owed."""
    owner, use = bot.owner, bot.app.office.use
    person = await use.welcome(owner.person.id, owner.chat.id, "ru", bot.now())
    signed = date(2026, 11, 19)
    first = await use.tell_contract(person, service.id, "contract", signed, bot.now())
    bot.clock.advance(60)
    second = await use.tell_contract(person, service.id, "contract", signed, bot.now())
    await owner.begin("khabarovsk-export_contract_report")
    subject, *rest = DEAL
    await owner.go((*COMPANY, "[Экспортный контракт]", "[Поиск покупателя]", "[Готово]", subject))
    await owner.go(("19.11.2026", *rest, "[Доллары]", "[2026]", "2 000", "[Нет]", *SENT))
    await owner.go(("[Всё верно, дальше]", "[Отправить в центр]"))
    states = {one.id: one.state for one in await ledger(bot)}
    assert states == {first.id: "reported", second.id: "open"}


async def test_a_report_that_was_sent_back_is_owed_until_it_is_sent_again(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    await told(bot, "[Вчера]")
    await owner.go((*ALL, "[Доллары]", "[2026]", "100 000", "[Нет]", *SENT))
    await owner.go(("[Всё верно, дальше]", "[Отправить в центр]"))
    (contract,) = await ledger(bot)
    assert contract.reported_at is not None
    report = await application(bot, contract.report_id)
    member = bot.app.office.centre.staff[0].telegram
    anna = bot.staff(member)
    await staff_step(bot, report, member, "remarks", "Сумма в договоре другая")
    (back,) = await ledger(bot)
    assert (back.state, back.sent_back, back.report_id) == ("open", True, report.id)
    async with bot.app.store.reading() as repositories:
        assert await company_contracts(repositories, COMPANY[1]) == ()
    assert "до 10.12.2026, на исправлении" in (await anna.say("/contracts")).text
    await asked(bot, "2026-12-03 12:00")
    assert "Отчёт вернули: исправьте его. Расскажите о контракте от 19 ноября не позже" in _said(
        bot
    )
    await asked(bot, "2026-12-14 12:00")
    assert "Исправленного отчёта о контракте от 19 ноября пока нет" in _said(bot)
    heard = "\n".join(one.text for one in group_said(bot))
    assert "отчёт о контракте от 19 ноября вернули, исправленного нет" in heard
    assert "дней: 4, на исправлении" in (await anna.say("/contracts")).text
    await owner.say("/contracts")
    assert "отчёт вернули исправить, ждали до 10.12.2026" in owner.card().text
    await owner.go(("[Контракт от]", "[Исправить отчёт]"))
    assert "Сумма в договоре другая" in owner.card().text
    await owner.go(("[Исправить и отправить снова]", "[Отправить снова]"))
    (again,) = await ledger(bot)
    assert (again.state, again.late(bot.now().date())) == ("reported", 0)
    assert again.reported_at is not None
    assert again.reported_at > contract.reported_at
    count = len(owner.messages)
    await asked(bot, "2026-12-17 12:00")
    assert len(owner.messages) == count


async def test_what_a_former_version_took_for_reported_is_owed_after_a_start(
    bot: Product, service: Application
) -> None:
    """For it a report that was sent back had been sent."""
    owner = bot.owner
    await told(bot, "[Вчера]")
    await owner.go((*ALL, "[Доллары]", "[2026]", "100 000", "[Нет]", *SENT))
    await owner.go(("[Всё верно, дальше]", "[Отправить в центр]"))
    (contract,) = await ledger(bot)
    report = await application(bot, contract.report_id)
    member = bot.app.office.centre.staff[0].telegram
    await staff_step(bot, report, member, "remarks", "Сумма в договоре другая")
    (back,) = await ledger(bot)
    async with bot.app.store.transaction() as repositories:
        await repositories.contracts.save(replace(back, state="reported"), bot.now(), {})
        await repositories.reminders.keep_planning(Planning("a former version's", None))
    await bot.restart()
    (again,) = await ledger(bot)
    assert again.sent_back
    await asked(bot, "2026-12-03 12:00")
    assert "Отчёт вернули: исправьте его." in _said(bot)


async def test_a_sending_back_that_was_a_mistake_leaves_the_report_as_it_was(
    bot: Product, service: Application
) -> None:
    owner, use = bot.owner, bot.app.office.use
    await told(bot, "[Вчера]")
    await owner.go((*ALL, "[Доллары]", "[2026]", "100 000", "[Нет]", *SENT))
    await owner.go(("[Всё верно, дальше]", "[Отправить в центр]"))
    (contract,) = await ledger(bot)
    report = await application(bot, contract.report_id)
    member = bot.app.office.centre.staff[0]
    await staff_step(bot, report, member.telegram, "remarks", "Сумма в договоре другая")
    assert (await ledger(bot))[0].sent_back
    await use.take_back(member, report.id, bot.now())
    (again,) = await ledger(bot)
    assert (again.state, again.reported_at) == ("reported", contract.reported_at)


def _said(bot: Product) -> str:
    return "\n".join(one["text"] for one in bot.owner.messages)
