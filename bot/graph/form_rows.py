"""The rows of a form's picture: sections, conditions, questions and tables."""

from bot.graph.canvas import Canvas, height, text_lines
from bot.graph.form_layout import CLAUSE, EXIT, KIND, MARKS, NAME, Layout, Place
from bot.graph.form_lines import ColumnLine, SectionLines, StopLine
from bot.graph.metrics import width
from bot.graph.numbers import ranges
from bot.graph.style import BOLD, SIZES
from locales.texts import Texts

PAD = 7
"""Above and below the words of a row."""

BELOW_DOT = 7
"""From a dot down to where a way out may begin."""

DIAMOND = 6
"""Half the height of the mark of a check."""


def section(canvas: Canvas, layout: Layout, one: SectionLines, top: float) -> float:
    """The heading of a section; returns where the next row begins."""
    lines = text_lines(one.name, "heading", NAME + KIND)
    high = height(lines, "heading") + 12
    canvas.box("band", layout.number - 8, top + 8, layout.right - layout.number + 8, high, 4)
    canvas.text("heading", layout.number, top + 14, lines)
    clause = text_lines(one.clause, "quiet", CLAUSE + MARKS)
    canvas.text("quiet", layout.clause, top + 17, clause[:1])
    return top + high + 12


def condition(canvas: Canvas, layout: Layout, one: StopLine, top: float) -> float:
    """The condition with which a siding begins."""
    lines = text_lines(one.condition, "condition", layout.right - layout.name - 12)
    high = max(height(lines, "condition"), 5.0 * len(one.depends)) + 10
    canvas.box("tint", layout.number - 8, top + 2, layout.right - layout.number + 8, high - 2, 4)
    canvas.text("condition", layout.name, top + 6, lines)
    return top + high


def stop(canvas: Canvas, layout: Layout, one: StopLine, texts: Texts, top: float) -> float:
    """A question or a table."""
    words = top + PAD
    canvas.text("number", layout.number, words + 1.5, [str(one.number)])
    bottom = max(
        _named(canvas, (layout.name, words), one.name, one.id, ("name", NAME)),
        _kind(canvas, layout, one, words),
        canvas.text("quiet", layout.clause, words + 1, text_lines(one.clause, "quiet", CLAUSE)),
        _marks(canvas, layout, one, texts, words),
    )
    if one.columns:
        bottom = _table(canvas, layout, one, texts, bottom + 4)
    dot, ways_out = words + 9, EXIT * len(layout.ending(one.number))
    # Ways out begin below the dot, beside the words: a short row alone has to make room for them.
    bottom = max(bottom + PAD, dot + BELOW_DOT + ways_out)
    out = bottom - max(ways_out, 2)
    canvas.path("rule", "M", layout.number - 8, bottom, "H", layout.right)
    band = layout.bands.get(one.number)
    layout.places[one.number] = Place(top, dot, out, bottom, band)
    return bottom


def diamond(canvas: Canvas, number: int, left: float, top: float) -> float:
    """The mark of a check with its number; returns where it ends on the right."""
    middle, half = top + 8, DIAMOND
    canvas.path(
        "check", "M", left, middle, "l", half, -half, "l", half, half, "l", -half, half, "Z"
    )
    shown = str(number)
    canvas.text("number", left + 2 * half + 3, top + 1.5, [shown])
    return left + 2 * half + 9 + 8 * len(shown)


def _kind(canvas: Canvas, layout: Layout, one: StopLine, top: float) -> float:
    """The kind, what the bot does there, and the options of a short choice."""
    notes = ", ".join(one.notes)
    below = _named(canvas, (layout.kind, top + 0.5), one.kind, notes, ("words", KIND))
    return canvas.text("quiet", layout.kind, below, text_lines(one.options, "quiet", KIND))


def _named(
    canvas: Canvas, place: tuple[float, float], text: str, more: str, look: tuple[str, float]
) -> float:
    """A text in a style and width, more about it in grey: beside it where there is room."""
    (left, top), (style, wide) = place, look
    lines = text_lines(text, style, wide)
    below = canvas.text(style, left, top, lines)
    beside = width(lines[-1], SIZES[style], bold=style in BOLD) + 8 if lines else 0
    if beside + width(more, SIZES["quiet"]) > wide:
        return canvas.text("quiet", left, below, text_lines(more, "quiet", wide))
    if more:
        last = top + height(lines[:-1], style) + SIZES[style] - SIZES["quiet"]
        canvas.text("quiet", left + beside, last, [more])
    return below


def _marks(canvas: Canvas, layout: Layout, one: StopLine, texts: Texts, top: float) -> float:
    """The checks that look at it, and the questions that it decides about."""
    left, below = layout.marks, top
    for number in one.checks:
        if left > layout.right - 30:
            left, top = layout.marks, top + 16
        left = diamond(canvas, number, left, top)
        below = top + 16
    if not one.decides:
        return below
    words = texts.graph_decides(numbers=ranges(one.decides))
    return canvas.text("quiet", layout.marks, below + 1, text_lines(words, "quiet", MARKS))


def _table(canvas: Canvas, layout: Layout, one: StopLine, texts: Texts, top: float) -> float:
    """The columns of a table in a box, and the names of its rows."""
    drawn = Canvas(one.name, texts.language)
    bottom = _inside(drawn, layout, one, texts, top)
    canvas.box("soft", layout.name - 4, top, layout.clause - layout.name - 8, bottom - top, 4)
    return _inside(canvas, layout, one, texts, top)


def _inside(canvas: Canvas, layout: Layout, one: StopLine, texts: Texts, top: float) -> float:
    below = top + 5
    if one.rows:
        rows = text_lines(one.rows, "quiet", layout.clause - layout.name - 24)
        below = canvas.text("quiet", layout.name + 4, below, rows) + 4
    first = below + 8
    for column in one.columns:
        below = _column(canvas, layout, column, texts, below)
    if one.more:
        _loop(canvas, layout.name + 8, first, below + 4)
        more = text_lines(one.more, "quiet", layout.clause - layout.name - 50)
        below = canvas.text("quiet", layout.name + 24, below, more) + 2
    return below + 4


def _column(canvas: Canvas, layout: Layout, one: ColumnLine, texts: Texts, top: float) -> float:
    kind = one.kind if one.required else f"{one.kind}, {texts.graph_optional()}"
    named = _named(canvas, (layout.name + 24, top), one.name, one.id, ("words", NAME - 24))
    below = canvas.text("quiet", layout.kind, top + 1, text_lines(kind, "quiet", KIND - 12))
    options = text_lines(one.options, "quiet", KIND - 12)
    below = max(named, canvas.text("quiet", layout.kind, below, options))
    if one.condition:
        lines = text_lines(one.condition, "condition", layout.clause - layout.name - 50)
        below = canvas.text("condition", layout.name + 24, below, lines)
    return below + 3


def _loop(canvas: Canvas, x: float, top: float, bottom: float) -> None:
    """From the last column back to the first: rows repeat."""
    canvas.path(
        "loop", "M", x + 10, bottom, "H", x + 4, "Q", x, bottom, x, bottom - 4,
        "V", top + 4, "Q", x, top, x + 4, top, "H", x + 6,
    )  # fmt: skip
    canvas.path("loop-tip", "M", x + 12, top, "l", -6, -4, "l", 0, 8, "Z")
