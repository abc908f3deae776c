"""Staff mark fields and documents, alone or together, and send the list to the client.

The list stands in the database and not in the message: it survives a restart, a colleague sees and
continues it, and two who mark at once both count. It is for the step as it can be made now: whoever
moves the application another way makes it stale.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.centre import Member
from flows.errors import Conflict, NotAllowed, NotFound
from flows.machine import Transition
from flows.remarks import Remark, asks
from flows.usecases.remark import allowed, list_token
from handlers.staff.asking import ask
from handlers.staff.cards import Cards
from handlers.staff.numbers import number
from handlers.staff.turn import Act, Outcome, Turn
from handlers.views import staff_marking, staff_words
from handlers.views import staff_remarks as views
from handlers.views import staff_rounds as round_views
from handlers.views.desk import plain
from handlers.views.staff_dossier import Dossier
from handlers.views.staff_marking import Line, Marking
from locales.lookup import Html

REMARK = "remark"
"""The kind of a prompt that waits for the words of a remark."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A member who marks an application with a verb; `argument` follows the verb in the button."""

    turn: Turn
    marking: Marking
    argument: str

    @property
    def verb(self) -> str:
        """The step's verb."""
        return self.marking.step.verb

    def with_list(self, held: tuple[Remark, ...]) -> "Marker":
        """The same with another list."""
        marking = Marking(self.marking.dossier, self.marking.step, held)
        return Marker(self.turn, marking, self.argument)

    def show(self, where: str, toast: str = "") -> Outcome:
        """Show the list at a page."""
        screen = views.page(self.marking, where)
        return Outcome(toast, then=lambda: self.turn.show(screen))


async def marker(turn: Turn) -> Marker:
    """From a button. Raises what the step can't be made for."""
    verb, _, argument = turn.press.argument.partition("/")
    marking = await marking_of(turn.cards, turn.member, turn.id, verb)
    return Marker(turn, marking, argument)


async def begin(turn: Turn, verb: str) -> Outcome:
    """The verb of a card was pressed: show the list instead of asking for words at once."""
    marking = await marking_of(turn.cards, turn.member, turn.id, verb)
    return Marker(turn, marking, "").show("0")


def goes_by_list(dossier: Dossier, step: Transition) -> bool:
    """Whether remarks by field go with the step."""
    return asks(dossier.machine, step)


async def show_page(turn: Turn) -> Outcome:
    """A page of the list."""
    here = await marker(turn)
    return here.show(here.argument)


async def show_sections(turn: Turn) -> Outcome:
    """Which section to open."""
    here = await marker(turn)
    return Outcome(then=lambda: turn.show(views.sections(here.marking)))


async def show_field(turn: Turn) -> Outcome:
    """One field, and what may be wrong with it."""
    here = await marker(turn)
    screen = views.field(here.marking, _line(here))
    return Outcome(then=lambda: turn.show(screen))


async def phrase(turn: Turn) -> Outcome:
    """A quick phrase marks the field."""
    here = await marker(turn)
    line, chosen = _line(here), here.argument.partition("/")[2]
    phrases = staff_marking.phrases_of(here.marking, line)
    place_ = int(chosen) if chosen.isascii() and chosen.isdigit() else len(phrases)
    if place_ >= len(phrases):
        return Outcome(here.marking.dossier.texts.staff_old_button(), alert=True)
    return await _mark(here, line, phrases[place_][1])


async def own_words(turn: Turn) -> Outcome:
    """Ask for the words of a remark."""
    here = await marker(turn)
    line = _line(here)
    form, name = line.key if line is not None else ("", "")
    text = views.prompt(here.marking, line, turn.member.telegram, turn.member.name)
    placeholder = here.marking.dossier.texts.remarks_prompt_placeholder()
    page = str(turn.place.message_id)
    data = {"kind": REMARK, "verb": here.verb, "form": form, "field": name, "page": page}

    async def asked() -> None:
        await ask(turn, text, placeholder, data)

    return Outcome(then=asked)


async def drop(turn: Turn) -> Outcome:
    """Take a remark out of the list."""
    here = await marker(turn)
    line = _line(here)
    form, name = line.key if line is not None else ("", "")
    held = await turn.office.use.unmark_field(turn.member, turn.id, here.verb, form, name)
    toast = here.marking.dossier.texts.remarks_dropped()
    return here.with_list(held).show(views.page_of(line), toast)


async def send(turn: Turn) -> Outcome:
    """Send the list, if it is still the one that the button was drawn for."""
    office = turn.office
    try:
        here = await marker(turn)
        await _sent(here)
    except (Conflict, NotAllowed) as refused:
        verb = turn.press.argument.partition("/")[0]
        dossier = await turn.dossier()
        if staff_words.repeated(dossier, turn.member.telegram, verb):
            return Outcome(dossier.texts.staff_done_already(), then=turn.redraw)
        if refused.code != "remarks.changed":
            raise
        told = staff_words.error_text(dossier.texts, refused)
        again = await marker(turn)
        return Outcome(told, alert=True, then=lambda: turn.show(views.page(again.marking, "0")))
    office.wake()
    count = str(len(here.marking.held))
    return Outcome(here.marking.dossier.texts.remarks_sent(count=count), then=turn.redraw)


async def rounds(turn: Turn) -> Outcome:
    """Before and after, by round."""
    dossier = await turn.dossier()
    screen = round_views.page(dossier, number(turn.press.argument))
    return Outcome(then=lambda: turn.show(screen))


async def marking_of(cards: Cards, member: Member, application_id: int, verb: str) -> Marking:
    """The application with its list. Raises NotAllowed where the step can't be made now."""
    dossier = await cards.dossier(application_id)
    state, history = dossier.application.state, dossier.history
    step = allowed(dossier.machine, state, history, member, verb)
    held = await cards.office.use.open_list(member, application_id, verb)
    return Marking(dossier, step, held)


async def _sent(here: Marker) -> None:
    turn, application = here.turn, here.marking.dossier.application
    if list_token(here.marking.held) != here.argument:
        raise Conflict("remarks.changed")
    await turn.office.use.change_status(
        turn.member,
        turn.id,
        here.verb,
        turn.office.now(),
        revision=application.revision,
        words=staff_marking.summary(here.marking),
        remarks=here.argument,
    )


async def _mark(here: Marker, line: Line | None, words: str) -> Outcome:
    turn = here.turn
    form, name = line.key if line is not None else ("", "")
    now = turn.office.now()
    remark = Remark(turn.id, 0, form, name, words, turn.member.telegram, now)
    held = await turn.office.use.mark_field(turn.member, remark, here.verb, now)
    texts = here.marking.dossier.texts
    what = here.marking.name(line) if line is not None else texts.remarks_button_whole()
    toast = plain(texts.remarks_marked(name=Html(what)))
    return here.with_list(held).show(views.page_of(line), toast)


def _line(here: Marker) -> Line | None:
    """The field that the button names; None: the whole application.

    Raises NotFound for a number that the application has no field for.
    """
    named = here.argument.partition("/")[0]
    if named == staff_marking.WHOLE:
        return None
    line = here.marking.line(named)
    if line is None:
        raise NotFound("question.unknown", id=named)
    return line


ACTS: Mapping[str, Act] = {
    "rm": show_page,
    "rt": show_sections,
    "rf": show_field,
    "rp": phrase,
    "rw": own_words,
    "rx": drop,
    "rs": send,
    "rr": rounds,
}
"""By the verb of a card's button."""
