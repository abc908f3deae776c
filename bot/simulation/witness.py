"""Is there a filling in which these conditions come out so? Found by search, with the filling."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from bot.simulation.candidates import Candidate
from bot.simulation.frontier import START, Frontier, States, answers
from bot.simulation.space import Literal, Space, closure, groups
from flows.conditions import fields
from flows.model import Question

LIMIT = 20_000
"""States at one question beyond which a search gives up."""

Filling = Mapping[str, Candidate]
"""Answers by question; whatever is not in it may be answered in any way."""


class TooWide(Exception):
    """A search was given up: whether there is such a filling is not known."""


class Witnesses:
    """Finds fillings of a form that can be finished."""

    def __init__(self, space: Space) -> None:
        """Search in this space."""
        self.space = space

    def find(self, goal: Sequence[Literal], without: Literal | None = None) -> Filling | None:
        """A filling in which the goal comes out and the form can be finished; None: there is none.

        `without`: a demand of a finished form that is left out. Raises TooWide.
        """
        sound = [literal for literal in self.space.sound() if literal != without]
        literals = [*goal, *sound]
        wanted = {field for literal in goal for field in fields(literal.condition)}
        found = dict(self._untouched) if without is None else {}
        for group in self._groups(literals):
            ids = {question.id for question in group}
            if without is None and not ids & wanted:
                continue
            own = [literal for literal in literals if fields(literal.condition) & ids]
            some = self._solved(group, own)
            if some is None:
                return None
            found = {name: one for name, one in found.items() if name not in ids} | dict(some)
        return found

    @cached_property
    def _untouched(self) -> Filling:
        """Answers that let the form be finished, for all that a goal does not look at."""
        found: dict[str, Candidate] = {}
        literals = self.space.sound()
        for group in self._groups(literals):
            ids = {question.id for question in group}
            own = [literal for literal in literals if fields(literal.condition) & ids]
            found |= self._solved(group, own) or {}
        return found

    def _groups(self, literals: Sequence[Literal]) -> list[list[Question]]:
        conditions = [literal.condition for literal in literals]
        return groups(closure(self.space.form, conditions), literals)

    def _solved(self, group: list[Question], literals: Sequence[Literal]) -> Filling | None:
        frontier = Frontier(self.space, group, literals)
        states: States = START
        for index in range(len(group)):
            asked, hidden = frontier.step(index, states)
            states = {**hidden, **asked}
            if len(states) > LIMIT:
                raise TooWide
        if not states and frontier.narrowed:
            raise TooWide
        return answers(next(iter(states.values()))) if states else None
