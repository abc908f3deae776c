"""Clauses and official names: what comes from the source says from where, and its own name."""

from collections.abc import Iterator

from flows.compiling.source import Fault, Source


def clauses(source: Source) -> Iterator[Fault]:
    """`clause` keys that are there but empty; a missing one is found with the shape."""
    for path in source.lines:
        if path and path[-1] == "clause" and not str(source.node(path) or "").strip():
            yield source.fault("clause.missing", path, key="clause")


def officials(source: Source) -> Iterator[Fault]:
    """Official names that are blank: nothing would stand on paper."""
    for path in source.lines:
        name = source.node(path)
        if path and path[-1] == "official" and isinstance(name, str) and not name.strip():
            yield source.fault("shape.empty", path, key="official")
