"""A form walked through until nothing is left that is possible.

That is every question, step, answer, condition, comparison and contradiction, and every path where
there are not too many. What the search says is possible has to be walked through the real engine,
or it is a fault.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.simulation.candidates import Candidate, candidates, unanswerable
from bot.simulation.items import CHECK, SORTS, Item, goals, ways
from bot.simulation.paths import Paths
from bot.simulation.space import Literal, Space
from bot.simulation.steps import Steps
from bot.simulation.walk import Stuck, Walk
from bot.simulation.witness import Filling, TooWide, Witnesses
from flows.answering import Rules
from flows.model import Check, Question

PATHS = 2_000
"""So many paths of a form are walked one by one; of more, those that the other items need."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was walked of what is possible. `of`, `paths`: None where it was too much to count."""

    walked: Mapping[str, int]
    possible: Mapping[str, int]
    impossible: tuple[Item, ...]
    """Proved by search: no filling that can be finished comes by."""
    undecided: tuple[Item, ...]
    missed: tuple[tuple[Item, str], ...]
    """Possible, but the engine did not get there: where it stood and why."""
    paths_walked: int
    paths: int | None
    fillings: int
    actions: int

    @property
    def complete(self) -> bool:
        """Whether everything possible was walked through."""
        return not self.missed and not self.undecided


@dataclass
class Explorer:
    """Walks one form; see `cover`."""

    rules: Rules
    now: datetime
    walked: set[Item] = field(default_factory=set)
    impossible: list[Item] = field(default_factory=list)
    undecided: list[Item] = field(default_factory=list)
    missed: list[tuple[Item, str]] = field(default_factory=list)
    fillings: int = 0
    actions: int = 0

    def __post_init__(self) -> None:
        """Prepare the search."""
        self.space = Space(self.rules, self.now.date())
        self.witnesses = Witnesses(self.space)
        self._choices: dict[str, tuple[Candidate, ...]] = {}

    def explore(self, most_paths: int) -> Coverage:
        """Walk through everything."""
        closed = unanswerable(self.rules, self.space.today)
        if closed:
            self.missed = [(Item("asked", (name,)), "unanswerable") for name in closed]
            return self._result(None)
        for item, literals in goals(self.rules.form):
            self._reach(item, literals)
        for item, literals in Steps(self.witnesses).goals(self.walked):
            self._reach(item, literals)
        paths = Paths(self.space)
        try:
            count = paths.count()
            for path, filling in paths.all() if count <= most_paths else ():
                item = Item("path", path)
                if item not in self.walked:
                    self._walk(item, filling)
        except TooWide:
            count = None
        return self._result(count)

    def _reach(self, item: Item, literals: tuple[Literal, ...]) -> None:
        if item in self.walked:
            return
        try:
            filling = self.witnesses.find(literals, without=self._broken(item))
        except TooWide:
            self.undecided.append(item)
            return
        if filling is None:
            self.impossible.append(item)
        else:
            self._walk(item, filling)

    def _walk(self, item: Item, filling: Filling) -> None:
        check = self._check(item)
        right = check is not None and (check.severity == "error" or "righted" in item.of)
        put_right = check.id if check is not None and right else ""
        walk = Walk(self.rules, self.now, filling, self._choose, put_right)
        self.fillings += 1
        try:
            self.walked |= walk.go()
        except Stuck as stuck:
            self.missed.append((item, f"{stuck.at} {stuck.why}"))
        else:
            if item not in self.walked:
                self.missed.append((item, ""))
        self.actions += walk.actions

    def _check(self, item: Item) -> Check | None:
        """The contradiction that the item is about."""
        named = item.of[0].removeprefix(CHECK)
        about = item.sort == "check" or item.of[0] != named
        return self.rules.form.check_by_id[named] if about else None

    def _broken(self, item: Item) -> Literal | None:
        """The demand of a finished form that the item goes against for a while."""
        check = self._check(item)
        if check is None or check.severity != "error":
            return None
        return Literal(check.when, wanted=False)

    def _choose(self, question: Question) -> Candidate:
        """An answer that was not given yet, or the first."""
        if question.id not in self._choices:
            found = candidates(self.rules, question, self.space.today)
            self._choices[question.id] = found
        for one in self._choices[question.id]:
            given = {question.id: one.value}
            new = (Item("answer", (question.id, way)) for way, test in ways(question)
                   if test.holds(given))  # fmt: skip
            if not self.walked.issuperset(new):
                return one
        return self._choices[question.id][0]

    def _result(self, paths: int | None) -> Coverage:
        walked = {sort: sum(1 for item in self.walked if item.sort == sort) for sort in SORTS}
        lost = [*self.undecided, *(item for item, _ in self.missed)]
        left = {sort: sum(1 for item in lost if item.sort == sort) for sort in SORTS}
        return Coverage(
            walked=walked,
            possible={sort: walked[sort] + left[sort] for sort in SORTS},
            impossible=tuple(self.impossible),
            undecided=tuple(self.undecided),
            missed=tuple(self.missed),
            paths_walked=walked["path"],
            paths=paths,
            fillings=self.fillings,
            actions=self.actions,
        )


def cover(rules: Rules, now: datetime, most_paths: int = PATHS) -> Coverage:
    """Walk through everything in the form. `now` carries the centre's zone."""
    return Explorer(rules, now).explore(most_paths)
