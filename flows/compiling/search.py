"""Can a condition hold, or fail, for a form that is filled in? Found by trying all answers.

Only questions that the condition depends on are tried, each with the few answers that make a
difference (`domains`), in the order of the form, so that what is hidden stays unanswered.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from flows.compiling.domains import domain
from flows.conditions import All, Condition, Test, Value, decided, fields, tests
from flows.model import Form, Question

LIMIT = 40_000
"""Steps after which a search gives up and says nothing: a fault is never guessed."""


def can_hold(form: Form, condition: Condition) -> bool:
    """Whether some filling makes it true (or whether that is too hard to tell)."""
    return _Search(form, condition, wanted=True).found()


def can_fail(form: Form, condition: Condition) -> bool:
    """Whether some filling makes it false (or whether that is too hard to tell)."""
    return _Search(form, condition, wanted=False).found()


def asked_if(form: Form, question: Question, condition: Condition) -> Condition:
    """The condition together with what lets the question be asked at all."""
    if question.when is None:
        return condition
    return All(all=(question.when, condition))


def closure(form: Form, condition: Condition) -> list[Question]:
    """The questions it depends on, also through what hides them, in the order of the form."""
    waiting, found = set(fields(condition)), set[str]()
    while waiting:
        name = waiting.pop()
        if name in form.by_id and name not in found:
            found.add(name)
            when = form.by_id[name].when
            waiting |= fields(when) if when is not None else frozenset()
    return [question for question in form.questions if question.id in found]


@dataclass
class _Search:
    form: Form
    condition: Condition
    wanted: bool
    steps: int = 0
    domains: dict[str, list[Value]] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)

    def found(self) -> bool:
        self.questions = closure(self.form, self.condition)
        looked_at = list(_all_tests([self.condition, *_whens(self.questions)]))
        self.domains = {q.id: domain(q, looked_at) for q in self.questions}
        return self._from(0, {}, set())

    def _from(self, index: int, answers: dict[str, Value], settled: set[str]) -> bool:
        self.steps += 1
        if self.steps > LIMIT:
            return True
        verdict = decided(self.condition, answers, settled)
        if verdict is not None or index == len(self.questions):
            return bool(verdict) is self.wanted
        question = self.questions[index]
        now_settled = settled | {question.id}
        if question.when is not None and not question.when.holds(answers):
            return self._from(index + 1, answers, now_settled)
        return any(
            self._from(index + 1, {**answers, question.id: value}, now_settled)
            for value in self.domains[question.id]
        )


def _whens(questions: list[Question]) -> list[Condition]:
    return [question.when for question in questions if question.when is not None]


def _all_tests(conditions: Iterable[Condition]) -> Iterable[Test]:
    for condition in conditions:
        yield from tests(condition)
