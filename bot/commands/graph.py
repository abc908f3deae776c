"""`prichal graph`: a form or a status table drawn, so that a person can read it whole."""

from pathlib import Path

import click

from bot.commands import options
from bot.commands.sources import find_centre, find_form, find_pack, usage
from bot.graph.dot import dot
from bot.graph.form_chart import form_chart
from bot.graph.form_svg import form_svg
from bot.graph.formats import ENDINGS, Format, chosen
from bot.graph.machine_chart import machine_chart
from bot.graph.machine_svg import machine_svg
from bot.graph.mermaid import mermaid
from bot.graph.net import form_net, machine_net
from flows.machine import StatusMachine
from flows.model import Form, Pack
from locales.lookup import Language, Lookup, pack_texts
from locales.texts import Texts
from locales.texts import texts as common_texts
from storage.packs import PACKS

STATUS = "status"
"""What is said instead of a form for a status table."""


@click.command()
@click.argument("pack")
@click.argument("form")
@click.option("--machine", help="Which status table, where the pack has several.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["svg", "dot", "mermaid"]),
    help="A picture (svg), or the text of one for Graphviz or Mermaid; by default as --out ends.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write; by default it is printed.",
)
@options.packs_dir
@options.centre
@options.language
def graph(
    *,
    pack: str,
    form: str,
    machine: str | None,
    format_: Format | None,
    out: Path | None,
    packs_dir: Path | None,
    centre: Path | None,
    language: Language,
) -> None:
    """Draw FORM of PACK: its questions, what may be left out and when, its checks.

    With "status" for FORM: a status table, who may do what in each state, by when, and where it
    leads. Exit code 0: drawn; 1: the pack has faults; 2: wrong use.
    """
    texts = common_texts(language)
    format_ = _format(texts, format_, out)
    found = find_pack(texts, pack, packs_dir, find_centre(texts, centre))
    words = pack_texts(language, (packs_dir or PACKS) / found.id)
    if form == STATUS:
        drawn = _machine(found, _find_machine(texts, found, machine), words, texts, format_)
    elif machine is not None:
        raise usage(texts, "graph-only_status", form=form)
    else:
        drawn = _form(find_form(texts, found, form), words, texts, format_)
    _put(texts, drawn, out)


def _format(texts: Texts, wished: Format | None, out: Path | None) -> Format:
    """The format to draw in. Wrong use where the file's name promises another one."""
    found = chosen(wished, out)
    if found is None:
        raise usage(texts, "graph-no_format", path=str(out), known=", ".join(ENDINGS))
    return found


def _find_machine(texts: Texts, pack: Pack, name: str | None) -> StatusMachine:
    """The machine of that name, or the only one. Wrong use where that is none."""
    known = ", ".join(pack.machines)
    if name is None and len(pack.machines) == 1:
        return next(iter(pack.machines.values()))
    if name is None:
        raise usage(texts, "graph-which_machine", pack=pack.id, known=known)
    if name not in pack.machines:
        raise usage(texts, "graph-no_machine", pack=pack.id, machine=name, known=known)
    return pack.machines[name]


def _form(form: Form, words: Lookup, texts: Texts, format_: Format) -> str:
    chart = form_chart(form, words, texts)
    if format_ == "svg":
        return form_svg(chart, texts)
    net = form_net(chart, texts)
    return dot(net) if format_ == "dot" else mermaid(net)


def _machine(
    pack: Pack, machine: StatusMachine, words: Lookup, texts: Texts, format_: Format
) -> str:
    chart = machine_chart(pack, machine, words, texts)
    if format_ == "svg":
        return machine_svg(chart, texts)
    net = machine_net(chart)
    return dot(net) if format_ == "dot" else mermaid(net)


def _put(texts: Texts, drawn: str, out: Path | None) -> None:
    if out is None:
        click.echo(drawn, nl=False)
        return
    try:
        out.write_text(drawn, encoding="utf-8")
    except OSError as wrong:
        why = wrong.strerror or ""
        raise usage(texts, "graph-no_write", path=str(out), why=why) from wrong
    click.echo(texts.graph_written(path=str(out)))
