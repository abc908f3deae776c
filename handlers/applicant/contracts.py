"""Export contracts of a business: telling of one, the list, the report."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import get_args

from flows.calendar import provisional
from flows.contracts import ContractKind
from flows.deadlines import add_working_days
from flows.errors import NotFound
from flows.readers.base import Ask, BadAnswer
from flows.readers.dates import read_date
from flows.session import Stage
from flows.status import open_to_client
from flows.usecases.asked_since import asked_since
from flows.usecases.consent import agreed
from handlers.applicant.answering import CONTRACT, ask_words, await_words, forget
from handlers.applicant.applications import one as application
from handlers.applicant.contract_pages import ledger, made, page_of
from handlers.applicant.leaving import leave_form
from handlers.applicant.menu import NUMBER, Page, Visit
from handlers.applicant.results import show_result
from handlers.views import contracts as views
from handlers.views.menu import consent

HERE = "contracts"
"""Where consent leads when it was asked for here; no pack is called so."""


async def listing(visit: Visit) -> None:
    """All of the person's contracts."""
    office = visit.office
    service = ledger(visit)
    async with office.store.reading() as repositories:
        found = await repositories.contracts.of_person(visit.person.id)
        pages = [await made(visit, repositories, one) for one in found]
    number = int(visit.argument) if NUMBER.fullmatch(visit.argument) else 0
    await visit.show(views.listing(visit.texts, pages, service, number))


async def one(visit: Visit) -> None:
    """One contract."""
    await visit.show(views.one(visit.texts, await page_of(visit)))


async def onward(visit: Visit) -> None:
    """Consent was given on the way to one of the pages: there it goes on."""
    page, _, argument = visit.argument.partition("/")
    await PAGES[page if page in PAGES else HERE](_with(visit, argument))


async def new(visit: Visit) -> None:
    """Tell of a contract: ask whether it is one or a sale."""
    if await _agreed(visit, "ctnew"):
        await visit.show(views.ask_kind(visit.texts, _about(visit)))


async def kind(visit: Visit) -> None:
    """Ask on which day it was signed."""
    if await _agreed(visit, "ctkind"):
        today, said = visit.office.now().date(), _kind(visit.tail)
        await await_words(visit, CONTRACT, contract=said)
        await visit.show(views.ask_day(visit.texts, _about(visit), said, today))


async def typed(visit: Visit) -> None:
    """Another day than today and yesterday: it is written."""
    texts = visit.texts
    await ask_words(
        visit,
        CONTRACT,
        texts.contract_typed_day(),
        texts.contract_typed_placeholder(),
        contract=_kind(visit.tail),
    )


async def said(visit: Visit, kind: str, words: str) -> None:
    """The day was written. Raises BadAnswer where it is none, or has not come yet."""
    await tell(visit, _kind(kind), _day(visit, words))


def _day(visit: Visit, words: str) -> date:
    """A day on which a contract may have been signed. Raises BadAnswer."""
    today = visit.office.now().date()
    ask = Ask(today=today, latest=today, language=visit.person.language)
    return date.fromisoformat(str(read_date(words, ask).value))


async def chosen(visit: Visit) -> None:
    """The day was tapped."""
    await tell(visit, *_named(visit))


async def sure(visit: Visit) -> None:
    """The day is right, early as it is."""
    await keep(visit, *_named(visit))


def _named(visit: Visit) -> tuple[ContractKind, date]:
    """What a button says of a contract. Raises NotFound."""
    said, _, day = visit.tail.partition("/")
    try:
        return _kind(said), _day(visit, f"{date.fromisoformat(day):%d.%m.%Y}")
    except (ValueError, BadAnswer):
        raise NotFound("contract.not_found", id=day) from None


async def tell(visit: Visit, said: ContractKind, signed: date) -> None:
    """Keep the contract; ask once more where it can't result from a service."""
    office, about = visit.office, visit.number or None
    async with office.store.reading() as repositories:
        since = await asked_since(
            repositories, office.library, office.centre, visit.person.id, about
        )
    if since is None or signed >= since:
        await keep(visit, said, signed)
        return
    await forget(visit, CONTRACT)
    await visit.show(views.ask_early(visit.texts, _about(visit), said, signed, since))


async def keep(visit: Visit, said: ContractKind, signed: date) -> None:
    """Keep the contract, say when its report is due."""
    office = visit.office
    about = visit.number or None
    now, called = office.now(), visit.called
    contract = await office.use.tell_contract(visit.person, about, said, signed, now, called)
    office.wake()
    await forget(visit, CONTRACT)
    following = _with(visit, str(contract.id))
    await following.show(views.told(visit.texts, await page_of(following)))


async def report(visit: Visit) -> None:
    """Fill in the report, go on with it, or correct what was sent."""
    office = visit.office
    if not await _agreed(visit, "ctreport"):
        return
    if (sent_back := await _sent_back(visit)) is not None:
        await application(_with(visit, str(sent_back)))
        return
    await leave_form(office, visit.person, keep=visit.message_id)
    draft, filling = await office.use.report_contract(visit.person, visit.number, office.now())
    if filling.session.stage is Stage.DONE:
        await show_result(office, visit.person, draft.id, visit.message_id)
        return
    await visit.forms.draw(filling, card_id=visit.message_id, fresh=visit.message_id is None)


async def _sent_back(visit: Visit) -> int | None:
    """The report that waits for its applicant's corrections: those are made in it."""
    contract = (await page_of(visit)).contract
    if contract.report_id is None:
        return None
    async with visit.office.store.reading() as repositories:
        report = await repositories.applications.get(contract.report_id)
        history = await repositories.applications.history(report.id)
    machine = visit.office.library.machine(report.pack, report.service)
    return report.id if open_to_client(machine, report.state, history) else None


async def why(visit: Visit) -> None:
    """How the last day was counted."""
    page = await page_of(visit)
    signed, count = page.contract.deal.signed_on, page.term.days
    deadline = add_working_days(provisional(), signed, count)
    await visit.show(views.why(visit.texts, page, deadline))


async def ask_drop(visit: Visit) -> None:
    """Ask once more."""
    await visit.show(views.ask_drop(visit.texts, await page_of(visit)))


async def drop(visit: Visit) -> str:
    """One that was told of by mistake."""
    office = visit.office
    await office.use.withdraw_contract(visit.person, visit.number, office.now())
    await listing(_with(visit, ""))
    return visit.texts.contract_dropped()


async def _agreed(visit: Visit, page: str) -> bool:
    """Whether they have agreed to the processing of their data; else they are asked."""
    if agreed(visit.person, visit.office.centre):
        return True
    goal = f"{HERE}/{page}/{visit.argument}"
    await visit.show(consent(visit.texts, visit.office.centre, goal))
    return False


def _about(visit: Visit) -> str:
    """The service that is spoken of; "0": none."""
    return str(visit.number)


def _kind(said: str) -> ContractKind:
    for known in get_args(ContractKind):
        if known == said:
            return "marketplace" if said == "marketplace" else "contract"
    raise NotFound("contract.not_found", id=said)


def _with(visit: Visit, argument: str) -> Visit:
    return replace(visit, argument=argument)


PAGES: Mapping[str, Page] = {
    HERE: listing,
    "ct": one,
    "ctnew": new,
    "ctkind": kind,
    "ctday": chosen,
    "ctsure": sure,
    "cttype": typed,
    "ctreport": report,
    "ctwhy": why,
    "ctdrop": ask_drop,
    "ctdrop!": drop,
}
