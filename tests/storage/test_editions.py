"""Versions of forms with their texts and papers: kept once, refreshed while they are today's."""

from datetime import datetime

import pytest

from flows.editions import Edition, KeptPaper
from flows.errors import NotFound
from flows.model import Form, PrintedForm
from storage.database import Database
from storage.editions import digest
from tests.support.forms import form, question
from tests.support.stored import LATER, NOW

FIRST, SECOND = form(question("a")), form(question("a"), question("b"))
PAPER = PrintedForm(id="paper", official="A paper", clause="1", forms=("form",))


def edition(of: Form, words: str = "a = A", template: str = "{{ answers.a }}") -> Edition:
    texts, file = words.encode(), template.encode()
    paper = KeptPaper(PAPER, {of.id: of.version}, {"paper.docx": digest(file)})
    contents = {digest(texts): texts, digest(file): file}
    return Edition(of, {"ru": digest(texts)}, (paper,), contents)


async def publish(store: Database, one: Edition, at: datetime = NOW) -> list[str]:
    async with store.transaction() as repositories:
        return list(await repositories.versions.publish([one], at))


async def words(store: Database, version: str) -> str:
    async with store.reading() as repositories:
        found = await repositories.versions.edition(version)
        assert found is not None
        return (await repositories.versions.content(found.texts["ru"])).decode()


async def since(store: Database) -> dict[str, object]:
    async with store.reading() as repositories:
        return {one.version: one.published_at for one in await repositories.versions.listed()}


async def test_an_edition_comes_back_with_its_papers(store: Database) -> None:
    assert await publish(store, edition(FIRST)) == [FIRST.version]
    async with store.reading() as repositories:
        found = await repositories.versions.edition(FIRST.version)
        assert found is not None
        assert found.form == FIRST
        assert found.papers == edition(FIRST).papers
        template = await repositories.versions.content(found.papers[0].files["paper.docx"])
        assert template == b"{{ answers.a }}"


async def test_twice_is_once(store: Database) -> None:
    await publish(store, edition(FIRST))
    assert await publish(store, edition(FIRST), LATER) == []
    assert await since(store) == {FIRST.version: NOW}


async def test_other_words_make_no_version(store: Database) -> None:
    await publish(store, edition(FIRST))
    assert await publish(store, edition(FIRST, "a = Other words"), LATER) == []
    assert await words(store, FIRST.version) == "a = Other words"
    assert await since(store) == {FIRST.version: NOW}


async def test_a_former_version_keeps_its_words(store: Database) -> None:
    await publish(store, edition(FIRST, "a = Before"))
    assert await publish(store, edition(SECOND, "a = After"), LATER) == [SECOND.version]
    assert await words(store, FIRST.version) == "a = Before"
    assert await words(store, SECOND.version) == "a = After"


async def test_an_edit_that_is_taken_back_makes_the_first_version_todays_again(
    store: Database,
) -> None:
    await publish(store, edition(FIRST))
    await publish(store, edition(SECOND), LATER)
    again = LATER.replace(hour=20)
    assert await publish(store, edition(FIRST), again) == [FIRST.version]
    assert await since(store) == {FIRST.version: again, SECOND.version: LATER}


async def test_a_version_that_was_never_published_has_no_edition(store: Database) -> None:
    async with store.transaction() as repositories:
        await repositories.versions.keep(FIRST, NOW)
    async with store.reading() as repositories:
        assert await repositories.versions.edition(FIRST.version) is None
        assert await repositories.versions.edition("unknown") is None
        with pytest.raises(NotFound):
            await repositories.versions.content("unknown")
