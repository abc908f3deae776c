"""Lists of remarks and what corrections changed, on both databases."""

from dataclasses import replace
from datetime import timedelta

from flows.application import Application, Entry
from flows.remarks import Difference, Remark, Round
from flows.session import Correction, Place, PlaceKind, Remarked, Session, Stage
from storage.database import Database
from tests.support.forms import form, question
from tests.support.stored import NOW, kept, person


async def submitted(store: Database, *verbs: str) -> Application:
    who = await person(store)
    async with store.transaction() as repositories:
        application = await repositories.applications.add("made-up", "service", who.id, NOW)
        for verb in verbs:
            entry = Entry(NOW, "staff:1", verb, "rework" if verb == "remarks" else "review")
            await repositories.applications.write(application.id, entry)
    return application


def remark(application: Application, line: int, field: str, words: str = "see") -> Remark:
    return Remark(application.id, line, "form", field, words, 7, NOW)


async def test_a_list_is_written_changed_and_sent(store: Database) -> None:
    application = await submitted(store, "submit", "take")
    async with store.transaction() as repositories:
        remarks = repositories.remarks
        await remarks.put(remark(application, 1, "inn"))
        await remarks.put(remark(application, 1, "site"))
        await remarks.put(remark(application, 1, "inn", "another word"))
        await remarks.put(remark(application, 0, "old"))
        assert await remarks.drop(application.id, 1, "form", "site")
        assert not await remarks.drop(application.id, 1, "form", "site")
        assert [one.words for one in await remarks.drafted(application.id, 1)] == ["another word"]
        assert await remarks.open(application.id) == []
        assert await remarks.send(application.id, 1, NOW) == 1
    async with store.transaction() as repositories:
        await repositories.remarks.put(remark(application, 1, "inn", "too late"))
        assert not await repositories.remarks.drop(application.id, 1, "form", "inn")
        entry = Entry(NOW, "staff:7", "remarks", "rework")
        await repositories.applications.write(application.id, entry)
        (open_,) = await repositories.remarks.open(application.id)
        assert (open_.words, open_.sent_at, open_.closed_at) == ("another word", NOW, None)


async def test_what_was_taken_back_waits_for_nobody(store: Database) -> None:
    application = await submitted(store, "submit", "remarks")
    async with store.transaction() as repositories:
        await repositories.remarks.put(remark(application, 1, "inn"))
        await repositories.remarks.send(application.id, 1, NOW)
        assert len(await repositories.remarks.open(application.id)) == 1
        back = Entry(NOW, "staff:7", "take_back", "review")
        await repositories.applications.write(application.id, back)
        assert await repositories.remarks.open(application.id) == []


async def test_a_round_keeps_what_it_changed(store: Database) -> None:
    application = await submitted(store, "submit", "remarks")
    changed = (Difference("form", "inn", None, "4027000012"), Difference("form", "f", ["a"], []))
    round_ = Round(1, NOW + timedelta(days=2), changed)
    async with store.transaction() as repositories:
        remarks = repositories.remarks
        await remarks.put(remark(application, 1, "inn"))
        await remarks.send(application.id, 1, NOW)
        await remarks.reply(application.id, 1, "form", "inn", "it is so")
        await remarks.close(application.id, round_)
        assert await remarks.open(application.id) == []
        assert await remarks.rounds(application.id) == [round_]
        (one,) = await remarks.all_sent(application.id)
        assert (one.reply, one.closed_at) == ("it is so", round_.at)


async def test_a_locked_session_comes_back_as_it_was(store: Database) -> None:
    asked = form(question("a"), question("b", "text"))
    await kept(store, asked)
    who = await person(store)
    lock = Correction(
        3,
        frozenset({"a"}),
        {"a": Remarked("a", "see to it")},
        looked=frozenset({"b"}),
        touched=frozenset({"a"}),
        replies={"a": "it is so"},
    )
    session = Session(
        asked.pack, asked.id, asked.version, Place(PlaceKind.REPLY, "a"), correction=lock
    )
    async with store.transaction() as repositories:
        application = await repositories.applications.add("made-up", "service", who.id, NOW)
        filling = await repositories.fillings.open(application.id, who, session)
        assert (await repositories.fillings.get(filling.id)).session == session
        free = replace(session, correction=None, stage=Stage.DONE)
        await repositories.fillings.store(replace(filling, session=free))
        assert (await repositories.fillings.get(filling.id)).session.correction is None


async def test_corrections_of_all_who_are_not_erased(store: Database) -> None:
    application = await submitted(store, "submit", "remarks")
    round_ = Round(1, NOW, (Difference("form", "inn", "1", "2"),))
    async with store.transaction() as repositories:
        await repositories.remarks.close(application.id, round_)
        assert await repositories.remarks.every_round() == {application.id: [round_]}
