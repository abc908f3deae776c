"""Rates of a report: the Bank's where it answers, typed and marked where it does not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from flows.application import Application
from tests.support.contracts import ALL, SENT, application, ledger, told
from tests.support.product import Product
from tests.support.rates import Bank


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
