"""`python -m bot.emulator`: the server alone, in its own process, with one person and one group."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import click

from bot.emulator.limits import Limits
from bot.emulator.server import serve
from bot.emulator.world import DEFAULT_TOKEN, World


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8081, show_default=True, help="0 takes a free one.")
@click.option("--token", default=DEFAULT_TOKEN, help="The bot's token.")
@click.option("--limits/--no-limits", default=False, help="Enforce Telegram's limits on sending.")
@click.option("--lanes", type=click.Choice(["global", "chat"]), default="global")
@click.option("--people", default=1, show_default=True, help="How many people to begin with.")
@click.option("--record/--no-record", default=False, help="Keep the calls for inspection.")
def main(
    host: str, port: int, token: str, limits: bool, lanes: str, people: int, record: bool
) -> None:
    """Serve a local Bot API with a web chat page until interrupted."""
    world = World(
        token=token,
        limits=Limits.telegram() if limits else None,
        lanes="chat" if lanes == "chat" else "global",
        record_calls=record,
    )
    guests = [world.add_person("Анна", f"Гость {number + 1}") for number in range(people)]
    world.add_group("Сотрудники центра", guests[:1])
    try:
        with asyncio.Runner(loop_factory=_loop_factory()) as runner:
            runner.run(_run(world, host, port))
    except KeyboardInterrupt:
        return


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return uvloop's loop where there is one: benchmarks run this server."""
    try:
        import uvloop  # noqa: PLC0415 - not on every system
    except ImportError:
        return None
    return uvloop.new_event_loop


async def _run(world: World, host: str, port: int) -> None:
    async with serve(world, host=host, port=port) as served:
        print(served.url, flush=True)
        print(f"token {world.bot.token}", flush=True)
        print(f"people {list(world.people)} chats {list(world.chats)}", flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    main()
