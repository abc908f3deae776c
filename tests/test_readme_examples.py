"""The example lines of the READMEs can be typed as they stand."""

import io
import re
import shlex
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.test_readme import READMES, text

EXAMPLES = re.findall(r"^prichal (.+)$", text(READMES[0]), re.MULTILINE)


def test_there_are_examples_and_both_languages_have_the_same() -> None:
    assert len(EXAMPLES) > 10
    assert re.findall(r"^prichal (.+)$", text(READMES[1]), re.MULTILINE) == EXAMPLES


@pytest.mark.parametrize("line", EXAMPLES)
def test_every_option_is_known(line: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Parsed, not run: an unknown option or a missing one is told while parsing."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))  # `erase` asks while it parses
    name, *arguments = shlex.split(line)
    context = main.make_context("prichal", [name, *arguments])
    command = main.get_command(context, name)
    assert command is not None
    command.make_context(name, arguments, parent=context)
