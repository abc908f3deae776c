"""A contract whose report is due in a year of which there is no calendar yet."""

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
    off = [f"{year}-01-{number:02}" for number in (3, 4, 5, 6, 7)]
    empty: dict[str, list[str]] = {"working_weekends": [], "shortened_days": [], "transfers": []}
    made_up = {**years[max(years)], **empty, "off_weekdays": off, "decree": "invented"}
    text = json.dumps({**years, year: made_up})
    decree.setattr(data, "text", lambda name: text if name == FILE else read(name))
    calendar._confirmed.cache_clear()


async def test_staff_are_told_once_and_all_is_there_when_the_calendar_comes(
    bot: Product, service: Application, decree: pytest.MonkeyPatch
) -> None:
    await day(bot, "2027-12-22 08:00")
    office = bot.app.office
    person = await office.use.welcome(bot.owner.person.id, bot.owner.chat.id, "ru", bot.now())
    signed = date(2027, 12, 20)
    told = await office.use.tell_contract(person, service.id, "contract", signed, bot.now())
    assert told.due_on is None
    await day(bot, "2027-12-22 09:00", looks=2)
    heard = [one.text for one in group_said(bot) if "Нет календаря" in one.text]
    told_of = (
        "⚠️ Нет календаря на 2028 год. Контрактов, у которых поэтому не посчитать срок отчёта: 1. "
        "Клиентам о них не напоминаем. Обновите бота, когда выйдет постановление о переносе "
        "выходных: сроки и напоминания появятся сами. До тех пор следите за ними сами."
    )
    assert heard == [told_of]
    anna = bot.staff(office.centre.staff[0].telegram)
    assert "срок появится с календарём" in (await anna.say("/contracts")).text
    comes(decree, "2028")
    await bot.restart()
    (contract,) = await ledger(bot)
    assert contract.due_on == date(2028, 1, 18)
    await asked(bot, "2028-01-18 08:00")
    assert "Сегодня последний день" in bot.owner.card().text
    assert len([one for one in group_said(bot) if "Нет календаря" in one.text]) == 1
