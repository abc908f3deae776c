"""`prichal score`: the score of a file of answers, with its reasons."""

from datetime import datetime
from pathlib import Path

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
from locales.lookup import Language
from locales.texts import texts as common_texts

SHOWN = ("score", "marketplaces", "errors")


@click.command()
@click.argument("pack")
@click.argument("form")
@options.answers
@click.option("--explain", is_flag=True, help="Say what raised and lowered it, and what to do.")
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
    answers_file: Path,
    explain: bool,
    day: datetime | None,
    packs_dir: Path | None,
    centre: Path | None,
    language: Language,
    as_json: bool,
) -> None:
    """Score a file of answers to FORM of PACK by the pack's model, and match marketplaces.

    Exit code 0: scored; 1: scored without the answers that were refused; 2: wrong use.
    """
    texts = common_texts(language)
    own = find_centre(texts, centre)
    found = find_pack(texts, pack, packs_dir, own)
    chosen = find_form(texts, found, form)
    if found.scoring is None or found.scoring.form != chosen.id:
        known = found.scoring.form if found.scoring is not None else "—"
        raise usage(texts, "command-not_scored", form=form, known=known)
    done = filled(texts, found, chosen, answers_file, packs_dir, moment(day, own))
    result = outcome(found, done.run, done.words, texts)
    if as_json:
        shown = {name: result[name] for name in SHOWN}
        click.echo(printed.as_json(shown))
    else:
        lines = [
            *printed.errors(result, texts),
            *printed.score(result, done.words, texts, explain=explain),
            *printed.marketplaces(result, texts, explain=explain),
        ]
        click.echo("\n".join(lines))
    context.exit(1 if done.run.errors else 0)
