"""Registers for tests: a small set of the SME register, and a DaData that says what it is told."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from aiohttp import web
from pydantic import SecretStr

from bot.settings import DEFAULT_CENTRE
from storage.register.importing import Wanted, import_set
from tests.support.ports import free_port
from tests.support.product import Product

AS_OF = date(2026, 11, 10)
COMPANY_INN, OTHER_INN, TRADER_INN = "2700000017", "7700000016", "270000000064"
COMPANY_OGRN = "1262700000001"
NAME = 'Общество с ограниченной ответственностью "Амурский мёд"'
TOKEN = "a-key-of-the-tests"


@dataclass(frozen=True)
class Listed:
    """A company of the SME register as a file has it; `inn` of 12 digits is a sole trader's."""

    inn: str = COMPANY_INN
    name: str = NAME
    short_name: str = 'ООО "Амурский мёд"'
    ogrn: str = COMPANY_OGRN
    category: str = "1"
    region: str = "27"
    okveds: tuple[str, ...] = ("01.49.1", "46.38")
    since: str = "10.08.2019"


def register_xml(companies: Sequence[Listed], as_of: date = AS_OF) -> str:
    """A file of the SME register [VO_RRMSP]."""
    documents = "".join(_document(one, as_of) for one in companies)
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    count = f'КолДок="{len(companies)}"'
    kind = 'ТипИнф="РЕЕСТРМСП" ВерсФорм="4.10" ИдФайл="VO_RRMSP_made_up"'
    return f"{head}<Файл {kind} {count}><ИдОтпр/>{documents}</Файл>"


def _document(one: Listed, as_of: date) -> str:
    trader = len(one.inn) == 12
    name = quoteattr(one.name)
    if trader:
        family, first, middle = one.name.split()
        fio = f'<ФИОИП Фамилия="{family}" Имя="{first}" Отчество="{middle}"/>'
        who = f'<ИПВклМСП ИННФЛ="{one.inn}" ОГРНИП="{one.ogrn}">{fio}</ИПВклМСП>'
    else:
        names = f"НаимОрг={name} НаимОргСокр={quoteattr(one.short_name)}"
        who = f'<ОргВклМСП {names} ИННЮЛ="{one.inn}" ОГРН="{one.ogrn}"/>'
    main, *more = one.okveds
    codes = f'<СвОКВЭДОсн КодОКВЭД="{main}" НаимОКВЭД="…" ВерсОКВЭД="2014"/>' + "".join(
        f'<СвОКВЭДДоп КодОКВЭД="{code}" НаимОКВЭД="…" ВерсОКВЭД="2014"/>' for code in more
    )
    days = f'ДатаСост="{as_of:%d.%m.%Y}" ДатаВклМСП="{one.since}"'
    kinds = f'ВидСубМСП="{2 if trader else 1}" КатСубМСП="{one.category}" ПризНовМСП="2"'
    place = f'<СведМН КодРегион="{one.region}"/>'
    return (
        f'<Документ ИдДок="{one.inn}" {days} {kinds}>{who}{place}<СвОКВЭД>{codes}</СвОКВЭД>'
        "</Документ>"
    )


async def import_register(
    url: str, directory: Path, *companies: Listed, regions: tuple[str, ...] = ()
) -> None:
    """Put a set in force in a bot's database."""
    file = directory / "register.xml"
    file.write_text(register_xml(companies), encoding="utf-8")
    at = datetime(2026, 11, 15, tzinfo=UTC)
    await import_set(url, Wanted((file,), regions, force=True), at, lambda progress: None)


def centre_with(directory: Path, registers: str, base: str = "khabarovsk", more: str = "") -> Path:
    """An example centre with registers switched on: "[sme, dadata]"."""
    text = DEFAULT_CENTRE.with_name(f"{base}.yaml").read_text("utf-8")
    path = directory / "centre.yaml"
    path.write_text(f"{text}\nregisters: {registers}\n{more}\n", encoding="utf-8")
    return path


def asks_dadata(bot: Product, dadata: DadataServer) -> None:
    """Let a bot that is not running yet ask this DaData."""
    key = {"dadata_token": SecretStr(TOKEN), "dadata_url": dadata.url}
    bot.settings = [one.model_copy(update=key) for one in bot.settings]


def party(inn: str = COMPANY_INN, **more: Any) -> dict[str, Any]:
    """A company as DaData has it; a key of None takes it out."""
    data = {
        "inn": inn,
        "ogrn": COMPANY_OGRN,
        "kpp": "270001001",
        "type": "LEGAL",
        "branch_type": "MAIN",
        "name": {"full_with_opf": NAME, "short_with_opf": 'ООО "Амурский мёд"'},
        "state": {
            "status": "ACTIVE",
            "actuality_date": 1_763_596_800_000,
            "registration_date": 1_564_617_600_000,
            "liquidation_date": None,
        },
        "okved": "01.49.1",
        "okveds": None,
        "address": {
            "value": "680000, Хабаровский край, г Хабаровск, ул Примерная, д 5",
            "data": {"region_kladr_id": "2700000000000"},
        },
        "management": {"name": "Пчелина Мария Петровна", "post": "ГЕНЕРАЛЬНЫЙ ДИРЕКТОР"},
        **more,
    }
    return {name: value for name, value in data.items() if value is not None}


@dataclass
class DadataServer:
    """Answers each question with the next of `replies`; the last one stays.

    A reply is a body (JSON or bytes), a status without one, or an event to wait for.
    """

    url: str = ""
    replies: list[Any] = field(default_factory=list)
    asked: list[Mapping[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    late: Any = field(default_factory=lambda: {"suggestions": []})
    """What is said after an event was waited for."""
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when that is on its way."""

    def knows(self, *companies: Mapping[str, Any]) -> None:
        """Answer with these companies from now on."""
        self.replies = [{"suggestions": [{"value": "…", "data": one} for one in companies]}]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """One question."""
        self.asked.append(await request.json())
        self.keys.append(request.headers.get("Authorization", ""))
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        if isinstance(reply, asyncio.Event):
            await reply.wait()
            reply = self.late
            self.answered.set()
        if reply == "cut":
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        if isinstance(reply, int):
            body = {"message": f"Feature 'SUGGESTIONS' disabled for token '{TOKEN}'"}
            return web.json_response(body, status=reply)
        content = reply if isinstance(reply, bytes) else json.dumps(reply).encode()
        return web.Response(body=content, content_type="application/json")


@asynccontextmanager
async def dadata_server() -> AsyncIterator[DadataServer]:
    """Serve a DaData that knows nobody yet."""
    server = DadataServer(replies=[{"suggestions": []}])
    app = web.Application()
    app.router.add_post("/rs/findById/party", server.answer)
    runner = web.AppRunner(app, shutdown_timeout=0)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    server.url = f"http://127.0.0.1:{port}/rs"
    try:
        yield server
    finally:
        await runner.cleanup()
