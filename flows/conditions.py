"""Conditions as data: all / any / not / (field, op, value). No expressions, no eval.

A hidden answer is treated as missing, so that what is not shown can neither decide nor score.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

Value = str | bool | int | list[str] | None
"""A canonical answer: yes/no, a text or code, a whole number, a list of codes; None = skipped."""

Answers = Mapping[str, Value]

Op = Literal["eq", "ne", "in", "contains", "contains_any", "answered", "gt", "gte", "lt", "lte"]


class _Node(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Test(_Node):
    """One comparison of one field. Missing answers fail every test except `answered: false`."""

    __test__ = False  # not a pytest class
    field: str
    op: Op = "eq"
    value: str | bool | int | tuple[str, ...] = True

    def holds(self, answers: Answers) -> bool:
        """Whether the field's answer passes."""
        answer = answers.get(self.field)
        if self.op == "answered":
            return (answer is not None and answer != []) == bool(self.value)
        if answer is None:
            return False
        return _compare(self.op, answer, self.value)


class All(_Node):
    """Every part holds."""

    all: tuple["Condition", ...] = Field(min_length=1)

    def holds(self, answers: Answers) -> bool:
        """Whether all parts hold."""
        return all(part.holds(answers) for part in self.all)


class Any(_Node):
    """At least one part holds."""

    any: tuple["Condition", ...] = Field(min_length=1)

    def holds(self, answers: Answers) -> bool:
        """Whether a part holds."""
        return any(part.holds(answers) for part in self.any)


class Not(_Node):
    """The part does not hold."""

    not_: "Condition" = Field(alias="not")

    def holds(self, answers: Answers) -> bool:
        """Whether the part fails."""
        return not self.not_.holds(answers)


def _tag(raw: object) -> str:
    """The kind of a condition, read from its keys, so that a fault names one kind only."""
    if isinstance(raw, dict):
        return next((key for key in ("all", "any", "not") if key in raw), "test")
    return {"All": "all", "Any": "any", "Not": "not"}.get(type(raw).__name__, "test")


Condition = Annotated[
    Annotated[All, Tag("all")]
    | Annotated[Any, Tag("any")]
    | Annotated[Not, Tag("not")]
    | Annotated[Test, Tag("test")],
    Discriminator(_tag),
]

for _model in (All, Any, Not):
    _model.model_rebuild()


def tests(condition: Condition) -> Iterator[Test]:
    """Every comparison inside the condition, in reading order."""
    match condition:
        case Test():
            yield condition
        case Not():
            yield from tests(condition.not_)
        case All():
            for part in condition.all:
                yield from tests(part)
        case Any():
            for part in condition.any:
                yield from tests(part)


def fields(condition: Condition) -> frozenset[str]:
    """The questions that the condition looks at."""
    return frozenset(test.field for test in tests(condition))


def decided(condition: Condition, answers: Answers, settled: AbstractSet[str]) -> bool | None:
    """What it comes to while some fields are still open; None: not known yet.

    `settled` are the fields that have their answer, or will have none.
    """
    match condition:
        case Test():
            return condition.holds(answers) if condition.field in settled else None
        case Not():
            inner = decided(condition.not_, answers, settled)
            return None if inner is None else not inner
        case All():
            return _joined([decided(part, answers, settled) for part in condition.all], False)
        case Any():
            return _joined([decided(part, answers, settled) for part in condition.any], True)


def _joined(parts: list[bool | None], deciding: bool) -> bool | None:
    if deciding in parts:
        return deciding
    return None if None in parts else not deciding


def _compare(op: Op, answer: Value, value: str | bool | int | tuple[str, ...]) -> bool:
    match op:
        case "eq":
            return answer == value
        case "ne":
            return answer != value
        case "in":
            return isinstance(value, tuple) and answer in value
        case "contains":
            return isinstance(answer, list) and value in answer
        case "contains_any":
            return (
                isinstance(answer, list)
                and isinstance(value, tuple)
                and not set(answer).isdisjoint(value)
            )
        case _:
            return _ordered(op, Decimal(str(answer)), Decimal(str(value)))


def _ordered(op: str, left: Decimal, right: Decimal) -> bool:
    return {"gt": left > right, "gte": left >= right, "lt": left < right, "lte": left <= right}[op]
