"""Persons, consent, profile, and all that is held of one."""

import asyncio
import json

import pytest

from flows.errors import NotFound
from flows.people import Consent
from storage.database import Database
from tests.support.stored import LATER, NOW, begun, person, step


async def test_a_person_is_added_once(store: Database) -> None:
    first, second = await asyncio.gather(person(store, 101), person(store, 101))
    assert first == second
    async with store.reading() as repositories:
        assert await repositories.people.by_telegram(101) == first
        assert await repositories.people.by_telegram(102) is None


async def test_nobody_is_found_by_a_wrong_id(store: Database) -> None:
    async with store.transaction() as repositories:
        with pytest.raises(NotFound):
            await repositories.people.get(404)
        with pytest.raises(NotFound):
            await repositories.people.set_blocked(404, blocked=True)


async def test_large_telegram_ids_fit(store: Database) -> None:
    assert (await person(store, 7_777_777_777)).telegram_id == 7_777_777_777


async def test_language_and_block_are_kept(store: Database) -> None:
    who = await person(store)
    async with store.transaction() as repositories:
        await repositories.people.set_language(who.id, "en")
        await repositories.people.set_blocked(who.id, blocked=True)
    async with store.reading() as repositories:
        again = await repositories.people.get(who.id)
    assert (again.language, again.blocked) == ("en", True)


async def test_the_newest_consent_is_in_force_until_it_is_withdrawn(store: Database) -> None:
    who = await person(store)
    async with store.transaction() as repositories:
        people = repositories.people
        await people.give_consent(who.id, "1", NOW)
        await people.give_consent(who.id, "2", LATER)
        await people.give_consent(who.id, "2", LATER)
        assert (await people.get(who.id)).consent == Consent("2", LATER)
        await people.withdraw_consent(who.id, LATER)
        assert (await people.get(who.id)).consent is None
        record = (await people.held(who.id))["consent"]
    assert [line["version"] for line in record] == ["1", "2"]


async def test_later_facts_replace_earlier_ones(store: Database) -> None:
    who = await person(store)
    async with store.transaction() as repositories:
        await repositories.people.remember(who.id, {"company.inn": "1", "company.site": None})
        await repositories.people.remember(who.id, {})
        await repositories.people.remember(who.id, {"company.inn": "2", "company.okved": ["01"]})
        profile = (await repositories.people.get(who.id)).profile
    assert profile == {"company.inn": "2", "company.site": None, "company.okved": ["01"]}


async def test_all_that_is_held_of_a_person_is_plain_data(store: Database) -> None:
    mine, theirs = await begun(store, 1), await begun(store, 2)
    await store.answers.save(step(mine, "first", "моё"))
    await store.answers.save(step(theirs, "first", "чужое"))
    async with store.transaction() as repositories:
        await repositories.people.remember(mine.person_id, {"company.inn": "0"})
        await repositories.files.add(mine.person_id, "a.txt", b"a", "text/plain", NOW)
        held = await repositories.people.held(mine.person_id)
    text = json.dumps(held, ensure_ascii=False)
    assert "моё" in text
    assert "чужое" not in text
    assert [len(held[name]) for name in ("answer", "answer_log", "file", "profile")] == [1] * 4
