"""The parent's side of the bot's lives: born from the nursery, commanded over a socket, killed."""

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class Dead(Exception):
    """The life was killed before it had answered."""


@dataclass(slots=True)
class LifeLine:
    """One life."""

    pid: int
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def command(self, **command: Any) -> Mapping[str, Any]:
        """Let it do something. Raises Dead, and RuntimeError for one that fell by itself."""
        try:
            self.writer.write(json.dumps(command).encode() + b"\n")
            await self.writer.drain()
            line = await self.reader.readline()
        except ConnectionError:
            line = b""
        if not line:
            raise Dead
        answer: Mapping[str, Any] = json.loads(line)
        return answer

    async def alive(self) -> bool:
        """Whether it still answers."""
        try:
            await self.command(do="nothing", now="2024-01-01T00:00:00+10:00")
        except Dead:
            return False
        return True

    def kill(self) -> None:
        """SIGKILL."""
        slay(self.pid)


class Nursery:
    """Makes lives."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        """`process`: the nursery's."""
        self._process = process
        self._born: asyncio.Queue[LifeLine] = asyncio.Queue()

    async def meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """A life has connected."""
        self._born.put_nowait(LifeLine(int(await reader.readline()), reader, writer))

    async def life(self) -> LifeLine:
        """A new one."""
        stdin = self._process.stdin
        assert stdin is not None
        stdin.write(b"\n")
        await stdin.drain()
        return await asyncio.wait_for(self._born.get(), 20)


@asynccontextmanager
async def nursery(directory: Path, database: str, api: str) -> AsyncIterator[Nursery]:
    """Start the nursery."""
    command = (sys.executable, "-m", "tests.faults.reminders.nursery")
    process = await asyncio.create_subprocess_exec(
        *command,
        *(str(directory), database, api),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    made = Nursery(process)
    server = await asyncio.start_unix_server(made.meet, directory / "parent", limit=2**24)
    try:
        assert process.stdout is not None
        if not await process.stdout.readline():
            raise RuntimeError("the nursery has not started")
        yield made
    finally:
        server.close()
        if process.stdin is not None:
            process.stdin.close()
        await process.wait()


def slay(pid: int) -> None:
    """Kill a process of ours at once."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
