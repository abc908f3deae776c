"""A run in words, for whoever reads the terminal."""

import json
from collections.abc import Iterator
from typing import Any

from bot.simulation.scored import plain
from flows.model import Form
from handlers.views.plural import plural
from locales.lookup import Html, Lookup
from locales.texts import Texts

Result = dict[str, Any]


def simulation(form: Form, result: Result, words: Lookup, texts: Texts) -> Iterator[str]:
    """Everything: what was asked, what is wrong, what it scores, where to sell."""
    name = plain(words.find(form.name_key) or form.official)
    yield say(texts, "command-form", form=name, id=f"{form.pack}/{form.id}", version=form.version)
    yield say(texts, "command-asked", count=len(result["asked"]))
    yield "  " + ", ".join(result["asked"])
    yield from errors(result, texts)
    yield from _contradictions(result, texts)
    yield from unused(result, texts)
    if result["score"] is not None:
        yield from score(result, words, texts, explain=True)
    if result["marketplaces"]:
        yield from marketplaces(result, texts, explain=True)


def errors(result: Result, texts: Texts) -> Iterator[str]:
    """Answers that were refused, each with how to write it."""
    if result["errors"]:
        yield say(texts, "command-errors", count=len(result["errors"]))
    for error in result["errors"]:
        shown = {name: error[name] for name in ("question", "text", "code")}
        yield "  " + say(texts, "command-error", **shown)


def unused(result: Result, texts: Texts) -> Iterator[str]:
    """Answers of the file to questions that there are not, or that were not asked."""
    if result["unused"]:
        yield say(texts, "command-unused", names=", ".join(result["unused"]))


def score(result: Result, words: Lookup, texts: Texts, *, explain: bool) -> Iterator[str]:
    """The points, by block, with the model they come from; the reasons where wanted."""
    found = result["score"]
    level = level_name(words, found["level"])
    totals = {name: found[name] for name in ("total", "max", "percent")}
    yield say(texts, "command-score", level=level, **totals)
    key = "command-model" if found["own"] else "command-model_default"
    yield say(texts, key, model=found["model"], version=found["version"])
    for name, block in found["blocks"].items():
        shown = plain(words.find(f"score-block-{name}") or name)
        yield "  " + say(texts, "command-block", block=shown, **block)
        if explain:
            yield from _reasons(name, found["reasons"], texts, ladder=block["combine"] == "best")
    if explain and found["next"] is not None:
        yield from _way(found, words, texts)


def points(texts: Texts, count: int) -> str:
    """So many points, in words: "8 points"."""
    return texts.points(plural=plural(texts.language, count), points=str(count))


def marketplaces(result: Result, texts: Texts, *, explain: bool) -> Iterator[str]:
    """Platforms that fit, then those that do not."""
    for fits, key in ((True, "command-fitting"), (False, "command-not_fitting")):
        platforms = [one for one in result["marketplaces"] if one["fits"] is fits]
        yield say(texts, key, count=len(platforms))
        for platform in platforms:
            yield f"  {platform['name']}"
            if explain:
                yield from _for_and_against(platform, texts)


def as_json(data: object) -> str:
    """JSON to be read by people too; what UTF-8 can't hold is shown as "?"."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "replace").decode("utf-8")


def say(texts: Texts, key: str, /, **values: object) -> str:
    """A text with values put in as they are: a terminal knows no markup."""
    text = texts.get(key, **{name: Html(value) for name, value in values.items()})
    return text.encode("utf-8", "replace").decode("utf-8")


def _contradictions(result: Result, texts: Texts) -> Iterator[str]:
    found = result["contradictions"]
    if found:
        yield say(texts, "command-contradictions", count=len(found))
    for one in found:
        fields = ", ".join(one["fields"])
        shown = say(
            texts, "command-contradiction", text=one["text"], check=one["check"], fields=fields
        )
        must = " " + say(texts, "command-must_fix") if one["severity"] == "error" else ""
        yield f"  {shown}{must}"


def _reasons(block: str, reasons: list[Result], texts: Texts, *, ladder: bool) -> Iterator[str]:
    """On a ladder one rung counts: those that are missed stand one for another."""
    before = ""
    for reason in reasons:
        if reason["block"] == block:
            count = points(texts, abs(reason["points"]))
            effect = reason["effect"]
            instead = ladder and effect == before == "missed"
            key = "command-missed_or" if instead else f"command-{effect}"
            yield "    " + say(texts, key, points=count, text=reason["text"])
            before = effect
            if reason["advice_text"]:
                yield "      " + say(texts, "command-advice", text=reason["advice_text"])


def _way(found: Result, words: Lookup, texts: Texts) -> Iterator[str]:
    """From which level to which, and the shortest list of what to do for it."""
    way = found["next"]
    missing = way["missing"]
    yield say(
        texts,
        "score-missing",
        before=level_name(words, way["from"]),
        after=level_name(words, way["level"]),
        points=texts.points_missing(plural=plural(texts.language, missing), points=str(missing)),
    )
    if not way["steps"]:
        yield "  " + say(texts, "score-no_way" if way["decided"] else "score-undecided")
        return
    yield "  " + say(texts, "score-enough", count=len(way["steps"]))
    for step in way["steps"]:
        count = points(texts, step["points"])
        yield "    " + say(texts, "command-missed", points=count, text=step["text"])
        if step["advice_text"]:
            yield "      " + say(texts, "command-advice", text=step["advice_text"])
    totals = {"total": way["total"], "max": found["max"], "percent": way["percent"]}
    yield "  " + say(texts, "score-then", **totals)


def level_name(words: Lookup, level: str) -> str:
    """The level's name, without the chat's markup."""
    return plain(words.find(f"score-level-{level}") or level)


def _for_and_against(platform: Result, texts: Texts) -> Iterator[str]:
    """What keeps one out stands first."""
    if platform["only_for"]:
        yield "    " + say(texts, "score-only_for", text=platform["only_for"])
    out = platform["out"]
    for reason in sorted(platform["against"], key=lambda one: one["id"] not in out):
        key = "score-out" if reason["id"] in out else "command-against"
        yield "    " + say(texts, key, text=reason["text"])
    for reason in platform["for"]:
        yield "    " + say(texts, "command-for", text=reason["text"])
