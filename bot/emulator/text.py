"""Lengths as Telegram counts them and the entities it finds by itself."""

from __future__ import annotations

import re
from typing import Any

Entity = dict[str, Any]

_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\u202a-\u202e\u2028\u2029]")
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]+)"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,})"
    r"|(?<![\w/<])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])"
    r"|(?<![\w/])(?P<mention>@[A-Za-z0-9_]{4,32})\b"
    r"|(?<![\w#])(?P<hashtag>\#\w*[^\W\d_]\w*)"
)
_MARKS = frozenset("/@#")


def length(text: str) -> int:
    """Return the length in UTF-16 code units, the unit of all Telegram's limits and offsets."""
    if text.isascii():
        return len(text)
    return len(text) + sum(1 for char in text if char > "\uffff")


def clean(text: str) -> str:
    """Replace control characters by spaces and drop the direction marks, as Telegram does."""
    if text.isprintable():
        return text
    text = text.replace("\r", "")
    return _CONTROL.sub(lambda found: "" if found[0] >= "\u2000" else " ", text)


def strip(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Strip blanks at both ends and move the entities accordingly."""
    kept = text.strip()
    if len(kept) == len(text) or not kept:
        return kept, entities if kept else []
    lead = length(text[: len(text) - len(text.lstrip())])
    end = length(kept)
    moved: list[Entity] = []
    for entity in entities:
        start = max(0, entity["offset"] - lead)
        stop = min(end, entity["offset"] - lead + entity["length"])
        if stop > start:
            moved.append({**entity, "offset": start, "length": stop - start})
    return kept, moved


def found_entities(text: str, taken: list[Entity]) -> list[Entity]:
    """Return `taken` plus the links, mentions, hashtags and commands that stand outside them."""
    if _MARKS.isdisjoint(text):
        return taken
    ranges = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in taken
        if entity["type"] in _OPAQUE
    ]
    result = list(taken)
    for match in _FOUND.finditer(text):
        offset = length(text[: match.start()])
        size = length(match[0])
        if not any(start < offset + size and offset < stop for start, stop in ranges):
            result.append({"type": match.lastgroup, "offset": offset, "length": size})
    result.sort(key=_order)
    return result


_OPAQUE = frozenset({"code", "pre", "text_link", "text_mention", "custom_emoji"})


def _order(entity: Entity) -> tuple[int, int]:
    return entity["offset"], -entity["length"]
