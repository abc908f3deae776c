"""By when what has to be done, on the card: a line for each day, three at most."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from flows.calendar import Calendar, russia
from flows.terms import Term, terms_of
from flows.terms.ladder import CLIENT
from handlers.views.calendar_days import left_on, many
from handlers.views.sheet import weekday
from handlers.views.staff_dossier import Dossier
from locales.lookup import Html

LINES = 3
"""Lines of terms on the card; "why this term" has all of them."""

STEPS = 3
"""Steps that a line names; more of them are the same decision."""


def running(dossier: Dossier) -> tuple[Term, ...]:
    """The application's terms as its history has them now."""
    calendar = russia(dossier.centre.closures)
    return terms_of(dossier.application, dossier.machine, dossier.history, dossier.centre, calendar)


def term_lines(dossier: Dossier) -> list[str]:
    """The centre's terms, then the client's; what can't be counted is said."""
    terms = running(dossier)
    if not terms:
        return []
    today = today_of(dossier)
    calendar = russia(dossier.centre.closures)
    lines = [
        *_staff(dossier, [one for one in terms if one.party not in CLIENT], today, calendar),
        *_client(dossier, [one for one in terms if one.party in CLIENT], today, calendar),
        *_unknown(dossier, terms),
    ]
    return lines[:LINES]


def stepped_text(dossier: Dossier, verb: str) -> str:
    """What the client has done, or the bot because the client has not."""
    what = Html(dossier.verb_text(verb))
    moves = [one.actor for one in dossier.history if one.verb == verb]
    if moves and moves[-1] == "bot":
        return dossier.texts.due_silence(what=what)
    return dossier.texts.staff_card_stepped(what=what)


def steps_text(dossier: Dossier, terms: Sequence[Term]) -> Html:
    """The steps of a term by name."""
    names = [dossier.verb_text(one.step.verb) for one in terms]
    return Html(", ".join(dict.fromkeys(names)))


def today_of(dossier: Dossier) -> date | None:
    """The day in the centre's zone; None for a card that is drawn without a clock."""
    if dossier.now is None:
        return None
    return dossier.now.astimezone(ZoneInfo(dossier.centre.zone)).date()


def _staff(
    dossier: Dossier, terms: Sequence[Term], today: date | None, calendar: Calendar
) -> list[str]:
    texts = dossier.texts
    by_day: dict[date, list[Term]] = {}
    for one in terms:
        if one.due is not None and one.suspended_since is None:
            by_day.setdefault(one.due, []).append(one)
    lines = []
    for due, same in sorted(by_day.items()):
        day = weekday(texts, due)
        steps = steps_text(dossier, same[:STEPS])
        if today is not None and due < today:
            lines.append(texts.due_line_over(day=day, steps=steps))
            continue
        rest = left_on(texts, calendar, today or due, due)
        if len(by_day) == 1:
            lines.append(texts.due_line(day=day, left=rest))
        else:
            lines.append(texts.due_line_steps(day=day, left=rest, steps=steps))
    return [*lines, *_suspended(dossier, terms)]


def _suspended(dossier: Dossier, terms: Sequence[Term]) -> list[str]:
    """Steps with the same days left stand on one line."""
    found: dict[tuple[date, int], list[Term]] = {}
    for one in terms:
        if one.suspended_since is not None and one.count is not None and one.due is not None:
            found.setdefault((one.suspended_since, one.count.left), []).append(one)
    texts = dossier.texts
    return [
        texts.due_line_suspended(
            day=weekday(texts, since),
            left=many(texts, rest, same[0].step.unit),
            steps=steps_text(dossier, same[:STEPS]),
        )
        for (since, rest), same in sorted(found.items(), key=lambda one: one[0])
    ]


def _client(
    dossier: Dossier, terms: Sequence[Term], today: date | None, calendar: Calendar
) -> list[str]:
    texts = dossier.texts
    days = {one.due for one in terms if one.due is not None and one.suspended_since is None}
    lines = []
    for due in sorted(days):
        day = weekday(texts, due)
        if today is not None and due < today:
            lines.append(texts.due_line_client_over(day=day))
        else:
            rest = left_on(texts, calendar, today or due, due)
            lines.append(texts.due_line_client(day=day, left=rest))
    return lines


def _unknown(dossier: Dossier, terms: Sequence[Term]) -> list[str]:
    years = dict.fromkeys(one.missing for one in terms if one.missing is not None)
    lines = [dossier.texts.due_line_missing(year=year) for year in years]
    if any(one.count is None for one in terms):
        lines.append(dossier.texts.due_line_window())
    return lines
