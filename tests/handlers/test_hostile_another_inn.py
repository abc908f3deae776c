"""One application is about one company: an ИНН that is put right is put right in every form."""

from pathlib import Path

from flows import actions as a
from flows.model import Question
from flows.ports import Filling
from flows.session import PlaceKind, Stage
from tests.support.product import Product, product
from tests.support.wandering import answers

CENTRE = Path(__file__).parents[2] / "centres" / "khabarovsk.yaml"
YES = {"in_register", "registered_here", "works_here"}
OURS, OTHERS = "2700000017", "2720000008"


def harmless(question: Question) -> tuple[a.Action, ...]:
    """An answer with which nothing stands in the way of the service."""
    if question.kind == "yes_no":
        return (a.Picked("yes" if question.id in YES else "no"),)
    return answers(question)[-1 if question.kind == "choices" else 0]


async def finished(bot: Product, filling: Filling, inn: str) -> Filling:
    """Go through the form as somebody who confirms what is known; the ИНН is this one."""
    fill = bot.app.office.use.fill
    form = (await fill.rules(filling)).form
    while filling.session.stage is Stage.FILLING:
        place = filling.session.place
        match place.kind:
            case PlaceKind.QUESTION if form.by_id[place.id].kind == "inn":
                actions: tuple[a.Action, ...] = (a.Typed(inn),)
            case PlaceKind.QUESTION:
                actions = harmless(form.by_id[place.id])
            case PlaceKind.KNOWN:
                actions = (a.ConfirmKnown(),)
            case PlaceKind.CHECK:
                actions = (a.ConfirmCheck(),)
            case PlaceKind.IMPACT:
                actions = (a.SaveChange(),)
            case _:
                actions = (a.Finish(),)
        for action in actions:
            filling = (await fill(filling, action, bot.now())).filling
    return filling


async def test_an_inn_put_right_in_one_form_is_asked_in_the_other(tmp_path: Path) -> None:
    async with product(tmp_path, centre=CENTRE) as bot:
        office, olga = bot.app.office, bot.newcomer("Ольга")
        person = await office.use.welcome(olga.person.id, olga.chat.id, "ru", bot.now())
        person = await office.use.give_consent(person, bot.now())
        application, first = await office.use.start_application(
            person, "khabarovsk-export", "s2", bot.now()
        )
        first = await finished(bot, first, OURS)
        second = await office.use.advance(first, bot.now())
        assert second is not None
        second = await finished(bot, second, OURS)
        assert await office.use.advance(second, bot.now()) is None

        first = await office.use.reopen(person, application.id, first.session.form)
        for action in (a.GoTo("inn"), a.Typed(OTHERS)):
            first = (await office.use.fill(first, action, bot.now())).filling
        first = await finished(bot, first, OTHERS)
        again = await office.use.advance(first, bot.now())

        assert again is not None
        assert again.id == second.id
        assert "inn" not in again.session.answers
        assert again.session.known["inn"] == OTHERS
        assert again.session.values()["product"] == second.session.values()["product"]
        again = await finished(bot, again, OTHERS)
        assert again.session.values()["inn"] == OTHERS
        assert await office.use.advance(again, bot.now()) is None
