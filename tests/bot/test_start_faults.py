"""A bot that can't start says which setting is wrong and what to do, with exit code 1."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pydantic import SecretStr
from structlog.testing import capture_logs

from bot.__main__ import main
from bot.app import open_app
from bot.emulator.clock import ManualClock
from bot.emulator.server import Served, serve
from bot.emulator.world import World
from bot.running import served
from bot.settings import Settings, WrongSetting
from storage.packs import pack_names

NOBODY = "http://127.0.0.1:9"
"""The port of "discard": nothing answers there."""


def start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, **settings: str) -> Result:
    """`prichal run` with these settings; each of them is wrong, so it ends by itself."""
    given = {
        "BOT_TOKEN": "1:x",
        "BOT_API_URL": NOBODY,
        "DATA_DIR": str(tmp_path / "data"),
        "LISTEN": "127.0.0.1:0",
        **settings,
    }
    monkeypatch.chdir(tmp_path)
    for name in ("PACKS", "CENTRE_FILE", "STAFF_CHAT_ID", "DATABASE_URL", "WEBHOOK_URL"):
        monkeypatch.delenv(name, raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    return CliRunner().invoke(main, ["run"])


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("STAFF_CHAT_ID", "the group", "STAFF_CHAT_ID: Input should be a valid integer"),
        ("LISTEN", "everywhere", "LISTEN: 'everywhere' is no address. Write host:port"),
        ("LISTEN", "127.0.0.1:99999", "LISTEN: '127.0.0.1:99999' is no address"),
        ("DATA_DIR", "/proc/prichal", "DATA_DIR: /proc/prichal: No such file or directory"),
        ("DATABASE_URL", "nonsense", "DATABASE_URL: ArgumentError"),
        ("DATABASE_URL", "postgresql+asyncpg://u:secret@127.0.0.1:9/x", "DATABASE_URL: "),
        ("CENTRE_FILE", "/nowhere.yaml", "Set CENTRE_FILE to the centre's own file."),
        ("PACKS", "rec-marketplace", f"known: {', '.join(pack_names())}"),
    ],
)
def test_a_wrong_setting(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, value: str, said: str
) -> None:
    result = start(monkeypatch, tmp_path, **{name: value})
    assert result.exit_code == 1
    assert said in result.output
    assert "secret" not in result.output
    assert "Traceback" not in result.output


def test_a_centre_with_faults(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    centre = tmp_path / "centre.yaml"
    centre.write_text("name: Центр\nzone: Mars/Olympus\n", "utf-8")
    result = start(monkeypatch, tmp_path, CENTRE_FILE=str(centre))
    assert result.exit_code == 1
    assert "centre.yaml:1" in result.output
    assert "shows every fault" in result.output


@pytest.fixture
async def api() -> AsyncIterator[Served]:
    async with serve(World(clock=ManualClock())) as running:
        yield running


def settings(api: Served, tmp_path: Path, **changes: object) -> Settings:
    plain = Settings(
        _env_file=None,
        bot_token=SecretStr(api.world.bot.token),
        bot_api_url=api.url,
        data_dir=tmp_path,
        listen="127.0.0.1:0",
    )
    return plain.model_copy(update=changes)


async def runs(wanted: Settings) -> None:
    async with open_app(wanted) as app, served(app):
        pass


async def test_a_token_that_telegram_does_not_know(api: Served, tmp_path: Path) -> None:
    with pytest.raises(WrongSetting, match=r"BOT_TOKEN: refused: Unauthorized.*BotFather"):
        await runs(settings(api, tmp_path, bot_token=SecretStr("1:unknown")))


async def test_a_webhook_that_telegram_does_not_want(api: Served, tmp_path: Path) -> None:
    with pytest.raises(WrongSetting, match="WEBHOOK_URL: Bad Request"):
        await runs(settings(api, tmp_path, webhook_url="ftp://nowhere"))


async def test_a_port_that_is_taken(api: Served, tmp_path: Path) -> None:
    taken = api.url.removeprefix("http://")
    with pytest.raises(WrongSetting, match=r"LISTEN: .*Choose a free port"):
        await runs(settings(api, tmp_path, listen=taken))


async def test_telegram_that_is_in_trouble_at_the_start(api: Served, tmp_path: Path) -> None:
    """The bot waits for it: it must not run on, deaf."""
    world = api.world
    person = world.add_person("Анна")
    for method in ("getMe", "deleteWebhook"):
        world.faults.fail(500, method=method)
    async with open_app(settings(api, tmp_path)) as app, served(app):
        world.start(person)
        async with asyncio.timeout(20):
            await world.settled()
        assert len(world.messages(world.private(person))) > 1


@pytest.mark.parametrize(("chat", "said"), [(0, "staff_chat.unset"), (-5, "staff_chat.not_found")])
async def test_a_staff_chat_that_is_not_there(
    api: Served, tmp_path: Path, chat: int, said: str
) -> None:
    """Applications come in all the same, but the log says at once that nobody is told."""
    with capture_logs() as logs:
        await runs(settings(api, tmp_path, staff_chat_id=chat))
    (found,) = [line for line in logs if line["event"] == said]
    assert found["log_level"] == "error"
    assert "set STAFF_CHAT_ID" in found["cure"]
