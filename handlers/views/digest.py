"""The morning's digest and the week's figures: what one wants to know with the first coffee."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from flows.digest import Span, Week
from handlers.views.buttons import menu_data
from handlers.views.screen import Button, Rows, Screen, cut
from handlers.views.sheet import weekday
from handlers.views.staff_queue import Days, Line, short_day, short_name
from locales.lookup import Html, escaped
from locales.texts import Texts

SHOWN = 3
"""Applications of a list that are named; the rest is a tap away."""

NUMBERS = 4
"""Numbers on one line."""

COMPANY = 24

EVENTS = 3

TITLE = 60


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of the queue: its first lines, with who has each (Telegram id), and how many."""

    lines: Sequence[tuple[Line, int | None]] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Morning:
    """What a day begins with. `free`: nobody has taken them; `since`: the day before it."""

    day: date
    since: date
    late: Listed
    today: Listed
    new: int = 0
    free: int = 0
    heard: Sequence[str] = ()
    lost: Sequence[str] = ()
    contracts: int = 0
    events: Sequence[tuple[str, str]] = ()

    @property
    def quiet(self) -> bool:
        """Whether there is nothing to say.

        Late reports of contracts alone are no reason: the group is told of each once, and a line
        that stands there for months would not be read any more.
        """
        lists = self.late.count + self.today.count + self.new + self.free
        return not (lists or self.heard or self.lost or self.events)


def morning(texts: Texts, found: Morning, days: Days, *, bother: bool = True) -> Screen:
    """The group's. `bother`: who is late is mentioned, so that their phone tells them."""
    lines = [
        texts.digest_title(day=weekday(texts, found.day)),
        *_list(texts, found.late, texts.digest_late, days, bother=bother),
        *_list(texts, found.today, texts.digest_today, days, bother=False),
        *_rest(texts, found),
    ]
    if found.quiet and not found.contracts:
        lines.append(texts.digest_nothing())
    return Screen("\n".join(lines), _buttons(texts, found))


def own(texts: Texts, mine: Morning, found: Morning, days: Days) -> Screen:
    """One's own part first, then the centre in one line."""
    title = texts.digest_title(day=weekday(texts, found.day))
    about = [
        *_list(texts, mine.late, texts.digest_late, days, bother=False),
        *_list(texts, mine.today, texts.digest_today, days, bother=False),
        *_numbers(texts, mine),
    ]
    lines = [title, texts.digest_own() if about else texts.digest_own_none(), *about]
    lines.append(
        texts.digest_centre(
            late=str(found.late.count), today=str(found.today.count), free=str(found.free)
        )
    )
    lines += [_event(texts, one) for one in found.events[:EVENTS]]
    return Screen("\n".join(lines))


def toggled(texts: Texts, screen: Screen, who: str, *, on: bool) -> Screen:
    """The digest that a member asked for, with what they may choose."""
    about = texts.digest_about_on(who=who) if on else texts.digest_about_off()
    caption = texts.digest_button_off() if on else texts.digest_button_on()
    row = (Button(caption, menu_data("digest", "off" if on else "on")),)
    return Screen(f"{screen.text}\n\n<i>{about}</i>", (*screen.rows, row))


def week(
    texts: Texts,
    span: Span,
    now: Week,
    before: Week,
    late: Mapping[str, int],
    contracts: tuple[int, int] | None = None,
) -> Screen:
    """The head's. `contracts`: told of in the week, and reports that are late."""
    last = span.until.date().fromordinal(span.until.date().toordinal() - 1)
    lines = [
        texts.digest_week(since=f"{span.since:%d.%m}", until=f"{last:%d.%m}"),
        *_figures(texts, now, before),
    ]
    names = ", ".join(
        texts.digest_week_person(who=who or texts.digest_nobody(), count=str(count))
        for who, count in late.items()
    )
    lines.append(texts.digest_week_late(names=Html(names)) if names else texts.digest_week_none())
    if contracts is not None and any(contracts):
        lines.append(texts.digest_week_contracts(count=str(contracts[0]), late=str(contracts[1])))
    return Screen("\n".join(lines))


