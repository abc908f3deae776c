"""Somebody at a form who wants to be done with it, and finds the way."""

from bot.simulation.candidates import candidates, first
from bot.simulation.conversation import Conversation
from bot.simulation.space import Literal, Space
from bot.simulation.witness import Witnesses
from flows import actions as a
from flows.checks import open_checks
from flows.conditions import tests
from flows.model import Check
from flows.session import PlaceKind

Ways = list[tuple[a.Action, ...]]


class NoWay(Exception):
    """There is no way to the end of the form from here."""


def ways(talk: Conversation, question: str, check: Check | None = None) -> Ways:
    """Ways to answer a question, each the same whatever was chosen before.

    With `check` they hold all that its condition can tell apart.
    """
    looked_at = list(tests(check.when)) if check is not None else []
    asked = talk.form.by_id[question]
    return [one.actions for one in candidates(talk.rules, asked, talk.now.date(), looked_at)]


def finish(talk: Conversation) -> None:
    """Go on to the review; raises NoWay."""
    for _ in range(3 * len(talk.form.questions) + 20):
        place = talk.place
        match place.kind:
            case PlaceKind.REVIEW:
                return
            case PlaceKind.QUESTION if place.id not in talk.session.answers:
                asked = talk.form.by_id[place.id]
                give(talk, place.id, first(talk.rules, asked, talk.now.date()).actions)
            case PlaceKind.CHECK if talk.form.check_by_id[place.id].severity == "error":
                if not put_right(talk, talk.form.check_by_id[place.id]):
                    raise NoWay(talk.at)
            case PlaceKind.CHECK:
                talk.act(a.ConfirmCheck())
            case PlaceKind.KNOWN:
                talk.act(a.ConfirmKnown())
            case PlaceKind.IMPACT:
                talk.act(a.SaveChange())
            case _:
                talk.act(a.Continue())
    raise NoWay(talk.at)


def give(talk: Conversation, question: str, way: tuple[a.Action, ...]) -> None:
    """Answer a question that can be seen, and say yes to what that changes."""
    if (talk.place.kind, talk.place.id) != (PlaceKind.QUESTION, question):
        talk.act(a.GoTo(question))
    for action in way:
        talk.act(action)
    if talk.place.kind is PlaceKind.IMPACT:
        talk.act(a.SaveChange())


def put_right(talk: Conversation, check: Check) -> bool:
    """Change as few answers as it takes to end the contradiction; whether that can be done.

    No other one that must be put right comes instead.
    """
    return _by_one(talk, check) or _by_several(talk, check)


def _by_one(talk: Conversation, check: Check) -> bool:
    before, happened = talk.session, talk.happened
    had = _errors(talk)
    for name in check.fields:
        for way in ways(talk, name, check) if name in talk.shown else []:
            give(talk, name, way)
            if check not in open_checks(talk.form, talk.session) and _errors(talk) <= had:
                return True
            talk.session, talk.happened = before, happened
    return False


def _by_several(talk: Conversation, check: Check) -> bool:
    """Take over a whole filling in which nothing must be put right."""
    wanted = Literal(check.when, wanted=False)
    filling = Witnesses(Space(talk.rules, talk.now.date())).find([wanted])
    if filling is None:
        return False
    for question in talk.form.questions:
        one = filling.get(question.id)
        if one is not None and question.id in talk.shown:
            give(talk, question.id, one.actions)
    return check not in open_checks(talk.form, talk.session) and not _errors(talk)


def _errors(talk: Conversation) -> set[str]:
    found = open_checks(talk.form, talk.session)
    return {check.id for check in found if check.severity == "error"}
