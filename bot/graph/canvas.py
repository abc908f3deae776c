"""An SVG picture, drawn piece by piece: what is written is escaped, colours are a style's."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from bot.graph.metrics import width, wrapped
from bot.graph.style import BOLD, SIZES, STYLE

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML may hold."""

LEADING = 1.3
"""From line to line, in sizes of the text."""


def clean(text: str) -> str:
    """The text without characters that no XML may hold."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def text_lines(text: str, style: str, limit: float) -> tuple[str, ...]:
    """The text in lines of a style that are no wider than `limit` pixels."""
    return wrapped(clean(text), SIZES[style], limit, bold=style in BOLD)


def height(lines: Sequence[str], style: str) -> float:
    """How high lines of a style are together, in pixels."""
    return len(lines) * SIZES[style] * LEADING


class Canvas:
    """Draws from the top left corner, in pixels. Later pieces lie above earlier ones."""

    def __init__(self, title: str, language: str) -> None:
        """`title` is what a screen reader and a pointer at rest say."""
        self._root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img"})
        self._root.set("lang", language)
        ET.SubElement(self._root, "title").text = clean(title)
        ET.SubElement(self._root, "style").text = STYLE
        self._ground = ET.SubElement(self._root, "rect", {"class": "ground"})

    def box(
        self, style: str, left: float, top: float, wide: float, high: float, radius: float = 0
    ) -> None:
        """A rectangle."""
        sizes = {"x": left, "y": top, "width": wide, "height": high, "rx": radius}
        self._add("rect", style, {name: _number(size) for name, size in sizes.items()})

    def dot(self, style: str, x: float, y: float, radius: float) -> None:
        """A circle about a point."""
        self._add("circle", style, {"cx": _number(x), "cy": _number(y), "r": _number(radius)})

    def path(self, style: str, *steps: str | float) -> None:
        """A line in SVG's own path commands: `path("rail", "M", 0, 0, "L", 0, 10)`."""
        drawn = " ".join(step if isinstance(step, str) else _number(step) for step in steps)
        self._add("path", style, {"d": drawn})

    def text(self, style: str, left: float, top: float, lines: Sequence[str]) -> float:
        """Lines of text with their upper left corner; returns where the next one would stand."""
        size = SIZES[style]
        for number, line in enumerate(lines):
            base = top + size * (0.95 + number * LEADING)
            self._add("text", style, {"x": _number(left), "y": _number(base)}).text = line
        return top + height(lines, style)

    def chip(self, text: str, chip: str, style: str, left: float, top: float) -> float:
        """A short text in a rounded box; returns where the box ends on the right."""
        wide = width(clean(text), SIZES[style], bold=style in BOLD) + 12
        self.box(chip, left, top, wide, SIZES[style] * LEADING + 4, 8)
        middle = {"x": _number(left + wide / 2), "y": _number(top + 2.5 + SIZES[style] * 0.95)}
        self._add("text", style, {**middle, "text-anchor": "middle"}).text = clean(text)
        return left + wide

    def drawn(self, wide: float, high: float) -> str:
        """The whole picture, that many pixels wide and high."""
        size = {"width": _number(wide), "height": _number(high)}
        for name, value in size.items():
            self._root.set(name, value)
            self._ground.set(name, value)
        self._root.set("viewBox", f"0 0 {size['width']} {size['height']}")
        ET.indent(self._root)
        return ET.tostring(self._root, encoding="unicode") + "\n"

    def _add(self, tag: str, style: str, values: dict[str, str]) -> ET.Element:
        return ET.SubElement(self._root, tag, {"class": style, **values})


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
