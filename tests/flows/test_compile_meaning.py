"""What conditions come to: each fault on a small form, and no fault where there is none."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from flows.compiling import finishing, meaning, scoring
from flows.compiling.proof import Proof, Reasoner
from flows.compiling.room import room
from flows.compiling.source import Source
from flows.model import Form, Pack
from tests.support.forms import form, model, question

SOURCE = Source("forms/form.yaml", {}, {(): 1})

A, B, C = ({"field": name} for name in "abc")


def codes(of: Form, proof: Proof | None = None) -> list[str]:
    reasoner = Reasoner(of, proof or Proof())
    found = [*meaning.questions(reasoner, SOURCE), *finishing.checks(reasoner, SOURCE)]
    return [fault.code for fault in found]


def asked_if(when: dict[str, Any], **of_b: Any) -> Form:
    """A form whose last question needs `when`; `b` is asked of those who say yes to `a`."""
    return form(
        question("a"), question("b", when=A, **of_b), question("c"), question("d", when=when)
    )


@pytest.mark.parametrize(
    ("when", "code"),
    [
        ({"all": [A, {"field": "a", "value": False}]}, "condition.never"),
        ({"all": [{"field": "a", "value": False}, B]}, "question.unreachable"),
        ({"any": [A, {"not": A}]}, "condition.always"),
        ({"any": [C, {"all": [C, B]}]}, "condition.idle"),
        ({"any": [C, {"all": [B, {"not": A}]}]}, "condition.idle"),
        ({"all": [A, {"field": "a", "op": "answered"}]}, "condition.idle"),
        ({"all": [{"not": A}, {"field": "b", "op": "answered", "value": False}]}, "condition.idle"),
    ],
)
def test_a_condition_that_decides_nothing_is_found(when: dict[str, Any], code: str) -> None:
    assert set(codes(asked_if(when))) == {code}


@pytest.mark.parametrize(
    "when",
    [
        {"all": [A, B]},  # b is asked only where a holds: said twice, it reads easier
        {"any": [B, C]},
        # While the form is being filled, c may still be open.
        {"all": [{"field": "c", "op": "answered"}, {"not": C}]},
    ],
)
def test_a_condition_that_helps_the_reader_is_no_fault(when: dict[str, Any]) -> None:
    assert codes(asked_if(when)) == []


def test_what_hangs_on_a_faulty_condition_is_not_told() -> None:
    never = {"all": [A, {"not": A}]}
    made = form(
        question("a"), question("b", when=never), question("c", when=B), question("d", when=C)
    )
    assert codes(made) == ["condition.never"]


def check(name: str, when: dict[str, Any], severity: str = "error") -> dict[str, Any]:
    fields = ["a", "b", "c"]
    return {"id": name, "when": when, "fields": fields, "severity": severity}


def with_checks(*checks: dict[str, Any]) -> Form:
    goods = question("goods", "choice", options=["tea", "jam"])
    return form(question("a"), question("b", when=A), question("c"), goods, checks=checks)


def jam(rest: Sequence[dict[str, Any]] = ()) -> dict[str, Any]:
    return {"all": [{"field": "goods", "value": "jam"}, *rest]}


@pytest.mark.parametrize(
    ("checks", "found"),
    [
        ([check("one", {"any": [C, {"not": C}]})], ["form.unfinishable"]),
        ([check("one", C), check("two", {"not": C})], ["form.unfinishable"]),
        ([check("one", jam())], ["option.dead"]),
        ([check("one", C)], ["option.dead"]),
        ([check("one", {"field": "b", "op": "answered"})], ["question.dead_end"]),
        ([check("one", jam([C]))], []),
        ([check("one", C, "confirm"), check("two", {"not": C}, "confirm")], []),
    ],
)
def test_answers_that_never_reach_the_end_are_found(checks: Any, found: list[str]) -> None:
    told = codes(with_checks(*checks))
    # Who is asked b has said yes to a: that answer is as dead as b.
    assert [code for code in told if code != "option.dead" or "option.dead" in found] == found


def score_faults(levels: Sequence[tuple[str, int]], *blocks: dict[str, Any]) -> list[str]:
    made = form(question("a"), question("b", when=A), question("c"))
    pack = Pack.model_validate(
        {
            "id": "made-up",
            "official": "A pack",
            "source": "nowhere",
            "prefix": "X",
            "services": [],
            "forms": {"form": made},
            "machines": {},
        }
    )
    scored = model(*blocks, levels=levels)
    reasoners = {"form": Reasoner(made, Proof())}
    return [f.code for f in scoring.scoring(pack, scored, SOURCE, reasoners)]


def rule(name: str, points: int, when: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "points": points, "when": when}


def test_a_level_that_no_total_falls_into_is_found() -> None:
    block = {"id": "one", "rules": [rule("a", 6, A), rule("b", 2, B), rule("c", 2, C)]}
    assert score_faults([("low", 0), ("some", 20), ("high", 60)], block) == []
    assert score_faults([("low", 0), ("none", 21), ("high", 60)], block) == ["level.unreachable"]


def test_a_rung_that_a_higher_one_always_covers_is_found() -> None:
    ladder = {"id": "one", "combine": "best"}
    right = {**ladder, "rules": [rule("a", 2, A), rule("b", 5, B)]}
    wrong = {**ladder, "rules": [rule("a", 5, A), rule("b", 2, B)]}
    assert score_faults([("low", 0)], right) == []
    assert score_faults([("low", 0)], wrong) == ["rule.shadowed"]


def test_what_could_not_be_decided_is_noted_and_is_no_fault() -> None:
    names = [f"o{n}" for n in range(16)]
    every = [{"field": "goods", "op": "contains", "value": name} for name in names]
    pairs = [{"any": every[n : n + 2]} for n in range(15)]
    goods = question("goods", "choices", options=names)
    proof = Proof()
    assert codes(form(goods, question("last", when={"all": pairs})), proof) == []
    note = proof.notes[0]
    assert (note.code, note.path) == ("proof.undecided", "sections.0.questions.1.when")
    assert int(note.data["size"]) > 10_000


def optional(checked: dict[str, Any], kind: str = "text", **more: Any) -> Form:
    """A form of a question that may be skipped; an error stands where the check holds."""
    asked = question("note", kind, required=False, **more)
    one = {"id": "one", "when": checked, "fields": ["a", "note"], "severity": "error"}
    return form(question("a"), asked, checks=[one])


GIVEN = {"field": "note", "op": "answered"}
SKIPPED = {**GIVEN, "value": False}


@pytest.mark.parametrize(
    ("made", "found"),
    [
        (optional(SKIPPED), ["question.skip_dead"]),
        (optional(GIVEN), ["question.answer_dead"]),
        (optional({"all": [A, SKIPPED]}), []),  # who says no to a may skip it
        (optional(SKIPPED, when=A), ["question.skip_dead"]),
        (optional({"all": [A, SKIPPED]}, when=A), ["question.skip_dead"]),
        (optional({"all": [A, GIVEN]}), []),
    ],
)
def test_an_optional_question_can_be_skipped_and_answered(made: Form, found: list[str]) -> None:
    told = [code for code in codes(made) if code not in {"condition.idle", "option.dead"}]
    assert told == found


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("kind", "low", "high", "there"),
    [
        ("integer", Decimal("1.5"), Decimal("1.7"), False),
        ("integer", Decimal("1.5"), Decimal(2), True),
        ("money", Decimal("0.001"), Decimal("0.009"), False),
        ("money", Decimal("0.001"), Decimal("0.01"), True),
        ("decimal", Decimal("1.5"), Decimal("1.7"), True),
        ("percent", Decimal(150), None, False),
        ("percent", Decimal(150), Decimal(200), True),
        ("date", day("2999-01-01"), None, False),
        ("date", None, day("1899-12-31"), False),
        ("date", day("2100-12-31"), None, True),
        ("period", day("2026-02-01"), day("2026-01-01"), False),
        ("text", None, None, True),
    ],
)
def test_something_lies_between_the_limits(
    kind: str, low: Decimal | date | None, high: Decimal | date | None, there: bool
) -> None:
    assert room(kind, low, high) is there
