"""The content of uploads, by its hash: DATA_DIR/files/ab/cdef…; names people gave are no paths."""

import asyncio
import os
import secrets
from hashlib import sha256
from pathlib import Path

from flows.errors import NotFound


class ContentStore:
    """A file is either whole and on the disk, or not there."""

    def __init__(self, data_dir: Path) -> None:
        """Content lies in `data_dir`/files."""
        self._root = data_dir / "files"

    def path(self, digest: str) -> Path:
        """Where content with this SHA-256 (64 hex digits) lies."""
        return self._root / digest[:2] / digest[2:]

    async def put(self, content: bytes) -> str:
        """Keep content; returns its SHA-256. What is there already is not written again."""
        return await asyncio.to_thread(self._put, content)

    async def read(self, digest: str) -> bytes:
        """The content. Raises NotFound when it is not on the disk."""
        try:
            return await asyncio.to_thread(self.path(digest).read_bytes)
        except FileNotFoundError:
            raise NotFound("file.not_found", id=digest) from None

    def remove(self, digest: str) -> None:
        """Forget content; nothing happens when it is gone already."""
        self.path(digest).unlink(missing_ok=True)

    def _put(self, content: bytes) -> str:
        digest = sha256(content).hexdigest()
        path = self.path(digest)
        if path.exists():
            return digest
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{secrets.token_hex(8)}")
        try:
            _write_through(temporary, content)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
        _sync_directory(path.parent)
        return digest


def _write_through(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_directory(path: Path) -> None:
    """The name, too, has to be on the disk before a row mentions it."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
