"""What came, beside what had to come."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tests.faults.reminders.almanac import ZONE, open_at
from tests.faults.reminders.history import Thing, spans
from tests.faults.reminders.office import GROUP
from tests.faults.reminders.oracle import Call, Span, Ticks, calls
from tests.faults.reminders.record import Record
from tests.faults.reminders.rules import STAFF
from tests.faults.reminders.telegram import Came

PART = re.compile(r"§([a-z-]+)\|([^§]*)§")
DATE = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})")

Whose = tuple[int, Thing]
"""A chat, and a rule with what it speaks of."""


@dataclass(frozen=True, slots=True)
class Told:
    """A part of a message that has reached its reader."""

    whose: Whose
    at: datetime
    key: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A part of a message that the bot's own ledger flags: begun then, and nobody knows more."""

    chat: int
    rule: str
    at: datetime
    key: str


@dataclass(slots=True)
class Verdict:
    """Figures, and for the worst of them what it was about."""

    told: int = 0
    optional: int = 0
    missed: list[str] = field(default_factory=list)
    untrue: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    untimely: list[str] = field(default_factory=list)
    quiet: list[str] = field(default_factory=list)
    early: list[str] = field(default_factory=list)
    late: list[int] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    """Keys of messages with which a killed bot was gone, and which are all that is wanting."""
    unsent: int = 0
    """Of them those that the ledger alone knows of: killed after the mark, before the wire."""
    copies: Counter[str] = field(default_factory=Counter)

    @property
    def faults(self) -> int:
        """What must be nought."""
        wrong = (self.missed, self.untrue, self.doubled, self.untimely, self.quiet, self.early)
        return sum(map(len, wrong))


def judged(
    record: Record,
    came: Sequence[Came],
    lost: Sequence[Came] = (),
    doubts: Sequence[Doubt] = (),
) -> Verdict:
    """Compare. `lost`: what was on its way when the bot was killed, and was not taken.

    `doubts`: what the ledger flags.
    """
    verdict = Verdict()
    ticks = Ticks(record.tried, record.done)
    wanted, running = _wanted(record, ticks)
    told = _told(came, verdict)
    taken = {one.key for one in came}
    gone = _told([one for one in lost if one.key not in taken], Verdict())
    flagged = [one for one in doubts if one.key not in taken]
    for whose in sorted(wanted.keys() | told.keys()):
        left = _compare(verdict, whose, wanted.get(whose, []), running.get(whose, []), told[whose])
        _miss(verdict, whose, left, gone[whose], flagged)
    return verdict


def _wanted(
    record: Record, ticks: Ticks
) -> tuple[Mapping[Whose, list[Call]], Mapping[Whose, list[Span]]]:
    found: dict[Whose, list[Call]] = defaultdict(list)
    running: dict[Whose, list[Span]] = defaultdict(list)
    for chat, happened in record.happened.items():
        for thing, some in spans(chat, happened).items():
            whose = (GROUP if thing[0] in STAFF else chat, thing)
            found[whose] += calls(thing[0], some, ticks)
            running[whose] += some
    return found, running


def _told(came: Sequence[Came], verdict: Verdict) -> dict[Whose, list[Told]]:
    """The parts of all messages; copies of a message that came before are counted apart."""
    found: dict[Whose, list[Told]] = defaultdict(list)
    seen: set[str] = set()
    for one in came:
        if one.key in seen:
            verdict.copies[one.key] += 1
            continue
        seen.add(one.key)
        # Other news of the centre's answer what somebody has just done, at any hour.
        if one.key.startswith("reminder") and not open_at(one.at):
            verdict.quiet.append(f"{one.at}: {one.chat} {one.text!r}")
        for rule, mark in PART.findall(one.text):
            whose = (one.chat, (rule, _mark(mark)))
            found[whose].append(Told(whose, one.at, one.key))
    return found


def _mark(words: str) -> str:
    """A number as it is, a date as ISO."""
    date = DATE.fullmatch(words)
    return f"{date[3]}-{date[2]}-{date[1]}" if date is not None else words


def _compare(
    verdict: Verdict,
    whose: Whose,
    wanted: Sequence[Call],
    running: Sequence[Span],
    told: Sequence[Told],
) -> list[Call]:
    """Return what was to come and did not."""
    left = sorted(wanted, key=lambda call: (not call.must, call.ready))
    for one in sorted(told, key=lambda one: one.at):
        day = one.at.astimezone(ZONE).date()
        call = next((call for call in left if day in call.days), None)
        line = f"{one.at}: {whose} {one.key}"
        if call is None:
            _unwanted(verdict, line, one, wanted, running)
            continue
        left.remove(call)
        verdict.told += 1
        verdict.optional += not call.must
        if day > call.ready:
            verdict.late.append((day - call.ready).days)
        elif call.hour is not None and one.at.astimezone(ZONE).hour < call.hour:
            verdict.early.append(line)
    return [call for call in left if call.must]


def _miss(
    verdict: Verdict, whose: Whose, left: Sequence[Call], gone: list[Told], flagged: list[Doubt]
) -> None:
    """What did not come was lost on its way, or never began it, and is flagged; else missed."""
    for call in left:
        lost = next((one for one in gone if _on(one.at, call)), None)
        doubt = next((one for one in flagged if _speaks(one, whose) and _on(one.at, call)), None)
        if lost is not None:
            gone.remove(lost)
            verdict.lost.append(lost.key)
        elif doubt is not None:
            flagged.remove(doubt)
            verdict.lost.append(doubt.key)
            verdict.unsent += 1
        else:
            verdict.missed.append(f"{sorted(call.days)}: {whose}")


def _on(moment: datetime, call: Call) -> bool:
    return moment.astimezone(ZONE).date() in call.days


def _speaks(doubt: Doubt, whose: Whose) -> bool:
    return (doubt.chat, doubt.rule) == (whose[0], whose[1][0])


def _unwanted(
    verdict: Verdict, line: str, one: Told, wanted: Sequence[Call], running: Sequence[Span]
) -> None:
    day = one.at.astimezone(ZONE).date()
    if not any(_covers(running, one.at)):
        verdict.untrue.append(line)
    elif any(day in call.days for call in wanted):
        verdict.doubled.append(line)
    else:
        verdict.untimely.append(line)


def _covers(running: Sequence[Span], moment: datetime) -> Iterator[bool]:
    for span in running:
        yield span.begin <= moment and (span.end is None or moment < span.end)
