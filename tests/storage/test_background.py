"""What is held of others and what is offered instead, on both databases."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from flows.application import Application, FilledForm
from flows.conditions import Value
from flows.library import Library
from flows.model import Pack
from flows.usecases.background import Weighed, weigh
from storage.database import Database
from storage.packs import load_packs

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
PACK = "orel-cluster"
SEWING: dict[str, Value] = {"cluster_member": True, "cluster": "it"}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_packs(only=[PACK])[PACK]


async def granted(
    store: Database, pack: Pack, state: str, amount: int, service: str = "s4_6_3"
) -> Application:
    """An application of the cluster with a sum of support."""
    assert pack.eligibility is not None
    form = pack.forms[pack.eligibility.form]
    async with store.transaction() as repositories:
        who = await repositories.people.add(amount, amount, "ru", NOW)
        await repositories.versions.keep(form, NOW)
        draft = await repositories.applications.add(PACK, service, who.id, NOW)
        sent = replace(
            draft,
            state=state,
            number=f"X-{amount}",
            submitted_at=NOW,
            granted=Decimal(amount),
            forms={form.id: FilledForm(form.version, SEWING)},
        )
        return await repositories.applications.save(sent)


async def weighed(store: Database, pack: Pack, application: Application) -> Weighed:
    library = Library({PACK: pack}, {}, {"year_budget": 1_000_000})
    async with store.reading() as repositories:
        found = await weigh(repositories, library, application, application.forms, {}, NOW)
    assert found is not None
    return found


def ended(pack: Pack) -> str:
    """A state of the selection in which the support was not given."""
    states = pack.machines["selection"].states
    return next(one.id for one in states if one.final and not one.success)


async def test_a_cluster_is_counted_without_what_was_refused_and_without_itself(
    store: Database, pack: Pack
) -> None:
    running = pack.machines["selection"].start
    asked = await granted(store, pack, running, 900_000)
    await granted(store, pack, ended(pack), 800_000)
    assert (await weighed(store, pack, asked)).verdict.facts["fact.cluster_percent"] == 0
    await granted(store, pack, running, 240_000)
    assert (await weighed(store, pack, asked)).verdict.facts["fact.cluster_percent"] == 24


async def test_what_is_offered_instead_of_a_refusal_is_open_itself(
    store: Database, pack: Pack
) -> None:
    asked = await granted(store, pack, pack.machines["selection"].start, 100)
    refused = replace(
        asked,
        forms={
            id_: FilledForm(one.version, {**SEWING, "in_register": False})
            for id_, one in asked.forms.items()
        },
    )
    found = await weighed(store, pack, refused)
    kept = {service.id for service, _ in found.barred}
    assert found.verdict.failing
    assert kept.isdisjoint({service.id for service in found.possible})
