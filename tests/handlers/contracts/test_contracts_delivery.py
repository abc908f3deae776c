"""/delivery of a business: reminders of its contracts too, and all that went to it by its ИНН."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from flows.application import Application
from tests.support.calendar_walk import day
from tests.support.contracts import COMPANY, asked
from tests.support.product import Product, Talk

INN = COMPANY[1]

EAST = ZoneInfo("Asia/Vladivostok")

FIRST = "✅ 03.12.2026, 12:00 · заявителю: напоминание о контракте"


async def told(bot: Product, inn: str) -> Talk:
    """The owner, of a company with this ИНН, tells of a contract without naming a service."""
    async with bot.app.store.transaction() as repositories:
        (contract,) = await repositories.contracts.listed()
        named = replace(contract, inn=inn, application_id=None)
        await repositories.contracts.save(named, bot.now(), {})
    return bot.staff(bot.app.office.centre.staff[0].telegram)


async def contract(bot: Product) -> Talk:
    await bot.owner.say("/contracts")
    await bot.owner.go(("[Рассказать о контракте]", "[Контракт]", "[Вчера]"))
    return await told(bot, INN)


async def test_reminders_of_a_contract_told_by_itself_stand_with_the_persons_application(
    bot: Product, service: Application
) -> None:
    anna = await contract(bot)
    await day(bot, "2026-12-03 12:00", looks=2, zone=EAST)
    shown = (await anna.say(f"/delivery {service.number}")).text
    assert shown.startswith(f"Сообщения по заявке {service.number}")
    assert FIRST in shown
    assert "🕓 10.12.2026, 09:00 · заявителю: напоминание о контракте" in shown
    assert "в группу: напоминание о контракте" in shown


async def test_a_company_is_asked_for_by_its_number(bot: Product, service: Application) -> None:
    anna = await contract(bot)
    await day(bot, "2026-12-03 12:00", looks=2, zone=EAST)
    shown = (await anna.say(f"/delivery {INN}")).text
    assert shown.startswith(f"Сообщения компании, ИНН {INN}")
    assert FIRST in shown
    stranger = (await anna.say("/delivery 7707083893")).text
    assert stranger == "С ИНН 7707083893 к нам никто не обращался."
    assert "Или ИНН: /delivery 4027000012" in (await anna.say("/delivery")).text


async def test_dates_of_the_year_and_news_that_went_to_a_company_are_listed(
    bot: Product, service: Application
) -> None:
    anna = await contract(bot)
    await asked(bot, "2027-01-14 10:00")
    await anna.say("/broadcast")
    await anna.tap("Клиентам о заявках")
    question = await anna.tap("Написать сообщение")
    anna.send("Офис закрыт", reply_to=question.message_id)
    await anna.shown()
    await anna.go(("[Отправить]", "[Да, отправить]"))
    bot.app.office.wake()
    await bot.settled()
    pages = (await anna.say(f"/delivery {INN}")).text
    while any("‹" in one for one in anna.card().buttons):
        caption = next(one for one in anna.card().buttons if "‹" in one)
        pages += (await anna.tap(caption)).text
    assert "заявителю: рассылка" in pages
    assert "заявителю: напоминание о ежегодном сроке" in pages
