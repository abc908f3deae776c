"""Contracts whose report is due in a year of which there is no calendar."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest

from flows import calendar
from flows.application import Application
from flows.reference import data
from tests.support.calendar_walk import day, group_said
from tests.support.contracts import asked, ledger
from tests.support.product import Product

FILE = "calendar.json"


@pytest.fixture
def decree(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """What is read of the calendar afterwards is read anew."""
    yield monkeypatch
    monkeypatch.undo()
    calendar._confirmed.cache_clear()


def comes(decree: pytest.MonkeyPatch, year: str) -> None:
    """The calendar of a year is there, with an invented decree."""
    read = data.text
    years = json.loads(read(FILE))
    off = [f"{year}-01-{number:02}" for number in (3, 4, 5, 6, 7, 10)]
    empty: dict[str, list[str]] = {"working_weekends": [], "shortened_days": [], "transfers": []}
    made_up = {**years[max(years)], **empty, "off_weekdays": off, "decree": "invented"}
    text = json.dumps({**years, year: made_up})
    decree.setattr(data, "text", lambda name: text if name == FILE else read(name))
    calendar._confirmed.cache_clear()


async def test_staff_are_told_once_and_all_is_there_when_the_calendar_comes(
    bot: Product, service: Application, decree: pytest.MonkeyPatch
) -> None:
    await day(bot, "2027-12-22 08:00")
    office, owner = bot.app.office, bot.owner
    await owner.say("/contracts")
    await owner.go(("[Рассказать о контракте]", "[Контракт]", "[Другой день]"))
    await owner.say("20.12.2027")
    assert "Отчёт нужен до 18.01.2028" in owner.card().text
    assert "Дата предварительная: календарь на 2028 год ещё не утверждён." in owner.card().text
    await day(bot, "2027-12-22 09:00", looks=2)
    heard = [one.text for one in group_said(bot) if "Нет календаря" in one.text]
    told_of = (
        "⚠️ Нет календаря на 2028 год. Контрактов, у которых срок отчёта поэтому предварительный: "
        "1. Он посчитан по будням, без праздников каждого года; клиентам напоминаем по нему. "
        "Обновите бота, когда выйдет постановление о переносе выходных: даты пересчитаются сами."
    )
    assert heard == [told_of]
    anna = bot.staff(office.centre.staff[0].telegram)
    assert "до 18.01.2028 (предварительно)" in (await anna.say("/contracts")).text
    await asked(bot, "2028-01-11 08:00")
    said = owner.card().text
    assert "не позже вторника, 18 января" in said
    assert "Дата предварительная: календарь на 2028 год ещё не утверждён." in said
    comes(decree, "2028")
    await bot.restart()
    (contract,) = await ledger(bot)
    assert contract.due_on == date(2028, 1, 19)
    await asked(bot, "2028-01-19 08:00")
    assert "Сегодня последний день" in owner.card().text
    assert "предварительная" not in owner.card().text
    assert "до 19.01.2028 (" not in (await anna.say("/contracts")).text
    assert len([one for one in group_said(bot) if "Нет календаря" in one.text]) == 1


async def test_a_year_before_the_first_calendar_is_late_at_once(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    await owner.say("/contracts")
    await owner.go(("[Рассказать о контракте]", "[Контракт]"))
    await owner.say("10.12.2023")
    await owner.tap("Да, верно")
    card = owner.card().text
    assert "Срок отчёта был 29.12.2023" in card
    assert "Дата примерная: календаря на 2023 год у бота нет." in card
    await asked(bot, "2026-11-23 12:00")
    assert "Отчёта о контракте от 10 декабря 2023 года пока нет" in owner.card().text
    anna = bot.staff(bot.app.office.centre.staff[0].telegram)
    late = (await anna.say("/contracts")).text
    assert "Отчёт просрочен: 1" in late
    assert "срок был 29.12.2023 (предварительно), дней: 1060" in late
    heard = "\n".join(one.text for one in group_said(bot))
    assert "отчёта о контракте от 10 декабря 2023 года нет" in heard
    assert "Нет календаря" not in heard
