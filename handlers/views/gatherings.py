"""Events: what an applicant sees, and what the staff see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.catalogue import GatheringRules
from flows.gatherings import Gathering, Seat, place_in_line, takes
from flows.usecases.seats import Attendance
from handlers.views.buttons import menu_data
from handlers.views.menu import day, moment
from handlers.views.price import least_share
from handlers.views.screen import Button, Rows, Screen, cut
from handlers.views.share import clause_text
from handlers.views.staff_pages import turning
from locales.lookup import Html, Lookup
from locales.texts import Texts

SHOWN = 10
"""Events in a list."""

BUTTON = 60
"""Characters of a line that is a button."""

PEOPLE = 50
"""Participants on one page: with long names still within Telegram's 4096 characters."""


@dataclass(frozen=True, slots=True)
class Words:
    """What events are told with: the texts, the centre's zone, the moment."""

    texts: Texts
    zone: ZoneInfo
    now: datetime

    def when(self, gathering: Gathering) -> str:
        """The beginning in the centre's zone."""
        return moment(gathering.begins.astimezone(self.zone), self.texts.language)


def listing(words: Words, gatherings: Sequence[Gathering]) -> Screen:
    """The coming events."""
    texts = words.texts
    if not gatherings:
        return Screen(texts.gatherings_none(), _home(texts))
    rows = tuple(
        (Button(_line(words, one), menu_data("gathering", str(one.id))),)
        for one in gatherings[:SHOWN]
    )
    return Screen(texts.gatherings_title(), (*rows, *_home(texts)))


def one(words: Words, view: Attendance, person_id: int) -> Screen:
    """An event, and what the person can do."""
    texts, gathering, mine = words.texts, view.gathering, view.of(person_id)
    blocks = [
        texts.gathering_card(
            title=gathering.title, when=words.when(gathering), where=gathering.where
        ),
        "\n".join(_standing(words, view, mine)),
    ]
    number = str(gathering.id)
    rows: list[tuple[Button, ...]] = []
    if mine is not None and words.now < gathering.begins and gathering.state == "open":
        rows.append((Button(texts.button_leave(), menu_data("leave", number)),))
    elif mine is None and takes(gathering, words.now):
        caption = texts.button_wait() if view.tally.free == 0 else texts.button_sign_up()
        rows.append((Button(caption, menu_data("attend", number)),))
    rows.append((Button(texts.menu_gatherings(), menu_data("gatherings")),))
    return Screen("\n\n".join(blocks), (*rows, *_home(texts)))


def ask_leave(words: Words, gathering: Gathering) -> Screen:
    """Ask once more."""
    texts, number = words.texts, str(gathering.id)
    return Screen(
        texts.gathering_leave_ask(title=gathering.title),
        (
            (Button(texts.button_leave_yes(), menu_data("leave!", number)),),
            (Button(texts.button_not_now(), menu_data("gathering", number)),),
        ),
    )


def submitted(words: Words, gathering: Gathering, seat: Seat) -> str:
    """What came of the place that an application asked for."""
    texts = words.texts
    if seat.standing == "waiting":
        return texts.submitted_waiting(title=gathering.title)
    return texts.submitted_sure(
        title=gathering.title, when=words.when(gathering), where=gathering.where
    )


def place_notice(words: Words, gathering: Gathering) -> Screen:
    """A place has become free for somebody who waited."""
    texts = words.texts
    text = texts.notice_place(
        title=gathering.title, when=words.when(gathering), where=gathering.where
    )
    return Screen(text, ((Button(texts.button_leave(), menu_data("leave", str(gathering.id))),),))


def off_notice(words: Words, gathering: Gathering) -> Screen:
    """An event was called off."""
    return Screen(words.texts.notice_off(title=gathering.title, when=words.when(gathering)))


def staff_listing(words: Words, views: Sequence[Attendance]) -> Screen:
    """The coming events with their numbers."""
    texts = words.texts
    rows = [
        (Button(_staff_line(words, view), menu_data("ev", str(view.gathering.id))),)
        for view in views[:SHOWN]
    ]
    rows.append((Button(texts.staff_button_announce(), menu_data("evn")),))
    text = texts.staff_gatherings_title() if views else texts.staff_gatherings_none()
    return Screen(text, tuple(rows))


def staff_services(words: Words, services: Sequence[tuple[str, str]]) -> Screen:
    """Which service an event belongs to: keys and names."""
    texts = words.texts
    if not services:
        return Screen(texts.staff_announce_none())
    rows = tuple((Button(name, menu_data("evn", key)),) for key, name in services)
    return Screen(texts.staff_announce_which(), rows)


