"""Which messages a rule means for a subject: days counted by hand, late entries, repeats."""

from __future__ import annotations

from datetime import date

import pytest

from flows.reminders.days import months_after
from flows.reminders.words import arguments, left
from storage.packs import load_packs
from tests.support.reminded import at, days, plan, rule, subject, told

CONTRACT = next(
    one
    for one in load_packs(only=["khabarovsk-export"])["khabarovsk-export"].reminders
    if one.id == "contract"
)


def signed(day: str) -> dict[str, object]:
    return {"dates": {"signed": date.fromisoformat(day)}}


# Counted by hand with the production calendar: 5 and 1 working days before the 15th, on it, 1, 5
# and 10 after it, then every 20th within six months of the contract.
BY_HAND = {
    # 1, 2, 8 and 9 May are off; 12 and 13 June, too.
    "2025-04-25": (
        "2025-05-22",
        ["2025-05-15", "2025-05-21", "2025-05-22", "2025-05-23", "2025-05-29", "2025-06-05"],
        ["2025-07-07", "2025-08-04", "2025-09-01", "2025-09-29"],
    ),
    # Saturday 28 December is worked, 30 December to 8 January are off.
    "2024-12-20": (
        "2025-01-21",
        ["2025-01-14", "2025-01-20", "2025-01-21", "2025-01-22", "2025-01-28", "2025-02-04"],
        ["2025-03-04", "2025-04-01", "2025-04-29", "2025-06-02"],
    ),
    # 23 February and 9 March are off.
    "2026-02-20": (
        "2026-03-17",
        ["2026-03-10", "2026-03-16", "2026-03-17", "2026-03-18", "2026-03-24", "2026-03-31"],
        ["2026-04-28", "2026-05-28", "2026-06-26", "2026-07-24"],
    ),
}


@pytest.mark.parametrize("day", BY_HAND)
def test_fifteen_working_days_over_holidays(day: str) -> None:
    due, once, again = BY_HAND[day]
    found = plan(CONTRACT, subject(**signed(day)), at(day))
    assert {one.due for one in found} == {date.fromisoformat(due)}
    assert told(found) == [*once, *again]
    assert all(one.at.hour == 9 for one in found)


def test_a_contract_told_of_late_prompts_once_and_at_once() -> None:
    about, now = subject(**signed("2026-02-20")), at("2026-03-19", "15:30")
    first, *others = plan(CONTRACT, about, now)
    assert (first.on, first.at) == (date(2026, 3, 18), now)
    assert told(others)[0] == "2026-03-24"


def test_one_that_is_told_of_at_night_waits_for_the_hours() -> None:
    first, *_ = plan(CONTRACT, subject(**signed("2026-02-20")), at("2026-03-20", "22:15"))
    assert first.at == at("2026-03-23", "09:00")  # a Friday: Monday morning


def test_years_later_it_is_still_said_once() -> None:
    (only,) = plan(CONTRACT, subject(**signed("2024-12-20")), at("2026-05-05"))
    assert only.on == date(2025, 6, 2)


def test_what_is_older_than_the_rule_keeps_it_is_left_out() -> None:
    once = rule(at=[{"calendar": 3}], keep_days=14)
    about = subject(**signed("2026-03-06"))
    assert told(plan(once, about, at("2026-03-24"))) == ["2026-03-10"]  # 9 March is off
    assert plan(once, about, at("2026-03-25")) == []


def test_before_a_date_one_is_told_before_it() -> None:
    spring = rule(
        subject="date", anchor="03-01", to="staff", due={"calendar": -1}, at=[{"calendar": 0}]
    )
    about = subject(kind="date", id="date:x", dates={"day": date(2026, 3, 1)}, person_id=None)
    (only,) = plan(spring, about, at("2026-01-12"))
    assert (only.due, only.on) == (date(2026, 2, 28), date(2026, 2, 27))  # Saturday, so Friday


def test_without_a_term_what_comes_before_the_date_does_not_pass_it() -> None:
    soon = rule(subject="window", anchor="opens", to="staff", at=[{"calendar": -1}])
    about = subject(kind="window", dates={"opens": date(2026, 3, 9)}, person_id=None)
    assert told(plan(soon, about, at("2026-02-02"))) == ["2026-03-06"]


def test_several_that_fall_on_one_day_are_one() -> None:
    three = rule(due={"calendar": 0}, at=[{"calendar": -2}, {"calendar": -1}, {"calendar": 0}])
    found = plan(three, subject(**signed("2026-03-08")), at("2026-02-02"))
    assert [(one.on.isoformat(), one.nth) for one in found] == [("2026-03-06", 2)]


def test_the_quarter_is_reported_by_the_sixth_working_day() -> None:
    quarter = rule(
        subject="date",
        anchor="quarter",
        to="head",
        due={"working": 6},
        at=[{"working": -2}, {"working": 0}],
    )
    about = subject(kind="date", dates={"day": date(2026, 3, 31)}, person_id=None)
    found = plan(quarter, about, at("2026-03-02"))
    assert {one.due for one in found} == {date(2026, 4, 8)}
    assert told(found) == ["2026-04-06", "2026-04-08"]


