"""A backtest in words: who moves and why, and all together."""

from collections import Counter
from collections.abc import Iterator, Mapping

from bot.backtest.line import Because, Line, because, frame
from bot.backtest.model_changes import RuleChange, rule_changes
from bot.backtest.standing import Standing
from bot.backtest.totals import Totals
from bot.backtest.words import Words
from bot.commands.backtest_edits import INDENT, level_line
from bot.commands.printed import points, say

FEW = 3
"""Rules that are named on the line of an application."""


def mover_lines(
    line: Line, totals: Totals, words: Words, *, names: bool, explain: bool
) -> Iterator[str]:
    """One who moves, by number; with `names` the company too."""
    texts = words.texts
    who = line.application.number or str(line.application.id)
    if names:
        who = f"{who} ({words.company(line)})"
    told = say(texts, "backtest-unshown") if line.shown is None else _at(line.shown, words)
    data = {"shown": told, "today": _at(line.before, words), "edited": _at(line.after, words)}
    yield say(texts, "backtest-mover", who=who, **data)
    changes = rule_changes(totals.before, totals.after)
    reasons = list(because(line, changes))
    if explain:
        yield from (INDENT + _because(one, changes, words) for one in reasons)
    elif reasons:
        named = "; ".join(f"{one.now - one.was:+d} {words.rule(one.rule)}" for one in reasons[:FEW])
        key = "backtest-because" if len(reasons) <= FEW else "backtest-because_more"
        yield INDENT + say(texts, key, rules=named, more=len(reasons) - FEW)
    yield from _frame(line, totals, words)
    if explain:
        yield from _places_of(line, words)


def total_lines(totals: Totals, words: Words) -> Iterator[str]:
    """Levels before and after, who goes up and down, marketplaces, answers that do not fit."""
    texts = words.texts
    counts = {name: getattr(totals, name) for name in ("applications", "unscored", "unshown")}
    yield say(texts, "backtest-total", **counts)
    for level in totals.levels:
        shown, before = totals.levels_shown[level], totals.levels_before[level]
        data = {"shown": shown, "today": before, "edited": totals.levels_after[level]}
        yield INDENT + say(texts, "backtest-level", level=words.level(level), **data)
    for key, ways in (("today", totals.today), ("shown", totals.shown)):
        counted = {name: ways[name] for name in ("up", "down", "same")}
        yield say(texts, f"backtest-against_{key}", **counted)
    yield from _places_total(totals, words)
    if totals.unfit:
        yield say(texts, "backtest-unfit", count=totals.unfit)
    for misfit, count in totals.misfits.most_common():
        named = {"question": misfit.question, "name": words.question(misfit.question)}
        yield INDENT + say(texts, f"backtest-unfit_{misfit.why}", count=count, **named)


def _frame(line: Line, totals: Totals, words: Words) -> Iterator[str]:
    """What moves a company besides its own points: the maximum, and where levels begin."""
    top = {"before": line.reasons_from.max, "after": line.after.max}
    if top["before"] != top["after"]:
        yield INDENT + say(words.texts, "backtest-max", **top)
    for one in frame(line, totals.before, totals.after):
        yield INDENT + level_line(one, words)
    if line.reasons_from is line.shown:
        yield INDENT + say(words.texts, "backtest-why_earlier")


def _at(standing: Standing, words: Words) -> str:
    data = {"level": words.level(standing.level), "percent": standing.percent}
    return say(words.texts, "backtest-at", **data)


def _because(one: Because, changes: Mapping[str, RuleChange], words: Words) -> str:
    texts = words.texts
    why = [say(texts, f"backtest-why_{cause}") for cause in one.causes]
    change = changes.get(one.rule)
    if "condition" in one.causes and change and change.before and change.after:
        was, now = words.conditions(change.before[1], change.after[1])
        why.append(say(texts, "backtest-rule_condition", before=was, after=now))
    data = {"was": one.was, "now": points(texts, one.now), "text": words.rule(one.rule)}
    return say(texts, "backtest-reason", why=", ".join(why), **data)


def _places_of(line: Line, words: Words) -> Iterator[str]:
    before, after = line.before.places, line.after.places
    for key, places in (("appear", after - before), ("vanish", before - after)):
        if places:
            named = ", ".join(words.place(one) for one in sorted(places))
            yield INDENT + say(words.texts, f"backtest-{key}", places=named)


def _places_total(totals: Totals, words: Words) -> Iterator[str]:
    both: Counter[str] = totals.appear + totals.vanish
    if not both:
        yield say(words.texts, "backtest-places_same")
        return
    yield say(words.texts, "backtest-places")
    for place, _ in both.most_common():
        data = {"appear": totals.appear[place], "vanish": totals.vanish[place]}
        yield INDENT + say(words.texts, "backtest-place", place=words.place(place), **data)
