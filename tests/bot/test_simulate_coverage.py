"""`prichal simulate --coverage`: whatever is possible in a form is walked through the engine."""

import json
from datetime import UTC, datetime
from itertools import pairwise, product
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands.simulate import simulate
from bot.simulation.coverage import Coverage, cover
from bot.simulation.items import END, START, Item
from bot.simulation.paths import Paths
from bot.simulation.space import Space
from flows.answering import Rules
from flows.conditions import Value
from flows.model import Form
from flows.readers.base import Ask, BadAnswer, Read
from flows.visibility import effective, visible
from storage.packs import load_packs
from tests.support.forms import ALL_READERS, form, question

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
PATHS = 600
"""Paths of a form that are walked here; the command takes more."""


def covered(made: Form) -> Coverage:
    return cover(Rules(made, ALL_READERS), NOW, PATHS)


# The larger packs are walked by `prichal simulate --coverage`, which CI runs by itself.
@pytest.mark.parametrize("name", ["export-standard", "kaliningrad-cluster"])
def test_every_form_is_walked_through_whole(name: str) -> None:
    pack = load_packs(only=[name])[name]
    for made in pack.forms.values():
        found = cover(Rules(made, ALL_READERS, pack.scoring), NOW, PATHS)
        assert (found.missed, found.undecided) == ((), ()), made.id
        assert found.walked == found.possible
        assert found.walked["asked"] == len(made.questions)
        assert found.paths is not None
        if found.paths <= PATHS:
            assert found.paths_walked == found.paths, made.id


TRADE = form(
    question("trade", "choice", options=["retail", "wholesale", "none"]),
    question("shop", when={"field": "trade", "value": "retail"}),
    question("stock", when={"field": "trade", "op": "in", "value": ["retail", "wholesale"]}),
    question("years", "integer", min="0", required=False),
    question("comment", "text", when={"field": "years", "op": "gte", "value": 10}),
    checks=[
        {
            "id": "idle",
            "fields": ["trade", "years"],
            "when": {
                "all": [
                    {"field": "trade", "value": "none"},
                    {"field": "years", "op": "gt", "value": 0},
                ]
            },
        },
        {
            "id": "too_old",
            "severity": "error",
            "fields": ["years"],
            "when": {"field": "years", "op": "gt", "value": 99},
        },
    ],
)


def test_figures_of_a_small_form_are_those_that_one_counts_by_hand() -> None:
    found = covered(TRADE)
    assert found.complete
    # retail, wholesale or none, each with the comment or without
    assert (found.paths_walked, found.paths) == (6, 6)
    assert found.walked == {
        "asked": 5,
        "hidden": 3,  # shop, stock, comment
        # in; trade to shop, stock and years; shop to stock; stock to years; years to both; out
        "step": 9,
        "answer": 3 + 2 + 2 + 2,  # the last two: years given and left empty
        "condition": 2 * (3 + 2),
        "test": 2 * 2,  # of the check that has two
        "check": 2 + 1,  # confirmed and put right; only put right
        "path": 6,
    }
    assert found.impossible == ()


def test_what_no_filling_can_do_is_told_and_not_missed() -> None:
    never = form(
        question("a"),
        question("b", when={"field": "a"}),
        question("c", when={"all": [{"field": "a", "value": False}, {"field": "b"}]}),
        checks=[
            {"id": "no_b", "severity": "error", "fields": ["b"],
             "when": {"field": "b", "value": False}}
        ],
    )  # fmt: skip
    found = covered(never)
    assert found.complete
    told = set(found.impossible)
    assert {Item("asked", ("c",)), Item("answer", ("b", "no"))} <= told
    assert Item("step", (START, "a")) not in told


