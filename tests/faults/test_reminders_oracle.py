"""The oracle of the campaign reckons rightly, and its verdict sees each kind of fault."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from tests.faults.reminders.almanac import at, months_after, soonest, working_days_after
from tests.faults.reminders.oracle import Call, Span, Ticks, calls
from tests.faults.reminders.record import Record
from tests.faults.reminders.rules import due_days
from tests.faults.reminders.script import DRAFT, Event, script
from tests.faults.reminders.telegram import Came
from tests.faults.reminders.verdict import Doubt, Verdict, judged

CHAT = 10_000


def days(*texts: str) -> list[date]:
    return [date.fromisoformat(text) for text in texts]


def looks(first: str, last: str, *, but: Sequence[str] = ()) -> list[datetime]:
    """At nine each day; `but`: days on which the bot was down."""
    day, end = days(first, last)
    found = []
    while day <= end:
        if day.isoformat() not in but:
            found.append(at(day, time(9, 1)))
        day += timedelta(days=1)
    return found


def told(found: Sequence[Call]) -> list[tuple[str, bool]]:
    return [(min(call.days).isoformat(), call.must) for call in found]


@pytest.mark.parametrize(
    ("signed", "due"),
    [
        ("2025-04-25", "2025-05-22"),  # 1, 2, 8, 9 May are days off
        ("2024-12-20", "2025-01-21"),  # 28 December works, 30 December to 8 January do not
        ("2024-04-22", "2024-05-17"),  # 27 April works; 29 April to 1 May, 9 and 10 May do not
    ],
)
def test_fifteen_working_days_by_hand(signed: str, due: str) -> None:
    assert working_days_after(date.fromisoformat(signed), 15) == date.fromisoformat(due)


def test_months_end_where_the_month_does() -> None:
    assert months_after(date(2024, 11, 30), 3) == date(2025, 2, 28)


def test_a_contract_is_spoken_of_before_its_day_on_it_and_after() -> None:
    found = [due.on for due in due_days("contract", date(2025, 4, 25), 3)]
    assert found[:5] == days("2025-05-15", "2025-05-21", "2025-05-22", "2025-05-23", "2025-05-29")
    assert found[5] == date(2025, 6, 30)
    assert found[-1] <= date(2025, 10, 27)


def test_the_night_and_the_holidays_are_waited_for() -> None:
    assert soonest(at(date(2024, 12, 28), time(20))) == at(date(2025, 1, 9), time(9))
    assert soonest(at(date(2024, 12, 28), time(8))) == at(date(2024, 12, 28), time(9))


def test_what_is_told_late_waits_for_the_readers_hour() -> None:
    """On Tuesday the 22nd, when the report is due, not before ten: then only that is told."""
    span = Span(date(2025, 7, 1), at(date(2025, 7, 21), time(21, 30)), hour=10)
    ticks = sorted([*looks("2025-07-20", "2025-07-24"), at(date(2025, 7, 22), time(11))])
    found = calls("contract", [span], Ticks(ticks, ticks))
    assert told(found) == [("2025-07-22", True)]


BEGUN = at(date(2024, 9, 2), time(14))
"""A Monday; 5 and 12 September are working days, so is 2 October."""


def test_a_draft_is_spoken_of_three_times() -> None:
    ticks = looks("2024-09-01", "2024-12-01")
    found = calls("draft", [Span(BEGUN.date(), BEGUN)], Ticks(ticks, ticks))
    assert told(found) == [("2024-09-05", True), ("2024-09-12", True), ("2024-10-02", True)]


def test_after_downtime_only_the_latest_and_nothing_too_old() -> None:
    span = Span(BEGUN.date(), BEGUN)
    ticks = looks("2024-09-01", "2024-12-01", but=[f"2024-09-{day:02}" for day in range(4, 20)])
    assert told(calls("draft", [span], Ticks(ticks, ticks))) == [
        ("2024-09-20", True),
        ("2024-10-02", True),
    ]
    ticks = looks("2024-11-01", "2024-12-01")
    assert told(calls("draft", [span], Ticks(ticks, ticks))) == []


def test_what_was_tried_may_have_come() -> None:
    tried = looks("2024-09-01", "2024-12-01")
    done = looks("2024-09-01", "2024-12-01", but=["2024-09-05"])
    (first, *_) = calls("draft", [Span(BEGUN.date(), BEGUN)], Ticks(tried, done))
    assert first.days == frozenset(days("2024-09-05", "2024-09-06"))
    assert first.must
    over = Span(BEGUN.date(), BEGUN, end=at(date(2024, 9, 6), time(8)))
    (first,) = calls("draft", [over], Ticks(tried, done))
    assert (first.days, first.must) == (frozenset(days("2024-09-05")), False)


def test_one_who_chose_an_hour_gets_what_is_late_at_that_hour_too() -> None:
    span = Span(BEGUN.date(), BEGUN, end=at(date(2024, 9, 6), time(14)), hour=16)
    morning = looks("2024-09-05", "2024-09-09")
    assert calls("draft", [span], Ticks(morning, morning)) == []
    evening = [*morning, at(date(2024, 9, 9), time(16, 5))]
    (found, *_) = calls("draft", [replace(span, end=None)], Ticks(evening, evening))
    assert (found.days, found.ready) == (frozenset(days("2024-09-09")), date(2024, 9, 5))


def test_what_went_on_again_is_told_at_will() -> None:
    ticks = Ticks(*[looks("2024-09-01", "2024-12-01")] * 2)
    first = Span(BEGUN.date(), BEGUN, end=at(date(2024, 9, 4), time(14)))
    again = replace(first, begin=at(date(2024, 9, 9), time(14)), end=None, resumed=True)
    assert told(calls("draft", [first, again], ticks)) == [
        ("2024-09-10", False),
        ("2024-09-12", True),
        ("2024-10-02", True),
    ]


def verdict(*came: Came, doubts: Sequence[Doubt] = ()) -> Verdict:
    """Of a draft that is begun and cancelled ten days later."""
    record = Record()
    record.tried = record.done = looks("2024-09-01", "2024-12-01")
    begun = Event(BEGUN, CHAT, "begin", {"service": DRAFT})
    over = Event(BEGUN + timedelta(days=9), CHAT, "cancel", {"service": DRAFT})
    record.happened[CHAT] = [(event.at, event) for event in (begun, over)]
    return judged(record, came, doubts=doubts)


def message(day: str, clock: str = "09:01", key: str = "reminder:1:1") -> Came:
    moment = at(date.fromisoformat(day), time.fromisoformat(clock))
    return Came(CHAT, key, "Напоминаем: §draft|§", moment)


def test_each_fault_is_seen() -> None:
    good = message("2024-09-05")
    assert verdict(good).faults == 0
    assert len(verdict().missed) == 1
    assert len(verdict(good, message("2024-09-05", "16:00", "reminder:2:1")).doubled) == 1
    assert len(verdict(good, message("2024-09-06", key="reminder:2:1")).untimely) == 1
    assert len(verdict(good, message("2024-09-12", key="reminder:2:1")).untrue) == 1
    assert len(verdict(message("2024-09-05", "20:00")).quiet) == 1
    assert verdict(good, good).copies == {"reminder:1:1": 1}


def test_what_the_ledger_flags_is_in_doubt_and_not_missed() -> None:
    flag = Doubt(CHAT, "draft", at(date(2024, 9, 5), time(9)), "reminder:1:1")
    found = verdict(doubts=[flag])
    assert (found.missed, found.lost, found.unsent) == ([], ["reminder:1:1"], 1)
    for other in (
        replace(flag, chat=CHAT + 1),
        replace(flag, rule="act"),
        replace(flag, at=at(date(2024, 9, 6), time(9))),
    ):
        assert len(verdict(doubts=[other]).missed) == 1
    came = message("2024-09-12")
    assert len(verdict(came, doubts=[flag]).missed) == 1


def test_a_seed_makes_the_same_world() -> None:
    assert script(20, 3, 1) == script(20, 3, 1) != script(20, 3, 2)
