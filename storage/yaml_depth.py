"""How deep YAML nests, before the loader in C builds a tree of it and runs out of its stack."""

from typing import Any

import yaml

ROOM = 1_000
"""Levels that the loader surely has room for; running out would end the whole program."""


def too_deep(text: str, loader: Any) -> int:
    """The line where it nests deeper, 0 for none; looked at closely only if it might.

    Raises yaml.YAMLError.
    """
    brackets = text.count("[") + text.count("{")
    # A block nests once for each sign of its longest line at most.
    if brackets + max(map(len, text.splitlines()), default=0) < ROOM:
        return 0
    depth = 0
    for event in yaml.parse(text, Loader=loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > ROOM:
            mark = event.start_mark
            return mark.line + 1 if mark is not None else 1
    return 0
