"""Files that were read already: a mutant leaves nearly all files of its pack as they are.

Reading YAML and Fluent takes most of a check's time, and hundreds of copies are checked.
"""

from pathlib import Path

from flows.compiling.source import Fault, Source
from locales.ftl import FtlFile, read_ftl
from storage.yaml_source import read_yaml

_TEXTS: dict[tuple[str, bytes], FtlFile] = {}
_TREES: dict[tuple[str, bytes], tuple[Source | None, tuple[Fault, ...]]] = {}


def texts_once(path: Path, name: str) -> FtlFile:
    """The same as `read_ftl`; a file of the same name and content is parsed only once."""
    key = (name, path.read_bytes())
    if key not in _TEXTS:
        _TEXTS[key] = read_ftl(path, name)
    return _TEXTS[key]


def tree_once(path: Path, name: str) -> tuple[Source | None, tuple[Fault, ...]]:
    """The same as `read_yaml`; a file of the same name and content is parsed only once."""
    key = (name, path.read_bytes())
    if key not in _TREES:
        _TREES[key] = read_yaml(path, name)
    return _TREES[key]
