"""Form versions, subscriptions, prompts, the audit; and that times have a zone."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import StatementError

from flows.errors import NotFound
from flows.ports import Notice
from flows.reminders import Planned
from flows.reminders.rule import Party
from storage.database import Database
from tests.support.forms import form, question
from tests.support.stored import NOW, kept, person

NAIVE = datetime(2026, 3, 2, 9, 30)  # noqa: DTZ001 - what must be refused


async def test_a_form_comes_back_as_it_was_kept(store: Database) -> None:
    kept_form = form(
        question("a", "choice", options=["x", "y"]),
        question("b", when={"not": {"any": [{"field": "a", "op": "eq", "value": "x"}]}}),
        checks=[{"id": "c", "when": {"field": "b"}, "fields": ["b"]}],
    )
    await kept(store, kept_form)
    await kept(store, kept_form)
    async with store.reading() as repositories:
        assert await repositories.versions.get(kept_form.version) == kept_form
        with pytest.raises(NotFound):
            await repositories.versions.get("unknown")


async def test_a_subscription_twice_is_one(store: Database) -> None:
    who = await person(store)
    async with store.transaction() as repositories:
        subscriptions = repositories.subscriptions
        await subscriptions.add(who.id, "made-up", "service", NOW)
        await subscriptions.add(who.id, "made-up", "service", NOW)
        assert await subscriptions.of("made-up", "service") == [who]
        assert await subscriptions.of("made-up", "other") == []
        await subscriptions.remove(who.id, "made-up", "service")
        assert await subscriptions.of("made-up", "service") == []


async def test_a_prompt_is_answered_once(store: Database) -> None:
    async with store.transaction() as repositories:
        await repositories.prompts.put(-100, 5, {"verb": "refuse"})
        await repositories.prompts.put(-100, 5, {"verb": "remarks"})
        assert await repositories.prompts.take(-100, 6) is None
        assert await repositories.prompts.take(-100, 5) == {"verb": "remarks"}
        assert await repositories.prompts.take(-100, 5) is None


async def test_what_stands_at_the_messages_before_one(store: Database) -> None:
    async with store.transaction() as repositories:
        for number in (3, 4, 7, 9):
            await repositories.prompts.put(-100, number, {"of": str(number)})
        await repositories.prompts.put(-200, 6, {"of": "another chat's"})
        found = await repositories.prompts.before(-100, 9, 5)
    assert [one["of"] for one in found] == ["4", "7"]


async def test_the_newest_messages_to_a_chat(store: Database) -> None:
    async with store.transaction() as repositories:
        for number in range(4):
            await repositories.outbox.put(Notice(f"k{number}", 77, "news", {}), NOW)
        await repositories.outbox.put(Notice("other", 78, "news", {}), NOW)
    async with store.reading() as repositories:
        found = await repositories.deliveries.to(77, 3)
    assert [one.key for one in found] == ["k1", "k2", "k3"]


async def test_reminders_of_subjects_and_of_a_person(store: Database) -> None:
    one, other = await person(store), await person(store, 1002)
    day = NOW.date()

    def planned(key: str, subject: str, person_id: int | None) -> Planned:
        to: Party = "business" if person_id else "staff"
        return Planned(key, subject, "made-up.rule", to, day, day, NOW, person_id=person_id)

    rows = [
        planned("a", "contract:1", one.id),
        planned("b", "contract:1", None),
        planned("c", "date:made-up", one.id),
        planned("d", "contract:2", other.id),
        planned("e", "contract:2", None),
    ]
    async with store.transaction() as repositories:
        await repositories.reminders.put(rows, NOW)
    async with store.reading() as repositories:
        about = await repositories.reminders.concerning(["contract:1"])
        theirs = await repositories.reminders.concerning((), one.id)
        both = await repositories.reminders.concerning(["contract:2"], one.id)
    found = ["".join(row.planned.key for row in rows) for rows in (about, theirs, both)]
    assert found == ["ab", "ac", "acde"]


async def test_a_time_without_a_zone_is_refused(store: Database) -> None:
    async with store.transaction() as repositories:
        with pytest.raises(StatementError, match="zone"):
            await repositories.audit.write(NAIVE, "bot", "verb", "person:1", {})


async def test_times_come_out_in_utc(store: Database) -> None:
    moscow = timezone(timedelta(hours=3))
    at = datetime(2026, 3, 2, 12, 30, 0, 123456, tzinfo=moscow)
    who = await person(store)
    async with store.transaction() as repositories:
        await repositories.people.give_consent(who.id, "1", at)
        consent = (await repositories.people.get(who.id)).consent
    assert consent is not None
    assert (consent.given_at, consent.given_at.tzinfo) == (at, UTC)


async def test_the_audit_tells_who_did_what(store: Database) -> None:
    """A person's own data say that it was one of the staff, not which."""
    who = await person(store)
    async with store.transaction() as repositories:
        await repositories.audit.write(NOW, "staff:7", "viewed", f"person:{who.id}", {"n": "1"})
        (line,) = (await repositories.people.held(who.id))["audit"]
    assert (line["actor"], line["verb"], line["data"]) == ("staff", "viewed", {"n": "1"})
