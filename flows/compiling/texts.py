"""Texts of a pack: every one that is needed is there, none too many, and both languages agree.

The messages are taken from the Fluent files by the caller; here they are only compared.
"""

from collections.abc import Iterator, Mapping
from typing import Protocol

from flows.compiling.markup import markup_fault
from flows.compiling.needed_texts import Needed, captions, needed_texts, optional_texts, questions
from flows.compiling.source import Fault
from flows.model import Pack, question_key

CARD = 4096
"""Characters of a Telegram message."""

AROUND = 1000
"""What a card holds besides the question: the header, the hint, the answer so far, a refusal."""


class PatternLike(Protocol):
    """One text of a message."""

    @property
    def text(self) -> str:
        """The text with its placeables as written."""

    @property
    def variables(self) -> frozenset[str]:
        """Names of the values it needs."""

    @property
    def references(self) -> frozenset[str]:
        """Messages that it includes."""


class MessageLike(Protocol):
    """A message of a Fluent file; the value's key is ""."""

    @property
    def file(self) -> str:
        """The file's name."""

    @property
    def line(self) -> int:
        """Its first line."""

    @property
    def patterns(self) -> Mapping[str, PatternLike]:
        """Texts by attribute."""


Messages = Mapping[str, MessageLike]


def texts(pack: Pack, languages: Mapping[str, Messages]) -> list[Fault]:
    """All faults of a pack's texts. `languages` are its messages by language ("ru", "en")."""
    needed, optional = needed_texts(pack), optional_texts(pack)
    faults = [fault for two in _pairs(languages) for fault in differing(*two)]
    for language, messages in languages.items():
        faults += _missing(needed, messages, f"{language}.ftl")
        faults += _unused([needed, optional], messages)
        faults += markup(messages)
        faults += _lengths(pack, messages)
    return faults


def differing(one: Messages, other: Messages) -> Iterator[Fault]:
    """Texts that stand in one language only, or need other values there."""
    for name in sorted({*one, *other}):
        if name not in one or name not in other:
            here = one.get(name) or other[name]
            yield _fault("text.one_language", here, name)
            continue
        ours, theirs = one[name].patterns, other[name].patterns
        for attribute in sorted({*ours, *theirs}):
            key = _key(name, attribute)
            if attribute not in ours or attribute not in theirs:
                here = one[name] if attribute in ours else other[name]
                yield _fault("text.one_language", here, key)
            elif ours[attribute].variables != theirs[attribute].variables:
                odd = ours[attribute].variables ^ theirs[attribute].variables
                names = ", ".join(sorted(odd))
                yield _fault("text.variables", other[name], key, variables=names)


def _pairs(languages: Mapping[str, Messages]) -> Iterator[tuple[Messages, Messages]]:
    first, *others = languages.values()
    for other in others:
        yield first, other


def _missing(needed: Needed, messages: Messages, file: str) -> Iterator[Fault]:
    for name, attributes in needed.items():
        there = messages[name].patterns if name in messages else {}
        for attribute in sorted(attributes - set(there)):
            line = messages[name].line if name in messages else 1
            yield Fault("text.missing", file, line, data={"key": _key(name, attribute)})


def _unused(used: list[Needed], messages: Messages) -> Iterator[Fault]:
    included = {
        reference
        for message in messages.values()
        for pattern in message.patterns.values()
        for reference in pattern.references
    }
    for name, message in messages.items():
        if name in included:
            continue
        known = set[str]().union(*(texts.get(name, set()) for texts in used))
        for attribute in message.patterns:
            if attribute not in known:
                yield _fault("text.unused", message, _key(name, attribute))


def markup(messages: Messages) -> Iterator[Fault]:
    """Texts whose tags or entities Telegram would refuse."""
    for name, message in messages.items():
        for attribute, pattern in message.patterns.items():
            wrong = markup_fault(pattern.text)
            if wrong is not None:
                yield _fault("text.markup", message, _key(name, attribute), found=wrong)


def _lengths(pack: Pack, messages: Messages) -> Iterator[Fault]:
    for form, question in questions(pack):
        name = question_key(form.id, question)
        if name not in messages:
            continue
        shown = [messages[name].patterns.get(part) for part in ("", "why", "example")]
        length = sum(len(pattern.text) for pattern in shown if pattern is not None)
        if length > CARD - AROUND:
            data = {"length": str(length), "max": str(CARD - AROUND)}
            yield _fault("text.too_long", messages[name], name, **data)
    for key, limit in captions(pack):
        name, _, attribute = key.partition(".")
        pattern = messages[name].patterns.get(attribute) if name in messages else None
        if pattern is not None and (len(pattern.text) > limit or "\n" in pattern.text):
            data = {"length": str(len(pattern.text)), "max": str(limit)}
            yield _fault("text.caption", messages[name], key, **data)


def _fault(code: str, message: MessageLike, key: str, **data: str) -> Fault:
    return Fault(code, message.file, message.line, key, data={"key": key, **data})


def _key(name: str, attribute: str) -> str:
    return f"{name}.{attribute}" if attribute else name
