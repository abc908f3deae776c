"""`prichal terms`: what runs, what is overdue, what another calendar has moved."""

import asyncio
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.__main__ import main
from tests.support.calendar_walk import submitted
from tests.support.product import product
from tests.support.terms import at


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one application, sent in the past of whoever runs this."""

    async def work() -> str:
        async with product(tmp_path) as bot:
            await submitted(bot, "rec-marketplaces", "placement", at("2024-04-26"))
            return bot.settings[0].database

    monkeypatch.setenv("DATABASE_URL", asyncio.run(work()))
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "replica-0"))
    monkeypatch.setenv("BOT_TOKEN", "1:test")
    return tmp_path


def run(*options: str) -> str:
    result = CliRunner().invoke(main, ["terms", *options])
    assert result.exit_code == 0, result.output
    return result.output


def test_it_lists_what_runs(data: Path) -> None:
    assert run().splitlines() == [
        "сб 27.04.2024  ПР-2026-00001  Отказать  центр  срок вышел",
        "сб 27.04.2024  ПР-2026-00001  Вернуть с замечаниями  центр  срок вышел",
        "чт 02.05.2024  ПР-2026-00001  Передать в РЭЦ  центр  срок вышел",
    ]
    assert "overdue" in run("--overdue", "--language", "en")
    found = json.loads(run("--json"))
    assert [(one["verb"], one["due"]) for one in found["terms"]][-1] == ("approve", "2024-05-02")
    assert all(one["overdue"] for one in found["terms"])


def test_other_closures_move_terms(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    centre = data / "centre.yaml"
    demo = Path(__file__).parents[2] / "centres" / "demo.yaml"
    centre.write_text(
        demo.read_text("utf-8").replace("closures: [", "closures: [2024-05-02, "), "utf-8"
    )
    monkeypatch.setenv("CENTRE_FILE", str(centre))
    assert run("--recompute").splitlines()[:2] == [
        "Пересчитано. Сдвинулось сроков: 1",
        "ПР-2026-00001, Передать в РЭЦ: чт 02.05.2024 → пт 03.05.2024",
    ]
    assert run("--recompute").startswith("Пересчитано. Сдвинулось сроков: 0\n")
