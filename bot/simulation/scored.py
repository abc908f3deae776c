"""The score and the marketplaces of a run as plain data, with the pack's words."""

import html
import re
from collections.abc import Mapping
from typing import Any

from bot.simulation.run import Simulation
from flows.model import Form
from flows.next_level import Way, next_level
from flows.points import Marketplace, MarketplaceTable, ScoringModel
from flows.scoring import Match, Score, ScoreReason, matches, score
from handlers.views.condition import ConditionWords
from locales.lookup import Lookup
from locales.texts import Texts

_TAG = re.compile(r"<[^>]+>")


def plain(text: str) -> str:
    """A text of the chat without its markup."""
    return html.unescape(_TAG.sub("", text))


def worded(words: Lookup, key: str, otherwise: str) -> str:
    """A text of the pack without markup, or something else where it has none."""
    found = words.find(key)
    return plain(found) if found is not None else otherwise


def scored(model: ScoringModel, form: Form, run: Simulation, words: Lookup) -> dict[str, Any]:
    """The score by block with its reasons, and the way to the next level."""
    result = score(model, run.counted)
    way = next_level(model, form, run.counted)
    combine = {block.id: block.combine for block in model.blocks}
    next_ = _way(way, words) if way is not None else None
    return {**_score(result, combine, words), "next": next_}


def _way(way: Way, words: Lookup) -> dict[str, Any]:
    return {
        "from": way.level,
        "level": way.next,
        "missing": way.missing,
        "decided": way.decided,
        "steps": [_step(step.rule, step.points, words) for step in way.steps],
        "total": way.total,
        "percent": way.percent,
    }


def _step(rule: str, points: int, words: Lookup) -> dict[str, Any]:
    return {
        "rule": rule,
        "points": points,
        "text": worded(words, f"score-rule-{rule}", rule),
        "advice_text": worded(words, f"score-rule-{rule}.advice", ""),
    }


def _score(result: Score, combine: Mapping[str, str], words: Lookup) -> dict[str, Any]:
    return {
        "total": result.total,
        "max": result.max,
        "percent": result.percent,
        "level": result.level,
        "model": result.model,
        "version": result.version,
        "own": result.own,
        "blocks": {
            name: {"points": block.points, "max": block.max, "combine": combine[name]}
            for name, block in result.blocks.items()
        },
        "reasons": [_reason(reason, words) for reason in result.reasons],
    }


def _reason(reason: ScoreReason, words: Lookup) -> dict[str, Any]:
    return {
        "rule": reason.rule,
        "block": reason.block,
        "effect": reason.effect,
        "points": reason.points,
        "advice": reason.advice,
        "questions": list(reason.questions),
        "text": worded(words, f"score-rule-{reason.rule}", reason.rule),
        "advice_text": worded(words, f"score-rule-{reason.rule}.advice", "")
        if reason.advice and reason.effect != "raised"
        else "",
    }


def matched(
    table: MarketplaceTable, form: Form, run: Simulation, words: Lookup, texts: Texts
) -> list[dict[str, Any]]:
    """Every marketplace with its reasons, and what keeps one out."""
    platforms = {platform.id: platform for platform in table.marketplaces}
    found = matches(table, run.counted)
    said = ConditionWords(form, words, texts)
    return [
        {
            **_match(platforms[match.marketplace], match, words),
            "only_for": _only_for(platforms[match.marketplace], run, said),
        }
        for match in found
    ]


def _match(platform: Marketplace, match: Match, words: Lookup) -> dict[str, Any]:
    musts = {reason.id for reason in platform.cons if reason.must}
    key = f"marketplace-{platform.id}--"

    def told(reasons: tuple[str, ...]) -> list[dict[str, str]]:
        return [{"id": one, "text": worded(words, key + one, one)} for one in reasons]

    return {
        "id": platform.id,
        "name": platform.name,
        "fits": match.fits,
        "for": told(match.pros),
        "against": told(match.cons),
        "out": [one for one in match.cons if one in musts],
    }


def _only_for(platform: Marketplace, run: Simulation, said: ConditionWords) -> str | None:
    """Whom the platform is for at all, where that is not this company."""
    if platform.applies is None or platform.applies.holds(run.counted):
        return None
    return said.say(platform.applies)