def test_an_answer_that_can_not_be_given_is_missed() -> None:
    def deaf(text: str, ask: Ask) -> Read:
        raise BadAnswer("inn.unclear", {"typed": text})

    made = form(question("inn", "inn"), question("email", "email"))
    found = cover(Rules(made, {**ALL_READERS, "inn": deaf}), NOW)
    assert not found.complete
    assert found.missed == ((Item("asked", ("inn",)), "unanswerable"),)


@st.composite
def small_forms(draw: st.DrawFn) -> Form:
    """Up to six questions whose conditions look at some before them, and perhaps an error."""
    kinds = draw(st.lists(st.sampled_from(["yes_no", "choice", "choices"]), min_size=2, max_size=6))
    names = [f"q{number}" for number in range(len(kinds))]

    def test(name: str, kind: str) -> st.SearchStrategy[dict[str, Any]]:
        if kind == "yes_no":
            return st.booleans().map(lambda value: {"field": name, "value": value})
        op = "eq" if kind == "choice" else "contains"
        return st.sampled_from(["x", "y"]).map(lambda v: {"field": name, "op": op, "value": v})

    def condition(before: int) -> st.SearchStrategy[dict[str, Any]]:
        one = st.one_of([test(names[i], kinds[i]) for i in range(before)])
        some = st.lists(one, min_size=1, max_size=3)
        return st.one_of(
            one,
            some.map(lambda parts: {"all": parts}),
            some.map(lambda parts: {"any": parts}),
            one.map(lambda part: {"not": part}),
        )

    questions = []
    for number, kind in enumerate(kinds):
        more: dict[str, Any] = {} if kind == "yes_no" else {"options": ["x", "y", "z"]}
        if number and draw(st.booleans()):
            more["when"] = draw(condition(number))
        questions.append(question(names[number], kind, required=draw(st.booleans()), **more))
    checks = []
    if draw(st.booleans()):
        when = draw(condition(len(kinds)))
        checks.append({"id": "no", "severity": "error", "fields": names, "when": when})
    return form(*questions, checks=checks)


def paths_by_trying(made: Form) -> set[tuple[str, ...]]:
    """Every path, from all answers there are, without any cleverness."""
    values: dict[str, list[Value]] = {
        "yes_no": [True, False],
        "choice": ["x", "y", "z"],
        "choices": [["x"], ["y"], ["z"], ["x", "y"]],
    }
    all_values = [[*values[one.kind], *([] if one.required else [None])] for one in made.questions]
    found = set()
    for chosen in product(*all_values):
        given = dict(zip(made.by_id, chosen, strict=True))
        counted = effective(made, given)
        if not any(check.when.holds(counted) for check in made.checks):
            found.add(tuple(one.id for one in visible(made, given)))
    return found


@settings(max_examples=60, deadline=None, derandomize=True)
@given(small_forms())
def test_paths_and_steps_are_those_that_trying_everything_finds(made: Form) -> None:
    expected = paths_by_trying(made)
    space = Space(Rules(made, ALL_READERS), NOW.date())
    paths = Paths(space)
    assert paths.count() == len(expected)
    assert {path for path, _ in paths.all()} == expected
    if not expected:
        return  # a form that can't be finished: the compiler refuses it
    found = covered(made)
    assert found.complete
    steps = {step for path in expected for step in pairwise([START, *path, END])}
    assert found.walked["step"] == len(steps)
    assert found.paths_walked == len(expected)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(simulate, [*arguments, "--now", "2026-11-20"])


def test_the_table_has_a_line_for_each_form_and_says_what_it_came_to() -> None:
    result = run("orel-cluster", "--coverage")
    assert result.exit_code == 0, result.output
    lines = result.output.splitlines()
    joining = next(line for line in lines if line.startswith("orel-cluster/joining"))
    assert joining.split()[1:5] == ["13/13", "3/3", "16/16", "12/12"]
    assert lines[-1] == "Форм: 38. Пройдено всё, до чего можно дойти."


