"""Complaining: what about, and where when the regulation has no complaint of its own."""

from collections.abc import Sequence

from flows.application import Application
from flows.centre import Contacts
from handlers.views.buttons import menu_data
from handlers.views.screen import Button, Screen
from handlers.views.talk import write_row
from locales.texts import Texts


def choose(texts: Texts, mine: Sequence[Application], general: str | None) -> Screen:
    """Which application it is about. `general`: the service for a complaint about none."""
    rows = [(Button(one.number or "", menu_data("complain", str(one.id))),) for one in mine]
    if general is not None:
        rows.append((Button(texts.complain_general(), menu_data("start", general)),))
    rows.append((Button(texts.button_home(), menu_data("home")),))
    return Screen(texts.complain_title(), tuple(rows))


def nowhere(texts: Texts, contacts: Contacts, application: Application) -> Screen:
    """The pack has no such service: the centre's own address."""
    how = " · ".join(filter(None, (contacts.phone, contacts.email, contacts.address)))
    back = Button(texts.button_application(), menu_data("app", str(application.id)))
    return Screen(texts.complain_none(contacts=how), (write_row(texts, application), (back,)))
