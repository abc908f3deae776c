"""Terms on the days where calendars go wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from flows.application import Entry
from flows.calendar import Reason, russia
from flows.terms import count, event_day
from flows.terms.frames import Pause
from tests.support.terms import at, centre, due, machine, moves, row, terms

REVIEW = machine(
    row("approve", "review", "done", term_days=2),
    row("ask", "review", "asked"),
    row("resubmit", "asked", "review", "client"),
    row("plan", "review", "other", term_days=60),
    row("tell", "review", "waiting", term_days=10, unit="calendar"),
)


@pytest.mark.parametrize(
    ("start", "ends"),
    [
        ("2024-04-25", "2024-04-27"),  # Friday, then a Saturday that is worked
        ("2024-04-26", "2024-05-02"),  # the Saturday counts, 28.04–1.05 do not
        ("2024-12-26", "2024-12-28"),
        ("2024-12-27", "2025-01-09"),  # the Saturday, then 29.12–8.01 off
        ("2025-10-30", "2025-11-01"),
        ("2026-04-30", "2026-05-05"),  # 1.05 Friday, weekend, then 4 and 5
        ("2026-05-07", "2026-05-12"),  # 8.05, the holiday on Saturday moves Monday off
        ("2026-12-29", "2027-01-11"),
        ("2026-12-31", "2027-01-12"),
    ],
)
def test_two_working_days(start: str, ends: str) -> None:
    assert due(REVIEW, moves(f"{start} submit review"))["approve"] == ends


def test_sixty_working_days_over_the_holidays() -> None:
    counted = terms(REVIEW, moves("2026-11-20 submit review"))["plan"].count
    assert counted is not None
    assert counted.due == date(2027, 2, 24)
    assert len(counted.counted) == 60
    off = [one for one in counted.days if not one.counted and one.about]
    assert {one.about.reason for one in off if one.about} >= {Reason.WEEKEND, Reason.HOLIDAY}


def test_calendar_days_that_end_on_a_day_off_end_on_the_next_working_one() -> None:
    # The tenth day after 23.12 is 2.01; work begins on 11.01.
    assert due(REVIEW, moves("2026-12-23 submit review"))["tell"] == "2027-01-11"
    assert due(REVIEW, moves("2026-11-09 submit review"))["tell"] == "2026-11-19"


def test_a_suspension_over_the_new_year() -> None:
    history = moves(
        "2026-12-28 submit review", "2026-12-30 ask asked", "2027-01-11 resubmit review"
    )
    # 29.12 counts, 30.12 to 11.01 stand still.
    assert due(REVIEW, history)["approve"] == "2027-01-12"


def test_an_answer_in_the_holidays_counts_from_the_first_working_day() -> None:
    history = moves(
        "2026-12-28 submit review", "2026-12-29 ask asked", "2027-01-03 resubmit review"
    )
    assert due(REVIEW, history)["approve"] == "2027-01-12"


def test_a_suspension_over_may() -> None:
    history = moves(
        "2026-04-29 submit review", "2026-04-30 ask asked", "2026-05-08 resubmit review"
    )
    assert due(REVIEW, history)["approve"] == "2026-05-13"


def test_the_centres_closures_are_no_working_days() -> None:
    where = centre(closures=["2026-11-23", "2026-11-25"])
    found = terms(REVIEW, moves("2026-11-20 submit review"), where)["approve"]
    assert found.due == date(2026, 11, 26)
    assert found.count is not None
    closed = [one.day for one in found.count.days if one.about and one.about.reason == "closure"]
    assert closed == [date(2026, 11, 23), date(2026, 11, 25)]


def test_a_year_that_is_not_confirmed_is_said_and_nothing_is_guessed() -> None:
    found = terms(REVIEW, moves("2027-12-30 submit review"))
    assert (found["approve"].due, found["approve"].missing) == (None, "2028")
    assert found["approve"].open() is None
    assert found["approve"].count is not None
    assert found["approve"].count.counted == [date(2027, 12, 30)][1:]


def test_a_term_shorter_than_a_day_is_none() -> None:
    with pytest.raises(ValueError, match="at least one day"):
        count(russia(), date(2026, 11, 20), 0, "working")


def test_a_last_calendar_day_off_before_a_request_still_moves_past_the_suspension() -> None:
    # Ten days end on Saturday 21.11; on Monday, the day that was left, documents are asked for.
    pause = Pause(date(2026, 11, 23), date(2026, 11, 25), "asked")
    assert count(russia(), date(2026, 11, 11), 10, "calendar", [pause]).due == date(2026, 11, 26)


@pytest.mark.parametrize("zone", ["Europe/Kaliningrad", "Asia/Vladivostok"])
@pytest.mark.parametrize(
    ("clock", "ends"), [("23:59:59", "2026-11-24"), ("00:00:00", "2026-11-24")]
)
def test_the_day_is_the_centres_at_its_midnight(zone: str, clock: str, ends: str) -> None:
    """UTC+2 and UTC+10: Friday's last second, then Saturday's first."""
    day = "2026-11-20" if clock.startswith("23") else "2026-11-21"
    stamp = at(day, clock, zone).astimezone(ZoneInfo("UTC"))
    entry = Entry(stamp, "client", "submit", "review")
    assert event_day(entry, ZoneInfo(zone)).isoformat() == day
    assert due(REVIEW, [entry], centre(zone))["approve"] == ends
    monday = replace(
        entry, at=at("2026-11-22" if day.endswith("20") else "2026-11-23", clock, zone)
    )
    later = "2026-11-24" if day.endswith("20") else "2026-11-25"
    assert due(REVIEW, [monday], centre(zone))["approve"] == later


def test_the_same_moment_is_another_day_in_another_zone() -> None:
    stamp = at("2026-11-19", "20:30", "UTC")  # Friday in Vladivostok, Thursday in Kaliningrad
    entry = Entry(stamp, "client", "submit", "review")
    assert due(REVIEW, [entry], centre("Asia/Vladivostok"))["approve"] == "2026-11-24"
    assert due(REVIEW, [entry], centre("Europe/Kaliningrad"))["approve"] == "2026-11-23"
