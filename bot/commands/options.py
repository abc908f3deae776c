"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

_FILE = click.Path(path_type=Path, dir_okay=False)
_FOLDER = click.Path(path_type=Path, file_okay=False)


def packs_dir(command: Command) -> Command:
    """Where the packs lie; by default those that come with the program."""
    text = "Folder of packs instead of the packs that come along."
    return click.option("--packs-dir", type=_FOLDER, envvar="PACKS_DIR", help=text)(command)


def centre(command: Command) -> Command:
    """The centre's file."""
    text = "The centre's file: its lists, readings and time zone."
    return click.option("--centre", type=_FILE, envvar="CENTRE_FILE", help=text)(command)


def language(command: Command) -> Command:
    """The language of texts."""
    choice = click.Choice(["ru", "en"])
    return click.option("--language", type=choice, default="ru", help="ru (default) or en.")(
        command
    )


def as_json(command: Command) -> Command:
    """Data instead of words."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)


def answers(command: Command) -> Command:
    """The file of answers."""
    text = "YAML or JSON: answers by question id."
    return click.option("--answers", "answers_file", type=_FILE, required=True, help=text)(command)


def now(command: Command) -> Command:
    """The day that counts as today."""
    text = "The day that counts as today, 2026-11-21; by default today in the centre's zone."
    return click.option("--now", "day", type=click.DateTime(["%Y-%m-%d"]), help=text)(command)


def writable(context: click.Context, parameter: click.Parameter, out: Path) -> Path:
    """A file that can be written: what is wrong with it is said before the work is done."""
    del context, parameter
    if not out.parent.is_dir():
        raise click.BadParameter(f"there is no folder {out.parent}")
    return out
