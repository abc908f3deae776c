"""Somebody who does anything at all to a form, and who can always find the way to its end."""

from hypothesis import strategies as st

from flows import actions as a
from flows.checks import open_checks
from flows.model import Form, Question
from flows.session import PlaceKind
from tests.support.forms import Filler

GOOD: dict[str, list[str]] = {
    "text": ["Слово", "Два слова"],
    "long_text": ["Рассказ\nв две строки"],
    "integer": ["5", "7", "250"],
    "decimal": ["2,5"],
    "money": ["150 тыс", "1 млн"],
    "percent": ["20"],
    "date": ["15.12.2025"],
    "period": ["1 квартал 2026"],
    "inn": ["4027000012", "500100732259"],
    "ogrn": ["1264000000000", "316774600000010"],
    "kpp": ["402701001"],
    "phone": ["+7 910 123-45-67"],
    "email": ["export@example.com"],
    "url": ["https://primer-export.example"],
    "country": ["Китай", "Казахстан", "Россия", "Турция"],
    "region": ["Калужская область"],
    "okved": ["10.83"],
    "tnved": ["0902100001"],
}
"""Texts that are answers, by kind."""

BAD = ["", "\x00", "🙂", "<b>", "вариант 99", "-1", "0000000000"]

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
    """Go on to the review, as somebody who wants to be done; fails when there is no way."""
    for _ in range(STEPS):
        place = filler.place
        match place.kind:
            case PlaceKind.REVIEW:
                return
            case PlaceKind.QUESTION if place.id not in filler.values:
                give(filler, place.id, answers(filler.form.by_id[place.id])[0])
            case PlaceKind.CHECK if filler.form.check_by_id[place.id].severity == "error":
                put_right(filler, place.id)
            case PlaceKind.CHECK:
                filler.act(a.ConfirmCheck())
            case PlaceKind.KNOWN:
                filler.act(a.ConfirmKnown())
            case PlaceKind.IMPACT:
                filler.act(a.SaveChange())
            case _:
                filler.act(a.Continue())
    raise AssertionError(f"no way to the review from {filler.at}")


def give(filler: Filler, question: str, ways: tuple[a.Action, ...]) -> None:
    """Answer a question that can be seen, and say yes to what that changes."""
    if (filler.place.kind, filler.place.id) != (PlaceKind.QUESTION, question):
        filler.act(a.GoTo(question))
    for action in ways:
        filler.act(action)
    if filler.place.kind is PlaceKind.IMPACT:
        filler.act(a.SaveChange())


def put_right(filler: Filler, check: str) -> None:
    """Change one answer so that the contradiction is gone; fails when none helps."""
    before = filler.session
    for name in filler.form.check_by_id[check].fields:
        for ways in answers(filler.form.by_id[name]) if name in filler.shown else []:
            give(filler, name, ways)
            if check not in {one.id for one in open_checks(filler.form, filler.session)}:
                return
            filler.session = before
    raise AssertionError(f"the contradiction {check} can't be put right")
