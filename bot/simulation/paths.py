"""The different sequences of questions that a form can ask, counted exactly or one by one.

Parts of a form that nothing ties together are counted apart, and their numbers multiplied.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import product
from math import prod

from bot.simulation.candidates import Candidate
from bot.simulation.frontier import START, Frontier, State, States, answers
from bot.simulation.space import Literal, Space, closure, groups, whens
from bot.simulation.witness import LIMIT, Filling, TooWide
from flows.conditions import fields
from flows.model import Question

Path = tuple[str, ...]
"""The questions asked, in order."""


class Paths:
    """Counts and lists the paths of fillings that can be finished."""

    def __init__(self, space: Space) -> None:
        """Of this form."""
        self._form = space.form
        self._sound = space.sound()
        asked = [question for question in space.form.questions if question.when is not None]
        looked_at = [*whens(asked), *(literal.condition for literal in self._sound)]
        ids = {question.id for question in (*closure(space.form, looked_at), *asked)}
        inside = [question for question in space.form.questions if question.id in ids]
        parts = groups(inside, self._sound)
        self._frontiers = [
            Frontier(space, part, self._demands(part))
            for part in parts
            if any(question.when is not None for question in part)
        ]

    def count(self) -> int:
        """How many paths there are. Raises TooWide."""
        return prod(_count(frontier) for frontier in self._frontiers)

    def all(self) -> Iterator[tuple[Path, Filling]]:
        """Every path with a filling that takes it. Raises TooWide."""
        parts = [list(_all(frontier)) for frontier in self._frontiers]
        for chosen in product(*parts):
            hidden: set[str] = set().union(*(part[0] for part in chosen))
            filling: dict[str, Candidate] = {}
            for _, some in chosen:
                filling |= some
            path = (question.id for question in self._form.questions if question.id not in hidden)
            yield tuple(path), filling

    def _demands(self, part: list[Question]) -> list[Literal]:
        ids = {question.id for question in part}
        return [literal for literal in self._sound if fields(literal.condition) & ids]


def _count(frontier: Frontier) -> int:
    """Paths of one part: fillings that have asked alike so far are taken together."""
    if frontier.narrowed:
        raise TooWide
    alike: Counter[frozenset[State]] = Counter({frozenset(START): 1})
    for index in range(len(frontier.questions)):
        onward: Counter[frozenset[State]] = Counter()
        for states, number in alike.items():
            for after in frontier.step(index, dict.fromkeys(states)):
                if after:
                    onward[frozenset(after)] += number
        if sum(len(states) for states in onward) > LIMIT:
            raise TooWide
        alike = onward
    return sum(alike.values())


def _all(frontier: Frontier) -> Iterator[tuple[set[str], Filling]]:
    """What is hidden on each path of one part, with answers that lead there."""
    ways: list[tuple[frozenset[str], States]] = [(frozenset(), START)]
    for index, question in enumerate(frontier.questions):
        onward: list[tuple[frozenset[str], States]] = []
        for unseen, states in ways:
            asked, hidden = frontier.step(index, states)
            if asked:
                onward.append((unseen, asked))
            if hidden:
                onward.append((unseen | {question.id}, hidden))
        if sum(len(states) for _, states in onward) > LIMIT:
            raise TooWide
        ways = onward
    for unseen, states in ways:
        yield set(unseen), answers(next(iter(states.values())))
