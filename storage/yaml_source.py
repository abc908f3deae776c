"""YAML with the line of every node.

Only `true`, `false`, `null` and whole numbers are more than text: "clause: 5.10" is no number,
"no" is no boolean, and a day or a code with a leading zero stays as it was written.
"""

import re
from pathlib import Path as FilePath

import yaml

from flows.compiling.source import Fault, Path, Source
from storage.yaml_depth import too_deep
from storage.yaml_faults import broken

# Longer runs of digits are codes, not amounts.
_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,17})")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
# The same loader in C where libyaml is there: packs are read at every start.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# A pack nests about ten levels; deeper is a mistake or an attack on the stack.
_DEEPEST = 50


def read_yaml(path: FilePath, name: str) -> tuple[Source | None, tuple[Fault, ...]]:
    """Read a file as a tree with places. `name` is how faults call the file.

    Raises OSError when it can't be read at all.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None, (Fault("yaml.not_utf8", name, 1),)
    try:
        if line := too_deep(text, _LOADER):
            return None, (Fault("yaml.too_deep", name, line),)
        node = yaml.compose(text, Loader=_LOADER)
    except RecursionError:
        return None, (Fault("yaml.too_deep", name, 1),)
    except yaml.YAMLError as wrong:
        return None, (broken(text, name, wrong),)
    tree = _Tree(name)
    value = tree.value(node, ()) if node is not None else None
    return Source(name, value, tree.lines), tuple(tree.faults)


class _Tree:
    """Turns YAML's nodes into plain values and notes where each stands."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: dict[Path, int] = {}
        self.faults: list[Fault] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, path: Path) -> object:
        self.lines[path] = node.start_mark.line + 1
        if len(path) > _DEEPEST:
            self._fault("yaml.too_deep", node, path)
            return None
        if id(node) in self._seen:  # an alias is the same node again; some never end
            self._fault("yaml.alias", node, path)
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        return _scalar(node)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, object]:
        found: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in found:
                self._fault("yaml.twice", key_node, path, key=key)
                continue
            found[key] = self.value(value_node, (*path, key))
            self.lines[(*path, key)] = key_node.start_mark.line + 1
        return found

    def _fault(self, code: str, node: yaml.Node, path: Path, **data: str) -> None:
        dotted = ".".join(str(part) for part in path)
        self.faults.append(Fault(code, self.name, node.start_mark.line + 1, dotted, data=data))


def _scalar(node: yaml.Node) -> str | int | bool | None:
    text = str(node.value)
    if getattr(node, "style", None):  # quoted or a block; the loader in C says "" for plain
        return text
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _WHOLE.fullmatch(text) else text
