"""What holds for a form whatever anybody does to it."""

from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from flows import actions as a
from flows import events
from flows.checks import open_checks
from flows.conditions import All, Condition, Not, Test, Value
from flows.conditions import Any as AnyOf
from flows.impact import impact
from flows.model import Form
from flows.points import ScoringModel
from flows.scoring import score
from flows.session import PlaceKind
from flows.visibility import effective, hidden, visible
from storage.packs import load_packs
from tests.support.fair import request
from tests.support.forms import Filler, form, model, question
from tests.support.wandering import answers, anything, finish, give, walks, wander

CAREFUL = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

NONE = {"id": "no", "official": "No", "exclusive": True}

BRANCHES = form(
    question("trade", "choice", options=["retail", "wholesale", "none"]),
    question("shop", when={"field": "trade", "value": "retail"}),
    question("shop_years", "integer", min="0", max="200", when={"field": "shop"}),
    question("goods", "choices", options=["tea", "honey", NONE]),
    question("tea", "text", when={"field": "goods", "op": "contains", "value": "tea"}),
    question("countries", "country", many=True),
    question("china", when={"field": "countries", "op": "contains", "value": "CN"}),
    question("leaflet", "files", max_files=1, required=False),
    question("papers", "files", required=False),
    question("inn", "inn"),
    sections=[("company", 4), ("rest", 6)],
    checks=[
        {
            "id": "new_shop",
            "fields": ["shop_years", "shop"],
            "when": {"all": [{"field": "shop"}, {"field": "shop_years", "op": "lt", "value": 7}]},
        },
        {
            "id": "nothing_to_sell",
            "fields": ["trade", "china"],
            "when": {"any": [{"field": "trade", "value": "none"}, {"field": "china"}]},
        },
        {
            "id": "home",
            "severity": "error",
            "fields": ["countries"],
            "when": {"field": "countries", "op": "contains", "value": "RU"},
        },
        {
            "id": "retail_honey",
            "fields": ["trade", "goods"],
            "when": {
                "all": [
                    {"field": "trade", "op": "in", "value": ["retail", "none"]},
                    {"field": "goods", "op": "contains_any", "value": ["honey", "no"]},
                ]
            },
        },
    ],
)
POINTS = model(
    {"id": "shop", "rules": [{"id": "shop", "points": 5, "when": {"field": "shop"}}]},
    {
        "id": "reach",
        "combine": "best",
        "rules": [
            {"id": "china", "points": 4, "when": {"field": "china"}},
            {"id": "old", "points": 2, "when": {"field": "shop_years", "op": "gte", "value": 7}},
        ],
    },
)
KNOWN: dict[str, Value] = {"goods": ["tea"], "inn": "4027000012", "countries": ["RU", "CN"]}
FORMS = ["branches", "known", "tables", "anketa", "scoring"]


@cache
def made(name: str) -> tuple[Form, ScoringModel | None, dict[str, Value] | None]:
    if name in {"branches", "known"}:
        return BRANCHES, POINTS, KNOWN if name == "known" else None
    if name == "tables":
        return request(), None, {"full_name": "ООО «Пример»"}
    pack = load_packs(only=["rec-marketplaces"])["rec-marketplaces"]
    return pack.forms[name], pack.scoring, None


def somebody(name: str) -> Filler:
    return Filler(*made(name))


def wandered(name: str, data: st.DataObject, longest: int = 40) -> Filler:
    filler = somebody(name)
    wander(filler, data.draw(walks(filler.form, longest)))
    return filler


over_forms = pytest.mark.parametrize("name", FORMS)


@over_forms
@CAREFUL
@given(data=st.data())
def test_nothing_raises_and_no_answer_is_lost(name: str, data: st.DataObject) -> None:
    filler = somebody(name)
    for step in data.draw(walks(filler.form)):
        before, revision = filler.values, filler.session.revision
        wander(filler, [step])
        assert set(before) <= set(filler.values)
        replaced = {q for q in before if before[q] != filler.values[q]}
        assert len(replaced) <= 1
        assert filler.session.revision >= revision
        stands_somewhere(filler)


def stands_somewhere(filler: Filler) -> None:
    """The place shows something that is really there."""
    place = filler.place
    match place.kind:
        case PlaceKind.QUESTION | PlaceKind.ROW:
            assert place.id in filler.shown
        case PlaceKind.CHECK:
            assert place.id in {check.id for check in open_checks(filler.form, filler.session)}
        case PlaceKind.IMPACT:
            assert filler.session.change is not None
            assert impact(
                filler.form, filler.rules.scoring, filler.session, filler.session.change
            ).matters
        case PlaceKind.KNOWN:
            assert place.id in {section.id for section in filler.form.sections}


@over_forms
@CAREFUL
@given(data=st.data())
def test_from_everywhere_there_is_a_way_to_the_end(name: str, data: st.DataObject) -> None:
    filler = wandered(name, data)
    finish(filler)
    assert set(filler.shown) <= set(filler.values)
    filler.act(a.Finish())
    assert filler.happened == (events.FormFinished(),)


@over_forms
@CAREFUL
@given(data=st.data())
def test_an_action_for_another_revision_changes_nothing(name: str, data: st.DataObject) -> None:
    filler = wandered(name, data)
    session = filler.session
    action = data.draw(anything(filler.form))
    other = data.draw(st.integers(-2, 200).filter(lambda number: number != session.revision))
    assert filler.act(action, revision=other) == (events.Stale(),)
    assert filler.session is session


