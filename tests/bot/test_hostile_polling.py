"""What is said while the database is away is taken when it is back, however long that lasts."""

import sqlite3
from typing import Any, cast

import pytest
from redis.exceptions import ConnectionError as RedisConnectionError

from bot.gateway import Gateway
from bot.polling import Poller
from bot.trouble import TRIES, passing
from bot.wire import HttpWire
from storage.answers import NotStored


class Stumbling:
    """A gateway that fails so many times, then takes the update."""

    def __init__(self, times: int, error: Exception) -> None:
        self.left = times
        self.error = error
        self.taken: list[int] = []
        self.given_up: list[int] = []

    async def feed(self, update: dict[str, Any]) -> None:
        if self.left:
            self.left -= 1
            raise self.error
        self.taken.append(update["update_id"])

    async def give_up(self, update: dict[str, Any]) -> None:
        self.given_up.append(update["update_id"])


class Once(HttpWire):
    """A wire that has one update and then stops the poller."""

    def __init__(self) -> None:
        super().__init__("1:x")
        self.asked: list[int] = []

    async def call(self, method: str, params: Any, files: Any = None, wait: Any = None) -> Any:
        if method != "getUpdates":
            return True
        self.asked.append(params["offset"])
        if len(self.asked) > 1:
            raise StopPollingError
        return [{"update_id": 7, "message": {"chat": {"id": 1}}}]


class StopPollingError(Exception):
    """The test has seen enough."""


async def polled(gateway: Stumbling) -> list[int]:
    """Poll once; return the offsets that were asked for."""

    async def no_pause(_: float) -> None:
        return

    wire = Once()
    with pytest.raises(StopPollingError):
        await Poller(wire, cast("Gateway", gateway), no_pause).run()
    return wire.asked


def away() -> NotStored:
    error = NotStored("OperationalError")
    error.__cause__ = sqlite3.OperationalError("database or disk is full")
    return error


async def test_a_full_disk_loses_nothing() -> None:
    gateway = Stumbling(TRIES * 10, away())
    assert await polled(gateway) == [0, 8]
    assert gateway.taken == [7]


async def test_an_update_that_can_not_be_handled_stops_nobody() -> None:
    gateway = Stumbling(TRIES, RuntimeError("a bug"))
    assert await polled(gateway) == [0, 8]
    assert gateway.taken == []
    assert gateway.given_up == [7]


def test_a_bug_is_not_passing() -> None:
    assert not passing(ValueError())
    assert passing(away())
    assert passing(RedisConnectionError())
