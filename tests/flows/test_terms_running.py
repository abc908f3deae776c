"""Which terms an application has: by state, by what led there, suspended and going on."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.settings import DEFAULT_CENTRE
from flows.terms import frames
from flows.terms.frames import Pause
from storage.packs import load_centre
from tests.support.terms import ZONE, centre, due, machine, moves, row, terms

DECIDE = machine(
    row("approve", "review", "done", term_days=2, indicative_days=1),
    row("refuse", "review", "done", term_days=1),
    row("ask", "review", "asked", term_days=3),
    row("wait", "asked", "waiting"),
    row("deepen", "asked", "deeper"),
    row("rise", "deeper", "asked", "client"),
    row("resubmit", "asked", "review", "client"),
    row("silence", "asked", "done", "bot", term_days=5),
    row("return", "waiting", "review", "client"),
    row("leave", "asked", "other"),
    row("come", "other", "review"),
)


def test_every_row_with_days_out_of_the_state_has_a_term() -> None:
    assert due(DECIDE, moves("2026-11-20 submit review")) == {
        "approve": "2026-11-24",
        "refuse": "2026-11-23",
        "ask": "2026-11-25",
    }


def test_a_term_says_its_half_and_indicative_day_where_they_are_before_the_end() -> None:
    found = terms(DECIDE, moves("2026-11-20 submit review"))
    assert (found["approve"].half, found["approve"].indicative) == (date(2026, 11, 23),) * 2
    assert (found["refuse"].half, found["refuse"].indicative) == (None, None)
    assert found["ask"].half == date(2026, 11, 24)


def test_a_row_that_was_not_led_to_has_no_term() -> None:
    made = machine(
        row("ask", "review", "asked"),
        row("return", "waiting", "review"),
        row("approve", "review", "done", term_days=2, after="return"),
    )
    assert due(made, moves("2026-11-20 submit review")) == {}
    again = moves("2026-11-20 submit review", "2026-11-23 x waiting", "2026-11-25 return review")
    assert due(made, again) == {"approve": "2026-11-27"}


def test_a_suspended_term_goes_on_where_it_stopped() -> None:
    history = moves("2026-11-16 submit review", "2026-11-17 ask asked")
    found = terms(DECIDE, history)
    assert found["approve"].suspended_since == date(2026, 11, 17)
    assert found["approve"].count is not None
    assert found["approve"].count.left == 2
    assert due(DECIDE, history)["silence"] == "2026-11-24"
    back = [*history, *moves("2026-11-20 resubmit review")]
    # The 17th is the day of the request, the 20th that of the answer: neither counts.
    assert due(DECIDE, back) == {
        "approve": "2026-11-24",
        "refuse": "2026-11-23",
        "ask": "2026-11-25",
    }


def test_who_asks_on_the_last_day_still_has_it() -> None:
    history = moves(
        "2026-11-16 submit review", "2026-11-18 ask asked", "2026-11-18 resubmit review"
    )
    assert due(DECIDE, history)["approve"] == "2026-11-19"


def test_one_suspension_may_pass_into_another() -> None:
    history = moves(
        "2026-11-16 submit review",
        "2026-11-17 ask asked",
        "2026-11-18 wait waiting",
        "2026-11-20 return review",
    )
    assert due(DECIDE, history)["approve"] == "2026-11-24"


def test_a_suspension_may_be_suspended() -> None:
    history = moves("2026-11-16 submit review", "2026-11-17 ask asked", "2026-11-18 deepen deeper")
    found = terms(DECIDE, history)
    assert found["approve"].suspended_since == date(2026, 11, 17)
    assert found["silence"].suspended_since == date(2026, 11, 18)
    back = [*history, *moves("2026-11-20 rise asked")]
    assert due(DECIDE, back)["silence"] == "2026-11-27"
    assert due(DECIDE, [*back, *moves("2026-11-23 resubmit review")])["approve"] == "2026-11-25"


def test_any_other_way_into_the_state_begins_anew() -> None:
    history = moves(
        "2026-11-16 submit review",
        "2026-11-17 ask asked",
        "2026-11-18 leave other",
    )
    assert terms(DECIDE, history) == {}
    history += moves("2026-11-20 come review")
    assert due(DECIDE, history)["approve"] == "2026-11-24"
    assert terms(DECIDE, history)["approve"].pauses == ()


def test_several_suspensions_of_one_term() -> None:
    history = moves(
        "2026-11-16 submit review",
        "2026-11-17 ask asked",
        "2026-11-18 resubmit review",
        "2026-11-20 ask asked",
        "2026-11-23 resubmit review",
    )
    # Counted: 19.11, then 24.11.
    assert due(DECIDE, history)["approve"] == "2026-11-24"
    (frame,) = frames(DECIDE, history, ZoneInfo(ZONE))
    assert frame.pauses == (
        Pause(date(2026, 11, 17), date(2026, 11, 18), "asked"),
        Pause(date(2026, 11, 20), date(2026, 11, 23), "asked"),
    )


def test_a_step_taken_back_was_never_made() -> None:
    history = moves("2026-11-16 submit review")
    undone = [*history, *moves("2026-11-17 ask asked", "2026-11-17 take_back review")]
    assert due(DECIDE, undone) == due(DECIDE, history)
    assert due(DECIDE, [*undone, *moves("2026-11-17 take review")]) == due(DECIDE, history)


def test_the_term_runs_from_the_day_that_staff_gave() -> None:
    history = moves(("2026-11-20 submit review", "2026-11-16"))
    assert due(DECIDE, history)["approve"] == "2026-11-18"


def test_a_centre_gives_days_where_the_source_gives_none() -> None:
    made = machine(row("approve", "review", "done"), row("refuse", "review", "done", term_days=1))
    where = centre(terms={"pack.small.approve": 4, "pack.small.refuse": 9})
    assert due(made, moves("2026-11-20 submit review"), where) == {
        "approve": "2026-11-26",
        "refuse": "2026-11-23",
    }


def test_a_term_from_the_window_runs_from_its_opening() -> None:
    made = machine(row("select", "review", "done", term_days=20, unit="calendar", since="window"))
    window = {"pack": "pack", "service": "service", "opens": "2026-11-02", "closes": "2026-11-30"}
    history = moves("2026-11-20 submit review")
    # The 20th day after the 2nd is Sunday the 22nd.
    assert due(made, history, centre(windows=[window])) == {"select": "2026-11-23"}
    assert due(made, history) == {"select": ""}


def test_a_selection_that_is_announced_anew_has_a_term_of_its_own() -> None:
    made = machine(row("select", "review", "done", term_days=20, unit="calendar", since="window"))
    window = {"pack": "pack", "service": "service", "opens": "2026-01-15", "closes": "2026-11-25"}
    where = centre(windows=[{**window, "every": 14}])
    last, last_but_one = date(2026, 11, 19), date(2026, 11, 5)
    assert [one.opens for one in where.windows[0].announced()][-2:] == [last_but_one, last]
    assert where.window_on("pack", "service", date(2026, 11, 18)).closes == date(2026, 11, 18)  # type: ignore[union-attr]
    assert where.window_on("pack", "service", date(2026, 11, 25)).opens == last  # type: ignore[union-attr]
    assert where.window_on("pack", "service", date(2026, 11, 26)) is None
    # The 20th day after the 19th of November, the 5th.
    assert due(made, moves("2026-11-20 submit review"), where) == {"select": "2026-12-09"}
    assert due(made, moves("2026-11-18 submit review"), where) == {"select": "2026-11-25"}


@pytest.mark.parametrize("day", [date(2026, 1, 15) + timedelta(days=n) for n in range(0, 700, 13)])
def test_no_application_of_the_example_is_overdue_when_it_comes(day: date) -> None:
    """Oryol: 20 calendar days from the announcement [7.1]."""
    orel = load_centre(DEFAULT_CENTRE.with_name("orel.yaml"))
    window = orel.window_on("orel-cluster", "s4_6_3", day)
    assert window is not None
    assert day - window.opens < timedelta(days=14)


def test_a_step_that_stays_is_due_until_it_is_made() -> None:
    made = machine(
        row("confirm", "review", "done", "client"),
        row("record", "done", "done", "rec", term_days=2),
        row("report", "done", "done", "client", term_days=1, after=["confirm", "report"]),
    )
    history = moves("2026-11-16 submit review", "2026-11-17 confirm done")
    assert due(made, history) == {"record": "2026-11-19", "report": "2026-11-18"}
    recorded = [*history, *moves("2026-11-18 record done")]
    assert due(made, recorded) == {}
    reported = [*history, *moves("2026-11-18 report done")]
    assert due(made, reported) == {"record": "2026-11-19", "report": "2026-11-19"}


def test_a_step_with_a_row_for_each_order_is_one_step() -> None:
    """Step 13 of the source: booked before the first report or after it, two days from the end."""
    made = machine(
        row("confirm", "review", "done", "client"),
        row("record", "done", "done", "rec", term_days=2, after="confirm", step="13"),
        row("record_late", "done", "done", "rec", term_days=2, after="report", step="13"),
        row("report", "done", "done", "client", after=["confirm", "record", "record_late"]),
    )
    history = moves("2026-11-16 submit review", "2026-11-17 confirm done")
    assert due(made, history) == {"record": "2026-11-19"}
    reported = [*history, *moves("2026-11-18 report done")]
    assert due(made, reported) == {"record_late": "2026-11-19"}
    recorded = [*history, *moves("2026-11-18 record done", "2026-11-19 report done")]
    assert due(made, recorded) == {}
