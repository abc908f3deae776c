"""The score in words: the level, what leads to the next one, what each rule brought."""

from flows.next_level import Way
from flows.scoring import Score, ScoreReason
from handlers.views.plural import plural
from locales.lookup import Html, Lookup
from locales.texts import Texts

ADVICE = 3
"""How many ways to raise the score are shown: the ones that bring most."""

STEPS = 5
"""How many steps to the next level are shown; where it takes more, only the best advice is."""

BAR = 10


def score_text(score: Score, way: Way | None, pack: Lookup, texts: Texts) -> str:
    """The points, what they mean, and what leads on."""
    full = round(score.percent * BAR / 100)
    lines = [
        texts.score_total(
            bar="▰" * full + "▱" * (BAR - full),
            percent=str(score.percent),
            level=Html(pack.get(f"score-level-{score.level}")),
        ),
        pack.find(f"score-level-{score.level}.about") or "",
    ]
    lines += _advice(score, way, pack, texts)
    if not score.own:
        lines.append(f"\n{texts.score_default_model()}")
    return "\n".join(line for line in lines if line)


def _advice(score: Score, way: Way | None, pack: Lookup, texts: Texts) -> list[str]:
    """The shortest way to the next level; else what brings most."""
    if way is not None and 0 < len(way.steps) <= STEPS:
        missing = texts.points_missing(
            plural=plural(texts.language, way.missing), points=str(way.missing)
        )
        level = Html(pack.get(f"score-level-{way.next}"))
        advised = [(step.rule, step.points) for step in way.steps]
        title = texts.score_way(level=level, points=missing)
    else:
        reasons = [r for r in score.reasons if r.effect != "raised" and r.advice]
        best = sorted(reasons, key=lambda reason: -abs(reason.points))[:ADVICE]
        advised = [(reason.rule, abs(reason.points)) for reason in best]
        title = texts.score_advice_title()
    lines = [
        texts.score_advice(
            points=_points(points, texts), advice=Html(pack.get(f"score-rule-{rule}.advice"))
        )
        for rule, points in advised
    ]
    return [f"\n{title}", *lines] if lines else []


def reason_text(reason: ScoreReason, pack: Lookup, texts: Texts) -> str:
    """What one rule brought, took, or would add."""
    words = Html(pack.get(f"score-rule-{reason.rule}"))
    points = _points(abs(reason.points), texts)
    if reason.effect == "raised":
        return texts.score_raised(points=points, words=words)
    if reason.effect == "lowered":
        return texts.score_lowered(points=points, words=words)
    return texts.score_missed(points=points, words=words)


def _points(count: int, texts: Texts) -> str:
    """So many points in words."""
    return texts.points(plural=plural(texts.language, count), points=str(count))
