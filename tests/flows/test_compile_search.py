"""The search says what trying every filling says, and says so when it gives up."""

from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from flows.compiling.domains import TooWide, signatures
from flows.compiling.formula import key
from flows.compiling.search import Search
from flows.compiling.space import Space
from flows.compiling.totals import Adding
from flows.conditions import Condition, Test, Value
from flows.model import Form, Question
from flows.points import ScoringModel
from flows.scoring import score
from flows.visibility import effective
from tests.support.forms import form, model, question

CONDITIONS: TypeAdapter[Condition] = TypeAdapter(Condition)
GOODS = ["tea", "jam", "salt"]


def condition(raw: Mapping[str, Any]) -> Condition:
    return CONDITIONS.validate_python(raw)


def one_test(number: int, kind: str) -> st.SearchStrategy[dict[str, Any]]:
    field = st.just(f"q{number}")
    known: dict[str, st.SearchStrategy[dict[str, Any]]] = {
        "yes_no": st.fixed_dictionaries({"field": field, "value": st.booleans()}),
        "choice": st.fixed_dictionaries({"field": field, "value": st.sampled_from(GOODS)}),
        "choices": st.fixed_dictionaries(
            {"field": field, "op": st.just("contains"), "value": st.sampled_from(GOODS)}
        ),
        "integer": st.fixed_dictionaries(
            {
                "field": field,
                "op": st.sampled_from(["lt", "lte", "gt", "gte", "eq"]),
                "value": st.integers(0, 2),
            }
        ),
    }
    answered = st.fixed_dictionaries(
        {"field": field, "op": st.just("answered"), "value": st.booleans()}
    )
    return st.one_of(known[kind], answered)


