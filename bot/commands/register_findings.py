"""What `prichal doctor` finds of the registers that a centre has switched on."""

from datetime import date, datetime, timedelta

from bot.commands.findings import Finding
from bot.commands.printed import say
from bot.database import existing
from bot.office import dadata
from bot.settings import Settings
from flows.centre import Centre
from flows.errors import RegisterAway
from flows.ports import RegisterSet
from flows.reference.regions import regions
from locales.texts import Texts
from storage.database import open_store

OLD = timedelta(days=45)
"""The Federal Tax Service publishes a set each month, about the 15th, of the 10th."""

PROBE = "7707083893"
"""An ИНН that every register of companies knows; DaData's own page asks for it."""


async def register_findings(
    settings: Settings, centre: Centre, now: datetime, texts: Texts
) -> list[Finding]:
    """The set's age and region, DaData's key and answer; nothing where they are off."""
    found: list[Finding] = []
    if "sme" in centre.registers:
        found.append(await _set(settings, centre, now.date(), texts))
    if "dadata" in centre.registers:
        found.append(await _service(settings, centre, now, texts))
    return found


def set_finding(held: RegisterSet | None, centre: Centre, today: date, texts: Texts) -> Finding:
    """Whether a set is there, new enough, and of the centre's region."""
    if held is None:
        return Finding("register", ok=False, detail=texts.get("doctor-register-none"))
    data = {"as_of": f"{held.as_of:%d.%m.%Y}", "records": str(held.records)}
    parts = [say(texts, "doctor-register-set", **data)]
    own = {one.code for one in regions().values() if one.ru == centre.region}
    if today - held.as_of > OLD:
        parts.append(texts.get("doctor-register-old"))
    elif held.regions and not own & set(held.regions):
        parts.append(say(texts, "doctor-register-region", codes=", ".join(sorted(own))))
    return Finding("register", ok=len(parts) == 1, detail="; ".join(parts))


async def _set(settings: Settings, centre: Centre, today: date, texts: Texts) -> Finding:
    try:
        await existing(settings)
        store = await open_store(settings.database, settings.data_dir)
        try:
            async with store.reading() as repositories:
                held = await repositories.companies.sme_set()
        finally:
            await store.close()
    except Exception:
        # Why is said of the database itself.
        return Finding("register", ok=False, detail=texts.get("doctor-register-unreadable"))
    return set_finding(held, centre, today, texts)


async def _service(settings: Settings, centre: Centre, now: datetime, texts: Texts) -> Finding:
    service = dadata(settings, centre)
    if service is None:
        return Finding("dadata", ok=False, detail=texts.get("doctor-dadata-none"))
    try:
        await service.look_up(PROBE, now)
    except RegisterAway as away:
        refused = away.code == "register.refused"
        key = "doctor-away-refused" if refused else "doctor-away-other"
        return Finding("dadata", ok=False, detail=say(texts, key, **away.data))
    finally:
        await service.close()
    return Finding("dadata", ok=True, detail=texts.get("doctor-dadata-fine"))
