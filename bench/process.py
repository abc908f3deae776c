"""A server under test: a process of its own on a processor of its own."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]

SERVER_CPU, OWN_CPU = 0, 1

SLOWEST_START = 60.0


class NotStarted(Exception):
    """The server ended or kept silent; the text is the end of what it said."""


class Server:
    """Started at once; `started_in` are the seconds until /healthz answered."""

    def __init__(self, module: Sequence[str], env: Mapping[str, str], directory: Path) -> None:
        self.port = free_port()
        self.started_in = 0.0
        self._log = directory / "server.log"
        own = {
            "LISTEN": f"127.0.0.1:{self.port}",
            "WEBHOOK_URL": f"http://127.0.0.1:{self.port}",
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "PATH": os.environ["PATH"],
            "LOG_LEVEL": "WARNING",
        }
        self._begun = time.perf_counter()
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own modules
                [sys.executable, "-m", *module],
                env={**own, **env},
                cwd=directory,
                stdout=log,
                stderr=log,
            )
        if pinned():
            os.sched_setaffinity(self._process.pid, {SERVER_CPU})

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    async def healthy(self) -> None:
        """Wait until /healthz answers. Raises NotStarted."""
        while not await self._answers():
            late = time.perf_counter() - self._begun > SLOWEST_START
            if late or self._process.poll() is not None:
                raise NotStarted(self._log.read_text(errors="replace")[-2000:])
            await asyncio.sleep(0.01)
        self.started_in = time.perf_counter() - self._begun

    def cpu(self) -> float:
        """Seconds of processor time it has used."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Megabytes of memory that are its own or shared with it now (RSS)."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    def said(self) -> str:
        """Its log."""
        return self._log.read_text(errors="replace")

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.kill()
        self._process.wait()

    async def _answers(self) -> bool:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        except OSError:
            return False
        try:
            writer.write(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            return (await reader.read()).startswith(b"HTTP/1.1 200")
        except OSError:
            return False
        finally:
            writer.close()


def pin_self() -> None:
    """Leave the server's processor to the server, where there are two."""
    if pinned():
        os.sched_setaffinity(0, {OWN_CPU})


def pinned() -> bool:
    """Whether server and load each get a processor of their own."""
    return hasattr(os, "sched_setaffinity") and (os.cpu_count() or 1) > 1


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
