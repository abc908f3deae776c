"""A run as plain data for `--json`, with the pack's words."""

from typing import Any

from bot.simulation.run import Simulation, Wrong
from bot.simulation.scored import matched, plain, scored, worded
from flows.model import Check, Pack
from flows.readers.base import placeables
from locales.lookup import Html, Lookup
from locales.texts import Texts


def outcome(pack: Pack, run: Simulation, words: Lookup, texts: Texts) -> dict[str, Any]:
    """Everything of a run: asked, errors, contradictions, unused, score, marketplaces."""
    form = run.session.form
    model, table = pack.scoring, pack.marketplaces
    return {
        "asked": list(run.asked),
        "errors": [_error(wrong, texts) for wrong in run.errors],
        "contradictions": [_contradiction(form, check, words) for check in run.contradictions],
        "unused": list(run.unused),
        "score": scored(model, pack.forms[form], run, words)
        if model and model.form == form
        else None,
        "marketplaces": matched(table, pack.forms[form], run, words, texts)
        if table and table.form == form
        else [],
    }


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
        "text": worded(words, f"{form}-check-{check.id}", check.id),
    }
