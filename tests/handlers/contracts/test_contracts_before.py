"""A bot that had no ledger is replaced by one that has: what was reported counts from its start."""

from __future__ import annotations

import sqlite3

from sqlalchemy import make_url

from flows.application import Application
from tests.support.contracts import ALL, SENT, ledger, told
from tests.support.product import Product


def without_ledger(bot: Product) -> None:
    """The database as it was left by the version before."""
    file = make_url(bot.settings[0].database_url).database
    assert file is not None
    with sqlite3.connect(file) as database:
        database.execute("DELETE FROM contract")
    database.close()


async def test_what_was_reported_before_is_counted_and_shown_after_a_start(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    await told(bot, "[Вчера]")
    await owner.go((*ALL, "[Доллары]", "[2026]", "100 000", "[Нет]", *SENT))
    await owner.go(("[Всё верно, дальше]", "[Отправить в центр]"))
    (before,) = await ledger(bot)
    await bot.stop()
    without_ledger(bot)
    await bot.run()
    await bot.app.deliverer.daily()
    (after,) = await ledger(bot)
    assert (after.report_id, after.total) == (before.report_id, before.total)
    assert after.application_id == service.id
    anna = bot.staff(bot.app.office.centre.staff[0].telegram)
    assert "С экспортным контрактом: 1 (в этом году: 1)" in (await anna.say("/stats")).text
    assert "ООО «Пример-Амур»: Контракт от 19.11.2026" in (await anna.say("/contracts")).text
