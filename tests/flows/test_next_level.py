"""The shortest way to the next level, against trying everything."""

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from flows import rule_groups
from flows.compiling.space import Space
from flows.conditions import Value
from flows.model import Form
from flows.next_level import Step, Way, next_level
from flows.points import Rule, ScoringModel
from flows.rule_groups import Trial, groups
from flows.scoring import score
from flows.visibility import effective, visible
from storage.packs import load_packs
from tests.support.forms import form, model, question

QUESTIONS = ("first", "second", "third", "tied")
FORM = form(*(question(name) for name in QUESTIONS[:3]), question("tied", when={"field": "first"}))
LEVELS = [("low", 0), ("medium", 40), ("high", 80)]


def rule(name: str, points: int, when: object, *, advice: bool = True) -> dict[str, Any]:
    return {"id": name, "points": points, "when": when, "advice": advice}


def test_the_largest_gains_are_taken_until_the_level_is_reached() -> None:
    block = {"id": "sum", "rules": [
        rule("small", 2, {"field": "first"}),
        rule("large", 5, {"field": "second"}),
        rule("middle", 3, {"field": "third"}),
    ]}  # fmt: skip
    made = model(block, levels=LEVELS)
    # 40 % of 10 are 4 points: the large one alone; 80 % of 10 are 8: then the middle one.
    first = Way("low", "medium", 4, (Step("large", 5),), 5, 50)
    assert next_level(made, FORM, dict.fromkeys(QUESTIONS[:3], False)) == first
    second = Way("medium", "high", 3, (Step("middle", 3),), 8, 80)
    assert next_level(made, FORM, {"first": False, "second": True, "third": False}) == second


def test_one_step_that_brings_another_rule_with_it_counts_for_both() -> None:
    block = {"id": "sum", "rules": [
        rule("person", 3, {"any": [{"field": "first"}, {"field": "second"}]}),
        rule("staff", 2, {"field": "first"}),
        rule("other", 5, {"field": "third"}, advice=False),
    ]}  # fmt: skip
    way = next_level(model(block, levels=[("low", 0), ("high", 50)]), FORM, {})
    assert way == Way("low", "high", 5, (Step("staff", 5),), 5, 50)


def test_steps_that_cannot_both_be_taken_are_not_advised_together() -> None:
    block = {"id": "sum", "rules": [
        rule("yes", 5, {"field": "first"}),
        rule("no", 5, {"field": "first", "value": False}),
    ]}  # fmt: skip
    way = next_level(model(block, levels=[("low", 0), ("high", 100)]), FORM, {"first": False})
    assert way == Way("low", "high", 5, (), 5, 50)


def test_what_lowers_may_be_put_right() -> None:
    block = {"id": "sum", "rules": [
        rule("good", 10, {"field": "first"}),
        rule("bad", -4, {"field": "second"}),
    ]}  # fmt: skip
    way = next_level(model(block, levels=LEVELS), FORM, {"first": True, "second": True})
    assert way == Way("medium", "high", 2, (Step("bad", 4),), 10, 100)


def test_on_the_highest_level_there_is_nothing_to_do() -> None:
    made = model({"id": "sum", "rules": [rule("only", 1, {"field": "first"})]}, levels=LEVELS)
    assert next_level(made, FORM, {"first": True}) is None


