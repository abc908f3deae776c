"""What the answers came to: conditions, score, marketplaces, contradictions that are so."""

from collections.abc import Mapping
from typing import Any

from handlers.views.share import clause_text, money
from handlers.views.staff_dossier import Dossier
from locales.lookup import Html

PLACES = 3

GROUNDS = 3
"""Failing grounds that the card names; the page of conditions has them all."""


def result_lines(dossier: Dossier) -> list[str]:
    """All of it."""
    return [*_granted(dossier), *_conditions(dossier), *_result(dossier), *_confirmed(dossier)]


def _conditions(dossier: Dossier) -> list[str]:
    """How the conditions stand, with the staff's word: what fails is named, the rest counted."""
    if dossier.weighed is None:
        return []
    texts = dossier.texts
    found = dossier.clearance.standings if dossier.clearance else ()
    failing = [one.finding.ground for one in found if one.fails]
    if not failing:
        own = sum(one.unchecked for one in found)
        if found and not own:
            return [texts.staff_conditions_checked()]
        return [texts.staff_conditions_ok(count=str(own))]
    lines = [texts.staff_conditions_fail(count=str(len(failing)))]
    for ground in failing[:GROUNDS]:
        name = Html(dossier.pack.get(f"ground-{ground.id}"))
        clause = Html(clause_text(texts, ground.clause))
        lines.append(texts.staff_condition(ground=name, clause=clause))
    return lines


def _granted(dossier: Dossier) -> list[str]:
    """What the centre pays, once it is recorded."""
    amount = dossier.application.granted
    if amount is None:
        return []
    return [dossier.texts.staff_card_granted(amount=money(dossier.texts, amount))]


def _result(dossier: Dossier) -> list[str]:
    result = dossier.application.result or {}
    return [*_score(dossier, result.get("score")), *_places(dossier, result)]


def _score(dossier: Dossier, score: Mapping[str, Any] | None) -> list[str]:
    if score is None:
        return []
    level = dossier.pack.find(f"score-level-{score['level']}") or str(score["level"])
    line = dossier.texts.staff_card_score(percent=str(score["percent"]), level=Html(level))
    return [line] if score.get("own") else [line, dossier.texts.score_default_model()]


def _places(dossier: Dossier, result: Mapping[str, Any]) -> list[str]:
    fitting = [one["marketplace"] for one in result.get("marketplaces") or () if one["fits"]]
    names = [dossier.pack.find(f"marketplace-{one}") or one for one in fitting[:PLACES]]
    return [dossier.texts.staff_card_places(names=Html(", ".join(names)))] if names else []


def _confirmed(dossier: Dossier) -> list[str]:
    lines = []
    for form, check in dossier.confirmed():
        what = dossier.words(form).find(dossier.forms[form].check_key(check.id)) or check.id
        lines.append(dossier.texts.staff_card_confirmed(what=Html(what)))
    return lines
