"""From which day the head hears of a term is data of the pack."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from flows.reminders.ladder import ALL, Ladder
from flows.terms import OpenTerm
from flows.usecases.ring import heads_too

TERM: dict[str, Any] = {
    "application_id": 1,
    "state": "review",
    "verb": "approve",
    "party": "centre",
    "started": date(2026, 11, 2),
    "half": date(2026, 11, 10),
    "indicative": date(2026, 11, 12),
    "due": date(2026, 11, 20),
}


@pytest.mark.parametrize(
    ("head", "first"),
    [("half", 10), ("indicative", 12), ("last", 20), ("overdue", 21), ("never", None)],
)
def test_from_which_day_the_head_hears_of_it(head: Any, first: int | None) -> None:
    ladder = Ladder(clause="1", head=head)
    days = [
        day for day in range(2, 30) if heads_too([OpenTerm(**TERM)], date(2026, 11, day), ladder)
    ]
    assert days[:1] == ([first] if first else [])


def test_without_an_indicative_day_it_is_the_last() -> None:
    term = OpenTerm(**{**TERM, "indicative": None})
    assert [heads_too([term], date(2026, 11, day), ALL) for day in (19, 20)] == [False, True]
