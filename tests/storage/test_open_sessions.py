"""Which session takes a chat's messages, what its card shows, and what is remembered of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from flows.errors import Conflict, NotFound
from flows.ports import Filling
from flows.session import Stage
from storage.cache import OpenSessions
from storage.database import Database
from tests.support.databases import opened
from tests.support.stored import NOW, begun, blank, loaded, step


async def test_the_open_session_follows_its_steps(store: Database) -> None:
    filling = await begun(store)
    taken = step(filling, "first", "1", message_id=5)
    await store.answers.save(taken)
    found = await store.answers.open_in_chat(filling.chat_id)
    assert found == replace(taken.after, last_message=5)
    assert found == await loaded(store, filling.id)


async def test_nothing_is_open_in_a_new_chat(store: Database) -> None:
    assert await store.answers.open_in_chat(404) is None


async def test_what_another_replica_wrote_is_found_after_one_conflict(
    store: Database, url: str, tmp_path: Path
) -> None:
    filling = await begun(store)
    await store.answers.open_in_chat(filling.chat_id)
    async with opened(url, tmp_path) as replica:
        await replica.answers.save(step(filling, "first", "theirs"))
    with pytest.raises(Conflict):
        await store.answers.save(step(filling, "first", "ours"))
    found = await store.answers.open_in_chat(filling.chat_id)
    assert found is not None
    assert found.session.values() == {"first": "theirs"}


async def test_the_last_opened_session_takes_the_messages(store: Database) -> None:
    first = await begun(store)
    second = await begun(store)
    found = await store.answers.open_in_chat(first.chat_id)
    assert found is not None
    assert found.id == second.id
    async with store.transaction() as repositories:
        await repositories.fillings.make_open(first.chat_id, first.id)
    found = await store.answers.open_in_chat(first.chat_id)
    assert found is not None
    assert found.id == first.id


async def test_another_persons_session_cannot_be_opened(store: Database) -> None:
    mine, theirs = await begun(store, 1), await begun(store, 2)
    with pytest.raises(NotFound):
        await _make_open(store, mine.chat_id, theirs.id)
    assert (await loaded(store, mine.id)) == mine


async def test_a_message_that_another_session_took_is_not_taken_again(store: Database) -> None:
    first, second = await begun(store), await begun(store)
    await store.answers.save(step(second, "first", "text", message_id=9))
    async with store.transaction() as repositories:
        await repositories.fillings.make_open(first.chat_id, first.id)
    with pytest.raises(Conflict) as refused:
        await store.answers.save(step(first, "first", "text", message_id=9))
    assert refused.value.code == "message.seen"


def test_what_was_read_while_the_chat_changed_is_not_remembered() -> None:
    sessions = OpenSessions(10)
    old = Filling(1, blank(), person_id=1, chat_id=101, application_id=1, language="ru")
    ticket = sessions.loading(101)
    sessions.drop(101)
    sessions.loaded(101, ticket, old)
    assert sessions.get(101) is None
    sessions.loaded(101, sessions.loading(101), old)
    assert sessions.get(101) == old


async def test_a_change_of_language_reaches_the_open_session(store: Database) -> None:
    filling = await begun(store)
    async with store.transaction() as repositories:
        await repositories.people.set_language(filling.person_id, "en")
    found = await store.answers.open_in_chat(filling.chat_id)
    assert found is not None
    assert found.language == "en"


async def test_a_rolled_back_change_leaves_what_is_remembered(store: Database) -> None:
    filling = await begun(store)
    with pytest.raises(ZeroDivisionError):
        await _fail_after_opening_another(store, filling)
    assert await store.answers.open_in_chat(filling.chat_id) == filling


async def test_a_mark_of_the_card_is_seen_at_once_and_kept(
    store: Database, url: str, tmp_path: Path
) -> None:
    filling = await begun(store)
    await store.answers.shown(filling.id, card=55, revision=0)
    found = await store.answers.open_in_chat(filling.chat_id)
    assert found is not None
    assert (found.card, found.shown) == (55, 0)
    assert (await loaded(store, filling.id)).card == 55
    await store.flush()
    async with opened(url, tmp_path) as replica:
        assert (await loaded(replica, filling.id)).card == 55


async def test_a_mark_travels_with_the_next_step(store: Database, url: str, tmp_path: Path) -> None:
    filling = await begun(store)
    await store.answers.shown(filling.id, card=55, revision=0)
    await store.answers.save(step(filling, "first", "1"))
    async with opened(url, tmp_path) as replica:
        again = await loaded(replica, filling.id)
    assert (again.card, again.shown) == (55, 0)


async def test_a_step_made_before_the_mark_does_not_undo_it(store: Database) -> None:
    filling = await begun(store)
    await store.answers.shown(filling.id, card=55, revision=0)
    old_card = await loaded(store, filling.id)
    await store.answers.shown(filling.id, card=66, revision=0)
    await store.flush()
    await store.answers.save(step(old_card, "first", "1"))
    assert (await loaded(store, filling.id)).card == 66
    found = await store.answers.open_in_chat(filling.chat_id)
    assert found is not None
    assert found.card == 66


async def test_marks_outlive_a_refused_step(store: Database) -> None:
    filling = await begun(store)
    await store.answers.save(step(filling, "first", "1"))
    await store.answers.shown(filling.id, card=55, revision=1)
    with pytest.raises(Conflict):
        await store.answers.save(step(filling, "first", "late"))
    assert (await loaded(store, filling.id)).card == 55
    await store.flush()
    assert (await loaded(store, filling.id)).card == 55


async def test_closing_writes_the_marks(url: str, tmp_path: Path) -> None:
    async with opened(url, tmp_path) as store:
        filling = await begun(store)
        await store.answers.shown(filling.id, card=55, revision=0)
    async with opened(url, tmp_path) as store:
        assert (await loaded(store, filling.id)).card == 55


async def test_sessions_whose_card_is_behind_are_found(store: Database) -> None:
    drawn, behind, closed = [await begun(store, telegram_id) for telegram_id in (1, 2, 3)]
    await store.answers.shown(drawn.id, card=1, revision=0)
    async with store.transaction() as repositories:
        await repositories.fillings.make_open(closed.chat_id, None)
    async with store.reading() as repositories:
        found = await repositories.fillings.undrawn(10)
    assert [each.id for each in found] == [behind.id]


async def test_sessions_answered_lately_are_found(store: Database) -> None:
    answered, silent = await begun(store, 1), await begun(store, 2)
    await store.answers.save(step(answered, "first", "1"))
    assert silent.id != answered.id
    async with store.reading() as repositories:
        found = await repositories.fillings.answered_since(NOW, 10)
    assert [each.id for each in found] == [answered.id]


async def test_storing_a_session_is_compared_too(store: Database) -> None:
    filling = await begun(store)
    done = replace(filling, session=replace(filling.session, stage=Stage.DONE))
    async with store.transaction() as repositories:
        await repositories.fillings.store(done)
    again = await loaded(store, filling.id)
    assert (again.session.stage, again.session.revision) == (Stage.DONE, 1)
    with pytest.raises(Conflict):
        await _store(store, done)
    with pytest.raises(Conflict):
        await store.answers.save(step(filling, "first", "1"))


async def test_sessions_of_an_application_come_in_order(store: Database) -> None:
    first = await begun(store)
    async with store.transaction() as repositories:
        who = await repositories.people.get(first.person_id)
        second = await repositories.fillings.open(first.application_id, who, first.session)
    async with store.reading() as repositories:
        found = await repositories.fillings.of_application(first.application_id)
    assert [each.id for each in found] == [first.id, second.id]


async def test_memory_is_bounded(url: str, tmp_path: Path) -> None:
    async with opened(url, tmp_path, chats=2) as store:
        fillings = [await begun(store, telegram_id) for telegram_id in range(1, 5)]
        for each in fillings:
            assert await store.answers.open_in_chat(each.chat_id) == each


async def _make_open(store: Database, chat_id: int, filling_id: int) -> None:
    async with store.transaction() as repositories:
        await repositories.fillings.make_open(chat_id, filling_id)


async def _fail_after_opening_another(store: Database, filling: Filling) -> None:
    async with store.transaction() as repositories:
        who = await repositories.people.get(filling.person_id)
        await repositories.fillings.open(filling.application_id, who, filling.session)
        raise ZeroDivisionError


async def _store(store: Database, filling: Filling) -> None:
    async with store.transaction() as repositories:
        await repositories.fillings.store(filling)
