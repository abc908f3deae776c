"""When digests are given and what they look back over, by a calendar of the centre."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from flows.broadcast import CHUNK, Segment, room, seconds, wanted
from flows.calendar import russia
from flows.centre import Hours
from flows.digest import (
    Span,
    Week,
    is_time,
    monday,
    since_opening,
    week_before,
    while_closed,
    working_before,
)

ZONE = ZoneInfo("Asia/Vladivostok")

HOURS = Hours()

CALENDAR = russia([date(2026, 11, 23)])


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-24 08:59", False),
        ("2026-11-24 09:00", True),
        ("2026-11-24 13:59", True),
        ("2026-11-24 14:00", False),
        ("2026-11-22 09:00", False),  # a Sunday
        ("2026-11-23 09:00", False),  # the centre is closed
        ("2026-11-04 09:00", False),  # a holiday
    ],
)
def test_from_the_opening_until_the_afternoon_of_a_working_day(
    moment: str, *, expected: bool
) -> None:
    assert is_time(HOURS, CALENDAR, at(moment)) is expected


@pytest.mark.parametrize(
    ("hours", "moment", "expected"),
    [
        (Hours(begin=time(14)), "2026-11-24 13:59", False),
        (Hours(begin=time(14)), "2026-11-24 14:00", True),
        (Hours(begin=time(14)), "2026-11-24 18:59", True),
        (Hours(begin=time(14)), "2026-11-24 19:00", False),
        # Never when the bot may not write first, and the next day is not this one's morning.
        (Hours(begin=time(15), end=time(18)), "2026-11-24 17:59", True),
        (Hours(begin=time(15), end=time(18)), "2026-11-24 18:00", False),
        (Hours(begin=time(21), end=time(23, 30)), "2026-11-24 23:00", True),
        (Hours(begin=time(21), end=time(23, 30)), "2026-11-24 00:30", False),
        (Hours(begin=time(20), end=time(9)), "2026-11-24 20:30", False),
    ],
)
def test_a_centre_that_opens_in_the_afternoon_has_its_morning_then(
    hours: Hours, moment: str, *, expected: bool
) -> None:
    assert is_time(hours, CALENDAR, at(moment)) is expected


def test_a_week_begins_on_monday_whatever_the_calendar_says() -> None:
    days = [f"2026-11-{day} 23:59" for day in (22, 23, 24, 29, 30)]
    assert [monday(at(one)).day for one in days] == [16, 23, 23, 23, 30]


def test_days_off_are_no_working_day_before() -> None:
    assert working_before(CALENDAR, date(2026, 11, 24)) == date(2026, 11, 20)
    assert working_before(CALENDAR, date(2026, 1, 12)) == date(2025, 12, 30)


def test_what_a_morning_looks_back_over() -> None:
    now = at("2026-11-24 09:03")
    assert since_opening(HOURS, CALENDAR, now) == Span(at("2026-11-20 09:00"), now)
    assert while_closed(HOURS, CALENDAR, now) == Span(at("2026-11-20 20:00"), now)
    assert week_before(now) == Span(at("2026-11-16 00:00"), at("2026-11-23 00:00"))
    assert week_before(now, 2) == Span(at("2026-11-09 00:00"), at("2026-11-16 00:00"))


def test_figures_of_a_week() -> None:
    assert (Week().average, Week().rating) == (None, None)
    week = Week(decided=3, days=10, stars=(5, 4, 5))
    assert (week.average, week.rating) == (3, 4.7)


def test_no_more_goes_into_the_outbox_than_leaves_within_the_hours() -> None:
    noon = at("2026-11-24 12:00")
    assert room(HOURS, noon, 0) == CHUNK
    assert room(HOURS, noon, CHUNK - 1) == 1
    assert room(HOURS, noon, CHUNK) == room(HOURS, noon, CHUNK + 9) == 0
    assert room(HOURS, at("2026-11-24 19:59:55"), 0) == 5 * 28
    assert room(HOURS, at("2026-11-24 20:00"), 0) == room(HOURS, at("2026-11-24 08:59"), 0) == 0
    late = Hours(begin=time(0), end=time.max)
    assert room(late, at("2026-11-24 23:59:59"), 0) == CHUNK
    assert [seconds(count) for count in (0, 1, 28, 29, 2800)] == [0, 1, 1, 2, 100]


def test_a_segment_forgets_what_belongs_to_another_programme() -> None:
    chosen = Segment("a", "b", "=c", "d", "e", "f")
    assert chosen.put("pack", "g") == Segment("g", None, None, "d", None, "f")
    assert chosen.put("region", None) == Segment("a", "b", "=c", None, "e", "f")
    assert wanted("clients", chosen, {}).states == {"a": frozenset({"c"})}
    assert wanted("clients", Segment(stage="draft"), {}).drafts
    assert wanted("service", Segment(), {}).states is None
