"""When the bot may write first."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from flows.centre import Hours
from flows.quiet import not_before

ZONE = ZoneInfo("Asia/Vladivostok")
HOURS = Hours(begin=time(9), end=time(20))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize("now", [at(20, 9), at(20, 12), at(20, 19, 59)])
def test_by_day_at_once(now: datetime) -> None:
    assert not_before(HOURS, now) is None


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (at(20, 8, 59), at(20, 9)),
        (at(20, 0), at(20, 9)),
        (at(20, 20), at(21, 9)),
        (at(30, 23), datetime(2026, 12, 1, 9, tzinfo=ZONE)),
    ],
)
def test_at_night_in_the_morning(now: datetime, then: datetime) -> None:
    assert not_before(HOURS, now) == then
