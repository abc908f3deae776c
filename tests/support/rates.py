"""A Bank of Russia for tests: it answers with invented rates, late, with garbage, or not at all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime

from aiohttp import web

from tests.support.ports import free_port

RATES = {"USD": ("1", "80,1234"), "CNY": ("1", "11,2345"), "JPY": ("100", "51,2345")}
"""Nominal and roubles for it, by code."""


def daily_xml(in_force: date, rates: Mapping[str, tuple[str, str]] = RATES) -> bytes:
    """A day's rates as the Bank sends them."""
    lines = "".join(
        f'<Valute ID="R0"><NumCode>000</NumCode><CharCode>{code}</CharCode>'
        f"<Nominal>{nominal}</Nominal><Name>Валюта</Name><Value>{value}</Value>"
        f"<VunitRate>{value}</VunitRate></Valute>"
        for code, (nominal, value) in rates.items()
    )
    head = '<?xml version="1.0" encoding="windows-1251"?>'
    root = f'<ValCurs Date="{in_force:%d.%m.%Y}" name="Foreign Currency Market">'
    return f"{head}{root}{lines}</ValCurs>".encode("cp1251")


@dataclass
class Bank:
    """What it answers: a status, a body, or its own rates; while `gate` is shut it says nothing."""

    url: str = ""
    reply: int | bytes | None = None
    rates: dict[str, tuple[str, str]] = field(default_factory=lambda: dict(RATES))
    asked: list[str] = field(default_factory=list)
    days_off: dict[date, date] = field(default_factory=dict)
    """The day whose rates are in force, by day."""
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, request: web.Request) -> web.Response:
        """One day."""
        wanted = request.query["date_req"]
        self.asked.append(wanted)
        await self.gate.wait()
        if isinstance(self.reply, int):
            return web.Response(status=self.reply)
        day = datetime.strptime(wanted, "%d/%m/%Y").date()  # noqa: DTZ007 - a day
        body = self.reply or daily_xml(self.days_off.get(day, day), self.rates)
        return web.Response(body=body, content_type="application/xml", charset="windows-1251")


@asynccontextmanager
async def bank_server() -> AsyncIterator[Bank]:
    """Serve a Bank that answers at once."""
    bank = Bank()
    bank.gate.set()
    app = web.Application()
    app.router.add_get("/scripts/XML_daily.asp", bank.answer)
    runner = web.AppRunner(app, shutdown_timeout=0)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    bank.url = f"http://127.0.0.1:{port}/scripts/XML_daily.asp"
    try:
        yield bank
    finally:
        bank.gate.set()
        await runner.cleanup()
