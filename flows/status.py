"""Who may move an application where: the machine is data, this only reads it."""

from collections.abc import Sequence

from flows.application import Entry
from flows.errors import NotAllowed
from flows.machine import Role, StatusMachine, Transition

SUBMIT = "submit"
"""The verb with which a client sends an application."""

RESUBMIT = "resubmit"
"""The verb with which a client sends corrected answers again."""

ROLES: tuple[Role, ...] = ("client", "centre", "rec", "bot")


ORIGINALS = "note_originals"
"""The verb of the history that the originals on paper have come, where no step says it."""

HANDLING = ("take", "hand_back", "hand_over", "check", "overrule", "attach", ORIGINALS)
"""Verbs of the history that move no application: who has it changes, not where it stands."""

TAKE_BACK = "take_back"
"""The verb of the history with which somebody has taken their own last step back."""


def effective(history: Sequence[Entry]) -> tuple[Entry, ...]:
    """The history without steps that were taken back, and without the taking back."""
    kept: list[Entry] = []
    for entry in history:
        if entry.verb != TAKE_BACK:
            kept.append(entry)
            continue
        moves = [n for n, one in enumerate(kept) if one.verb not in HANDLING]
        if moves:
            del kept[moves[-1]]
    return tuple(kept)


def led_by(machine: StatusMachine, state: str, history: Sequence[Entry]) -> str | None:
    """The verb that led into the state last, from the history; None when it began there.

    "На доработку" returns to the step that sent it [rec-marketplaces 5.9, 2.1 and 9.1], so the
    label alone does not say where an application may go. A step that was taken back led nowhere.
    """
    verbs = {transition.verb for transition in machine.transitions if transition.to == state}
    led = [
        entry.verb for entry in effective(history) if entry.state == state and entry.verb in verbs
    ]
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
        and (not transition.after or last_verb in transition.after)
    )


def turn(machine: StatusMachine, state: str, came: str | None) -> Role | None:
    """Whose move it is; None at an end."""
    here = machine.by_id[state]
    if here.final:
        return None
    if here.waits is not None:
        return here.waits
    steps = offered(machine, state, ROLES, came)
    if any(step.verb == RESUBMIT for step in steps):
        return "client"
    roles = {step.role for step in steps if step.to != state}
    order: tuple[Role, ...] = ("centre", "rec", "client")
    return next((role for role in order if role in roles), None)


def service_label(machine: StatusMachine, history: Sequence[Entry]) -> str | None:
    """The status of the service itself, where the source's table gives one [rec-marketplaces 5.9].

    It stays what it was until a step gives another.
    """
    label: str | None = None
    state = machine.start
    came: str | None = None
    for entry in effective(history):
        if entry.verb in HANDLING:
            continue
        for step in offered(machine, state, ROLES, came):
            if (step.verb, step.to) == (entry.verb, entry.state):
                label = step.service or label
        state, came = entry.state, entry.verb
    return label


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
