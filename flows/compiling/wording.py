"""Texts by themselves: markup, what they name, how long they are, and if they say anything."""

import re
from collections.abc import Iterator

from flows.compiling.including import references
from flows.compiling.markup import markup_fault
from flows.compiling.messages import UNWRITTEN, Messages, patterns, text_fault, text_key
from flows.compiling.needed_texts import captions
from flows.compiling.source import Fault
from flows.model import Pack
from flows.reminders.words import arguments

CARD = 4096
"""Characters of a Telegram message."""

AROUND = 1000
"""What a card holds besides the message: the header, the hint, the answer so far, a refusal."""

REMINDED = 600
"""Characters of a reminder as it is written: several of them stand in one message."""

_NUMBERED = re.compile(r"^\s*\*?\[(\d+)\]", re.MULTILINE)

UNSEEN = {"search"}
"""Attributes that are never shown: the words that something is looked for by."""


def wording(pack: Pack, messages: Messages) -> Iterator[Fault]:
    """Faults of a pack's texts in one language."""
    yield from markup(messages)
    yield from references(messages)
    yield from _values(pack, messages)
    yield from variants(messages)
    yield from _lengths(pack, messages)
    yield from _captions(pack, messages)


def markup(messages: Messages) -> Iterator[Fault]:
    """Texts whose tags or entities Telegram would refuse, and texts of which nothing is seen."""
    for message, attribute, pattern in patterns(messages):
        key = text_key(message.id, attribute)
        if (wrong := markup_fault(pattern.text)) is not None:
            yield text_fault("text.markup", message, key, found=wrong)
        if pattern.blank or pattern.text.strip() == UNWRITTEN:
            yield text_fault("text.empty", message, key)


def _values(pack: Pack, messages: Messages) -> Iterator[Fault]:
    """Texts of packs are shown as they stand: only into reminders the bot puts values."""
    given = {rule.text: set(arguments(rule)) for rule in pack.reminders}
    for message, attribute, pattern in patterns(messages):
        if message.id.startswith("-"):  # terms are given theirs by texts
            continue
        if unknown := pattern.variables - given.get(message.id, set()):
            key = text_key(message.id, attribute)
            yield text_fault("text.variables", message, key, variables=", ".join(sorted(unknown)))


def variants(messages: Messages) -> Iterator[Fault]:
    """Variants by a number: values are words, so none is ever chosen."""
    for message, attribute, pattern in patterns(messages):
        if "->" in pattern.text and (found := _NUMBERED.search(pattern.text)) is not None:
            key = text_key(message.id, attribute)
            yield text_fault("text.variant", message, key, variant=found[1])


def _lengths(pack: Pack, messages: Messages) -> Iterator[Fault]:
    """Messages too long for a card; the parts of one stand there together."""
    reminders = {rule.text for rule in pack.reminders}
    for message in messages.values():
        shown = [text for part, text in message.patterns.items() if part not in UNSEEN]
        length = sum(len(pattern.text) for pattern in shown)
        most = REMINDED if message.id in reminders else CARD - AROUND
        if length > most:
            data = {"length": str(length), "max": str(most)}
            yield text_fault("text.too_long", message, message.id, **data)


def _captions(pack: Pack, messages: Messages) -> Iterator[Fault]:
    """Texts that fill more than one line of a button."""
    for key, limit in dict(captions(pack)).items():
        name, _, attribute = key.partition(".")
        pattern = messages[name].patterns.get(attribute) if name in messages else None
        if pattern is not None and (len(pattern.text) > limit or "\n" in pattern.text):
            data = {"length": str(len(pattern.text)), "max": str(limit)}
            yield text_fault("text.caption", messages[name], key, **data)
