"""Conditions: every comparison, and what a missing answer means."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from flows import conditions
from flows.conditions import Condition, Value, fields

ADAPTER: TypeAdapter[Condition] = TypeAdapter(Condition)


def condition(raw: dict[str, Any]) -> Condition:
    return ADAPTER.validate_python(raw)


@pytest.mark.parametrize(
    ("op", "value", "answer", "holds"),
    [
        ("eq", True, True, True),
        ("eq", True, False, False),
        ("eq", "tea", "tea", True),
        ("eq", 5, 5, True),
        ("ne", "tea", "jam", True),
        ("ne", "tea", "tea", False),
        ("in", ["tea", "jam"], "jam", True),
        ("in", ["tea", "jam"], "honey", False),
        ("contains", "CN", ["KZ", "CN"], True),
        ("contains", "CN", ["KZ"], False),
        ("contains_any", ["CN", "TR"], ["TR"], True),
        ("contains_any", ["CN", "TR"], ["KZ"], False),
        ("gt", 5, 5, False),
        ("gt", 5, 6, True),
        ("gte", 5, 5, True),
        ("lt", 5, 5, False),
        ("lte", 5, 5, True),
        ("gt", 100, "100.01", True),
        ("lt", 10000000000000, "1264000000000", True),
        ("answered", True, "x", True),
        ("answered", True, [], False),
        ("answered", False, [], True),
        ("answered", False, False, False),
    ],
)
def test_each_comparison(op: str, value: object, answer: Value, holds: bool) -> None:
    one = condition({"field": "f", "op": op, "value": value})
    assert one.holds({"f": answer}) is holds


@pytest.mark.parametrize("op", ["eq", "ne", "in", "contains", "contains_any", "gt", "lte"])
@pytest.mark.parametrize("answers", [{}, {"f": None}])
def test_a_missing_answer_passes_no_comparison(op: str, answers: dict[str, Value]) -> None:
    value = ["1"] if op in {"in", "contains_any"} else 1
    assert condition({"field": "f", "op": op, "value": value}).holds(answers) is False


def test_only_answered_false_holds_for_a_missing_answer() -> None:
    assert condition({"field": "f", "op": "answered", "value": False}).holds({}) is True
    assert condition({"field": "f", "op": "answered"}).holds({}) is False


def test_a_bare_field_means_yes() -> None:
    assert condition({"field": "f"}).holds({"f": True})
    assert not condition({"field": "f"}).holds({"f": False})


def test_parts_are_joined_and_turned_round() -> None:
    both = {"all": [{"field": "a"}, {"field": "b"}]}
    either = {"any": [{"field": "a"}, {"field": "b"}]}
    answers: dict[str, Value] = {"a": True, "b": False}
    assert not condition(both).holds(answers)
    assert condition(either).holds(answers)
    assert condition({"not": both}).holds(answers)
    assert not condition({"not": either}).holds(answers)


def test_fields_and_tests_are_found_at_any_depth() -> None:
    deep = condition(
        {"any": [{"field": "a"}, {"not": {"all": [{"field": "b"}, {"field": "a", "value": "x"}]}}]}
    )
    assert fields(deep) == {"a", "b"}
    assert [(test.field, test.value) for test in conditions.tests(deep)] == [
        ("a", True),
        ("b", True),
        ("a", "x"),
    ]


@pytest.mark.parametrize(
    "raw",
    [
        {"all": []},
        {"any": [{"field": "a"}], "field": "b"},
        {"field": "a", "op": "like"},
        {"feld": "a"},
        {"not": [{"field": "a"}]},
        "a == 1",
    ],
)
def test_what_is_no_condition_is_refused(raw: Any) -> None:
    with pytest.raises(ValidationError):
        condition(raw)
