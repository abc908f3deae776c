"""A run as plain data for `--json`, with the pack's words."""

import html
import re
from typing import Any

from bot.simulation.run import Simulation, Wrong
from flows.model import Check, Pack
from flows.points import Marketplace, MarketplaceTable
from flows.readers.base import placeables
from flows.scoring import Match, Score, ScoreReason, matches, score
from locales.lookup import Html, Lookup
from locales.texts import Texts

_TAG = re.compile(r"<[^>]+>")


def outcome(pack: Pack, run: Simulation, words: Lookup, texts: Texts) -> dict[str, Any]:
    """Everything of a run: asked, errors, contradictions, unused, score, marketplaces."""
    form = run.session.form
    model, table = pack.scoring, pack.marketplaces
    scored = score(model, run.counted) if model is not None and model.form == form else None
    return {
        "asked": list(run.asked),
        "errors": [_error(wrong, texts) for wrong in run.errors],
        "contradictions": [_contradiction(form, check, words) for check in run.contradictions],
        "unused": list(run.unused),
        "score": _score(scored, words) if scored is not None else None,
        "marketplaces": _matches(table, run, words) if table and table.form == form else [],
    }


def plain(text: str) -> str:
    """A text of the chat without its markup."""
    return html.unescape(_TAG.sub("", text))


def _error(wrong: Wrong, texts: Texts) -> dict[str, Any]:
    key = f"answer-{wrong.code.replace('.', '-')}"
    data = {name: Html(value) for name, value in placeables(wrong.data).items()}
    text = texts.get(key, **data) if texts.has(key) else wrong.code
    return {
        "question": wrong.question,
        "code": wrong.code,
        "data": dict(wrong.data),
        "text": plain(text),
    }


def _contradiction(form: str, check: Check, words: Lookup) -> dict[str, Any]:
    return {
        "check": check.id,
        "fields": list(check.fields),
        "severity": check.severity,
        "text": _words(words, f"{form}-check-{check.id}", check.id),
    }


def _score(result: Score, words: Lookup) -> dict[str, Any]:
    return {
        "total": result.total,
        "max": result.max,
        "percent": result.percent,
        "level": result.level,
        "model": result.model,
        "version": result.version,
        "own": result.own,
        "blocks": {
            name: {"points": block.points, "max": block.max}
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
        "text": _words(words, f"score-rule-{reason.rule}", reason.rule),
        "advice_text": _words(words, f"score-rule-{reason.rule}.advice", "")
        if reason.advice and reason.effect == "missed"
        else "",
    }


def _matches(table: MarketplaceTable, run: Simulation, words: Lookup) -> list[dict[str, Any]]:
    platforms = {platform.id: platform for platform in table.marketplaces}
    found = matches(table, run.counted)
    return [_match(platforms[match.marketplace], match, words) for match in found]


def _match(platform: Marketplace, match: Match, words: Lookup) -> dict[str, Any]:
    def worded(reasons: tuple[str, ...]) -> list[dict[str, str]]:
        key = f"marketplace-{platform.id}--"
        return [{"id": one, "text": _words(words, key + one, one)} for one in reasons]

    return {
        "id": platform.id,
        "name": platform.name,
        "fits": match.fits,
        "for": worded(match.pros),
        "against": worded(match.cons),
    }


def _words(words: Lookup, key: str, otherwise: str) -> str:
    found = words.find(key)
    return plain(found) if found is not None else otherwise
