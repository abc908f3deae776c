"""The head of a form's picture: its name, what is in it, and what the signs mean."""

from bot.graph.canvas import Canvas, text_lines
from bot.graph.form_layout import EDGE, Layout
from bot.graph.form_lines import FormChart
from bot.graph.form_rows import diamond
from bot.graph.metrics import width
from bot.graph.style import SIZES
from locales.texts import Texts


def head(canvas: Canvas, layout: Layout, chart: FormChart, texts: Texts) -> float:
    """Draw it; returns where the rows begin."""
    wide = layout.right - EDGE
    below = canvas.text("title", EDGE, EDGE - 4, text_lines(chart.title, "title", wide))
    below = canvas.text("quiet", EDGE, below + 2, text_lines(chart.about, "quiet", wide))
    _legend(canvas, chart, texts, below + 8)
    return below + 36


def _legend(canvas: Canvas, chart: FormChart, texts: Texts, top: float) -> None:
    """The signs that there are in this drawing."""
    left, middle = float(EDGE), top + 8
    canvas.dot("stop", left + 6, middle, 5.5)
    left = _said(canvas, texts.graph_legend_required(), left + 18, top)
    canvas.dot("stop-free", left + 6, middle, 4.5)
    left = _said(canvas, texts.graph_legend_optional(), left + 18, top)
    if chart.sidings:
        canvas.path("skip", "M", left, middle, "H", left + 24)
        left = _said(canvas, texts.graph_legend_skip(), left + 32, top)
    if any(stop.decides for stop in chart.stops):
        canvas.path("line-arc-0", "M", left, middle, "H", left + 20)
        canvas.path("tip-arc-0", "M", left + 24, middle, "l", -7, -4, "l", 0, 8, "Z")
        left = _said(canvas, texts.graph_legend_depends(), left + 32, top)
    if chart.checks:
        diamond(canvas, 1, left, top)
        _said(canvas, texts.graph_legend_check(), left + 30, top)


def _said(canvas: Canvas, text: str, left: float, top: float) -> float:
    """One explanation; returns where the next sign may stand."""
    canvas.text("quiet", left, top + 1, [text])
    return left + width(text, SIZES["quiet"]) + 22
