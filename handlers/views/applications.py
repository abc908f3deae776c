"""The applicant's own applications: the list, one of them, its history."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.application import CANCELLED, DRAFT, Application, Entry
from handlers.views.buttons import menu_data
from handlers.views.desk import plain
from handlers.views.menu import moment
from handlers.views.screen import Button, Screen, cut
from locales.lookup import Html, Lookup
from locales.texts import Texts

SHOWN = 8
"""Applications on one card."""

HISTORY = 12
"""Lines of history that are shown, the newest."""

LAST_WORDS = 1500
"""Characters of the staff's newest words; with everything else well within Telegram's 4096."""

WORDS = 100
"""Characters of their words before."""


def listing(texts: Texts, rows: Sequence[tuple[Application, Lookup | None]]) -> Screen:
    """All applications that were not dropped, the newest first.

    Of one whose pack was taken away, and its words with it, there is the number.
    """
    kept = [(one, pack) for one, pack in rows if one.state != CANCELLED][:SHOWN]
    if not kept:
        apply = (Button(texts.menu_apply(), menu_data("apply")),)
        return Screen(texts.applications_none(), (apply, *_home(texts)))
    buttons = tuple(
        (
            Button(
                title(one, texts)
                if pack is None
                else f"{named(one, pack, texts)} · {state_text(one, pack, texts)}",
                menu_data("app", str(one.id)),
            ),
        )
        for one, pack in kept
    )
    return Screen(texts.applications_title(), (*buttons, *_home(texts)))


def one(
    texts: Texts,
    application: Application,
    history: Sequence[Entry],
    pack: Lookup,
    zone: ZoneInfo,
    *,
    open_to_client: bool,
    printed: bool,
    verbs: Sequence[str] = (),
) -> Screen:
    """Where an application is, what has happened, what can be done.

    `printed`: whether there is a printed form of it. `verbs`: steps of the applicant's own.
    """
    lines = [
        texts.application_title(
            title=title(application, texts),
            service=Html(pack.get(f"service-{application.service}")),
        ),
        texts.application_state(state=Html(state_text(application, pack, texts))),
    ]
    about = pack.find(f"status-{application.state}.about")
    if about:
        lines.append(about)
    shown = history[-HISTORY:]
    last = max((n for n, entry in enumerate(shown) if entry.words), default=0)
    lines += [
        _entry(texts, entry, pack, zone, LAST_WORDS if n == last else WORDS)
        for n, entry in enumerate(shown)
    ]
    rows = _rows(texts, application, open_to_client=open_to_client, printed=printed)
    own = tuple(
        (Button(plain(pack.get(f"verb-{verb}")), menu_data("step", f"{application.id}/{verb}")),)
        for verb in verbs
    )
    rows = (*rows[:-1], *own, *rows[-1:])
    return Screen("\n".join(lines), rows)


def ask_step(texts: Texts, application: Application, pack: Lookup, verb: str) -> Screen:
    """Ask once more before a step that can't be taken back."""
    what = Html(pack.get(f"verb-{verb}"))
    number = str(application.id)
    return Screen(
        texts.step_ask(what=what, number=title(application, texts)),
        (
            (Button(texts.step_yes(), menu_data("step!", f"{number}/{verb}")),),
            (Button(texts.button_not_now(), menu_data("app", number)),),
        ),
    )


def title(application: Application, texts: Texts) -> str:
    """The number, or that it is a draft."""
    return application.number or texts.application_draft()


def named(application: Application, pack: Lookup, texts: Texts) -> str:
    """The number, or what the draft asks for."""
    if application.number is not None:
        return application.number
    return texts.application_draft_of(service=plain(pack.get(f"service-{application.service}")))


def state_text(application: Application, pack: Lookup, texts: Texts) -> str:
    """The state in plain words."""
    if application.state == DRAFT:
        return texts.state_draft()
    return pack.get(f"status-{application.state}")


def _entry(texts: Texts, entry: Entry, pack: Lookup, zone: ZoneInfo, longest: int) -> str:
    when = moment(_local(entry.at, zone), texts.language)
    state = pack.find(f"status-{entry.state}") or entry.state
    line = texts.application_entry(when=when, state=Html(state))
    if not entry.words:
        return line
    return f"{line}\n{texts.application_words(words=cut(entry.words, longest))}"


def _rows(
    texts: Texts, application: Application, *, open_to_client: bool, printed: bool
) -> tuple[tuple[Button, ...], ...]:
    number = str(application.id)
    rows: list[tuple[Button, ...]] = []
    if application.state == DRAFT:
        rows.append((Button(texts.menu_continue(), menu_data("resume", number)),))
        rows.append((Button(texts.button_cancel_draft(), menu_data("cancel", number)),))
    else:
        if open_to_client:
            rows.append((Button(texts.button_correct(), menu_data("result", number)),))
        rows += [_print(texts, number)] if printed else []
        rows.append((Button(texts.button_documents(), menu_data("files", number)),))
    rows.append((Button(texts.button_list(), menu_data("list")),))
    return tuple(rows)


def _local(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone)


def _home(texts: Texts) -> tuple[tuple[Button, ...], ...]:
    return ((Button(texts.button_home(), menu_data("home")),),)


def _print(texts: Texts, number: str) -> tuple[Button, ...]:
    return (
        Button(texts.button_print_pdf(), menu_data("print", f"{number}/pdf")),
        Button(texts.button_print_docx(), menu_data("print", f"{number}/docx")),
    )


def submitted_text(texts: Texts, application: Application, *, printed: bool, seat: str = "") -> str:
    """That it is sent; the seat that it got; `printed`: there is something to sign and bring."""
    said = [texts.submitted(number=application.number or ""), seat]
    if printed:
        said.append(texts.submitted_print())
    return "\n\n".join(filter(None, said))


def submitted_rows(
    texts: Texts, application: Application, *, printed: bool
) -> tuple[tuple[Button, ...], ...]:
    """What one may want right after sending. `printed`: whether there is a printed form."""
    number = str(application.id)
    return (
        *([_print(texts, number)] if printed else []),
        (Button(texts.button_follow(), menu_data("app", number)),),
    )


def ask_cancel(texts: Texts, number: int) -> Screen:
    """A draft's answers can't be brought back, so it is asked once more."""
    return Screen(
        texts.cancel_ask(),
        (
            (Button(texts.button_cancel_yes(), menu_data("cancel!", str(number))),),
            (Button(texts.button_not_now(), menu_data("app", str(number))),),
        ),
    )
