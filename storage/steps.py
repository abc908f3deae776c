"""A step of a session as rows, and the verdict on it: what both kinds of batches share."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from flows.errors import Conflict
from flows.events import CheckConfirmed, FormFinished
from flows.ports import Filling, Step
from flows.session import Answer
from storage import codec
from storage.columns import dump

Row = dict[str, Any]
Moment = Callable[[datetime], str | datetime]

AUDITED = {FormFinished: "form.finished", CheckConfirmed: "check.confirmed"}
"""Events that are a person's word on something; answers have a trail of their own."""


@dataclass(frozen=True, slots=True)
class Write:
    """One step, ready to be written: JSON is text already, times are the driver's."""

    step: Step
    session: Row
    known: Row | None
    answers: tuple[Row, ...]
    removed: tuple[Row, ...]
    audit: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """What the live card of a session shows."""

    filling_id: int
    card: int
    revision: int


@dataclass(frozen=True, slots=True)
class Stored:
    """What a batch reads of a session before it writes."""

    revision: int
    last_message: int
    open: bool


def prepared(step: Step, moment: Moment) -> Write:
    """The rows of a step; `moment` turns a time into what the driver takes.

    Raises what serialising raises, in the caller and not in the batch.
    """
    after, before = step.after, step.before
    id_ = after.id
    revision = after.session.revision
    at = moment(step.at)
    known = None
    if after.session.known is not before.session.known:
        known = {"session_id": id_, "new_known": dump(dict(after.session.known))}
    return Write(
        step=step,
        session={
            "session_id": id_,
            "new_revision": revision,
            "new_stage": after.session.stage.value,
            "new_progress": dump(codec.progress(after.session)),
            "new_message": step.message_id,
            # None leaves the column as it is: a mark may have written it meanwhile.
            "new_card": after.card if after.card != before.card else None,
            "new_shown": after.shown if after.shown != before.shown else None,
        },
        known=known,
        answers=tuple(
            _answer_row(id_, revision, question, answer, moment)
            for question, answer in _changed(before.session.answers, after.session.answers)
        ),
        removed=tuple(
            {"session_id": id_, "gone": question}
            for question in before.session.answers.keys() - after.session.answers.keys()
        ),
        audit=tuple(_audit_rows(step, at)),
    )


def verdicts(
    batch: Sequence[Write], stored: Mapping[int, Stored]
) -> tuple[list[Write], list[Conflict | None]]:
    """Which steps are written; for each step None, or why it is not.

    Steps of one session may follow each other within a batch: each is held against the one before.
    """
    state = dict(stored)
    accepted: list[Write] = []
    outcomes: list[Conflict | None] = []
    for write in batch:
        outcome = _verdict(write.step, state.get(write.step.before.id))
        outcomes.append(outcome)
        if outcome is None:
            accepted.append(write)
            state[write.step.after.id] = _after(write.step, state[write.step.after.id])
    return accepted, outcomes


def with_marks(batch: Sequence[Write], marks: Mapping[int, Mark]) -> list[Mark]:
    """Put marks into the steps of their sessions; returns those whose session has no step."""
    alone = dict(marks)
    for write in batch:
        mark = alone.pop(write.step.before.id, None)
        if mark is not None and write.session["new_card"] is None:
            write.session["new_card"] = mark.card
        if mark is not None and write.session["new_shown"] is None:
            write.session["new_shown"] = mark.revision
    return list(alone.values())


def committed(step: Step) -> Filling:
    """The session as it stands after the commit."""
    seen = max(step.after.last_message, step.message_id or 0)
    return replace(step.after, last_message=seen)


def _verdict(step: Step, stored: Stored | None) -> Conflict | None:
    id_ = str(step.before.id)
    if stored is None:
        return Conflict("session.changed", id=id_)
    if step.message_id is not None and step.message_id <= stored.last_message:
        return Conflict("message.seen", id=id_)
    if stored.revision != step.before.session.revision:
        return Conflict("session.changed", id=id_)
    if step.message_id is not None and not stored.open:
        return Conflict("session.closed", id=id_)
    return None


def _after(step: Step, stored: Stored) -> Stored:
    seen = max(stored.last_message, step.message_id or 0)
    return Stored(step.after.session.revision, seen, stored.open)


def _changed(
    before: Mapping[str, Answer], after: Mapping[str, Answer]
) -> Iterator[tuple[str, Answer]]:
    for question, answer in after.items():
        old = before.get(question)
        if old is not answer and old != answer:
            yield question, answer


def _answer_row(
    session_id: int, revision: int, question: str, answer: Answer, moment: Moment
) -> Row:
    return {
        "session_id": session_id,
        "revision": revision,
        "question": question,
        "value": None if answer.value is None else dump(answer.value),
        "at": moment(answer.at),
        "source": answer.source.value,
        "note": answer.note,
    }


def _audit_rows(step: Step, at: str | datetime) -> Iterator[Row]:
    for event in step.events:
        verb = AUDITED.get(type(event))
        if verb is None:
            continue
        data = {"check": event.check} if isinstance(event, CheckConfirmed) else {}
        yield {
            "at": at,
            "actor": "client",
            "verb": verb,
            "subject": f"session:{step.after.id}",
            "data": dump(data),
        }
