"""Another ИНН is another company: nothing that was taken of the former one speaks for it."""

from flows import actions as a
from flows import events
from flows.conditions import Value
from flows.engine import reopened
from flows.former_company import turned_to
from flows.session import PlaceKind, Source, Stage
from tests.support.forms import NOW, Filler, form, question

OURS, OTHERS = "5700000012", "7700000016"
FORM = form(
    question("inn", "inn", prefill="company.inn", silent=True),
    question("name", "text", prefill="company.full_name"),
    question("clean", prefill="check.standing", silent=True),
    question("phone", "text", prefill="company.phone", silent=True),
    question("why", "text"),
)
KNOWN: dict[str, Value] = {
    "inn": OURS,
    "name": "ООО «Зефир»",
    "clean": True,
    "phone": "Позвонить Ольге",
}


def filled() -> Filler:
    who = Filler(FORM, known=dict(KNOWN), now=NOW)
    who.act(a.ConfirmKnown())
    who.act(a.Typed("Просто так"))
    assert who.at == "review"
    return who


def test_what_was_taken_of_the_former_company_is_asked_anew() -> None:
    who = filled()
    who.act(a.GoTo("inn"))
    happened = who.act(a.Typed(OTHERS))
    assert events.Forgotten(("name", "clean")) in happened
    assert set(who.session.answers) == {"inn", "phone", "why"}
    assert "name" not in who.session.known


def test_the_same_company_written_again_loses_nothing() -> None:
    who = filled()
    who.act(a.GoTo("inn"))
    assert not [one for one in who.act(a.Typed(OURS)) if isinstance(one, events.Forgotten)]
    assert set(who.session.answers) == {"inn", "name", "clean", "phone", "why"}


def test_what_was_said_here_stays() -> None:
    who = filled()
    who.act(a.GoTo("name"))
    who.act(a.Typed("ООО «Другое»"))
    who.act(a.GoTo("inn"))
    who.act(a.Typed(OTHERS))
    assert who.values["name"] == "ООО «Другое»"


def test_a_finished_form_of_another_company_is_open_again_and_offers_the_inn() -> None:
    before = filled().session
    turned = turned_to(FORM, before, OTHERS)
    again = reopened(FORM, turned, NOW)
    assert again.stage is Stage.FILLING
    assert again.revision == before.revision + 1
    assert again.answers["inn"].value == OTHERS
    assert again.answers["inn"].source is Source.KNOWN
    assert (again.place.kind, again.place.id) == (PlaceKind.QUESTION, "name")
    assert set(again.answers) == {"inn", "phone", "why"}