def whole(kinds: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    """A condition on the questions of these kinds, in their order."""
    leaves = st.one_of([one_test(n, kind) for n, kind in enumerate(kinds)])
    return st.recursive(
        leaves,
        lambda inner: (
            st.fixed_dictionaries({"all": st.lists(inner, min_size=1, max_size=3)})
            | st.fixed_dictionaries({"any": st.lists(inner, min_size=1, max_size=3)})
            | st.fixed_dictionaries({"not": inner})
        ),
        max_leaves=4,
    )


@st.composite
def filled_forms(draw: st.DrawFn) -> tuple[Form, list[dict[str, Any]]]:
    """A form whose questions hide each other, and conditions over all of it."""
    kinds = draw(
        st.lists(
            st.sampled_from(["yes_no", "choice", "choices", "integer"]), min_size=1, max_size=4
        )
    )
    questions = []
    for number, kind in enumerate(kinds):
        more: dict[str, Any] = {"required": draw(st.booleans())}
        if kind in {"choice", "choices"}:
            more["options"] = [{"id": one, "official": one} for one in GOODS]
        if kind == "choices" and draw(st.booleans()):
            more["options"][-1]["exclusive"] = True
        if kind == "integer":
            more |= {"min": "0", "max": "2"}
        if number and draw(st.booleans()):
            more["when"] = draw(whole(kinds[:number]))
        questions.append(question(f"q{number}", kind, **more))
    some = st.lists(whole(kinds), min_size=1, max_size=4)
    return form(*questions), draw(some)


def answers_to(asked: Question) -> list[Value]:
    """Every answer, and none."""
    if asked.kind == "yes_no":
        return [True, False, None]
    if asked.kind == "choice":
        return [*asked.option_ids, None]
    if asked.kind == "integer":
        return [0, 1, 2, None]
    alone = {option.id for option in asked.options if option.exclusive}
    every: list[Value] = [None]
    for size in range(1, len(asked.options) + 1):
        for some in combinations(asked.option_ids, size):
            if size == 1 or not alone & set(some):
                every.append(list(some))  # noqa: PERF401 - read easier than a nested one
    return every


def fillings(of: Form) -> Iterator[dict[str, Value]]:
    """The answers that count in every finished filling."""
    for values in product(*(answers_to(one) for one in of.questions)):
        counted = effective(of, dict(zip(of.by_id, values, strict=True)))
        shown = [one for one in of.questions if one.when is None or one.when.holds(counted)]
        if all(one.id in counted or not one.required for one in shown):
            yield counted


@given(filled_forms())
def test_what_can_hold_is_what_holds_in_some_filling(case: tuple[Form, list[Any]]) -> None:
    made, raws = case
    space = Space(made)
    search = Search(space)
    every = list(fillings(made))
    for raw in raws:
        one = condition(raw)
        formula = space.formula(one)
        held = {one.holds(counted) for counted in every}
        assert search.possible(formula).possible is (True in held)
        assert search.possible(space.formulas.opposite(formula)).possible is (False in held)


@given(filled_forms(), st.data())
def test_totals_are_those_of_all_fillings(
    case: tuple[Form, list[Any]], data: st.DataObject
) -> None:
    made, raws = case
    points = st.integers(-3, 5).filter(bool)
    rules = [
        {"id": f"r{n}", "points": data.draw(points), "when": raw} for n, raw in enumerate(raws)
    ]
    half = data.draw(st.integers(0, len(rules)))
    blocks = [
        {"id": name, "combine": data.draw(st.sampled_from(["sum", "best"])), "rules": part}
        for name, part in (("one", rules[:half]), ("two", rules[half:]))
        if part
    ]
    scoring: ScoringModel = model(*blocks)
    found = Adding(Space(made)).totals(scoring)
    assert found.totals == {score(scoring, counted).total for counted in fillings(made)}


def wide(count: int) -> Form:
    return form(*(question(f"q{n}") for n in range(count)))


def test_questions_that_share_nothing_are_tried_apart() -> None:
    pairs = [{"any": [{"field": f"q{n}"}, {"field": f"q{n + 1}"}]} for n in range(0, 60, 2)]
    space = Space(wide(60))
    outcome = Search(space).possible(space.formula(condition({"all": pairs})))
    assert outcome.possible
    assert outcome.steps <= 4 * len(pairs)  # of 2 ** 60 fillings


def test_ways_that_come_to_the_same_are_tried_once() -> None:
    # Neighbours differ, and the ends are alike: 2 ** 40 fillings, and none of them does.
    ends = [{"field": "q0"}, {"field": "q39"}]
    unlike = [
        {"any": [{"all": [one, {"not": other}]}, {"all": [{"not": one}, other]}]}
        for one, other in pairwise({"field": f"q{n}"} for n in range(40))
    ]
    space = Space(wide(40))
    outcome = Search(space).possible(space.formula(condition({"all": [*unlike, *ends]})))
    assert outcome.possible is False
    assert outcome.steps < 200


def test_a_search_that_is_given_up_says_how_far_it_went() -> None:
    pairs = [{"any": [{"field": f"q{n}"}, {"field": f"q{n + 1}"}]} for n in range(19)]
    space = Space(wide(20))
    outcome = Search(space, limit=5).possible(space.formula(condition({"all": pairs})))
    assert (outcome.possible, outcome.steps, outcome.size) == (None, 6, 2**20)


def test_between_whole_numbers_there_are_others() -> None:
    between = {
        "all": [{"field": "q", "op": "gt", "value": 5}, {"field": "q", "op": "lt", "value": 6}]
    }
    for kind, possible in (("money", True), ("decimal", True), ("integer", False)):
        space = Space(form(question("q", kind)))
        found = Search(space).possible(space.formula(condition(between)))
        assert found.possible is possible, kind


def test_numbers_keep_to_what_their_kind_can_be() -> None:
    for kind, op, value, possible in (
        ("percent", "gt", 99, True),
        ("percent", "gt", 100, False),
        ("percent", "lt", 0, False),
        ("money", "lt", 0, True),
        ("inn", "gte", 10**11, True),
        ("inn", "gte", 10**12, False),
        ("kpp", "lt", 0, False),
    ):
        space = Space(form(question("q", kind)))
        asked = {"field": "q", "op": op, "value": value}
        assert Search(space).possible(space.formula(condition(asked))).possible is possible, asked


def test_a_limit_with_a_fraction_makes_no_whole_number() -> None:
    space = Space(form(question("q", "integer", min="0.5", max="2.5")))
    for number, possible in ((0, False), (1, True), (2, True), (3, False)):
        asked = condition({"field": "q", "op": "eq", "value": number})
        assert Search(space).possible(space.formula(asked)).possible is possible, number


def test_lists_are_put_together_from_what_can_stand_together() -> None:
    options = [{"id": "none", "official": "None", "exclusive": True}, "tea", "jam"]
    asked = form(question("q", "choices", options=options)).by_id["q"]
    told = {
        key(test): test
        for test in (
            Test(field="q", op="contains", value="none"),
            Test(field="q", op="contains_any", value=("tea", "jam")),
        )
    }
    ways = {tuple(way.values()) for way in signatures(asked, told, skipped=False)}
    assert ways == {(True, False), (False, True)}
    assert (False, False) in {tuple(way.values()) for way in signatures(asked, told, skipped=True)}


def test_too_many_options_that_matter_are_not_looked_at() -> None:
    names = [f"o{n}" for n in range(16)]
    asked = form(question("q", "choices", options=names)).by_id["q"]
    tests = [Test(field="q", op="contains", value=name) for name in names]
    with pytest.raises(TooWide):
        signatures(asked, {key(test): test for test in tests}, skipped=False)
