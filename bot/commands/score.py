"""`prichal score`: the score of a file of answers with its reasons, or an edited model's effect."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from bot.commands import options, printed
from bot.commands.sources import (
    filled,
    find_centre,
    find_form,
    find_pack,
    moment,
    usage,
)
from bot.simulation.outcome import outcome
from flows.model import Form, Pack
from locales.lookup import Language, Lookup
from locales.texts import Texts
from locales.texts import texts as common_texts

SHOWN = ("score", "marketplaces", "errors", "unused")

_FILE = click.Path(path_type=Path, dir_okay=False)
_DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command()
@click.argument("pack")
@click.argument("form")
@click.option("--answers", "answers_file", type=_FILE, help="YAML or JSON: answers by question id.")
@click.option("--explain", is_flag=True, help="Say what raised and lowered it, and what to do.")
@click.option("--backtest", "stored", is_flag=True, help="Score the stored applications again.")
@click.option("--since", type=_DAY, help="With --backtest: submitted on this day or later.")
@click.option("--until", type=_DAY, help="With --backtest: submitted on this day or earlier.")
@click.option("--names", is_flag=True, help="With --backtest: companies by name too.")
@options.now
@options.packs_dir
@options.centre
@options.language
@options.as_json
@click.pass_context
def score(
    context: click.Context,
    /,
    *,
    pack: str,
    form: str,
    answers_file: Path | None,
    explain: bool,
    stored: bool,
    since: datetime | None,
    until: datetime | None,
    names: bool,
    day: datetime | None,
    packs_dir: Path | None,
    centre: Path | None,
    language: Language,
    as_json: bool,
) -> None:
    """Score a file of answers to FORM of PACK by the pack's model, and match marketplaces.

    With --backtest: score the stored applications (DATABASE_URL or DATA_DIR) by the model and the
    marketplaces of --packs-dir, and say who would move to another level, and why: against what
    was shown to them, and against the packs that the bot works with (PACKS_DIR). Applications
    stand by their numbers. Nothing is changed.

    Exit code 0: scored; 1: scored without the answers that were refused, or a fault; 2: wrong use.
    """
    texts = common_texts(language)
    if stored:
        if answers_file is not None:
            raise usage(texts, "backtest-answers")
        from bot.commands.backtest import Wished, backtest  # noqa: PLC0415 - a second at the start

        wished = Wished(pack, form, packs_dir, centre, (since, until), names, explain, as_json)
        backtest(texts, wished)
        return
    _alone(texts, since=since, until=until, names=names)
    if answers_file is None:
        raise usage(texts, "backtest-no_answers")
    own = find_centre(texts, centre)
    found = find_pack(texts, pack, packs_dir, own)
    chosen = _scored(texts, found, form)
    done = filled(texts, found, chosen, answers_file, packs_dir, moment(day, own))
    result = outcome(found, done.run, done.words, texts)
    shown = _as_json(result) if as_json else _lines(result, done.words, texts, explain=explain)
    click.echo(shown)
    context.exit(1 if done.run.errors else 0)


def _scored(texts: Texts, pack: Pack, form: str) -> Form:
    """The form, which has to be the one that the pack's model scores."""
    chosen = find_form(texts, pack, form)
    if pack.scoring is None or pack.scoring.form != chosen.id:
        known = pack.scoring.form if pack.scoring is not None else "—"
        raise usage(texts, "command-not_scored", form=form, known=known)
    return chosen


def _as_json(result: Mapping[str, Any]) -> str:
    return printed.as_json({name: result[name] for name in SHOWN})


def _lines(result: dict[str, Any], words: Lookup, texts: Texts, *, explain: bool) -> str:
    lines = [
        *printed.errors(result, texts),
        *printed.unused(result, texts),
        *printed.score(result, words, texts, explain=explain),
        *printed.marketplaces(result, texts, explain=explain),
    ]
    return "\n".join(lines)


def _alone(texts: Texts, **wished: object) -> None:
    """Wrong use of an option that means nothing without --backtest."""
    for name, value in wished.items():
        if value:
            raise usage(texts, "backtest-only", option=f"--{name}")
