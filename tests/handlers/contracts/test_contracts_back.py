"""Whatever is corrected, taken out and put back: the ledger says what the last report says."""

from __future__ import annotations

from flows.application import Application
from flows.contracts import Contract
from tests.support.calendar_walk import staff_step
from tests.support.contracts import ALL, SENT, application, ledger, told
from tests.support.product import Product


async def reported(bot: Product) -> Contract:
    await told(bot, "[Вчера]")
    await bot.owner.go((*ALL, "[Доллары]", "[2026]", "100 000", "[Нет]", *SENT))
    await bot.owner.go(("[Всё верно, дальше]", "[Отправить в центр]"))
    (contract,) = await ledger(bot)
    return contract


async def corrected(bot: Product, country: str) -> Contract:
    owner = bot.owner
    await owner.say("/contracts")
    await owner.go(("[Контракт от]", "[Исправить отчёт]", "[Всё верно]", "[Исправить: Страна]"))
    await owner.go((country, "[Всё верно]", "[Всё верно]"))
    await owner.go((*SENT, "[Всё верно, дальше]", "[Отправить в центр]"))
    (contract,) = await ledger(bot)
    return contract


async def taken_out(bot: Product, contract: Contract) -> None:
    member = bot.app.office.centre.staff[0].telegram
    await staff_step(bot, await application(bot, contract.report_id), member, "note_withdrawal")


async def put_back(bot: Product, contract: Contract) -> None:
    office = bot.app.office
    assert contract.report_id is not None
    await office.use.take_back(office.centre.staff[0], contract.report_id, bot.now())


async def test_a_correction_that_was_taken_out_by_mistake_counts_again(
    bot: Product, service: Application
) -> None:
    first = await reported(bot)
    second = await corrected(bot, "Казахстан")
    await taken_out(bot, second)
    (without,) = await ledger(bot)
    assert (without.report_id, without.deal.country) == (first.report_id, "CN")
    await put_back(bot, second)
    (again,) = await ledger(bot)
    assert (again.id, again.report_id, again.deal.country) == (first.id, second.report_id, "KZ")
    async with bot.app.store.reading() as repositories:
        changes = await repositories.contracts.history(first.id)
    assert [one.before["country"] for one in changes] == ["CN", "KZ", "CN"]


async def test_a_report_that_was_taken_out_by_mistake_counts_again(
    bot: Product, service: Application
) -> None:
    contract = await reported(bot)
    await taken_out(bot, contract)
    assert await ledger(bot) == []
    await put_back(bot, contract)
    assert await ledger(bot) == [contract]


async def test_of_all_reports_taken_out_the_one_that_is_put_back_stands(
    bot: Product, service: Application
) -> None:
    first = await reported(bot)
    second = await corrected(bot, "Казахстан")
    await taken_out(bot, second)
    await taken_out(bot, first)
    assert await ledger(bot) == []
    await put_back(bot, first)
    (contract,) = await ledger(bot)
    assert (contract.report_id, contract.deal.country) == (first.report_id, "CN")


async def test_what_becomes_of_a_corrected_report_changes_nothing(
    bot: Product, service: Application
) -> None:
    first = await reported(bot)
    second = await corrected(bot, "Казахстан")
    await taken_out(bot, first)
    assert await ledger(bot) == [second]


async def test_a_report_that_is_sent_again_after_its_correction_is_no_second_contract(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    first = await reported(bot)
    second = await corrected(bot, "Казахстан")
    member = bot.app.office.centre.staff[0].telegram
    report = await application(bot, first.report_id)
    await staff_step(bot, report, member, "remarks", "Проверьте страну")
    await owner.go(("[Исправить]", "[Отправить снова]"))
    assert (await application(bot, first.report_id)).state == "report_review"
    assert await ledger(bot) == [second]
