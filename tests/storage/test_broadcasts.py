"""Who belongs to a segment, who of them is reached, and how far a broadcast has come."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.application import DRAFT
from flows.broadcast import NEWS, Broadcast, Reach, Segment, Wanted
from flows.errors import NotFound
from flows.ports import Notice, Repositories
from flows.reminders.wishes import Wishes
from storage.database import Database

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

PACK = "rec-marketplaces"


async def somebody(
    repositories: Repositories,
    n: int,
    *,
    consent: bool = True,
    region: str = "",
    level: str = "",
    state: str = "submitted",
    pack: str = PACK,
    service: str = "placement",
) -> int:
    """A person with an application; `state` DRAFT: not sent in, "": none at all."""
    person = await repositories.people.add(1000 + n, 1000 + n, "ru", NOW)
    if consent:
        await repositories.people.give_consent(person.id, "1", NOW)
    if region:
        await repositories.people.remember(person.id, {"company.region": region})
    if state:
        made = await repositories.applications.add(pack, service, person.id, NOW)
        result = {"score": {"level": level} if level else None}
        if state != DRAFT:
            sent = replace(made, state=state, number=f"Р-{n}", submitted_at=NOW, result=result)
            await repositories.applications.save(sent)
    return person.id


async def reached(store: Database, wanted: Wanted) -> list[int]:
    async with store.reading() as repositories:
        found = await repositories.broadcasts.readers(wanted, 0, 100)
        assert (await repositories.broadcasts.reach(wanted)).reached == len(found)
    return [one.chat_id - 1000 for one in found]


def clients(states: dict[str, frozenset[str]] | None = None, **segment: str) -> Wanted:
    return Wanted("clients", Segment(**segment), states)


@pytest.fixture
async def people(store: Database) -> Database:
    async with store.transaction() as repositories:
        await somebody(repositories, 1, region="kaluga-oblast", level="high")
        await somebody(repositories, 2, region="tula-oblast", level="low", state="agreed")
        await somebody(repositories, 3, region="kaluga-oblast", state=DRAFT)
        await somebody(repositories, 4, state="")
        await somebody(repositories, 5, pack="khabarovsk-export", service="other", level="high")
    return store


async def test_all_that_a_segment_says_holds_together(people: Database) -> None:
    assert await reached(people, clients()) == [1, 2, 5]
    assert await reached(people, clients(pack=PACK)) == [1, 2]
    assert await reached(people, clients(pack=PACK, service="placement", level="high")) == [1]
    assert await reached(people, clients(region="kaluga-oblast")) == [1]
    assert await reached(people, clients(region="kaluga-oblast", level="low")) == []
    assert await reached(people, clients({PACK: frozenset({"agreed"})})) == [2]
    assert await reached(people, clients({})) == []
    drafts = Wanted("clients", Segment(), {PACK: frozenset({DRAFT})}, drafts=True)
    assert await reached(people, drafts) == [3]


async def test_one_application_has_the_state_and_the_level(people: Database) -> None:
    async with people.transaction() as repositories:
        person = await repositories.people.by_telegram(1001)
        assert person is not None
        second = await repositories.applications.add(PACK, "placement", person.id, NOW)
        sent = replace(second, state="agreed", number="Р-9", submitted_at=NOW)
        await repositories.applications.save(sent)
    agreed = {PACK: frozenset({"agreed"})}
    assert await reached(people, clients(agreed, level="high")) == []
    assert await reached(people, clients(agreed)) == [1, 2]


async def test_tags_join_the_rest_and_go_with_the_person(people: Database) -> None:
    async with people.transaction() as repositories:
        one = await repositories.people.by_telegram(1001)
        two = await repositories.people.by_telegram(1002)
        assert one is not None
        assert two is not None
        for person in (one, two, one):
            await repositories.tags.put(person.id, "чай", 2001, NOW)
        await repositories.tags.put(two.id, "выставка", 2001, NOW)
        assert await repositories.tags.known() == {"чай": 2, "выставка": 1}
        assert await repositories.tags.of(two.id) == ["выставка", "чай"]
        held = await repositories.people.held(one.id)
        assert [row["name"] for row in held["tag"]] == ["чай"]
        assert "2001" not in str(held["tag"])
    assert await reached(people, clients(tag="чай")) == [1, 2]
    assert await reached(people, clients(tag="чай", level="low")) == [2]
    async with people.transaction() as repositories:
        await repositories.tags.drop(two.id, "чай")
        await repositories.people.erase(one.id, NOW)
        assert await repositories.tags.known() == {"выставка": 1}


async def test_subscribers_are_who_asked_for_news(people: Database) -> None:
    async with people.transaction() as repositories:
        for telegram in (1002, 1004):
            person = await repositories.people.by_telegram(telegram)
            assert person is not None
            await repositories.subscriptions.add(person.id, *NEWS, NOW)
    assert await reached(people, Wanted("subscribers")) == [2, 4]
    assert await reached(people, Wanted("subscribers", Segment(level="low"))) == [2]


async def test_who_can_not_be_written_to_is_counted_once_with_the_reason(people: Database) -> None:
    async with people.transaction() as repositories:
        ids = [await somebody(repositories, n, consent=n != 11) for n in (11, 12, 13, 14)]
        await repositories.people.set_blocked(ids[1], blocked=True)
        for id_ in ids[:3]:
            await repositories.wishes.put(id_, Wishes(muted=frozenset({"news"})))
        await repositories.wishes.put(ids[3], Wishes(muted=frozenset({"draft"})))
        gone = await somebody(repositories, 15)
        await repositories.people.erase(gone, NOW)
    async with people.reading() as repositories:
        reach = repositories.broadcasts.reach
        news = await reach(clients(pack=PACK))
        service = await reach(Wanted("service", Segment(pack=PACK)))
    assert news == Reach(reached=3, erased=1, no_consent=1, blocked=1, muted=1)
    assert service == Reach(reached=4, erased=1, no_consent=1, blocked=1)
    assert news.left_out == 4


async def test_each_value_says_how_many_it_would_reach(people: Database) -> None:
    async with people.transaction() as repositories:
        person = await repositories.people.by_telegram(1005)
        assert person is not None
        await repositories.tags.put(person.id, "чай", 2001, NOW)
    async with people.reading() as repositories:
        options = repositories.broadcasts.options
        everybody = clients()
        assert await options(everybody, "pack") == {PACK: 2, "khabarovsk-export": 1}
        # The field's own value does not count, the others do.
        here = clients({PACK: frozenset({"agreed"})}, pack=PACK, level="low")
        assert await options(here, "level") == {"low": 1}
        assert await options(clients(pack=PACK), "state") == {"submitted": 1, "agreed": 1}
        assert await options(clients(pack=PACK), "service") == {"placement": 2}
        assert await options(everybody, "region") == {"kaluga-oblast": 1, "tula-oblast": 1}
        assert await options(everybody, "tag") == {"чай": 1}


async def test_readers_come_in_portions_in_order(people: Database) -> None:
    async with people.reading() as repositories:
        readers = repositories.broadcasts.readers
        first = await readers(clients(), 0, 2)
        rest = await readers(clients(), first[-1].person_id, 2)
    assert [one.chat_id for one in (*first, *rest)] == [1001, 1002, 1005]


async def test_the_first_writer_wins_and_the_card_is_drawn_by_one(store: Database) -> None:
    new = Broadcast(0, 2001, -100, "clients", NOW, segment=Segment(tag="чай"), words="<b>!</b>")
    async with store.transaction() as repositories:
        with pytest.raises(NotFound):
            await repositories.broadcasts.get(1)
        kept = await repositories.broadcasts.add(new)
        assert await repositories.broadcasts.get(kept.id, hold=True) == replace(new, id=kept.id)
        begun = replace(kept, state="running", started_at=NOW, wanted=3)
        assert await repositories.broadcasts.save(begun, "draft")
        assert not await repositories.broadcasts.save(begun, "draft")
        assert await repositories.broadcasts.open() == [kept.id]
        every = timedelta(seconds=5)
        turn = repositories.broadcasts.turn
        assert await turn(kept.id, NOW, every)
        assert not await turn(kept.id, NOW + every / 2, every)
        assert await turn(kept.id, NOW + every, every)
        assert await repositories.broadcasts.save(replace(begun, state="done"), "running")
        assert await repositories.broadcasts.open() == []


async def test_what_became_of_the_rows_and_dropping_the_rest(store: Database) -> None:
    async with store.transaction() as repositories:
        for n in range(5):
            notice = Notice(f"broadcast:1:{n}", n + 1, "broadcast", {}, subject="broadcast:1")
            await repositories.outbox.put(notice, NOW)
        other = Notice("broadcast:2:1", 9, "broadcast", {}, subject="broadcast:2")
        await repositories.outbox.put(other, NOW)
    async with store.transaction() as repositories:
        claimed = await repositories.deliveries.claim(NOW, 3, timedelta(minutes=1))
        done = repositories.deliveries
        await done.sent(claimed[0].id, 1, NOW)
        await done.failed(claimed[1].id, "403 Forbidden: bot was blocked by the user", NOW, None)
        assert await repositories.outbox.fates("broadcast:1") == {
            "sent": 1,
            "blocked": 1,
            "waiting": 3,
        }
        assert await repositories.outbox.drop_subject("broadcast:1", "stopped", NOW) == 3
        fates = await repositories.outbox.fates("broadcast:1")
        assert fates == {"sent": 1, "blocked": 1, "dropped": 3}
        assert await repositories.outbox.fates("broadcast:2") == {"waiting": 1}
