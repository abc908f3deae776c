"""What a reader must get, and when: told from what has happened, without asking the bot."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from tests.faults.reminders.almanac import ZONE, at, open_at, soonest
from tests.faults.reminders.rules import KEEP, Due, due_days, hour_of


@dataclass(frozen=True, slots=True)
class Span:
    """A time in which a rule speaks of a thing: `begin` is in it, `end` is not.

    `resumed`: it went on after something else (a block, another rhythm, a topic that was off):
    what came due meanwhile may be told at once, but nobody is wronged when it isn't.
    """

    anchor: date
    begin: datetime
    end: datetime | None = None
    rhythm: int = 3
    hour: int | None = None
    resumed: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """One message that must come (or may), and on which days.

    `ready`: the day on which it would come from a bot that is always up.
    """

    ready: date
    days: frozenset[date]
    must: bool
    hour: int | None = None


class Ticks:
    """When the bot looked what was due, within its hours: each try, and those that it finished."""

    def __init__(self, tried: Sequence[datetime], done: Sequence[datetime]) -> None:
        """Moments in order."""
        self._all = (tried, done)
        self._from: dict[time, tuple[list[datetime], list[datetime]]] = {}

    def after(self, ready: datetime, hour: time) -> tuple[list[datetime], datetime | None]:
        """From then on: the tries up to the first that was finished, and that one.

        `hour`: before it the reader is not written to on any day.
        """
        if hour not in self._from:
            tried, done = ([one for one in some if _open(one, hour)] for some in self._all)
            self._from[hour] = (tried, done)
        tried, done = self._from[hour]
        place = bisect_left(done, ready)
        end = done[place] if place < len(done) else None
        last = len(tried) if end is None else bisect_right(tried, end)
        return tried[bisect_left(tried, ready) : last], end


def _open(moment: datetime, hour: time) -> bool:
    return open_at(moment) and moment.astimezone(ZONE).time() >= hour


@dataclass(frozen=True, slots=True)
class _Ready:
    due: Due
    ready: date
    tried: list[datetime]
    done: datetime | None
    late: bool


def calls(rule: str, spans: Sequence[Span], ticks: Ticks) -> list[Call]:
    """What one reader gets of one rule about one thing, in the order of the rule."""
    found: list[Call] = []
    settled: set[tuple[date, int]] = set()
    for span in spans:
        ready = [one for one in _ready(rule, span, ticks) if _key(span, one) not in settled]
        found += _told(rule, span, ready)
        settled |= {_key(span, one) for one in ready if _within(one.done, span)}
    return found


def _ready(rule: str, span: Span, ticks: Ticks) -> list[_Ready]:
    """Of the days that have come when the span begins only the latest counts."""
    days = due_days(rule, span.anchor, span.rhythm)
    hour, today = hour_of(span.hour), span.begin.astimezone(ZONE).date()
    come = [due for due in days if due.on <= today]
    coming = [due for due in days if due.on > today]
    ready = []
    for due in come[-1:] + coming:
        moment = max(at(due.on, hour), soonest(span.begin, hour))
        tried, done = ticks.after(moment, hour)
        ready.append(_Ready(due, soonest(moment).date(), tried, done, due.on <= today))
    return ready


def _told(rule: str, span: Span, ready: Sequence[_Ready]) -> list[Call]:
    """Of those that are due at one look the last is told, if it is not too old.

    Where tries failed before, each of them may have told what was due by then.
    """
    latest = {one.done: one for one in ready}
    found = []
    for one in ready:
        won = latest[one.done] is one and _within(one.done, span)
        days = {moment for moment in one.tried if moment != one.done or won}
        days = {moment for moment in days if _within(moment, span)}
        fresh = {moment for moment in days if _fresh(rule, one.due, moment)}
        must = won and one.done in fresh and not (span.resumed and one.late)
        if fresh:
            dates = frozenset(moment.astimezone(ZONE).date() for moment in fresh)
            found.append(Call(one.ready, dates, must, span.hour))
    return found


def _fresh(rule: str, due: Due, moment: datetime) -> bool:
    keep = KEEP.get(rule)
    return keep is None or moment.astimezone(ZONE).date() - due.on <= timedelta(days=keep)


def _within(moment: datetime | None, span: Span) -> bool:
    return moment is not None and (span.end is None or moment < span.end)


def _key(span: Span, one: _Ready) -> tuple[date, int]:
    return span.anchor, one.due.number
