"""The foot of a form's picture: what is looked at once all is answered."""

from collections.abc import Sequence

from bot.graph.canvas import Canvas, text_lines
from bot.graph.form_layout import Layout
from bot.graph.form_lines import CheckLine
from bot.graph.form_rows import diamond
from bot.graph.numbers import ranges
from locales.texts import Texts


def checks(
    canvas: Canvas, layout: Layout, lines: Sequence[CheckLine], texts: Texts, top: float
) -> float:
    """Draw the checks one below the other; returns where the drawing ends."""
    if not lines:
        return top
    left = layout.number - 8
    canvas.box("band", left, top, layout.right - left, 31, 4)
    canvas.text("heading", layout.number, top + 6, [texts.graph_checks()])
    top += 40
    for one in lines:
        top = _check(canvas, layout, one, texts, top)
    return top


def _check(canvas: Canvas, layout: Layout, one: CheckLine, texts: Texts, top: float) -> float:
    diamond(canvas, one.number, layout.number - 8, top)
    wide = layout.clause - layout.name - 16
    below = canvas.text("name", layout.name, top, text_lines(one.text, "name", wide))
    said = text_lines(one.condition, "condition", wide)
    below = canvas.text("condition", layout.name, below + 1, said)
    fields = texts.graph_check_fields(numbers=ranges(one.stops))
    outcome = texts.graph_check_error() if one.must else texts.graph_check_confirm()
    beside = canvas.text(
        "quiet", layout.clause, top + 1,
        text_lines(f"{fields}; {outcome}; {one.clause}", "quiet", layout.right - layout.clause),
    )  # fmt: skip
    below = max(below, beside) + 6
    canvas.path("rule", "M", layout.number - 8, below, "H", layout.right)
    return below + 6
