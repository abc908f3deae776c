"""`prichal check`: all faults of the packs at once, each with its place and its cure."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

import click

from bot.commands import options, printed
from bot.commands.centre_checking import own_centre_faults
from bot.commands.checking import own_faults, pack_faults, pack_proof
from bot.commands.cures import cure
from bot.commands.figures import figures
from bot.commands.shipped import model_faults
from bot.commands.sources import all_packs, find_centre, find_pack, usage
from flows.centre import Centre
from flows.compiling.proof import Proof
from flows.compiling.source import Fault
from flows.model import Pack
from locales.lookup import Language
from locales.texts import Texts
from locales.texts import texts as common_texts
from storage.pack_files import printable
from storage.packs import PACKS

CENTRE = "centre"
"""The name under which the centre's file is reported."""

OWN = "locales"
"""The name under which the bot's own texts are reported."""


@click.command()
@click.argument("pack", required=False)
@click.option("--figures", "counted", is_flag=True, help="Count what each pack holds.")
@options.packs_dir
@options.centre
@options.language
@options.as_json
@click.pass_context
def check(
    context: click.Context,
    /,
    *,
    pack: str | None,
    counted: bool,
    packs_dir: Path | None,
    centre: Path | None,
    language: Language,
    as_json: bool,
) -> None:
    """Check PACK, or all packs, with their texts and printed forms, and the bot's own texts.

    Every fault is told at once, with code, file, line, clause and cure; the last line says how many
    conditions were decided by search, and what could not be is a note. Exit code 0: no faults; 1:
    faults were found; 2: wrong use.
    """
    texts = common_texts(language)
    folder = packs_dir or PACKS
    names = _names(texts, folder, pack)
    own = find_centre(texts, centre)
    if counted:
        _count({name: find_pack(texts, name, folder, own) for name in names}, as_json=as_json)
        return
    found = {printable(name): _pack(folder / name, own) for name in names}
    found[OWN] = own_faults()
    if own is not None and centre is not None:
        found[CENTRE] = own_centre_faults(own, centre, folder)
    proofs = {printable(name): pack_proof(folder / name, own) for name in names}
    if as_json:
        click.echo(printed.as_json(_data(found, proofs, texts)))
    else:
        click.echo("\n".join([*_lines(found, texts), *_proved(proofs, texts)]))
    context.exit(1 if any(found.values()) else 0)


def _pack(folder: Path, centre: Centre | None) -> list[Fault]:
    """What is wrong in a pack, and where its models pass for those that come along."""
    return [*pack_faults(folder, centre), *model_faults(folder)]


def _count(packs: Mapping[str, Pack], *, as_json: bool) -> None:
    """Print the figures, a column a pack."""
    counted = {name: figures(pack) for name, pack in packs.items()}
    if as_json:
        click.echo(printed.as_json(counted))
        return
    click.echo(" " * 22 + "".join(f"{name:>20}" for name in counted))
    for row in next(iter(counted.values()), {}):
        click.echo(f"{row:<22}" + "".join(f"{one[row]:>20}" for one in counted.values()))


def _names(texts: Texts, folder: Path, pack: str | None) -> list[str]:
    names = all_packs(texts, folder)
    if pack is None:
        return names
    # A folder without pack.yaml is a pack with a fault, no unknown pack.
    if not (folder / pack).is_dir() or not pack:
        raise usage(texts, "check-no_pack", pack=pack, known=", ".join(names))
    return [pack]


def _data(
    found: Mapping[str, list[Fault]], proofs: Mapping[str, Proof], texts: Texts
) -> dict[str, object]:
    notes = {name: proof.notes for name, proof in proofs.items()}
    return {
        "packs": [name for name in found if name != OWN],
        "faults": _told(found, texts),
        "notes": _told(notes, texts),
        "proof": _summary(proofs),
    }


def _told(found: Mapping[str, list[Fault]], texts: Texts) -> list[dict[str, object]]:
    return [
        {"pack": name, **asdict(fault), "cure": cure(fault, texts)}
        for name, faults in found.items()
        for fault in faults
    ]


def _lines(found: Mapping[str, list[Fault]], texts: Texts) -> Iterator[str]:
    count = sum(len(faults) for faults in found.values())
    if not count:
        yield printed.say(texts, "check-fine", packs=", ".join(found))
        return
    for name, faults in found.items():
        for fault in faults:
            yield from _fault(name, fault, texts)
    yield printed.say(texts, "check-count", count=count)


def _fault(pack: str, fault: Fault, texts: Texts) -> Iterator[str]:
    clause = printed.say(texts, "check-clause", clause=fault.clause) if fault.clause else ""
    place = f"{pack}/{fault.file}:{fault.line}: {fault.code} {fault.path} {clause}"
    yield place.rstrip()
    yield f"    {cure(fault, texts)}"


def _proved(proofs: Mapping[str, Proof], texts: Texts) -> Iterator[str]:
    """The notes, and one line that says how far the searches went."""
    for name, proof in proofs.items():
        for note in proof.notes:
            yield from _fault(name, note, texts)
    summary = _summary(proofs)
    said = "check-proof_part" if summary["undecided"] else "check-proof"
    yield printed.say(texts, said, **{name: str(number) for name, number in summary.items()})


def _summary(proofs: Mapping[str, Proof]) -> dict[str, int]:
    return {
        "conditions": sum(proof.conditions for proof in proofs.values()),
        "searches": sum(proof.searches for proof in proofs.values()),
        "steps": sum(proof.steps for proof in proofs.values()),
        "undecided": sum(proof.undecided.total() for proof in proofs.values()),
    }
