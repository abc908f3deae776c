"""One file of a pack as a plain tree, with the line of every node, so that faults can point."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""Keys and indexes from the top of a file to a node."""

DEPTH = 4
"""Parts of the path to a question: sections, its number, questions, its number."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a pack. `code` has a cure in locales/*/check.ftl, `data` its placeables.

    `file` is relative to the pack's folder, `line` counts from 1, `path` leads to the node,
    `clause` is the clause of the regulation that the node comes from ("" where it has none).
    """

    code: str
    file: str
    line: int
    path: str = ""
    clause: str = ""
    data: Mapping[str, str] = field(default_factory=dict)

    @property
    def place(self) -> tuple[str, int, str]:
        """What faults are sorted by."""
        return self.file, self.line, self.code


@dataclass(frozen=True, slots=True)
class Source:
    """A file's tree of dicts, lists and scalars; `lines` has a line for every node in it.

    `origins` leads from questions to where they stand in the file, when tables among them were
    made into questions.
    """

    file: str
    tree: object
    lines: Mapping[Path, int]
    origins: Mapping[Path, Path] = field(default_factory=dict)

    def fault(self, code: str, path: Path, /, **data: object) -> Fault:
        """A fault at this node, or at the nearest node above that exists."""
        texts = {name: str(value) for name, value in data.items()}
        question = path[:DEPTH]
        written = (*self.origins.get(question, question), *path[DEPTH:])
        dotted = ".".join(str(part) for part in written)
        return Fault(code, self.file, self.line(path), dotted, self.clause(path), texts)

    def line(self, path: Path) -> int:
        """The line of the node, or of the nearest one above it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def clause(self, path: Path) -> str:
        """The clause that stands at the node or nearest above it."""
        found = ""
        for depth in range(len(path) + 1):
            node = self.node(path[:depth])
            if isinstance(node, dict):
                found = str(node.get("clause") or found)
        return found

    def node(self, path: Path) -> object:
        """What stands at the path; None where nothing does."""
        node = self.tree
        for part in path:
            if isinstance(node, dict):
                node = node.get(part)
            elif isinstance(node, list) and isinstance(part, int) and part < len(node):
                node = node[part]
            else:
                return None
        return node


@dataclass(frozen=True, slots=True)
class RawPack:
    """A pack's folder: its files by relative name ("forms/anketa.yaml").

    `unread` are names of files that are there but are no YAML.
    """

    name: str
    sources: Mapping[str, Source]
    unread: Sequence[str] = ()

    def under(self, folder: str) -> list[Source]:
        """The files of a folder, by name."""
        return [s for name, s in sorted(self.sources.items()) if name.startswith(f"{folder}/")]
