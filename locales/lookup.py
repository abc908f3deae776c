"""Fluent bundles behind a small look-up. A missing text is a fault, never an empty line."""

import html
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from fluent.runtime import FluentBundle, FluentResource

from locales.joined import Pieces, joined, pieces

Language = Literal["ru", "en"]

LANGUAGES: tuple[Language, ...] = ("ru", "en")


LONGEST = 1000
"""Characters of a value that go through Fluent, which refuses 2500; longer ones come after it."""


class Html(str):
    """A text that is markup already and is put in as it is."""

    __slots__ = ()


class TextMissing(LookupError):
    """No text with this id in this language, or a placeable without a value."""


class Lookup:
    """Texts of one language. What is put into them is escaped for Telegram's HTML."""

    def __init__(self, language: Language, files: Iterable[Path], *sources: str) -> None:
        """Read the Fluent files, then the `sources`; later ones win."""
        self.language: Language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        for source in (*(file.read_text(encoding="utf-8-sig") for file in files), *sources):
            self._bundle.add_resource(parsed(source), allow_overrides=True)
        self._plain: dict[str, str] = {}
        self._pieces: dict[str, Pieces | None] = {}

    def knows(self, message: str) -> bool:
        """Whether there is a message with this id, with a text of its own or not."""
        return bool(self._bundle.has_message(message))

    def has(self, key: str) -> bool:
        """Whether there is such a text ("id" or "id.attribute")."""
        if key in self._pieces:
            return True
        name, _, attribute = key.partition(".")
        if not self._bundle.has_message(name):
            return False
        message = self._bundle.get_message(name)
        return attribute in message.attributes if attribute else message.value is not None

    def get(self, key: str, /, **values: str) -> str:
        """Return the text "id" or "id.attribute". Raises TextMissing."""
        if not values and (known := self._plain.get(key)) is not None:
            return known
        text = self._text(key, {name: escaped(value) for name, value in values.items()})
        if not values:
            self._plain[key] = text
        return text

    def find(self, key: str, /, **values: str) -> str | None:
        """Return the text, or None where there is none."""
        return self.get(key, **values) if self.has(key) else None

    def _text(self, key: str, values: dict[str, str]) -> str:
        if key not in self._pieces:
            self._pieces[key] = pieces(self._pattern(key))
        parts = self._pieces[key]
        if parts is None:
            return self._resolved(key, values)
        try:
            return joined(parts, values)
        except KeyError as missing:
            raise TextMissing(f"{self.language}: {key}: {missing}") from missing

    def _pattern(self, key: str) -> Any:
        name, _, attribute = key.partition(".")
        if not self.has(key):
            raise TextMissing(f"{self.language}: {key}")
        message = self._bundle.get_message(name)
        return message.attributes[attribute] if attribute else message.value

    def _resolved(self, key: str, values: dict[str, str]) -> str:
        held = {_stand_in(name): value for name, value in values.items() if len(value) > LONGEST}
        short = {
            name: _stand_in(name) if _stand_in(name) in held else value
            for name, value in values.items()
        }
        text, faults = self._bundle.format_pattern(self._pattern(key), short)
        if faults:
            raise TextMissing(f"{self.language}: {key}: {faults[0]}")
        whole = str(text)
        for stand_in, value in held.items():
            whole = whole.replace(stand_in, value)
        return whole


@lru_cache(maxsize=128)
def parsed(source: str) -> Any:
    """A file taken apart, which takes longest: several bots of one process share it."""
    return FluentResource(source)


def _stand_in(name: str) -> str:
    """What a long value is put in as, between two characters that nobody types."""
    return f"\ue000{name}\ue001"


def escaped(value: str) -> str:
    """Escape what a person or a file said; markup of ours passes."""
    return value if isinstance(value, Html) else html.escape(value, quote=False)


def common_files(language: Language) -> list[Path]:
    """The Fluent files of the bot's own texts in one language."""
    return sorted((Path(__file__).parent / language).glob("*.ftl"))


def pack_texts(language: Language, folder: Path) -> Lookup:
    """The texts of one pack's folder."""
    return Lookup(language, pack_files(language, folder))


def pack_files(language: Language, folder: Path) -> list[Path]:
    """The Fluent files of a pack in one language: `ru.ftl`, and `ru/` where one is not enough."""
    whole = folder / f"{language}.ftl"
    return [*([whole] if whole.is_file() else []), *sorted((folder / language).glob("[!.~]*.ftl"))]
