"""A status machine as a picture: states one below the other, their exits, lines where they lead."""

from dataclasses import dataclass, field

from bot.graph import arcs
from bot.graph.arcs import Arc
from bot.graph.canvas import Canvas
from bot.graph.machine_chart import MachineChart, StateLines
from bot.graph.machine_head import EDGE, head
from bot.graph.machine_rows import WIDE, exit_row, heading
from locales.texts import Texts

GAP = 18
"""Between two states."""


@dataclass(slots=True)
class Heights:
    """How high headings of states stand, by number, and exits by state and place."""

    states: dict[int, float] = field(default_factory=dict)
    exits: dict[tuple[int, int], float] = field(default_factory=dict)


def machine_svg(chart: MachineChart, texts: Texts) -> str:
    """Draw a machine."""
    left = EDGE + arcs.room(_back(chart, _drawn(Canvas("", "ru"), chart, texts, 0)))
    canvas = Canvas(chart.title, texts.language)
    heights = _drawn(canvas, chart, texts, left)
    back, forward = _back(chart, heights), _forward(chart, heights)
    arcs.draw(canvas, back, left, -1)
    arcs.draw(canvas, forward, left + WIDE, 1)
    wide = left + WIDE + arcs.room(forward) + EDGE
    return canvas.drawn(wide, heights.states[0] + EDGE)


def _drawn(canvas: Canvas, chart: MachineChart, texts: Texts, left: float) -> Heights:
    """Draw the rows; the bottom is kept as the heading after the last."""
    heights = Heights()
    top = head(canvas, chart, texts, left)
    for state in chart.states:
        top = _state(canvas, state, heights, left, top) + GAP
    heights.states[0] = top - GAP
    return heights


def _state(canvas: Canvas, state: StateLines, heights: Heights, left: float, top: float) -> float:
    heights.states[state.number] = top + 16
    below = heading(canvas, state, left, top)
    for place, one in enumerate(state.exits):
        heights.exits[state.number, place] = below + 15
        below = exit_row(canvas, one, left, below)
    return below


def _forward(chart: MachineChart, heights: Heights) -> list[Arc]:
    return [arc for state in chart.states for arc in _arc(chart, state, heights, down=True)]


def _back(chart: MachineChart, heights: Heights) -> list[Arc]:
    return [arc for state in chart.states for arc in _arc(chart, state, heights, down=False)]


def _arc(chart: MachineChart, target: StateLines, heights: Heights, *, down: bool) -> list[Arc]:
    """All that leads to a state from above (`down`), or from below, as one line."""
    starts = tuple(
        heights.exits[state.number, place]
        for state in chart.states
        for place, one in enumerate(state.exits)
        if one.to == target.number and not one.stays and (state.number < target.number) is down
    )
    end = heights.states[target.number]
    return [Arc(str(target.number), starts, (end,), target.tone)] if starts else []
