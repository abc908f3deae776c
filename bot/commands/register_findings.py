"""What `prichal doctor` finds of the registers that a centre has switched on."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from bot.commands.findings import Finding
from bot.office import dadata
from bot.settings import Settings
from flows.centre import Centre
from flows.errors import RegisterAway
from flows.library import Library
from flows.ports import RegisterSet
from flows.reference.regions import regions
from flows.register_facts import CLUSTER, key
from storage.database import open_store

OLD = timedelta(days=45)
"""The Federal Tax Service publishes a set each month, about the 15th, of the 10th."""

PROBE = "7707083893"
"""An ИНН that every register of companies knows; DaData's own page asks for it."""


async def register_findings(
    settings: Settings, centre: Centre, library: Library, now: datetime
) -> list[Finding]:
    """The set's age and region, DaData's key and answer, the clusters' codes; none where off."""
    found = [*_clusters(centre, library)]
    if "sme" in centre.registers:
        found.append(await _set(settings, centre, now.date()))
    if "dadata" in centre.registers:
        found.append(await _service(settings, centre, now))
    return found


def set_finding(held: RegisterSet | None, centre: Centre, today: date) -> Finding:
    """Whether a set is there, new enough, and of the centre's region."""
    what = "SME register"
    if held is None:
        return Finding(what, ok=False, detail="none here: prichal register import FILE")
    detail = f"{held.as_of:%d.%m.%Y}, companies: {held.records}"
    if today - held.as_of > OLD:
        cure = "older than 45 days: import a newer one with prichal register import FILE"
        return Finding(what, ok=False, detail=f"{detail}; {cure}")
    own = {one.code for one in regions().values() if one.ru == centre.region}
    if held.regions and not own & set(held.regions):
        cure = f"without the centre's region: import it with --region {', '.join(own)}"
        return Finding(what, ok=False, detail=f"{detail}; {cure}")
    return Finding(what, ok=True, detail=detail)


async def _set(settings: Settings, centre: Centre, today: date) -> Finding:
    try:
        store = await open_store(settings.database, settings.data_dir)
        try:
            async with store.reading() as repositories:
                held = await repositories.companies.sme_set()
        finally:
            await store.close()
    except Exception as error:
        return Finding("SME register", ok=False, detail=f"unreadable: {type(error).__name__}")
    return set_finding(held, centre, today)


async def _service(settings: Settings, centre: Centre, now: datetime) -> Finding:
    what = "DADATA_TOKEN"
    service = dadata(settings, centre)
    if service is None:
        cure = "empty: set the API key of dadata.ru, or take dadata out of the centre's registers"
        return Finding(what, ok=False, detail=cure)
    try:
        await service.look_up(PROBE, now)
    except RegisterAway as away:
        said = ", ".join(away.data.values())
        return Finding(what, ok=False, detail=f"{away.code} {said}".strip())
    finally:
        await service.close()
    return Finding(what, ok=True, detail="answers")


def _clusters(centre: Centre, library: Library) -> Iterator[Finding]:
    """Codes that are meant for a cluster which no form offers."""
    if not centre.okved:
        return
    offered = {
        option.id
        for pack in library.packs.values()
        for form in pack.forms.values()
        for question in form.questions
        if key(question) == CLUSTER
        for option in question.options
    }
    unknown = sorted(centre.okved.keys() - offered)
    detail = f"clusters with codes: {len(centre.okved)}"
    if unknown:
        detail += f"; no form offers: {', '.join(unknown)}"
    yield Finding("codes of clusters", ok=not unknown, detail=detail)
