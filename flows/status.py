"""Who may move an application where: the machine is data, this only reads it."""

from collections.abc import Sequence

from flows.application import Entry
from flows.errors import NotAllowed
from flows.machine import StatusMachine, Transition

SUBMIT = "submit"
"""The verb with which a client sends an application."""

RESUBMIT = "resubmit"
"""The verb with which a client sends corrected answers again."""


def led_by(machine: StatusMachine, state: str, history: Sequence[Entry]) -> str | None:
    """The verb that led into the state last, from the history; None when it began there.

    "На доработку" returns to the step that sent it [rec-marketplaces 5.9, 2.1 and 9.1], so the
    label alone does not say where an application may go.
    """
    verbs = {transition.verb for transition in machine.transitions if transition.to == state}
    led = [entry.verb for entry in history if entry.state == state and entry.verb in verbs]
    return led[-1] if led else None


def offered(
    machine: StatusMachine, state: str, roles: Sequence[str], last_verb: str | None
) -> tuple[Transition, ...]:
    """The transitions that somebody with these roles may make now, in the order of the table."""
    return tuple(
        transition
        for transition in machine.transitions
        if transition.from_ == state
        and transition.role in roles
        and transition.after in {None, last_verb}
    )


def transition(
    machine: StatusMachine, state: str, verb: str, roles: Sequence[str], last_verb: str | None
) -> Transition:
    """The one with this verb. Raises NotAllowed with a code that says why there is none."""
    for step in offered(machine, state, roles, last_verb):
        if step.verb == verb:
            return step
    if any(step.verb == verb and step.from_ == state for step in machine.transitions):
        raise NotAllowed("verb.not_your_role", verb=verb)
    raise NotAllowed("verb.not_now", verb=verb, state=state)


def client_verbs(machine: StatusMachine, state: str, history: Sequence[Entry]) -> tuple[str, ...]:
    """What the client may do in this state besides sending: take it back, confirm the end.

    Steps that stay where they are (reports) are made by sending a form of their own.
    """
    came = led_by(machine, state, history)
    return tuple(
        step.verb
        for step in offered(machine, state, ["client"], came)
        if step.verb not in {SUBMIT, RESUBMIT} and step.to != state
    )


def open_to_client(machine: StatusMachine, state: str, history: Sequence[Entry]) -> bool:
    """Whether the client may correct the answers and send them again.

    After a remark on the road map the centre corrects, not the client [rec-marketplaces 9.1].
    """
    came = led_by(machine, state, history)
    return any(step.verb == RESUBMIT for step in offered(machine, state, ["client"], came))
