"""A time line drawn: three lanes, a point for each message, the days beside them.

It is as wide as a phone: on a larger screen it is the same column.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from bot.graph.canvas import LEADING, Canvas, text_lines
from bot.graph.style import SIZES
from bot.timeline.message import Reader, Told
from bot.timeline.run import Timeline
from handlers.views.calendar_days import many
from handlers.views.sheet import weekday
from locales.texts import Texts

_SIGNS = re.compile(r"^[^\w(«„\"]+")
_CLAUSE = re.compile(r"^\w{1,2}\. [\w.,; ()]+$")

WIDE = 380.0
EDGE = 16.0
LANES: dict[Reader, tuple[float, str]] = {
    "business": (26.0, "client"),
    "staff": (48.0, "centre"),
    "head": (70.0, "rec"),
}
"""Where each reader's lane stands, and its colour."""

TEXT = 92.0
"""Where the words begin."""

MOST_LINES = 4
"""Lines of a message that are shown: it is a drawing, the whole text is in the other formats."""

RADIUS = 5.5
GAP = 10.0
LONG = 14
"""Days without a message after which the lanes are broken, so that time is seen to pass."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the lanes: what it is of, and what had to be supposed."""

    title: str
    event: date
    notes: Sequence[str]


def picture(heading: Heading, line: Timeline, texts: Texts) -> str:
    """Draw it; an SVG for a light and a dark ground."""
    high = _draw(Canvas("", texts.language), heading, line, texts, bottom=0.0)
    canvas = Canvas(heading.title, texts.language)
    _draw(canvas, heading, line, texts, bottom=high)
    return canvas.drawn(WIDE, high + EDGE)


def _draw(
    canvas: Canvas, heading: Heading, line: Timeline, texts: Texts, *, bottom: float
) -> float:
    """Draw all; return where it ends. `bottom`: where the lanes end, once that is known."""
    wide = WIDE - 2 * EDGE
    top = canvas.text("heading", EDGE, EDGE, text_lines(heading.title, "heading", wide)) + 6
    for note in heading.notes:
        top = canvas.text("quiet", EDGE, top, text_lines(note, "quiet", wide)) + 4
    top = _legend(canvas, texts, top + 4) + 14
    for x, colour in LANES.values():
        canvas.path(f"line-{colour}", "M", x, top, "L", x, max(top, bottom))
    last = heading.event
    for day, some in groupby(line.told, key=lambda one: one.at.date()):
        top = _pause(canvas, texts, top, (day - last).days)
        top = _day(canvas, texts, top, day, list(some))
        last = day
    return top


def _legend(canvas: Canvas, texts: Texts, top: float) -> float:
    left = EDGE
    for reader, (_, colour) in LANES.items():
        name = texts.get(f"timeline-lane-{reader}")
        left = canvas.chip(name, f"chip-{colour}", f"on-{colour}", left, top) + 8
    top += 30
    for kind in ("reminder", "term", "step"):
        _point(canvas, kind, "bot", EDGE + RADIUS, top + 7)
        lines = text_lines(texts.get(f"timeline-legend-{kind}"), "quiet", WIDE - 3 * EDGE)
        top = canvas.text("quiet", EDGE + 18, top, lines) + 4
    return top


def _pause(canvas: Canvas, texts: Texts, top: float, days: int) -> float:
    """Time in which nobody is written."""
    if days < LONG:
        return top
    for x, _ in LANES.values():
        canvas.path("gap", "M", x, top + 2, "L", x, top + 14)
    later = texts.timeline_pause(days=many(texts, days, "calendar"))
    words = text_lines(later, "quiet", WIDE - TEXT - EDGE)
    return canvas.text("quiet", TEXT, top, words) + GAP


def _day(canvas: Canvas, texts: Texts, top: float, day: date, some: Sequence[Told]) -> float:
    top = canvas.text("strong", TEXT, top, [weekday(texts, day)]) + 2
    for _, same in groupby(some, key=lambda one: (one.at, one.rule, one.text)):
        top = _message(canvas, texts, top, list(same)) + GAP
    return top + 4


def _message(canvas: Canvas, texts: Texts, top: float, readers: Sequence[Told]) -> float:
    """One message with a point on the lane of each who has read it."""
    one, limit = readers[0], WIDE - TEXT - EDGE
    middle = top + SIZES["words"] * LEADING / 2
    for each in readers:
        x, colour = LANES[each.to]
        _point(canvas, _kind(each), colour, x, middle)
    shown = [part for part in _body(one.text) if part.strip()]
    lines = [line for part in shown for line in text_lines(part, "words", limit)]
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1]} …"]
    top = canvas.text("words", TEXT, top, lines)
    clause = texts.timeline_clause(clause=one.clause) if one.clause else ""
    under = f"{one.at:%H:%M}{clause} · {one.rule}"
    return canvas.text("quiet", TEXT, top, text_lines(under, "quiet", limit))


def _body(text: str) -> list[str]:
    """Without signs at the beginning, which many fonts lack, and a last line with the clause."""
    lines = _SIGNS.sub("", text).splitlines()
    return lines[:-1] if len(lines) > 1 and _CLAUSE.match(lines[-1]) else lines


def _point(canvas: Canvas, kind: str, colour: str, x: float, y: float) -> None:
    """Filled: a reminder; with a hole: a term; a square: all else."""
    if kind == "step":
        canvas.box(f"chip-{colour}", x - 4.5, y - 4.5, 9, 9)
        return
    canvas.dot(f"chip-{colour}", x, y, RADIUS)
    if kind == "term":
        canvas.dot("ground", x, y, RADIUS - 2.5)


def _kind(one: Told) -> str:
    head = one.kind.partition(".")[0]
    return head if head in {"reminder", "term"} else "step"
