"""The applicant's page of reminders: what is ahead, how often, from what hour, of what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flows.reminders.wishes import RHYTHMS, Wishes
from handlers.views import spoken
from handlers.views.buttons import menu_data
from handlers.views.screen import Button, Rows, Screen, paired
from locales.lookup import Html
from locales.texts import Texts

IN_A_ROW = 4
"""Hours on one row of buttons."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person may choose and has chosen. `begin`: the hour at which the centre's begin."""

    wishes: Wishes
    begin: int
    hours: Sequence[int]
    topics: Sequence[str]
    rhythm: bool


def page(texts: Texts, choices: Choices, ahead: Sequence[tuple[str, str]]) -> Screen:
    """All on one page. `ahead`: days in words and what is planned for them, the next ones."""
    wishes = choices.wishes
    parts = [texts.reminders_title(), _ahead(texts, ahead)]
    parts.append(texts.reminders_hour(hour=_clock(wishes.hour or choices.begin)))
    rows: list[tuple[Button, ...]] = [
        (Button(texts.reminders_button_hour(), menu_data("rh")),),
    ]
    if choices.rhythm:
        often = texts.get(f"reminders-often-{wishes.rhythm}")
        parts[-1] += "\n" + texts.reminders_rhythm_is(often=often)
        rows.append((Button(texts.reminders_button_rhythm(), menu_data("rr")),))
    if choices.topics:
        parts.append(texts.reminders_topics())
        rows += [(_topic(texts, wishes, one),) for one in choices.topics]
    rows.append((Button(texts.news_button_page(), menu_data("news")),))
    rows.append((Button(texts.button_home(), menu_data("home")),))
    return Screen("\n\n".join(parts), tuple(rows))


def hour_page(texts: Texts, choices: Choices) -> Screen:
    """From what hour to write."""
    chosen = choices.wishes.hour
    usual = texts.reminders_hour_centre(hour=_clock(choices.begin))
    buttons = [
        Button(_chosen(texts, _clock(one), on=one == chosen), menu_data("rh!", str(one)))
        for one in choices.hours
    ]
    rows: list[tuple[Button, ...]] = [
        (Button(_chosen(texts, usual, on=chosen is None), menu_data("rh!", "0")),)
    ]
    starts = range(0, len(buttons), IN_A_ROW)
    rows += [tuple(buttons[first : first + IN_A_ROW]) for first in starts]
    return Screen(texts.reminders_hour_title(), (*rows, *_back(texts)))


def rhythm_page(texts: Texts, choices: Choices) -> Screen:
    """How often to ask about contracts."""
    rows = [
        (
            Button(
                _chosen(
                    texts,
                    texts.get(f"reminders-rhythm-{months}"),
                    on=months == choices.wishes.rhythm,
                ),
                menu_data("rr!", str(months)),
            ),
        )
        for months in RHYTHMS
    ]
    return Screen(texts.reminders_rhythm_title(), (*rows, *_back(texts)))


@dataclass(frozen=True, slots=True)
class Later:
    """What may be chosen of a reminder: for how many days to put it off, or its topic for good.

    `due`: the last day, where it leaves less time than usual.
    """

    row: int
    what: str
    days: Sequence[int]
    due: date | None
    topic: str | None


def later_page(texts: Texts, later: Later, today: date) -> Screen:
    """When to be reminded again of what; of what is comfort also never."""
    buttons = [
        Button(texts.get(f"reminder-later-{days}"), menu_data("rl!", f"{later.row}/{days}"))
        for days in later.days
    ]
    rows = list(paired(buttons))
    if later.topic is not None:
        rows.append((Button(texts.reminder_later_never(), menu_data("rn", later.topic)),))
    return Screen(_later(texts, later, today), tuple(rows))


def _later(texts: Texts, later: Later, today: date) -> str:
    what = Html(later.what)
    due = spoken.spoken(texts, later.due, today) if later.due is not None else None
    if due is not None and not later.days:
        return texts.reminder_later_too_late(due=due)
    if due is not None:
        head = texts.reminder_later_of(what=what) if what else texts.reminder_later()
        return f"{texts.reminder_later_until(due=due)}\n{head}"
    return texts.reminder_later_of(what=what) if what else texts.reminder_later()


def later_done(texts: Texts, on: date, today: date) -> Screen:
    """It was put off."""
    return Screen(texts.reminder_later_done(day=spoken.on(texts, on, today)))


def never_done(texts: Texts) -> Screen:
    """The topic was switched off; where to switch it on."""
    return Screen(
        texts.reminder_never_done(),
        ((Button(texts.menu_reminders(), menu_data("reminders")),),),
    )


def _ahead(texts: Texts, ahead: Sequence[tuple[str, str]]) -> str:
    if not ahead:
        return texts.reminders_none()
    lines = [texts.reminders_line(day=day, what=Html(what)) for day, what in ahead]
    return "\n".join([texts.reminders_ahead(), *lines])


def _topic(texts: Texts, wishes: Wishes, topic: str) -> Button:
    muted = topic in wishes.muted
    name = Html(texts.get(f"reminders-topic-{topic}"))
    say = texts.reminders_topic_off if muted else texts.reminders_topic_on
    return Button(say(topic=name), menu_data("rt", f"{topic}/{'on' if muted else 'off'}"))


def _chosen(texts: Texts, choice: str, *, on: bool) -> str:
    return texts.reminders_chosen(choice=Html(choice)) if on else choice


def _clock(hour: int) -> str:
    return f"{hour}:00"


def _back(texts: Texts) -> Rows:
    return ((Button(texts.reminders_back(), menu_data("reminders")),),)
