"""Which ways lead through a form: found by search over all fillings, not read off its order."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.graph.stops import Stop
from flows.compiling.formula import TRUE, Formula
from flows.compiling.search import Search
from flows.compiling.space import Space
from flows.conditions import Condition
from flows.model import Form


@dataclass(frozen=True, slots=True)
class Siding:
    """Stops that share a condition, from the first to the last by place in the line.

    They lie beside the line (`depth` 1) or beside another siding that is always open when they
    are asked.
    """

    when: Condition
    depth: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Way:
    """A step of some filling: after one stop the other is asked at once. 0 is the beginning."""

    start: int
    end: int

    @property
    def skips(self) -> bool:
        """Whether a stop is left out."""
        return self.end - self.start > 1


class Ways:
    """Searches the fillings of one form.

    A search that is given up counts as found: then a way is drawn that may be none, and no way is
    left out. All searches of a form share one budget.
    """

    def __init__(self, form: Form, stops: Sequence[Stop]) -> None:
        """`stops` are the form's own, in order."""
        self._stops = stops
        self._space = Space(form)
        self._search = Search(self._space)

    def sidings(self) -> tuple[Siding, ...]:
        """The sidings in the order in which they begin."""
        found: list[Siding] = []
        opened: list[int] = []
        for place, stop in enumerate(self._stops):
            opened = [] if stop.when is None else self._still_open(found, opened, stop.when)
            if stop.when is not None and not self._same(found, opened, stop.when):
                found.append(Siding(stop.when, len(opened) + 1, place, place))
                opened.append(len(found) - 1)
            for number in opened:
                one = found[number]
                found[number] = Siding(one.when, one.depth, one.first, place)
        return tuple(found)

    def all(self) -> tuple[Way, ...]:
        """Every step that some filling makes; the end is one beyond the last stop."""
        whens = [None, *(stop.when for stop in self._stops), None]
        return tuple(
            Way(start, end) for start in range(len(whens) - 1) for end in self._after(whens, start)
        )

    def _after(self, whens: Sequence[Condition | None], start: int) -> list[int]:
        """The stops that may come at once after this one, up to the first that always does."""
        found: list[int] = []
        made = self._space.formulas
        so_far = self._formula(whens[start])
        for end in range(start + 1, len(whens)):
            there = self._formula(whens[end])
            if self._possible(made.all((so_far, there))):
                found.append(end)
            if whens[end] is None:
                break
            so_far = made.all((so_far, made.opposite(there)))
        return found

    def _still_open(
        self, found: Sequence[Siding], opened: Sequence[int], when: Condition
    ) -> list[int]:
        """The sidings that are surely open where this condition holds."""
        kept = list(opened)
        while kept and not self._implies(when, found[kept[-1]].when):
            kept.pop()
        return kept

    def _same(self, found: Sequence[Siding], opened: Sequence[int], when: Condition) -> bool:
        return bool(opened) and self._implies(found[opened[-1]].when, when)

    def _implies(self, one: Condition, other: Condition) -> bool:
        """Whether it is sure that the other holds wherever this one does."""
        made = self._space.formulas
        fails = made.opposite(self._formula(other))
        return one == other or not self._possible(made.all((self._formula(one), fails)))

    def _formula(self, when: Condition | None) -> Formula:
        return TRUE if when is None else self._space.formula(when)

    def _possible(self, formula: Formula) -> bool:
        return self._search.possible(formula).possible is not False
