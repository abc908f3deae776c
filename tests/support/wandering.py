"""Somebody who does anything at all to a form, and who can always find the way to its end."""

from hypothesis import strategies as st

from bot.simulation import person
from bot.simulation.candidates import said
from bot.simulation.conversation import Conversation
from flows import actions as a
from flows.model import Form, Question
from flows.session import PlaceKind
from tests.support.forms import NOW, Filler

GOOD: dict[str, list[str]] = said("good")
"""Texts that are answers, by kind."""

BAD: list[str] = said("bad")

STEPS = 600
"""More than any form of ours needs to be brought to its end."""


def answers(question: Question) -> list[tuple[a.Action, ...]]:
    """Ways to answer a question, each the same whatever was chosen before."""
    match question.kind:
        case "yes_no":
            return [(a.Picked("yes"),), (a.Picked("no"),)]
        case "consent" | "info":
            return [(a.Picked("yes"),)]
        case "choice":
            return [(a.Picked(option.id),) for option in question.options]
        case "choices":
            return [(a.Typed(option.id),) for option in question.options]
        case "files" if question.max_files == 1:
            return [(a.Attached("file1"),), (a.Attached("file2"),)]
        case "files":
            return [(a.Attached("file1"), a.Finished())]
    return [(a.Typed(text),) for text in GOOD[question.kind]]


def anything(form: Form) -> st.SearchStrategy[a.Action]:
    """Any action with any argument that could reach the engine."""
    names = [question.id for question in form.questions]
    options = [option.id for question in form.questions for option in question.options]
    texts = [*BAD, *options, *(text for some in GOOD.values() for text in some)]
    return st.one_of(
        st.sampled_from(texts).map(a.Typed),
        st.sampled_from(["yes", "no", "nothing", *options]).map(a.Picked),
        st.sampled_from(["file1", "file2"]).map(a.Attached),
        st.sampled_from([*names, "nothing"]).map(a.GoTo),
        st.sampled_from([*names, "nothing"]).map(a.Row),
        st.integers(min_value=0, max_value=9).map(a.Overview),
        st.sampled_from(
            [
                a.Unsuitable("kind.sticker"), a.Finished(), a.Skipped(), a.Kept(), a.Back(),
                a.Continue(), a.ConfirmKnown(), a.ConfirmCheck(), a.SaveChange(), a.DropChange(),
            ]
        ),
    )  # fmt: skip


@st.composite
def walks(draw: st.DrawFn, form: Form, longest: int = 40) -> list[a.Action | int]:
    """Plans: an action, or a number that says which sensible thing to do where one is."""
    sensible = st.integers(min_value=0, max_value=9)
    return draw(st.lists(st.one_of(sensible, sensible, anything(form)), max_size=longest))


def sensible(filler: Filler, choice: int) -> tuple[a.Action, ...]:
    """Something a person would do at this place."""
    place, form = filler.place, filler.form
    match place.kind:
        case PlaceKind.QUESTION:
            ways = answers(form.by_id[place.id])
            return ways[choice % len(ways)]
        case PlaceKind.KNOWN:
            return (a.ConfirmKnown(),)
        case PlaceKind.CHECK:
            fields = [one for one in form.check_by_id[place.id].fields if one in filler.shown]
            return (a.ConfirmCheck(),) if choice % 2 else (a.GoTo(fields[choice % len(fields)]),)
        case PlaceKind.IMPACT:
            return (a.SaveChange(),) if choice % 3 else (a.DropChange(),)
    return (a.GoTo(filler.shown[choice % len(filler.shown)]),) if choice % 2 else (a.Continue(),)


def wander(filler: Filler, plan: list[a.Action | int]) -> None:
    """Carry out a plan."""
    for step in plan:
        for action in sensible(filler, step) if isinstance(step, int) else (step,):
            filler.act(action)


def finish(filler: Filler) -> None:
    """Go on to the review, as somebody who wants to be done; raises NoWay."""
    talk = Conversation(filler.rules, NOW, filler.session)
    person.finish(talk)
    filler.session, filler.happened = talk.session, talk.happened


def give(filler: Filler, question: str, ways: tuple[a.Action, ...]) -> None:
    """Answer a question that can be seen, and say yes to what that changes."""
    talk = Conversation(filler.rules, NOW, filler.session)
    person.give(talk, question, ways)
    filler.session, filler.happened = talk.session, talk.happened
