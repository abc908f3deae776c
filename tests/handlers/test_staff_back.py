"""A step taken back: how long, what becomes of its notice, and who went on meanwhile."""

from datetime import timedelta

from tests.support.desk import desk, history, now_is, press, told
from tests.support.product import Product
from tests.support.staff import ANNA, BORIS, apply


async def test_ones_own_step_is_taken_back_and_the_client_told(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    anna, boris = bot.staff(ANNA), bot.staff(BORIS)
    await anna.tap("Передать в РЭЦ")
    assert str(sent.number) in bot.owner.card().text
    back = "Отменить шаг (до 12:30)"
    assert await press(boris, back) == (
        "Последний шаг не ваш: Анна Причалова. Отменить может только тот, кто его сделал.",
        True,
    )
    assert await press(anna, back) == ("Шаг отменён.", False)
    assert (await now_is(bot, sent)).state == "centre_review"
    assert "пришло по ошибке" in bot.owner.card().text
    assert [one.verb for one in await history(bot, sent)] == ["submit", "approve", "take_back"]
    assert "🔙" not in desk(bot, sent).text
    assert not [one for one in desk(bot, sent).buttons if "Отменить шаг" in one]


async def test_a_notice_that_has_not_left_is_dropped(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    before = len(bot.owner.messages)
    use, anna = bot.app.office.use, bot.app.office.centre.member(ANNA)
    assert anna is not None
    await use.change_status(anna, sent.id, "approve", bot.now())
    await use.take_back(anna, sent.id, bot.now())
    bot.app.office.wake()
    await bot.settled()
    assert len(bot.owner.messages) == before


async def test_it_is_too_late_after_half_an_hour(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    anna = bot.staff(ANNA)
    await anna.tap("Передать в РЭЦ")
    bot.clock.advance(31 * 60)
    assert await press(anna, "Отменить шаг") == (
        "Поздно: шаг можно отменить в течение 30 мин.",
        True,
    )
    assert (await now_is(bot, sent)).state == "rec_review"


async def test_nothing_is_taken_back_when_a_colleague_went_on(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    anna, boris = bot.staff(ANNA), bot.staff(BORIS)
    await anna.tap("Передать в РЭЦ")
    first = desk(bot, sent)
    pressed = next(one for one in first.buttons if "Отменить шаг" in one)
    boris.touch("Согласовать заявку")
    late = anna.touch(pressed)
    await bot.settled()
    text, alert = told(late)
    assert alert
    assert "Борис Маяков — «Согласовать заявку»" in text
    assert (await now_is(bot, sent)).state == "awaiting_documents"


async def test_a_notice_that_is_under_way_is_waited_for(bot: Product) -> None:
    """Another replica is sending the news of the step while the step is taken back."""
    sent = await apply(bot, bot.owner)
    before = len(bot.owner.messages)
    use, anna = bot.app.office.use, bot.app.office.centre.member(ANNA)
    assert anna is not None
    await use.change_status(anna, sent.id, "approve", bot.now())
    async with bot.app.store.transaction() as repositories:
        rows = await repositories.deliveries.claim(bot.now(), 10, timedelta(hours=1))
        (news,) = [row for row in rows if row.notice.kind == "client.state"]
        await repositories.deliveries.begun(news, bot.now(), timedelta(hours=1))
    await use.take_back(anna, sent.id, bot.now())
    bot.app.office.wake()
    await bot.settled()
    assert len(bot.owner.messages) == before
    async with bot.app.store.transaction() as repositories:
        await repositories.deliveries.sent(news.id, 1, bot.now())
    bot.clock.advance(600)
    bot.app.office.wake()
    await bot.settled()
    assert "пришло по ошибке" in bot.owner.card().text
