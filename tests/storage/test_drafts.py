"""Drafts that are behind: found in order, moved with every answer, counted; who was asked."""

from dataclasses import replace

import pytest

from flows.application import Application
from flows.errors import Conflict
from flows.ports import Filling, Offer, Pinned
from flows.session import Answer, Session
from storage.database import Database
from tests.support.stored import FIRST, LATER, NOW, begun, loaded

NAME = ("made-up", "form")
WANTED = {NAME: "v2"}


async def filled(store: Database, telegram_id: int, version: str = "v1") -> Filling:
    answers = {"first": Answer("one", NOW), "second": Answer("two", NOW)}
    session = Session(*NAME, version, FIRST, answers)
    return await begun(store, telegram_id, session)


def over(filling: Filling) -> Session:
    """In the second version, with an answer put aside."""
    answers = dict(filling.session.answers)
    answers["first@v1"] = answers.pop("first")
    revision = filling.session.revision + 1
    return replace(filling.session, version="v2", answers=answers, revision=revision)


async def behind(
    store: Database, *, moving: bool = True, after: int = 0, limit: int = 10
) -> list[int]:
    async with store.reading() as repositories:
        found = await repositories.drafts.behind(
            WANTED if moving else {}, {} if moving else WANTED, after, limit
        )
    return list(found)


async def move(store: Database, filling: Filling) -> Filling:
    async with store.transaction() as repositories:
        return await repositories.drafts.move(filling, over(filling), LATER)


async def set_to(store: Database, filling: Filling, state: str) -> Application:
    async with store.transaction() as repositories:
        application = await repositories.applications.get(filling.application_id)
        return await repositories.applications.save(replace(application, state=state))


async def test_drafts_that_are_behind_are_found_in_portions(store: Database) -> None:
    drafts = [await filled(store, n) for n in (1, 2, 3)]
    await filled(store, 4, "v2")
    ids = [one.application_id for one in drafts]
    assert await behind(store, limit=2) == ids[:2]
    assert await behind(store, after=ids[1]) == ids[2:]


async def test_only_drafts_are_moved(store: Database) -> None:
    for number, state in enumerate(("cancelled", "new"), start=1):
        await set_to(store, await filled(store, number), state)
    assert await behind(store) == []


async def test_a_moved_draft_has_every_answer_and_is_found_no_more(store: Database) -> None:
    filling = await filled(store, 1)
    moved = await move(store, filling)
    stored = await loaded(store, filling.id)
    assert stored.session == moved.session == over(filling)
    assert await behind(store) == []
    open_now = await store.answers.open_in_chat(filling.chat_id)
    assert open_now is not None
    assert open_now.session.version == "v2"


async def test_who_was_first_wins(store: Database) -> None:
    filling = await filled(store, 1)
    await move(store, filling)
    with pytest.raises(Conflict):
        await move(store, filling)


async def test_who_was_asked_is_not_asked_again(store: Database) -> None:
    filling = await filled(store, 1)
    assert await behind(store, moving=False) == [filling.application_id]
    async with store.transaction() as repositories:
        await repositories.drafts.offer(filling.id, "v2", NOW)
    assert await behind(store, moving=False) == []
    assert await behind(store) == [filling.application_id]
    async with store.transaction() as repositories:
        await repositories.drafts.stay(filling.id, LATER)
        offers = await repositories.drafts.offers(filling.application_id)
    assert offers == {filling.id: Offer("v2", stays=True)}
    async with store.transaction() as repositories:
        await repositories.drafts.offer(filling.id, "v3", LATER)
        offers = await repositories.drafts.offers(filling.application_id)
    assert offers == {filling.id: Offer("v3", stays=False)}


async def test_what_is_pinned_is_counted(store: Database) -> None:
    first, second = [await filled(store, n) for n in (1, 2)]
    await filled(store, 3, "v2")
    await set_to(store, second, "new")
    async with store.transaction() as repositories:
        await repositories.drafts.offer(first.id, "v2", NOW)
        found = await repositories.drafts.pinned()
    assert sorted(found, key=lambda one: one.version) == [
        Pinned("v1", drafts=1, submitted=1, asked=1),
        Pinned("v2", drafts=1, submitted=0),
    ]
