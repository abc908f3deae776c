"""A form filled in all ways at once, question by question.

Of what was answered only that is kept which a later condition looks at, so fillings that go on
alike are one state. That keeps searches small that would be 2^n otherwise, and exact.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.simulation.candidates import Candidate
from bot.simulation.named import narrowed
from bot.simulation.space import Literal, Space, all_tests, whens
from flows.conditions import Condition, Value, fields
from flows.model import Question

State = tuple[tuple[str, int], ...]
"""The answers that still matter: question and number of the answer's class."""


@dataclass(frozen=True, slots=True)
class Trail:
    """One way to a state: the last answer, and the way before it."""

    question: str
    candidate: Candidate
    before: "Trail | None"


States = Mapping[State, Trail | None]
START: States = {(): None}


def answers(trail: Trail | None) -> dict[str, Candidate]:
    """The answers along a trail."""
    found: dict[str, Candidate] = {}
    while trail is not None:
        found[trail.question] = trail.candidate
        trail = trail.before
    return found


class Frontier:
    """Steps from question to question; `literals` are kept to as soon as they are decided.

    `questions` are closed: whatever their conditions and the literals look at is among them.
    """

    def __init__(
        self, space: Space, questions: Sequence[Question], literals: Sequence[Literal]
    ) -> None:
        """Prepare what each step needs to know."""
        conditions = [*whens(questions), *(literal.condition for literal in literals)]
        looked_at = all_tests(conditions)
        self.questions = questions
        self._classes = {one.id: space.classes(one, looked_at) for one in questions}
        self.narrowed = any(narrowed(one, looked_at) for one in questions)
        """Whether there are answers that were not tried: what is not found may be there."""
        place = {question.id: index for index, question in enumerate(questions)}
        self._due: dict[int, list[Literal]] = {}
        self._used_until: dict[str, int] = {}
        for question in questions:
            self._use(question.when, place[question.id])
        for literal in literals:
            last = max(place[field] for field in fields(literal.condition))
            self._due.setdefault(last, []).append(literal)
            self._use(literal.condition, last)

    def step(self, index: int, states: States) -> tuple[States, States]:
        """The states after the question: where it was asked, and where it was not."""
        question = self.questions[index]
        asked: dict[State, Trail | None] = {}
        hidden: dict[State, Trail | None] = {}
        for state, trail in states.items():
            if question.when is None or question.when.holds(self._values(state)):
                for number, one in enumerate(self._classes[question.id]):
                    whole = (*state, (question.id, number))
                    if self._allowed(index, whole):
                        asked.setdefault(self._kept(index, whole), Trail(question.id, one, trail))
            elif self._allowed(index, state):
                hidden.setdefault(self._kept(index, state), trail)
        return asked, hidden

    def _use(self, condition: Condition | None, until: int) -> None:
        for field in fields(condition) if condition is not None else ():
            self._used_until[field] = max(until, self._used_until.get(field, 0))

    def _allowed(self, index: int, state: State) -> bool:
        due = self._due.get(index)
        if not due:
            return True
        values = self._values(state)
        return all(literal.condition.holds(values) is literal.wanted for literal in due)

    def _kept(self, index: int, state: State) -> State:
        return tuple(part for part in state if self._used_until.get(part[0], -1) > index)

    def _values(self, state: State) -> dict[str, Value]:
        return {
            question: value
            for question, number in state
            if (value := self._classes[question][number].value) is not None
        }
