"""One application as its applicant wants it: what happens, whose move, by when, what next."""

from flows.machine import Role
from flows.standing import Standing
from handlers.views.buttons import menu_data
from handlers.views.desk import plain
from handlers.views.plural import plural
from handlers.views.rating import rate_row, rating_lines
from handlers.views.screen import Button, Rows, Screen, cut, paired
from handlers.views.sheet import Sheet
from handlers.views.talk import write_row
from locales.lookup import Html
from locales.texts import Texts

AHEAD = 3
"""Stages ahead that are named; the rest are counted."""

STRIP = 14
"""Circles of the strip at most: longer ones would break on a phone."""

CHILDREN = 4
"""Applications about this one that are named, the newest."""

LAST_WORDS = 1500
"""Characters of the staff's newest words on the page; the history has them whole."""

CAPTION = 40
"""Characters of a button."""


def page(sheet: Sheet) -> Screen:
    """The page with the buttons for what may be done now."""
    blocks = (_heading(sheet), _move(sheet), _ahead(sheet), _beside(sheet), rating_lines(sheet))
    text = "\n\n".join("\n".join(block) for block in blocks if block)
    return Screen(text, _rows(sheet))


def move_text(standing: Standing, sheet: Sheet) -> str | None:
    """Whose move it is, and by when; None at an end."""
    side = _side(standing.turn)
    if side is None:
        return None
    texts = sheet.texts
    if standing.due is None:
        return texts.get(f"standing-{side}")
    late = "late" if standing.due < sheet.today else "by"
    return texts.get(f"standing-{side}-{late}", due=sheet.day(standing.due))


def _side(turn: Role | None) -> str | None:
    sides: dict[Role, str] = {"client": "yours", "centre": "centre", "rec": "rec"}
    return sides.get(turn) if turn is not None else None


def _heading(sheet: Sheet) -> list[str]:
    """What it is, how far it has come, what happens now."""
    texts, application = sheet.texts, sheet.application
    lines = [texts.application_title(title=sheet.number, service=sheet.service)]
    way = sheet.standing.way
    if way.total > 1 and not sheet.draft:
        strip = _strip(way.done, way.total)
        lines.append(texts.standing_stage(strip=strip, done=str(way.done), total=str(way.total)))
    lines.append(texts.standing_state(state=sheet.state(application.state)))
    about = sheet.pack.find(f"status-{application.state}.about")
    return [*lines, about] if about else lines


def _strip(done: int, total: int) -> str:
    """Circles; of a very long way only as many as fit, in proportion."""
    shown = min(total, STRIP)
    full = done * shown // total
    return "●" * full + "○" * (shown - full)


def _move(sheet: Sheet) -> list[str]:
    """Whose move, what exactly is wanted, what the centre has written."""
    texts, standing = sheet.texts, sheet.standing
    told = move_text(standing, sheet)
    if sheet.draft or told is None:
        return _words(sheet)
    lines = [told]
    if standing.turn == "client":
        lines += [texts.standing_correct()] if standing.correct else []
        lines += [texts.standing_confirm()] if standing.confirms else []
        ends = standing.term is not None and standing.term.role == "bot"
        lines += [texts.standing_yours_closes()] if ends else []
        lines += [texts.standing_paused()] if standing.paused else []
    if standing.service:
        lines.append(texts.standing_service(status=standing.service))
    return [*lines, *_words(sheet)]


def _words(sheet: Sheet) -> list[str]:
    """What the staff wrote with the step that led here."""
    told = sheet.told
    if not told or not told[-1].words or not told[-1].actor.startswith("staff:"):
        return []
    return [sheet.texts.notice_words(words=cut(told[-1].words, LAST_WORDS))]


def _ahead(sheet: Sheet) -> list[str]:
    """The stages to come."""
    texts, ahead = sheet.texts, sheet.standing.way.ahead
    if not ahead or sheet.draft or sheet.standing.final:
        return []
    lines = [texts.standing_ahead()]
    named = ahead if len(ahead) <= AHEAD + 1 else ahead[:AHEAD]
    lines += [texts.standing_ahead_one(state=sheet.state(state)) for state in named]
    left = len(ahead) - len(named)
    if left:
        lines.append(counted(texts, "standing-ahead-more", left))
    return lines


def counted(texts: Texts, key: str, count: int) -> str:
    """A text whose words follow a number."""
    return texts.get(f"{key}-{plural(texts.language, count)}", number=str(count))


def _beside(sheet: Sheet) -> list[str]:
    """The application that this one is about, and those that are about it."""
    texts = sheet.texts
    lines = []
    if sheet.parent is not None and sheet.parent.number:
        service = sheet.service_of(sheet.parent)
        lines.append(texts.standing_parent(number=sheet.parent.number, service=service))
    sent = [one for one in sheet.children if one.number][-CHILDREN:]
    if sent:
        lines.append(texts.standing_children())
    for one in sent:
        service, state = sheet.service_of(one), sheet.state(one.state)
        lines.append(texts.standing_child(number=one.number or "", service=service, state=state))
    return lines


def _rows(sheet: Sheet) -> Rows:
    texts = sheet.texts
    home = (Button(texts.button_list(), menu_data("list")),)
    if sheet.draft:
        return (
            (Button(texts.menu_continue(), menu_data("resume", sheet.id)),),
            (Button(texts.button_cancel_draft(), menu_data("cancel", sheet.id)),),
            home,
        )
    return (*_doing(sheet), *rate_row(sheet), *_looking(sheet), home)


def _doing(sheet: Sheet) -> Rows:
    """What may be done now: put right, confirm, report."""
    texts, standing = sheet.texts, sheet.standing
    rows: list[tuple[Button, ...]] = []
    if standing.correct:
        rows.append((Button(texts.button_correct(), menu_data("result", sheet.id)),))
    back = sheet.take_back
    rows += [
        (Button(plain(sheet.verb(step.verb)), menu_data("step", f"{sheet.id}/{step.verb}")),)
        for step in standing.steps
        if step is not back and step.verb != "resubmit"
    ]
    rows += [
        (_about_button(texts, sheet.pack.get(f"service-{one.id}"), f"{sheet.id}/{one.id}"),)
        for one in sheet.related
    ]
    return tuple(rows)


def _about_button(texts: Texts, service: str, argument: str) -> Button:
    caption = texts.button_about(service=Html(cut(plain(service), CAPTION)))
    return Button(plain(caption), menu_data("about", argument))


def _looking(sheet: Sheet) -> Rows:
    """What may be looked at, sent out, asked for."""
    texts, id_ = sheet.texts, sheet.id
    rows: list[tuple[Button, ...]] = [write_row(texts, sheet.application)]
    if sheet.printed:
        rows.append(print_buttons(texts, id_))
    seen = [
        Button(texts.button_documents(), menu_data("files", id_)),
        Button(texts.button_history(), menu_data("log", id_)),
        Button(texts.button_other(), menu_data("other", id_)),
    ]
    rows += paired(seen, longest=12)
    if sheet.parent is not None and sheet.parent.number:
        caption = texts.button_parent(number=sheet.parent.number)
        rows.append((Button(caption, menu_data("app", str(sheet.parent.id))),))
    return tuple(rows)


def print_buttons(texts: Texts, number: str) -> tuple[Button, ...]:
    """The printed form, to be signed or to be edited."""
    return (
        Button(texts.button_print_pdf(), menu_data("print", f"{number}/pdf")),
        Button(texts.button_print_docx(), menu_data("print", f"{number}/docx")),
    )
