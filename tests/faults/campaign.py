"""Kill the bot many times over: `python -m tests.faults.campaign --kills 200 [--webhook]`."""

import argparse
import asyncio
import random
import sys
import tempfile
from pathlib import Path

from tests.support.lives import STEPS, killed, made, undisturbed


async def campaign(kills: int, seed: int, *, webhook: bool) -> None:
    """Fill both forms as often as it takes; say how it went."""
    rng = random.Random(seed)
    done = ways = 0
    with tempfile.TemporaryDirectory() as name:
        expected = await undisturbed(made(Path(name), "undisturbed"))
        while done < kills:
            now = min(len(STEPS) // 2, kills - done)
            directory = made(Path(name), f"killed-{ways}")
            life = await killed(directory, expected, rng, now, webhook=webhook)
            assert life.answers == expected.answers, "answers differ"
            assert life.writes == expected.writes, "an answer was written twice"
            done, ways = done + now, ways + 1
            left = len(life.cards) - 1
            sys.stdout.write(f"{done} kills: nothing lost or doubled; cards left over: {left}\n")
            sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--webhook", action="store_true")
    given = parser.parse_args()
    asyncio.run(campaign(given.kills, given.seed, webhook=given.webhook))


if __name__ == "__main__":
    main()
