"""A press on a card: done, or told why not; the card is current afterwards."""

from flows.errors import Conflict, FlowError, NotAllowed
from flows.machine import Transition
from flows.status import HANDLING, TAKE_BACK
from handlers.staff.acts import ACTS
from handlers.staff.turn import Outcome, Turn
from handlers.views import staff_words
from handlers.views.staff_card.guarded import guarded_text, lacking

MOVES = {"v", "on", "od"}
"""Buttons that name a verb of the table."""

PAGES = {"check", "handing", "day", "term"}
"""Refusals of what was pressed on a page: it stays where it is."""

DEEDS = {"take": "take", "give": "hand_back", "hot": "hand_over", "tb": TAKE_BACK}
"""What the history calls what other buttons do."""


async def outcome(turn: Turn) -> Outcome:
    """Do what the button says, and say what came of it."""
    texts = turn.office.texts(turn.office.centre.staff_language)
    act = ACTS.get(turn.press.verb)
    if act is None:
        return Outcome(texts.staff_old_button(), alert=True)
    try:
        await turn.dossier()  # a draft, what is not there or locked is nothing to act upon
    except FlowError as error:
        return Outcome(staff_words.error_text(texts, error), alert=True)
    try:
        return await act(turn)
    except Conflict as conflict:
        return await _too_late(turn, conflict)
    except NotAllowed as refused:
        return await _refused(turn, refused)
    except FlowError as error:
        return Outcome(staff_words.error_text(texts, error), alert=True)


async def _too_late(turn: Turn, conflict: Conflict) -> Outcome:
    """Somebody was first: say who and what; a double tap of one's own is no quarrel."""
    dossier = await turn.dossier()
    if conflict.code == "application.taken":
        told = staff_words.error_text(dossier.texts, conflict)
        return Outcome(told, alert=True, then=turn.redraw)
    if any(staff_words.repeated(dossier, turn.member.telegram, verb) for verb in _verbs(turn)):
        return Outcome(dossier.texts.staff_done_already(), then=turn.redraw)
    return Outcome(staff_words.too_late(dossier), alert=True, then=turn.redraw)


async def _refused(turn: Turn, refused: NotAllowed) -> Outcome:
    dossier = await turn.dossier()
    if refused.code == "step.guarded":
        verb = refused.data["verb"]
        step = next((one for one in dossier.verbs if one.verb == verb), None)
        if step is not None:
            return Outcome(guarded_text(dossier, lacking(dossier, step)), alert=True)
    if refused.code != "verb.not_your_role":
        told = staff_words.error_text(dossier.texts, refused)
        stays = refused.code.partition(".")[0] in PAGES
        return Outcome(told, alert=True, then=None if stays else turn.redraw)
    steps: list[Transition] = []
    if turn.press.verb in MOVES:
        verb = turn.press.argument.partition("/")[0]
        steps = [step for step in dossier.verbs if step.verb == verb]
    return Outcome(staff_words.not_your_role(dossier.texts, steps), alert=True)


def _verbs(turn: Turn) -> tuple[str, ...]:
    """What the history calls the act of the button."""
    if turn.press.verb in MOVES:
        return (turn.press.argument.partition("/")[0],)
    named = DEEDS.get(turn.press.verb)
    return (named,) if named else HANDLING
