"""What is the same in all runs of a form, worked out once."""

from datetime import date
from functools import cached_property

from bot.simulation.candidates import Candidate, candidates
from bot.simulation.space import all_tests, whens
from flows.answering import Rules
from flows.model import Question


class Insight:
    """Answers to the questions of a form, and which of them decide what else is asked."""

    def __init__(self, rules: Rules, today: date) -> None:
        """Of this form; dates are read against `today`."""
        self._rules = rules
        self._today = today
        self._answers: dict[str, tuple[Candidate, ...]] = {}

    def answers(self, question: Question) -> tuple[Candidate, ...]:
        """Different answers to the question."""
        if question.id not in self._answers:
            self._answers[question.id] = candidates(self._rules, question, self._today)
        return self._answers[question.id]

    @cached_property
    def deciding(self) -> frozenset[str]:
        """The questions that conditions and checks look at."""
        form = self._rules.form
        conditions = [*whens(form.questions), *(check.when for check in form.checks)]
        return frozenset(test.field for test in all_tests(conditions))
