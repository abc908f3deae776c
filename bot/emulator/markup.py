"""HTML as the Bot API reads it: text, entities and Telegram's own complaints."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.emulator.errors import BadRequest
from bot.emulator.text import Entity, length

_STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_TAGS = frozenset(_STYLES) | {"a", "code", "pre", "blockquote", "tg-emoji", "tg-time"}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_MARK = re.compile("[<&]")
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![A-Za-z]));?")
_NAME_END = re.compile(r"[\s>]")
_ATTRIBUTE = re.compile(r"[^\s=>/\"']*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_SPACE = re.compile(r"\s*")
_URL = re.compile(r"^(?:[a-z][a-z0-9+.-]*:(?://)?)?[^\s/]+\.[^\s]+$|^tg://", re.IGNORECASE)
_USER_LINK = re.compile(r"^tg://user\?id=(\d+)$", re.IGNORECASE)


LAST_CODE = 0x10FFFF
SURROGATES = range(0xD800, 0xE000)


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end."""

    name: str
    offset: int
    place: int
    argument: str = ""
    attributes: dict[str, str] = field(default_factory=dict)


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Return the text and its entities, offsets in UTF-16 units.

    Raises BadRequest with the wording of Telegram's parser (td/telegram/MessageEntity.cpp).
    """
    if "<" not in source and "&" not in source:
        return source, []
    return _Parser(source).parse()


class _Parser:
    """One pass over one text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def parse(self) -> tuple[str, list[Entity]]:
        """Read everything; tags must be closed at the end."""
        place = 0
        while mark := _MARK.search(self.source, place):
            self.write(self.source[place : mark.start()])
            place = self.reference(mark.start()) if mark[0] == "&" else self.tag(mark.start())
        self.write(self.source[place:])
        if self.open:
            self.fail(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.parts), self.entities

    def write(self, text: str) -> None:
        """Append plain text."""
        if text:
            self.parts.append(text)
            self.offset += length(text)

    def fail(self, reason: str) -> None:
        """Refuse the text."""
        raise BadRequest(f"can't parse entities: {reason}")

    def at(self, place: int) -> str:
        """Name a place in bytes of UTF-8, as Telegram does."""
        return f"at byte offset {len(self.source[:place].encode(errors='surrogatepass'))}"

    def reference(self, place: int) -> int:
        """Read `&lt;` and its kind; anything else stays as it is written."""
        match = _REFERENCE.match(self.source, place)
        character = _character(match) if match else ""
        self.write(character or "&")
        return match.end() if match and character else place + 1

    def tag(self, place: int) -> int:
        """Read a start or an end tag and return the place after it."""
        if self.source.startswith("/", place + 1):
            return self.end_tag(place)
        return self.start_tag(place)

    def start_tag(self, place: int) -> int:
        """Read a start tag with its attributes."""
        end = _NAME_END.search(self.source, place + 1)
        if end is None:
            self.fail(f"Unclosed start tag {self.at(place)}")
            return place
        name = self.source[place + 1 : end.start()].lower()
        if name not in _TAGS:
            self.fail(f'Unsupported start tag "{name}" {self.at(place)}')
        tag = _Open(name, self.offset, len(self.parts))
        after = self.attributes(tag, place, end.start())
        tag.argument = _argument(tag)
        if name == "span" and tag.argument != "spoiler":
            self.fail(f'Tag "span" must have class "tg-spoiler" {self.at(place)}')
        self.open.append(tag)
        return after

    def attributes(self, tag: _Open, begin: int, place: int) -> int:
        """Read `name="value"` pairs up to the closing bracket."""
        source = self.source
        while True:
            place = _skip(source, place)
            if source.startswith(">", place):
                return place + 1
            found = _ATTRIBUTE.match(source, place)
            name = found[0] if found else ""
            if not name:
                if place >= len(source):
                    self.fail(f'Unclosed start tag "{tag.name}" {self.at(begin)}')
                self.fail(f'Empty attribute name in the tag "{tag.name}" {self.at(begin)}')
            place = _skip(source, place + len(name))
            if place >= len(source):
                self.fail(f'Unclosed start tag "{tag.name}" {self.at(begin)}')
            value = ""
            if source[place] == "=":
                value, place = self.value(tag, begin, _skip(source, place + 1))
            tag.attributes[name] = value

    def value(self, tag: _Open, begin: int, place: int) -> tuple[str, int]:
        """Read a quoted value or a bare name token."""
        source = self.source
        if place >= len(source):
            self.fail(f'Unclosed start tag "{tag.name}" {self.at(begin)}')
        quote = source[place]
        if quote in "\"'":
            end = source.find(quote, place + 1)
            if end < 0 or end + 1 >= len(source):
                self.fail(f"Unclosed start tag {self.at(begin)}")
            return _REFERENCE.sub(_reference_text, source[place + 1 : end]), end + 1
        found = _TOKEN.match(source, place)
        token = found[0] if found else ""
        after = source[place + len(token) : place + len(token) + 1]
        if after and not after.isspace() and after != ">":
            self.fail(f"Unexpected end of name token {self.at(place)}")
        if not after:
            self.fail(f"Unclosed start tag {self.at(begin)}")
        return token.lower(), place + len(token)

    def end_tag(self, place: int) -> int:
        """Read an end tag and turn the pair into an entity."""
        if not self.open:
            self.fail(f"Unexpected end tag {self.at(place)}")
        end = _NAME_END.search(self.source, place + 2)
        stop = end.start() if end else len(self.source)
        name = self.source[place + 2 : stop].lower()
        stop = _skip(self.source, stop)
        if not self.source.startswith(">", stop):
            self.fail(f"Unclosed end tag {self.at(place)}")
        tag = self.open[-1]
        if name and name != tag.name:
            self.fail(
                f'Unmatched end tag {self.at(place)}, expected "</{tag.name}>", found "</{name}>"'
            )
        self.open.pop()
        if self.offset > tag.offset:
            self.close(tag)
        return stop + 1

    def close(self, tag: _Open) -> None:
        """Add the entity of a finished pair of tags."""
        entity: Entity = {
            "type": _STYLES.get(tag.name, tag.name),
            "offset": tag.offset,
            "length": self.offset - tag.offset,
        }
        if tag.name == "a":
            if not _link(entity, tag.argument or "".join(self.parts[tag.place :])):
                return
        elif tag.name == "code" and tag.argument:
            entity["language"] = tag.argument
        elif tag.name == "pre":
            self.take_language(entity)
        elif tag.name == "blockquote":
            entity["type"] = "expandable_blockquote" if tag.argument else "blockquote"
        elif tag.name == "tg-emoji":
            if not tag.argument.isdigit() or int(tag.argument) == 0:
                raise BadRequest("can't parse entities: Invalid custom emoji identifier specified")
            entity.update(type="custom_emoji", custom_emoji_id=tag.argument)
        elif tag.name == "tg-time":
            return
        self.entities.append(entity)

    def take_language(self, block: Entity) -> None:
        """Join `<pre><code class="language-x">` into one block with a language."""
        last = self.entities[-1] if self.entities else {}
        same = (last.get("offset"), last.get("length")) == (block["offset"], block["length"])
        if same and last["type"] == "code" and "language" in last:
            block["language"] = self.entities.pop()["language"]


