"""`prichal demo`: the whole bot and a local Bot API server with its chat page, one process."""

import shutil
import sys
from contextlib import AsyncExitStack
from pathlib import Path

import click
from pydantic import SecretStr

from bot.app import open_app
from bot.commands.run import start
from bot.emulator.limits import Limits
from bot.emulator.server import serve
from bot.emulator.world import World
from bot.logs import configure
from bot.running import served, until_stopped
from bot.settings import DEFAULT_CENTRE, Settings
from storage.packs import load_centre

DATA = Path("data/demo")


@click.command()
@click.option("--port", default=8080, show_default=True, help="Port of the chat page.")
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    default=DATA,
    show_default=True,
    help="Folder of the demo's data; it is emptied at the start.",
)
@click.option(
    "--centre", type=click.Path(exists=True, path_type=Path), default=None, help="Centre's file."
)
def demo(port: int, data: Path, centre: Path | None) -> None:
    """Chat with the bot in the browser, without a Telegram account."""
    configure("WARNING")
    start(_demo(port, data, centre or DEFAULT_CENTRE))


async def _demo(port: int, data: Path, centre_file: Path) -> None:
    _empty(data)
    world, group = demo_world(centre_file)
    async with AsyncExitStack() as stack:
        api = await stack.enter_async_context(serve(world, host="127.0.0.1", port=port))
        settings = Settings(
            _env_file=None,
            bot_token=SecretStr(world.bot.token),
            bot_api_url=api.url,
            staff_chat_id=group,
            centre_file=centre_file,
            data_dir=data,
            database_url=f"sqlite+aiosqlite:///{data}/prichal.db",
            redis_url="",
            webhook_url="",
            listen="127.0.0.1:0",
        )
        app = await stack.enter_async_context(open_app(settings))
        await stack.enter_async_context(served(app))
        sys.stdout.write(f"Причал: {api.url}\n")
        sys.stdout.flush()
        await until_stopped()


def _empty(data: Path) -> None:
    """Empty the demo's folder, and no other: the real data of a bot lie beside it."""
    mark = data / ".demo"
    if data.exists() and data != DATA and any(data.iterdir()) and not mark.exists():
        raise click.UsageError(f"--data: {data} holds something else; name a new folder")
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    mark.touch()


def demo_world(centre_file: Path) -> tuple[World, int]:
    """A business owner, the staff of the centre's file, and their group; return the group's id."""
    centre = load_centre(centre_file)
    world = World(limits=Limits.telegram(), record_calls=False)
    world.add_person("Ольга", "Лавкина", phone="+79100000001")
    staff = [
        world.add_person(*member.name.split(" ", 1), number=member.telegram)
        for member in centre.staff
    ]
    group = world.add_group(f"Сотрудники: {centre.name.ru}", staff)
    return world, group.id
