"""What came of a service: the answers, how often one is asked; reminders of a report."""

from flows.catalogue import Service
from flows.reminders.wishes import RHYTHMS
from flows.reminders.words import ReportState
from handlers.views.buttons import menu_data
from handlers.views.screen import Button, Rows, Screen
from handlers.views.terms import days, term_of
from locales.texts import Texts


def follow_buttons(texts: Texts, application_id: str) -> tuple[Button, ...]:
    """What can be answered when one is asked what came of a service."""
    about = application_id
    return (
        Button(texts.follow_yes(), menu_data("ctkind", f"{about}/contract")),
        Button(texts.follow_sales(), menu_data("ctkind", f"{about}/marketplace")),
        Button(texts.follow_none(), menu_data("ctnone", about)),
        Button(texts.follow_rarer(), menu_data("ctrarer", about)),
    )


def contract_buttons(texts: Texts, contract_id: str, report: ReportState) -> tuple[Button, ...]:
    """What can be done when one is reminded of a report; `report`: what there is of it."""
    captions = {
        "none": texts.contract_fill,
        "begun": texts.contract_continue,
        "back": texts.contract_fix,
    }
    return (
        Button(captions[report](), menu_data("ctreport", contract_id)),
        Button(texts.reminder_button_contracts(), menu_data("contracts")),
    )


def rhythms(texts: Texts, service: Service, about: str) -> Screen:
    """How often one wants to be asked."""
    ledger = service.ledger
    lasting = term_of(service, ledger.lasting if ledger else "")
    text = texts.follow_rhythm_ask(lasting=days(texts, lasting), clause=lasting.clause)
    rows = [
        (Button(texts.get(f"follow-rhythm-{months}"), menu_data("ctrhythm", f"{about}/{months}")),)
        for months in RHYTHMS
    ]
    return Screen(text, (*rows, *_home(texts)))


def answered(texts: Texts, rhythm: int, about: str) -> Screen:
    """Nothing came of it so far."""
    often = texts.get(f"reminders-often-{rhythm}")
    rarer = Button(texts.follow_rarer(), menu_data("ctrarer", about))
    contracts = Button(texts.menu_contracts(), menu_data("contracts"))
    return Screen(texts.follow_none_done(often=often), ((contracts,), (rarer,)))


def rhythm_set(texts: Texts, rhythm: int) -> Screen:
    """How often one will be asked now."""
    text = texts.follow_rhythm_done(often=texts.get(f"reminders-often-{rhythm}"))
    return Screen(text, _home(texts))


def _home(texts: Texts) -> Rows:
    return ((Button(texts.button_home(), menu_data("home")),),)
