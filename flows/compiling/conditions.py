"""Conditions: known fields, asked before they are used, and tests that fit the kind."""

from collections.abc import Iterator

from flows.compiling.domains import CODES, CONFIRMED, listed
from flows.compiling.source import Fault, Path, Source
from flows.compiling.values import could_be
from flows.conditions import All, Any, Condition, Not, Test
from flows.model import Form, Question
from flows.numbers import NUMBERS
from flows.reference import countries, regions

ORDERED = {"gt", "gte", "lt", "lte"}
PLACES = {"country": countries.countries, "region": regions.regions}
TRUTHS = {"yes_no", *CONFIRMED}
LISTS = {"contains", "contains_any"}


def well_formed(
    form: Form, condition: Condition, source: Source, path: Path, before: Question | None = None
) -> Iterator[Fault]:
    """Faults of each test; `before` is the question that must come after all that are looked at."""
    for test, at in placed(condition, path):
        question = form.by_id.get(test.field)
        if question is None:
            yield source.fault("condition.field_unknown", at, field=test.field, form=form.id)
        elif before is not None and form.position[test.field] >= form.position[before.id]:
            yield source.fault("condition.asked_later", at, field=test.field, question=before.id)
        elif not _op_fits(question, test):
            yield source.fault(
                "condition.op", at, field=test.field, op=test.op, kind=_kind(question)
            )
        else:
            yield from _value(question, test, source, at)


def placed(condition: Condition, path: Path) -> Iterator[tuple[Test, Path]]:
    """Every test with the path of its node."""
    match condition:
        case Test():
            yield condition, path
        case Not():
            yield from placed(condition.not_, (*path, "not"))
        case All():
            for index, part in enumerate(condition.all):
                yield from placed(part, (*path, "all", index))
        case Any():
            for index, part in enumerate(condition.any):
                yield from placed(part, (*path, "any", index))


def _kind(question: Question) -> str:
    return f"{question.kind}, many" if question.many else question.kind


def _op_fits(question: Question, test: Test) -> bool:
    if test.op == "answered":
        return True
    if listed(question):
        return test.op in LISTS and question.kind != "files"
    if question.kind in NUMBERS - {"integer"}:
        return test.op in ORDERED
    if test.op in ORDERED:
        return question.kind in {"integer"} | CODES
    if question.kind in TRUTHS:
        return test.op in {"eq", "ne"}
    return test.op in {"eq", "ne", "in"}


def _value(question: Question, test: Test, source: Source, path: Path) -> Iterator[Fault]:
    data = {"field": question.id, "kind": _kind(question), "op": test.op}
    if not _value_fits(question, test):
        value = str(test.value).lower() if isinstance(test.value, bool) else test.value
        wanted = _wanted(question, test)
        yield source.fault("condition.value", path, value=value, **wanted, **data)
        return
    if test.op == "answered":
        return
    for one in test.value if isinstance(test.value, tuple) else (test.value,):
        if isinstance(one, str) and not could_be(question, one):
            wanted = _wanted(question, test)
            yield source.fault("condition.value", path, value=one, **wanted, **data)
        if question.options and one not in question.option_ids:
            known = ", ".join(question.option_ids)
            yield source.fault("condition.option", path, value=one, known=known, **data)
        if question.kind in PLACES and one not in PLACES[question.kind]():
            yield source.fault("condition.place", path, value=one, **data)


def _wanted(question: Question, test: Test) -> dict[str, str]:
    """What the value has to be, as a word for the cure, and the values where there are few."""
    if test.op == "answered" or question.kind in TRUTHS:
        return {"wanted": "truth", "known": "true, false"}
    if test.op in ORDERED or question.kind == "integer":
        return {"wanted": "integer", "known": ""}
    known = ", ".join(question.option_ids)
    if test.op in {"in", "contains_any"}:
        return {"wanted": "options" if known else "list", "known": known}
    return {"wanted": "option" if known else question.kind, "known": known}


def _value_fits(question: Question, test: Test) -> bool:
    value = test.value
    if test.op == "answered" or question.kind in TRUTHS:
        return isinstance(value, bool)
    if test.op in {"in", "contains_any"}:
        return isinstance(value, tuple) and bool(value)
    if test.op in ORDERED or question.kind == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, str)
