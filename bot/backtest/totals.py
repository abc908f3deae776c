"""What a backtest comes to over all applications."""

from collections import Counter
from dataclasses import dataclass, field

from bot.backtest.line import Line, Way, way
from bot.backtest.refilling import Misfit
from flows.points import ScoringModel


@dataclass(slots=True)
class Totals:
    """Counted application by application.

    `unscored` have no answers to the scored form; `unshown` were sent without a result. `levels_…`
    count applications by level, `today` and `shown` by which way they would go against either.
    """

    before: ScoringModel
    after: ScoringModel
    applications: int = 0
    unscored: int = 0
    unshown: int = 0
    levels_shown: Counter[str] = field(default_factory=Counter)
    levels_before: Counter[str] = field(default_factory=Counter)
    levels_after: Counter[str] = field(default_factory=Counter)
    today: Counter[Way] = field(default_factory=Counter)
    shown: Counter[Way] = field(default_factory=Counter)
    appear: Counter[str] = field(default_factory=Counter)
    vanish: Counter[str] = field(default_factory=Counter)
    unfit: int = 0
    misfits: Counter[Misfit] = field(default_factory=Counter)

    def skip(self) -> None:
        """An application that has nothing to be scored."""
        self.applications += 1
        self.unscored += 1

    def add(self, line: Line) -> None:
        """An application that was scored again."""
        self.applications += 1
        self.levels_before[line.before.level] += 1
        self.levels_after[line.after.level] += 1
        self.today[way(line.before, line.after, self.before, self.after)] += 1
        if line.shown is None:
            self.unshown += 1
        else:
            self.levels_shown[line.shown.level] += 1
            self.shown[way(line.shown, line.after, self.before, self.after)] += 1
        self.appear.update(line.after.places - line.before.places)
        self.vanish.update(line.before.places - line.after.places)
        self.unfit += bool(line.misfits)
        self.misfits.update(line.misfits)

    @property
    def levels(self) -> list[str]:
        """Every level of either model, and of what was shown, from the lowest."""
        starts: dict[str, int] = {}
        for model in (self.before, self.after):
            starts.update({level.id: level.from_percent for level in model.levels})
        known = sorted(starts, key=starts.__getitem__)
        return [*known, *sorted(self.levels_shown.keys() - starts.keys())]
