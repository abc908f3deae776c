"""A form as a picture: a railway line of questions. What may be left out lies on a siding."""

from bot.graph import arcs, form_rail, form_rows
from bot.graph.arcs import Arc
from bot.graph.canvas import Canvas
from bot.graph.form_foot import checks
from bot.graph.form_head import head
from bot.graph.form_layout import EDGE, Layout
from bot.graph.form_lines import FormChart, StopLine
from locales.texts import Texts


def form_svg(chart: FormChart, texts: Texts) -> str:
    """Draw a form."""
    canvas = Canvas(chart.title, texts.language)
    layout = Layout(chart.sidings)
    top = head(canvas, layout, chart, texts)
    layout.start = top + 14
    canvas.text("quiet", layout.number, top + 7, [texts.graph_start()])
    top = _rows(canvas, layout, chart, texts, top + 24)
    layout.end = top + 18
    canvas.text("quiet", layout.number, top + 11, [texts.graph_end()])
    form_rail.rail(canvas, layout, chart.stops)
    lines = [arc for stop in chart.stops for arc in _arcs(layout, chart, stop)]
    arcs.draw(canvas, lines, layout.right, 1)
    bottom = checks(canvas, layout, chart.checks, texts, top + 40)
    return canvas.drawn(layout.right + arcs.room(lines) + EDGE, bottom + EDGE)


def _rows(canvas: Canvas, layout: Layout, chart: FormChart, texts: Texts, top: float) -> float:
    begins = layout.begins
    for section in chart.sections:
        top = form_rows.section(canvas, layout, section, top)
        for stop in section.stops:
            if stop.number in begins:
                layout.bands[stop.number] = top
                top = form_rows.condition(canvas, layout, stop, top)
            top = form_rows.stop(canvas, layout, stop, texts, top)
    return top


def _arcs(layout: Layout, chart: FormChart, stop: StopLine) -> list[Arc]:
    """The arc from a question to what its answer decides about."""
    ends = tuple(
        end
        for other in chart.stops
        if stop.number in other.depends
        and (end := _end(layout, other, other.depends.index(stop.number))) is not None
    )
    place = layout.places[stop.number]
    return [Arc(str(stop.number), (place.dot,), ends)] if ends else []


def _end(layout: Layout, stop: StopLine, which: int) -> float | None:
    """Where an arc meets a stop: at its condition, each arc at a height of its own."""
    place = layout.places[stop.number]
    if place.band is not None:
        return place.band + 9 + 5 * which
    return None if stop.condition else place.dot + 5 * which
