"""What there is to walk through in a form: questions, answers, conditions, contradictions."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.simulation.deciding import deciding
from bot.simulation.space import Literal
from flows.conditions import Answers, Condition, Test, tests
from flows.model import Check, Form, Question

SORTS = ("asked", "hidden", "step", "answer", "condition", "test", "check", "path")
"""The sorts of items, in the order in which they are shown."""

START, END = "", "."
"""Stand before the first question and behind the last one in a step."""

CHECK = "check:"
"""Begins the name of a check's condition."""

SKIPPED, GIVEN = "-", "+"
"""Answers of an optional question: left empty on purpose, and given."""


class Item(NamedTuple):
    """One thing to walk through: its sort, and which one it is."""

    sort: str
    of: tuple[str, ...]


Goal = tuple[Item, tuple[Literal, ...]]
"""An item, and how a filling has to be that walks through it."""


def goals(form: Form) -> Iterator[Goal]:
    """All items but steps and paths."""
    for question in form.questions:
        yield Item("asked", (question.id,)), asked(question)
        if question.when is not None:
            yield Item("hidden", (question.id,)), (Literal(question.when, wanted=False),)
        for name, test in ways(question):
            yield Item("answer", (question.id, name)), (*asked(question), Literal(test))
    for owner, condition in conditions(form):
        yield Item("condition", (owner, "true")), (Literal(condition),)
        yield Item("condition", (owner, "false")), (Literal(condition, wanted=False),)
        yield from _tests(owner, condition)
    for check in form.checks:
        for ending in endings(check):
            yield Item("check", (check.id, ending)), (Literal(check.when),)


def asked(question: Question, *, wanted: bool = True) -> tuple[Literal, ...]:
    """That the question is asked, or that it is not."""
    return () if question.when is None else (Literal(question.when, wanted),)


def ways(question: Question) -> Iterator[tuple[str, Test]]:
    """The answers to a question that are looked at one by one, and how each is told."""
    if question.kind == "yes_no":
        yield "yes", Test(field=question.id)
        yield "no", Test(field=question.id, value=False)
    for option in question.options:
        op = "eq" if question.kind == "choice" else "contains"
        yield option.id, Test.model_validate({"field": question.id, "op": op, "value": option.id})
    if not question.required:
        yield SKIPPED, Test(field=question.id, op="answered", value=False)
        yield GIVEN, Test(field=question.id, op="answered")


def conditions(form: Form) -> Iterator[tuple[str, Condition]]:
    """Conditions of questions and of checks, with the name of what they belong to."""
    for question in form.questions:
        if question.when is not None:
            yield question.id, question.when
    for check in form.checks:
        yield f"{CHECK}{check.id}", check.when


def endings(check: Check) -> tuple[str, ...]:
    """How a contradiction can end."""
    return ("righted",) if check.severity == "error" else ("confirmed", "righted")


def held(form: Form, counted: Answers, shown: Sequence[str]) -> Iterator[Item]:
    """What a finished filling has walked through, as its answers tell."""
    for name in shown:
        question = form.by_id[name]
        found = (way for way, test in ways(question) if test.holds(counted))
        yield from (Item("answer", (name, way)) for way in found)
    for owner, condition in conditions(form):
        came = "true" if condition.holds(counted) else "false"
        yield Item("condition", (owner, came))
        for item, literals in _tests(owner, condition):
            if all(one.condition.holds(counted) is one.wanted for one in literals):
                yield item


def _tests(owner: str, condition: Condition) -> Iterator[Goal]:
    """That each comparison decides, being true and being false; a lone one always does."""
    compared = list(tests(condition))
    if len(compared) == 1:
        return
    for number, test in enumerate(compared):
        others = deciding(condition, number)
        if others is None:
            continue
        for wanted in (True, False):
            item = Item("test", (owner, str(number), str(wanted).lower()))
            yield item, (Literal(test, wanted), *others)
