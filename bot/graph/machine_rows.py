"""The rows of a machine's picture: a state's heading and its exits."""

from bot.graph.canvas import Canvas, text_lines
from bot.graph.machine_chart import ExitLine, StateLines
from bot.graph.metrics import width
from bot.graph.style import SIZES

ROLE, VERB, TERM, NOTES, SOURCE, TARGET = 100, 220, 170, 210, 130, 230
"""Widths of the columns."""

SPACE = 14
"""Between two columns, and at both ends."""

WIDE = sum((ROLE, VERB, TERM, NOTES, SOURCE, TARGET)) + 7 * SPACE
"""How wide the rows are."""

MARKS = {"good": "mark-good", "end": "mark-end", "arc": "mark-plain"}


def heading(canvas: Canvas, state: StateLines, left: float, top: float) -> float:
    """A state's name, its id and marks, what the applicant sees; returns where exits begin."""
    name = f"{state.number}. {state.name}"
    lines = text_lines(name, "heading", WIDE * 0.55)
    sees = text_lines(state.sees, "quiet", WIDE - 2 * SPACE)
    high = 12 + len(lines) * SIZES["heading"] * 1.3 + len(sees) * SIZES["quiet"] * 1.3
    canvas.box("band", left, top, WIDE, high, 5)
    below = canvas.text("heading", left + SPACE, top + 6, lines)
    canvas.text("quiet", left + SPACE, below, sees)
    beside = left + SPACE + max(width(line, SIZES["heading"], bold=True) for line in lines) + 12
    canvas.text("quiet", beside, top + 9, [state.id])
    beside += width(state.id, SIZES["quiet"]) + 12
    for mark in state.marks:
        beside = canvas.chip(mark, MARKS[state.tone], "on-mark", beside, top + 6) + 8
    return top + high


def exit_row(canvas: Canvas, one: ExitLine, left: float, top: float) -> float:
    """Who presses what, until when, with which words, and where it leads."""
    words, at = top + 6, left + SPACE
    canvas.chip(one.who, f"chip-{one.role}", f"on-{one.role}", at, words)
    below = words + 20
    columns = (
        (one.verb, "strong", VERB, 1),
        (one.term, "words", TERM, 2),
        (", ".join(one.notes), "quiet", NOTES, 2.5),
        (one.source, "quiet", SOURCE, 2.5),
        (one.target, "words", TARGET, 2),
    )
    at += ROLE + SPACE
    for text, style, wide, down in columns:
        ends = canvas.text(style, at, words + down, text_lines(text, style, wide))
        if text == one.term:
            ends = canvas.text("quiet", at, ends, text_lines(one.indicative, "quiet", wide))
        below, at = max(below, ends), at + wide + SPACE
    canvas.path("rule", "M", left, below + 5, "H", left + WIDE)
    return below + 5
