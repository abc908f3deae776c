"""Text and entities back to safe HTML for the chat page."""

from __future__ import annotations

from html import escape
from typing import Any

from bot.emulator.text import Entity

_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "spoiler": ('<span class="spoiler">', "</span>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ('<blockquote class="expandable">', "</blockquote>"),
    "mention": ('<span class="mention">', "</span>"),
    "text_mention": ('<span class="mention">', "</span>"),
    "hashtag": ('<span class="hashtag">', "</span>"),
}
_SAFE = ("http://", "https://", "mailto:", "tel:", "tg://")


def to_html(text: str, entities: list[Entity] | None) -> str:
    """Return HTML that holds only the tags made here; everything else is escaped.

    Line breaks stay line breaks (the page shows them with `white-space: pre-wrap`).
    """
    if not entities:
        return escape(text)
    units = text.encode("utf-16-le")
    starts: dict[int, list[Entity]] = {}
    for entity in sorted(entities, key=lambda one: (one["offset"], -one["length"])):
        starts.setdefault(entity["offset"], []).append(entity)
    edges = sorted({0, len(units) // 2, *_edges(entities)})
    parts: list[str] = []
    running: list[tuple[int, Entity]] = []
    for index, edge in enumerate(edges):
        running = _close(running, edge, parts)
        for entity in starts.get(edge, ()):
            running.append((edge + entity["length"], entity))
            parts.append(_start(entity, units))
        if index + 1 < len(edges):
            piece = units[edge * 2 : edges[index + 1] * 2]
            parts.append(escape(piece.decode("utf-16-le", errors="replace")))
    _close(running, 1 << 30, parts)
    return "".join(parts)


def message_html(message: dict[str, Any]) -> str:
    """Return the HTML of a message's text or caption."""
    if "text" in message:
        return to_html(message["text"], message.get("entities"))
    return to_html(message.get("caption", ""), message.get("caption_entities"))


def _edges(entities: list[Entity]) -> set[int]:
    return {
        edge
        for entity in entities
        for edge in (entity["offset"], entity["offset"] + entity["length"])
    }


def _close(
    running: list[tuple[int, Entity]], edge: int, parts: list[str]
) -> list[tuple[int, Entity]]:
    """Close what ends here; what overlaps it is closed and opened again."""
    first = next((i for i, (stop, _) in enumerate(running) if stop <= edge), len(running))
    reopened = [(stop, entity) for stop, entity in running[first:] if stop > edge]
    parts.extend(_end(entity) for _, entity in reversed(running[first:]))
    parts.extend(_start(entity, b"") for _, entity in reopened)
    return running[:first] + reopened


def _start(entity: Entity, units: bytes) -> str:
    kind = entity["type"]
    piece = units[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2]
    shown = piece.decode("utf-16-le", errors="replace")
    if kind in ("text_link", "url", "email"):
        url = entity.get("url") or (f"mailto:{shown}" if kind == "email" else shown)
        href = url if url.lower().startswith(_SAFE) else "#"
        return f'<a href="{escape(href)}" target="_blank" rel="noopener noreferrer">'
    if kind == "bot_command":
        return f'<a class="command" data-command="{escape(shown)}">'
    if kind == "pre" and "language" in entity:
        return f'<pre data-language="{escape(entity["language"])}">'
    return _TAGS.get(kind, ("", ""))[0]


def _end(entity: Entity) -> str:
    if entity["type"] in ("text_link", "url", "email", "bot_command"):
        return "</a>"
    return _TAGS.get(entity["type"], ("", ""))[1]
