"""Buttons that stand side by side and say the same: nobody could tell which to press."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from flows.compiling.messages import Messages, text_fault
from flows.compiling.needed_texts import questions
from flows.compiling.source import Fault
from flows.machine import Transition
from flows.model import Pack, question_key

Pair = tuple[str, str]
"""Two messages."""


def alike(pack: Pack, messages: Messages) -> Iterator[Fault]:
    """Of two options of a question, or two steps of a state, the later; each pair once."""
    for one, other in dict.fromkeys([*_options(pack), *_steps(pack)]):
        said = [messages[key].patterns.get("") for key in (one, other) if key in messages]
        first, *rest = [pattern.text for pattern in said if pattern is not None] or [""]
        if rest == [first]:
            yield text_fault("text.same", messages[other], other, other=one)


def _options(pack: Pack) -> Iterator[Pair]:
    for form, question in questions(pack):
        key = question_key(form.id, question)
        listed = [option for option in question.options if option.label is None]
        yield from _pairs(option.texts or f"{key}--{option.id}" for option in listed)


def _steps(pack: Pack) -> Iterator[Pair]:
    """Verbs that one role may have before it at the same time."""
    for machine in pack.machines.values():
        for one, other in combinations(machine.transitions, 2):
            beside = (one.from_, one.role) == (other.from_, other.role)
            if beside and one.verb != other.verb and _together(one, other):
                yield f"verb-{one.verb}", f"verb-{other.verb}"


def _together(one: Transition, other: Transition) -> bool:
    """Whether no `after` keeps them apart."""
    return not one.after or not other.after or bool({*one.after} & {*other.after})


def _pairs(keys: Iterable[str]) -> Iterator[Pair]:
    yield from ((one, other) for one, other in combinations(keys, 2) if one != other)
