"""Commands that are used carelessly harm nothing and say what was wrong."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main


@pytest.fixture(autouse=True)
def _nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("PACKS", "CENTRE_FILE", "STAFF_CHAT_ID", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))


def prichal(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize(
    ("name", "value"), [("pack", "rec"), ("service", "place"), ("status", "refused")]
)
def test_an_export_of_what_is_not_there(tmp_path: Path, name: str, value: str) -> None:
    """A slip in a filter is no empty table."""
    assert prichal("migrate").exit_code == 0
    result = prichal("export", "--format", "csv", "--out", "out.csv", f"--{name}", value)
    assert result.exit_code == 2
    assert f"no '{value}'; there are " in result.output
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "--format", "csv", "--out", "nowhere/out.csv"),
        ("print", "1", "anketa", "--out", "nowhere/out.pdf"),
    ],
)
def test_a_folder_that_is_not_there(arguments: tuple[str, ...]) -> None:
    result = prichal(*arguments)
    assert result.exit_code == 2
    assert "there is no folder nowhere" in result.output


def test_an_id_that_telegram_never_gives() -> None:
    assert prichal("erase", "99999999999999999999", "--yes").exit_code == 2


def test_a_term_far_beyond_the_calendar_is_a_fault() -> None:
    result = prichal("deadline", "--from", "2199-12-15", "--working-days", "3", "--json")
    assert result.exit_code == 1
    assert "2199" in result.output


def test_the_demo_empties_no_folder_but_its_own(tmp_path: Path) -> None:
    precious = tmp_path / "data" / "prichal.db"
    precious.parent.mkdir()
    precious.write_text("all applications")
    result = prichal("demo", "--port", "0", "--data", "data")
    assert result.exit_code == 2
    assert "holds something else" in result.output
    assert precious.read_text() == "all applications"
