"""Uploads: content by hash, names harmless, types by content."""

import asyncio
from pathlib import Path

import pytest

from flows.errors import NotFound
from flows.people import StoredFile
from storage.database import Database
from tests.support.stored import NOW, person

PDF = b"%PDF-1.4 made up"


async def add(
    store: Database, content: bytes = PDF, name: str = "a.pdf", type_: str = "", who: int = 101
) -> StoredFile:
    owner = await person(store, who)
    async with store.transaction() as repositories:
        return await repositories.files.add(owner.id, name, content, type_, NOW)


def uploads(directory: Path) -> list[Path]:
    """Every file below the directory that is not the database."""
    return [each for each in directory.rglob("*") if each.is_file() and ".db" not in each.name]


async def test_content_comes_back_as_it_was(store: Database) -> None:
    stored = await add(store, PDF, "Выписка.pdf")
    async with store.reading() as repositories:
        assert await repositories.files.get(stored.id) == stored
        assert await repositories.files.read(stored.id) == PDF
    assert (stored.name, stored.type, stored.size) == ("Выписка.pdf", "application/pdf", len(PDF))
    assert len(stored.id) == 10


async def test_an_empty_file_is_a_file(store: Database) -> None:
    stored = await add(store, b"")
    async with store.reading() as repositories:
        assert await repositories.files.read(stored.id) == b""


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../x", "x"),
        ("..\\..\\x.pdf", "x.pdf"),
        ("/etc/passwd", "passwd"),
        ("..", "file"),
        ("", "file"),
        ("a\x00b\n.pdf", "ab.pdf"),
        ("cod\u202efdp.exe", "codfdp.exe"),
        ("д" * 300 + ".docx", "д" * 115 + ".docx"),
    ],
)
async def test_a_name_is_only_shown(store: Database, tmp_path: Path, name: str, shown: str) -> None:
    stored = await add(store, PDF, name)
    assert stored.name == shown
    assert uploads(tmp_path) == [tmp_path / "files" / stored.sha256[:2] / stored.sha256[2:]]


@pytest.mark.parametrize(
    ("content", "declared", "type_"),
    [
        (PDF, "image/png", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 20, "", "image/png"),
        (b"plain words", "application/pdf", "application/octet-stream"),
        (b"plain words", "text/plain", "text/plain"),
        (b"plain words", "", "application/octet-stream"),
    ],
)
async def test_the_type_is_told_by_the_content(
    store: Database, content: bytes, declared: str, type_: str
) -> None:
    assert (await add(store, content, type_=declared)).type == type_


async def test_the_same_file_twice_is_one(store: Database, tmp_path: Path) -> None:
    first, second = await asyncio.gather(add(store), add(store))
    other = await add(store, who=202)
    assert first == second
    assert other.id != first.id
    assert len(uploads(tmp_path)) == 1


async def test_a_file_that_is_gone_from_the_disk_is_said_to_be_gone(
    store: Database, tmp_path: Path
) -> None:
    stored = await add(store)
    (tmp_path / "files" / stored.sha256[:2] / stored.sha256[2:]).unlink()
    async with store.reading() as repositories:
        with pytest.raises(NotFound):
            await repositories.files.read(stored.id)
        with pytest.raises(NotFound):
            await repositories.files.get("../../x")
    await add(store)
    async with store.reading() as repositories:
        assert await repositories.files.read(stored.id) == PDF
