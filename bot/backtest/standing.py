"""Where a company stands: the level, the points rule by rule, the marketplaces that fit."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.conditions import Answers
from flows.model import Pack
from flows.scoring import matches, score


@dataclass(frozen=True, slots=True)
class Standing:
    """`points` are those that count, by rule; `places` are the marketplaces that fit."""

    level: str
    total: int
    max: int
    percent: int
    points: Mapping[str, int]
    places: frozenset[str]


def standing(pack: Pack, counted: Answers) -> Standing:
    """By the pack's model and table, from the answers that count. The pack has a model."""
    if pack.scoring is None:
        raise ValueError(pack.id)
    found = score(pack.scoring, counted)
    points = {one.rule: one.points for one in found.reasons if one.effect != "missed"}
    table = pack.marketplaces
    placed = table is not None and table.form == pack.scoring.form
    fits = matches(table, counted) if table and placed else ()
    places = frozenset(one.marketplace for one in fits if one.fits)
    return Standing(found.level, found.total, found.max, found.percent, points, places)


def shown(result: Mapping[str, Any] | None) -> Standing | None:
    """What was kept with an application as the applicant saw it; None where nothing was scored."""
    kept = (result or {}).get("score")
    if result is None or kept is None:
        return None
    points = {one["rule"]: one["points"] for one in kept["reasons"] if one["effect"] != "missed"}
    places = frozenset(one["marketplace"] for one in result["marketplaces"] if one["fits"])
    totals = (kept["total"], kept["max"], kept["percent"])
    return Standing(kept["level"], *totals, points, places)
