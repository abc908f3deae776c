"""The head of a machine's picture: its name, what is in it, and what the signs mean."""

from bot.graph.canvas import Canvas, text_lines
from bot.graph.machine_chart import MachineChart
from bot.graph.machine_rows import WIDE
from bot.graph.metrics import width
from bot.graph.style import SIZES
from locales.texts import Texts

EDGE = 24
"""Between the drawing and the edge of the picture."""


def head(canvas: Canvas, chart: MachineChart, texts: Texts, left: float) -> float:
    """Draw it; returns where the states begin."""
    below = canvas.text("title", left, EDGE - 4, text_lines(chart.title, "title", WIDE))
    below = canvas.text("quiet", left, below + 2, text_lines(chart.about, "quiet", WIDE))
    _legend(canvas, texts, left, below + 10)
    return below + 46


def _legend(canvas: Canvas, texts: Texts, left: float, top: float) -> None:
    """The three colours of lines."""
    signs = {
        "arc": texts.graph_legend_forward(),
        "good": texts.graph_legend_good(),
        "end": texts.graph_legend_end(),
    }
    for line, text in signs.items():
        canvas.path(f"line-{line}", "M", left, top + 8, "H", left + 20)
        canvas.path(f"tip-{line}", "M", left + 26, top + 8, "l", -7, -4, "l", 0, 8, "Z")
        canvas.text("quiet", left + 34, top + 1, [text])
        left += 34 + width(text, SIZES["quiet"]) + 24
