"""From what has happened to one business to the times in which each rule speaks of it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from tests.faults.reminders.almanac import ZONE
from tests.faults.reminders.oracle import Span
from tests.faults.reminders.rules import STAFF
from tests.faults.reminders.script import COMPLEX, DRAFT, PLAIN, Event

Thing = tuple[str, str]
"""A rule and what it speaks of, as its text has it: nothing, a number, a contract's day."""

LEADS = {
    "approve": "agreement",
    "receive_original": "in_work",
    "finish": "act",
    "sign_act": "given",
    "withdraw": "withdrawn",
}


def number_of(chat: int, service: str) -> str:
    """The number that the campaign gives to an application."""
    return f"ХК-2024-{chat}{(PLAIN, COMPLEX, DRAFT).index(service)}"


@dataclass(slots=True)
class _Now:
    """How a business stands."""

    touched: date | None = None
    states: dict[str, tuple[str, date]] = field(default_factory=dict)
    contracts: set[str] = field(default_factory=set)
    rhythm: int = 3
    hour: int | None = None
    muted: bool = False
    blocked: bool = False


def spans(chat: int, happened: Sequence[tuple[datetime, Event]]) -> dict[Thing, list[Span]]:
    """All times of every rule; `happened` in order, with the moments at which it was taken."""
    stands, done, running = _Now(), defaultdict[Thing, list[Span]](list), dict[Thing, Span]()
    for moment, event in happened:
        _take(stands, event, moment.astimezone(ZONE).date())
        wanted = dict(_active(chat, stands, moment))
        for thing in [one for one in running if _differs(running[one], wanted.get(one))]:
            done[thing].append(replace(running.pop(thing), end=moment))
        for thing, span in wanted.items():
            if thing not in running:
                again = any(span.anchor == before.anchor for before in done[thing])
                running[thing] = replace(span, resumed=again)
    for thing, span in running.items():
        done[thing].append(span)
    return done


def _differs(running: Span, wanted: Span | None) -> bool:
    if wanted is None:
        return True
    same = (running.anchor, running.rhythm, running.hour)
    return same != (wanted.anchor, wanted.rhythm, wanted.hour)


def _take(stands: _Now, event: Event, today: date) -> None:
    data = event.data
    match event.do:
        case "begin" | "answer":
            stands.touched = today
        case "send" | "cancel" if data["service"] == DRAFT:
            stands.touched = None
        case "step":
            stands.states[data["service"]] = (LEADS[data["verb"]], today)
        case "wish":
            _wish(stands, data)
        case "block" | "back":
            stands.blocked = event.do == "block"
        case "tell":
            stands.contracts.add(data["signed"])
        case "report" | "unsay":
            stands.contracts.discard(data["signed"])


def _wish(stands: _Now, data: dict[str, Any]) -> None:
    stands.rhythm = data.get("rhythm", stands.rhythm)
    stands.hour = data.get("hour", stands.hour)
    stands.muted = data.get("muted", stands.muted)


def _active(chat: int, stands: _Now, moment: datetime) -> Iterator[tuple[Thing, Span]]:
    for thing, anchor in _things(chat, stands):
        if thing[0] in STAFF:
            yield thing, Span(anchor, moment)
        elif not stands.blocked:
            rhythm = stands.rhythm if thing[0] == "follow-up" else 3
            yield thing, Span(anchor, moment, rhythm=rhythm, hour=stands.hour)


def _things(chat: int, stands: _Now) -> Iterator[tuple[Thing, date]]:
    if stands.touched is not None and not stands.muted:
        yield ("draft", ""), stands.touched
    for service, (state, since) in stands.states.items():
        rule = "follow-up" if (service, state) == (COMPLEX, "given") else state
        if rule in {"agreement", "act", "follow-up"}:
            yield (rule, number_of(chat, service)), since
    for signed in stands.contracts:
        yield ("contract", signed), date.fromisoformat(signed)
        yield ("contract-late", signed), date.fromisoformat(signed)
