"""DaData behind its port: what is read of an answer, and what becomes of every way to fail."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import stamina
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr
from structlog.testing import capture_logs

from bot.asking import FAILURES
from bot.registers import dadata as module
from bot.registers.dadata import PAUSE, REFUSED_PAUSE, Dadata
from bot.registers.party import read_party
from flows.errors import RegisterAway
from flows.register import Known
from tests.support.registers import (
    COMPANY_INN,
    COMPANY_OGRN,
    OTHER_INN,
    TOKEN,
    TRADER_INN,
    DadataServer,
    dadata_server,
    party,
)

WORDS = ["name", "post", "status", "value", "data", "registration_date", "region_kladr_id", "code"]
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture
async def server() -> AsyncIterator[DadataServer]:
    async with dadata_server() as served:
        yield served


@pytest.fixture
async def client(server: DadataServer) -> AsyncIterator[Dadata]:
    made = Dadata(SecretStr(TOKEN), server.url)
    yield made
    await made.close()


@pytest.fixture(autouse=True)
def _no_pauses() -> Iterator[None]:
    """Two tries without a wait between them."""
    stamina.set_testing(True, attempts=2, cap=True)
    yield
    stamina.set_testing(False)


async def fails(client: Dadata, code: str, now: datetime = NOW) -> None:
    with pytest.raises(RegisterAway) as away:
        await client.look_up(COMPANY_INN, now)
    assert away.value.code == code


async def test_a_company_is_asked_for_by_its_inn_and_nothing_else_goes_out(
    client: Dadata, server: DadataServer
) -> None:
    server.knows(party())
    found = await client.look_up(COMPANY_INN, NOW)
    assert found is not None
    assert server.asked == [{"query": COMPANY_INN}]
    assert server.keys == [f"Token {TOKEN}"]
    assert found.values["ogrn"] == Known(COMPANY_OGRN, "dadata", date(2025, 11, 20))
    assert {name: known.value for name, known in found.values.items()} == {
        "name": 'Общество с ограниченной ответственностью "Амурский мёд"',
        "short_name": 'ООО "Амурский мёд"',
        "ogrn": COMPANY_OGRN,
        "kpp": "270001001",
        "kind": "company",
        "status": "active",
        "okved": "01.49.1",
        "okveds": ["01.49.1"],
        "region": "27",
        "address": "680000, Хабаровский край, г Хабаровск, ул Примерная, д 5",
        "head": "Пчелина Мария Петровна, генеральный директор",
        "registered_on": "2019-08-01",
    }


async def test_nobody_with_this_inn_is_an_answer_too(client: Dadata) -> None:
    assert await client.look_up(COMPANY_INN, NOW) is None


@pytest.mark.parametrize("passing", [429, 500, 502, "cut"])
async def test_passing_trouble_is_tried_once_more(
    client: Dadata, server: DadataServer, passing: object
) -> None:
    server.replies = [passing, {"suggestions": [{"data": party()}]}]
    assert await client.look_up(COMPANY_INN, NOW) is not None
    server.replies = [passing]
    await fails(client, "register.unreachable")
    assert len(server.asked) == 4


@pytest.mark.parametrize("status", [401, 403])
async def test_a_wrong_key_is_not_tried_again_and_the_log_says_what_to_do_without_it(
    client: Dadata, server: DadataServer, status: int
) -> None:
    server.replies = [status]
    with capture_logs() as logs:
        await fails(client, "register.refused")
        await fails(client, "register.paused", NOW + REFUSED_PAUSE - timedelta(seconds=1))
    assert len(server.asked) == 1
    assert [line["event"] for line in logs] == ["dadata.refused"]
    assert "DADATA_TOKEN" in logs[0]["cure"]
    assert TOKEN not in repr(logs)
    server.knows(party())
    assert await client.look_up(COMPANY_INN, NOW + REFUSED_PAUSE) is not None


async def test_a_service_that_is_down_keeps_nobody_waiting_for_long(
    client: Dadata, server: DadataServer
) -> None:
    server.replies = [503]
    for _ in range(FAILURES):
        await fails(client, "register.unreachable")
    asked = len(server.asked)
    await fails(client, "register.paused", NOW + PAUSE - timedelta(seconds=1))
    assert len(server.asked) == asked
    server.knows(party())
    assert await client.look_up(COMPANY_INN, NOW + PAUSE) is not None
    server.replies = [503]
    await fails(client, "register.unreachable", NOW + PAUSE)
    await fails(client, "register.unreachable", NOW + PAUSE)  # it begins to count anew


async def test_a_slow_answer_is_not_waited_for(
    client: Dadata, server: DadataServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert module.ONE_TRY <= 3
    assert module.ALL_TRIES <= 4
    monkeypatch.setattr(module, "ONE_TRY", 0.02)
    never = asyncio.Event()
    server.replies = [never]
    await fails(client, "register.unreachable")
    assert len(server.asked) == 1, "who was waited for once is not waited for again"
    never.set()


async def test_what_comes_late_is_there_when_it_is_asked_again(
    client: Dadata, server: DadataServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    slow = asyncio.Event()
    server.replies = [slow]
    server.late = {"suggestions": [{"data": party()}]}
    await fails(client, "register.late")
    await fails(client, "register.late")
    slow.set()
    monkeypatch.setattr(module, "PATIENCE", 1)
    assert await client.look_up(COMPANY_INN, NOW) is not None
    assert len(server.asked) == 1, "whoever asks again waits for the same answer"
    server.replies = [{"suggestions": []}]
    assert await client.look_up(COMPANY_INN, NOW) is None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>404</html>",
        b'{"suggestions": [{"data": {"inn": 27',
        b"[]",
        b'{"suggestions": [{"data": {}}]}',
        b'{"suggestions": [{"data": {"inn": "2700000017", "state": {"status": 7}}}]}',
        b'{"suggestions": [' + b" " * 1_000_001 + b"]}",
    ],
    ids=["empty", "html", "cut", "list", "no inn", "wrong kind", "huge"],
)
async def test_an_answer_that_cannot_be_read_is_no_answer(
    client: Dadata, server: DadataServer, body: bytes
) -> None:
    server.replies = [body]
    await fails(client, "register.unreadable")


async def test_another_company_is_never_taken_for_the_one_asked_for(
    client: Dadata, server: DadataServer
) -> None:
    server.knows(party(OTHER_INN))
    await fails(client, "register.unreadable")


async def test_nobody_listens_there(server: DadataServer) -> None:
    client = Dadata(SecretStr(TOKEN), "http://127.0.0.1:1/rs")
    await fails(client, "register.unreachable")
    await client.close()


def reply(*companies: dict[str, Any]) -> bytes:
    return json.dumps({"suggestions": [{"data": one} for one in companies]}).encode()


def test_the_head_office_that_is_in_business_is_taken() -> None:
    gone = {"status": "LIQUIDATED"}
    many = reply(
        party(branch_type="BRANCH", kpp="1"), party(state=gone, kpp="2"), party(kpp="270001001")
    )
    found = read_party(many, COMPANY_INN, NOW.date())
    assert found is not None
    assert found.value("kpp") == "270001001"


def test_a_sole_trader_has_a_name_and_is_their_own_head() -> None:
    fio = {"surname": "Пчелина", "name": "Мария", "patronymic": None}
    trader = party(TRADER_INN, type="INDIVIDUAL", fio=fio, management=None, kpp=None)
    found = read_party(reply(trader), TRADER_INN, NOW.date())
    assert found is not None
    assert (found.value("kind"), found.value("head")) == ("sole_trader", "Пчелина Мария")
    assert "kpp" not in found.values


def test_where_a_sole_trader_lives_is_told_to_nobody() -> None:
    home = {"value": "г Хабаровск, ул Примерная, д 5, кв 7", "data": {"region_kladr_id": "27"}}
    found = read_party(
        reply(party(TRADER_INN, type="INDIVIDUAL", address=home)), TRADER_INN, NOW.date()
    )
    assert found is not None
    assert found.value("region") == "27"
    assert "address" not in found.values


def test_a_name_is_one_line_without_what_cannot_be_seen() -> None:
    name = "ООО\n\n\u202eтёлп\u202c \u200b\u2066Мёд\x00"
    names = {"full_with_opf": name, "short_with_opf": name}
    found = read_party(reply(party(name=names)), COMPANY_INN, NOW.date())
    assert found is not None
    assert found.value("name") == found.value("short_name") == "ООО тёлп Мёд"


def test_what_a_tariff_leaves_out_is_left_out_and_its_day_is_today() -> None:
    bare = {"inn": COMPANY_INN, "name": None, "state": None, "address": {"value": None}}
    found = read_party(reply({**bare, "okveds": None}), COMPANY_INN, NOW.date())
    assert found is not None
    assert dict(found.values) == {}


@pytest.mark.parametrize(
    ("milliseconds", "day"),
    [
        (1_564_617_600_000, "2019-08-01"),  # midnight in UTC
        (1_564_606_800_000, "2019-08-01"),  # midnight in Moscow
        (-86_400_000, "1969-12-31"),
    ],
)
def test_a_midnight_of_either_zone_is_that_day(milliseconds: int, day: str) -> None:
    state = {"status": "ACTIVE", "registration_date": milliseconds}
    found = read_party(reply(party(state=state)), COMPANY_INN, NOW.date())
    assert found is not None
    assert found.value("registered_on") == day


def test_a_moment_outside_of_every_calendar_is_none() -> None:
    state = {"status": "ACTIVE", "registration_date": 10**18}
    found = read_party(reply(party(state=state)), COMPANY_INN, NOW.date())
    assert found is not None
    assert "registered_on" not in found.values


scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20))
anything = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(WORDS), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(sorted(party())), anything, max_size=4))
def test_no_answer_whatever_breaks_anything(parts: dict[str, Any]) -> None:
    body = json.dumps({"suggestions": [{"data": {**party(), **parts}}]}).encode()
    with suppress(RegisterAway):
        found = read_party(body, COMPANY_INN, NOW.date())
        assert found is not None
        assert all(isinstance(one.value, str | list) for one in found.values.values())
