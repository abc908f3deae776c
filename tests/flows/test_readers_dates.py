"""Dates and periods; today is 20 November 2026 in all of them."""

from datetime import date

import pytest

from tests.support.reading import TODAY, fault, value

DATES = {
    "15.12.2026": "2026-12-15",
    "15.12.26": "2026-12-15",
    "15/12/26": "2026-12-15",
    "15-12-2026": "2026-12-15",
    "15 12 2026": "2026-12-15",
    "15122026": "2026-12-15",
    "2026-12-15": "2026-12-15",
    "2026.12.15": "2026-12-15",
    "1.2.2026": "2026-02-01",
    "15.12.2026 г.": "2026-12-15",
    "15 декабря 2026": "2026-12-15",
    "15 Декабря 2026 года": "2026-12-15",
    "«15» декабря 2026 г.": "2026-12-15",
    "15 дек. 2026": "2026-12-15",
    "1 мая 2026": "2026-05-01",
    "8 марта 2025": "2025-03-08",
    "15 December 2026": "2026-12-15",
    "15 Dec 2026": "2026-12-15",
    "December 15, 2026": "2026-12-15",
    "15th of December 2026": "2026-12-15",
    "29.02.2024": "2024-02-29",
    "01.01.85": "1985-01-01",
    "01.01.46": "2046-01-01",
    "сегодня": "2026-11-20",
    "Вчера": "2026-11-19",
    "завтра": "2026-11-21",
    "позавчера": "2026-11-18",
    "today": "2026-11-20",
    "yesterday": "2026-11-19",
}

REFUSED = {
    "скоро": "date.unclear",
    "15": "date.unclear",
    "15.12": "date.no_year",
    "15 декабря": "date.no_year",
    "31.02.2026": "date.impossible",
    "29.02.2026": "date.impossible",
    "12/25/2026": "date.impossible",
    "00.00.0000": "date.impossible",
    "01.01.0999": "date.impossible",
    "01.01.2500": "date.impossible",
    "15 дукабря 2026": "date.unclear",
    "15.12.2026 в 10:00": "date.unclear",
}

PERIODS = {
    "01.01.2026 – 31.03.2026": "2026-01-01/2026-03-31",
    "01.01.2026-31.03.2026": "2026-01-01/2026-03-31",
    "2026-01-01/2026-03-31": "2026-01-01/2026-03-31",
    "с 1 января по 31 марта 2026": "2026-01-01/2026-03-31",
    "с 1 января 2026 г. по 31 марта 2026 г.": "2026-01-01/2026-03-31",
    "from 1 January to 31 March 2026": "2026-01-01/2026-03-31",
    "январь – март 2026": "2026-01-01/2026-03-31",
    "1 квартал 2026": "2026-01-01/2026-03-31",
    "IV кв. 2026 г.": "2026-10-01/2026-12-31",
    "2-й квартал 2026 года": "2026-04-01/2026-06-30",
    "Q3 2026": "2026-07-01/2026-09-30",
    "2 полугодие 2026": "2026-07-01/2026-12-31",
    "H1 2026": "2026-01-01/2026-06-30",
    "февраль 2024": "2024-02-01/2024-02-29",
    "2025": "2025-01-01/2025-12-31",
    "2025 год": "2025-01-01/2025-12-31",
    "2024-2025": "2024-01-01/2025-12-31",
    "2024 – 2025": "2024-01-01/2025-12-31",
    "15.12.2026 – 15.12.2026": "2026-12-15/2026-12-15",
}


@pytest.mark.parametrize(("typed", "expected"), DATES.items())
def test_dates(typed: str, expected: str) -> None:
    assert value("date", typed) == expected


@pytest.mark.parametrize(("typed", "code"), REFUSED.items())
def test_no_dates(typed: str, code: str) -> None:
    assert fault("date", typed).code == code


def test_a_date_out_of_bounds_is_told_on_which_side() -> None:
    assert fault("date", "завтра", latest=TODAY).code == "date.in_future"
    assert fault("date", "вчера", earliest=TODAY).code == "date.in_past"
    assert value("date", "сегодня", earliest=TODAY, latest=TODAY) == "2026-11-20"
    late = fault("date", "01.03.2027", latest=date(2027, 2, 28))
    assert (late.code, late.data) == ("date.too_late", {"max": "28.02.2027"})
    early = fault("date", "01.03.2020", earliest=date(2024, 1, 1))
    assert (early.code, early.data) == ("date.too_early", {"min": "01.01.2024"})


@pytest.mark.parametrize(("typed", "expected"), PERIODS.items())
def test_periods(typed: str, expected: str) -> None:
    assert value("period", typed) == expected


@pytest.mark.parametrize(
    ("typed", "code"),
    {
        "недавно": "period.unclear",
        "15.12.2026": "period.unclear",
        "31.03.2026 – 01.01.2026": "period.backwards",
        "5 квартал 2026": "period.unclear",
        "31.02.2026 – 01.04.2026": "date.impossible",
        "с понедельника по 15.12.2026": "date.unclear",
    }.items(),
)
def test_no_periods(typed: str, code: str) -> None:
    assert fault("period", typed).code == code


def test_a_period_keeps_to_the_bounds_of_dates() -> None:
    assert fault("period", "2026", latest=TODAY).code == "date.in_future"
