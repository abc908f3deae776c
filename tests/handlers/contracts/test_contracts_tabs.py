"""The staff's contracts by tab and by performer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from flows.application import Application
from flows.contracts import Contract
from tests.support.contracts import asked, given
from tests.support.product import Product

SIGNED = date(2026, 11, 19)


async def owed(bot: Product, service: Application, number: int) -> Contract:
    """Somebody else's contract, as if it resulted from this service."""
    who, use = bot.newcomer(f"Опыт {number}"), bot.app.office.use
    await who.begin()
    person = await use.welcome(who.person.id, who.chat.id, "ru", bot.now())
    person = await use.give_consent(person, bot.now())
    told = await use.tell_contract(person, None, "contract", SIGNED, bot.now())
    async with bot.app.store.transaction() as repositories:
        await repositories.people.remember(person.id, {"company.full_name": f"ООО «Опыт {number}»"})
        linked = replace(told, application_id=service.id)
        await repositories.contracts.save(linked, bot.now(), {})
    return linked


async def taken(bot: Product, service: Application, telegram: int) -> None:
    async with bot.app.store.transaction() as repositories:
        fresh = await repositories.applications.get(service.id)
        await repositories.applications.save(replace(fresh, performer=telegram))


async def test_who_is_late_stands_under_whose_it_is(bot: Product, service: Application) -> None:
    anna, other = bot.app.office.centre.staff[:2]
    second = await given(bot, "ХК-2026-00902")
    await taken(bot, service, anna.telegram)
    for number in range(1, 4):
        await owed(bot, service, number)
    await owed(bot, second, 4)
    await asked(bot, "2026-12-14 12:00")
    looks = bot.staff(anna.telegram)
    everything = await looks.say("/contracts")
    tabs = [one for row in everything.rows for one in row]
    assert [*tabs[-5:]] == ["· Все 4 ·", "Мои 3", "Просрочены 4", "Ждём", "Отчитались"]
    late = (await looks.tap("Просрочены 4")).text
    name = anna.name.split()[0]
    assert late.splitlines()[0] == "Контракты · Просрочены"
    assert f"{name}: 3\n· ООО «Опыт 1»: Контракт от 19.11.2026, срок был 10.12.2026" in late
    assert "Никто не взял: 1\n· ООО «Опыт 4»" in late
    mine = (await looks.tap("Мои 3")).text
    assert mine.startswith(f"Контракты · Мои: {anna.name}")
    assert "Опыт 4" not in mine
    theirs = await bot.staff(other.telegram).tap("Мои 3")
    assert theirs.text == f"Контракты · Мои: {other.name}\n\nЗдесь пока пусто."


async def test_a_long_tab_has_pages_that_fit_a_phone(bot: Product, service: Application) -> None:
    anna = bot.app.office.centre.staff[0]
    for number in range(1, 11):
        await owed(bot, service, number)
    looks = bot.staff(anna.telegram)
    first = await looks.say("/contracts")
    assert "… и ещё 5" in first.text
    shown = await looks.tap("Ждём 10")
    assert "Никто не взял: 10" in shown.text
    assert shown.text.count("· ООО") == 8
    rest = await looks.tap("Следующие ›")
    assert rest.text.count("· ООО") == 2
    assert (await looks.tap("‹ Предыдущие")).text == shown.text
