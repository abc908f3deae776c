"""What thousands of businesses do over the years, by chance of a seed."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from tests.faults.reminders.almanac import at

SLOTS = (time(7, 30), time(11), time(14), time(21, 30))
"""When people do things: before the centre's hours, in them, after them."""

PLAIN, COMPLEX, DRAFT = "s4_3", "s5_1", "s4_2"
"""Services: one that stands alone, a complex one, and one whose form is left unfinished."""

THEIRS = frozenset({"come", "begin", "answer", "send", "cancel", "wish", "tell", "report", "unsay"})
"""What a business does itself: it can't while it has blocked the bot."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens: `do` says what, `data` to what."""

    at: datetime
    chat: int
    do: str
    data: dict[str, Any] = field(default_factory=dict)


def script(businesses: int, years: int, seed: int) -> list[Event]:
    """Everything that happens, in order."""
    first = date(2024, 1, 9)
    last = date(2023 + years, 12, 31)
    events = [
        event
        for number in range(businesses)
        for event in Business(
            random.Random(f"{seed}:{number}"), 10_000 + number, first, last
        ).life()
    ]
    return sorted(events, key=lambda event: event.at)


class Business:
    """One business: a form that is begun, a service that is asked for, contracts afterwards."""

    def __init__(self, rng: random.Random, chat: int, first: date, last: date) -> None:
        """It lives between these days."""
        self._rng = rng
        self._chat = chat
        self._first = first
        self._last = last

    def life(self) -> list[Event]:
        """All of it, in order."""
        rng = self._rng
        stories = [(self._form, 0.5), (self._service, 0.35), (self._complex, 0.45)]
        chosen = [story for story, chance in stories if rng.random() < chance] or [self._form]
        events = [event for story in chosen for event in story()]
        begin = min(event.at for event in events)
        events += self._wishes(begin)
        events.append(Event(begin, self._chat, "come"))
        events = [one for one in sorted(events, key=_order) if one.at.date() <= self._last]
        return self._away(events)

    def _form(self) -> Iterator[Event]:
        rng, day = self._rng, self._some_day(0.9)
        yield self._event(day, "begin", service=DRAFT)
        for _ in range(rng.choice((0, 0, 1, 2, 3))):
            day += timedelta(days=rng.choice((1, 2, 4, 8, 14, 25, 40)))
            yield self._event(day, "answer", service=DRAFT)
        day += timedelta(days=rng.randint(1, 60))
        if rng.random() < 0.6:
            do = rng.choice(("send", "send", "send", "cancel"))
            yield self._event(day, do, service=DRAFT)

    def _service(self) -> Iterator[Event]:
        yield from self._given(self._some_day(0.9), PLAIN, patience=60)

    def _complex(self) -> Iterator[Event]:
        day = self._some_day(0.4)
        given = None
        for event in self._given(day, COMPLEX, patience=30):
            yield event
            given = event.at.date() if event.data.get("verb") == "sign_act" else None
        if given is not None:
            yield from self._contracts(given)
            yield from self._rhythms(given)

    def _given(self, day: date, service: str, patience: int) -> Iterator[Event]:
        """An application from its sending to its end; some are left on the way."""
        rng = self._rng
        yield self._event(day, "send", service=service)
        for verb, longest in (
            ("approve", 15),
            ("receive_original", patience),
            ("finish", 30),
            ("sign_act", patience),
        ):
            chance = rng.random()
            if verb == "receive_original" and chance < 0.12:
                day += timedelta(days=rng.randint(1, patience))
                yield self._event(day, "step", service=service, verb="withdraw")
                return
            if chance > 0.95:
                return
            day += timedelta(days=rng.randint(1, longest))
            yield self._event(day, "step", service=service, verb=verb)

    def _contracts(self, given: date) -> Iterator[Event]:
        """Contracts told in time and late; reported before and after prompts, or never."""
        rng = self._rng
        for month in rng.sample(range(1, 34), rng.choice((0, 1, 1, 2, 3))):
            signed = given + timedelta(days=30 * month + rng.randint(0, 20))
            told = signed + timedelta(days=rng.choice((0, 0, 1, 3, 10, 20, 35, 90)))
            yield self._event(told, "tell", signed=signed.isoformat())
            day = told + timedelta(days=rng.randint(1, 45))
            chance = rng.random()
            if chance < 0.75:
                yield self._event(day, "report", signed=signed.isoformat())
            elif chance < 0.85:
                yield self._event(day, "unsay", signed=signed.isoformat())

    def _rhythms(self, given: date) -> Iterator[Event]:
        rng = self._rng
        for _ in range(rng.choice((0, 0, 1, 2))):
            day = given + timedelta(days=rng.randint(1, 900))
            yield self._event(day, "wish", rhythm=rng.choice((1, 3, 6, 12)))

    def _wishes(self, begin: datetime) -> Iterator[Event]:
        rng = self._rng
        if rng.random() < 0.2:
            day = begin.date() + timedelta(days=rng.randint(1, 200))
            yield self._event(day, "wish", hour=rng.choice((10, 13, 16)))
        if rng.random() < 0.1:
            day = begin.date() + timedelta(days=rng.randint(1, 30))
            yield self._event(day, "wish", muted=True)
            if rng.random() < 0.5:
                day += timedelta(days=rng.randint(1, 30))
                yield self._event(day, "wish", muted=False)

    def _away(self, events: list[Event]) -> list[Event]:
        """Some block the bot, and some of them come back; what they do waits so long."""
        rng = self._rng
        if rng.random() > 0.12:
            return events
        begin = events[0].at.date() + timedelta(days=rng.randint(5, 400))
        block = self._event(begin, "block")
        back = None
        if rng.random() < 0.7:
            back = self._event(begin + timedelta(days=rng.randint(3, 120)), "back")
        left = []
        waiting: set[str] = set()
        for event in events:
            service = str(event.data.get("service", ""))
            own = event.do in THEIRS or event.data.get("verb") == "withdraw" or service in waiting
            if event.at < block.at or not own or (back and event.at > back.at):
                left.append(event)
                continue
            waiting |= {service} - {""}
            if back is not None:
                left.append(replace(event, at=back.at))
        left += [block, *([back] if back else [])]
        return [one for one in sorted(left, key=_order) if one.at.date() <= self._last]

    def _some_day(self, share: float) -> date:
        """A day in the first part of the years."""
        span = int((self._last - self._first).days * share)
        return self._first + timedelta(days=self._rng.randint(0, span))

    def _event(self, day: date, do: str, **data: Any) -> Event:
        return Event(at(day, self._rng.choice(SLOTS)), self._chat, do, data)


FIRST = {"block": -2, "back": -2, "come": -1}


def _order(event: Event) -> tuple[datetime, int]:
    return event.at, FIRST.get(event.do, 0)