def _figures(texts: Texts, now: Week, before: Week) -> list[str]:
    """The week's beside those of the week before; two empty weeks need one line."""
    rated = now.rating is not None or before.rating is not None
    if not (now.new or now.decided or before.new or before.decided or rated):
        return [texts.digest_week_quiet()]
    lines = [
        texts.digest_week_brackets(),
        texts.digest_week_new(count=str(now.new), before=str(before.new)),
        texts.digest_week_decided(
            count=str(now.decided),
            before=str(before.decided),
            refused=str(now.refused),
            refused_before=str(before.refused),
        ),
    ]
    if now.average is not None or before.average is not None:
        average = {"days": _known(texts, now.average), "before": _known(texts, before.average)}
        lines.append(texts.digest_week_days(**average))
    if rated:
        rating = {"rating": _known(texts, now.rating), "before": _known(texts, before.rating)}
        lines.append(texts.digest_week_rating(count=str(len(now.stars)), **rating))
    return lines


def _list(
    texts: Texts, listed: Listed, title: Callable[..., str], days: Days, *, bother: bool
) -> list[str]:
    if not listed.count:
        return []
    lines = [title(count=str(listed.count))]
    lines += [_line(texts, line, holder, days, bother) for line, holder in listed.lines[:SHOWN]]
    rest = listed.count - min(SHOWN, len(listed.lines))
    return [*lines, texts.digest_more(count=str(rest))] if rest > 0 else lines


def _line(texts: Texts, line: Line, holder: int | None, days: Days, bother: bool) -> str:
    who = escaped(line.holder) or texts.digest_nobody()
    if bother and holder is not None and line.holder:
        who = f'<a href="tg://user?id={holder}">{who}</a>'
    number = escaped(line.number)
    if line.topic:
        number = f'<a href="{line.topic}">{number}</a>'
    values = {
        "number": Html(number),
        "company": cut(short_name(line.company), COMPANY),
        "who": Html(who),
    }
    if line.due is None or line.due >= days.today:
        return texts.digest_line(**values)
    return texts.digest_line_late(days=_late(line.due, days), **values)


def _rest(texts: Texts, found: Morning) -> list[str]:
    lines, since = [], short_day(found.since, found.day)
    if found.new and found.free:
        counts = {"count": str(found.new), "free": str(found.free)}
        lines.append(texts.digest_new_free(since=since, **counts))
    elif found.new:
        lines.append(texts.digest_new(since=since, count=str(found.new)))
    elif found.free:
        lines.append(texts.digest_free(free=str(found.free)))
    lines += _numbers(texts, found)
    if found.contracts:
        lines.append(texts.digest_contracts(count=str(found.contracts)))
    return lines + [_event(texts, one) for one in found.events[:EVENTS]]


def _numbers(texts: Texts, found: Morning) -> list[str]:
    lines = []
    for numbers, text in ((found.heard, texts.digest_heard), (found.lost, texts.digest_lost)):
        if numbers:
            shown = [escaped(one) for one in numbers[:NUMBERS]]
            rest = len(numbers) - len(shown)
            more = [texts.digest_more(count=str(rest))] if rest else []
            lines.append(text(numbers=Html(" ".join([", ".join(shown), *more]))))
    return lines


def _event(texts: Texts, event: tuple[str, str]) -> str:
    time, title = event
    return texts.digest_event(time=time, title=cut(title, TITLE))


def _buttons(texts: Texts, found: Morning) -> Rows:
    tabs = (
        ("late", found.late.count, texts.digest_button_late),
        ("today", found.today.count, texts.digest_button_today),
        ("new", found.free, texts.digest_button_new),
    )
    row = tuple(
        Button(text(count=str(count)), menu_data("queue", f"{tab}/0"))
        for tab, count, text in tabs
        if count
    )
    return (row,) if row else ()


def _late(due: date, days: Days) -> str:
    return str(max(1, days.working_after(due)))


def _known(texts: Texts, value: float | None) -> str:
    if value is None:
        return texts.digest_week_unknown()
    return f"{value:g}".replace(".", "," if texts.language == "ru" else ".")
