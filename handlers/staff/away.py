"""Leave of the staff: /away says who is not there and who stands in, /back that it is over."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from flows.centre import Member
from flows.errors import NotAllowed
from flows.handling import Absence
from flows.readers.base import Ask, BadAnswer
from flows.readers.dates import parse_date
from flows.readers.periods import read_period
from flows.readers.text import clean
from flows.usecases.take import colleagues
from handlers.staff.errand import Do, Errand
from handlers.staff.numbers import number
from handlers.views import staff_handing as views
from handlers.views import staff_words
from handlers.views.screen import Screen

LONGEST = 200
"""Characters of a command that are looked at: what is not understood is quoted in the answer."""

YEAR_AHEAD = 300
"""Days: a leave without a year that seems so long past is one of the next year."""


async def away(errand: Errand) -> None:
    """Write down a leave, one's own or (as the head) a colleague's; without words, who is away."""
    said = clean(errand.argument)[:LONGEST]
    if not said:
        await errand.show(await _listing(errand))
        return
    try:
        whose, days, deputy = _parted(errand, said)
        since, until = _stretch(days, errand.office.now().date())
    except BadAnswer as bad:
        told = staff_words.answer_text(errand.texts, bad)
        await errand.show(Screen(f"{told}\n\n{errand.texts.staff_away_usage()}"))
        return
    except NotAllowed as refused:
        await errand.show(Screen(_unknown(errand, refused)))
        return
    await _write(errand, whose, since, until, deputy)


async def back(errand: Errand) -> None:
    """The leave is over."""
    office, said = errand.office, clean(errand.argument)[:LONGEST]
    try:
        whose = _named(errand.office.centre.staff, said) if said else errand.member
        there = await office.use.come_back(errand.member, office.now(), who=whose)
    except NotAllowed as refused:
        await errand.show(Screen(_unknown(errand, refused)))
        return
    texts = errand.texts
    told = texts.staff_back_done if there else texts.staff_back_none
    await errand.show(Screen(told(who=whose.name)))


async def deputy(errand: Errand) -> None:
    """Who stands in was picked."""
    parts = errand.argument.split("/")
    if len(parts) != 4:  # noqa: PLR2004 - whose, from, until, deputy
        return
    whose = errand.office.centre.member(number(parts[0]))
    if whose is None:
        return
    try:
        since, until = (datetime.strptime(one, "%Y%m%d").date() for one in parts[1:3])  # noqa: DTZ007
    except ValueError:
        return
    await _write(errand, whose, since, until, number(parts[3]))


async def _write(
    errand: Errand, whose: Member, since: date, until: date, deputy: int | None
) -> None:
    office = errand.office
    try:
        written = await office.use.go_away(
            errand.member, since, until, office.now(), deputy=deputy, who=whose
        )
    except NotAllowed as refused:
        await errand.show(Screen(_unknown(errand, refused)))
        return
    texts, centre = errand.texts, office.centre
    if written.deputy is None:
        await errand.show(views.deputy_page(texts, centre, written))
    else:
        await errand.show(Screen(views.away_done(texts, centre, written)))


async def _listing(errand: Errand) -> Screen:
    office = errand.office
    async with office.store.reading() as repositories:
        absences: Sequence[Absence] = await repositories.absences.since(office.now().date())
    return views.away_page(errand.texts, office.centre, absences)


def _parted(errand: Errand, said: str) -> tuple[Member, str, int | None]:
    """Whose leave, its days, and the deputy: names may stand before and after the days.

    Raises NotAllowed("away.unknown", typed) for a name that is none of the staff.
    """
    words = said.split()
    figures = [n for n, word in enumerate(words) if any(sign.isdigit() for sign in word)]
    if not figures:
        raise BadAnswer("period.unclear", {"typed": said})
    before, after = words[: figures[0]], words[figures[-1] + 1 :]
    days = " ".join(words[figures[0] : figures[-1] + 1])
    filler = set(errand.texts.staff_away_fillers().split())
    named = [one for one in before if one.casefold() not in filler]
    staff = errand.office.centre.staff
    whose = _named(staff, " ".join(named)) if named else errand.member
    others = [one for one in after if one.casefold() not in filler]
    stands = _named(colleagues(errand.office.centre, whose), " ".join(others)) if others else None
    return whose, days, stands.telegram if stands else None


def _named(staff: Sequence[Member], typed: str) -> Member:
    """The one whose name, or a part of it, is this. Raises NotAllowed("away.unknown")."""
    wanted = typed.casefold().strip(" .,")
    found = [one for one in staff if wanted in one.name.casefold()]
    whole = [one for one in found if wanted in one.name.casefold().split()]
    if len(whole or found) != 1:
        raise NotAllowed("away.unknown", typed=typed)
    return (whole or found)[0]


def _stretch(said: str, today: date) -> tuple[date, date]:
    """The days of a leave. A year may be left out: the coming days are meant."""
    sides = [one.strip() for one in said.replace("–", "-").replace("—", "-").split("-")]
    try:
        days = [_coming(one, today) for one in sides if one]
        if len(days) == 1:
            days *= 2
        if len(days) == 2 and days[0] <= days[1]:  # noqa: PLR2004 - from and until
            return days[0], days[1]
    except BadAnswer:
        pass
    read = read_period(said, Ask(today=today))
    first, _, last = str(read.value).partition("/")
    return date.fromisoformat(first), date.fromisoformat(last)


def _coming(said: str, today: date) -> date:
    """A day that may lack its year. Raises BadAnswer."""
    try:
        return parse_date(said, today)
    except BadAnswer as bad:
        if bad.code != "date.no_year":
            raise
    found = parse_date(f"{said.rstrip('.')}.{today.year}", today)
    if found < today - timedelta(days=YEAR_AHEAD):
        return parse_date(f"{said.rstrip('.')}.{today.year + 1}", today)
    return found


def _unknown(errand: Errand, refused: NotAllowed) -> str:
    """Whom the member may have meant; or why it can't be done."""
    if refused.code != "away.unknown":
        return staff_words.error_text(errand.texts, refused)
    names = ", ".join(one.name for one in colleagues(errand.office.centre, errand.member))
    return errand.texts.staff_away_unknown(typed=refused.data["typed"], names=names)


COMMANDS: Mapping[str, Do] = {"away": away, "back": back}

BUTTONS: Mapping[str, Do] = {"dep": deputy}
