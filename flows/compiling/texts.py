"""Texts of a pack: every one that is needed is there, none too many, and both languages agree.

The messages are taken from the Fluent files by the caller; here they are only compared.
"""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from flows.compiling.alike import alike
from flows.compiling.examples import examples
from flows.compiling.lacking import missing, unused
from flows.compiling.messages import MessageLike, Messages, patterns, text_fault, text_key
from flows.compiling.needed_texts import needed_texts, optional_texts
from flows.compiling.source import Fault
from flows.compiling.wording import wording
from flows.model import Pack

ALIKE = {"example", "short"}
"""Attributes that may be the same in both languages: names of people and papers are."""

CYRILLIC = re.compile("[\u0400-\u04ff]")


def texts(
    pack: Pack, languages: Mapping[str, Messages], unread: AbstractSet[str] = frozenset()
) -> list[Fault]:
    """All faults of a pack's texts. `languages` are its messages by language ("ru", "en").

    `unread` are names of messages that are there and could not be read in one of the languages:
    they count as present.
    """
    needed, optional = needed_texts(pack), optional_texts(pack)
    wanted = {name: attributes for name, attributes in needed.items() if name not in unread}
    faults: list[Fault] = []
    for two in _pairs(languages):
        # A value is a fault of each text that asks for it: packs are given none but in reminders.
        reminders = {rule.text for rule in pack.reminders}
        faults += [
            fault
            for fault in differing(*two)
            if fault.code != "text.variables" or fault.data["key"] in reminders
        ]
        faults += _untranslated(*two)
    for language, messages in languages.items():
        faults += missing(wanted, messages, f"{language}.ftl")
        faults += unused([needed, optional], messages)
        faults += wording(pack, messages)
        faults += examples(pack, messages, language)
        faults += alike(pack, messages)
    return [fault for fault in faults if not _follows(fault, unread)]


def _follows(fault: Fault, unread: AbstractSet[str]) -> bool:
    """Whether it is only there because a message could not be read."""
    name = fault.data.get("key", "").partition(".")[0]
    missed = fault.code == "text.one_language" and name in unread
    return missed or fault.data.get("reference") in unread


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
