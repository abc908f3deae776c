"""Telegram's limits as arithmetic: never more in any span, and not much less."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import pacing

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)

GAPS = st.lists(st.floats(0, 5), min_size=1, max_size=120)


def sent(gaps: Sequence[float], *, group: bool, urgent: bool) -> list[datetime]:
    """When messages leave that are wanted after such whiles."""
    recent: tuple[datetime, ...] = ()
    found, now = [], NOW
    for gap in gaps:
        now += timedelta(seconds=gap)
        now = max(now, pacing.turn(recent, group=group, urgent=urgent) or now)
        recent = pacing.remembered(recent, now, group=group)
        found.append(now)
    return found


def most(found: Sequence[datetime], span: timedelta) -> int:
    """The most in any span."""
    return max(sum(begin <= one < begin + span for one in found) for begin in found)


@given(GAPS, st.booleans())
def test_what_can_wait_leaves_one_a_second(gaps: list[float], group: bool) -> None:
    assert most(sent(gaps, group=group, urgent=False), SECOND) == 1


@given(GAPS, st.booleans())
def test_the_urgent_come_in_a_short_burst_at_most(gaps: list[float], group: bool) -> None:
    assert most(sent(gaps, group=group, urgent=True), 3 * SECOND) <= 3


@given(GAPS, st.booleans())
def test_a_group_gets_twenty_a_minute_at_most(gaps: list[float], urgent: bool) -> None:
    assert most(sent(gaps, group=True, urgent=urgent), 60 * SECOND) <= 20


@pytest.mark.parametrize("urgent", [False, True])
def test_a_group_gets_close_to_twenty_a_minute(urgent: bool) -> None:
    found = sent([0] * 100, group=True, urgent=urgent)
    assert found[-1] - found[0] < timedelta(minutes=5)


def test_a_quiet_chat_has_its_turn_at_once() -> None:
    assert pacing.turn((), group=False, urgent=False) is None
    free = pacing.turn((NOW,), group=False, urgent=True)
    assert free is None or free <= NOW


def test_what_can_wait_leaves_room_while_people_are_answered() -> None:
    usual = pacing.spacing(urgent=False, talking=False)
    assert pacing.spacing(urgent=True, talking=True) == usual
    assert pacing.spacing(urgent=False, talking=True) == SECOND / 20
    assert 28.5 < SECOND / usual < 30
