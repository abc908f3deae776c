"""The search: words of answers, of the history and of files, current at once, gone when erased."""

from dataclasses import replace

import pytest

from flows.application import Application, Entry
from flows.conditions import Value
from flows.people import Person
from flows.talk import Letter
from storage.database import Database
from tests.support.forms import form, question
from tests.support.stored import LATER, NOW, draft, kept, person, submitted

ANKETA = form(
    question("inn", "inn"),
    question("name", "text", remember="company.full_name"),
    question("about", "long_text"),
    question("phone", "phone"),
    question("scan", "files"),
    question("wish", "choices", options=[{"id": "eac", "official": "Сертификация продукции"}]),
)


async def found(store: Database, text: str, most: int = 10) -> list[tuple[str, str]]:
    """Number and how it was found."""
    async with store.reading() as repositories:
        hits = await repositories.finding.find(text, most)
        known = await repositories.queues.many([one.id for one in hits])
    numbers = {one.id: one.number or "" for one in known}
    return [(numbers[one.id][-2:], one.how) for one in hits]


async def sent(store: Database, who: Person, number: int, answers: dict[str, Value]) -> Application:
    return await submitted(store, who, f"РМ-2026-000{number:02}", answers, ANKETA.version)


@pytest.fixture
async def who(store: Database) -> Person:
    await kept(store, ANKETA)
    return await person(store)


async def test_answers_are_found_by_any_form_of_a_word(store: Database, who: Person) -> None:
    await sent(store, who, 1, {"name": "Чай", "about": "Нужна помощь с сертификацией"})
    await sent(store, who, 2, {"name": "Кофе", "about": "Нужна доставка"})
    assert await found(store, "сертификация") == [("01", "text")]
    assert await found(store, "Сертификаций помощи") == [("01", "text")]
    assert await found(store, "сертификация доставка") == []
    assert await found(store, "чай сертификации") == [("01", "text")]


async def test_parts_of_a_phone(store: Database, who: Person) -> None:
    await sent(store, who, 1, {"phone": "+79100000001"})
    for typed in ("8 910 000-00-01", "9100000001", "+7 (910) 000 00 01", "00000001"):
        assert await found(store, typed) == [("01", "text")], typed


async def test_the_most_telling_comes_first_and_the_newest_of_each(
    store: Database, who: Person
) -> None:
    await sent(store, who, 1, {"about": "Был договор с 4027000012, «Ромашка»"})
    await sent(store, who, 2, {"inn": "4027000012", "name": "ООО «Ромашка»"})
    await sent(store, who, 3, {"name": "Ромашка плюс", "about": "4027000012"})
    await sent(store, who, 4, {"about": "4027000012"})
    assert await found(store, "4027000012") == [
        ("02", "inn"),
        ("04", "text"),
        ("03", "text"),
        ("01", "text"),
    ]
    assert await found(store, "ромашка") == [("03", "name"), ("02", "name"), ("01", "text")]
    assert await found(store, "ромашка", most=1) == [("03", "name")]
    assert await found(store, "3") == [("03", "number")]


async def test_words_of_the_history_are_found_at_once(store: Database, who: Person) -> None:
    application = await sent(store, who, 1, {"name": "Чай"})
    async with store.transaction() as repositories:
        entry = Entry(LATER, "staff:1", "refuse", "refused", "Нет выручки за три года")
        await repositories.applications.write(application.id, entry)
        await repositories.finding.add(application.id, "позвоните <завтра>")
        await repositories.finding.add(application.id, None)
    assert await found(store, "выручка") == [("01", "text")]
    assert await found(store, "завтра") == [("01", "text")]
    # Another answer leaves what was said beside it as it is.
    async with store.transaction() as repositories:
        forms = {"form": replace(application.forms["form"], answers={"name": "Кофе"})}
        await repositories.applications.save(replace(application, forms=forms))
    assert await found(store, "выручка") == [("01", "text")]
    assert await found(store, "чай") == []
    assert await found(store, "кофе") == [("01", "name")]


async def test_names_of_files(store: Database, who: Person) -> None:
    async with store.transaction() as repositories:
        scan = await repositories.files.add(who.id, "Доверенность_2026.pdf", b"x", "a/b", NOW)
    await sent(store, who, 1, {"scan": [scan.id]})
    assert await found(store, "доверенности") == [("01", "text")]


async def test_options_are_found_by_their_wording(store: Database, who: Person) -> None:
    await sent(store, who, 1, {"wish": ["eac", "gone"]})
    assert await found(store, "сертификации продукции") == [("01", "text")]


