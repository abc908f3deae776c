"""All fillings of a form, as far as conditions can tell them apart."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.simulation.candidates import Candidate, candidates
from flows.answering import Rules
from flows.conditions import Condition, Test, fields, tests
from flows.model import Form, Question


@dataclass(frozen=True, slots=True)
class Literal:
    """A condition and what it has to come to."""

    condition: Condition
    wanted: bool = True


class Space:
    """The answers to try in a form; those that no test of a search tells apart count as one."""

    def __init__(self, rules: Rules, today: date) -> None:
        """`today` is the day in the centre's zone: dates are read against it."""
        self.rules = rules
        self.today = today
        self._classes: dict[tuple[str, tuple[Test, ...]], tuple[Candidate, ...]] = {}

    @property
    def form(self) -> Form:
        """The form."""
        return self.rules.form

    def classes(self, question: Question, looked_at: Iterable[Test]) -> tuple[Candidate, ...]:
        """One answer for each way in which the tests of this question can come out together."""
        own = tuple(dict.fromkeys(test for test in looked_at if test.field == question.id))
        key = (question.id, own)
        if key not in self._classes:
            found: dict[tuple[bool, ...], Candidate] = {}
            for one in candidates(self.rules, question, self.today, own):
                ends = tuple(test.holds({question.id: one.value}) for test in own)
                found.setdefault(ends, one)
            self._classes[key] = tuple(found.values())
        return self._classes[key]

    def sound(self) -> tuple[Literal, ...]:
        """What a finished form needs: no contradiction that must be put right."""
        errors = [check for check in self.form.checks if check.severity == "error"]
        return tuple(Literal(check.when, wanted=False) for check in errors)


def closure(form: Form, conditions: Iterable[Condition]) -> list[Question]:
    """The questions they depend on, also through what hides them, in the order of the form."""
    waiting = {field for condition in conditions for field in fields(condition)}
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        found.add(name)
        when = form.by_id[name].when
        waiting |= (fields(when) if when is not None else frozenset()) - found
    return [question for question in form.questions if question.id in found]


def whens(questions: Iterable[Question]) -> list[Condition]:
    """What decides whether these are asked."""
    return [question.when for question in questions if question.when is not None]


def all_tests(conditions: Iterable[Condition]) -> list[Test]:
    """Every comparison in them."""
    return [test for condition in conditions for test in tests(condition)]


def groups(questions: list[Question], literals: Iterable[Literal]) -> list[list[Question]]:
    """The questions parted so that nothing ties one group to another, each in the form's order."""
    tied = [{question.id, *fields(when)} for question in questions if (when := question.when)]
    tied += [set(fields(literal.condition)) for literal in literals]
    parts: list[set[str]] = [{question.id} for question in questions]
    for some in tied:
        touched = [part for part in parts if part & some]
        parts = [part for part in parts if not part & some]
        parts.append(set().union(*touched))
    return [[question for question in questions if question.id in part] for part in parts]
