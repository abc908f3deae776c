"""Working days and terms."""

from datetime import date, timedelta

import holidays
import pytest

from flows.calendar import HOLIDAYS, Reason, UnknownYear, provisional, russia
from flows.deadlines import add_calendar_days, add_working_days
from flows.reference import data

CALENDAR = russia()
YEARS = (2024, 2025, 2026, 2027)


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]


def test_the_confirmed_years() -> None:
    assert CALENDAR.years == YEARS


@pytest.mark.parametrize("year", YEARS)
def test_every_day_agrees_with_the_holidays_library(year: int) -> None:
    official = holidays.country_holidays("RU", years=year)
    differing = [d for d in days_of(year) if CALENDAR.is_working(d) != official.is_working_day(d)]
    assert differing == []


@pytest.mark.parametrize(
    ("year", "working_days"), {2024: 248, 2025: 247, 2026: 247, 2027: 247}.items()
)
def test_a_year_has_as_many_working_days_as_the_official_calendar(
    year: int, working_days: int
) -> None:
    assert sum(map(CALENDAR.is_working, days_of(year))) == working_days


@pytest.mark.parametrize("year", YEARS)
def test_every_day_explains_itself(year: int) -> None:
    for day in map(CALENDAR.explain, days_of(year)):
        weekend = day.day.weekday() >= 5
        assert day.working == (day.reason in {Reason.WORKING, Reason.WORKING_WEEKEND})
        assert weekend or day.reason not in {Reason.WEEKEND, Reason.WORKING_WEEKEND}
        assert (day.decree is not None) == (
            day.reason in {Reason.MOVED_BY_DECREE, Reason.WORKING_WEEKEND}
        )
        if day.reason is Reason.MOVED_BY_LAW:
            assert day.instead_of is not None
            assert day.instead_of.weekday() >= 5
            assert (day.day - day.instead_of).days <= 2
            assert (day.instead_of.month, day.instead_of.day) in HOLIDAYS


@pytest.mark.parametrize("year", YEARS)
def test_the_quick_answer_is_the_explained_one(year: int) -> None:
    closed = russia(days_of(year)[::5])
    for calendar in (CALENDAR, closed):
        assert all(calendar.is_working(d) == calendar.explain(d).working for d in days_of(year))


@pytest.mark.parametrize(
    ("day", "reason", "instead_of"),
    [
        (date(2026, 11, 20), Reason.WORKING, None),
        (date(2026, 11, 21), Reason.WEEKEND, None),
        (date(2026, 11, 4), Reason.HOLIDAY, None),
        (date(2027, 1, 2), Reason.HOLIDAY, None),
        (date(2026, 12, 31), Reason.MOVED_BY_DECREE, date(2026, 1, 4)),
        (date(2026, 3, 9), Reason.MOVED_BY_LAW, date(2026, 3, 8)),
        (date(2027, 5, 3), Reason.MOVED_BY_LAW, date(2027, 5, 1)),
        (date(2025, 11, 1), Reason.WORKING_WEEKEND, date(2025, 11, 3)),
        (date(2027, 2, 20), Reason.WORKING_WEEKEND, date(2027, 2, 22)),
    ],
)
def test_reasons(day: date, reason: Reason, instead_of: date | None) -> None:
    explained = CALENDAR.explain(day)
    assert (explained.reason, explained.instead_of) == (reason, instead_of)


def test_a_decree_is_quoted_and_a_shortened_day_is_marked() -> None:
    assert "№ 1466" in (CALENDAR.explain(date(2026, 12, 31)).decree or "")
    assert CALENDAR.explain(date(2026, 11, 3)).shortened
    assert CALENDAR.explain(date(2025, 11, 1)).shortened
    assert not CALENDAR.explain(date(2026, 11, 2)).shortened


@pytest.mark.parametrize("day", [date(2023, 12, 31), date(2028, 1, 1)])
def test_a_year_without_data_is_never_guessed(day: date) -> None:
    with pytest.raises(UnknownYear) as raised:
        CALENDAR.is_working(day)
    assert raised.value.code == "calendar.unknown_year"
    assert raised.value.data == {"year": str(day.year), "first": "2024", "last": "2027"}


