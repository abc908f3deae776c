"""Remarks by field: what staff ask a client to put right, and what came of it. Pure.

A list of remarks belongs to one move of the application: the one with which it is sent. Until then
it is a draft that every colleague sees and continues; when the application moves another way, the
draft is stale by itself, since the next move has another number.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.application import Entry, FilledForm
from flows.conditions import Value
from flows.machine import StatusMachine, Transition
from flows.model import Form, Question
from flows.status import HANDLING, RESUBMIT, TAKE_BACK, offered, open_to_client
from flows.visibility import visible

LONGEST = 1000
"""Characters of one remark, and of the client's reply to it."""

MOST = 60
"""Remarks in one list: more is not read by anybody."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong with one field.

    `line` is the number of the move it belongs to. `form` and `field` are empty for a remark on the
    whole application; the field of a table is the first cell of the row. `author` is a Telegram id.
    `reply` is what the client said when they left the answer as it was.
    """

    application_id: int
    line: int
    form: str
    field: str
    words: str
    author: int
    at: datetime
    sent_at: datetime | None = None
    closed_at: datetime | None = None
    reply: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """The form and the field."""
        return self.form, self.field


@dataclass(frozen=True, slots=True)
class Difference:
    """An answer before and after a correction; None: there was none, or it was skipped."""

    form: str
    question: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Round:
    """One correction that was sent: all answers that it changed, with remarks by field or without.

    `line` is the move that asked for it.
    """

    line: int
    at: datetime
    differences: tuple[Difference, ...] = ()


def moves(history: Sequence[Entry]) -> tuple[Entry, ...]:
    """The lines that moved the application; taking it into work and handing it over did not."""
    return tuple(entry for entry in history if entry.verb not in HANDLING)


def next_line(history: Sequence[Entry]) -> int:
    """The number of the next move: drafts of remarks belong to it."""
    return len(moves(history))


def in_force(history: Sequence[Entry]) -> int:
    """The number of the last move that counts; -1 where nothing has moved.

    Steps that were taken back are left out, and so is the taking back; numbers stay as they were.
    """
    kept: list[int] = []
    for number, entry in enumerate(moves(history)):
        if entry.verb != TAKE_BACK:
            kept.append(number)
        elif kept:
            kept.pop()
    return kept[-1] if kept else -1


def asks(machine: StatusMachine, step: Transition) -> bool:
    """Whether the step sends the application back to its client, so that remarks go with it."""
    if not step.reason:
        return False
    ways = offered(machine, step.to, ["client"], step.verb)
    return any(way.verb == RESUBMIT for way in ways)


def asked_by(machine: StatusMachine, state: str, history: Sequence[Entry]) -> int | None:
    """The move that the client answers with a correction now; None where there is none."""
    if not open_to_client(machine, state, history):
        return None
    line = in_force(history)
    entry = moves(history)[line] if line >= 0 else None
    if entry is None or entry.state != state:
        return None
    steps = (one for one in machine.transitions if (one.verb, one.to) == (entry.verb, state))
    return line if any(asks(machine, step) for step in steps) else None


def markable(form: Form, answers: Mapping[str, Value]) -> tuple[tuple[Question, ...], ...]:
    """What may be remarked on, in order: rows of a table together, what was only read left out.

    Questions that were skipped are among them: "not filled in" is a remark too.
    """
    found: list[list[Question]] = []
    for question in visible(form, answers):
        cell = question.cell
        if question.kind == "info" or (cell is not None and cell.more):
            continue
        if found and _same(question, found[-1][0]):
            found[-1].append(question)
        else:
            found.append([question])
    return tuple(tuple(line) for line in found)


def _same(one: Question, other: Question) -> bool:
    first, second = one.cell, other.cell
    if first is None or second is None:
        return False
    return (first.table, first.row) == (second.table, second.row)


def differences(
    before: Mapping[str, FilledForm], after: Mapping[str, FilledForm]
) -> tuple[Difference, ...]:
    """Every answer that is another now, in the order of the forms and of what was answered."""
    return tuple(
        one
        for form in dict.fromkeys([*before, *after])
        for one in _of_form(form, before.get(form), after.get(form))
    )


def _of_form(
    form: str, before: FilledForm | None, after: FilledForm | None
) -> Iterator[Difference]:
    was = before.answers if before is not None else {}
    now = after.answers if after is not None else {}
    for question in dict.fromkeys([*was, *now]):
        if was.get(question) != now.get(question):
            yield Difference(form, question, was.get(question), now.get(question))
