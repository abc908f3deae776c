"""Taking an application, handing it back to the queue or over to a colleague."""

from collections.abc import Mapping

from handlers.staff.numbers import number
from handlers.staff.turn import Act, Outcome, Turn
from handlers.views.staff_dossier import member_text
from handlers.views.staff_handing import handing_page


async def take(turn: Turn) -> Outcome:
    """Take the application into work."""
    office = turn.office
    await office.use.take(turn.member, turn.id, office.now(), revision=turn.press.revision)
    texts = office.texts(office.centre.staff_language)
    return Outcome(texts.staff_done_taken(), then=turn.redraw)


async def hand_back(turn: Turn) -> Outcome:
    """Give it back to the queue."""
    office = turn.office
    await office.use.hand_back(turn.member, turn.id, office.now(), revision=turn.press.revision)
    texts = office.texts(office.centre.staff_language)
    return Outcome(texts.staff_done_handed_back(), then=turn.redraw)


async def choose(turn: Turn) -> Outcome:
    """Show to whom it can be given."""
    screen = handing_page(await turn.dossier(), turn.member)
    return Outcome(then=lambda: turn.show(screen))


async def hand_over(turn: Turn) -> Outcome:
    """Give it to a colleague, who is mentioned in the group."""
    office, to = turn.office, number(turn.press.argument)
    await office.use.hand_over(turn.member, turn.id, to, office.now(), revision=turn.press.revision)
    office.wake()
    texts = office.texts(office.centre.staff_language)
    who = member_text(to, office.centre, texts)
    return Outcome(texts.staff_done_handed_over(who=who), then=turn.redraw)


ACTS: Mapping[str, Act] = {"take": take, "give": hand_back, "ho": choose, "hot": hand_over}
"""By the verb of a card's button."""