def test_a_year_without_a_decree_has_the_holidays_of_every_year_where_one_asks_for_it() -> None:
    """Monday to Friday of 2028 less those of 14 days that are none of a weekend."""
    guess = provisional()
    off = [day for day in days_of(2028) if day.weekday() < 5 and not guess.is_working(day)]
    assert [f"{day:%d.%m}" for day in off] == [
        *("03.01", "04.01", "05.01", "06.01", "07.01"),
        *("23.02", "08.03", "01.05", "09.05", "12.06"),
    ]
    assert guess.explain(date(2028, 2, 23)).reason is Reason.HOLIDAY
    assert not guess.is_working(date(2028, 1, 15))
    assert all(guess.is_working(day) == CALENDAR.is_working(day) for day in days_of(2026))
    assert guess.unconfirmed(date(2026, 1, 1), date(2027, 12, 31)) is None
    assert guess.unconfirmed(date(2026, 1, 1), date(2028, 1, 1)) == 2028
    assert guess.unconfirmed(date(2022, 1, 1), date(2024, 1, 1)) == 2022


@pytest.mark.parametrize(
    ("start", "count", "due"),
    [
        (date(2026, 12, 15), 15, date(2027, 1, 14)),
        (date(2026, 11, 20), 1, date(2026, 11, 23)),
        (date(2026, 11, 21), 1, date(2026, 11, 23)),
        (date(2025, 10, 31), 1, date(2025, 11, 1)),
        (date(2026, 12, 31), 6, date(2027, 1, 18)),
        (date(2023, 12, 31), 1, date(2024, 1, 9)),
    ],
)
def test_a_term_is_counted_from_the_day_after_the_event(start: date, count: int, due: date) -> None:
    term = add_working_days(CALENDAR, start, count)
    assert term.due == due
    assert sum(step.counted for step in term.steps) == count
    assert [step.day for step in term.steps] == [
        start + timedelta(days=n + 1) for n in range((due - start).days)
    ]


def test_a_term_may_not_run_beyond_the_confirmed_years() -> None:
    assert add_working_days(CALENDAR, date(2027, 12, 29), 1).due == date(2027, 12, 30)
    with pytest.raises(UnknownYear):
        add_working_days(CALENDAR, date(2027, 12, 29), 2)


def test_a_centre_s_own_closure_moves_the_term() -> None:
    closed = russia(closures=[date(2026, 11, 23), date(2026, 11, 22)])
    assert closed.explain(date(2026, 11, 23)).reason is Reason.CLOSURE
    assert closed.explain(date(2026, 11, 22)).reason is Reason.WEEKEND
    assert add_working_days(closed, date(2026, 11, 20), 1).due == date(2026, 11, 24)


def test_calendar_days_count_all_days_and_need_no_data() -> None:
    assert add_calendar_days(CALENDAR, date(2026, 12, 15), 20).due == date(2027, 1, 4)
    far = add_calendar_days(CALENDAR, date(2027, 12, 31), 30)
    assert far.due == date(2028, 1, 30)
    assert all(step.counted and step.about is None for step in far.steps)


def test_calendar_days_may_end_on_the_next_working_day() -> None:
    term = add_calendar_days(CALENDAR, date(2026, 12, 15), 20, to_working_day=True)
    assert term.due == date(2027, 1, 11)
    assert [step.counted for step in term.steps] == [True] * 20 + [False] * 7
    with pytest.raises(UnknownYear):
        add_calendar_days(CALENDAR, date(2027, 12, 31), 30, to_working_day=True)


@pytest.mark.parametrize("count", [0, -1])
def test_a_term_has_a_day_at_least(count: int) -> None:
    with pytest.raises(ValueError, match="at least one day"):
        add_working_days(CALENDAR, date(2026, 11, 20), count)
    with pytest.raises(ValueError, match="at least one day"):
        add_calendar_days(CALENDAR, date(2026, 11, 20), count)


def test_the_data_names_where_it_comes_from() -> None:
    text = data.text("calendar.json")
    assert text.count('"decree"') == text.count('"verified"') == text.count('"sources"') == 4
