"""Texts that are needed and not there, and those that nothing needs: each slip is told once."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from flows.compiling.messages import UNWRITTEN, MessageLike, Messages, text_fault, text_key
from flows.compiling.needed_texts import Needed
from flows.compiling.source import Fault

ORDER = ("", "why", "short", "example")
"""How the texts of a question follow one another."""

ALONE = "none"
"""How many more texts of the same thing are unused, where it is the only one."""

PART = 3
"""Messages of one kind that are called a part of the pack when none of them is needed."""


def missing(needed: Needed, messages: Messages, file: str) -> Iterator[Fault]:
    """Texts that are not there, those of one thing in one fault with the lines to be pasted.

    Told where they belong; `file` where there is no text at all.
    """
    lacking: dict[str, dict[str, list[str]]] = {}
    for name, attributes in needed.items():
        there = messages[name].patterns if name in messages else {}
        if absent := sorted(attributes - set(there), key=_place):
            lacking.setdefault(_thing(name), {})[name] = absent
    for thing, texts in lacking.items():
        yield _missing(thing, texts, messages, file)


def _missing(
    thing: str, texts: Mapping[str, Sequence[str]], messages: Messages, file: str
) -> Fault:
    """The fault of one thing, at the first of its messages that is there or beside its likes."""
    name, attributes = next(iter(texts.items()))
    key = name if "" in attributes else text_key(name, attributes[0])
    key = thing if len(texts) > 1 else key
    skeleton = "\n".join(_skeleton(texts, messages))
    beside = messages.get(name) or _beside(name, messages)
    if beside is None:
        return Fault("text.missing", file, 1, key, data={"key": key, "skeleton": skeleton})
    return text_fault("text.missing", beside, key, skeleton=skeleton)


def unused(used: Sequence[Needed], messages: Messages) -> Iterator[Fault]:
    """Texts that nothing asks for: of a part that is gone together, else of one thing together."""
    included = {
        reference.partition(".")[0]
        for message in messages.values()
        for pattern in message.patterns.values()
        for reference in pattern.references
    }
    known: dict[str, set[str]] = {}
    for needed in used:
        for name, attributes in needed.items():
            known.setdefault(name, set()).update(attributes)
    loose = [one for name, one in messages.items() if name not in included and name not in known]
    yield from _left_over(loose, messages)
    for name, message in messages.items():
        for attribute in message.patterns:
            if name in known and name not in included and attribute not in known[name]:
                yield text_fault("text.unused", message, text_key(name, attribute), more=ALONE)


def _left_over(loose: Sequence[MessageLike], messages: Messages) -> Iterator[Fault]:
    """Whole messages that nothing asks for."""
    every = _grouped(messages.values(), _kind)
    for where, group in _grouped(loose, _kind).items():
        if len(group) >= PART and len(group) == len(every[where]):
            data = {"part": where[1], "count": str(len(group))}
            yield text_fault("text.unused_part", group[0], group[0].id, **data)
            continue
        for same in _grouped(group, lambda message: (message.file, _thing(message.id))).values():
            yield text_fault("text.unused", same[0], same[0].id, more=str(len(same) - 1 or ALONE))


def _skeleton(texts: Mapping[str, Sequence[str]], messages: Messages) -> Iterator[str]:
    """The lines to be pasted, with nothing written in them yet."""
    for name, attributes in texts.items():
        if name not in messages and attributes[0]:
            yield f"{name} ="
        elif not attributes[0]:
            yield f"{name} = {UNWRITTEN}"
        yield from (f"    .{one} = {UNWRITTEN}" for one in attributes if one)


def _place(attribute: str) -> tuple[int, str]:
    """Where an attribute stands among those of its message."""
    return (ORDER.index(attribute) if attribute in ORDER else len(ORDER), attribute)


def _thing(name: str) -> str:
    """What a message belongs to: a question for its options, a table for its rows."""
    return name.partition("--")[0]


def _kind(message: MessageLike) -> tuple[str, str]:
    """The file of a message, and how those of one part of a pack begin."""
    return message.file, message.id.partition("-")[0]


def _grouped(
    messages: Iterable[MessageLike], by: Callable[[MessageLike], tuple[str, str]]
) -> dict[tuple[str, str], list[MessageLike]]:
    """Messages that are alike, in their order."""
    groups: dict[tuple[str, str], list[MessageLike]] = {}
    for message in messages:
        groups.setdefault(by(message), []).append(message)
    return groups


def _beside(name: str, messages: Messages) -> MessageLike | None:
    """The last of the messages whose names begin most alike: beside it this one belongs."""
    alike = {other: _alike(name, other) for other in messages}
    most = max(alike.values(), default=0)
    return next((messages[one] for one in reversed(alike) if alike[one] == most), None)


def _alike(one: str, other: str) -> int:
    """With how many of the same letters they begin."""
    return sum(1 for _ in takewhile(lambda two: two[0] == two[1], zip(one, other, strict=False)))
