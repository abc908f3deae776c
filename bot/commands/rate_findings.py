"""What `prichal doctor` finds of the Bank of Russia's rates, where contracts are reported."""

from datetime import datetime

from bot.commands.findings import Finding
from bot.office import cbr
from bot.settings import Settings
from flows.errors import RatesAway
from flows.library import Library
from flows.usecases.find_rates import BANK
from locales.texts import Texts


async def rate_findings(
    settings: Settings, library: Library, now: datetime, texts: Texts
) -> list[Finding]:
    """Whether the Bank tells today's rates; nothing where nobody asks it."""
    bank = cbr(settings, library)
    if bank is None:
        return []
    try:
        await bank.on(now.astimezone(BANK).date(), now)
    except RatesAway:
        return [Finding("cbr", ok=False, detail=texts.get("doctor-cbr-away"))]
    finally:
        await bank.close()
    return [Finding("cbr", ok=True, detail=texts.get("doctor-cbr-fine"))]
