"""What holds for every term, whatever its days and suspensions."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from flows.application import Entry
from flows.calendar import russia
from flows.deadlines import add_calendar_days, add_working_days
from flows.terms import OpenTerm, Rung, count
from flows.terms.frames import Pause
from flows.terms.ladder import carried, reached, rung, rungs
from tests.support.terms import due, machine, moves, row

CALENDAR = russia([date(2026, 11, 6), date(2026, 12, 31)])
DAY = timedelta(days=1)

starts = st.dates(date(2024, 1, 1), date(2027, 3, 1))
lengths = st.integers(1, 60)
units = st.sampled_from(["working", "calendar"])


@st.composite
def suspended(draw: st.DrawFn) -> tuple[date, tuple[Pause, ...]]:
    """A start with suspensions after it, in order and apart."""
    start = draw(starts)
    day, pauses = start, []
    for before, long in draw(
        st.lists(st.tuples(st.integers(0, 9), st.integers(0, 20)), max_size=4)
    ):
        since = day + before * DAY
        until = since + long * DAY
        pauses.append(Pause(since, until, "asked"))
        day = until + DAY
    return start, tuple(pauses)


@given(starts, lengths)
def test_without_suspension_it_is_the_plain_count(start: date, days: int) -> None:
    assert count(CALENDAR, start, days, "working").due == (
        add_working_days(CALENDAR, start, days).due
    )
    assert count(CALENDAR, start, days, "calendar").due == (
        add_calendar_days(CALENDAR, start, days, to_working_day=True).due
    )


@given(suspended(), lengths, units)
def test_it_ends_on_a_working_day_with_all_its_days_counted(
    case: tuple[date, tuple[Pause, ...]], days: int, unit: str
) -> None:
    start, pauses = case
    counted = count(CALENDAR, start, days, unit, pauses)  # type: ignore[arg-type]
    if counted.due is None:
        assert counted.missing == "2028"
        return
    assert CALENDAR.is_working(counted.due)
    assert len(counted.counted) == days
    assert [one.day for one in counted.days] == [
        start + n * DAY for n in range(1, (counted.due - start).days + 1)
    ]
    assert not any(pause.covers(day) for pause in pauses for day in [*counted.counted, counted.due])


@given(suspended(), lengths, units)
def test_a_suspension_never_shortens(
    case: tuple[date, tuple[Pause, ...]], days: int, unit: str
) -> None:
    start, pauses = case
    before = count(CALENDAR, start, days, unit, pauses[:-1]).due  # type: ignore[arg-type]
    after = count(CALENDAR, start, days, unit, pauses).due  # type: ignore[arg-type]
    assert after is None or (before is not None and after >= before)


@given(suspended(), lengths)
def test_what_is_left_of_a_suspended_term_is_what_was_not_counted(
    case: tuple[date, tuple[Pause, ...]], days: int
) -> None:
    start, pauses = case
    if not pauses:
        return
    open_ = (*pauses[:-1], Pause(pauses[-1].since, None, "asked"))
    counted = count(CALENDAR, start, days, "working", open_)
    assert counted.missing or len(counted.counted) + counted.left == days
    assert all(one.day < pauses[-1].since for one in counted.days) or counted.missing


ROWS = (
    row("approve", "review", "done", term_days=2),
    row("ask", "review", "asked"),
    row("resubmit", "asked", "review", "client"),
    row("leave", "asked", "other"),
    row("come", "other", "review"),
    row("silence", "asked", "done", "bot", term_days=5),
)
MADE = machine(*ROWS)


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Entry], str]:
    """A walk of the machine, a day or more between steps, and a step that follows it."""
    day = draw(st.dates(date(2026, 1, 1), date(2026, 11, 1)))
    history, state = moves(f"{day} submit review"), "review"
    for _ in range(draw(st.integers(0, 6))):
        ways = [one for one in ROWS if one["from"] == state and one["to"] != "done"]
        chosen = draw(st.sampled_from(ways))
        day += draw(st.integers(0, 12)) * DAY
        history += moves(f"{day} {chosen['verb']} {chosen['to']}")
        state = chosen["to"]
    step = draw(st.sampled_from([one for one in ROWS if one["from"] == state]))
    return history, f"{day} {step['verb']} {step['to']}"


@given(histories())
def test_taking_back_is_as_if_it_had_never_been(case: tuple[list[Entry], str]) -> None:
    history, step = case
    day, _, _ = step.split()
    undone = [*history, *moves(step, f"{day} take_back {history[-1].state}")]
    assert due(MADE, undone) == due(MADE, history)


@given(starts, lengths, st.sampled_from(["centre", "client", "bot"]))
def test_rungs_come_in_order_and_the_highest_stands_for_all(
    start: date, days: int, party: str
) -> None:
    counted = count(CALENDAR, start, days, "working")
    if counted.due is None:
        return
    term = OpenTerm(1, "review", "approve", party, start, counted.due)  # type: ignore[arg-type]
    steps = rungs(term, CALENDAR)
    assert list(steps.values()) == sorted(steps.values())
    today, told = start, []
    while today < counted.due + 30 * DAY:
        come = reached(term, today, CALENDAR)
        if come > term.rung:
            assert term.wakes is None or term.wakes <= today
            term = rung(term, come, today, CALENDAR)
            told.append(come)
        today += DAY
    assert told == sorted(set(told))
    assert Rung.LAST in told
    late = reached(term, today, CALENDAR)
    assert late == max(steps)
    assert carried(term, term, today, CALENDAR) == term
