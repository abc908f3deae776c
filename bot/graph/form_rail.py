"""The line of a form's picture: dots on rails. Where one may pass by, the rail is dashed."""

from bot.graph.canvas import Canvas
from bot.graph.form_layout import EXIT, Layout
from bot.graph.form_lines import StopLine
from bot.graph.ways import Siding

DOT = 5.5


def rail(canvas: Canvas, layout: Layout, stops: tuple[StopLine, ...]) -> None:
    """Draw rails and dots for stops that have their places."""
    _stretch(canvas, layout, 0, layout.start, layout.end, 0, len(stops) - 1)
    for one in layout.sidings:
        _siding(canvas, layout, one)
    for stop in stops:
        _dot(canvas, layout, stop)
    canvas.dot("stop", layout.rail(0), layout.start, 3.5)
    canvas.dot("stop", layout.rail(0), layout.end, 3.5)


def _siding(canvas: Canvas, layout: Layout, one: Siding) -> None:
    here, beside = layout.rail(one.depth), layout.rail(one.depth - 1)
    begin, enter = _begin(layout, one)
    leave, end = _end(layout, one)
    middle = (begin + enter) / 2
    canvas.path("rail", "M", beside, begin, "C", beside, middle, here, middle, here, enter)
    middle = (leave + end) / 2
    canvas.path("rail", "M", here, leave, "C", here, middle, beside, middle, beside, end)
    _stretch(canvas, layout, one.depth, enter, leave, one.first, one.last)


def _stretch(
    canvas: Canvas, layout: Layout, depth: int, top: float, bottom: float, first: int, last: int
) -> None:
    """A rail from top to bottom, dashed beside the sidings that leave it."""
    x = layout.rail(depth)
    for one in layout.sidings:
        if one.depth == depth + 1 and first <= one.first <= last:
            begin, (_, end) = _begin(layout, one)[0], _end(layout, one)
            canvas.path("rail", "M", x, top, "V", begin)
            canvas.path("skip", "M", x, begin, "V", end)
            top = end
    canvas.path("rail", "M", x, top, "V", bottom)


def _begin(layout: Layout, one: Siding) -> tuple[float, float]:
    """Where a siding leaves its rail, and where it has its own."""
    place = layout.places[one.first + 1]
    return (place.top if place.band is None else place.band), place.top


def _end(layout: Layout, one: Siding) -> tuple[float, float]:
    """Where a siding leaves its own rail, and where it is back."""
    number = one.last + 1
    leave = layout.places[number].out + EXIT * layout.ending(number).index(one)
    return leave, leave + EXIT


def _dot(canvas: Canvas, layout: Layout, stop: StopLine) -> None:
    x, y = layout.rail(layout.depth(stop.number)), layout.places[stop.number].dot
    if stop.columns:
        canvas.box("stop", x - DOT, y - DOT, 2 * DOT, 2 * DOT, 2)
    else:
        canvas.dot("stop" if stop.required else "stop-free", x, y, DOT if stop.required else 4.5)
