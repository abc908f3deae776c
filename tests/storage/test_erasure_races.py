"""What staff write while a person is being erased does not outlive the erasure."""

import asyncio

import pytest

from flows.centre import Member
from flows.errors import NotAllowed
from flows.talk import Letter
from flows.usecases.say import Say
from flows.usecases.writing import Writing
from storage.database import Database
from storage.talk import Talks
from tests.support.stored import LATER, NOW, person, submitted

ANNA = Member(telegram=2001, name="-", roles=("manager",))


async def test_words_to_somebody_who_is_being_erased_are_not_kept(
    store: Database, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = await person(store)
    sent = await submitted(store, who, "\N{CYRILLIC CAPITAL LETTER A}-2026-00001", {})
    reached, add = asyncio.Event(), Talks.add

    async def late(talks: Talks, letter: Letter) -> Letter:
        reached.set()
        return await add(talks, letter)

    monkeypatch.setattr(Talks, "add", late)
    say = Say(store)
    async with store.transaction() as repositories:
        await repositories.people.erase(who.id, LATER)
        task = asyncio.create_task(say(ANNA, sent.id, Writing("x", 1), NOW))
        if not url.startswith("sqlite"):  # there nobody even reads beside who writes
            await reached.wait()
    with pytest.raises(NotAllowed, match="locked"):
        await task
    async with store.reading() as repositories:
        assert await repositories.talks.of(sent.id, 10) == []
