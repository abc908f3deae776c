"""Texts of another day: messages as Fluent wrote them, kept apart and laid over today's."""

from collections.abc import Collection
from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from locales.lookup import Language, Lookup, pack_files, parsed


class Former(Lookup):
    """Texts of today's pack, but for the messages that are kept: those as they were then."""

    def __init__(self, today: Lookup, kept: str) -> None:
        """`kept` is Fluent, as `source_of` gives it."""
        super().__init__(today.language, (), kept)
        self._today = today

    def has(self, key: str) -> bool:
        """See `Lookup.has`. A kept message has no other attributes than it had."""
        return super().has(key) if self._keeps(key) else self._today.has(key)

    def get(self, key: str, /, **values: str) -> str:
        """See `Lookup.get`."""
        if self._keeps(key):
            return super().get(key, **values)
        return self._today.get(key, **values)

    def _keeps(self, key: str) -> bool:
        return self.knows(key.partition(".")[0])


class Sources:
    """The messages of a pack in one language, as they are written."""

    def __init__(self, language: Language, folder: Path) -> None:
        """Read the pack's files; later ones win."""
        self._entries: dict[str, tuple[Any, str]] = {}
        for file in pack_files(language, folder):
            source = file.read_text(encoding="utf-8")
            for entry in parsed(source).body:
                if isinstance(entry, ast.Message | ast.Term) and entry.span is not None:
                    written = source[entry.span.start : entry.span.end].rstrip()
                    self._entries[_name(entry)] = (entry, written)

    def source_of(self, messages: Collection[str]) -> str:
        """Fluent of these messages, where there are any, and of those that they include."""
        found: dict[str, str] = {}
        waiting = sorted(messages)
        while waiting:
            name = waiting.pop()
            if name in self._entries and name not in found:
                entry, found[name] = self._entries[name]
                waiting += _included(entry)
        return "\n".join(found[name] for name in sorted(found)) + "\n"


def _name(entry: Any) -> str:
    return f"-{entry.id.name}" if isinstance(entry, ast.Term) else str(entry.id.name)


@lru_cache(maxsize=10_000)
def _included(entry: Any) -> list[str]:
    visitor = _References()
    visitor.visit(entry)
    return visitor.names


class _References(Visitor):
    """Collects the messages and terms that a text includes."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - the library's name
        """Another message."""
        self.names.append(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - the library's name
        """A term."""
        self.names.append(f"-{node.id.name}")
