"""What a reader must get, and when: told from what has happened, without asking the bot."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

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
        self._tried = [moment for moment in tried if open_at(moment)]
        self._done = [moment for moment in done if open_at(moment)]

    def after(self, ready: datetime) -> tuple[datetime | None, datetime | None]:
        """The first try from then on, and the first that was finished."""
        return _first(self._tried, ready), _first(self._done, ready)


@dataclass(frozen=True, slots=True)
class _Ready:
    due: Due
    ready: date
    tried: datetime | None
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
        tried, done = ticks.after(moment)
        ready.append(_Ready(due, soonest(moment).date(), tried, done, due.on <= today))
    return ready


def _told(rule: str, span: Span, ready: Sequence[_Ready]) -> list[Call]:
    """Of those that are due at one look the last is told, if it is not too old."""
    at_try, at_end = _latest(ready, "tried"), _latest(ready, "done")
    found = []
    for one in ready:
        days = set()
        if one.tried and _within(one.tried, span) and at_try[one.tried] is one:
            days.add(one.tried)
        must = False
        if one.done and _within(one.done, span) and at_end[one.done] is one:
            days.add(one.done)
            must = not (span.resumed and one.late) and _fresh(rule, one.due, one.done)
        days = {moment for moment in days if _fresh(rule, one.due, moment)}
        if days:
            dates = frozenset(moment.astimezone(ZONE).date() for moment in days)
            found.append(Call(one.ready, dates, must, span.hour))
    return found


def _latest(ready: Sequence[_Ready], which: str) -> dict[datetime | None, _Ready]:
    groups: dict[datetime | None, list[_Ready]] = defaultdict(list)
    for one in ready:
        groups[one.tried if which == "tried" else one.done].append(one)
    return {moment: some[-1] for moment, some in groups.items()}


def _fresh(rule: str, due: Due, moment: datetime) -> bool:
    keep = KEEP.get(rule)
    return keep is None or moment.astimezone(ZONE).date() - due.on <= timedelta(days=keep)


def _within(moment: datetime | None, span: Span) -> bool:
    return moment is not None and (span.end is None or moment < span.end)


def _key(span: Span, one: _Ready) -> tuple[date, int]:
    return span.anchor, one.due.number


def _first(moments: Sequence[datetime], ready: datetime) -> datetime | None:
    place = bisect_left(moments, ready)
    return moments[place] if place < len(moments) else None
