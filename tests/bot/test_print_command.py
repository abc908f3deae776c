"""`prichal print`: an application of any pack as a file, from the store to the paper."""

import asyncio
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.office import open_office
from bot.settings import read_settings
from flows.application import FilledForm
from flows.conditions import Value
from tests.support.papers import filled, read_pdf, read_word, solid, token

PACK, SERVICE, FORM = "khabarovsk-export", "s5_2", "application_buyers"
NUMBER = "ХБ-2026-00001"
NOW = datetime(2026, 11, 12, 3, tzinfo=UTC)
POPPLER = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (Debian: poppler-utils) reads the PDF back"
)


@pytest.fixture(autouse=True)
def _own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("CENTRE_FILE", "STAFF_CHAT_ID", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PACKS", PACK)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))


async def submitted() -> str:
    """An application in the store; return what its first text answer ends with."""
    async with open_office(read_settings()) as app:
        pack = app.office.library.pack(PACK)
        answers: dict[str, dict[str, Value]] = {
            pack.forms[FORM].id: filled(pack.forms[FORM]),
            f"parts-{SERVICE}": {"parts": ["additional-2"]},
        }
        async with app.store.transaction() as repositories:
            person = await repositories.people.add(7, 7, "ru", NOW)
            made = await repositories.applications.add(PACK, SERVICE, person.id, NOW)
            for id_ in answers:
                await repositories.versions.keep(pack.forms[id_], NOW)
            forms = {id_: FilledForm(pack.forms[id_].version, one) for id_, one in answers.items()}
            await repositories.applications.save(
                replace(made, number=NUMBER, submitted_at=NOW, state="review", forms=forms)
            )
        form = pack.forms[FORM]
        return token(form, next(one for one in form.questions if one.kind == "text"))


def prichal(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["print", *arguments])


def test_word_is_printed_with_the_service_and_its_parts(tmp_path: Path) -> None:
    ending = asyncio.run(submitted())
    result = prichal(NUMBER, FORM, "--out", "paper.docx")
    assert (result.exit_code, result.output) == (0, "paper.docx\n")
    text = read_word((tmp_path / "paper.docx").read_bytes())
    assert NUMBER in text
    assert ending in text
    assert "☒\tПодготовка и (или) перевод" in text
    assert "☐\tСопровождение переговорного процесса" in text


@POPPLER
def test_a_pdf_is_printed_with_the_same(tmp_path: Path) -> None:
    ending = asyncio.run(submitted())
    assert prichal(NUMBER, FORM, "--out", "paper.pdf").exit_code == 0
    text = solid(read_pdf((tmp_path / "paper.pdf").read_bytes()))
    assert solid(NUMBER) in text
    assert ending in text


@pytest.mark.parametrize(
    "arguments", [("ХБ-2026-00009", FORM), (NUMBER, "needs_survey"), (NUMBER, "nothing")]
)
def test_what_is_not_there_is_told(tmp_path: Path, arguments: tuple[str, str]) -> None:
    asyncio.run(submitted())
    result = prichal(*arguments, "--out", "paper.pdf")
    assert result.exit_code == 1
    assert not (tmp_path / "paper.pdf").exists()


def test_what_was_erased_is_printed_no_more(tmp_path: Path) -> None:
    asyncio.run(submitted())

    assert CliRunner().invoke(main, ["erase", "7", "--yes"]).exit_code == 0
    for command in (
        ["print", NUMBER, FORM, "--out", "p.pdf"],
        ["bundle", NUMBER, "--out", "p.zip"],
    ):
        result = CliRunner().invoke(main, command)
        assert result.exit_code == 1
        assert "application.locked" in result.output
    assert not list(tmp_path.glob("p.*"))


def test_everything_of_an_application_is_bundled(tmp_path: Path) -> None:
    asyncio.run(submitted())
    result = CliRunner().invoke(main, ["bundle", NUMBER, "--out", "all.zip"])
    assert (result.exit_code, result.output) == (0, "all.zip\n")
    with ZipFile(tmp_path / "all.zip") as archive:
        names = archive.namelist()
    assert "Опись.xlsx" in names
    assert any(name.startswith(f"Печатные формы/{FORM}") for name in names)


def test_a_bundle_is_a_zip_of_an_application_that_is_there(tmp_path: Path) -> None:
    asyncio.run(submitted())
    for arguments, code in (
        ([NUMBER, "--out", "a.pdf"], 2),
        (["ХБ-2026-00009", "--out", "a.zip"], 1),
    ):
        assert CliRunner().invoke(main, ["bundle", *arguments]).exit_code == code
    assert not list(tmp_path.glob("a.*"))


def test_another_format_is_wrong_use() -> None:
    assert prichal(NUMBER, FORM, "--out", "paper.odt").exit_code == 2
