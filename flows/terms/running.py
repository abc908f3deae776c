"""The terms of an application now: one for each step that has days and may be made."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from zoneinfo import ZoneInfo

from flows.application import Application, Entry
from flows.calendar import Calendar
from flows.centre import Centre
from flows.machine import Role, StatusMachine, Transition
from flows.status import ROLES, offered
from flows.terms.counting import Count, count, working_on_or_after
from flows.terms.frames import Arrival, Frame, Pause, frames
from flows.terms.open_term import OpenTerm


@dataclass(frozen=True, slots=True)
class Term:
    """A term with everything that explains it.

    `event` is the step that it runs from; `started` its day, or that of the window's opening.
    `count` is None where no intake window was in force at submission: nothing is guessed.
    """

    application_id: int
    state: str
    step: Transition
    days: int
    event: Entry
    started: date
    runs_from: Literal["step", "window"]
    count: Count | None
    half: date | None
    indicative: date | None
    pauses: tuple[Pause, ...]
    suspended_since: date | None

    @property
    def party(self) -> Role:
        """Who makes the step; "bot": the days are the client's."""
        return self.step.role

    @property
    def due(self) -> date | None:
        """The last day; None where it is not known."""
        return self.count.due if self.count else None

    @property
    def missing(self) -> str | None:
        """The year that the calendar does not have, where that is why there is no end."""
        return self.count.missing if self.count else None

    def open(self) -> OpenTerm | None:
        """As it is kept; None where the end is not known."""
        if self.due is None:
            return None
        return OpenTerm(
            application_id=self.application_id,
            state=self.state,
            verb=self.step.verb,
            party=self.party,
            started=self.started,
            due=self.due,
            half=self.half,
            indicative=self.indicative,
            suspended=self.suspended_since is not None,
        )


def terms_of(
    application: Application,
    machine: StatusMachine,
    history: Sequence[Entry],
    centre: Centre,
    calendar: Calendar,
) -> tuple[Term, ...]:
    """The terms that run or are suspended, in the order of the table, suspended states first.

    `calendar` knows the centre's closures.
    """
    found: list[Term] = []
    for frame in frames(machine, history, ZoneInfo(centre.zone)):
        verbs: set[str] = set()
        for step in offered(machine, frame.state, ROLES, frame.came):
            days = days_of(step, application.pack, machine.id, centre)
            began = _began(machine, frame, step)
            if days is None or began is None or step.verb in verbs:
                continue
            verbs.add(step.verb)
            found.append(_term(application, frame, step, days, began, centre, calendar))
    return tuple(found)


def days_of(step: Transition, pack: str, machine: str, centre: Centre) -> int | None:
    """The days of a step: the source's, else those of the centre's file."""
    return step.term_days or centre.terms.get(f"{pack}.{machine}.{step.verb}") or None


def _began(machine: StatusMachine, frame: Frame, step: Transition) -> Arrival | None:
    """Since when the step may be made; None where it was made already and stays made.

    A step that stays where it is may have a row for each order in which it may come (13 before the
    first report or after it): they are one.
    """
    arrivals = frame.arrivals
    if step.verb in step.after and frame.came == step.verb:  # each report begins the next term
        return arrivals[-1]
    rows = _alike(machine, step)
    verbs = {row.verb for row in rows}
    after = {verb for row in rows for verb in row.after}
    began = 0
    if all(row.after for row in rows):
        began = len(arrivals) - 1
        while began and arrivals[began - 1].entry.verb in after:
            began -= 1
    made = any(one.entry.verb in verbs for one in arrivals[1:])
    return None if made and step.to == frame.state else arrivals[began]


def _alike(machine: StatusMachine, step: Transition) -> tuple[Transition, ...]:
    """The rows of a step that leaves the application where it is; else the row alone."""
    if step.to != step.from_:
        return (step,)
    return tuple(
        row
        for row in machine.transitions
        if (row.step, row.from_, row.to) == (step.step, step.from_, step.to)
    )


def _term(
    application: Application,
    frame: Frame,
    step: Transition,
    days: int,
    began: Arrival,
    centre: Centre,
    calendar: Calendar,
) -> Term:
    start = began.day if step.since == "step" else _opening(application, centre)
    counted = count(calendar, start, days, step.unit, frame.pauses) if start else None
    half = _marked(counted, (days + 1) // 2, calendar)
    return Term(
        application_id=application.id,
        state=frame.state,
        step=step,
        days=days,
        event=began.entry,
        started=start or began.day,
        runs_from=step.since,
        count=counted,
        half=half,
        indicative=_marked(counted, step.indicative_days, calendar),
        pauses=frame.pauses,
        suspended_since=frame.suspended_since,
    )


def _opening(application: Application, centre: Centre) -> date | None:
    """The first day of the intake window in force at submission."""
    if application.submitted_at is None:
        return None
    day = application.submitted_at.astimezone(ZoneInfo(centre.zone)).date()
    window = centre.window_on(application.pack, application.service, day)
    return window.opens if window else None


def _marked(counted: Count | None, number: int | None, calendar: Calendar) -> date | None:
    """The counted day with this number, or the working day after it, if that is before the end."""
    if counted is None or counted.due is None or not number:
        return None
    days = counted.counted
    if number > len(days):
        return None
    day = working_on_or_after(calendar, days[number - 1])
    return day if day < counted.due else None
