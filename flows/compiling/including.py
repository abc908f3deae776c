"""Texts that include others: these are there, and none leads back to itself."""

from collections.abc import Iterator, Mapping

from flows.compiling.messages import Messages, patterns, text_fault, text_key
from flows.compiling.source import Fault

FUNCTIONS = {"NUMBER", "DATETIME"}
"""Those that Fluent has by itself; the bot adds none."""

Included = Mapping[str, frozenset[str]]
"""What each text includes, both as "id" or "id.attribute"."""


def references(messages: Messages) -> Iterator[Fault]:
    """Texts that include what is not there or themselves, or call a function that nobody has."""
    included: dict[str, frozenset[str]] = {
        text_key(message.id, attribute): pattern.references
        for message, attribute, pattern in patterns(messages)
    }
    circles = _circles(included)
    for message, attribute, pattern in patterns(messages):
        key = text_key(message.id, attribute)
        for reference in sorted(pattern.references - included.keys()):
            yield text_fault("text.reference", message, key, reference=reference)
        for function in sorted(pattern.functions - FUNCTIONS):
            yield text_fault("text.function", message, key, function=function)
        if key in circles:
            yield text_fault("text.circle", message, key, circle=" → ".join(circles[key]))


def _circles(included: Included) -> dict[str, tuple[str, ...]]:
    """The ways that lead back to where they begin, each once, by the first text of it."""
    found: dict[str, tuple[str, ...]] = {}
    done: set[str] = set()
    for start in included:
        way: dict[str, Iterator[str]] = {}
        here = "" if start in done else start
        while here:
            if here not in way:
                way[here] = iter(sorted(included.get(here, ())))
            onward = next(way[here], "")
            if onward in way:
                names = list(way)
                found.setdefault(onward, (*names[names.index(onward) :], onward))
            elif onward and onward not in done:
                here = onward
            elif not onward:
                done.add(here)
                del way[here]
                here = next(reversed(way), "")
    return found
