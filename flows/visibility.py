"""Which questions are asked: one pass in the order of the form, hidden answers count as missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from flows.conditions import Answers, Value
from flows.model import Form, Question
from flows.session import Answer, Session

KEPT = 2048
"""Sessions whose view is remembered: more than answer at the same time."""


@dataclass(frozen=True, slots=True)
class View:
    """What a session's answers lead to.

    `shown` are the questions in order, `counted` the answers that count, `parked` questions that
    hold an answer but are not asked.
    """

    shown: tuple[Question, ...]
    counted: Mapping[str, Value]
    parked: tuple[str, ...]


def view(form: Form, session: Session) -> View:
    """The view of a session; one step asks for it six times and it is worked out once."""
    return _view(_Answered(form, session.answers))


def visible(form: Form, values: Answers) -> tuple[Question, ...]:
    """The questions that these answers lead to, in order.

    Conditions look only at earlier questions (the compiler sees to it), so one pass decides.
    """
    shown, _ = _walk(form, values)
    return shown


def effective(form: Form, values: Answers) -> dict[str, Value]:
    """The answers that count: those of visible questions that were not skipped."""
    _, counted = _walk(form, values)
    return counted


def hidden(form: Form, values: Answers) -> tuple[str, ...]:
    """Questions that hold an answer but are not asked: their answers are parked."""
    return _parked(form, visible(form, values), values)


@dataclass(frozen=True, slots=True, eq=False)
class _Answered:
    """These very answers, which no one changes: compared as an object, not one by one."""

    form: Form
    answers: Mapping[str, Answer]

    def __hash__(self) -> int:
        return id(self.answers)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Answered)
            and self.answers is other.answers
            and self.form is other.form
        )


@lru_cache(maxsize=KEPT)
def _view(key: _Answered) -> View:
    values = {question: answer.value for question, answer in key.answers.items()}
    shown, counted = _walk(key.form, values)
    return View(shown, counted, _parked(key.form, shown, values))


def _parked(form: Form, shown: tuple[Question, ...], values: Answers) -> tuple[str, ...]:
    unseen = values.keys() - {question.id for question in shown}
    return tuple(sorted(unseen & form.position.keys(), key=form.position.__getitem__))


def _walk(form: Form, values: Answers) -> tuple[tuple[Question, ...], dict[str, Value]]:
    shown: list[Question] = []
    counted: dict[str, Value] = {}
    for question in form.questions:
        if question.when is not None and not question.when.holds(counted):
            continue
        shown.append(question)
        value = values.get(question.id)
        if value is not None:
            counted[question.id] = value
    return tuple(shown), counted
