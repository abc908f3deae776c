"""What the doctor says of registers: nothing where they are off, else how old, whose, reachable."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import stamina
from pydantic import SecretStr

from bot.commands.findings import Finding
from bot.commands.register_findings import register_findings, set_finding
from bot.settings import Settings
from flows.ports import RegisterSet
from locales.texts import texts
from storage.packs import load_centre
from tests.support.databases import sqlite_database
from tests.support.registers import (
    TOKEN,
    Listed,
    centre_with,
    dadata_server,
    import_register,
    party,
)

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _no_pauses() -> Iterator[None]:
    stamina.set_testing(True, attempts=2, cap=True)
    yield
    stamina.set_testing(False)


def settings(directory: Path, url: str = "", token: str = "", dadata: str = "") -> Settings:
    return Settings(
        _env_file=None,
        database_url=url,
        data_dir=directory,
        dadata_token=SecretStr(token),
        dadata_url=dadata,
    )


async def found(centre_file: Path, own: Settings) -> dict[str, Finding]:
    centre = load_centre(centre_file)
    return {one.what: one for one in await register_findings(own, centre, NOW, texts("en"))}


async def test_a_centre_without_registers_hears_nothing_of_them(tmp_path: Path) -> None:
    assert await found(centre_with(tmp_path, "[]"), settings(tmp_path)) == {}


async def test_a_set_that_is_there_is_told_with_its_day(tmp_path: Path) -> None:
    url = await sqlite_database(tmp_path)
    centre = centre_with(tmp_path, "[sme]")
    before = await found(centre, settings(tmp_path, url))
    assert not before["register"].ok
    assert "prichal register import" in before["register"].detail
    await import_register(url, tmp_path, Listed())
    after = await found(centre, settings(tmp_path, url))
    assert after == {"register": Finding("register", True, "10.11.2026, companies: 1")}


@pytest.mark.parametrize(
    ("today", "regions", "ok"),
    [
        (date(2026, 12, 25), (), True),
        (date(2026, 12, 26), (), False),
        (date(2026, 11, 20), ("27", "40"), True),
        (date(2026, 11, 20), ("40",), False),
    ],
)
def test_old_sets_and_those_of_other_regions_are_faults(
    tmp_path: Path, today: date, regions: tuple[str, ...], *, ok: bool
) -> None:
    centre = load_centre(centre_with(tmp_path, "[sme]"))
    finding = set_finding(RegisterSet(date(2026, 11, 10), 7, regions), centre, today, texts("en"))
    assert finding.ok is ok
    assert ok or "import" in finding.detail


async def test_dadata_is_asked_and_its_key_is_never_shown(tmp_path: Path) -> None:
    centre = centre_with(tmp_path, "[dadata]")
    missing = (await found(centre, settings(tmp_path)))["dadata"]
    assert not missing.ok
    assert "dadata.ru" in missing.detail
    async with dadata_server() as dadata:
        own = settings(tmp_path, token=TOKEN, dadata=dadata.url)
        dadata.knows(party("7707083893"))
        assert (await found(centre, own))["dadata"].ok
        dadata.replies = [403]
        refused = (await found(centre, own))["dadata"]
    assert not refused.ok
    assert "(status 403)" in refused.detail
