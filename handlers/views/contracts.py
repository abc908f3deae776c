"""Export contracts in the applicant's chat: the list, one of them, its date, its worth."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from flows.calendar import Reason
from flows.catalogue import Service, Term
from flows.contracts import Contract, ContractKind, Deal
from flows.deadlines import Deadline
from handlers.views.buttons import menu_data
from handlers.views.calendar_days import reason
from handlers.views.contract_worth import kind_name, name, worth_lines
from handlers.views.contract_worth import number as volume
from handlers.views.menu import day
from handlers.views.screen import Button, Rows, Screen
from handlers.views.staff_pages import turning
from handlers.views.terms import days, term_of
from handlers.views.unconfirmed import contract_mark, contract_note
from locales.lookup import Html
from locales.texts import Texts

SHOWN = 6
"""Contracts on one page."""

KINDS: tuple[ContractKind, ...] = ("contract", "marketplace")


@dataclass(frozen=True, slots=True)
class Page:
    """A contract with what its screen tells beside it.

    `service`: the service that reports it; `after`: what it results from, in plain words;
    `filling`: whether its report is begun; `number`: that of the report that was sent.
    """

    contract: Contract
    service: Service
    today: date
    after: str = ""
    filling: bool = False
    number: str | None = None

    @property
    def term(self) -> Term:
        """How long there is for the report."""
        return term_of(self.service, self.service.ledger.term if self.service.ledger else "")


def listing(texts: Texts, pages: Sequence[Page], service: Service, number: int = 0) -> Screen:
    """All of a person's contracts, those that are owed first."""
    ledger = service.ledger
    how = texts.contracts_how(days=days(texts, term_of(service, ledger.term))) if ledger else ""
    add = (Button(texts.contracts_add(), menu_data("ctnew", "0")),)
    if not pages:
        return Screen(f"{texts.contracts_none()}\n{how}", (add, *_home(texts)))
    number = min(max(number, 0), (len(pages) - 1) // SHOWN)
    shown = pages[number * SHOWN : (number + 1) * SHOWN]
    lines = [texts.contracts_title(), *(line(texts, one) for one in shown), "", how]
    buttons = [
        (Button(name(texts, one.contract.deal), menu_data("ct", str(one.contract.id))),)
        for one in shown
    ]
    turns = turning(
        texts.applications_page_back(),
        texts.applications_page(),
        menu_data("contracts", str(number - 1)) if number else None,
        menu_data("contracts", str(number + 1)) if (number + 1) * SHOWN < len(pages) else None,
    )
    return Screen("\n".join(lines), (*buttons, *([turns] if turns else []), add, *_home(texts)))


def line(texts: Texts, page: Page, *, worth: bool = True) -> str:
    """A contract in one line; `worth`: with its value, where it was reported."""
    contract = page.contract
    called = name(texts, contract.deal)
    if contract.state == "reported":
        value = (
            texts.contract_value(value=volume(texts, contract)) if worth and contract.values else ""
        )
        return texts.contract_line_reported(name=called, value=value)
    if contract.due_on is None:
        return texts.contract_line_term(name=called)
    said = {
        (False, False): texts.contract_line_open,
        (False, True): texts.contract_line_late,
        (True, False): texts.contract_line_back,
        (True, True): texts.contract_line_back_late,
    }[contract.sent_back, bool(contract.late(page.today))]
    due, mark = day(contract.due_on, texts.language), contract_mark(texts, contract)
    return said(name=called, due=due, mark=mark)


def one(texts: Texts, page: Page) -> Screen:
    """A contract: when its report is due, or what was reported; and what can be done with it."""
    contract = page.contract
    parts = [f"<b>{line(texts, page, worth=False)}</b>"]
    if page.after:
        parts.append(texts.contract_after(service=Html(page.after)))
    if contract.state == "reported":
        parts += worth_lines(texts, contract)
    elif note := contract_note(texts, contract):
        parts.append(note)
    return Screen("\n".join(parts), _rows(texts, page))


def told(texts: Texts, page: Page) -> Screen:
    """A contract was told of: when its report is due."""
    contract, term = page.contract, page.term
    known = {"name": name(texts, contract.deal), "days": days(texts, term), "clause": term.clause}
    if contract.due_on is None:
        text = texts.contract_told_term(**known)
    else:
        late = contract.late(page.today)
        told_ = texts.contract_told_late if late else texts.contract_told
        text = told_(due=day(contract.due_on, texts.language), **known)
    said = [text, contract_note(texts, contract), texts.contract_told_next()]
    return Screen("\n".join(filter(None, said)), _rows(texts, page))


def ask_kind(texts: Texts, about: str) -> Screen:
    """A contract or a sale."""
    rows = tuple(
        (Button(kind_name(texts, one), menu_data("ctkind", f"{about}/{one}")),) for one in KINDS
    )
    return Screen(texts.contract_ask_kind(), (*rows, *_home(texts)))


def ask_day(texts: Texts, about: str, kind: ContractKind, today: date) -> Screen:
    """On which day it was signed."""
    asked = {
        "contract": texts.contract_ask_day_contract,
        "marketplace": texts.contract_ask_day_marketplace,
    }
    captions = {
        today: texts.contract_today,
        today - timedelta(days=1): texts.contract_yesterday,
    }
    rows = [
        (
            Button(
                caption(day=day(on, texts.language)),
                menu_data("ctday", f"{about}/{kind}/{on.isoformat()}"),
            ),
        )
        for on, caption in captions.items()
    ]
    rows.append((Button(texts.contract_other_day(), menu_data("cttype", f"{about}/{kind}")),))
    return Screen(f"{asked[kind]()}\n{texts.contract_why_day()}", (*rows, *_home(texts)))


def why(texts: Texts, page: Page, deadline: Deadline) -> Screen:
    """How the last day was counted."""
    title = texts.contract_why_title(
        name=name(texts, page.contract.deal),
        days=days(texts, page.term),
        clause=page.term.clause,
        due=day(deadline.due, texts.language),
    )
    off = [
        f"{step.day:%d.%m} ({reason(texts, step.about)})"
        for step in deadline.steps
        if not step.counted and (step.about is None or step.about.reason is not Reason.WEEKEND)
    ]
    parts = [title, *([texts.contract_why_off(off=", ".join(off))] if off else [])]
    if note := contract_note(texts, page.contract):
        parts.append(note)
    back = Button(texts.button_back(), menu_data("ct", str(page.contract.id)))
    return Screen("\n".join(parts), ((back,),))


def ask_early(texts: Texts, about: str, kind: ContractKind, signed: date, since: date) -> Screen:
    """The day is before anything that the business has asked of the centre."""
    called = name(texts, Deal(kind, signed))
    sure = menu_data("ctsure", f"{about}/{kind}/{signed.isoformat()}")
    other = menu_data("ctkind", f"{about}/{kind}")
    return Screen(
        texts.contract_early_ask(name=called, since=day(since, texts.language)),
        ((Button(texts.contract_early_yes(), sure),), (Button(texts.contract_other_day(), other),)),
    )


def ask_drop(texts: Texts, page: Page) -> Screen:
    """One that was told of by mistake."""
    id_ = str(page.contract.id)
    return Screen(
        texts.contract_drop_ask(name=name(texts, page.contract.deal)),
        (
            (Button(texts.contract_drop_yes(), menu_data("ctdrop!", id_)),),
            (Button(texts.button_back(), menu_data("ct", id_)),),
        ),
    )


def _rows(texts: Texts, page: Page) -> Rows:
    contract, id_ = page.contract, str(page.contract.id)
    reported = contract.report_id is not None
    if contract.sent_back:
        caption = texts.contract_fix()
    elif reported:
        caption = texts.contract_fix_continue() if page.filling else texts.contract_fix()
    else:
        caption = texts.contract_continue() if page.filling else texts.contract_fill()
    rows: list[tuple[Button, ...]] = [(Button(caption, menu_data("ctreport", id_)),)]
    if reported and page.number is not None:
        opened = texts.contract_report(number=page.number)
        rows.insert(0, (Button(opened, menu_data("app", str(contract.report_id))),))
    if not reported:
        beside = [Button(texts.contract_wrong(), menu_data("ctdrop", id_))]
        if contract.due_on is not None:
            beside.insert(0, Button(texts.contract_why(), menu_data("ctwhy", id_)))
        rows.append(tuple(beside))
    elif contract.sent_back:
        rows.append((Button(texts.contract_why(), menu_data("ctwhy", id_)),))
    rows.append((Button(texts.contract_list(), menu_data("contracts")),))
    return tuple(rows)


def _home(texts: Texts) -> Rows:
    return ((Button(texts.button_home(), menu_data("home")),),)
