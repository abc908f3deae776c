"""A backtest as plain data for `--json`: no personal data unless names are wished."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from bot.backtest.line import Line, because, frame, way
from bot.backtest.model_changes import (
    RuleChange,
    level_changes,
    place_changes,
    rule_changes,
)
from bot.backtest.standing import Standing
from bot.backtest.totals import Totals
from bot.backtest.words import Words
from flows.model import Pack


def changes_data(today: Pack, edited: Pack) -> dict[str, Any]:
    """What was edited."""
    before, after = today.scoring, edited.scoring
    if before is None or after is None:
        return {}
    return {
        "model": {"before": [before.id, before.version], "after": [after.id, after.version]},
        "rules": [_rule(one) for one in rule_changes(before, after).values()],
        "levels": [asdict(one) for one in level_changes(before, after)],
        "marketplaces": [
            {
                "id": one.place,
                "sort": "new" if one.before is None else "gone" if one.after is None else "edited",
                "reasons": list(one.reasons),
            }
            for one in place_changes(today.marketplaces, edited.marketplaces)
        ],
    }


def line_data(line: Line, totals: Totals, words: Words, *, names: bool) -> dict[str, Any]:
    """One who moves."""
    changes = rule_changes(totals.before, totals.after)
    appear, vanish = line.after.places - line.before.places, line.before.places - line.after.places
    return {
        "number": line.application.number,
        **({"company": words.company(line)} if names else {}),
        "way": way(line.reasons_from, line.after, totals.before, totals.after),
        "shown": _standing(line.shown),
        "today": _standing(line.before),
        "edited": _standing(line.after),
        "because": [
            {**asdict(one), "text": words.rule(one.rule)} for one in because(line, changes)
        ],
        "levels": [asdict(one) for one in frame(line, totals.before, totals.after)],
        "appear": sorted(appear),
        "vanish": sorted(vanish),
        "misfits": [asdict(one) for one in line.misfits],
    }


def totals_data(totals: Totals) -> dict[str, Any]:
    """All together."""
    return {
        "applications": totals.applications,
        "unscored": totals.unscored,
        "unshown": totals.unshown,
        "levels": {
            level: {
                "shown": totals.levels_shown[level],
                "today": totals.levels_before[level],
                "edited": totals.levels_after[level],
            }
            for level in totals.levels
        },
        "against_today": _ways(totals.today.items()),
        "against_shown": _ways(totals.shown.items()),
        "appear": dict(totals.appear),
        "vanish": dict(totals.vanish),
        "unfit": totals.unfit,
        "misfits": [{**asdict(one), "count": n} for one, n in totals.misfits.most_common()],
    }


def _ways(counted: Iterable[tuple[str, int]]) -> dict[str, int]:
    return {"up": 0, "down": 0, "same": 0} | dict(counted)


def _rule(change: RuleChange) -> dict[str, Any]:
    return {
        "rule": change.rule,
        "before": change.before[1].points if change.before else None,
        "after": change.after[1].points if change.after else None,
        "condition": change.condition,
        "block": change.block,
    }


def _standing(one: Standing | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {"level": one.level, "total": one.total, "max": one.max, "percent": one.percent}
