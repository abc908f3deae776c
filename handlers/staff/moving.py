"""Verbs of the table pressed on a card: guarded, dated, or with words; and the step taken back."""

from datetime import date, datetime

from flows.centre import Member
from flows.errors import Conflict, NotAllowed
from flows.machine import Transition
from flows.status import led_by, transition
from flows.usecases.acting import acts_for, first
from flows.usecases.change_status import earliest_day
from handlers.staff.asking import ask
from handlers.staff.remarks import begin, goes_by_list
from handlers.staff.replies import DAY, REASON
from handlers.staff.turn import Outcome, Turn
from handlers.views import staff_words
from handlers.views.staff_card import Asking
from handlers.views.staff_card.guarded import guarded_text, lacking
from handlers.views.staff_days import days_page
from handlers.views.staff_dossier import Dossier


async def move(turn: Turn) -> Outcome:
    """Make a transition; one that needs a day or words asks for them first."""
    dossier, verb = await turn.dossier(), turn.press.argument
    step = allowed(dossier, turn.member, verb, turn.press.revision)
    if lacking(dossier, step):
        return guarded(dossier, step)
    if step.dated:
        return Outcome(then=lambda: _ask_day(turn, dossier, verb))
    return await go(turn, dossier, step)


async def dated(turn: Turn) -> Outcome:
    """The day of a dated step was picked."""
    verb, _, said = turn.press.argument.partition("/")
    dossier = await turn.dossier()
    step = allowed(dossier, turn.member, verb, turn.press.revision)
    if lacking(dossier, step):
        return guarded(dossier, step)
    return await go(turn, dossier, step, _day(said))


async def other_day(turn: Turn) -> Outcome:
    """Ask for the day in words."""
    dossier, verb = await turn.dossier(), turn.press.argument
    allowed(dossier, turn.member, verb, turn.press.revision)
    data = {"kind": DAY, "verb": verb, "lines": str(len(dossier.history))}
    today = turn.office.now().date()
    text = staff_words.ask_day(dossier, turn.member.telegram, turn.member.name, verb, today)

    async def asked() -> None:
        await ask(turn, text, dossier.texts.staff_day_placeholder(), data)
        await turn.redraw()

    return Outcome(then=asked)


async def take_back(turn: Turn) -> Outcome:
    """Undo one's own last step."""
    office = turn.office
    await office.use.take_back(turn.member, turn.id, office.now(), revision=turn.press.revision)
    office.wake()
    texts = office.texts(office.centre.staff_language)
    return Outcome(texts.staff_done_taken_back(), then=turn.redraw)


async def go(turn: Turn, dossier: Dossier, step: Transition, on: date | None = None) -> Outcome:
    """Make the step, or ask for its words."""
    office = turn.office
    if on is None and goes_by_list(dossier, step):
        return await begin(turn, step.verb)
    if step.reason:
        return Outcome(then=lambda: ask_words(turn, dossier, step.verb, on))
    await office.use.change_status(
        turn.member, turn.id, step.verb, office.now(), revision=turn.press.revision, on=on
    )
    office.wake()
    return Outcome(staff_words.done(dossier, step.verb), then=turn.redraw)


async def ask_words(turn: Turn, dossier: Dossier, verb: str, on: date | None = None) -> None:
    """Ask what the client shall be told; the card says who is writing."""
    member = turn.member
    text = staff_words.ask(dossier, member.telegram, member.name, verb)
    data = {"kind": REASON, "verb": verb, "lines": str(len(dossier.history))}
    if on is not None:
        data["on"] = on.isoformat()
    prompt = await ask(turn, text, dossier.texts.staff_ask_placeholder(), data)
    await turn.cards.refresh(turn.id, turn.place, Asking(member.telegram, verb, prompt))


def allowed(dossier: Dossier, member: Member, verb: str, revision: int) -> Transition:
    """The transition, if the member may make it now. Raises Conflict and NotAllowed."""
    application = dossier.application
    if application.revision != revision:
        raise Conflict("application.moved_on", **first(dossier.centre, dossier.history))
    came = led_by(dossier.machine, application.state, dossier.history)
    return transition(dossier.machine, application.state, verb, acts_for(member), came)


def guarded(dossier: Dossier, step: Transition) -> Outcome:
    """Say what is missing."""
    return Outcome(guarded_text(dossier, lacking(dossier, step)), alert=True)


async def _ask_day(turn: Turn, dossier: Dossier, verb: str) -> None:
    office = turn.office
    today = office.now().date()
    earliest = earliest_day(dossier.machine, dossier.history, office.centre) or today
    await turn.show(days_page(dossier, verb, today, earliest, office.calendar))


def _day(said: str) -> date:
    """The day of a button. Raises NotAllowed for one that somebody made up."""
    try:
        return datetime.strptime(said, "%Y%m%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise NotAllowed("day.needed") from None
