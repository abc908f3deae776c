"""A report that is sent fills the ledger of contracts; a corrected one leaves what stood there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from flows.application import Application, FilledForm
from flows.calendar import provisional
from flows.catalogue import Ledger, Service
from flows.centre import Centre
from flows.conditions import Answers
from flows.contracts import USD, Contract, Deal, RateDay, changed, rated
from flows.deadlines import add_working_days
from flows.ledger import deal_of
from flows.library import Library
from flows.ports import Repositories
from flows.usecases.keep_reminders import plan
from flows.usecases.report_chain import chain_of, contract_of, standing
from flows.usecases.subjects import Subjects


async def keep_contract(
    repositories: Repositories,
    library: Library,
    centre: Centre,
    sent: Application,
    now: datetime,
    at: datetime | None = None,
) -> Contract | None:
    """Put what an application reports into the ledger; None where it reports no contract.

    `at`: when it was sent, where that was not now. Of a report that was corrected by another one
    since, what the correction says stays.
    """
    service = library.service(sent.pack, sent.service)
    ledger = service.ledger
    filled = sent.forms.get(ledger.form) if ledger is not None else None
    if ledger is None or filled is None:
        return None
    form = await repositories.versions.get(filled.version)
    deal = deal_of(form, ledger, filled.answers)
    if deal is None:
        return None
    found, corrected = await _found(repositories, library, sent, deal)
    if corrected:
        return found
    before = found or _fresh(service, sent, deal, at or now)
    if before.application_id is None:
        parent = await _resulted(repositories, sent, ledger, filled.answers)
        before = replace(before, application_id=parent)
    if found is None:
        before = await repositories.contracts.add(before)
    rates = None
    if deal.currency != USD:
        rates = await repositories.kept_rates.on(deal.signed_on)
    after = _reported(service, before, sent, deal, rates, at or now)
    first = found is None or found.report_id is None
    await repositories.contracts.save(after, now, {} if first else changed(before, after))
    await plan(Subjects(repositories, library, centre, now), [f"contract:{after.id}"])
    return after


async def _found(
    repositories: Repositories, library: Library, sent: Application, deal: Deal
) -> tuple[Contract | None, bool]:
    """The contract that a report is about, and whether a later report of it stands."""
    found = await repositories.contracts.of_report(sent.id)
    if found is not None:
        return found, False
    chain = await chain_of(repositories, sent)
    found = await contract_of(repositories, chain)
    if found is None:
        return await _told(repositories, sent, deal), False
    last = standing(library, chain)
    return found, last is not None and last.id != sent.id


async def recount(
    repositories: Repositories, library: Library, person_id: int, now: datetime
) -> None:
    """Let the last days for a person's reports be those of the calendar as it is now."""
    for told in sorted(await repositories.contracts.of_person(person_id), key=lambda one: one.id):
        pack = library.packs.get(told.pack)
        service = pack.service_by_id.get(told.service) if pack is not None else None
        if service is None or service.ledger is None:
            continue
        if told.due_on == due_on(service, told.deal.signed_on):
            continue
        contract = await repositories.contracts.get(told.id, hold=True)
        due = due_on(service, contract.deal.signed_on)
        if contract.due_on != due:
            await repositories.contracts.save(replace(contract, due_on=due), now, {})


async def weigh_contract(
    repositories: Repositories,
    library: Library,
    application: Application,
    forms: Mapping[str, FilledForm],
    now: datetime,
) -> Contract | None:
    """What a report comes to before it is sent; None where it reports no contract yet."""
    service = library.service(application.pack, application.service)
    ledger = service.ledger
    filled = forms.get(ledger.form) if ledger is not None else None
    if ledger is None or filled is None:
        return None
    form = await repositories.versions.get(filled.version)
    deal = deal_of(form, ledger, filled.answers)
    if deal is None:
        return None
    rates = await repositories.kept_rates.on(deal.signed_on)
    return rated(_fresh(service, application, deal, now), rates)


def due_on(service: Service, signed: date) -> date:
    """The last day for the report: by the state's calendar, a centre's closures don't move it.

    Where a year has no decree yet the day is provisional (`Calendar.unconfirmed`).
    """
    term = next(one for one in service.terms if service.ledger and one.of == service.ledger.term)
    return add_working_days(provisional(), signed, term.days).due


def _fresh(service: Service, sent: Application, deal: Deal, now: datetime) -> Contract:
    """One that was told of by its report."""
    return Contract(
        id=0,
        person_id=sent.person_id,
        pack=sent.pack,
        service=service.id,
        told_at=now,
        due_on=due_on(service, deal.signed_on),
        deal=deal,
        inn=sent.inn,
        report_id=sent.id,
    )


def _reported(
    service: Service,
    before: Contract,
    sent: Application,
    deal: Deal,
    rates: RateDay | None,
    now: datetime,
) -> Contract:
    told = replace(
        before,
        deal=deal,
        state="reported",
        inn=sent.inn or before.inn,
        due_on=due_on(service, deal.signed_on),
        draft_id=None if before.draft_id == sent.id else before.draft_id,
        report_id=sent.id,
        reported_at=now if before.state == "open" else before.reported_at or now,
    )
    return rated(told, rates)


async def _told(repositories: Repositories, sent: Application, deal: Deal) -> Contract | None:
    """The contract that the person told of before, where its report was begun elsewhere.

    Else it would be owed for ever. Of several of one day the one told of first.
    """
    alike = [
        one
        for one in await repositories.contracts.of_person(sent.person_id)
        if one.state == "open"
        and not one.sent_back
        and one.pack == sent.pack
        and (one.deal.kind, one.deal.signed_on) == (deal.kind, deal.signed_on)
    ]
    return min(alike, key=lambda one: (one.draft_id is not None, one.id), default=None)


async def _resulted(
    repositories: Repositories, sent: Application, ledger: Ledger, answers: Answers
) -> int | None:
    """The newest application of this person for one of the services that the report names."""
    named = answers.get(ledger.services)
    services: Sequence[str] = named if isinstance(named, list) else []
    mine = await repositories.applications.of_person(sent.person_id)
    return next(
        (
            one.id
            for one in mine
            if one.pack == sent.pack and one.service in services and one.number is not None
        ),
        None,
    )


def today(centre: Centre, now: datetime) -> date:
    """The day in the centre's zone."""
    return now.astimezone(ZoneInfo(centre.zone)).date()
