"""The sender against a server that enforces Telegram's limits: `python -m bench.sending`.

Messages that can wait are queued for many chats and a group at once; one or several replicas send
them. Reported: messages a second while all were busy, refusals (429), doubles, what was lost, and
whether each chat's came in order. With --kills replicas are killed (SIGKILL) while they send, and
others start: what each had begun is in doubt then, and is neither doubled nor lost. PostgreSQL is
measured where --postgres names a server, in a database made for it.
"""

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
from sqlalchemy import select
from sqlalchemy.ext.asyncio import create_async_engine

from bench.machine import machine
from bench.prepared import PreparedPostgres
from bench.process import ROOT, SLOWEST_START, free_port
from flows.ports import Notice
from storage.database import open_store
from storage.schema import migrate
from storage.tables import outbox

GROUP = -1001
SILENCE = 20.0
"""Seconds without a message after which no more are waited for; what a killed replica has claimed
is given to another after half a minute."""

BETWEEN = 5.0
"""Seconds from one kill to the next."""

WARM = 2.0
"""Seconds at the beginning and the end that the rate is not taken from."""


@dataclass(frozen=True, slots=True)
class Figures:
    """One run. `per_second`: sustained, without the first and last seconds.

    `group_per_minute`: the most that came in the group within any minute. `in_doubt`: begun by a
    replica that was killed; they are not sent again. `lost`: neither came nor are in doubt.
    """

    database: str
    replicas: int
    messages: int
    chats: int
    per_second: float
    most_in_a_second: int
    group_per_minute: int
    refused: dict[str, int]
    kills: int
    doubled: int
    in_doubt: int
    lost: int
    chats_out_of_order: int
    seconds: float


class Replicas:
    """Processes that send."""

    def __init__(self, stack: ExitStack, *arguments: str) -> None:
        """None runs yet."""
        self._stack = stack
        self._arguments = arguments
        self._running: list[subprocess.Popen[bytes]] = []
        self.kills = 0

    def start(self) -> None:
        """One more."""
        self._running.append(_started(self._stack, "bench.sender", *self._arguments))

    async def kill(self, times: int) -> None:
        """Kill the eldest, so often; another takes its place."""
        while self.kills < times:
            await asyncio.sleep(BETWEEN)
            self._running.pop(0).kill()
            self.kills += 1
            self.start()


async def measured(
    url: str, directory: Path, *, messages: int, chats: int, group: int, replicas: int, kills: int
) -> Figures:
    """Queue, send, count."""
    await migrate(url)
    await _queue(url, directory, messages, chats, group)
    port = free_port()
    api = f"http://127.0.0.1:{port}"
    with ExitStack() as stack:
        _started(stack, "bench.strict", str(port))
        await _report(api)
        senders = Replicas(stack, api, url, str(directory))
        for _ in range(replicas):
            senders.start()
        killing = asyncio.create_task(senders.kill(kills))
        report = await _silent(api, messages + group, SILENCE if not kills else 2 * SILENCE)
        killing.cancel()
        in_doubt = await _in_doubt(url)
    sent: list[float] = report["sent"]
    if not sent:
        raise SystemExit("nothing was sent: see above")
    steady = [at for at in sent if sent[0] + WARM <= at <= sent[-1] - WARM]
    many = len(steady) - 1
    return Figures(
        database="SQLite" if url.startswith("sqlite") else "PostgreSQL",
        replicas=replicas,
        messages=messages + group,
        chats=chats,
        per_second=round(many / (steady[-1] - steady[0]), 2) if many > 1 else 0.0,
        most_in_a_second=report["most_in_a_second"],
        group_per_minute=report["most_in_a_minute"],
        refused=report["refused"],
        kills=senders.kills,
        doubled=report["doubled"],
        in_doubt=len(in_doubt),
        lost=messages + group - len(in_doubt.union(report["keys"])),
        chats_out_of_order=report["out_of_order"],
        seconds=round(sent[-1] - sent[0], 1),
    )


