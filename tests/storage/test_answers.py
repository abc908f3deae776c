"""The hot path: durable, compared before it is set, and no step hurts another."""

import asyncio
from dataclasses import replace

import pytest

from flows.errors import Conflict
from flows.events import CheckConfirmed, FormFinished
from flows.session import Answer, Change, Inquiry, Place, PlaceKind, Session, Source, Stage
from storage.database import Database
from tests.support.stored import FIRST, LATER, NOW, begun, loaded, step


async def test_an_answer_is_there_after_a_restart(store: Database) -> None:
    filling = await begun(store)
    await store.answers.save(step(filling, "first", "Ромашка", message_id=7))
    again = await loaded(store, filling.id)
    assert again.session.answers == {"first": Answer("Ромашка", NOW)}
    assert again.session.place == Place(PlaceKind.QUESTION, "after-first")
    assert again.session.revision == 1
    assert again.last_message == 7


async def test_every_part_of_a_session_is_kept(store: Database) -> None:
    filling = await begun(store)
    rich = Session(
        pack="made-up",
        form="form",
        version="v1",
        place=Place(PlaceKind.IMPACT, "q", back_to_overview=True),
        answers={
            "skipped": Answer(None, NOW, Source.TAPPED),
            "several": Answer(["a", "b"], LATER, Source.FILE, note="rounded"),
            "yes": Answer(True, NOW),
            "sum": Answer(10**15, NOW),
        },
        known={"q": ["x"], "inn": "0000000000"},
        selection=("a",),
        change=Change("q", Answer("да", LATER, Source.KNOWN)),
        confirmed=frozenset({"check:1", "check:2"}),
        stage=Stage.DONE,
        revision=1,
        inquiry=Inquiry("0000000000", "known", "it", {"q": "sme:2026-11-10"}),
    )
    saved = replace(step(filling, "q", "x"), after=replace(filling, session=rich))
    await store.answers.save(saved)
    assert (await loaded(store, filling.id)).session == rich


async def test_of_two_steps_from_one_revision_one_wins(store: Database) -> None:
    filling = await begun(store)
    steps = [step(filling, "first", str(n)) for n in range(2)]
    outcomes = await asyncio.gather(
        *(store.answers.save(each) for each in steps), return_exceptions=True
    )
    refused = [outcome for outcome in outcomes if outcome is not None]
    assert [type(each) for each in refused] == [Conflict]
    written = (await loaded(store, filling.id)).session.values()["first"]
    assert written == str(outcomes.index(None))


async def test_a_stale_step_does_not_hurt_the_others_of_its_batch(store: Database) -> None:
    fillings = [await begun(store, telegram_id) for telegram_id in range(1, 6)]
    await store.answers.save(step(fillings[2], "first", "before"))
    outcomes = await asyncio.gather(
        *(store.answers.save(step(each, "first", "now")) for each in fillings),
        return_exceptions=True,
    )
    assert [outcome is None for outcome in outcomes] == [True, True, False, True, True]
    values = [(await loaded(store, each.id)).session.values()["first"] for each in fillings]
    assert values == ["now", "now", "before", "now", "now"]


async def test_steps_of_one_session_follow_each_other_in_a_batch(store: Database) -> None:
    filling = await begun(store)
    one = step(filling, "first", "1")
    two = step(one.after, "second", "2")
    await asyncio.gather(store.answers.save(one), store.answers.save(two))
    assert (await loaded(store, filling.id)).session.values() == {"first": "1", "second": "2"}


async def test_a_message_that_comes_twice_counts_once(store: Database) -> None:
    filling = await begun(store)
    await store.answers.save(step(filling, "first", "text", message_id=7))
    again = await loaded(store, filling.id)
    with pytest.raises(Conflict) as refused:
        await store.answers.save(step(again, "second", "text", message_id=7))
    assert refused.value.code == "message.seen"
    assert "second" not in (await loaded(store, filling.id)).session.answers


async def test_a_message_of_the_form_before_is_not_taken_by_the_next_form(store: Database) -> None:
    first = await begun(store)
    await store.answers.save(step(first, "first", "text", message_id=7))
    second = await begun(store)
    assert second.last_message == 7
    with pytest.raises(Conflict) as refused:
        await store.answers.save(step(second, "first", "text", message_id=7))
    assert refused.value.code == "message.seen"


async def test_a_message_for_a_form_that_was_put_away_is_refused(store: Database) -> None:
    filling = await begun(store)
    async with store.transaction() as repositories:
        await repositories.fillings.make_open(filling.chat_id, None)
    with pytest.raises(Conflict) as refused:
        await store.answers.save(step(filling, "first", "text", message_id=7))
    assert refused.value.code == "session.closed"
    await store.answers.save(step(filling, "first", "by a press"))


async def test_unchanged_answers_are_not_written_again(store: Database) -> None:
    filling = await begun(store)
    one = step(filling, "first", "1")
    await store.answers.save(one)
    two = step(one.after, "second", "2")
    await store.answers.save(two)
    await store.answers.save(step(two.after, "first", "changed"))
    async with store.reading() as repositories:
        trail = (await repositories.people.held(filling.person_id))["answer_log"]
    written = [(line["revision"], line["question"], line["value"]) for line in trail]
    assert written == [(1, "first", "1"), (2, "second", "2"), (3, "first", "changed")]


async def test_hidden_answers_stay(store: Database) -> None:
    filling = await begun(store, session=replace(_with("parent", "hidden"), revision=4))
    await store.answers.save(step(filling, "parent", value=False))
    again = await loaded(store, filling.id)
    assert again.session.values() == {"parent": False, "hidden": "kept"}


async def test_an_answer_that_is_gone_from_the_session_is_gone(store: Database) -> None:
    filling = await begun(store, session=_with("parent", "hidden"))
    answers = {"parent": filling.session.answers["parent"]}
    after = replace(filling, session=replace(filling.session, answers=answers, revision=1))
    await store.answers.save(replace(step(filling, "x", "y"), after=after))
    assert set((await loaded(store, filling.id)).session.answers) == {"parent"}


async def test_what_a_person_vouched_for_is_in_the_audit(store: Database) -> None:
    filling = await begun(store)
    events = (CheckConfirmed("vat"), FormFinished())
    await store.answers.save(replace(step(filling, "first", "1"), events=events))
    async with store.reading() as repositories:
        lines = (await repositories.people.held(filling.person_id))["audit"]
    assert [(line["verb"], line["data"]) for line in lines] == [
        ("check.confirmed", {"check": "vat"}),
        ("form.finished", {}),
    ]


async def test_a_step_that_cannot_be_written_is_refused_alone(store: Database) -> None:
    bad, good = await begun(store, 1), await begun(store, 2)
    outcomes = await asyncio.gather(
        store.answers.save(step(bad, "first", "\ud83d")),
        store.answers.save(step(good, "first", "fine")),
        return_exceptions=True,
    )
    assert isinstance(outcomes[0], Exception)
    assert outcomes[1] is None


async def test_an_answer_inside_a_transaction_is_refused_instead_of_waiting_for_ever(
    store: Database,
) -> None:
    filling = await begun(store)
    async with store.transaction() as repositories:
        await repositories.fillings.get(filling.id)
        with pytest.raises(RuntimeError):
            await store.answers.save(step(filling, "first", "1"))


def _with(parent: str, hidden: str) -> Session:
    answers = {parent: Answer(True, NOW), hidden: Answer("kept", NOW)}
    return Session("made-up", "form", "v1", FIRST, answers=answers)
