"""Pages behind an application: what else can be done, its history, where its dates come from."""

from flows.terms import OpenTerm
from handlers.views.buttons import menu_data
from handlers.views.screen import Button, Rows, Screen, cut, paged
from handlers.views.share import clause_text
from handlers.views.sheet import Sheet
from handlers.views.staff_pages import turning
from locales.lookup import Html

WORDS = 2000
"""Characters of one word of the staff in the history."""


def other(sheet: Sheet) -> Screen:
    """What is wanted seldom: the reasons for dates, a complaint, taking it back."""
    texts, id_ = sheet.texts, sheet.id
    rows: list[tuple[Button, ...]] = []
    if not sheet.standing.final:
        rows.append((Button(texts.button_why(), menu_data("why", id_)),))
    rows.append((Button(texts.button_complain(), menu_data("complain", id_)),))
    if not sheet.standing.final:
        rows.append((Button(texts.button_take_back(), menu_data("takeback", id_)),))
    return Screen(texts.other_title(number=sheet.number), (*rows, *back(sheet)))


def history(sheet: Sheet, page: int) -> Screen:
    """Everything that concerns the applicant, the oldest first."""
    texts = sheet.texts
    lines = [line for index in range(len(sheet.told)) for line in _entry(sheet, index)]
    pages = paged(lines)
    page = min(max(page, 0), len(pages) - 1)
    turns = turning(
        texts.button_page_before(),
        texts.button_page_after(),
        menu_data("log", f"{sheet.id}/{page - 1}") if page > 0 else None,
        menu_data("log", f"{sheet.id}/{page + 1}") if page + 1 < len(pages) else None,
    )
    text = f"{texts.history_title(number=sheet.number)}\n\n{pages[page]}"
    return Screen(text, (turns, *back(sheet)) if turns else back(sheet))


def why(sheet: Sheet) -> Screen:
    """Where the dates come from: days, from when, by which clause."""
    texts = sheet.texts
    blocks = ["\n".join(_term(sheet, term)) for term in _promised(sheet)]
    text = "\n\n".join(
        [texts.standing_why_title(number=sheet.number), *(blocks or [texts.standing_why_none()])]
    )
    return Screen(text, back(sheet))


def _promised(sheet: Sheet) -> list[OpenTerm]:
    """The term that the page tells, and those that stand still; a refusal's own says nothing."""
    told = sheet.standing.term
    return [
        one
        for one in sheet.terms
        if one.suspended or (told is not None and (one.state, one.verb) == (told.from_, told.verb))
    ]


def back(sheet: Sheet) -> Rows:
    """To the application's page."""
    return ((Button(sheet.texts.button_application(), menu_data("app", sheet.id)),),)


def _entry(sheet: Sheet, index: int) -> list[str]:
    """A line: where it came to, or what was done where it stayed."""
    entry = sheet.told[index]
    before = sheet.told[index - 1].state if index else None
    stays = entry.state == before
    what = sheet.verb(entry.verb) if stays else sheet.state(entry.state)
    lines = [sheet.texts.history_line(when=sheet.when(entry.at), what=what)]
    if entry.words:
        lines.append(sheet.texts.history_words(words=cut(entry.words, WORDS)))
    return lines


def _term(sheet: Sheet, term: OpenTerm) -> list[str]:
    texts = sheet.texts
    rows = [
        one for one in sheet.machine.transitions if (one.from_, one.verb) == (term.state, term.verb)
    ]
    what, due = sheet.verb(term.verb), sheet.day(term.due)
    row = rows[0] if rows else None
    if row is None or row.term_days is None:
        lines = [texts.standing_why_plain(what=what, due=due), texts.standing_why_centre()]
    else:
        tell = texts.standing_why_working if row.unit == "working" else texts.standing_why_calendar
        days, started = str(row.term_days), sheet.day(term.started)
        lines = [tell(what=what, days=days, started=started, due=due)]
        clause = Html(clause_text(texts, f"{row.clause} ({row.step})"))
        lines.append(texts.standing_why_clause(clause=clause))
    return [*lines, texts.standing_why_paused()] if term.suspended else lines
