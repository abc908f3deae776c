"""Sessions of somebody who does anything at all come back from the database as they were."""

from dataclasses import replace
from random import Random

import pytest

from bot.simulation.cards import Cards
from bot.simulation.conversation import Conversation
from bot.simulation.insight import Insight
from bot.simulation.person import finish
from bot.simulation.somebody import Somebody
from bot.simulation.watch import Watch
from flows import actions as a
from flows.answering import Rules
from flows.engine import begin
from flows.ports import Filling, Step
from flows.session import Stage
from locales.lookup import pack_texts
from locales.texts import texts
from storage.database import Database
from storage.packs import PACKS, load_packs
from tests.support.forms import ALL_READERS
from tests.support.stored import NOW, begun, loaded

FORMS = [("khabarovsk-export", "needs_survey"), ("rec-marketplaces", "scoring")]
"""One with many rows, one with many conditions and checks."""

DEEDS = 60


async def saved(store: Database, filling: Filling, talk: Conversation) -> Filling:
    """The filling with the talk's session, stored if anything has changed; read again."""
    if talk.session == filling.session:
        return filling
    after = replace(filling, session=talk.session)
    await store.answers.save(Step(filling, after, talk.happened, NOW))
    found = await loaded(store, filling.id)
    assert found.session == talk.session
    return found


@pytest.mark.parametrize(("pack", "form"), FORMS)
@pytest.mark.parametrize("seed", [11, 12])
async def test_whatever_was_done_is_there_after_a_restart(
    store: Database, pack: str, form: str, seed: int
) -> None:
    found = load_packs(only=[pack])[pack]
    rules = Rules(found.forms[form], ALL_READERS, found.scoring)
    cards = Cards(pack_texts("ru", PACKS / pack), texts("ru"))
    somebody = Somebody(Random(seed), cards, Insight(rules, NOW.date()))
    known = somebody.knows(Conversation(rules, NOW))
    filling = await begun(store, session=begin(rules.form, known, NOW))
    watch = Watch(Conversation(rules, NOW, filling.session), cards)
    for _ in range(DEEDS):
        watch.do(somebody.next(watch.talk))
        filling = await saved(store, filling, watch.talk)
        watch.talk.session = filling.session
    finish(watch.talk)
    watch.talk.act(a.Finish())
    assert watch.talk.session.stage is Stage.DONE
