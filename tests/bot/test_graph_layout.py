"""Drawings by their measures: lines of text, tracks of arcs, colours."""

import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.graph import style
from bot.graph.metrics import width, wrapped
from bot.graph.numbers import ranges
from bot.graph.tracks import Span, tracks

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted), max_size=12).map(
    lambda pairs: [Span(str(n), top, bottom) for n, (top, bottom) in enumerate(pairs)]
)


@given(st.text(), st.floats(30, 400))
def test_lines_fit_and_nothing_is_lost(text: str, limit: float) -> None:
    lines = wrapped(text, 12, limit)
    assert all(width(line, 12) <= limit for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(text.split())


@given(SPANS)
def test_arcs_on_one_track_never_touch(spans: list[Span]) -> None:
    found = tracks(spans)
    assert found.keys() == {one.name for one in spans}
    for one, other in combinations(spans, 2):
        if found[one.name] == found[other.name]:
            assert one.bottom < other.top or other.bottom < one.top


@given(SPANS)
def test_no_more_tracks_than_arcs_side_by_side_need(spans: list[Span]) -> None:
    """A track further out is taken only where every one nearer to the text is taken."""
    found = tracks(spans)
    for one in spans:
        for track in range(found[one.name]):
            assert any(
                found[other.name] == track
                and not (one.bottom < other.top or other.bottom < one.top)
                for other in spans
            )


def test_numbers_are_drawn_together() -> None:
    assert ranges((1, 2, 3, 5, 7, 8)) == "1–3, 5, 7, 8"
    assert ranges((4,)) == "4"


def colours(css: str) -> dict[str, str]:
    rules = re.findall(r"([^{}]+){ (?:fill|stroke): (#\w+)", css)
    return {name.strip(): colour for names, colour in rules for name in names.split(",")}


LIGHT, DARK = map(colours, style.STYLE.split("@media (prefers-color-scheme: dark) {"))

ON = [
    *((f".{text}", ground) for text in ("title", "heading", "name", "strong", "words", "quiet")
      for ground in (".ground", ".band", ".soft")),
    *((".condition", ground) for ground in (".tint", ".ground", ".soft")), (".number", ".ground"),
    *((f".on-{role}", f".chip-{role}") for role in style.ROLES),
    *((".on-mark", f".mark-{mark}") for mark in ("good", "end", "plain")),
]  # fmt: skip
"""Text and what it stands on."""


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), ON)
def test_text_stands_out(theme: dict[str, str], text: str, ground: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1."""
    lights = sorted(_light(theme[name]) for name in (text, ground))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
