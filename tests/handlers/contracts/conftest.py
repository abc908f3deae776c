"""A Khabarovsk centre beside a Bank of Russia of the tests, and a business with a service."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from flows.application import Application
from tests.support.contracts import CENTRE, given
from tests.support.product import Product, clean, product
from tests.support.rates import Bank, bank_server


@pytest.fixture
async def bank() -> AsyncIterator[Bank]:
    async with bank_server() as server:
        yield server


@pytest.fixture
async def bot(tmp_path: Path, bank: Bank) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=CENTRE, cbr=bank.url) as running:
        yield running
        clean(running)


@pytest.fixture
async def service(bot: Product) -> Application:
    """A complex service that was given to the owner today."""
    return await given(bot, "ХК-2026-00901")
