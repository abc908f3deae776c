"""`prichal simulate`: fill forms as a chat would: from a file, in every way, or by chance."""

from datetime import datetime
from pathlib import Path

import click

from bot.commands import covering, fuzzing, options, printed
from bot.commands.asked import Asked
from bot.commands.sources import filled, find_centre, find_form, find_pack, moment, usage
from bot.commands.template import template
from bot.simulation.outcome import outcome
from locales.lookup import Language
from locales.texts import texts as common_texts

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("pack", required=False)
@click.argument("form", required=False)
@click.option("--answers", "answers_file", type=_FILE, help="YAML or JSON: answers by question id.")
@click.option("--template", "empty", is_flag=True, help="An empty file of answers to fill in.")
@click.option("--out", type=_FILE, help="With --template: the file to write; else it is printed.")
@click.option("--coverage", is_flag=True, help="Walk through all that is possible in the forms.")
@click.option("--fuzz", "runs", type=click.IntRange(min=1), help="So many random runs of each.")
@click.option("--seed", type=int, default=1, show_default=True, help="Of the first random run.")
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
    pack: str | None,
    form: str | None,
    answers_file: Path | None,
    empty: bool,
    out: Path | None,
    coverage: bool,
    runs: int | None,
    seed: int,
    day: datetime | None,
    packs_dir: Path | None,
    centre: Path | None,
    language: Language,
    as_json: bool,
) -> None:
    """Fill FORM of PACK as a chat would, and say what it comes to.

    With --answers: from a file. Prints the questions asked in order, errors, contradictions, the
    score and the marketplaces.

    With --template: an empty file for --answers, every question with what may stand there.

    With --coverage: in as many ways as it takes to come by every question, every step from one
    to the next, every answer, condition, comparison, contradiction and path that is possible.
    With --fuzz: by chance, with wrong answers, ways back, edits and restarts. Without FORM all
    forms of the pack, without PACK all packs.

    Exit code 0: the answers are sound, everything was walked through, nothing went wrong; 1:
    something must be put right; 2: wrong use.
    """
    texts = common_texts(language)
    if (answers_file is not None) + empty + coverage + (runs is not None) != 1:
        raise usage(texts, "simulate-one_way")
    if out is not None and not empty:
        raise usage(texts, "template-only")
    own = find_centre(texts, centre)
    asked = Asked(texts, packs_dir, own, moment(day, own), as_json)
    if answers_file is not None:
        if pack is None or form is None:
            raise usage(texts, "simulate-which_form")
        sound = _from_file(asked, pack, form, answers_file)
    elif empty:
        if pack is None or form is None:
            raise usage(texts, "template-one_form")
        sound = _put_template(asked, pack, form, out)
    elif runs is not None:
        sound = fuzzing.fuzzed(asked, asked.forms(pack, form), runs, seed)
    else:
        sound = covering.covered(asked, asked.forms(pack, form))
    context.exit(0 if sound else 1)


def _from_file(asked: Asked, pack: str, form: str, answers_file: Path) -> bool:
    found = find_pack(asked.texts, pack, asked.folder, asked.centre)
    chosen = find_form(asked.texts, found, form)
    done = filled(asked.texts, found, chosen, answers_file, asked.folder, asked.now)
    result = outcome(found, done.run, done.words, asked.texts)
    asked.put_out(result, printed.simulation(chosen, result, done.words, asked.texts))
    return done.run.sound


def _put_template(asked: Asked, pack: str, form: str, out: Path | None) -> bool:
    found = find_pack(asked.texts, pack, asked.folder, asked.centre)
    drawn = template(find_form(asked.texts, found, form), asked.words(found), asked.texts)
    if out is None:
        click.echo(drawn, nl=False)
        return True
    try:
        with out.open("x", encoding="utf-8") as file:
            file.write(drawn)
    except FileExistsError as wrong:
        raise usage(asked.texts, "template-exists", path=str(out)) from wrong
    except OSError as wrong:
        why = wrong.strerror or ""
        raise usage(asked.texts, "graph-no_write", path=str(out), why=why) from wrong
    click.echo(asked.texts.graph_written(path=str(out)))
    return True
