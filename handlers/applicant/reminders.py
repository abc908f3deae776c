"""The applicant and reminders: what is ahead, how often, from what hour; putting one off."""

from collections.abc import Awaitable, Mapping
from zoneinfo import ZoneInfo

from flows.errors import NotAllowed, NotFound
from flows.reminders.wishes import Wishes
from flows.usecases.choose import asks_in_rhythm, hours, topics
from flows.usecases.done_date import DoneDate
from flows.usecases.judge_reminder import Judged, rule_of
from flows.usecases.subjects import Subjects
from handlers.applicant.menu import NUMBER, Page, Visit
from handlers.reminder_words import Speaking
from handlers.views import reminders_page as views
from handlers.views.reminders import DONE, done_words
from handlers.views.screen import Screen
from handlers.views.spoken import listed

SHOWN = 5
"""Planned reminders that the page names."""

NOTHING = -1

LOOKED = 30
"""Planned ones that are looked at for them: several may be of one thing."""


async def page(visit: Visit) -> None:
    """What is ahead, and all choices."""
    wishes = await _wishes(visit)
    await visit.show(views.page(visit.texts, _choices(visit, wishes), await _ahead(visit)))


async def hour(visit: Visit) -> None:
    """Choose from what hour to be written to."""
    await visit.show(views.hour_page(visit.texts, _choices(visit, await _wishes(visit))))


async def set_hour(visit: Visit) -> str:
    """That one; 0: when the centre's hours begin."""
    office = visit.office
    chosen = _number(visit.argument) or None
    return await _chosen(visit, office.use.choose.hour(visit.person, chosen, office.now()))


async def rhythm(visit: Visit) -> None:
    """Choose how often to be asked about contracts."""
    await visit.show(views.rhythm_page(visit.texts, _choices(visit, await _wishes(visit))))


async def set_rhythm(visit: Visit) -> str:
    """So many months."""
    office = visit.office
    chosen = _number(visit.argument)
    return await _chosen(visit, office.use.choose.rhythm(visit.person, chosen, office.now()))


async def topic(visit: Visit) -> str:
    """Switch a topic on or off."""
    name, _, wanted = visit.argument.partition("/")
    office, on = visit.office, wanted == "on"
    return await _chosen(
        visit, office.use.choose.topic(visit.person, name, on=on, now=office.now())
    )


async def later(visit: Visit) -> str | None:
    """When to be reminded again, asked in a message of its own: the reminder stays as it is."""
    below = Visit(visit.office, visit.forms, visit.person, None)
    if not await _offer(visit, below):
        return visit.texts.reminder_later_gone()
    visit.office.drawer.covered(visit.person.chat_id)
    return None


async def put_off(visit: Visit) -> None:
    """For so many days; where there is not so much time any more, what is offered now is shown."""
    office = visit.office
    try:
        at = await office.use.snooze(visit.person, visit.number, _number(visit.tail), office.now())
    except (NotAllowed, NotFound) as refused:
        if refused.code != "reminder.days" or not await _offer(visit, visit):
            await visit.show(Screen(visit.texts.reminder_later_gone()))
        return
    zone = ZoneInfo(office.centre.zone)
    on, today = at.astimezone(zone).date(), office.now().astimezone(zone).date()
    await visit.show(views.later_done(visit.texts, on, today))


async def _offer(visit: Visit, on: Visit) -> bool:
    """Show what may be chosen of a reminder; False where there is no need for it any more."""
    office = visit.office
    try:
        offer = await office.use.snooze.look(visit.person, visit.number, office.now())
    except (NotAllowed, NotFound):
        return False
    found, today = offer.judged, office.now().astimezone(ZoneInfo(office.centre.zone)).date()
    mute = found.rule.mute if found.rule is not None else None
    what = await _about(visit, found)
    asked = views.Later(visit.number, what, offer.days, offer.due, mute)
    await on.show(views.later_page(visit.texts, asked, today))
    return True


async def never(visit: Visit) -> str | None:
    """Never again of this topic."""
    office, name = visit.office, visit.argument
    try:
        await office.use.choose.topic(visit.person, name, on=False, now=office.now())
    except NotAllowed:
        return await _outdated(visit)
    await visit.show(views.never_done(visit.texts))
    return None


async def _chosen(visit: Visit, choice: Awaitable[Wishes]) -> str:
    """Make the choice; the page says what holds now, also where it can't be made any more."""
    try:
        await choice
    except NotAllowed:
        return await _outdated(visit)
    await page(visit)
    return visit.texts.toast_reminders_saved()


async def _outdated(visit: Visit) -> str:
    """The button offers what is not offered any more: the hours or the packs are others now."""
    await page(visit)
    return visit.texts.toast_old_card()


async def done(visit: Visit) -> str:
    """The head says that what a day of the year wants was done."""
    office = visit.office
    member = office.centre.member(visit.person.telegram_id or 0)
    if member is None:
        return visit.texts.toast_old_card()
    use = DoneDate(office.store, office.library, office.centre)
    try:
        found = await use(member, _number(visit.argument), office.now())
    except (NotAllowed, NotFound):
        return visit.texts.toast_old_card()
    words = done_words(visit.texts, found, office.now().date())
    await office.messenger.send(visit.person.chat_id, Screen(words), reply_to=visit.message_id)
    office.drawer.covered(visit.person.chat_id)
    return ""


def _choices(visit: Visit, wishes: Wishes) -> views.Choices:
    office = visit.office
    begin = office.centre.quiet.begin.hour
    library = office.library
    return views.Choices(
        wishes, begin, hours(office.centre), topics(library), asks_in_rhythm(library)
    )


async def _wishes(visit: Visit) -> Wishes:
    async with visit.office.store.reading() as repositories:
        return await repositories.wishes.of(visit.person.id)


async def _about(visit: Visit, found: Judged) -> str:
    """What a reminder is about; nothing where that is gone."""
    if found.subject is None:
        return ""
    office = visit.office
    async with office.store.reading() as repositories:
        subjects = Subjects(repositories, office.library, office.centre, office.now())
        speaking = Speaking(office, subjects, visit.person.language)
        return await speaking.about(found.rule, found.subject)


async def _ahead(visit: Visit) -> list[tuple[str, str]]:
    """The next one of each thing, with its day in words."""
    office = visit.office
    found: dict[str, tuple[str, str]] = {}
    async with office.store.reading() as repositories:
        subjects = Subjects(repositories, office.library, office.centre, office.now())
        speaking = Speaking(office, subjects, visit.person.language)
        for row in await repositories.reminders.ahead(visit.person.id, LOOKED):
            subject = await subjects.get(row.planned.subject)
            if subject is not None and subject.id not in found and len(found) < SHOWN:
                on = row.planned.at.astimezone(subjects.now.tzinfo).date()
                day = max(row.planned.on, on, subjects.today)
                what = await speaking.about(rule_of(office.library, row), subject)
                found[subject.id] = (listed(visit.texts, day, subjects.today), what)
    return list(found.values())


def _number(text: str) -> int:
    """What a button carries; a broken one stands for nothing that anybody offers."""
    return int(text) if NUMBER.fullmatch(text) else NOTHING


PAGES: Mapping[str, Page] = {
    "reminders": page,
    "rh": hour,
    "rh!": set_hour,
    "rr": rhythm,
    "rr!": set_rhythm,
    "rt": topic,
    "rl": later,
    "rl!": put_off,
    "rn": never,
    DONE: done,
}
