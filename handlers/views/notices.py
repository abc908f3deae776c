"""What the bot writes by itself to an applicant, from what is true at the moment of sending."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flows.application import Application
from flows.catalogue import Service
from handlers.views import spoken
from handlers.views.buttons import menu_data
from handlers.views.screen import Button, Rows, Screen, cut
from locales.lookup import Html, Lookup
from locales.texts import Texts

WORDS = 3000
"""Characters of the staff's words: as many as they may write."""


@dataclass(frozen=True, slots=True)
class StateNews:
    """A step that the staff made with an application.

    `words` are theirs. `open_to_client`: the answers can be corrected now. `instead` is the
    service that is offered after the centre's refusal [rec-marketplaces 2.2].
    """

    application: Application
    words: str
    open_to_client: bool
    instead: Service | None
    asked: Sequence[str] = ()
    """Remarks by field in words, where the centre has sent a list of them."""
    fields: int = 0


def client_state(texts: Texts, pack: Lookup, news: StateNews) -> Screen:
    """Where the application is now and what that means for the applicant."""
    application = news.application
    state = pack.find(f"status-{application.state}") or application.state
    parts = [
        texts.notice_state(number=application.number or "", state=Html(state)),
        pack.find(f"status-{application.state}.about"),
        *_said(texts, news),
        texts.notice_consult() if news.instead else None,
    ]
    return Screen("\n\n".join(part for part in parts if part), _state_rows(texts, news))


def _said(texts: Texts, news: StateNews) -> list[str]:
    """The staff's words; remarks by field each with its field, and that all else is locked."""
    if news.asked:
        return ["\n".join(news.asked), texts.remarks_asked_hint()]
    said = [texts.notice_words(words=cut(news.words, WORDS))] if news.words else []
    return [*said, *([texts.notice_fix()] if news.open_to_client else [])]


def taken_back(texts: Texts, pack: Lookup, application: Application, wrong: str) -> Screen:
    """What was told before was a mistake of the centre. `wrong`: the state that it spoke of."""
    text = texts.notice_taken_back(
        number=application.number or "",
        wrong=Html(pack.find(f"status-{wrong}") or wrong),
        state=Html(pack.find(f"status-{application.state}") or application.state),
    )
    look = Button(texts.button_open_application(), menu_data("app", str(application.id)))
    return Screen(text, ((look,),))


def window_open(
    texts: Texts, pack: Lookup, offered: tuple[str, str], closes: date, today: date
) -> Screen:
    """An intake window has opened. `offered`: the pack and its service."""
    pack_id, service_id = offered
    service = Html(pack.get(f"service-{service_id}"))
    text = texts.notice_window(service=service, until=spoken.by(texts, closes, today))
    apply = Button(texts.button_apply_now(), menu_data("start", f"{pack_id}/{service_id}"))
    return Screen(text, ((apply,),))


def _state_rows(texts: Texts, news: StateNews) -> Rows:
    application = news.application
    number = str(application.id)
    rows: list[Sequence[Button]] = []
    if news.fields:
        caption = texts.remarks_button_fix(count=str(news.fields))
        rows.append([Button(caption, menu_data("fix", number))])
    elif news.open_to_client:
        rows.append([Button(texts.button_fix_application(), menu_data("result", number))])
    if news.instead is not None:
        data = menu_data("start", f"{application.pack}/{news.instead.id}")
        rows.append([Button(texts.button_consultation(), data)])
    rows.append([Button(texts.button_open_application(), menu_data("app", number))])
    return tuple(tuple(row) for row in rows)
