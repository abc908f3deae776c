"""Which questions are asked: one pass in the order of the form, hidden answers count as missing."""

from flows.conditions import Answers, Value
from flows.model import Form, Question


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
    shown = {question.id for question in visible(form, values)}
    return tuple(q.id for q in form.questions if q.id in values and q.id not in shown)


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
