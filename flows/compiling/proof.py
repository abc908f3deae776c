"""What was decided by search over all fillings, and what could not be."""

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal

from flows.compiling.budget import Budget
from flows.compiling.formula import Formula
from flows.compiling.search import LIMIT, Outcome, Search
from flows.compiling.source import Fault, Path, Source
from flows.compiling.space import Kind, Space
from flows.conditions import Condition, fields
from flows.model import Form

TOLD = 3
"""Searches given up in one part of a file that are told with their places; others are counted."""

LARGE = 10**6
"""From here on a number is told by its magnitude."""


@dataclass(slots=True)
class Proof:
    """The searches of a pack, which share one budget.

    `notes` say which were given up, where, and how far they went: nothing is known to be wrong
    there, and nothing is proved. `undecided` counts them by file.
    """

    limit: int = LIMIT
    budget: Budget = field(default_factory=Budget)
    conditions: int = 0
    searches: int = 0
    steps: int = 0
    undecided: Counter[str] = field(default_factory=Counter)
    told: list[Fault] = field(default_factory=list)

    @property
    def notes(self) -> list[Fault]:
        """What was given up, file by file: the first few with their places, then their number."""
        more = self.undecided - Counter(note.file for note in self.told)
        summed = [
            Fault("proof.more", file, 1, data={"count": str(count)}) for file, count in more.items()
        ]
        return sorted([*self.told, *summed], key=lambda note: (note.file, note in summed))

    def count(self, outcome: Outcome, source: Source, path: Path) -> bool | None:
        """Note an outcome; what is returned is whether it is possible."""
        self.searches += 1
        self.steps += outcome.steps
        if outcome.possible is None:
            self._note(outcome, source, path)
        return outcome.possible

    def give_up(self, source: Source) -> None:
        """Note a search that was not begun, for nothing was left of the budget."""
        self.undecided[source.file] += 1

    def _note(self, outcome: Outcome, source: Source, path: Path) -> None:
        self.undecided[source.file] += 1
        note = _undecided(outcome, source, path)
        told = [other.path for other in self.told if _part(other) == _part(note)]
        if len(told) < TOLD and note.path not in told:
            self.told.append(note)


def _part(note: Fault) -> tuple[str, str]:
    """The file and what of it: its questions, checks, blocks, levels."""
    return note.file, note.path.partition(".")[0]


def _undecided(outcome: Outcome, source: Source, path: Path) -> Fault:
    size = f"{Decimal(outcome.size):.0e}" if outcome.size >= LARGE else str(outcome.size)
    return source.fault("proof.undecided", path, steps=outcome.steps, size=size)


@dataclass(slots=True)
class Reasoner:
    """Answers what can be in the fillings of one form, and keeps count.

    `doubtful` are questions with a faulty condition: what hangs on them is not looked at, so that
    one slip is told once.
    """

    form: Form
    proof: Proof
    doubtful: set[str] = field(default_factory=set)
    space: Space = field(init=False)
    searches: dict[Kind, Search] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """The space of finished fillings is always needed."""
        self.space = self.of("whole")

    def of(self, kind: Kind) -> Space:
        """Another kind of fillings."""
        if kind not in self.searches:
            space = Space(self.form, kind, self.proof.budget)
            self.searches[kind] = Search(space, self.proof.limit)
        return self.searches[kind].space

    def possible(
        self, formula: Formula, source: Source, path: Path, *, kind: Kind = "whole"
    ) -> bool | None:
        """Whether some filling makes it true; None: could not be decided, and is noted."""
        return self.proof.count(self.searches[kind].possible(formula), source, path)

    def impossible(
        self, formula: Formula, source: Source, path: Path, *, kind: Kind = "whole"
    ) -> bool:
        """Whether it is proved that no filling makes it true."""
        return self.possible(formula, source, path, kind=kind) is False

    def looks_at_doubtful(self, *conditions: Condition) -> bool:
        """Whether one of the conditions hangs on a question with a faulty one."""
        return any(fields(condition) & self.doubtful for condition in conditions)

    def holds(self, condition: Condition) -> Formula:
        """The condition as a formula over real fillings."""
        return self.space.formula(condition)

    def fails(self, condition: Condition) -> Formula:
        """That the condition does not hold."""
        return self.space.formulas.opposite(self.space.formula(condition))
