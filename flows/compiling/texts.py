"""Texts of a pack: every one that is needed is there, none too many, and both languages agree.

The messages are taken from the Fluent files by the caller; here they are only compared.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import takewhile

from flows.compiling.alike import alike
from flows.compiling.examples import examples
from flows.compiling.messages import MessageLike, Messages, patterns, text_fault, text_key
from flows.compiling.needed_texts import Needed, needed_texts, optional_texts
from flows.compiling.source import Fault
from flows.compiling.wording import wording
from flows.model import Pack

ALIKE = {"example", "short"}
"""Attributes that may be the same in both languages: names of people and papers are."""

CYRILLIC = re.compile("[\u0400-\u04ff]")


def texts(pack: Pack, languages: Mapping[str, Messages]) -> list[Fault]:
    """All faults of a pack's texts. `languages` are its messages by language ("ru", "en")."""
    needed, optional = needed_texts(pack), optional_texts(pack)
    faults: list[Fault] = []
    for two in _pairs(languages):
        # A value is a fault of each text that asks for it: packs are given none.
        faults += [fault for fault in differing(*two) if fault.code != "text.variables"]
        faults += _untranslated(*two)
    for language, messages in languages.items():
        faults += _missing(needed, messages, f"{language}.ftl")
        faults += _unused([needed, optional], messages)
        faults += wording(pack, messages)
        faults += examples(pack, messages, language)
        faults += alike(pack, messages)
    return faults


def differing(one: Messages, other: Messages) -> Iterator[Fault]:
    """Texts that stand in one language only, or need other values there."""
    for name in sorted({*one, *other}):
        if name not in one or name not in other:
            yield text_fault("text.one_language", one.get(name) or other[name], name)
            continue
        for attribute in sorted({*one[name].patterns, *other[name].patterns}):
            yield from _two(one[name], other[name], attribute)


def _two(one: MessageLike, other: MessageLike, attribute: str) -> Iterator[Fault]:
    """How a text of one language differs from that of the other."""
    ours, theirs = one.patterns.get(attribute), other.patterns.get(attribute)
    key = text_key(one.id, attribute)
    if ours is None or theirs is None:
        yield text_fault("text.one_language", other if ours is None else one, key)
    elif ours.variables != theirs.variables:
        names = ", ".join(sorted(ours.variables ^ theirs.variables))
        yield text_fault("text.variables", other, key, variables=names)


def _untranslated(one: Messages, other: Messages) -> Iterator[Fault]:
    """Russian texts that stand in the other language as they are."""
    for message, attribute, pattern in patterns(other):
        ours = one[message.id].patterns.get(attribute) if message.id in one else None
        same = ours is not None and ours.text == pattern.text
        if same and attribute not in ALIKE and CYRILLIC.search(pattern.text):
            yield text_fault("text.untranslated", message, text_key(message.id, attribute))


def _pairs(languages: Mapping[str, Messages]) -> Iterator[tuple[Messages, Messages]]:
    """The first language with each of the others."""
    every = list(languages.values())
    for other in every[1:]:
        yield every[0], other


def _missing(needed: Needed, messages: Messages, file: str) -> Iterator[Fault]:
    """Texts that are not there, told where they belong; `file` where there is no text at all."""
    for name, attributes in needed.items():
        there = messages[name].patterns if name in messages else {}
        for attribute in sorted(attributes - set(there)):
            key = text_key(name, attribute)
            beside = messages.get(name) or _beside(name, messages)
            if beside is None:
                yield Fault("text.missing", file, 1, key, data={"key": key})
            else:
                yield text_fault("text.missing", beside, key)


def _beside(name: str, messages: Messages) -> MessageLike | None:
    """The last of the messages whose names begin most alike: beside it this one belongs."""
    alike = {other: _alike(name, other) for other in messages}
    most = max(alike.values(), default=0)
    return next((messages[one] for one in reversed(alike) if alike[one] == most), None)


def _alike(one: str, other: str) -> int:
    """With how many of the same letters they begin."""
    return sum(1 for _ in takewhile(lambda two: two[0] == two[1], zip(one, other, strict=False)))


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
                yield text_fault("text.unused", message, text_key(name, attribute))
