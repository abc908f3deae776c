"""What became of each message to a business: /delivery, with planned reminders ahead."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.views.buttons import menu_data
from handlers.views.menu import moment
from handlers.views.screen import Rows, Screen, paged
from handlers.views.staff_dossier import Dossier
from handlers.views.staff_pages import turning
from locales.lookup import Html
from locales.texts import Texts

SCREEN = "delivery"
"""The screen that the buttons of its pages name."""

SIGNS: Mapping[str, str] = {
    "planned": "🕓",
    "claimed": "🕓",
    "sent": "✅",
    "failed": "⛔",
    "unsure": "❔",
    "dropped": "➖",
}
"""By state."""

ON_TIME = timedelta(minutes=5)
"""What is later than this is said to be late."""

AHEAD = 5
"""Messages ahead that are listed: for three years one may be asked a dozen times."""

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Life:
    """One message. `what`: its kind ("client.state", "reminder.contract"), `whom`: its reader.

    `at`: when it left or was settled, else when it is to leave. `due`: when it was to leave.
    `why`: why not, as `delivery-why-…` has it. `tries`: how often it was tried in vain so far.
    """

    what: str
    whom: str
    state: str
    at: datetime
    due: datetime
    why: str = ""
    tries: int = 0
    begun: bool = False
    doubted: bool = False


@dataclass(frozen=True, slots=True)
class About:
    """What the messages are of. `key`: how buttons of other pages name it.

    `inn`: of all that went to a company, else of the application `number`. `unreachable`: whether
    the client gets none.
    """

    texts: Texts
    zone: ZoneInfo
    key: str
    number: str = ""
    inn: str = ""
    unreachable: bool = False

    def when(self, at: datetime) -> str:
        """A moment in the centre's zone."""
        return moment(at.astimezone(self.zone), self.texts.language)

    @property
    def title(self) -> str:
        """Whose messages they are."""
        if self.inn:
            return self.texts.delivery_title_company(inn=self.inn)
        return self.texts.delivery_title(number=self.number)


def delivery(about: About, lives: Sequence[Life], page: int) -> Screen:
    """All messages, the newest last; a page below zero is the last one."""
    texts = about.texts
    if not lives:
        none = texts.delivery_none_company() if about.inn else texts.delivery_none()
        return Screen(f"{about.title}\n\n{none}")
    pages = paged(_lines(about, lives))
    last = len(pages) - 1
    page = page if 0 <= page <= last else last
    head = [about.title, texts.delivery_unreachable()] if about.unreachable else [about.title]
    if last:
        head[0] = f"{head[0]} · {texts.delivery_page(page=str(page + 1), pages=str(len(pages)))}"
    parts = ("\n".join(head), pages[page], texts.delivery_legend())
    return Screen("\n\n".join(parts), _turns(about, page, last))


def unreachable_lines(dossier: Dossier) -> list[str]:
    """A line of the card where the applicant gets nothing of what is written."""
    return [dossier.texts.delivery_unreachable()] if dossier.unreachable else []


def _turns(about: About, page: int, last: int) -> Rows:
    texts = about.texts

    def to(number: int) -> str | None:
        return menu_data(SCREEN, f"{about.key}/{number}") if 0 <= number <= last else None

    row = turning(texts.button_page_before(), texts.button_page_after(), to(page - 1), to(page + 1))
    return (row,) if row else ()


def _lines(about: About, lives: Sequence[Life]) -> list[str]:
    ahead = [one for one in lives if one.state == "planned"]
    later = ahead[AHEAD:] if len(ahead) > AHEAD + 1 else []
    lines = [_line(about, one) for one in lives if one not in later]
    if later:
        last = about.when(later[-1].at)
        lines.append(about.texts.delivery_later(count=str(len(later)), last=last))
    return lines


def _line(about: About, one: Life) -> str:
    texts = about.texts
    named = {
        "sign": SIGNS.get(one.state, "🕓"),
        "when": about.when(one.at),
        "whom": one.whom,
        "what": _what(texts, one.what),
    }
    notes = [note for note in (_note(texts, one), _lateness(texts, one)) if note]
    if not notes:
        return texts.delivery_line(**named)
    return texts.delivery_line_note(**named, note=Html(", ".join(notes)))


def _what(texts: Texts, kind: str) -> str:
    """The kind in words; the nearest that there are words for."""
    parts = kind.split(".")
    keys = ["-".join(["delivery-what", *parts[:many]]) for many in range(len(parts), -1, -1)]
    return next(found for key in keys if (found := texts.find(key)) is not None)


def _note(texts: Texts, one: Life) -> str:
    if one.state == "sent":
        return texts.delivery_note_twice() if one.doubted else ""
    if one.state == "claimed" and one.begun:
        return texts.delivery_note_begun()
    if one.state in {"planned", "claimed"}:
        return texts.delivery_note_again(count=str(one.tries)) if one.tries else ""
    return texts.find(f"delivery-why-{one.why}") or texts.delivery_why_trouble()


def _lateness(texts: Texts, one: Life) -> str:
    late = one.at - one.due
    if one.state != "sent" or late < ON_TIME:
        return ""
    if late < HOUR:
        told = texts.delivery_minutes(count=str(late // timedelta(minutes=1)))
    elif late < DAY:
        told = texts.delivery_hours(count=str(late // HOUR))
    else:
        told = texts.delivery_days(count=str(late // DAY))
    return texts.delivery_late(late=Html(told))


def reach_notice(dossier: Dossier) -> Screen:
    """That the client gets no messages, and how to reach them; or that they get them again."""
    texts, number = dossier.texts, dossier.number
    if not dossier.unreachable:
        return Screen(texts.delivery_news_back(number=number))
    phone = dossier.fact_text("company.phone")
    if phone is None:
        return Screen(texts.delivery_news_lost(number=number))
    return Screen(texts.delivery_news_lost_phone(number=number, phone=phone))
