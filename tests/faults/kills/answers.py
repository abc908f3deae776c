"""SIGKILL at any moment: every answer that was said to be stored is there afterwards."""

import random
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.databases import BACKENDS, database, opened
from tests.support.stored import loaded

ROOT = Path(__file__).parents[3]

Reported = dict[int, int]
"""The greatest answer that was reported, by session."""


@pytest.fixture(params=BACKENDS)
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    async with database(request.param, tmp_path) as address:
        yield address


@pytest.mark.parametrize("seed", range(3))
async def test_every_reported_answer_is_there_after_a_kill(
    url: str, tmp_path: Path, seed: int
) -> None:
    lines = random.Random(seed).randint(100, 2_000)
    reported = killed_after(lines, url, tmp_path)
    assert sum(reported.values()) >= lines
    async with opened(url, tmp_path) as store:
        for filling_id, count in reported.items():
            filling = await loaded(store, filling_id)
            revision = filling.session.revision
            # What was committed but not reported yet may be there too.
            assert revision >= count
            assert filling.last_message == revision
            assert filling.session.values() == expected(revision)


def expected(revision: int) -> dict[str, str]:
    """The answers of a session after so many steps: what the other process would have written."""
    first = max(1, revision - 6)
    return {f"question-{n % 7}": f"answer {n}" for n in range(first, revision + 1)}


def killed_after(lines: int, url: str, directory: Path) -> Reported:
    """Let a process answer until it has reported so many lines, kill it, read what it reported."""
    reported: Reported = {}
    with writing(url, directory) as process:
        assert process.stdout is not None
        for number, line in enumerate(process.stdout, start=1):
            if number == lines:
                process.kill()
            if line.endswith("\n"):
                filling_id, count = line.split()
                reported[int(filling_id)] = int(count)
    return reported


@contextmanager
def writing(url: str, directory: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.faults.writer", url, str(directory)]
    process = subprocess.Popen(  # noqa: S603 - our own module
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()
