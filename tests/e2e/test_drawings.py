"""Drawings in a real browser: no text on another, none cut off, in either language and theme."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from playwright.async_api import Browser

from bot.__main__ import main

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LARGEST = [
    ("rec-marketplaces", "scoring", ""),
    ("rec-marketplaces", "status", "application"),
    ("kaliningrad-cluster", "key_figures", ""),
    ("kaliningrad-cluster", "status", "application"),
    ("khabarovsk-export", "application_fair", ""),
    ("khabarovsk-export", "contract_report", ""),
    ("orel-cluster", "passport", ""),
    ("export-standard", "survey", ""),
]

# Texts that reach out of the picture, and pairs that overlap by more than their leading.
FAULTS = """() => {
    const svg = document.querySelector("svg");
    const [wide, high] = ["width", "height"].map(name => +svg.getAttribute(name));
    const texts = [...svg.querySelectorAll("text")].map(text => [text.getBBox(), text.textContent]);
    const out = texts.filter(([b]) =>
        b.x < 0 || b.y < 0 || b.x + b.width > wide || b.y + b.height > high);
    const over = texts.flatMap(([a, one], n) => texts.slice(n + 1).filter(([b]) =>
        a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width &&
        a.y + 4 < b.y + b.height && b.y + 4 < a.y + a.height
    ).map(([, other]) => [one, other]));
    return { texts: texts.length, out: out.map(([, one]) => one), over };
}"""

FONTS = ["sans-serif", "DejaVu Sans"]
"""The one that a machine takes by itself, and the widest of the usual ones."""


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(("pack", "form", "machine"), LARGEST)
async def test_no_text_lies_on_another(
    browser: Browser, pack: str, form: str, machine: str, language: str
) -> None:
    arguments = ["graph", pack, form, "--language", language]
    done = CliRunner().invoke(main, [*arguments, *(["--machine", machine] if machine else [])])
    assert done.exit_code == 0, done.output
    page = await browser.new_page()
    for font in FONTS:
        await page.set_content(done.stdout.replace("sans-serif", font))
        found = await page.evaluate(FAULTS)
        assert found.pop("texts") > 30
        assert found == {"out": [], "over": []}, font
    await page.close()
