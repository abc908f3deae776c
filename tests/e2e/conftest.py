"""The chat page in a real browser: the fixtures."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from tests.support.chat_page import ARGS, Stage, staged


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium without a window."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("no chromium here: install Debian's package chromium")
    async with async_playwright() as playwright:
        made = await playwright.chromium.launch(executable_path=path, args=ARGS)
        yield made
        await made.close()


@pytest_asyncio.fixture(loop_scope="session")
async def stage(browser: Browser) -> AsyncIterator[Stage]:
    """A served world on the machine's clock."""
    async with staged(browser) as made:
        yield made