@pytest.mark.parametrize("name", ["MOST", "BUDGET"])
def test_what_is_too_much_to_try_is_said_to_be_so(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(f"flows.rule_groups.{name}", 1)
    monkeypatch.setattr("flows.next_level.Trial", lambda search: Trial(search, rule_groups.BUDGET))
    block = {"id": "sum", "rules": [
        rule("one", 1, {"field": "first"}),
        rule("two", 1, {"all": [{"field": "first"}, {"field": "second"}]}),
    ]}  # fmt: skip
    way = next_level(model(block, levels=LEVELS), FORM, {})
    assert way == Way("low", "medium", 1, (), 0, 0, decided=False)


def test_a_long_ladder_is_no_trouble() -> None:
    """Of a ladder one rung is enough, so its rungs are not tried together."""
    rungs = [rule(f"r{n}", n, {"field": "count", "op": "gte", "value": n}) for n in range(1, 41)]
    asked = form(question("count", "integer", min="0", max="50"))
    made = model({"id": "b", "combine": "best", "rules": rungs}, levels=LEVELS)
    # 40 % of 40 are 16 points; the rung that brings most is as short a way as any other.
    way = next_level(made, asked, {"count": 3})
    assert way == Way("low", "medium", 13, (Step("r40", 37),), 40, 100)


def test_a_form_of_old_that_does_not_ask_what_counts_is_left_alone() -> None:
    made = model({"id": "sum", "rules": [rule("new", 1, {"field": "new"})]}, levels=LEVELS)
    assert next_level(made, FORM, {}) == Way("low", "medium", 1, (), 0, 0, decided=False)


CONDITIONS = st.recursive(
    st.builds(
        lambda name, value: {"field": name, "value": value},
        st.sampled_from(QUESTIONS),
        st.booleans(),
    ),
    lambda inner: st.one_of(
        st.builds(lambda parts: {"all": parts}, st.lists(inner, min_size=1, max_size=2)),
        st.builds(lambda parts: {"any": parts}, st.lists(inner, min_size=1, max_size=2)),
        st.builds(lambda part: {"not": part}, inner),
    ),
    max_leaves=3,
)


@st.composite
def models(draw: st.DrawFn) -> ScoringModel:
    blocks = []
    for number in range(draw(st.integers(1, 3))):
        rules = [
            rule(
                f"r{number}{place}",
                draw(st.integers(-3, 6).filter(bool)),
                draw(CONDITIONS),
                advice=draw(st.integers(0, 4)) > 0,
            )
            for place in range(draw(st.integers(1, 3)))
        ]
        combine = draw(st.sampled_from(["sum", "best"]))
        blocks.append({"id": f"b{number}", "combine": combine, "rules": rules})
    return model(*blocks, levels=LEVELS)


def fillings() -> Iterator[dict[str, Value]]:
    for values in product((True, False), repeat=len(QUESTIONS)):
        counted = effective(FORM, dict(zip(QUESTIONS, values, strict=True)))
        yield counted


FILLINGS = list(fillings())


@given(made=models(), counted=st.sampled_from(FILLINGS))
@settings(max_examples=400)
def test_no_smaller_set_reaches_the_level(made: ScoringModel, counted: Mapping[str, Value]) -> None:
    way = next_level(made, FORM, counted)
    if way is None:
        return
    tried = {
        chosen: points - score(made, counted).total
        for count in range(len(_steps(made, counted)) + 1)
        for chosen in combinations(_steps(made, counted), count)
        if (points := _surely(made, counted, chosen)) is not None
    }
    enough = {chosen: gain for chosen, gain in tried.items() if gain >= way.missing}
    if not enough:
        assert way.steps == ()
        return
    fewest = min(map(len, enough))
    assert len(way.steps) == fewest
    gains = [gain for chosen, gain in enough.items() if len(chosen) == fewest]
    assert sum(step.points for step in way.steps) == max(gains)


@given(made=models(), counted=st.sampled_from(FILLINGS))
def test_whoever_does_it_is_on_the_level(made: ScoringModel, counted: Mapping[str, Value]) -> None:
    way = next_level(made, FORM, counted)
    if way is None or not way.steps:
        return
    chosen = tuple(one for one in _rules(made) if one[1].id in {s.rule for s in way.steps})
    after = [one for one in FILLINGS if _followed(made, counted, chosen, one)]
    assert after
    from_percent = {level.id: level.from_percent for level in made.levels}
    for filling in after:
        assert score(made, filling).percent >= from_percent[way.next]


Named = tuple[str, Rule, bool]
"""A rule with its block, and whether the block is a ladder."""


def _rules(made: ScoringModel) -> list[Named]:
    return [(b.id, rule, b.combine == "best") for b in made.blocks for rule in b.rules]


def _steps(made: ScoringModel, counted: Mapping[str, Value]) -> list[Named]:
    return [
        (block, one, ladder)
        for block, one, ladder in _rules(made)
        if one.advice
        and one.when.holds(counted) is (one.points < 0)
        and not (ladder and one.points < 0)
    ]


def _followed(
    made: ScoringModel,
    counted: Mapping[str, Value],
    chosen: tuple[Named, ...],
    filling: Mapping[str, Value],
) -> bool:
    """Whether somebody may have come to this filling by doing so."""
    climbed = {block for block, _, ladder in chosen if ladder}
    taken = {one.id for _, one, _ in chosen}
    for block, one, ladder in _rules(made):
        held, holds = one.when.holds(counted), one.when.holds(filling)
        if one.id in taken:
            if holds is not (one.points > 0):
                return False
        elif ladder and block not in climbed:
            rungs = [o.points for b, o, _ in _rules(made) if b == block and o.when.holds(counted)]
            fell = one.points == max(rungs, default=0) and held and not holds
            if fell or (not rungs and one.points < 0 and holds):
                return False
        elif not ladder and holds is not held and holds is (one.points < 0):
            return False  # what was earned is lost, or something new lowers the score
    return True


def _surely(
    made: ScoringModel, counted: Mapping[str, Value], chosen: tuple[Named, ...]
) -> int | None:
    """The points of the rules that hold in every filling; None where there is none."""
    if not chosen:
        return score(made, counted).total
    ladders = [block for block, _, ladder in chosen if ladder]
    after = [one for one in FILLINGS if _followed(made, counted, chosen, one)]
    if not after or len(ladders) != len(set(ladders)):
        return None
    total = 0
    taken = {one.id for _, one, _ in chosen}
    for block in made.blocks:
        points = [
            one.points
            for one in block.rules
            if (one.points > 0 and all(one.when.holds(filling) for filling in after))
            or (one.points < 0 and one.when.holds(counted) and one.id not in taken)
        ]
        total += max(points, default=0) if block.combine == "best" else sum(points)
    return total


def test_groups_share_no_question() -> None:
    pack = load_packs(None, ["rec-marketplaces"])["rec-marketplaces"]
    assert pack.scoring is not None
    found = list(groups(pack.scoring, Space(pack.forms["scoring"]), {}))
    assert sum(len(one.weights) for one in found) == sum(
        len(block.rules) for block in pack.scoring.blocks
    )
    assert len(found) > len(pack.scoring.blocks)


def test_the_weak_company_of_the_default_model() -> None:
    pack = load_packs(None, ["rec-marketplaces"])["rec-marketplaces"]
    shown: Form = pack.forms["scoring"]
    file = Path(__file__).parent / "data" / "answers_weak.yaml"
    counted = effective(shown, yaml.safe_load(file.read_text("utf-8")))
    assert pack.scoring is not None
    assert len(visible(shown, counted)) > 30
    way = next_level(pack.scoring, shown, counted)
    # 40 points: certificates 12, export 10, team 10 and adaptation 8; no three ladders have as much
    # without the team, and the sums of the other blocks come in smaller steps.
    assert way is not None
    assert [(step.rule, step.points) for step in way.steps] == [
        ("certificates_settled", 12),
        ("export_other", 10),
        ("department", 10),
        ("adaptation_settled", 8),
    ]