async def _queue(url: str, directory: Path, messages: int, chats: int, group: int) -> None:
    """One after another over all chats; the group's stand before them."""
    store, now = await open_store(url, directory), datetime.now(UTC)
    async with store.transaction() as repositories:
        for number in range(group):
            notice = Notice(f"{number:07d}", GROUP, "bench", {}, urgent=False)
            await repositories.outbox.put(notice, now)
        for number in range(messages):
            chat = 1_000_000 + number % chats
            notice = Notice(f"{number + group:07d}", chat, "bench", {}, urgent=False)
            await repositories.outbox.put(notice, now)
    await store.close()


async def _in_doubt(url: str) -> set[str]:
    """Keys of what was begun and of which nobody knows whether it was sent."""
    begun = (outbox.c.state == "claimed") & outbox.c.begun_at.is_not(None)
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        found = select(outbox.c.key).where(begun | (outbox.c.state == "unsure"))
        keys = set((await connection.execute(found)).scalars())
    await engine.dispose()
    return keys


def _started(stack: ExitStack, module: str, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", module, *arguments]
    process = subprocess.Popen(command, cwd=ROOT)  # noqa: S603 - our own modules
    stack.callback(process.wait)
    stack.callback(process.terminate)
    return process


async def _silent(api: str, wanted: int, silence: float) -> dict[str, Any]:
    """The report once everything has come, or nothing comes any more."""
    report, since, patience = await _report(api), time.monotonic(), SLOWEST_START
    while len(report["keys"]) < wanted and time.monotonic() - since < patience:
        await asyncio.sleep(1)
        newer = await _report(api)
        if len(newer["keys"]) > len(report["keys"]):
            since, patience = time.monotonic(), silence
        report = newer
    # What is doubled would come now.
    await asyncio.sleep(2)
    return await _report(api)


async def _report(api: str) -> dict[str, Any]:
    async with aiohttp.ClientSession() as http:
        for _ in range(100):
            try:
                async with http.get(f"{api}/report") as response:
                    report: dict[str, Any] = await response.json()
                    return report
            except aiohttp.ClientConnectorError:
                await asyncio.sleep(0.1)
    raise SystemExit("the server did not start")


@asynccontextmanager
async def database(directory: Path, postgres: str) -> AsyncIterator[str]:
    """An empty database: a file in the directory, or one on this server."""
    if not postgres:
        yield f"sqlite+aiosqlite:///{directory}/prichal.db"
        return
    made = PreparedPostgres(directory, postgres)
    try:
        yield await made.create()
    finally:
        await made.drop()


async def _run(options: argparse.Namespace) -> Figures:
    with tempfile.TemporaryDirectory(prefix="bench-") as made:
        directory = Path(made)
        if not options.json:
            on = machine(directory)
            print(f"{on.processor}, {on.cores} cores, load {on.load:.1f}, {on.filesystem}")
        async with database(directory, options.postgres) as url:
            return await measured(
                url,
                directory,
                messages=options.messages,
                chats=options.chats,
                group=options.group,
                replicas=options.replicas,
                kills=options.kills,
            )


def main() -> None:
    """Exit code 1: a message was refused, doubled or lost."""
    parser = argparse.ArgumentParser(prog="python -m bench.sending", description=__doc__)
    parser.add_argument("--messages", type=int, default=3000, help="to persons")
    parser.add_argument("--chats", type=int, default=2000, help="persons")
    parser.add_argument("--group", type=int, default=0, help="messages to a group besides")
    parser.add_argument("--replicas", type=int, default=1, help="processes that send")
    parser.add_argument("--kills", type=int, default=0, help="replicas killed while they send")
    parser.add_argument("--postgres", default="", metavar="URL", help="a server's address")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    figures = asyncio.run(_run(options))
    if options.json:
        print(json.dumps(asdict(figures)))
    else:
        print(*(f"{name:20}{value}" for name, value in asdict(figures).items()), sep="\n")
    sys.exit(1 if figures.refused or figures.doubled or figures.lost else 0)


if __name__ == "__main__":
    main()
