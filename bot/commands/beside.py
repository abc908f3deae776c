"""What the packs of a folder have to agree on: each its own letters before the numbers."""

from collections.abc import Iterator
from pathlib import Path

from flows.compiling.prefixes import taken
from flows.compiling.source import Fault, Source
from flows.model import Pack
from storage.yaml_source import read_yaml

FILE = "pack.yaml"


def beside(pack: Pack, folder: Path) -> Iterator[Fault]:
    """Faults of a pack together with those that lie beside its `folder`."""
    own, _ = read_yaml(folder / FILE, FILE)
    if own is not None:
        yield from taken(pack, own, dict(_others(pack, folder)))


def _others(pack: Pack, folder: Path) -> Iterator[tuple[str, Source]]:
    for file in sorted(folder.parent.glob(f"*/{FILE}")):
        if file.parent.name == folder.name or not file.is_file():
            continue
        try:
            named = pack.prefix.encode() in file.read_bytes()
        except OSError:
            continue  # told where that pack is checked
        source = read_yaml(file, FILE)[0] if named else None
        if source is not None:
            yield file.parent.name, source
