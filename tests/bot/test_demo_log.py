"""What the demo writes into the terminal where there is no network: words for a person."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import structlog
from click.testing import CliRunner

from bot.__main__ import main
from bot.commands import demo
from bot.logs import configure
from bot.rates.cbr import Cbr
from flows.errors import RatesAway
from locales.texts import texts
from tests.support.ports import free_port

log = structlog.get_logger()


@pytest.fixture(autouse=True)
def quiet_again() -> Iterator[None]:
    yield
    configure("CRITICAL")


async def ask_for_rates() -> None:
    """Nobody listens there. What a slow machine is late with is asked for once more."""
    bank, code = Cbr(f"http://127.0.0.1:{free_port()}/daily"), "rates.late"
    while code == "rates.late":
        with pytest.raises(RatesAway) as away:
            await bank.on(date(2026, 3, 3), datetime.now(UTC))
        code = away.value.code
    await bank.close()


def demo_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What stands in the terminal once the demo was stopped."""
    monkeypatch.setattr(demo, "until_stopped", ask_for_rates)
    arguments = ["demo", "--port", str(free_port()), "--data", str(tmp_path / "demo")]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result.output


def test_without_network_the_demo_speaks_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *lines = demo_said(tmp_path, monkeypatch).splitlines()
    assert first.startswith("Причал: http://127.0.0.1:")
    assert "\n".join(lines) == (
        "⚠️ До курсов Банка России не достучаться (ClientConnectorError): нет сети?"
        " В отчёте о контракте курс можно написать самому."
    )


def test_what_has_no_words_of_its_own_is_named_with_its_data(
    capsys: pytest.CaptureFixture[str],
) -> None:
    configure("WARNING", texts("en"))
    log.warning("card.not_drawn", application=7, code="some.code")
    log.warning("words.not_kept")
    log.info("listening", address="nobody has to know")
    assert capsys.readouterr().err.splitlines() == [
        "⚠️ Trouble: card.not_drawn (application: 7, code: some.code)",
        "⚠️ Trouble: words.not_kept",
    ]


def test_a_slip_of_ours_keeps_its_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    configure("WARNING", texts("ru"))
    try:
        raise ValueError("made <up> {x}")
    except ValueError:
        log.exception("tick.failed")
    first, *rest = capsys.readouterr().err.splitlines()
    assert first == "⚠️ Сбой: tick.failed"
    assert rest[-1] == "ValueError: made <up> {x}"


def test_a_bot_at_work_logs_for_machines(capsys: pytest.CaptureFixture[str]) -> None:
    configure("WARNING")
    log.warning("cbr.away", code="rates.unreachable", why="ClientConnectorError")
    told = json.loads(capsys.readouterr().err)
    assert (told["event"], told["code"], told["level"]) == (
        "cbr.away",
        "rates.unreachable",
        "warning",
    )
