"""The pack against the source: every label in its order, and the status table of 5.9."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from flows.machine import StatusMachine
from flows.model import Pack, Question
from flows.status import offered
from storage.packs import compile_folder, load_packs

PACK = "rec-marketplaces"
FACTS = Path(__file__).parent / "data" / "rec_marketplaces_labels.txt"
MARKS = "○☐·"
# The source types some Latin letters of B2B and B2C in Cyrillic.
LATIN = str.maketrans("ВС", "BC")


@dataclass
class Label:
    """One label of the source with its options; `listed` is a list without marks."""

    text: str
    starred: bool
    options: list[str] = field(default_factory=list)
    listed: str = ""

    @property
    def yes_no(self) -> bool:
        return [option.casefold() for option in self.options] == ["да", "нет"]


def labels(appendix: str) -> list[Label]:
    found: list[Label] = []
    part = FACTS.read_text(encoding="utf-8").split(f"## {appendix}\n")[1].split("## ")[0]
    for line in part.splitlines():
        if line[0] in MARKS:
            found[-1].options.append(line[1:].strip())
        elif line.startswith("= "):
            found[-1].listed = line[2:]
        elif line.startswith("+ "):
            found[-1].text += f": {line[2:]}"
        else:
            found.append(Label(line.removesuffix(" *").removesuffix(":"), line.endswith(" *")))
    return found


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_packs(only=[PACK])[PACK]


@pytest.fixture(scope="module")
def machine(pack: Pack) -> StatusMachine:
    return pack.machines["application"]


def test_the_compiler_finds_nothing_wrong(pack: Pack) -> None:
    folder = Path(__file__).parents[2] / "flows" / "packs" / PACK
    assert compile_folder(folder).faults == ()
    assert {service.id: service.instead for service in pack.services if service.offered} == {
        "placement": "consultation",
        "consultation": None,
        "complaint": None,
    }


@pytest.mark.parametrize(
    ("form", "appendix"), [("anketa", "Приложение 1"), ("scoring", "Приложение 2")]
)
def test_every_label_of_the_source_stands_in_its_place(
    pack: Pack, form: str, appendix: str
) -> None:
    questions = pack.forms[form].questions
    assert [q.official for q in questions] == [label.text for label in labels(appendix)]


@pytest.mark.parametrize(
    ("form", "appendix"), [("anketa", "Приложение 1"), ("scoring", "Приложение 2")]
)
def test_options_are_the_sources(pack: Pack, form: str, appendix: str) -> None:
    for question, label in zip(pack.forms[form].questions, labels(appendix), strict=True):
        assert (question.kind == "yes_no") == label.yes_no, question.id
        if label.options and not label.yes_no:
            assert latin(officials(question)) == latin(label.options), question.id
        if label.listed and question.options_from is None:
            assert " ".join(officials(question)) == label.listed


def test_the_one_category_that_the_source_shows_is_on_the_list(pack: Pack) -> None:
    category = pack.forms["scoring"].by_id["product_category"]
    assert category.options_from == "product_categories"
    assert officials(category)[0] == "Ювелирные изделия"


def test_obligatory_is_what_the_source_stars(pack: Pack) -> None:
    questions = pack.forms["scoring"].questions
    starred = [label.starred for label in labels("Приложение 2")]
    assert [question.required for question in questions] == starred


def test_counts_of_the_scoring_form(pack: Pack) -> None:
    form = pack.forms["scoring"]
    assert len(form.sections[0].questions) == 8
    assert len(form.questions) == 8 + 42
    assert sum(question.kind == "yes_no" for question in form.questions) == 33
    assert sum(question.required for question in form.questions) == 46
    exclusive = [o.id for q in form.questions for o in q.options if o.exclusive]
    assert exclusive == ["none", "none", "none"]


def test_counts_of_the_anketa(pack: Pack) -> None:
    extra = {"leaflet", "signatory", "power_of_attorney"}
    data = [q for q in pack.forms["anketa"].questions if q.id not in extra]
    assert len(data) == 28
    assert {q.kind for q in data}.isdisjoint({"files"})


def test_the_status_table_is_whole(machine: StatusMachine) -> None:
    assert len({step.step for step in machine.transitions}) == 24
    assert len(machine.states) == 16
    assert len({state.official for state in machine.states}) == 15
    assert {step.service for step in machine.transitions} - {None} == {
        "На согласовании",
        "В работе",
        "Услуга завершена",
        "Услуга учтена",
    }


def test_terms_are_those_of_the_table(machine: StatusMachine) -> None:
    terms = {
        step.step: (step.term_days, step.indicative_days)
        for step in machine.transitions
        if step.term_days is not None
    }
    assert terms == {
        "2": (2, 1),
        "2.1": (1, None),
        "2.2": (1, 1),
        "3": (2, 1),
        "3.1": (1, 1),
        "7": (2, 1),
        "7.1": (2, 1),
        "8": (60, 30),
        "12": (5, None),
        "13": (2, 1),
    }


def test_a_verb_has_one_meaning(pack: Pack) -> None:
    for machine in pack.machines.values():
        meanings: dict[str, set[str]] = {}
        for step in machine.transitions:
            meanings.setdefault(step.verb, set()).add(step.to)
        assert all(len(found) == 1 for found in meanings.values())


@pytest.mark.parametrize(
    ("sent_by", "role", "verbs"),
    [
        ("remarks", "client", {"resubmit": "centre_review", "withdraw": "refused_client"}),
        ("remarks", "centre", {}),
        ("remarks", "bot", {"expire": "refused_client"}),
        ("return_roadmap", "client", {}),
        ("return_roadmap", "centre", {"resubmit_roadmap": "roadmap_review"}),
        ("return_roadmap", "bot", {}),
    ],
)
def test_rework_returns_to_the_step_that_sent_it(
    machine: StatusMachine, sent_by: str, role: str, verbs: dict[str, str]
) -> None:
    steps = offered(machine, "rework", [role], sent_by)
    assert {step.verb: step.to for step in steps} == verbs


def test_in_work_is_two_states(machine: StatusMachine) -> None:
    ids = [state.id for state in machine.states if state.official == "В работе"]
    assert ids == ["in_work_agreement", "in_work_roadmap"]
    onward = [{step.to for step in offered(machine, state, ["centre"], None)} for state in ids]
    assert onward == [{"service_review", "refused_centre"}, {"closing"}]


def test_refusals_and_remarks_need_words(machine: StatusMachine) -> None:
    wordy = {step.step for step in machine.transitions if step.reason}
    assert wordy == {"2.1", "2.2", "3.1", "5.1", "6.1", "7.1", "9.1"}


def officials(question: Question) -> list[str]:
    return [option.official for option in question.options]


def latin(texts: list[str]) -> list[str]:
    return [text.translate(LATIN) for text in texts]
