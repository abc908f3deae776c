"""The SME register's import beside a working bot: `python -m bench.register [--records 1000000]`.

Two months are imported one after another into an empty database: the second replaces the first.
Meanwhile this process writes as the bot does and looks companies up. PostgreSQL is measured where
--postgres names an empty database.
"""

import argparse
import asyncio
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bench.beside import Beside
from bench.companies import write
from bench.figures import percentile
from bench.process import ROOT
from storage.database import Database, open_store
from storage.engines import is_sqlite
from storage.register.shelf import file_path
from storage.schema import migrate

MONTHS = ("10.11.2026", "10.12.2026")


@dataclass(frozen=True, slots=True)
class Figures:
    """One import. Waits are milliseconds; `memory_mb` is the importing process at its largest.

    `longest_write_ms`, `longest_look_up_ms`: of the bot, while the import went on.
    """

    database: str
    month: str
    records: int
    seconds: float
    per_second: int
    cpu_seconds: float
    memory_mb: int
    load_s: float
    seal_s: float
    switch_ms: float
    clean_s: float
    longest_write_ms: float
    p99_write_ms: float
    longest_look_up_ms: float
    median_look_up_ms: float
    size_mb: int


async def measured(url: str, directory: Path, files: list[Path], known: list[str]) -> list[Figures]:
    """Both months."""
    await migrate(url)
    store = await open_store(url, directory)
    try:
        return [await _month(store, url, directory, file, known) for file in files]
    finally:
        await store.close()


async def _month(
    store: Database, url: str, directory: Path, file: Path, known: list[str]
) -> Figures:
    beside = Beside(store, known)
    async with beside.busy():
        seconds, usage, told = await asyncio.to_thread(_import, url, directory, file)
    alone = await beside.looked_up()
    stages = told["seconds"]
    return Figures(
        database="SQLite" if is_sqlite(url) else "PostgreSQL",
        month=told["as_of"],
        records=told["records"],
        seconds=round(seconds, 1),
        per_second=told["records_per_second"],
        cpu_seconds=round(usage.ru_utime + usage.ru_stime, 1),
        memory_mb=usage.ru_maxrss // 1024,
        load_s=round(stages["load"], 1),
        seal_s=round(stages["seal"], 2),
        switch_ms=round(1000 * stages["switch"], 1),
        clean_s=round(stages["clean"], 1),
        longest_write_ms=round(1000 * max(beside.writes), 1),
        p99_write_ms=round(1000 * percentile(sorted(beside.writes), 99), 1),
        longest_look_up_ms=round(1000 * max(beside.look_ups), 1),
        median_look_up_ms=round(1000 * median(alone), 2),
        size_mb=await _size(url) >> 20,
    )


def _import(
    url: str, directory: Path, file: Path
) -> tuple[float, resource.struct_rusage, dict[str, Any]]:
    env = {**os.environ, "DATABASE_URL": url, "DATA_DIR": str(directory), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "bot", "register", "import", str(file), "--json"]
    began = time.perf_counter()
    process = subprocess.Popen(command, env=env, cwd=directory, stdout=subprocess.PIPE)  # noqa: S603
    assert process.stdout is not None
    said = process.stdout.read()
    _, code, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(code)
    assert process.returncode == 0, said
    return time.perf_counter() - began, usage, json.loads(said)


async def _size(url: str) -> int:
    """Bytes of the register on the disk."""
    if is_sqlite(url):
        return file_path(url).stat().st_size
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        query = text("SELECT pg_total_relation_size('sme_company')")
        size = (await connection.execute(query)).scalar_one()
    await engine.dispose()
    return int(size)


def main() -> None:
    """Print a JSON line an import."""
    parser = argparse.ArgumentParser(prog="python -m bench.register")
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgres", help="URL of an empty database (postgresql+asyncpg://…)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        files, known = [], []
        for number, month in enumerate(MONTHS):
            files.append(directory / f"{number}.zip")
            known = write(files[-1], given.records, given.seed, month)
        print(json.dumps({"file_mb": files[0].stat().st_size >> 20, "cores": os.cpu_count()}))
        urls = [f"sqlite+aiosqlite:///{directory}/prichal.db", given.postgres]
        for url in filter(None, urls):
            for figures in asyncio.run(measured(url, directory, files, known)):
                print(json.dumps(asdict(figures)), flush=True)


if __name__ == "__main__":
    main()
