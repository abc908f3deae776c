"""Points with their reasons, and platforms that fit."""

import pytest

from flows.conditions import Value
from flows.points import MarketplaceTable
from flows.scoring import BlockScore, ScoreReason, matches, score
from tests.support.forms import model

LADDER = {
    "id": "team",
    "combine": "best",
    "rules": [
        {"id": "department", "points": 10, "when": {"field": "department"}, "advice": True},
        {"id": "specialist", "points": 4, "when": {"field": "specialist"}},
    ],
}
SUM = {
    "id": "money",
    "rules": [
        {"id": "budget", "points": 6, "when": {"field": "budget"}, "advice": True},
        {"id": "state_only", "points": -3, "when": {"field": "state_only"}},
    ],
}
LEVELS = [("low", 0), ("medium", 40), ("high", 70)]
MODEL = model(LADDER, SUM, levels=LEVELS)


def test_blocks_add_up_and_say_what_is_attainable() -> None:
    result = score(MODEL, {"department": True, "specialist": True, "budget": True})
    assert result.blocks == {"team": BlockScore(10, 10), "money": BlockScore(6, 6)}
    assert (result.total, result.max, result.percent, result.level) == (16, 16, 100, "high")


def test_on_a_ladder_only_the_highest_rung_counts() -> None:
    assert score(MODEL, {"specialist": True}).blocks["team"] == BlockScore(4, 10)
    reasons = score(MODEL, {"department": True, "specialist": True}).reasons
    assert [r.rule for r in reasons if r.block == "team"] == ["department"]


def test_reasons_tell_what_raised_lowered_and_what_is_missing() -> None:
    result = score(MODEL, {"specialist": True, "state_only": True})
    assert result.reasons == (
        ScoreReason("department", "team", "missed", 6, True, ("department",)),
        ScoreReason("specialist", "team", "raised", 4, False, ("specialist",)),
        ScoreReason("budget", "money", "missed", 6, True, ("budget",)),
        ScoreReason("state_only", "money", "lowered", -3, False, ("state_only",)),
    )


@pytest.mark.parametrize(
    ("answers", "percent", "level"),
    [
        ({}, 0, "low"),
        ({"state_only": True}, 0, "low"),
        ({"budget": True}, 37, "low"),
        ({"department": True}, 62, "medium"),
        ({"specialist": True, "budget": True}, 62, "medium"),
        ({"department": True, "budget": True, "state_only": True}, 81, "high"),
    ],
)
def test_percent_is_rounded_down_and_kept_between_0_and_100(
    answers: dict[str, Value], percent: int, level: str
) -> None:
    result = score(MODEL, answers)
    assert (result.percent, result.level) == (percent, level)


def test_levels_count_from_their_threshold_in_any_order() -> None:
    turned = model(LADDER, levels=[("high", 40), ("low", 0)])
    assert score(turned, {"specialist": True}).level == "high"
    assert score(turned, {}).level == "low"


TABLE = MarketplaceTable.model_validate(
    {
        "version": "1",
        "own": True,
        "form": "form",
        "marketplaces": [
            {
                "id": "shut",
                "name": "Shut",
                "countries": ["CN"],
                "trade": ["b2c"],
                "pros": [{"id": "p", "when": {"field": "retail"}}],
                "cons": [{"id": "closed", "must": True, "when": {"field": "cold"}}],
            },
            {"id": "other", "name": "Other", "countries": [], "trade": ["b2b"],
             "applies": {"field": "wholesale"}},
            {
                "id": "plain",
                "name": "Plain",
                "countries": ["KZ"],
                "trade": ["b2c"],
                "cons": [{"id": "slow", "when": {"field": "retail"}}],
            },
        ],
    }
)  # fmt: skip


def test_platforms_that_fit_come_first_the_best_supported_on_top() -> None:
    found = matches(TABLE, {"retail": True})
    assert [(m.marketplace, m.fits, m.pros, m.cons) for m in found] == [
        ("shut", True, ("p",), ()),
        ("plain", True, (), ("slow",)),
        ("other", False, (), ()),
    ]


def test_a_con_that_must_not_be_shuts_the_door_and_a_mere_con_does_not() -> None:
    found = {m.marketplace: m for m in matches(TABLE, {"retail": True, "cold": True})}
    assert not found["shut"].fits
    assert found["shut"].cons == ("closed",)
    assert found["plain"].fits
