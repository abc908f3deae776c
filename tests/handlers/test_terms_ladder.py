"""Terms through the wire: who is told what and when, and what silence ends."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from flows.application import Application
from flows.ports import Notice
from tests.support.calendar_walk import day, group_said, staff_step
from tests.support.desk import history, now_is
from tests.support.product import Product, clean, product
from tests.support.staff import ANNA


@pytest.fixture
async def bot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Product]:
    monkeypatch.setattr("flows.pacing.BURST", 100)  # days pass in no time here
    async with product(tmp_path) as running:
        yield running
        clean(running)


async def test_the_ladder_of_the_staff(bot: Product, sent: Application) -> None:
    said = len(group_said(bot))
    for quiet in ("2026-11-20 13:00", "2026-11-21 12:00", "2026-11-22 12:00", "2026-11-23 08:59"):
        await day(bot, quiet)
    assert group_said(bot, said) == []
    await day(bot, "2026-11-23 09:00", looks=2)
    (monday,) = group_said(bot, said)
    assert monday.text.splitlines() == [
        "⏰ РМ-2026-00001: сегодня последний день",
        "Размещение на маркетплейсах. Сейчас: Центр проверяет заявку",
        "· Вернуть с замечаниями, Отказать — до пн 23.11.2026, сегодня последний день",
        "· Передать в РЭЦ — до вт 24.11.2026, ещё 1 рабочий день",
        "Анна Причалова, Борис Маяков, Вера Гаваньева, посмотрите, пожалуйста.",
    ]
    await day(bot, "2026-11-24 09:00")
    (tuesday,) = group_said(bot, said + 1)
    assert tuesday.text.startswith("⏰ РМ-2026-00001: сегодня последний день\n")
    assert "надо было до пн 23.11.2026" in tuesday.text
    assert "Передать в РЭЦ — до вт 24.11.2026, сегодня последний день" in tuesday.text
    await day(bot, "2026-11-25 09:00")
    (wednesday,) = group_said(bot, said + 2)
    assert wednesday.text.startswith("🔴 РМ-2026-00001: срок вышел\n")
    assert "· Передать в РЭЦ — надо было до вт 24.11.2026" in wednesday.text
    await day(bot, "2026-11-26 09:00")
    assert len(group_said(bot, said)) == 3


async def test_after_a_while_away_only_the_highest_rung_is_given(
    bot: Product, sent: Application
) -> None:
    said = len(group_said(bot))
    await day(bot, "2026-11-30 12:00", looks=2)
    (only,) = group_said(bot, said)
    assert only.text.count("надо было до") == 2


async def test_the_performer_is_asked_and_the_head_from_the_indicative_day(
    bot: Product, sent: Application
) -> None:
    await bot.staff(ANNA).tap("Взять в работу")
    said = len(group_said(bot))
    await day(bot, "2026-11-23 09:00")
    (monday,) = group_said(bot, said)
    assert monday.text.endswith("\nАнна Причалова, Вера Гаваньева, посмотрите, пожалуйста.")
    assert monday.buttons == [
        "Открыть карточку",
        "Почему такой срок",
        "⏰ Через 3 часа",
        "⏰ Утром",
    ]


async def test_what_is_no_longer_true_is_not_told(bot: Product, sent: Application) -> None:
    said = len(group_said(bot))
    terms = [["centre_review", "approve", "2026-11-20", "2026-11-25"]]
    notice = Notice("test", bot.group.id, "term.staff", {"application": sent.id, "terms": terms})
    async with bot.app.store.transaction() as repositories:
        await repositories.outbox.put(notice, bot.now())
    bot.app.office.wake()
    await bot.settled()
    assert group_said(bot, said) == []


async def returned(bot: Product, sent: Application) -> int:
    """On Monday the client is asked to correct: five days, to 30.11. How much they had heard."""
    await day(bot, "2026-11-23 10:00")
    await staff_step(bot, sent, ANNA, "remarks", "Приложите сертификат.")
    return len(bot.owner.heard)


async def test_the_client_is_reminded_and_then_the_bot_ends_it(
    bot: Product, sent: Application
) -> None:
    heard = await returned(bot, sent)
    card = next(one for one in group_said(bot)[::-1] if "Ещё…" in one.buttons)
    assert "👤 Ждём клиента до пн 30.11.2026 · на 23.11 ещё 5 рабочих дней" in card.text
    assert "⏸ Срок стоит с пн 23.11.2026, останется 2 рабочих дня" in card.text
    for moment, sign, says in (
        ("2026-11-26 09:00", "⏳", "ждёт вас до понедельника, 30 ноября."),
        ("2026-11-27 09:00", "⏳", "ждёт вас. Ответить нужно не позже понедельника, 30 ноября."),
        ("2026-11-30 09:00", "⏰", "ждёт вас. Сегодня последний день, 30 ноября."),
    ):
        await day(bot, moment, looks=2)
        heard += 1
        assert len(bot.owner.heard) == heard
        assert bot.owner.card().text.startswith(f"{sign} Заявка РМ-2026-00001 {says}")
    assert bot.owner.card().buttons == ["✎ Исправить", "Открыть заявку"]
    assert "заявка закроется сама." in bot.owner.card().text
    assert (await now_is(bot, sent)).state == "rework"
    await day(bot, "2026-12-01 09:00", looks=2)
    assert (await now_is(bot, sent)).state == "refused_client"
    last = (await history(bot, sent))[-1]
    assert (last.actor, last.verb) == ("bot", "expire")
    assert len(bot.owner.heard) == heard + 1
    assert any("⌛️ Ответа не было, срок вышел." in one.text for one in group_said(bot))
    async with bot.app.store.reading() as repositories:
        assert await repositories.terms.of(sent.id) == []


async def test_an_answer_comes_before_the_bot(bot: Product, sent: Application) -> None:
    await returned(bot, sent)
    await day(bot, "2026-11-30 09:00")
    person = await bot.app.office.use.welcome(
        bot.owner.person.id, bot.owner.chat.id, "ru", bot.now()
    )
    await bot.app.office.use.client_step(person, sent.id, "withdraw", bot.now())
    await day(bot, "2026-12-01 09:00", looks=2)
    assert [one.verb for one in await history(bot, sent)] == ["submit", "remarks", "withdraw"]


async def test_a_bot_that_was_away_on_the_last_day_tells_the_client_first(
    bot: Product, sent: Application
) -> None:
    await returned(bot, sent)
    await day(bot, "2026-12-02 09:00", looks=3)
    assert bot.owner.card().text.startswith(
        "⏰ Заявка РМ-2026-00001 ждала вас до понедельника, 30 ноября."
    )
    assert (await now_is(bot, sent)).state == "rework"
    await day(bot, "2026-12-03 09:00")
    assert (await now_is(bot, sent)).state == "refused_client"


async def test_the_first_look_after_a_start_ends_nothing(bot: Product, sent: Application) -> None:
    await returned(bot, sent)
    await day(bot, "2026-11-30 09:00")
    await bot.stop()
    await day(bot, "2026-12-01 12:00")
    await bot.run()
    await bot.settled()
    assert (await now_is(bot, sent)).state == "rework"
    await day(bot, "2026-12-01 12:05")
    assert (await now_is(bot, sent)).state == "refused_client"
