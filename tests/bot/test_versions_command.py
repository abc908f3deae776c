"""`prichal versions`: who has which version, and what an edit would do before it is published."""

import asyncio
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.office import Opened, open_office
from bot.settings import DEFAULT_CENTRE, read_settings
from flows.model import Question
from flows.session import Answer, Place, PlaceKind, Session, Stage
from locales.lookup import LANGUAGES
from locales.texts import texts
from storage.editions import editions
from storage.packs import PACKS
from tests.support.own_packs import PACK, OwnPacks, own_packs

DRAFTS = {1: "regular", 2: "none", 3: "regular"}
"""Persons with the experience that they have chosen in their drafts."""


@pytest.fixture(autouse=True)
def packs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> OwnPacks:
    """A bot has worked with the packs that come along; a copy of them can be edited."""
    monkeypatch.chdir(tmp_path)
    for name in ("STAFF_CHAT_ID", "DATABASE_URL", "PACKS_DIR", "CENTRE_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PACKS", PACK)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    return own_packs(tmp_path)


async def worked() -> None:
    async with open_office(read_settings()) as opened:
        office, now = opened.office, opened.office.now()
        pack = office.library.pack(PACK)
        await office.use.publish(editions(pack, PACKS / PACK), now)
        for telegram, experience in DRAFTS.items():
            await _draft(opened, telegram, experience)


async def _draft(opened: Opened, telegram: int, experience: str) -> None:
    now, form = opened.office.now(), opened.office.library.form(PACK, "anketa")
    async with opened.store.transaction() as repositories:
        person = await repositories.people.add(telegram, telegram, "ru", now)
        draft = await repositories.applications.add(PACK, "placement", person.id, now)
        answers = {"export_experience": Answer(experience, now), "site": Answer("a.example", now)}
        place = Place(PlaceKind.QUESTION, "inn")
        session = Session(PACK, "anketa", form.version, place, answers, stage=Stage.FILLING)
        await repositories.fillings.open(draft.id, person, session)


def prichal(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["versions", *arguments])


def test_versions_are_told_with_who_has_them() -> None:
    asyncio.run(worked())
    result = prichal(PACK, "anketa")
    assert result.exit_code == 0
    head, line = result.output.splitlines()
    assert head == "rec-marketplaces/anketa · черновики: переходят"
    assert line.endswith("· черновиков 3, подано 0")


def test_an_edit_is_told_in_words_before_it_is_published(packs: OwnPacks) -> None:
    asyncio.run(worked())
    packs.without_site()
    packs.with_employees()
    packs.other_experience()
    before = prichal(PACK, "anketa").output
    result = prichal("--packs-dir", str(packs.folder))
    assert result.exit_code == 0, result.output
    lines = [line.strip() for line in result.output.splitlines()]
    assert "+ employees (Работников): новый вопрос" in lines
    assert "! export_experience (Опыт экспорта): ответ может не подойти (варианты)" in lines
    assert "− site (Сайт): вопрос уходит, ответ откладываем" in lines
    assert lines[-1] == "Черновиков: перейдут молча 0, перейдут с сообщением 3, спросим 0."
    assert prichal(PACK, "anketa").output == before


def test_the_drafts_that_nobody_notices_are_counted_apart(packs: OwnPacks) -> None:
    asyncio.run(worked())
    packs.other_experience()
    result = prichal(PACK, "anketa", "--packs-dir", str(packs.folder), "--json")
    [found] = json.loads(result.output)
    assert found["drafts"] == {"told": 2, "silent": 1}
    assert found["unfit"] == 2
    assert [one["drafts"] for one in found["versions"]] == [3]
    assert found["published"] is False
    [change] = found["diffs"]
    assert [one["sort"] for one in change["changes"]] == ["again", "safe"]


def test_answers_that_no_longer_fit_are_counted(packs: OwnPacks) -> None:
    asyncio.run(worked())
    packs.other_experience()
    shown = prichal(PACK, "--packs-dir", str(packs.folder)).output.splitlines()
    assert "  Черновиков, где какой-то ответ больше не подходит: 2." in shown
    assert any(line.startswith("  Что изменится (") for line in shown)
    assert shown[-1].startswith("Без изменений и без заявок форм: ")
    assert "scoring" in shown[-1]


def test_after_the_start_it_is_told_as_done(packs: OwnPacks) -> None:
    asyncio.run(worked())
    packs.other_experience()

    async def published() -> None:
        settings = read_settings().model_copy(update={"packs_dir": packs.folder})
        async with open_office(settings) as opened:
            pack = opened.office.library.pack(PACK)
            now = opened.office.now()
            await opened.office.use.publish(editions(pack, packs.folder / PACK), now)

    asyncio.run(published())
    shown = prichal(PACK, "anketa", "--packs-dir", str(packs.folder)).output
    assert "Что изменилось (" in shown
    assert "Что изменится (" not in shown


def test_every_setting_of_a_question_has_words() -> None:
    aspects = [*Question.model_fields, "order", "section"]
    for language in LANGUAGES:
        known = texts(language)
        assert [one for one in aspects[1:] if not known.has(f"versions-aspect-{one}")] == []


def test_another_centre_can_be_tried(packs: OwnPacks, tmp_path: Path) -> None:
    asyncio.run(worked())
    packs.other_experience()
    centre = tmp_path / "centre.yaml"
    centre.write_text(DEFAULT_CENTRE.read_text("utf-8") + "\ndrafts: pin\n", "utf-8")
    shown = prichal("--packs-dir", str(packs.folder), "--centre", str(centre)).output
    assert shown.splitlines()[-1].strip() == "Черновиков, которые останутся как начаты: 3."


@pytest.mark.parametrize(
    ("policy", "last"),
    [
        ("ask", "Черновиков: перейдут молча 1, перейдут с сообщением 0, спросим 2."),
        ("pin", "Черновиков, которые останутся как начаты: 3."),
    ],
)
def test_the_centre_decides_what_becomes_of_drafts(
    packs: OwnPacks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, policy: str, last: str
) -> None:
    asyncio.run(worked())
    packs.other_experience()
    centre = tmp_path / "centre.yaml"
    centre.write_text(DEFAULT_CENTRE.read_text("utf-8") + f"\ndrafts: {policy}\n", "utf-8")
    monkeypatch.setenv("CENTRE_FILE", str(centre))
    monkeypatch.setenv("PACKS_DIR", str(packs.folder))
    assert prichal(PACK, "anketa").output.splitlines()[-1].strip() == last


def test_a_faulty_edit_is_a_fault(packs: OwnPacks) -> None:
    asyncio.run(worked())
    packs.edit("forms/anketa.yaml", "kind: inn", "kind: inm")
    assert prichal("--packs-dir", str(packs.folder)).exit_code == 1


@pytest.mark.parametrize("arguments", [("no-pack",), (PACK, "no-form"), ("--nothing",)])
def test_wrong_use_is_told(arguments: tuple[str, ...]) -> None:
    asyncio.run(worked())
    assert prichal(*arguments).exit_code == 2


def test_where_nothing_was_published_it_says_so() -> None:
    assert CliRunner().invoke(main, ["migrate"]).exit_code == 0
    result = prichal()
    assert (result.exit_code, result.output.splitlines()[0]) == (
        0,
        "Версий пока нет: они появятся при первом запуске бота.",
    )
