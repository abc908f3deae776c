"""Arcs beside rows: from where something comes along one track to all where it leads."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.graph.canvas import Canvas
from bot.graph.style import ARCS
from bot.graph.tracks import Span, tracks

TRACK = 13
"""From track to track, in pixels."""

Side = Literal[-1, 1]
"""-1: to the left of the rows, 1: to the right."""

_BEND = 6
_TIP = 7


@dataclass(frozen=True, slots=True)
class Arc:
    """One line with everything that joins it: heights of the rows it leaves and reaches.

    `line` is a colour of `style.LINES`; without one neighbours get different ones.
    """

    name: str
    starts: tuple[float, ...]
    ends: tuple[float, ...]
    line: str = ""


def room(arcs: Sequence[Arc]) -> float:
    """How wide the arcs are together, in pixels."""
    placed = tracks(_spans(arcs))
    return TRACK * (1 + max(placed.values(), default=-1)) + (_TIP if placed else 0)


def draw(canvas: Canvas, arcs: Sequence[Arc], edge: float, side: Side) -> None:
    """Draw them beside the rows, which end at `edge`; where two cross, one passes over."""
    placed = tracks(_spans(arcs))
    lines = [_Line(canvas, arc, placed[arc.name], edge, side) for arc in arcs]
    for line in lines:
        line.upright()
    for line in lines:
        line.branches()
    for line in lines:
        line.tips()


@dataclass(frozen=True, slots=True)
class _Line:
    """An arc on its track."""

    canvas: Canvas
    arc: Arc
    track: int
    edge: float
    side: Side

    @property
    def x(self) -> float:
        return self.edge + self.side * (_TIP + TRACK * (self.track + 0.5))

    @property
    def colour(self) -> str:
        return self.arc.line or f"arc-{self.track % ARCS}"

    @property
    def bend(self) -> float:
        top, bottom = _reach(self.arc)
        return min(_BEND, (bottom - top) / 2)

    def upright(self) -> None:
        top, bottom = _reach(self.arc)
        line = f"line-{self.colour}"
        self.canvas.path(line, "M", self.x, top + self.bend, "V", bottom - self.bend)

    def branches(self) -> None:
        """From the rows to the track, bent towards the other ends of the line."""
        for y in self.arc.starts:
            self._branch(y, self.edge, self.arc.ends)
        for y in self.arc.ends:
            self._branch(y, self.edge + self.side * _TIP, self.arc.starts)

    def tips(self) -> None:
        for y in self.arc.ends:
            steps = ("M", self.edge, y, "l", self.side * _TIP, -4, "l", 0, 8, "Z")
            self.canvas.path(f"tip-{self.colour}", *steps)

    def _branch(self, y: float, begin: float, others: Sequence[float]) -> None:
        corner = self.x - self.side * self.bend
        self.canvas.path("gap", "M", self.edge + self.side * 2, y, "H", corner - self.side * 2)
        for way in sorted({1 if other > y else -1 for other in others}):
            bent = y + way * self.bend
            steps = ("M", begin, y, "H", corner, "Q", self.x, y, self.x, bent)
            self.canvas.path(f"line-{self.colour}", *steps)


def _reach(arc: Arc) -> tuple[float, float]:
    whole = (*arc.starts, *arc.ends)
    return min(whole), max(whole)


def _spans(arcs: Sequence[Arc]) -> list[Span]:
    return [Span(arc.name, *_reach(arc)) for arc in arcs]
