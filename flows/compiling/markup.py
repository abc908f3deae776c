"""Telegram's HTML: which tags it knows, and whether a text's tags are in order."""

import re
from html import unescape
from html.parser import HTMLParser

TAGS = {
    "a", "b", "blockquote", "code", "del", "em", "i", "ins", "pre", "s", "span", "strike",
    "strong", "tg-emoji", "tg-spoiler", "u",
}  # fmt: skip

NEEDED = {"a": "href", "span": "class", "tg-emoji": "emoji-id"}
"""What a tag says nothing without."""

ENTITIES = {"lt", "gt", "amp", "quot"}
"""The named entities that Telegram reads."""

_ENTITY = re.compile(r"&(#?\w*;?)")


def markup_fault(text: str) -> str | None:
    """What Telegram would refuse in this text, or None."""
    for entity in _ENTITY.findall(text):
        name = entity.removesuffix(";")
        numeric = name.startswith("#") and unescape(f"&{name};") != f"&{name};"
        if not entity.endswith(";") or (name not in ENTITIES and not numeric):
            return f"&{entity}"
    parser = _Tags()
    parser.feed(text)
    parser.close()
    return parser.wrong or (f"<{parser.open[-1]}>" if parser.open else None)


class _Tags(HTMLParser):
    """Keeps the open tags; the first thing out of order is `wrong`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.wrong: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag."""
        needed = NEEDED.get(tag)
        if tag not in TAGS or (needed and not any(found == needed and to for found, to in attrs)):
            self.wrong = self.wrong or f"<{tag}>"
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last."""
        if not self.open or self.open.pop() != tag:
            self.wrong = self.wrong or f"</{tag}>"

    def handle_data(self, data: str) -> None:
        """Plain text; a "<" that begins no tag is refused."""
        if "<" in data:
            self.wrong = self.wrong or "<"
