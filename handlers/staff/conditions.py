"""Staff check conditions on their page: one by one, all that is left, or overruled with words."""

from collections.abc import Mapping, Sequence

from flows.errors import Conflict, NotAllowed
from flows.usecases.acting import require_acting
from handlers.staff.asking import ask
from handlers.staff.numbers import number
from handlers.staff.turn import Act, Outcome, Turn
from handlers.views import staff_conditions as views
from handlers.views import staff_words

OVERRULE = "overrule"
"""The kind of a prompt that waits for why a ground is no obstacle."""

Marks = Sequence[tuple[str, bool | None]]

SAID: Mapping[str, bool | None] = {"y": True, "n": False, "x": None}
"""What a tap makes of a condition: the button says it, so that a second tap changes nothing."""

TRIES = 3


async def page(turn: Turn) -> Outcome:
    """A page of the conditions."""
    screen = views.conditions(await turn.dossier(), number(turn.press.argument))
    return Outcome(then=lambda: turn.show(screen))


async def tick(turn: Turn) -> Outcome:
    """Kept, not kept, nothing said: as the button says."""
    ground, _, rest = turn.press.argument.partition("/")
    at, _, said = rest.partition("/")
    if said not in SAID:
        raise NotAllowed("check.unknown")
    return await _mark(turn, [(ground, SAID[said])], number(at))


async def tick_all(turn: Turn) -> Outcome:
    """Everything that nobody has looked at is said to be kept."""
    left = views.unchecked(await turn.dossier())
    return await _mark(turn, [(ground, True) for ground in left], number(turn.press.argument))


async def overrule(turn: Turn) -> Outcome:
    """Ask why a ground that the bot has found is no obstacle."""
    ground, _, _ = turn.press.argument.partition("/")
    dossier = await turn.dossier()
    require_acting(turn.member, "overrule")
    if "head" not in turn.member.roles:
        raise NotAllowed("check.head")
    if ground not in views.numbered(dossier):
        raise NotAllowed("check.unknown")
    text = staff_words.ask_overrule(dossier, turn.member.telegram, turn.member.name, ground)
    data = {"kind": OVERRULE, "ground": ground}

    async def asked() -> None:
        await ask(turn, text, dossier.texts.staff_overrule_placeholder(), data)

    return Outcome(then=asked)


async def _mark(turn: Turn, marks: Marks, at: int) -> Outcome:
    office = turn.office
    for attempt in range(TRIES):
        try:
            await office.use.check_condition(turn.member, turn.id, marks, office.now())
            break
        except Conflict:
            # Two who tick at once are no quarrel: each word is about a condition of its own.
            if attempt == TRIES - 1:
                raise

    async def shown() -> None:
        await turn.show(views.conditions(await turn.dossier(), at))

    texts = office.texts(office.centre.staff_language)
    return Outcome(texts.staff_checked(count=str(len(marks))) if len(marks) > 1 else "", then=shown)


ACTS: Mapping[str, Act] = {"con": page, "ck": tick, "cka": tick_all, "ov": overrule}
"""By the verb of a card's button."""
