"""Checked conditions, papers by version, and leave, on both databases."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows.errors import NotFound
from flows.handling import Absence, Check
from flows.ports import Notice, Store
from tests.support.stored import NOW, person, submitted

ANNA = "staff:2001"


def check(ground: str, *, holds: bool, words: str | None = None) -> Check:
    return Check(ground, holds, ANNA, NOW, "0" * 64, words)


async def test_the_last_word_on_a_condition_counts(store: Store) -> None:
    application = await submitted(store, await person(store), "ГН-2026-00001", {})
    async with store.transaction() as repositories:
        first = [check("a", holds=True), check("b", holds=True)]
        await repositories.checks.put(application.id, first)
        await repositories.checks.put(application.id, [check("a", holds=False, words="нет")])
        await repositories.checks.drop(application.id, ["b"])
    async with store.reading() as repositories:
        kept = await repositories.checks.of(application.id)
    assert kept == [check("a", holds=False, words="нет")]


async def test_papers_are_kept_by_version_and_an_album_is_one(store: Store) -> None:
    who = await person(store)
    application = await submitted(store, who, "ГН-2026-00001", {})
    added = []
    async with store.transaction() as repositories:
        for content, album in ((b"a", ""), (b"b", "7"), (b"c", "7"), (b"c", "7"), (b"d", "")):
            file = await repositories.files.add(who.id, "акт.pdf", content, "", NOW)
            add = repositories.papers.add
            added.append(await add(application.id, "act", file.id, ANNA, NOW, album))
    async with store.reading() as repositories:
        papers = await repositories.papers.of(application.id)
    assert added == [True, True, True, False, True]
    assert [(one.name, one.version) for one in papers] == [
        ("act", 1),
        ("act", 2),
        ("act", 2),
        ("act", 3),
    ]


async def test_an_erasure_keeps_the_centres_papers_and_locks_them(store: Store) -> None:
    who = await person(store)
    application = await submitted(store, who, "ГН-2026-00001", {})
    async with store.transaction() as repositories:
        paper = await repositories.files.add(who.id, "акт.pdf", b"act", "", NOW)
        upload = await repositories.files.add(who.id, "чужое.pdf", b"upload", "", NOW)
        await repositories.papers.add(application.id, "act", paper.id, ANNA, NOW)
    async with store.transaction() as repositories:
        await repositories.people.erase(who.id, NOW)
    async with store.reading() as repositories:
        assert await repositories.files.read(paper.id) == b"act"
        assert (await repositories.applications.get(application.id)).locked
        with pytest.raises(NotFound):
            await repositories.files.get(upload.id)


async def test_who_is_away_is_known_day_by_day(store: Store) -> None:
    begins = date(2026, 12, 1)
    leave = Absence(2001, begins, date(2026, 12, 14), 2002)
    async with store.transaction() as repositories:
        await repositories.absences.put(replace(leave, deputy=None), NOW)
        await repositories.absences.put(leave, NOW)
    async with store.reading() as repositories:
        absences = repositories.absences
        assert await absences.now(begins - timedelta(days=1)) == {}
        assert await absences.now(begins) == {2001: 2002}
        assert await absences.now(leave.until) == {2001: 2002}
        assert await absences.now(leave.until + timedelta(days=1)) == {}
        assert await absences.since(leave.until) == [leave]
    async with store.transaction() as repositories:
        assert await repositories.absences.drop(2001)
        assert not await repositories.absences.drop(2001)


async def test_a_notice_is_withdrawn_until_somebody_has_begun_to_send_it(store: Store) -> None:

    async with store.transaction() as repositories:
        for key in ("state:1:1", "state:1:2", "state:11:3"):
            await repositories.outbox.put(Notice(key, 101, "client.state", {}), NOW)
    async with store.transaction() as repositories:
        assert await repositories.outbox.withdraw(101, "state:1:", NOW) is None
        assert await repositories.outbox.fate("state:1:2") == "dropped"
        assert await repositories.outbox.fate("state:11:3") == "open"
        claimed = await repositories.deliveries.claim(NOW, 10, timedelta(minutes=1))
        assert await repositories.deliveries.begun(claimed[-1], NOW, timedelta(minutes=1))
        assert await repositories.outbox.withdraw(101, "state:11:", NOW) == "state:11:3"
        await repositories.deliveries.sent(claimed[-1].id, 5, NOW)
        assert await repositories.outbox.fate("state:11:3") == "sent"
