"""Plant every mutant and print by group how many were found; exit code 1 when one was not."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import click

from tests.mutants.catalogue import groups
from tests.mutants.mutant import Mutant, judged

SHOWN = 8
"""Lines of what was told instead, for each mutant that was missed."""


def main(wanted: list[str]) -> int:
    """Judge the groups that were named, or all."""
    missed: list[tuple[Mutant, list[str]]] = []
    planted, begun = 0, process_time()
    for group, mutants in groups().items():
        if wanted and group not in wanted:
            continue
        wrong = [(mutant, told) for mutant in mutants if (told := _missed(mutant))]
        click.echo(f"{group:<16}{len(mutants) - len(wrong):>4} of {len(mutants):>3}")
        missed += wrong
        planted += len(mutants)
    spent = process_time() - begun
    click.echo(
        f"{'all':<16}{planted - len(missed):>4} of {planted:>3}   {spent:.1f} s of processor"
    )
    for mutant, told in missed:
        click.echo(f"\nnot found: {mutant.pack}: {mutant.slip}")
        click.echo("\n".join(f"    {line}" for line in told[:SHOWN]))
    return 1 if missed else 0


def _missed(mutant: Mutant) -> list[str]:
    """What was told instead of the slip; nothing where it was found."""
    with TemporaryDirectory() as folder:
        try:
            verdict = judged(mutant, Path(folder))
        except Exception as wrong:  # a check that stops at a slip has not found it
            return [f"{type(wrong).__name__}: {wrong}"]
    return [] if verdict.found and not verdict.drowned else verdict.told


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
