"""A date that was told wrong and is put right in the report that is being filled in."""

from __future__ import annotations

from datetime import date

from flows.application import Application
from tests.support.contracts import ALL, SENT, asked, ledger, told
from tests.support.product import Product


async def test_prompts_and_last_day_are_those_of_the_date_that_the_report_names(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    await told(bot, "[Вчера]")
    await owner.go((*ALL, "[Доллары]", "[2026]", "600 000", "[Нет]"))
    (before,) = await ledger(bot)
    assert before.due_on == date(2026, 12, 10)
    bot.clock.advance(5)
    await owner.go((*SENT, "[Посмотреть ответы]"))
    while "✎ Дата" not in owner.card().buttons:
        await owner.tap("Следующие")
    await owner.go(("[Дата]", "16.11.2026"))
    (after,) = await ledger(bot)
    assert (after.id, after.deal.signed_on) == (before.id, date(2026, 11, 16))
    assert (after.due_on, after.state) == (date(2026, 12, 7), "open")
    anna = bot.staff(bot.app.office.centre.staff[0].telegram)
    assert "Контракт от 16.11.2026, до 07.12.2026" in (await anna.say("/contracts")).text
    await asked(bot, "2026-11-30 12:00")
    assert "о контракте от 16 ноября не позже понедельника, 7 декабря" in owner.card().text
    await asked(bot, "2026-12-07 12:00")
    assert "Сегодня последний день, чтобы рассказать о контракте от 16 ноября" in owner.card().text
    said = "\n".join(one["text"] for one in owner.messages)
    assert "контракте от 19 ноября" not in said
    assert "10 декабря" not in said
