"""Days of the year that concern all clients of a centre, by whichever of its packs they came."""

from pathlib import Path

from bot.settings import DEFAULT_CENTRE
from tests.handlers.test_reminders_many import has, look, rows
from tests.support.calendar_walk import day
from tests.support.product import Talk, clean, product
from tests.support.staff import apply

CENTRES = DEFAULT_CENTRE.parent


def heard(who: Talk, words: str) -> int:
    return sum(words in one.text for one in who.cards())


async def test_of_the_contest_for_stands_hears_who_has_not_applied_for_a_fair(
    tmp_path: Path,
) -> None:
    """Until 1 March and 1 September [5.5.4]: whoever may have a stand and has not asked yet."""
    async with product(tmp_path, centre=CENTRES / "khabarovsk.yaml") as bot:
        client, before, applied, stranger, waits = (
            bot.newcomer(name) for name in ("Игорь", "Майя", "Пётр", "Анна", "Раиса")
        )
        await has(bot, client, "s5_2")
        await has(bot, before, "s5_7")  # for a fair of the year before
        await has(bot, waits, "s1")
        await stranger.begin()
        await look(bot, "2027-01-11 12:00")
        await has(bot, applied, "s5_7", "2027-01-11 12:00")
        await look(bot, "2027-01-14 09:00")
        await has(bot, waits, "s5_7", "2027-01-20 12:00")  # after the first reminder
        await look(bot, "2027-02-12 09:00")
        told = [heard(one, "До 1 марта") for one in (client, before, applied, stranger, waits)]
        assert told == [2, 2, 0, 0, 1]
        (last,) = [one for one in client.cards() if "До 1 марта" in one.text][1:]
        assert last.buttons == ["Заполнить", "Позже"]
        await look(bot, "2027-07-16 09:00")
        told = [heard(one, "До 1 сентября") for one in (client, before, applied, stranger, waits)]
        assert told == [1, 1, 0, 0, 0]
        clean(bot)


async def test_who_waits_for_an_intake_hears_of_it_and_who_has_taken_consent_back_does_not(
    tmp_path: Path,
) -> None:
    async with product(tmp_path, centre=CENTRES / "khabarovsk.yaml") as bot:
        waits, gone = bot.newcomer("Игорь"), bot.newcomer("Майя")
        office, now = bot.app.office, bot.now()
        for one in (waits, gone):
            await one.begin()
            person = await office.use.welcome(one.person.id, one.chat.id, "ru", now)
            await office.use.give_consent(person, now)
            async with office.store.transaction() as repositories:
                await repositories.subscriptions.add(person.id, "khabarovsk-export", "s5_7", now)
        await office.use.withdraw_consent(person, now)
        await look(bot, "2027-01-14 09:00")
        assert [heard(one, "До 1 марта") for one in (waits, gone)] == [1, 0]
        clean(bot)


async def test_the_regions_contest_and_survey_reach_who_came_by_another_pack(
    tmp_path: Path,
) -> None:
    """The shipped centre: an application by the REC's mechanism, a contest of the standard [14]."""
    async with product(tmp_path, centre=CENTRES / "kaluga.yaml") as bot:
        stranger = bot.newcomer("Анна")
        await stranger.begin()
        await apply(bot, bot.owner)
        for moment in ("2027-03-01 09:00", "2027-03-31 09:00", "2027-04-20 09:00"):
            await day(bot, moment, looks=2)
        assert (heard(bot.owner, "Экспортер года"), heard(stranger, "Экспортер года")) == (3, 0)
        await day(bot, "2027-10-01 09:00", looks=2)
        assert heard(bot.owner, "Что мешает вашему экспорту") == 1
        subject = "date:export-standard:contest:2027-05-01"
        assert (await rows(bot, subject))["spread"] == 3
        clean(bot)
