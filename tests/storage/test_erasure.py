"""Erasing a person: what goes, what stays, and that nobody finds it by accident."""

from dataclasses import replace
from pathlib import Path

import pytest

from flows.application import Application, Entry
from flows.errors import NotAllowed, NotFound
from flows.people import Person
from flows.ports import Notice, Repositories
from flows.queues import Queue
from storage.database import Database
from tests.support.stored import LATER, NOW, begun, person, step, submitted


def uploaded(directory: Path) -> set[bytes]:
    return {each.read_bytes() for each in (directory / "files").rglob("*") if each.is_file()}


async def erase(store: Database, who: Person) -> None:
    async with store.transaction() as repositories:
        await repositories.people.erase(who.id, LATER)


async def test_an_erased_person_is_not_found_and_may_come_back_as_new(store: Database) -> None:
    who = await person(store)
    async with store.transaction() as repositories:
        await repositories.people.remember(who.id, {"company.inn": "0"})
        await repositories.people.give_consent(who.id, "1", NOW)
    await erase(store, who)
    async with store.reading() as repositories:
        assert await repositories.people.by_telegram(who.telegram_id) is None
        with pytest.raises(NotFound):
            await repositories.people.get(who.id)
        with pytest.raises(NotFound):
            await repositories.people.held(who.id)
    back = await person(store)
    assert back.id != who.id
    assert (back.profile, back.consent) == ({}, None)


async def test_drafts_go_with_their_answers(store: Database) -> None:
    filling = await begun(store)
    await store.answers.save(step(filling, "first", "1"))
    async with store.reading() as repositories:
        who = await repositories.people.get(filling.person_id)
    await erase(store, who)
    assert await store.answers.open_in_chat(filling.chat_id) is None
    async with store.reading() as repositories:
        assert await repositories.applications.of_person(who.id) == []
        with pytest.raises(NotFound):
            await repositories.fillings.get(filling.id)


async def test_what_was_submitted_is_kept_and_locked(store: Database) -> None:
    who = await person(store)
    application = await submitted(store, who, "РМ-2026-00001", {"inn": "0"})
    async with store.transaction() as repositories:
        entry = Entry(NOW, "client", "submit", "new")
        await repositories.applications.write(application.id, entry)
    await erase(store, who)
    async with store.transaction() as repositories:
        kept = await repositories.applications.get(application.id)
        assert kept.forms == application.forms
        assert await repositories.applications.history(application.id) == [entry]
        assert await _reachable(repositories, application) == []
    with pytest.raises(NotAllowed):
        await _save(store, replace(kept, state="approved"))


async def test_uploads_of_submitted_applications_stay_the_others_go(
    store: Database, tmp_path: Path
) -> None:
    who, other = await person(store, 1), await person(store, 2)
    async with store.transaction() as repositories:
        add = repositories.files.add
        sent = await add(who.id, "sent.txt", b"sent", "text/plain", NOW)
        mine = await add(who.id, "mine.txt", b"mine", "text/plain", NOW)
        shared = await add(who.id, "shared.txt", b"shared", "text/plain", NOW)
        theirs = await add(other.id, "shared.txt", b"shared", "text/plain", NOW)
    await submitted(store, who, "РМ-2026-00001", {"documents": [sent.id]})
    await erase(store, who)
    async with store.reading() as repositories:
        assert await repositories.files.read(sent.id) == b"sent"
        assert await repositories.files.read(theirs.id) == b"shared"
        for gone in (mine, shared):
            with pytest.raises(NotFound):
                await repositories.files.get(gone.id)
    assert uploaded(tmp_path) == {b"sent", b"shared"}


async def test_a_failed_erasure_changes_nothing(store: Database) -> None:
    who = await person(store)
    async with store.transaction() as repositories:
        upload = await repositories.files.add(who.id, "a.txt", b"a", "text/plain", NOW)
    with pytest.raises(ZeroDivisionError):
        await _fail_after_erasing(store, who)
    async with store.reading() as repositories:
        assert await repositories.people.get(who.id) == who
        assert await repositories.files.read(upload.id) == b"a"


async def test_waiting_messages_and_subscriptions_go(store: Database) -> None:
    who = await person(store)
    async with store.transaction() as repositories:
        await repositories.outbox.put(Notice("k", who.chat_id, "kind", {"name": "x"}), NOW)
        await repositories.subscriptions.add(who.id, "made-up", "service", NOW)
        await repositories.prompts.put(who.chat_id, 0, {"kind": "share"})
        assert (await repositories.people.held(who.id))["prompt"][0]["data"] == {"kind": "share"}
    await erase(store, who)
    async with store.transaction() as repositories:
        assert await repositories.prompts.take(who.chat_id, 0) is None
    async with store.reading() as repositories:
        assert await repositories.deliveries.counts() == {"doubts": 0}
        assert await repositories.subscriptions.of("made-up", "service") == []


async def _reachable(repositories: Repositories, application: Application) -> list[Application]:
    everything = Queue({application.pack: frozenset({application.state})})
    found = await repositories.finding.find(application.number or "", 10)
    waiting = await repositories.queues.page(everything, 0, 10)
    known = await repositories.queues.many([one.id for one in found])
    return [*waiting, *known, *[one async for one in repositories.applications.export()]]


async def _save(store: Database, application: Application) -> None:
    async with store.transaction() as repositories:
        await repositories.applications.save(application)


async def _fail_after_erasing(store: Database, who: Person) -> None:
    async with store.transaction() as repositories:
        await repositories.people.erase(who.id, LATER)
        raise ZeroDivisionError