def test_the_figures_come_as_data_too() -> None:
    result = run("rec-marketplaces", "anketa", "--coverage", "--json")
    assert result.exit_code == 0, result.output
    (found,) = json.loads(result.stdout)
    assert (found["pack"], found["form"], found["complete"]) == ("rec-marketplaces", "anketa", True)
    assert found["paths"] == {"walked": 32, "of": 32}
    assert found["step"] == {"walked": 37, "of": 37}


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["rec-marketplaces", "anketa"],
        ["rec-marketplaces", "anketa", "--coverage", "--fuzz", "3"],
        ["rec-marketplaces", "--answers", "a.yaml"],
        ["--answers", "a.yaml"],
        ["nobody", "--coverage"],
        ["rec-marketplaces", "nothing", "--coverage"],
        ["rec-marketplaces", "anketa", "--fuzz", "0"],
    ],
)
def test_wrong_use_is_told_in_words(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Error:" in result.output


@pytest.mark.parametrize("kind", ["decimal", "money", "percent"])
def test_between_whole_numbers_there_are_others(kind: str) -> None:
    tests = [{"field": "q", "op": "gt", "value": 33}, {"field": "q", "op": "lt", "value": 34}]
    made = form(question("q", kind), question("then", "text", when={"all": tests}))
    found = covered(made)
    assert found.complete
    assert Item("asked", ("then",)) not in found.impossible


def test_an_answer_put_right_may_lead_to_another_contradiction() -> None:
    several = [{"id": "none", "official": "None", "exclusive": True}, "one", "two"]
    made = form(
        question("kind", "choice", options=["a", "b", "c"]),
        question("several", "choices", options=several, when={"field": "kind", "value": "b"}),
        question(
            "number", "integer", min="0", max="3",
            when={"field": "kind", "op": "in", "value": ["a", "c"]},
        ),
        checks=[
            {
                "id": "small", "severity": "error", "fields": ["kind", "several", "number"],
                "when": {"field": "number", "op": "lte", "value": 1},
            },
            {
                "id": "some", "fields": ["kind", "several", "number"],
                "when": {"field": "several", "op": "contains_any", "value": ["one", "two"]},
            },
        ],
    )  # fmt: skip
    assert covered(made).missed == ()


def test_a_contradiction_that_a_later_answer_ends_is_waited_for() -> None:
    ended = [
        {"field": "last", "value": "b"},
        {"any": [{"field": "first"}, {"field": "more", "op": "contains", "value": "b"}]},
        {"field": "some", "op": "contains", "value": "a"},
    ]
    three = ["a", "b", "c"]
    made = form(
        question("first", required=False),
        question(
            "some", "choices", options=three, required=False,
            when={"field": "first", "value": False},
        ),
        question(
            "more", "choices", options=three, required=False,
            when={"field": "some", "op": "contains_any", "value": ["a", "c"]},
        ),
        question(
            "last", "choice", options=three, when={"field": "some", "op": "answered"},
        ),
        checks=[
            {
                "id": "open", "severity": "error", "fields": ["first", "some", "more", "last"],
                "when": {"not": {"any": ended}},
            }
        ],
    )  # fmt: skip
    assert covered(made).missed == ()


@pytest.mark.parametrize(
    ("kind", "op", "value"),
    [
        ("inn", "gt", 9_999_999_999),
        ("inn", "lt", 4_000_000_000),
        ("inn", "gte", 7_700_000_000),
        ("ogrn", "lt", 1_100_000_000_000),
        ("ogrn", "gte", 400_000_000_000_000),
        ("kpp", "gte", 770_000_000),
        ("kpp", "lt", 100_000_000),
    ],
)
def test_codes_on_either_side_of_a_number_are_found(kind: str, op: str, value: int) -> None:
    told = question("more", when={"field": "code", "op": op, "value": value})
    found = covered(form(question("code", kind), told))
    assert (found.missed, found.impossible, found.undecided) == ((), (), ())
    assert found.walked["asked"] == 2
