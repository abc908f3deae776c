"""Who has the application, since when, and what happened last."""

from flows.handling import stands_in
from handlers.views.menu import day
from handlers.views.screen import cut
from handlers.views.staff_dossier import Dossier, member_text

LAST_LINES = 4
"""Lines of history on the card."""

HUSHED = {"check"}
"""Lines that only the whole history tells: a day's checking would fill the card."""

WORDS = 300
"""Characters of a reason on the card; the history has it whole."""


def handling_lines(dossier: Dossier) -> list[str]:
    """The performer and the moment of submission."""
    texts, application = dossier.texts, dossier.application
    lines = []
    if application.performer is not None:
        lines.append(_performer(dossier, application.performer))
    elif not dossier.final:
        lines.append(texts.staff_card_free())
    if application.submitted_at is not None:
        when = dossier.when(application.submitted_at)
        lines.append(texts.staff_card_submitted(when=when))
    return lines


def _performer(dossier: Dossier, telegram: int) -> str:
    """Who has it; while they are on leave, who stands in."""
    texts, centre = dossier.texts, dossier.centre
    who = member_text(telegram, centre, texts)
    today = dossier.now.date() if dossier.now else None
    away = {one.member: one for one in dossier.absences if today and one.on(today)}
    mine = away.get(telegram)
    if mine is None:
        return texts.staff_card_performer(who=who)
    until = day(mine.until, texts.language)
    other = stands_in({one.member: one.deputy for one in away.values()}, telegram)
    if other is None:
        return texts.staff_card_performer_away(who=who, day=until)
    deputy = member_text(other, centre, texts)
    return texts.staff_card_performer_deputy(who=who, day=until, deputy=deputy)


def history_lines(dossier: Dossier) -> list[str]:
    """The last lines."""
    shown = [n for n, one in enumerate(dossier.history) if one.verb not in HUSHED]
    lines = []
    for index in shown[-LAST_LINES:]:
        lines.append(dossier.entry_text(index))
        words = dossier.history[index].words
        if words:
            lines.append(dossier.texts.staff_entry_words(words=cut(words, WORDS)))
    return lines
