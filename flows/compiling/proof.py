"""What was decided by search over all fillings, and what could not be."""

from dataclasses import dataclass, field

from flows.compiling.formula import Formula
from flows.compiling.search import LIMIT, Outcome, Search
from flows.compiling.source import Fault, Path, Source
from flows.compiling.space import Kind, Space
from flows.conditions import Condition, fields
from flows.model import Form


@dataclass(slots=True)
class Proof:
    """The searches of a pack.

    `notes` say which were given up, where, and how far they went: nothing is known to be wrong
    there, and nothing is proved.
    """

    limit: int = LIMIT
    conditions: int = 0
    searches: int = 0
    steps: int = 0
    notes: list[Fault] = field(default_factory=list)

    def count(self, outcome: Outcome, source: Source, path: Path) -> bool | None:
        """Note an outcome; what is returned is whether it is possible."""
        self.searches += 1
        self.steps += outcome.steps
        if outcome.possible is None:
            size = f"{outcome.size:.0e}" if outcome.size >= 10**6 else str(outcome.size)
            data = {"steps": outcome.steps, "size": size}
            self.notes.append(source.fault("proof.undecided", path, **data))
        return outcome.possible


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
            self.searches[kind] = Search(Space(self.form, kind), self.proof.limit)
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
