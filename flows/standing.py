"""Where an application stands, for its applicant: whose move it is, by when, what is ahead."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flows.application import DRAFT, Application, Entry
from flows.machine import Role, StatusMachine, Transition
from flows.status import RESUBMIT, SUBMIT, led_by, offered, service_label, turn
from flows.terms import OpenTerm
from flows.way import NOWHERE, Way, way

CLIENTS: frozenset[Role] = frozenset({"client", "bot"})
"""Whose steps the client's days belong to: the bot ends what was not answered."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One application as its applicant wants to know it.

    `turn` is None for an end, and for a state that the machine no longer has. `steps` are what the
    client may do now that ends or moves it; `due` is the day by which the one whose move it is has
    to act, None where nothing is set. `paused`: the centre's term stands still meanwhile.
    """

    application: Application
    turn: Role | None
    steps: tuple[Transition, ...] = ()
    due: date | None = None
    term: Transition | None = None
    """The step whose term `due` is."""
    paused: bool = False
    way: Way = NOWHERE
    service: str | None = None
    """The status of the service itself, in the source's words."""
    final: bool = False

    @property
    def correct(self) -> bool:
        """Whether the client may put the answers right and send them again."""
        return any(step.verb == RESUBMIT for step in self.steps)

    @property
    def confirms(self) -> Transition | None:
        """The step with which the client confirms that all is done, and rates it."""
        return next((step for step in self.steps if step.rates), None)


def standing(
    machine: StatusMachine,
    application: Application,
    history: Sequence[Entry],
    terms: Sequence[OpenTerm] = (),
) -> Standing:
    """How the application stands by its machine, its history and its running terms."""
    here = machine.by_id.get(application.state)
    if application.state == DRAFT:
        return Standing(application, "client")
    if here is None:
        return Standing(application, None)
    came = led_by(machine, application.state, history)
    mover = turn(machine, application.state, came)
    running = [one for one in terms if not one.suspended]
    told = _told([one for one in running if _concerns(one.party, mover)], mover)
    return Standing(
        application=application,
        turn=mover,
        steps=_steps(machine, application.state, came),
        due=told.due if told else None,
        term=_row(machine, told) if told else None,
        paused=any(one.suspended for one in terms),
        way=way(machine, application.state, came),
        service=service_label(machine, history),
        final=here.final,
    )


def withdrawal(machine: StatusMachine, steps: Sequence[Transition]) -> Transition | None:
    """The client's step with which an application is taken back: it ends without success."""
    for step in steps:
        state = machine.by_id[step.to]
        if state.final and not state.success:
            return step
    return None


def _told(terms: Sequence[OpenTerm], mover: Role | None) -> OpenTerm | None:
    """The term that counts: the client's that ends first; of the centre's the last one.

    A remark has to come within one day and a yes within two [rec-marketplaces 5.9, 2 and 2.1]:
    whoever has heard nothing after the first is still to hear.
    """
    ordered = sorted(terms, key=lambda one: one.due)
    if not ordered:
        return None
    return ordered[0] if mover == "client" else ordered[-1]


def _concerns(party: Role, mover: Role | None) -> bool:
    if mover == "client":
        return party in CLIENTS
    return mover is not None and party not in CLIENTS


def _steps(machine: StatusMachine, state: str, came: str | None) -> tuple[Transition, ...]:
    found = offered(machine, state, ["client"], came)
    return tuple(step for step in found if step.verb != SUBMIT and step.to != state)


def _row(machine: StatusMachine, term: OpenTerm) -> Transition | None:
    rows = (one for one in machine.transitions if (one.from_, one.verb) == (term.state, term.verb))
    return next(rows, None)
