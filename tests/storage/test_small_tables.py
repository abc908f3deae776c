"""Form versions, subscriptions, prompts, the audit; and that times have a zone."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import StatementError

from flows.errors import NotFound
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
