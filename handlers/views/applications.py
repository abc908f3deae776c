"""The applicant's own applications: the list, what needs them first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flows.application import Application
from flows.standing import Standing
from handlers.views.buttons import menu_data
from handlers.views.desk import plain
from handlers.views.screen import Button, Rows, Screen, paired
from handlers.views.sheet import weekday
from handlers.views.staff_pages import turning
from locales.lookup import Html, Lookup
from locales.texts import Texts

SHOWN = 6
"""Applications on one page."""

FAR = date.max
"""Where nothing is due."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One application in the list. Of one whose pack was taken away there is the number alone."""

    standing: Standing
    pack: Lookup | None

    @property
    def application(self) -> Application:
        """The application."""
        return self.standing.application

    @property
    def rank(self) -> tuple[int, date, int]:
        """What waits for the applicant first, then what runs, drafts, what has ended."""
        standing, id_ = self.standing, -self.application.id
        if self.application.number is None:
            return 2, FAR, id_
        if standing.final or standing.turn is None:
            return 3, FAR, id_
        return int(standing.turn != "client"), standing.due or FAR, id_


def listing(texts: Texts, listed: Sequence[Listed], page: int = 0) -> Screen:
    """All applications that were not dropped, with where each stands."""
    if not listed:
        apply = (Button(texts.menu_apply(), menu_data("apply")),)
        return Screen(texts.applications_none(), (apply, *_home(texts)))
    ordered = sorted(listed, key=lambda one: one.rank)
    page = min(max(page, 0), (len(ordered) - 1) // SHOWN)
    shown = ordered[page * SHOWN : (page + 1) * SHOWN]
    lines = [texts.applications_title(), *(_line(texts, one) for one in shown)]
    buttons = [
        Button(_caption(texts, one), menu_data("app", str(one.application.id))) for one in shown
    ]
    more = (page + 1) * SHOWN < len(ordered)
    turns = turning(
        texts.applications_page_back(),
        texts.applications_page(),
        menu_data("list", str(page - 1)) if page else None,
        menu_data("list", str(page + 1)) if more else None,
    )
    rows = (*paired(buttons), *([turns] if turns else []), *_home(texts))
    return Screen("\n\n".join(lines), rows)


def _line(texts: Texts, one: Listed) -> str:
    """Two lines of one application: what it is, where it stands."""
    application, pack = one.application, one.pack
    number = application.number or texts.application_draft()
    if pack is None:
        return f"<b>{number}</b>"
    service = Html(pack.find(f"service-{application.service}") or application.service)
    title = texts.applications_line(mark=_mark(one), number=number, service=service)
    if application.number is None:
        return f"{title}\n{texts.state_draft()}"
    state = Html(pack.find(f"status-{application.state}") or application.state)
    due = one.standing.due
    if due is None:
        return f"{title}\n{texts.applications_state(state=state)}"
    told = texts.applications_until(state=state, due=weekday(texts, due))
    return f"{title}\n{told}"


def _caption(texts: Texts, one: Listed) -> str:
    application = one.application
    if one.pack is None:
        return application.number or texts.application_draft()
    if application.number is not None:
        return texts.applications_button(mark=_mark(one), number=application.number)
    service = plain(one.pack.find(f"service-{application.service}") or application.service)
    return plain(texts.application_draft_of(service=service))


def _mark(one: Listed) -> str:
    """🔔 it waits for the applicant, ⏳ for somebody else, ✅ it is over, ⛔️ without success."""
    standing = one.standing
    if one.application.number is None:
        return "✏️"
    if standing.turn is None:
        return "✅" if standing.way.total else "⛔️"
    return "🔔" if standing.turn == "client" else "⏳"


def _home(texts: Texts) -> Rows:
    return ((Button(texts.button_home(), menu_data("home")),),)
