"""What was edited, in words: rules, levels, marketplaces."""

from collections.abc import Iterator

from bot.backtest.model_changes import (
    LevelChange,
    RuleChange,
    level_changes,
    place_changes,
    rule_changes,
)
from bot.backtest.words import Words
from bot.commands.printed import points, say
from bot.commands.shipped import same_version
from flows.model import Pack
from flows.points import ScoringModel

INDENT = "  "


def changed_lines(today: Pack, edited: Pack, words: Words) -> Iterator[str]:
    """The two models, and what differs."""
    before, after = today.scoring, edited.scoring
    if before is None or after is None:
        return
    versions = {"before": before.version, "after": after.version}
    yield say(words.texts, "backtest-models", pack=today.id, form=after.form, **versions)
    found = [
        *_rules(before, after, words),
        *_levels(before, after, words),
        *_places(today, edited, words),
    ]
    yield from found or [INDENT + say(words.texts, "backtest-unchanged")]
    pairs = ((before, after), (today.marketplaces, edited.marketplaces))
    for version in dict.fromkeys(
        new.version for old, new in pairs if new and same_version(old, new)
    ):
        yield INDENT + say(words.texts, "backtest-same_version", version=version)


def _rules(before: ScoringModel, after: ScoringModel, words: Words) -> Iterator[str]:
    for change in rule_changes(before, after).values():
        yield INDENT + _rule(change, words)


def _rule(change: RuleChange, words: Words) -> str:
    texts, named = words.texts, {"rule": change.rule, "text": words.rule(change.rule)}
    if change.after is None or change.before is None:
        placed = change.before or change.after
        if placed is None:
            raise ValueError(change.rule)
        key = "backtest-rule_new" if change.before is None else "backtest-rule_gone"
        more = {"condition": words.condition(placed[1])} if change.before is None else {}
        return say(texts, key, points=points(texts, placed[1].points), **named, **more)
    (_, old), (block, new) = change.before, change.after
    parts = []
    if change.points:
        data = {"before": old.points, "after": points(texts, new.points)}
        parts.append(say(texts, "backtest-rule_points", **data))
    if change.condition:
        was, now = words.conditions(old, new)
        parts.append(say(texts, "backtest-rule_condition", before=was, after=now))
    if change.block:
        parts.append(say(texts, f"backtest-rule_{block.combine}", block=block.id))
    return say(texts, "backtest-rule", what="; ".join(parts), **named)


def _levels(before: ScoringModel, after: ScoringModel, words: Words) -> Iterator[str]:
    yield from (INDENT + level_line(one, words) for one in level_changes(before, after))


def level_line(one: LevelChange, words: Words) -> str:
    """A level that begins elsewhere, is new or gone."""
    sort = "new" if one.before is None else "gone" if one.after is None else "moved"
    data = {"before": one.before or 0, "after": one.after or 0}
    return say(words.texts, f"backtest-level_{sort}", level=words.level(one.level), **data)


def _places(today: Pack, edited: Pack, words: Words) -> Iterator[str]:
    for one in place_changes(today.marketplaces, edited.marketplaces):
        sort = "new" if one.before is None else "gone" if one.after is None else "edited"
        reasons = "; ".join(words.reason(one.place, id_) for id_ in one.reasons)
        if sort == "edited" and not reasons:
            sort = "applies"
        data = {"place": words.place(one.place), "reasons": reasons}
        yield INDENT + say(words.texts, f"backtest-place_{sort}", **data)
