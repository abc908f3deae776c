"""Fluent files that were read already: a mutant leaves nearly all texts of its pack as they are."""

from pathlib import Path

from locales.ftl import FtlFile, read_ftl

_READ: dict[tuple[str, bytes], FtlFile] = {}


def read_once(path: Path, name: str) -> FtlFile:
    """The same as `read_ftl`; a file of the same name and content is parsed only once."""
    key = (name, path.read_bytes())
    if key not in _READ:
        _READ[key] = read_ftl(path, name)
    return _READ[key]
