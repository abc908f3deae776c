"""Templates of another day: brought from the store into a folder, from which they are printed."""

import asyncio
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from flows.application import Application
from flows.editions import KeptPaper
from flows.model import Form, Pack
from flows.ports import Repositories
from flows.printing import Paper, former_of, papers_of


async def papers(
    repositories: Repositories, pack: Pack, application: Application
) -> tuple[Paper, ...]:
    """The printed forms that the application has, with the templates that they are made from."""
    held = {form: filled.version for form, filled in application.forms.items()}
    editions = {}
    for version in former_of(pack, held).values():
        edition = await repositories.versions.edition(version)
        if edition is not None:
            editions[version] = edition
    return papers_of(pack, held, editions)


async def pinned_forms(repositories: Repositories, application: Application) -> dict[str, Form]:
    """The forms of an application by id, in the versions that were filled."""
    return {
        id_: await repositories.versions.get(filled.version)
        for id_, filled in application.forms.items()
    }


@dataclass(frozen=True, slots=True)
class Shelf:
    """Keeps kept templates on the disk, once for all applications of a version."""

    folder: Path

    async def templates(self, repositories: Repositories, kept: KeptPaper) -> Path:
        """The folder in which the templates lie."""
        name = sha256(repr(sorted(kept.files.items())).encode()).hexdigest()[:16]
        folder = self.folder / name
        for file, digest in kept.files.items():
            if not (folder / file).is_file():
                content = await repositories.versions.content(digest)
                await asyncio.to_thread(_write, folder / file, content)
        return folder


def _write(file: Path, content: bytes) -> None:
    """Whole or not at all: another print may look for it meanwhile."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.{token_hex(4)}")
    part.write_bytes(content)
    part.replace(file)
