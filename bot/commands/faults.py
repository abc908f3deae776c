"""What an administrator is told when a command can't do its work: exit code 1, and a cure."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from bot.settings import WrongSetting
from flows.errors import FlowError
from storage.packs import PackFaults

CURES = {
    "centre.no_file": "Set CENTRE_FILE to the centre's own file.",
    "centre.faulty": "prichal check --centre FILE shows every fault.",
    "pack.faulty": "prichal check shows every fault.",
    "packs.no_folder": "Put PACKS_DIR right: it is the folder that holds the packs' folders.",
    "pack.not_found": "Put PACKS right, or the packs of the centre's file.",
}


@contextmanager
def faults_told() -> Iterator[None]:
    """Turn a fault inside the block into a message and exit code 1. Bugs stay tracebacks."""
    try:
        yield
    except WrongSetting as wrong:
        raise click.ClickException(str(wrong)) from wrong
    except FlowError as error:
        raise click.ClickException(told(error)) from error


def told(error: FlowError) -> str:
    """The error's code, its data and what to do."""
    data = ", ".join(f"{name}: {text}" for name, text in error.data.items())
    faults = error.faults[:5] if isinstance(error, PackFaults) else ()
    places = [f"  {one.file}:{one.line} {one.path} {one.code}" for one in faults]
    lines = [f"{error.code} ({data})", *places, CURES.get(error.code, "")]
    return "\n".join(line for line in lines if line)
