"""`prichal share`: what the centre pays of a price and what the business pays, with the working."""

import json
import sys
from decimal import Decimal, InvalidOperation
from pathlib import Path

import click

from bot.commands import options
from bot.commands.sources import find_centre, find_pack
from bot.simulation.scored import plain
from flows.errors import FlowError, NotFound
from flows.share import Split, categories, find, priced_apart, split
from handlers.views.share import rule_text, total, working
from locales.lookup import Html, Language
from locales.texts import Texts
from locales.texts import texts as common_texts

WORDED = ("svo",)
"""Categories that the texts know: where a pack has no share of their own, it says so."""


@click.command()
@click.argument("pack")
@click.argument("service")
@click.option("--price", required=True, help="The whole price in roubles: 1400000 or 1400000.50.")
@click.option("--part", help="One part of the service: base.1, additional.6.")
@click.option("--category", help="A category with a share of its own: svo.")
@click.option("--used", default="0", show_default=True, help="What was paid already this year.")
@options.packs_dir
@options.centre
@options.language
@options.as_json
def share(
    *,
    pack: str,
    service: str,
    price: str,
    part: str | None,
    category: str | None,
    used: str,
    packs_dir: Path | None,
    centre: Path | None,
    language: Language,
    as_json: bool,
) -> None:
    """Divide a price between the centre and the business.

    SERVICE is the source's own number: 4.2; in Oryol 3:5.3; in Kaliningrad a row of the limits.
    Exit code 0: divided; 2: wrong use.
    """
    texts = common_texts(language)
    found = find_pack(texts, pack, packs_dir, find_centre(texts, centre))
    try:
        chosen = find(found, service, part)
        _known(category, tuple(dict.fromkeys((*WORDED, *categories(found)))))
        result = split(chosen.price, _sum(price), category, _sum(used))
    except FlowError as fault:
        click.echo(_words(texts, fault), err=True)
        sys.exit(2)
    apart = priced_apart(chosen)
    if as_json:
        data = {**_json(texts, result), "parts": list(apart)}
        click.echo(json.dumps(data, ensure_ascii=False))
        return
    for line in (rule_text(texts, result.rule), *working(texts, result), total(texts, result)):
        click.echo(plain(line))
    if apart:
        click.echo(texts.share_parts(parts=", ".join(apart), first=apart[0]))


def _known(category: str | None, known: tuple[str, ...]) -> None:
    """A slip in a category would look like a category without a share of its own."""
    if category is not None and category not in known:
        raise NotFound("share.category", category=category, known=", ".join(known))


def _sum(text: str) -> Decimal:
    """A sum as typed, spaces and a decimal comma allowed. Raises FlowError."""
    try:
        return Decimal("".join(text.split()).replace(",", "."))
    except InvalidOperation:
        raise FlowError("share.unreadable", amount=text) from None


def _words(texts: Texts, fault: FlowError) -> str:
    data = {name: Html(value) for name, value in fault.data.items()}
    return texts.get("error-" + fault.code.replace(".", "-"), **data)


def _json(texts: Texts, result: Split) -> dict[str, object]:
    return {
        "centre": f"{result.centre:.2f}",
        "business": f"{result.business:.2f}",
        "rule": plain(rule_text(texts, result.rule)),
        "clause": result.rule.clause,
        "working": [plain(line) for line in working(texts, result)],
    }