def test_the_following_year_is_the_calendar_year() -> None:
    monitored = rule(
        subject="follow-up",
        anchor="next_year",
        due={"calendar": 0},
        at=[{"months": -9}, {"calendar": -10}],
    )
    for given in ("2025-01-15", "2025-12-30"):
        about = subject(kind="follow-up", dates={"given": date.fromisoformat(given)})
        found = plan(monitored, about, at("2025-12-31"))
        # Three quarters of the year before its end, and ten days before it.
        assert told(found) == ["2026-03-31", "2026-12-21"]


def asked(rhythm: int, now: str) -> list[tuple[str, str]]:
    every = rule(
        subject="follow-up", anchor="given", every="rhythm", until={"months": 36}, keep_days=14
    )
    about = subject(kind="follow-up", dates={"given": date(2024, 1, 31)}, rhythm=rhythm)
    return [(one.key, one.on.isoformat()) for one in plan(every, about, at(now))]


def test_the_rhythm_asks_for_three_years_and_its_last_day() -> None:
    assert [day for _, day in asked(12, "2024-02-01")] == ["2025-01-31", "2026-02-02", "2027-02-01"]
    assert len(asked(3, "2024-02-01")) == 12
    assert asked(1, "2024-02-01")[0][1] == "2024-02-29"


def test_a_rhythm_that_changes_asks_neither_twice_nor_never() -> None:
    """Every three months at first; after a year every six: what was asked has another key."""
    before = dict(asked(3, "2024-02-01"))
    for rhythm in (1, 6, 12):
        after = dict(asked(rhythm, "2025-02-10"))
        assert {key for key in before if before[key] > "2025-02-10"} & set(after)
        assert all(before[key] == after[key] for key in before.keys() & after.keys())


def test_years_without_a_decree_are_counted_too() -> None:
    """Monday to Friday less the holidays of every year: 2028 has no calendar, nor has 2023."""
    found = plan(CONTRACT, subject(**signed("2027-12-10")), at("2027-12-10"))
    # 31.12.2027 is off by decree, 1 to 8 January are holidays: the 15th is Monday, 10 January.
    assert {one.due for one in found} == {date(2028, 1, 10)}
    assert told(found)[:3] == ["2027-12-24", "2027-12-30", "2028-01-10"]
    (late,) = plan(CONTRACT, subject(**signed("2023-12-10")), at("2026-11-20"))
    assert (late.due, late.at) == (date(2023, 12, 29), at("2026-11-20"))


def test_a_closure_moves_no_term_and_what_falls_on_it_comes_before() -> None:
    """The centre is closed from five days before the due day, 17 March, until two after it."""
    shut = tuple(date(2026, 3, number) for number in range(10, 20))
    closed = days("Asia/Vladivostok", 18, shut)
    found = plan(CONTRACT, subject(**signed("2026-02-20")), at("2026-02-20"), closed)
    assert {one.due for one in found} == {date(2026, 3, 17)}
    assert told(found)[:3] == ["2026-03-06", "2026-03-20", "2026-03-24"]
    assert found[0].at.isoformat() == "2026-03-06T18:00:00+10:00"


def test_what_is_told_of_in_a_closure_that_outlasts_its_term_is_prompted_then() -> None:
    shut = tuple(date(2026, 3, number) for number in range(10, 20))
    about, closed = subject(**signed("2026-02-20")), days(closures=shut)
    first, *_ = plan(CONTRACT, about, at("2026-03-16", "21:00"), closed)
    assert first.at == at("2026-03-17", "09:00")
    first, *_ = plan(CONTRACT, about, at("2026-03-18"), closed)
    assert first.at == at("2026-03-20", "09:00")  # late as it is, it waits for the centre


def test_a_subject_without_the_date_is_not_reminded_of() -> None:
    assert plan(CONTRACT, subject(dates={}), at("2026-03-06")) == []


def test_everyone_has_a_key_of_their_own() -> None:
    once = {"at": [{"calendar": 3}]}
    keys = {
        plan(rule(**once, to=to), subject(person_id=person), at("2026-03-06"))[0].key
        for to, person in [("business", 7), ("business", 8), ("staff", 7), ("head", 7)]
    }
    assert len(keys) == 4
    assert "contract:5:made_up:2026-03-06:c3:business7" in keys


def test_how_many_days_are_left() -> None:
    about = {"2026-03-13": "2", "2026-03-14": "2", "2026-03-16": "one", "2026-03-17": "none"}
    for today, many in about.items():
        assert left(date(2026, 3, 17), date.fromisoformat(today), days()) == many
    assert left(date(2026, 3, 17), date(2026, 3, 18), days()) == "late"
    assert left(date(2029, 1, 9), date(2029, 1, 5), days()) == "one"  # 8 January


def test_what_a_text_may_speak_of() -> None:
    assert arguments(CONTRACT) == ("signed", "deal", "report", "due", "by", "left", "days")
    assert "company" in arguments(rule(at=[{"calendar": 1}], to="staff"))


def test_a_month_later_is_the_same_day_or_the_last() -> None:
    assert months_after(date(2024, 12, 31), 2) == date(2025, 2, 28)
    assert months_after(date(2025, 3, 31), -13) == date(2024, 2, 29)
