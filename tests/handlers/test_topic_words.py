"""What a command in a topic means, and what a group that has moved does to its topics."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from flows.application import Card
from handlers.forum import Forum, topic_gone
from handlers.staff.topics import colour, meant
from handlers.views.talk import message_link
from handlers.wire import CallRefused
from tests.support.databases import opened, sqlite_database

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
NUMBER = "РМ-2026-00001"


@pytest.mark.parametrize(
    ("command", "argument", "whole"),
    [
        ("app", "", NUMBER),
        ("why", "", NUMBER),
        ("app", "2", "2"),
        ("sum", "250000", f"{NUMBER} 250000"),
        ("sum", "250 000", f"{NUMBER} 250 000"),
        ("sum", "250 000,50 ₽", f"{NUMBER} 250 000,50 ₽"),
        ("sum", "1 250000", "1 250000"),
        ("sum", "ХК-2026-00002 5000", "ХК-2026-00002 5000"),
        ("find", "", ""),
        ("queue", "", ""),
    ],
)
def test_a_command_without_a_number_means_the_topic(
    command: str, argument: str, whole: str
) -> None:
    assert meant(command, argument, NUMBER) == whole
    assert meant(command, argument, None) == argument


def test_only_messages_of_supergroups_have_links() -> None:
    assert message_link(Card(-1001234, 7, 5)) == "https://t.me/c/1234/5/7"
    assert message_link(Card(-1001234, 7)) == "https://t.me/c/1234/7"
    assert message_link(Card(-55, 7)) == ""


def test_each_pack_has_its_colour() -> None:
    assert [colour(("a", "b"), one) for one in ("a", "b", "unknown")] == [0, 1, 0]
    assert topic_gone("Bad Request: message thread not found")
    assert not topic_gone("Bad Request: message to edit not found")


class Moved:
    """A group that became a supergroup when it got its topics."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, int]] = []

    async def call(self, method: str, params: Mapping[str, Any], files: object = None) -> Any:
        self.calls.append((method, params["chat_id"]))
        if params["chat_id"] == -1:
            raise CallRefused(method, 400, "group chat was upgraded", migrate_to=-2)
        return {"is_forum": True}

    async def download(self, file_id: str) -> bytes:
        raise AssertionError(file_id)


async def test_a_group_is_followed_to_its_new_id(tmp_path: Path) -> None:
    wire = Moved()
    async with opened(await sqlite_database(tmp_path), tmp_path) as store:
        forum = Forum(wire, store, wanted=True)
        assert await forum.is_one(-1, NOON)
        await forum.close(-1, 5)
        unwanted = Forum(wire, store, wanted=False)
        assert not await unwanted.is_one(-1, NOON)
    assert wire.calls == [("getChat", -1), ("getChat", -2), ("closeForumTopic", -2)]
