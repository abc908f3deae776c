"""Applications that stand on the staff's desk, without the whole way there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import yaml

from flows.application import Application, Entry, FilledForm
from flows.checklist import Originals
from flows.conditions import Value
from flows.guards import missing
from flows.ports import Notice
from flows.session import Answer, Place, PlaceKind, Session, Stage
from flows.status import SUBMIT, transition
from flows.usecases.background import weigh
from flows.usecases.clearing import clearance
from flows.usecases.keep_terms import keep_terms
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


async def planted(
    bot: Product,
    who: Talk,
    pack: str,
    service: str,
    answers: Mapping[str, Mapping[str, Value]],
) -> Application:
    """An application of any pack that has just come in, filled with these answers by form."""
    office, now = bot.app.office, bot.now()
    await who.begin()
    person = await office.use.welcome(who.person.id, who.chat.id, "ru", now)
    await office.use.give_consent(person, now)
    machine = office.library.machine(pack, service)
    step = transition(machine, machine.start, SUBMIT, ["client"], None)
    async with office.store.transaction() as repositories:
        draft = await repositories.applications.add(pack, service, person.id, now)
        forms = {name: office.library.form(pack, name) for name in answers}
        for form in forms.values():
            await repositories.versions.keep(form, now)
        filled = {name: FilledForm(forms[name].version, said) for name, said in answers.items()}
        number = await repositories.applications.next_number(office.library.pack(pack).prefix, 2026)
        sent = replace(draft, state=step.to, number=number, submitted_at=now, forms=filled)
        sent = await repositories.applications.save(sent)
        await repositories.applications.write(sent.id, Entry(now, "client", SUBMIT, step.to))
        await keep_terms(repositories, office.library, office.centre, sent, now)
        told = {"application": sent.id, "verb": SUBMIT}
        notice = Notice(f"card:{sent.id}", office.staff_chat, "staff.card", told)
        await repositories.outbox.put(notice, now)
    office.wake()
    await bot.settled()
    return sent


async def cleared(bot: Product, application: Application, telegram: int = VERA) -> None:
    """Everything is there that the steps of now ask for, as staff would have gathered it.

    Conditions are checked and documents accepted, papers attached, a sum and originals recorded.
    """
    office, now = bot.app.office, bot.now()
    use, id_ = office.use, application.id
    head = office.centre.member(telegram)
    assert head is not None
    desk = await use.open_desk(id_)
    async with office.store.reading() as repositories:
        weighed = await weigh(
            repositories, office.library, desk.application, desk.application.forms, {}, now
        )
        found = await clearance(
            repositories, office.library, desk.application, desk.history, weighed
        )
        lines = await repositories.documents.unaccepted(desk.application)
    lacking = [one for step in desk.verbs for one in missing(step, found.facts)]
    codes = {one.code for one in lacking}
    if "conditions" in codes:
        await use.check_condition(head, id_, [(g, True) for g in found.facts.unchecked], now)
    for ground in found.facts.failing if "failing" in codes else ():
        await use.check_condition(head, id_, [(ground, True)], now, words="Проверили сами.")
    if "sum" in codes:
        await use.record_support(head, id_, Decimal(100_000), now)
    for name in {one.ids[0] for one in lacking if one.code == "paper"}:
        await use.attach_paper(head, id_, name, f"{name}.pdf", f"%PDF {name} {now}".encode(), now)
    if "documents" in codes:
        async with office.store.transaction() as repositories:
            for line in lines:
                kept = replace(line.kept, slot=line.slot, verdict="not_needed", by=f"staff:{VERA}")
                await repositories.documents.save(id_, replace(kept, at=now))
    if "originals" in codes:
        async with office.store.transaction() as repositories:
            receipt = Originals(now.date(), f"staff:{VERA}", now)
            await repositories.documents.record_originals(id_, receipt, before=None)


def answered(file: str, changes: Mapping[str, Value]) -> dict[str, dict[str, Value]]:
    """Answers of both forms; `changes` are made in the Anketa."""
    anketa = _answers("anketa_full.yaml")
    files = {"leaflet": [file], "power_of_attorney": [file]}
    return {"anketa": {**anketa, **files, **changes}, "scoring": _answers("answers_strong.yaml")}


def _answers(name: str) -> dict[str, Value]:
    loaded: dict[str, Value] = yaml.safe_load((DATA / name).read_text("utf-8"))
    return loaded
