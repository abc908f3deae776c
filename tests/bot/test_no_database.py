"""A command that only looks makes no database where the settings name a wrong one."""

import asyncio
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from tests.support.databases import POSTGRES, postgres_database

LOOKING = [
    ("score", "rec-marketplaces", "scoring", "--backtest"),
    ("versions",),
    ("terms",),
    ("export", "--format", "csv", "--out", "out.csv"),
    ("print", "1", "anketa", "--out", "out.pdf"),
    ("register", "show", "7707083893"),
    ("register", "status"),
    ("erase", "7", "--yes"),
]


@pytest.fixture(autouse=True)
def _wrong_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("PACKS", "PACKS_DIR", "CENTRE_FILE", "STAFF_CHAT_ID", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", "dta")


def prichal(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize("arguments", LOOKING, ids=lambda one: " ".join(one[:2]))
def test_a_wrong_folder_is_wrong_use_and_stays_as_it_was(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    result = prichal(*arguments)
    assert result.exit_code == 2, result.output
    assert f"Нет базы по адресу {tmp_path / 'dta' / 'prichal.db'}." in result.output
    assert list(tmp_path.iterdir()) == []


def test_it_is_told_in_the_readers_language() -> None:
    result = prichal("versions", "--language", "en")
    assert result.exit_code == 2
    assert "set DATA_DIR or DATABASE_URL, or run `prichal migrate`" in result.output


def test_an_import_makes_the_database_that_it_fills(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<html/>")
    assert prichal("register", "import", "a.xml").exit_code == 1
    assert prichal("register", "status").exit_code == 0


@pytest.mark.postgres
@pytest.mark.skipif(not POSTGRES, reason="TEST_POSTGRES_URL names no server")
def test_an_empty_postgres_is_told_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    async def looked() -> Result:
        async with postgres_database(migrated=False) as url:
            monkeypatch.setenv("DATABASE_URL", url.replace("@", ":s3cret@", 1))
            return await asyncio.to_thread(prichal, "versions")

    result = asyncio.run(looked())
    assert result.exit_code == 2, result.output
    assert "Нет базы по адресу postgresql+asyncpg://" in result.output
    assert "s3cret" not in result.output
