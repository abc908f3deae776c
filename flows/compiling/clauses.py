"""Clauses: everything that must say which clause it comes from says so."""

from collections.abc import Iterator

from flows.compiling.source import Fault, Source


def clauses(source: Source) -> Iterator[Fault]:
    """`clause` keys that are there but empty; a missing one is found with the shape."""
    for path in source.lines:
        if path and path[-1] == "clause" and not str(source.node(path) or "").strip():
            yield source.fault("clause.missing", path, key="clause")
