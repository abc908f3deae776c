"""What holds for every rule and subject: order, hours, days off, due dates, planning anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from flows.deadlines import add_working_days
from flows.reminders import Offset, Planned, Reminder, Subject
from flows.reminders.days import Days
from flows.reminders.planning import planned
from tests.support.reminded import days, rule, subject

ZONES = ("Europe/Kaliningrad", "Europe/Moscow", "Asia/Vladivostok")  # UTC+2, +3 and +10
CLOSURES = (date(2025, 3, 14), date(2026, 11, 6))

calendar_days = st.dates(date(2023, 6, 1), date(2029, 3, 1))
moments = st.integers(0, 4 * 365 * 24 * 60).map(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
units = st.sampled_from(["working", "calendar"])


@dataclass(frozen=True)
class Case:
    """A rule, what it is about, and whose days it is planned on."""

    rule: Reminder
    subject: Subject
    days: Days

    def at(self, now: datetime) -> tuple[Planned, ...]:
        return planned(self.rule, self.subject, self.days, now)


@st.composite
def cases(draw: st.DrawFn, keep: bool = True) -> Case:
    unit = draw(units)
    numbers = draw(st.lists(st.integers(-20, 30), min_size=1, max_size=5, unique=True))
    again = draw(st.none() | st.builds(Offset, days=st.integers(1, 30), unit=units))
    dues = st.builds(Offset, days=st.integers(1, 30), unit=units)
    made = rule(
        due=draw(st.none() | st.just(Offset(days=0, unit="calendar")) | dues),
        at=[{unit: number} for number in sorted(numbers)],
        every=again,
        until=Offset(days=draw(st.integers(1, 36)), unit="months") if again else None,
        keep_days=draw(st.none() | st.integers(0, 40)) if keep else None,
        to=draw(st.sampled_from(["business", "staff", "head"])),
    )
    when = days(draw(st.sampled_from(ZONES)), draw(st.none() | st.integers(0, 23)), CLOSURES)
    return Case(made, subject(dates={"signed": draw(calendar_days)}), when)


@given(cases(), moments)
def test_they_come_in_order_once_each(case: Case, now: datetime) -> None:
    found = case.at(now)
    assert len({one.key for one in found}) == len(found)
    assert [one.on for one in found] == sorted({one.on for one in found})
    assert [one.at for one in found] == sorted(one.at for one in found)
    assert [one.nth for one in found] == sorted(one.nth for one in found)


@given(cases(), moments)
def test_nobody_is_written_to_at_night_or_on_a_day_off(case: Case, now: datetime) -> None:
    for one in case.at(now):
        local = one.at.astimezone(case.days.zone)
        assert case.days.hours.begin <= local.time() < case.days.hours.end
        assert case.days.works(local.date())


@given(cases(), moments)
def test_a_warning_never_comes_after_what_it_warns_of(case: Case, now: datetime) -> None:
    """Unless it became known too late: then it says so itself."""
    found = case.at(now)
    for one in found:
        if one.due is not None and case.rule.at[min(one.nth, len(case.rule.at) - 1)].days <= 0:
            repeated = one.nth >= len(case.rule.at)
            assert repeated or one.on <= one.due


@given(cases(keep=False), moments)
def test_of_all_that_has_come_one_is_given_now(case: Case, now: datetime) -> None:
    today = now.astimezone(case.days.zone).date()
    come = [one for one in case.at(now) if one.on <= today]
    assert len(come) <= 1
    long_ago = case.at(datetime(2020, 1, 1, tzinfo=UTC))
    assert bool(come) == any(one.on <= today for one in long_ago)
    assert all(one.at >= now for one in come)


@given(cases(), moments)
def test_planned_again_it_is_the_same(case: Case, now: datetime) -> None:
    assert case.at(now) == case.at(now)


@given(cases(), moments, st.timedeltas(timedelta(0), timedelta(days=400)))
def test_time_only_takes_away(case: Case, now: datetime, later: timedelta) -> None:
    """Planned anew later: no new message, none that is still to come is lost or moved."""
    before, after = case.at(now), case.at(now + later)
    today = (now + later).astimezone(case.days.zone).date()
    assert {one.key for one in after} <= {one.key for one in before}
    assert [one for one in before if one.on > today] == [one for one in after if one.on > today]


@given(cases(), moments, st.sampled_from(ZONES))
def test_the_zone_moves_the_clock_and_not_the_days(case: Case, now: datetime, zone: str) -> None:
    start = datetime(2020, 1, 1, tzinfo=UTC)
    moved = Case(case.rule, case.subject, days(zone, case.days.hour, CLOSURES))
    assert [one.on for one in moved.at(start)] == [one.on for one in case.at(start)]
    for one in moved.at(now):
        offset = one.at.astimezone(ZoneInfo(zone)).utcoffset()
        assert offset in {timedelta(hours=hours) for hours in (2, 3, 10)}


@given(st.dates(date(2024, 2, 1), date(2027, 6, 1)), st.integers(1, 60))
def test_working_days_are_those_of_terms_and_lead_back(day: date, count: int) -> None:
    when = days(closures=CLOSURES)
    due = when.after(day, Offset(days=count, unit="working"))
    assert due == add_working_days(when.calendar, day, count).due
    before = when.after(due, Offset(days=-count, unit="working"))
    assert before <= day
    assert not any(when.works(before + timedelta(n + 1)) for n in range((day - before).days))


@given(
    st.sampled_from([1, 3, 6, 12]),
    st.sampled_from([1, 3, 6, 12]),
    st.dates(date(2023, 1, 1), date(2026, 12, 31)),
)
def test_a_question_of_one_month_is_one_message(one: int, other: int, day: date) -> None:
    every = rule(subject="follow-up", anchor="given", every="rhythm", until={"months": 36})
    start = datetime(2020, 1, 1, tzinfo=UTC)
    asked = [
        {
            message.key: message.on
            for message in planned(
                every, subject(kind="follow-up", dates={"given": day}, rhythm=rhythm), days(), start
            )
        }
        for rhythm in (one, other)
    ]
    for rhythm, found in zip((one, other), asked, strict=True):
        assert len(found) == 36 // rhythm
    shared = asked[0].keys() & asked[1].keys()
    assert len(shared) == 36 // max(one, other)
    assert all(asked[0][key] == asked[1][key] for key in shared)
