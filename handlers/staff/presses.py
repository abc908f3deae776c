"""A press on a card: done, or told why not; the card is current afterwards."""

from flows.errors import Conflict, FlowError, NotAllowed
from flows.machine import Transition
from handlers.staff.acts import ACTS
from handlers.staff.turn import Outcome, Turn
from handlers.views import staff_words
from handlers.views.staff_dossier import HANDLING


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
    if any(staff_words.repeated(dossier, turn.member.telegram, verb) for verb in _verbs(turn)):
        return Outcome(dossier.texts.staff_done_already(), then=turn.redraw)
    if conflict.code == "application.taken":
        told = staff_words.error_text(dossier.texts, conflict)
    else:
        told = staff_words.too_late(dossier)
    return Outcome(told, alert=True, then=turn.redraw)


async def _refused(turn: Turn, refused: NotAllowed) -> Outcome:
    dossier = await turn.dossier()
    if refused.code != "verb.not_your_role":
        told = staff_words.error_text(dossier.texts, refused)
        return Outcome(told, alert=True, then=turn.redraw)
    steps: list[Transition] = []
    if turn.press.verb == "v":
        steps = [step for step in dossier.verbs if step.verb == turn.press.argument]
    return Outcome(staff_words.not_your_role(dossier.texts, steps), alert=True)


def _verbs(turn: Turn) -> tuple[str, ...]:
    return (turn.press.argument,) if turn.press.verb == "v" else HANDLING