def staff_card(
    words: Words, pack: Lookup, view: Attendance, rules: GatheringRules | None
) -> Screen:
    """An event as the staff work with it."""
    texts, gathering = words.texts, view.gathering
    number = str(gathering.id)
    text = texts.staff_gathering_card(
        title=gathering.title,
        service=Html(pack.get(f"service-{gathering.service}")),
        when=words.when(gathering),
        where=gathering.where,
    )
    lines = _counted(words, view, rules)
    people = Button(texts.staff_button_people(), menu_data("evp", number))
    if gathering.state == "called_off":
        return Screen(f"{text}\n\n{texts.staff_gathering_off()}", ((people,),))
    rows: Rows = (
        (people, Button(texts.staff_button_write_down(), menu_data("evw", number))),
        (Button(texts.staff_button_call_off(), menu_data("evx", number)),),
    )
    return Screen("\n\n".join([text, "\n".join(lines)]), rows)


def people_of(view: Attendance) -> list[Seat]:
    """Who comes, and then who waits."""
    return [
        seat for standing in ("sure", "waiting") for seat in view.seats if seat.standing == standing
    ]


def staff_people(words: Words, view: Attendance, names: Sequence[str], page: int) -> Screen:
    """Who comes and who waits; `names` stand in the order of the page's people."""
    texts, gathering = words.texts, view.gathering
    lines = [texts.staff_people_title(title=gathering.title)]
    first, people = page * PEOPLE, people_of(view)
    for number, (seat, name) in enumerate(zip(people[first:], names, strict=False), first + 1):
        who = cut(name, 45) or texts.staff_people_unknown()
        if seat.standing == "sure":
            lines.append(texts.staff_people_sure(number=str(number), who=who))
        else:
            lines.append(texts.staff_people_waiting(who=who))
    if len(lines) == 1:
        lines.append(texts.staff_people_none())
    turns = turning(
        texts.button_page_before(),
        texts.button_page_after(),
        menu_data("evp", f"{gathering.id}/{page - 1}") if page else None,
        menu_data("evp", f"{gathering.id}/{page + 1}") if len(people) > first + PEOPLE else None,
    )
    back = Button(texts.staff_button_back(), menu_data("ev", str(gathering.id)))
    return Screen("\n".join(lines), ((turns, (back,)) if turns else ((back,),)))


def ask_call_off(words: Words, view: Attendance) -> Screen:
    """Ask once more: everybody will be told."""
    texts, number = words.texts, str(view.gathering.id)
    count = view.tally.sure + view.tally.waiting
    return Screen(
        texts.staff_call_off_ask(title=view.gathering.title, count=str(count)),
        (
            (Button(texts.staff_button_call_off_yes(), menu_data("evx!", number)),),
            (Button(texts.staff_button_back(), menu_data("ev", number)),),
        ),
    )


def _standing(words: Words, view: Attendance, mine: Seat | None) -> list[str]:
    texts, gathering = words.texts, view.gathering
    if gathering.state == "called_off":
        return [texts.gathering_called_off()]
    if mine is not None and mine.standing == "waiting":
        return [texts.gathering_in_line(number=str(place_in_line(view.seats, mine)))]
    if mine is not None:
        return [texts.gathering_yours()]
    if not takes(gathering, words.now):
        return [texts.gathering_over()]
    lines = []
    if view.tally.free is not None:
        full = texts.gathering_full(waiting=str(view.tally.waiting))
        lines.append(texts.gathering_free(count=str(view.tally.free)) if view.tally.free else full)
    if gathering.closes is not None:
        lines.append(texts.gathering_closes(day=day(gathering.closes, texts.language)))
    return lines


def _counted(words: Words, view: Attendance, rules: GatheringRules | None) -> list[str]:
    """The numbers of an event, against what the regulation demands."""
    texts, counted = words.texts, view.tally
    lines = [
        texts.staff_gathering_tally(
            sure=str(counted.sure), places=_of_places(view.gathering), waiting=str(counted.waiting)
        )
    ]
    if rules is not None and rules.least is not None:
        say = texts.staff_gathering_enough if counted.enough else texts.staff_gathering_few
        clause = clause_text(texts, rules.least_clause)
        lines.append(say(least=str(rules.least), clause=clause))
    if rules is not None and rules.sme_share is not None:
        lines.append(
            texts.staff_gathering_smes(
                smes=str(counted.smes),
                sure=str(counted.sure),
                share=least_share(texts, rules.sme_share),
            )
        )
    if view.gathering.closes is not None:
        closes = day(view.gathering.closes, texts.language)
        lines.append(texts.staff_gathering_closes(day=closes))
    return lines


def _line(words: Words, gathering: Gathering) -> str:
    begins = gathering.begins.astimezone(words.zone)
    text = words.texts.gatherings_button(when=f"{begins:%d.%m}", title=Html(gathering.title))
    return cut(text, BUTTON)


def _staff_line(words: Words, view: Attendance) -> str:
    begins = view.gathering.begins.astimezone(words.zone)
    return words.texts.staff_gathering_line(
        when=f"{begins:%d.%m}",
        title=Html(cut(view.gathering.title, 40)),
        sure=str(view.tally.sure),
        places=_of_places(view.gathering),
    )


def _of_places(gathering: Gathering) -> str:
    return "" if gathering.places is None else f"/{gathering.places}"


def _home(texts: Texts) -> Rows:
    return ((Button(texts.button_home(), menu_data("home")),),)
