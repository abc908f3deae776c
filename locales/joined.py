"""Texts of words and values alone, as nearly all are: they are joined without Fluent's resolver.

It costs ten times as much and refuses values of 2500 characters. A text that chooses between
forms or includes another one goes through it.
"""

from collections.abc import Mapping

from fluent.runtime.resolver import (
    NeverIsolatingPlaceable,
    Pattern,
    Placeable,
    TextElement,
    VariableReference,
)

Pieces = tuple[tuple[str, str], ...]
"""Either words or the name of a value; the other one is empty."""


def pieces(pattern: object) -> Pieces | None:
    """Take a compiled pattern apart; None when it is more than words and values."""
    found: list[tuple[str, str]] = []
    for element in pattern.elements if isinstance(pattern, Pattern) else (pattern,):
        if isinstance(element, TextElement):
            found.append((element.value, ""))
        elif isinstance(element, Placeable | NeverIsolatingPlaceable) and isinstance(
            element.expression, VariableReference
        ):
            found.append(("", element.expression.id.name))
        else:
            return None
    return tuple(found)


def joined(parts: Pieces, values: Mapping[str, str]) -> str:
    """The text with its values. Raises KeyError when one is missing."""
    return "".join([values[name] if name else words for words, name in parts])
