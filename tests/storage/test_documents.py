"""Documents in a store: the first writer wins, and erasing takes what was not handed in."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from flows.checklist import Kept, Noted, Originals
from flows.errors import Conflict, NotFound
from storage.database import Database
from tests.support.stored import NOW, person, submitted

KEPT = Kept(
    "+1",
    verdict="returned",
    about=("a",),
    reason="x",
    by="staff:2001",
    at=NOW,
    expires=date(2026, 12, 31),
    name="Справка",
    files=("a", "b"),
    instead=("c",),
    pending=("d",),
    told=False,
)


async def test_what_is_kept_comes_back_whole(store: Database) -> None:
    sent = await submitted(store, await person(store), "РМ-2026-00001", {})
    async with store.transaction() as repositories:
        saved = await repositories.documents.save(sent.id, KEPT)
        await repositories.documents.note(sent.id, Noted("+1", NOW, "staff:2001", "returned", "x"))
        await repositories.documents.told(sent.id, ["+1"])
    assert saved.revision == 1
    async with store.reading() as repositories:
        kept = await repositories.documents.kept(sent.id)
        assert kept == {"+1": replace(KEPT, revision=1, told=True)}
        (noted,) = await repositories.documents.noted(sent.id)
    assert (noted.verb, noted.words) == ("returned", "x")


async def test_of_two_writers_the_first_wins(store: Database) -> None:
    sent = await submitted(store, await person(store), "РМ-2026-00001", {})

    async def write(kept: Kept) -> bool:
        try:
            async with store.transaction() as repositories:
                await repositories.documents.save(sent.id, kept)
        except Conflict:
            return False
        return True

    first = await asyncio.gather(*(write(replace(KEPT, reason=str(n))) for n in range(8)))
    assert sum(first) == 1
    again = replace(KEPT, revision=1, verdict="accepted")
    second = await asyncio.gather(*(write(replace(again, reason=str(n))) for n in range(8)))
    assert sum(second) == 1


async def test_the_day_of_the_originals_is_changed_by_who_has_seen_the_first(
    store: Database,
) -> None:
    sent = await submitted(store, await person(store), "РМ-2026-00001", {})
    first, second = date(2026, 3, 2), date(2026, 3, 3)
    async with store.transaction() as repositories:
        record = repositories.documents.record_originals
        await record(sent.id, Originals(first, "staff:2001", NOW), before=None)
    async with store.transaction() as repositories:
        record = repositories.documents.record_originals
        with pytest.raises(Conflict):
            await record(sent.id, Originals(second, "staff:2002", NOW), before=None)
    async with store.transaction() as repositories:
        record = repositories.documents.record_originals
        await record(sent.id, Originals(second, "staff:2002", NOW), before=first)
        found = await repositories.documents.originals(sent)
    assert found is not None
    assert found.on == second


async def test_erasing_keeps_what_was_handed_in_and_takes_the_rest(store: Database) -> None:
    who = await person(store)
    sent = await submitted(store, who, "РМ-2026-00001", {})
    async with store.transaction() as repositories:
        handed = await repositories.files.add(who.id, "a.pdf", b"handed in", "", NOW)
        left = await repositories.files.add(who.id, "b.pdf", b"left", "", NOW)
        kept = Kept("+1", files=(handed.id,), pending=(left.id,), name="N", reason="Не Ваш")
        await repositories.documents.save(sent.id, kept)
        note = Noted("+1", NOW, "staff:2001", "returned", "Не Ваш")
        await repositories.documents.note(sent.id, note)
        await repositories.prompts.put(-1, 5, {"kind": "find", "text": "Иванов"})
    async with store.transaction() as repositories:
        held = await repositories.people.held(who.id)
        assert [row["slot"] for row in held["document"]] == ["+1"]
        await repositories.people.erase(who.id, NOW)
    async with store.reading() as repositories:
        assert await repositories.files.read(handed.id) == b"handed in"
        with pytest.raises(NotFound):
            await repositories.files.get(left.id)
        document = (await repositories.documents.kept(sent.id))["+1"]
        assert (document.pending, document.reason) == ((), None)
        assert [one.words for one in await repositories.documents.noted(sent.id)] == [None]
        assert await repositories.prompts.look(-1, 5) is None
