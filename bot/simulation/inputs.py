"""From an answer in a file to what a person would tap, type or send for it."""

from collections.abc import Iterable

from flows import actions as a
from flows import choices
from flows.model import Question
from flows.readers.base import BadAnswer, echo
from flows.readers.show import show
from flows.reference import countries, regions

REFERENCES = {"country": countries.countries, "region": regions.regions}
"""Kinds whose canonical codes no person types: the code's name is typed instead."""


def missing(question: Question, value: object) -> bool:
    """Whether an obligatory question is left without an answer."""
    return question.required and value in (None, [], ())


def inputs(question: Question, value: object) -> tuple[a.Action, ...]:
    """What to do at the question so that it is answered with `value`.

    Canonical values, option ids, official wordings and everything a person may type are taken.
    Raises BadAnswer where no person could even enter it.
    """
    if value is None or value == []:
        return (a.Skipped(),)
    if isinstance(value, dict):
        raise BadAnswer("answer.no_value", {"typed": echo(str(value))})
    match question.kind:
        case "files":
            return _files(question, [_text(one) for one in _items(value)])
        case "choices" if isinstance(value, list):
            return _chosen(question, value)
        case "yes_no" if isinstance(value, bool):
            return (a.Picked("yes" if value else "no"),)
        case "consent" | "info" if value is True:
            return (a.Picked("yes"),)
        case "choice" if _text(value) in question.option_ids:
            return (a.Picked(_text(value)),)
    return (a.Typed("\n".join(_typed(question, one) for one in _items(value))),)


def _files(question: Question, names: list[str]) -> tuple[a.Action, ...]:
    """A file's name stands in for the id of a stored file."""
    if len(names) > question.max_files:
        raise BadAnswer("files.too_many", {"max": str(question.max_files)})
    attached = tuple(a.Attached(name) for name in names)
    return attached if question.max_files == 1 else (*attached, a.Finished())


def _chosen(question: Question, values: Iterable[object]) -> tuple[a.Action, ...]:
    """The taps that leave these options chosen, as if they were tapped in this order."""
    selection: tuple[str, ...] = ()
    for value in values:
        for option in _options(question, _text(value)):
            if option not in selection:
                selection = choices.toggled(question, selection, option)
    taps = tuple(a.Picked(option) for option in selection)
    alone = len(selection) == 1 and question.option_ids[selection[0]].exclusive
    return taps if alone else (*taps, a.Finished())


def _options(question: Question, text: str) -> list[str]:
    if text in question.option_ids:
        return [text]
    found = choices.typed(question, text)
    return list(found) if isinstance(found, list) else [str(found)]


def _typed(question: Question, value: object) -> str:
    text = _text(value)
    known = REFERENCES.get(question.kind)
    return show(question.kind, text) if known is not None and text in known() else text


def _items(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else [value]


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "да" if value else "нет"
    return str(value)
