"""The fewest things to do for the next level of a scoring model, found exactly.

Advice is followed rule by rule, whatever else the person answers: what was earned stays, nothing
new lowers the score, and only rules that then hold in every filling of the form are counted.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from flows.compiling.search import Search
from flows.compiling.space import Space
from flows.conditions import Answers, fields
from flows.model import Form
from flows.numbers import WHOLE
from flows.points import Level, ScoringModel
from flows.rule_groups import Choice, Group, Trial, Undecided, groups
from flows.scoring import Score, score

KEPT = 32
"""Forms whose searches are remembered: what can be in their fillings is asked again and again."""


@dataclass(frozen=True, slots=True)
class Step:
    """A rule whose advice is followed, and the points that it adds to the steps of its like."""

    rule: str
    points: int


@dataclass(frozen=True, slots=True)
class Way:
    """How to come from `level` to `next`, for which `missing` points are wanted.

    `steps` are the fewest that do, of several such sets the one that adds most; `total` and
    `percent` are what is then surely had. Without steps no advice leads there; `decided` false:
    there are too many ways to tell.
    """

    level: str
    next: str
    missing: int
    steps: tuple[Step, ...]
    total: int
    percent: int
    decided: bool = True


def next_level(model: ScoringModel, form: Form, counted: Answers) -> Way | None:
    """The shortest way up from these answers; None on the highest level."""
    now = score(model, counted)
    level = _above(model, now)
    if level is None or now.max == 0:
        return None
    wanted = -(-level.from_percent * now.max // WHOLE) - now.total
    try:
        chosen = _fewest(_tables(model, form, counted), wanted)
    except Undecided:
        return Way(now.level, level.id, wanted, (), now.total, now.percent, decided=False)
    steps = tuple(sorted((Step(*one) for one in chosen), key=lambda step: -step.points))
    total = now.total + sum(step.points for step in steps)
    percent = min(WHOLE, total * WHOLE // now.max)
    return Way(now.level, level.id, wanted, steps, total, max(0, percent))


def _above(model: ScoringModel, now: Score) -> Level | None:
    """The next level; several may begin above the percentage."""
    higher = [level for level in model.levels if level.from_percent > now.percent]
    return min(higher, key=lambda level: level.from_percent, default=None)


def _tables(model: ScoringModel, form: Form, counted: Answers) -> Iterator[list[Choice]]:
    """For each group of rules what so many steps in it bring at most. Raises Undecided."""
    asked = [fields(rule.when) for block in model.blocks for rule in block.rules]
    if not form.by_id.keys() >= frozenset[str]().union(*asked):
        raise Undecided  # an earlier version of the form: the model looks at what it does not ask
    trial = Trial(_search(_Version(form)))
    trial.search.space.budget.renew()
    for group in groups(model, trial.search.space, counted):
        yield _best(group, trial)


@dataclass(frozen=True, slots=True, eq=False)
class _Version:
    """A form, compared by its version alone."""

    form: Form

    def __hash__(self) -> int:
        return hash(self.form.version)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Version) and self.form.version == other.form.version


@lru_cache(maxsize=KEPT)
def _search(version: _Version) -> Search:
    return Search(Space(version.form))


def _best(group: Group, trial: Trial) -> list[Choice]:
    best: dict[int, Choice] = {}
    for choice in group.choices(trial):
        count = len(choice)
        if count not in best or _gain(choice) > _gain(best[count]):
            best[count] = choice
    return list(best.values())


def _fewest(tables: Iterable[list[Choice]], wanted: int) -> Choice:
    """The best choice for every number of steps over all groups, then the first that does."""
    best: dict[int, Choice] = {0: ()}
    for table in tables:
        joined = dict(best)
        for had in best.values():
            for more in table:
                both = (*had, *more)
                held = joined.get(len(both))
                if held is None or _gain(both) > _gain(held):
                    joined[len(both)] = both
        best = joined
    enough = [count for count, choice in best.items() if _gain(choice) >= wanted]
    return best[min(enough)] if enough else ()


def _gain(choice: Choice) -> int:
    return sum(points for _, points in choice)
