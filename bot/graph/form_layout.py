"""Where things stand in the picture of a form, in pixels from the top left corner."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.graph.ways import Siding

EDGE = 24
"""Between the drawing and the edge of the picture."""

RAIL = 22
"""From the line to a siding, and on to the next."""

EXIT = 11
"""How high the way out of a siding is."""

NAME, KIND, CLAUSE, MARKS = 330, 340, 120, 150
"""Widths of the columns."""


@dataclass(frozen=True, slots=True)
class Place:
    """How high a stop stands: its row from `top` to `bottom`, its dot, and where ways out begin.

    Where a siding begins with it, `band` is the top of the row with the condition.
    """

    top: float
    dot: float
    out: float
    bottom: float
    band: float | None = None


@dataclass(slots=True)
class Layout:
    """The columns, and the places of stops by number as they are drawn.

    `start` and `end` are the ends of the line.
    """

    sidings: tuple[Siding, ...]
    places: dict[int, Place] = field(default_factory=dict)
    bands: dict[int, float] = field(default_factory=dict)
    start: float = 0
    end: float = 0

    @property
    def number(self) -> float:
        """Where numbers of questions stand."""
        return self.rail(max((one.depth for one in self.sidings), default=0)) + RAIL

    @property
    def name(self) -> float:
        """Where names begin."""
        return self.number + 30

    @property
    def kind(self) -> float:
        """Where kinds begin."""
        return self.name + NAME + 16

    @property
    def clause(self) -> float:
        """Where clauses begin."""
        return self.kind + KIND + 16

    @property
    def marks(self) -> float:
        """Where checks, and what a question decides, begin."""
        return self.clause + CLAUSE + 16

    @property
    def right(self) -> float:
        """Where the rows end and arcs begin."""
        return self.marks + MARKS

    @property
    def begins(self) -> Mapping[int, Siding]:
        """The siding that begins with a stop, by its number."""
        return {one.first + 1: one for one in self.sidings}

    def rail(self, depth: int) -> float:
        """Where the line (0) or a siding runs."""
        return EDGE + 10 + RAIL * depth

    def depth(self, number: int) -> int:
        """On which rail a stop lies."""
        around = [one.depth for one in self.sidings if one.first < number <= one.last + 1]
        return max(around, default=0)

    def ending(self, number: int) -> list[Siding]:
        """The sidings that end with a stop, the innermost first."""
        ending = [one for one in self.sidings if one.last + 1 == number]
        return sorted(ending, key=lambda one: -one.depth)
