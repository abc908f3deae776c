"""`prichal simulate`: fill a form from a file of answers, as a chat would."""

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
)
from bot.simulation.outcome import outcome
from locales.lookup import Language
from locales.texts import texts as common_texts


@click.command()
@click.argument("pack")
@click.argument("form")
@options.answers
@options.now
@options.packs_dir
@options.centre
@options.language
@options.as_json
@click.pass_context
def simulate(
    context: click.Context,
    /,
    *,
    pack: str,
    form: str,
    answers_file: Path,
    day: datetime | None,
    packs_dir: Path | None,
    centre: Path | None,
    language: Language,
    as_json: bool,
) -> None:
    """Fill FORM of PACK from a file of answers, as a chat would, and say what it comes to.

    Prints the questions asked in order, errors, contradictions, the score and the marketplaces.
    Exit code 0: the answers are sound; 1: something must be put right; 2: wrong use.
    """
    texts = common_texts(language)
    own = find_centre(texts, centre)
    found = find_pack(texts, pack, packs_dir, own)
    chosen = find_form(texts, found, form)
    done = filled(texts, found, chosen, answers_file, packs_dir, moment(day, own))
    result = outcome(found, done.run, done.words, texts)
    if as_json:
        click.echo(printed.as_json(result))
    else:
        click.echo("\n".join(printed.simulation(chosen, result, done.words, texts)))
    context.exit(0 if done.run.sound else 1)