async def test_letters_and_their_files(store: Database, who: Person) -> None:
    one = await sent(store, who, 1, {"name": "Чай"})
    async with store.transaction() as repositories:
        bill = await repositories.files.add(who.id, "Счёт-фактура.pdf", b"x", "a/b", NOW)
        letter = await repositories.talks.add(
            Letter(0, one.id, NOW, "client", "document", "Вот <b>накладная</b>", file=bill.id)
        )
        await repositories.talks.amend(letter.id, "Вот квитанция", LATER)
    for text in ("накладную", "квитанции", "счет фактура"):
        assert await found(store, text) == [("01", "text")], text
    assert await found(store, "b") == []


async def test_a_failed_transaction_leaves_no_words(store: Database, who: Person) -> None:
    application = await sent(store, who, 1, {"about": "первое"})
    with pytest.raises(ZeroDivisionError):
        await _fail(store, application)
    assert await found(store, "первое") == [("01", "text")]
    assert await found(store, "второе") == []


async def test_drafts_are_not_found(store: Database, who: Person) -> None:
    one = await draft(store, who)
    async with store.transaction() as repositories:
        await repositories.applications.write(one.id, Entry(NOW, "client", "begin", "draft", "чай"))
        await repositories.finding.keep(one.id)
        await repositories.finding.add(one.id, "чай")
    assert await found(store, "чай") == []
    async with store.reading() as repositories:
        assert await repositories.finding.missing(10) == []


async def test_nothing_of_an_erased_person_is_found(store: Database, who: Person) -> None:
    other = await person(store, 102)
    one = await sent(store, who, 1, {"inn": "4027000012", "name": "Чай", "about": "редкость"})
    await sent(store, other, 2, {"name": "Чай"})
    async with store.transaction() as repositories:
        await repositories.people.erase(who.id, LATER)
        await repositories.finding.add(one.id, "редкость")
        await repositories.finding.keep(one.id)
    assert await found(store, "чай") == [("02", "name")]
    for text in ("4027000012", "редкость", "РМ-2026-00001", "1"):
        assert await found(store, text) == [], text
    async with store.reading() as repositories:
        assert await repositories.finding.missing(10) == []


async def test_what_was_there_before_is_found_once_it_is_looked_at(
    store: Database, who: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = await sent(store, who, 1, {"about": "сертификация"})
    async with store.transaction() as repositories:
        await repositories.applications.write(one.id, Entry(NOW, "staff:1", "ask", "new", "счёт"))
    monkeypatch.setattr("storage.words.RULES", 2)
    async with store.reading() as repositories:
        assert await repositories.finding.missing(10) == [one.id]
    async with store.transaction() as repositories:
        await repositories.finding.keep(one.id)
    async with store.reading() as repositories:
        assert await repositories.finding.missing(10) == []
    assert await found(store, "сертификация") == [("01", "text")]
    assert await found(store, "счета") == [("01", "text")]


async def _fail(store: Database, application: Application) -> None:
    async with store.transaction() as repositories:
        forms = {"form": replace(application.forms["form"], answers={"about": "второе"})}
        await repositories.applications.save(replace(application, forms=forms))
        raise ZeroDivisionError


async def test_those_whom_the_staff_have_tagged(store: Database, who: Person) -> None:
    other = await person(store, 102)
    gone = await person(store, 103)
    for number, one in ((1, who), (2, who), (3, other), (4, gone)):
        await sent(store, one, number, {"name": f"Чай {number}", "about": "Ярмарка мёда"})
    await draft(store, who)
    async with store.transaction() as repositories:
        await repositories.tags.put(who.id, "ярмарка мёда", 1, NOW)
        await repositories.tags.put(other.id, "ярмарка", 1, NOW)
        await repositories.tags.put(other.id, "100% наш", 1, NOW)
        await repositories.tags.put(gone.id, "ярмарка", 1, NOW)
        await repositories.people.erase(gone.id, LATER)
    assert await found(store, "#ярмарка") == [("03", "tag")]
    assert await found(store, "#ярмарке меда") == [("02", "tag"), ("01", "tag")]
    assert await found(store, "#Ярмарка_Меда", most=1) == [("02", "tag")]
    assert await found(store, "# наш") == [("03", "tag")]
    assert await found(store, "#яр") == []
    assert await found(store, "#%") == []
    assert await found(store, "#") == []
    # A word is looked for in tags before it is looked for in texts.
    assert await found(store, "мед") == [("02", "tag"), ("01", "tag"), ("03", "text")]
