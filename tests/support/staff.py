"""Applications that stand on the staff's desk, without the whole way there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from flows.application import Application
from flows.conditions import Value
from flows.session import Answer, Place, PlaceKind, Session, Stage
from tests.support.product import Product, Talk

DATA = Path(__file__).parents[1] / "flows" / "data"
PACK = "rec-marketplaces"

ANNA, BORIS, VERA = 2001, 2002, 2003
"""The demo's staff: the centre's, the centre's and the REC's, the head."""


async def apply(
    bot: Product, who: Talk, service: str = "placement", **changes: Value
) -> Application:
    """Fill both forms with the strong company's answers and submit."""
    office, now = bot.app.office, bot.now()
    await who.begin()
    person = await office.use.welcome(who.person.id, who.chat.id, "ru", now)
    await office.use.give_consent(person, now)
    async with office.store.transaction() as repositories:
        person = await repositories.people.get(person.id)
        application = await repositories.applications.add(PACK, service, person.id, now)
        leaflet = await repositories.files.add(
            person.id, "leaflet.pdf", b"%PDF-1.7 made up", "application/pdf", now
        )
        for name, answers in answered(leaflet.id, changes).items():
            form = office.library.form(PACK, name)
            await repositories.versions.keep(form, now)
            given = {key: Answer(value, now) for key, value in answers.items()}
            place = Place(PlaceKind.REVIEW)
            session = Session(PACK, name, form.version, place, given, stage=Stage.DONE)
            await repositories.fillings.open(application.id, person, session)
    sent = await office.use.submit(person, application.id, service, now)
    office.wake()
    await bot.settled()
    return sent


def answered(file: str, changes: Mapping[str, Value]) -> dict[str, dict[str, Value]]:
    """Answers of both forms; `changes` are made in the Anketa."""
    anketa = _answers("anketa_full.yaml")
    files = {"leaflet": [file], "power_of_attorney": [file]}
    return {"anketa": {**anketa, **files, **changes}, "scoring": _answers("answers_strong.yaml")}


def _answers(name: str) -> dict[str, Value]:
    loaded: dict[str, Value] = yaml.safe_load((DATA / name).read_text("utf-8"))
    return loaded
