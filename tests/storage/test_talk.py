"""The record of the talk, on both databases."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from flows.application import Application
from flows.errors import Conflict, NotFound
from flows.people import Person
from flows.ports import Notice
from flows.talk import CLIENT, Letter, Spot
from storage.database import Database
from tests.support.stored import LATER, NOW, person, submitted

GROUP = -100


async def begun(store: Database) -> tuple[Person, Application, Letter]:
    """Somebody with an application, and a letter of theirs."""
    who = await person(store)
    application = await submitted(store, who, "РМ-2026-00001", {"inn": "0"})
    async with store.transaction() as repositories:
        letter = await repositories.talks.add(
            Letter(0, application.id, NOW, CLIENT, "text", "раз", source=Spot(who.chat_id, 5))
        )
    return who, application, letter


async def test_a_message_is_taken_once(store: Database) -> None:
    _, _, letter = await begun(store)
    with pytest.raises(Conflict):
        async with store.transaction() as repositories:
            await repositories.talks.add(replace(letter, words="два"))


async def test_letters_without_a_message_do_not_stand_in_each_others_way(store: Database) -> None:
    _, application, letter = await begun(store)
    async with store.transaction() as repositories:
        for _ in range(2):
            await repositories.talks.add(replace(letter, source=None, actor="staff:2001"))
        assert await repositories.talks.count(application.id) == 3
        last = await repositories.talks.of(application.id, 2)
        earlier = await repositories.talks.of(application.id, 2, before=last[0].id)
    assert [one.source for one in last] == [None, None]
    assert [one.words for one in earlier] == ["раз"]


async def test_an_edit_keeps_what_was_said_before(store: Database) -> None:
    _, _, letter = await begun(store)
    async with store.transaction() as repositories:
        await repositories.talks.amend(letter.id, "два", LATER)
        await repositories.talks.amend(letter.id, "три", LATER)
        now = await repositories.talks.get(letter.id)
        before = await repositories.talks.earlier_words(letter.id)
    assert (now.words, now.edited_at) == ("три", LATER)
    assert [words for _, words in before] == ["раз", "два"]


async def test_a_message_is_found_on_either_side(store: Database) -> None:
    who, application, letter = await begun(store)
    async with store.transaction() as repositories:
        talks = repositories.talks
        await talks.copied(letter.id, Spot(GROUP, 9))
        assert (await talks.at(Spot(GROUP, 9))) == (await talks.at(Spot(who.chat_id, 5)))
        assert await talks.about(Spot(GROUP, 9)) == application.id
        assert await talks.about(Spot(GROUP, 10)) is None
        assert list(await talks.copies(application.id, GROUP)) == [9]
        await repositories.prompts.put(1, 2, {"kind": "talk.asked", "application": "77"})
        await repositories.prompts.put(1, 3, {"kind": "reason", "application": "77"})
        assert await talks.about(Spot(1, 2)) == 77
        assert await talks.about(Spot(1, 3)) is None


async def test_a_notice_of_an_application_is_about_it(store: Database) -> None:
    who, application, _ = await begun(store)
    async with store.transaction() as repositories:
        told = {"application": application.id}
        await repositories.outbox.put(Notice("n", who.chat_id, "client.state", told), NOW)
        (row,) = await repositories.deliveries.claim(NOW, 1, timedelta(minutes=1))
        await repositories.deliveries.sent(row.id, 44, NOW)
        assert await repositories.talks.about(Spot(who.chat_id, 44)) == application.id


async def test_a_letter_waits_for_those_before_it_while_they_may_still_be_sent(
    store: Database,
) -> None:
    who, _, first = await begun(store)
    async with store.transaction() as repositories:
        talks = repositories.talks
        second = await talks.add(replace(first, source=Spot(who.chat_id, 6)))
        staffs = await talks.add(replace(first, source=Spot(GROUP, 6), actor="staff:2001"))
        notice = Notice(f"talk:{first.id}", GROUP, "talk.words", {"letter": first.id})
        await repositories.outbox.put(notice, NOW)
        assert await talks.is_behind(second)
        assert not await talks.is_behind(staffs)
        (row,) = await repositories.deliveries.claim(NOW, 1, timedelta(minutes=1))
        await repositories.deliveries.dropped(row.id, "twice in doubt", NOW)
        assert not await talks.is_behind(second)


async def test_attempts_to_open_a_topic_are_counted_until_it_is_there(store: Database) -> None:
    _, application, _ = await begun(store)
    async with store.transaction() as repositories:
        talks = repositories.talks
        assert [await talks.asked_topic(application.id) for _ in range(3)] == [0, 1, 2]
        await talks.topic_opened(application.id)
        assert await talks.asked_topic(application.id) == 0


async def test_erasing_a_person_takes_the_talk_with_its_files(
    store: Database, tmp_path: Path
) -> None:
    who, application, letter = await begun(store)
    async with store.transaction() as repositories:
        stored = await repositories.files.add(who.id, "a.pdf", b"%PDF-1.7 a", "", NOW)
        await repositories.talks.add(
            replace(letter, source=Spot(GROUP, 8), actor="staff:2001", file=stored.id)
        )
        await repositories.talks.amend(letter.id, "два", LATER)
        held = await repositories.people.held(who.id)
    assert [one["words"] for one in held["letter"]] == ["два", "раз"]
    assert [one["actor"] for one in held["letter"]] == ["client", "staff"]
    async with store.transaction() as repositories:
        await repositories.people.erase(who.id, LATER)
    async with store.reading() as repositories:
        assert await repositories.talks.count(application.id) == 0
        assert list(await repositories.talks.earlier_words(letter.id)) == []
        with pytest.raises(NotFound):
            await repositories.files.get(stored.id)
        with pytest.raises(NotFound):
            await repositories.talks.get(letter.id)
