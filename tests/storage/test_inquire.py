"""Which register is asked, when an answer is old, and what stands in for one that is away."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.settings import DEFAULT_CENTRE
from flows.centre import Centre
from flows.errors import RegisterAway
from flows.register import Company, Known, RegisterField, RegisterSource
from flows.usecases.inquire import FOUND_HOLDS, MISSING_HOLDS, Inquire
from storage.database import Database
from storage.packs import load_centre
from tests.support.databases import opened, sqlite_database
from tests.support.registers import COMPANY_INN, OTHER_INN, Listed, import_register
from tests.support.stored import person

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
WANTED: frozenset[RegisterField] = frozenset({"name", "status"})


@dataclass
class Service:
    """A web service in the test's hand; it writes to the store as any other chat may meanwhile."""

    store: Database
    company: Company | None = None
    away: bool = False
    asked: list[datetime] = field(default_factory=list)

    async def look_up(self, inn: str, now: datetime) -> Company | None:
        await person(self.store, 1000 + len(self.asked))
        self.asked.append(now)
        if self.away:
            raise RegisterAway("register.unreachable")
        return self.company


def known(inn: str = COMPANY_INN, name: str = "ООО «Мёд»") -> Company:
    day = date(2026, 11, 19)
    return Company(
        inn, {"name": Known(name, "dadata", day), "status": Known("active", "dadata", day)}
    )


def centre(*registers: RegisterSource) -> Centre:
    own = load_centre(DEFAULT_CENTRE.with_name("khabarovsk.yaml"))
    return own.model_copy(update={"registers": registers})


async def test_an_answer_is_kept_for_a_month_and_one_of_nobody_for_a_day(store: Database) -> None:
    service = Service(store, known())
    inquire = Inquire(store, centre("dadata"), service)
    for later in (timedelta(0), FOUND_HOLDS):
        looked = await inquire(COMPANY_INN, WANTED, NOW + later)
        assert (looked.standing, looked.asked) == ("known", ("dadata:2026-11-19",))
    assert len(service.asked) == 1
    service.company = None
    looked = await inquire(COMPANY_INN, WANTED, NOW + FOUND_HOLDS + timedelta(seconds=1))
    assert (looked.standing, looked.absent) == ("unknown", ("dadata:2026-12-20",))
    assert len(service.asked) == 2
    again = NOW + FOUND_HOLDS + timedelta(seconds=1) + MISSING_HOLDS
    assert (await inquire(COMPANY_INN, WANTED, again)).standing == "unknown"
    assert len(service.asked) == 2
    await inquire(COMPANY_INN, WANTED, again + timedelta(seconds=1))
    assert len(service.asked) == 3


async def test_an_old_answer_with_its_day_is_better_than_none(store: Database) -> None:
    service = Service(store, known())
    inquire = Inquire(store, centre("dadata"), service)
    await inquire(COMPANY_INN, WANTED, NOW)
    service.away = True
    looked = await inquire(COMPANY_INN, WANTED, NOW + timedelta(days=300))
    assert (looked.standing, looked.away) == ("known", ("dadata",))
    assert looked.asked == ("dadata:2026-11-19",)
    nobody = await inquire(OTHER_INN, WANTED, NOW)
    assert (nobody.standing, nobody.away, nobody.absent) == ("away", ("dadata",), ())


async def test_without_a_key_the_service_is_away(store: Database) -> None:
    looked = await Inquire(store, centre("dadata"))(COMPANY_INN, WANTED, NOW)
    assert (looked.standing, looked.away) == ("away", ("dadata",))


async def test_a_register_that_is_on_but_empty_is_away(store: Database) -> None:
    looked = await Inquire(store, centre("sme"))(COMPANY_INN, WANTED, NOW)
    assert (looked.standing, looked.away) == ("away", ("sme",))


@pytest.mark.parametrize(
    ("order", "name"),
    [(("sme", "dadata"), Listed().name), (("dadata", "sme"), "ООО «Мёд»")],
)
async def test_the_centres_first_register_wins_and_the_other_adds(
    tmp_path: Path, order: tuple[RegisterSource, ...], name: str
) -> None:
    url = await sqlite_database(tmp_path)
    await import_register(url, tmp_path, Listed())
    async with opened(url, tmp_path) as store:
        service = Service(store, known())
        inquire = Inquire(store, centre(*order), service)
        nothing_more = await inquire(COMPANY_INN, {"name", "region"}, NOW)
        assert service.asked == [], "the set has all that is wanted"
        assert nothing_more.company.value("status") is None
        looked = await inquire(COMPANY_INN, WANTED, NOW)
        assert looked.company.value("name") == name
        assert looked.company.value("status") == "active"
        assert looked.company.value("category") == "micro"
        assert set(looked.asked) == {"sme:2026-11-10", "dadata:2026-11-19"}


async def test_what_is_switched_off_says_nothing(tmp_path: Path) -> None:
    url = await sqlite_database(tmp_path)
    await import_register(url, tmp_path, Listed())
    async with opened(url, tmp_path) as store:
        async with store.transaction() as repositories:
            await repositories.companies.keep(COMPANY_INN, "dadata", known(), NOW)
        only_sme = await Inquire(store, centre("sme"))(COMPANY_INN, WANTED, NOW)
        assert only_sme.company.value("status") is None
        service = Service(store, None)
        only_service = await Inquire(store, centre("dadata"), service)(OTHER_INN, WANTED, NOW)
        assert only_service.standing == "unknown"
        assert only_service.absent == ("dadata:2026-11-20",)
