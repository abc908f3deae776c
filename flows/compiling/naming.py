"""Names of services and tags: what they name is there."""

from collections.abc import Iterator

from flows.compiling.source import Fault, Path, Source
from flows.model import Pack


def services_known(
    pack: Pack, names: tuple[str, ...], source: Source, path: Path
) -> Iterator[Fault]:
    """Services that the pack has not."""
    for n, name in enumerate(names):
        if name not in pack.service_by_id:
            known = ", ".join(pack.service_by_id)
            yield source.fault("service.unknown", (*path, n), service=name, known=known)


def tags_known(pack: Pack, tags: tuple[str, ...], source: Source, path: Path) -> Iterator[Fault]:
    """Tags that no service has."""
    known = {tag for service in pack.services for tag in service.tags}
    for t, tag in enumerate(tags):
        if tag not in known:
            data = {"tag": tag, "known": ", ".join(sorted(known))}
            yield source.fault("tag.unknown", (*path, t), **data)
