"""How much is measured."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """`rate` are answers a second while waits are measured, for about `seconds`."""

    chats: int = 200
    rounds: int = 3
    rate: float = 200.0
    seconds: float = 15.0
    directory: Path = Path("data")
    with_postgres: bool = True


QUICK = Settings(chats=50, rounds=1, seconds=5.0, with_postgres=False)
"""Enough to see that everything runs; too little to compare figures."""
