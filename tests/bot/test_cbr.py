"""The Bank of Russia behind its port: what is read, and what becomes of every way to fail."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.asking import FAILURES
from bot.commands.rate_findings import rate_findings
from bot.rates import cbr as module
from bot.rates.cbr import PAUSE, Cbr
from bot.rates.daily import read_daily
from bot.settings import Settings
from flows.contracts import RUB, RateDay
from flows.errors import RatesAway
from flows.library import Library
from locales.texts import texts
from storage.packs import load_packs
from tests.support.rates import Bank, bank_server, daily_xml

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
FRIDAY, SUNDAY = date(2026, 11, 20), date(2026, 11, 22)


@pytest.fixture
async def bank() -> AsyncIterator[Bank]:
    async with bank_server() as server:
        yield server


@pytest.fixture
async def client(bank: Bank) -> AsyncIterator[Cbr]:
    asked = Cbr(bank.url)
    yield asked
    await asked.close()


async def fails(client: Cbr, code: str, now: datetime = NOW, day: date = FRIDAY) -> None:
    with pytest.raises(RatesAway) as away:
        await client.on(day, now)
    assert away.value.code == code


async def test_rates_are_for_one_unit_and_exact(client: Cbr, bank: Bank) -> None:
    rates = await client.on(FRIDAY, NOW)
    assert rates == RateDay(
        FRIDAY,
        FRIDAY,
        {"USD": Decimal("80.1234"), "CNY": Decimal("11.2345"), "JPY": Decimal("0.512345")},
    )
    assert bank.asked == ["20/11/2026"]
    assert rates.of(RUB) == 1
    assert rates.of("KPW") is None


@pytest.mark.parametrize(
    ("day", "in_force"), [(SUNDAY, date(2026, 11, 21)), (date(2024, 2, 29), date(2024, 2, 29))]
)
async def test_on_a_day_off_the_rates_in_force_are_those_of_an_earlier_day(
    client: Cbr, bank: Bank, day: date, in_force: date
) -> None:
    bank.days_off[day] = in_force
    rates = await client.on(day, NOW)
    assert (rates.day, rates.in_force) == (day, in_force)
    assert bank.asked == [f"{day:%d/%m/%Y}"]


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_passing_trouble_is_tried_once_more(client: Cbr, bank: Bank, status: int) -> None:
    bank.reply = status
    await fails(client, "rates.unreachable")
    assert len(bank.asked) == 2


async def test_after_three_failures_nobody_waits_until_the_pause_is_over(
    client: Cbr, bank: Bank
) -> None:
    bank.reply = 404
    for _ in range(FAILURES):
        await fails(client, "rates.unreachable")
    asked = len(bank.asked)
    await fails(client, "rates.paused", NOW + PAUSE - timedelta(seconds=1))
    assert len(bank.asked) == asked
    bank.reply = None
    assert (await client.on(FRIDAY, NOW + PAUSE)).day == FRIDAY


async def test_a_slow_answer_is_taken_when_it_is_asked_for_again(
    client: Cbr, bank: Bank, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank.gate.clear()
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    await fails(client, "rates.late")
    bank.gate.set()
    monkeypatch.setattr(module, "PATIENCE", 5)
    assert (await client.on(FRIDAY, NOW)).in_force == FRIDAY
    assert len(bank.asked) == 1


async def test_nobody_there_is_no_disaster() -> None:
    client = Cbr("http://127.0.0.1:1/XML_daily.asp")
    await fails(client, "rates.unreachable")
    await client.close()


BOMB = b"""<?xml version="1.0" encoding="windows-1251"?>
<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<ValCurs Date="20.11.2026">
<Valute><CharCode>USD</CharCode><Nominal>1</Nominal><Value>&b;</Value></Valute></ValCurs>"""

FRIDAYS = daily_xml(FRIDAY)


@pytest.mark.parametrize(
    "body",
    [
        BOMB,
        FRIDAYS.replace(b"?><", b"?><!DOCTYPE ValCurs><", 1),
        BOMB.decode().replace("windows-1251", "utf-16").encode("utf-16"),
        b"<html><body>Service temporarily unavailable</body></html>",
        b"{}",
        b"\xff\xfe",
        FRIDAYS[:-20],
        FRIDAYS.replace(b"80,1234", b"NaN"),
        FRIDAYS.replace(b"80,1234", b"-1"),
        FRIDAYS.replace(b"80,1234", b"1e99"),
        FRIDAYS.replace(b"80,1234", b"1e-999999"),
        FRIDAYS.replace(b"80,1234", b"8_0"),
        FRIDAYS.replace(b"<Nominal>1<", b"<Nominal>0<", 1),
        FRIDAYS.replace(b"20.11.2026", b"yesterday"),
        FRIDAYS.replace(b"CNY", b"USD"),
        FRIDAYS.replace(b"CNY", b"RUB"),
        b"x" * (module.LARGEST + 1),
    ],
)
async def test_garbage_is_no_rate(client: Cbr, bank: Bank, body: bytes) -> None:
    bank.reply = body
    await fails(client, "rates.unreadable")


@pytest.mark.parametrize(
    "body",
    [
        daily_xml(FRIDAY, {}),
        daily_xml(FRIDAY + timedelta(days=1)),
        daily_xml(FRIDAY - timedelta(days=60)),
    ],
)
async def test_rates_of_another_time_are_none_and_no_failure(
    client: Cbr, bank: Bank, body: bytes
) -> None:
    bank.reply = body
    for _ in range(FAILURES + 1):
        await fails(client, "rates.none")


@given(
    st.binary(max_size=200)
    | st.integers(0, len(FRIDAYS)).map(lambda at: FRIDAYS[:at] + FRIDAYS[at + 1 :])
)
def test_whatever_comes_is_rates_or_a_refusal(body: bytes) -> None:
    try:
        rates = read_daily(body, FRIDAY)
    except RatesAway:
        return
    assert all(value > 0 for value in rates.rub.values())


async def test_the_doctor_says_whether_the_bank_answers(bank: Bank) -> None:
    settings = Settings(_env_file=None, cbr_url=bank.url)
    packs = load_packs(None, ["khabarovsk-export"])
    asked = (Library(packs, {}), NOW, texts("en"))
    assert [(one.what, one.ok) for one in await rate_findings(settings, *asked)] == [("cbr", True)]
    bank.reply = 404
    (finding,) = await rate_findings(settings, *asked)
    assert not finding.ok
    assert "CBR_URL=off" in finding.detail
    off = settings.model_copy(update={"cbr_url": "off"})
    assert await rate_findings(off, *asked) == []
    assert await rate_findings(settings, Library({}, {}), NOW, texts("en")) == []
