"""Prints a backtest while it runs, in words or as one JSON object: nothing is gathered."""

import json
from collections.abc import Iterable
from typing import Protocol

import click

from bot.backtest.line import Line
from bot.backtest.run import Backtest
from bot.backtest.words import Words
from bot.commands.backtest_data import changes_data, line_data, totals_data
from bot.commands.backtest_edits import changed_lines
from bot.commands.backtest_words import mover_lines, total_lines


class Out(Protocol):
    """Takes the movers one by one."""

    def begin(self) -> None:
        """Say what was edited."""

    def mover(self, line: Line) -> None:
        """Say who moves."""

    def end(self) -> None:
        """Say what it comes to."""


class Spoken:
    """In words."""

    def __init__(self, found: Backtest, words: Words, *, names: bool, explain: bool) -> None:
        """`names`: companies by name too; `explain`: every reason."""
        self._found, self._words = found, words
        self._names, self._explain = names, explain

    def begin(self) -> None:
        """The two models."""
        _put(changed_lines(self._found.today, self._found.edited, self._words))

    def mover(self, line: Line) -> None:
        """One application."""
        totals, words = self._found.totals, self._words
        _put(mover_lines(line, totals, words, names=self._names, explain=self._explain))

    def end(self) -> None:
        """The totals."""
        _put(total_lines(self._found.totals, self._words))


class Data:
    """As JSON, a mover a line."""

    def __init__(self, found: Backtest, words: Words, *, names: bool) -> None:
        """`names`: companies by name too."""
        self._found, self._words, self._names = found, words, names
        self._first = True

    def begin(self) -> None:
        """What was edited, and the head of the list."""
        changes = changes_data(self._found.today, self._found.edited)
        click.echo(f'{{"changes": {_json(changes)},\n"movers": [', nl=False)

    def mover(self, line: Line) -> None:
        """One application."""
        totals = self._found.totals
        one = line_data(line, totals, self._words, names=self._names)
        click.echo(("\n" if self._first else ",\n") + _json(one), nl=False)
        self._first = False

    def end(self) -> None:
        """The totals."""
        click.echo(f'\n],\n"totals": {_json(totals_data(self._found.totals))}}}')


def _put(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