@over_forms
@CAREFUL
@given(data=st.data())
def test_a_double_tap_counts_once(name: str, data: st.DataObject) -> None:
    filler = wandered(name, data)
    drawn_for = filler.session.revision
    action = data.draw(anything(filler.form))
    filler.act(action, revision=drawn_for)
    assume(filler.refusal is None)
    once = filler.session
    assert filler.act(action, revision=drawn_for) == (events.Stale(),)
    assert filler.session is once


@over_forms
@CAREFUL
@given(data=st.data())
def test_back_and_forward_keeps_every_answer(name: str, data: st.DataObject) -> None:
    filler = wandered(name, data)
    filler.act(a.Continue())
    before, place = filler.session.answers, filler.place
    for _ in range(data.draw(st.integers(1, 8))):
        filler.act(a.Back())
    for _ in range(data.draw(st.integers(0, 8))):
        if filler.place.kind is PlaceKind.QUESTION and filler.place.id in filler.values:
            filler.act(a.Kept())
    filler.act(a.Continue())
    assert filler.session.answers == before
    assert filler.place == place


@over_forms
@CAREFUL
@given(data=st.data())
def test_an_edit_that_is_undone_brings_everything_back(name: str, data: st.DataObject) -> None:
    filler = wandered(name, data)
    candidates = [q for q in filler.shown if len(answers(filler.form.by_id[q])) > 1]
    changed = data.draw(st.sampled_from(candidates))
    first, second = data.draw(
        st.permutations(answers(filler.form.by_id[changed])).map(lambda ways: ways[:2])
    )
    give(filler, changed, first)
    values, counted = filler.values, filler.counted
    give(filler, changed, second)
    assert filler.values[changed] != values[changed]
    give(filler, changed, first)
    assert filler.values == values
    assert filler.counted == counted


def possible_values(wanted: Form) -> st.SearchStrategy[dict[str, Value]]:
    """Any answers at all, hidden ones among them."""
    kinds: dict[str, st.SearchStrategy[Value]] = {}
    for asked in wanted.questions:
        ids = [option.id for option in asked.options]
        match asked.kind:
            case "yes_no":
                kinds[asked.id] = st.sampled_from([None, True, False])
            case "choice":
                kinds[asked.id] = st.sampled_from([None, *ids])
            case "choices":
                kinds[asked.id] = st.lists(st.sampled_from(ids), unique=True)
            case "country":
                kinds[asked.id] = st.lists(st.sampled_from(["CN", "KZ", "RU", "TR"]), unique=True)
            case "integer":
                kinds[asked.id] = st.integers(0, 20)
            case "inn":
                kinds[asked.id] = st.sampled_from(["4027000012", "500100732259"])
            case "ogrn":
                kinds[asked.id] = st.sampled_from(["1264000000000", "316774600000010"])
            case _:
                kinds[asked.id] = st.sampled_from([None, "x"])
    return st.fixed_dictionaries({}, optional=kinds)


@pytest.mark.parametrize("name", ["branches", "scoring"])
@CAREFUL
@given(data=st.data())
def test_a_hidden_answer_never_scores(name: str, data: st.DataObject) -> None:
    asked, points, _ = made(name)
    assert points is not None
    values = data.draw(possible_values(asked))
    other = data.draw(possible_values(asked))
    shown = {question.id for question in visible(asked, values)}
    swapped = {q: values[q] for q in values if q in shown} | {
        q: other[q] for q in other if q not in shown
    }
    assert score(points, effective(asked, swapped)) == score(points, effective(asked, values))


@over_forms
@CAREFUL
@given(data=st.data())
def test_what_is_visible_agrees_with_a_naive_reading(name: str, data: st.DataObject) -> None:
    asked = made(name)[0]
    values = data.draw(possible_values(asked))
    shown = [question.id for question in visible(asked, values)]
    assert shown == [
        question.id for question in asked.questions if seen(asked, question.id, values)
    ]
    assert set(hidden(asked, values)) == set(values) - set(shown)


def seen(asked: Form, name: str, values: dict[str, Value]) -> bool:
    """By recursion from the question to what it depends on, the other way round than the engine."""
    when = asked.by_id[name].when
    return when is None or truth(asked, when, values)


def truth(asked: Form, condition: Condition, values: dict[str, Value]) -> bool:
    if isinstance(condition, Not):
        return not truth(asked, condition.not_, values)
    if isinstance(condition, All | AnyOf):
        parts = condition.all if isinstance(condition, All) else condition.any
        results = [truth(asked, part, values) for part in parts]
        return False not in results if isinstance(condition, All) else True in results
    answer = values.get(condition.field) if seen(asked, condition.field, values) else None
    return passes(condition, answer)


def passes(test: Test, answer: Any) -> bool:
    if test.op == "answered":
        return (answer not in (None, [])) is test.value
    if answer is None:
        return False
    wanted: Any = test.value
    results = {
        "eq": lambda: bool(answer == wanted),
        "ne": lambda: bool(answer != wanted),
        "in": lambda: answer in wanted,
        "contains": lambda: wanted in answer,
        "contains_any": lambda: any(one in answer for one in wanted),
        "gt": lambda: int(answer) > int(wanted),
        "gte": lambda: int(answer) >= int(wanted),
        "lt": lambda: int(answer) < int(wanted),
        "lte": lambda: int(answer) <= int(wanted),
    }
    return results[test.op]()