def _skip(source: str, place: int) -> int:
    """Return the place after the blanks."""
    found = _SPACE.match(source, place)
    return found.end() if found else place


def _character(match: re.Match[str]) -> str:
    """Return the character that a reference stands for, or nothing."""
    if match[3]:
        return _NAMED[match[3]]
    code = int(match[1], 16) if match[1] else int(match[2])
    if code == 0 or code >= LAST_CODE or code in SURROGATES:
        return ""
    return chr(code)


def _reference_text(match: re.Match[str]) -> str:
    return _character(match) or match[0]


def _argument(tag: _Open) -> str:
    """Return what the tag says beyond its name: a link, a language, an emoji."""
    attributes = tag.attributes
    if tag.name == "a":
        return attributes.get("href", "")
    if tag.name == "code":
        return attributes.get("class", "").removeprefix("language-")
    if tag.name == "span":
        return attributes.get("class", "").removeprefix("tg-")
    if tag.name == "tg-emoji":
        return attributes.get("emoji-id", "")
    if tag.name == "blockquote" and "expandable" in attributes:
        return "1"
    return ""


def _link(entity: Entity, url: str) -> bool:
    """Turn the entity into a link; a wrong address makes it plain text, as in Telegram."""
    user = _USER_LINK.match(url)
    if user:
        entity.update(type="text_mention", user={"id": int(user[1])})
        return True
    if not _URL.match(url):
        return False
    if "://" not in url and not url.startswith(("mailto:", "tel:")):
        url = f"http://{url}"
    host, slash, rest = url.partition("://")
    entity.update(type="text_link", url=url if "/" in rest or not slash else f"{host}://{rest}/")
    return True
