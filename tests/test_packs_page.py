"""The Russian page on packs: its worked example really works, and its commands can be typed."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document

from bot.__main__ import main
from storage.exports.word_cells import add_row
from storage.packs import PACKS
from tests.test_readme import text
from tests.test_repository import ROOT

PAGE = "docs/packs.ru.md"
PACK = "rec-marketplaces"
EXAMPLE = text(PAGE).split("## Добавить вопрос за пять шагов")[1].split("\n## ")[0]
BLOCKS = [body for _, body in re.findall(r"```(\w*)\n(.*?)```", EXAMPLE, re.DOTALL)]
BEFORE = {
    "forms/scoring.yaml": "\n  - id: readiness\n",
    "ru.ftl": "\nscoring-goods_abroad = ",
    "en.ftl": "\nscoring-goods_abroad = ",
    "print/scoring.yaml": '  - heading: "Согласны ли Вы',
}
"""Where each of the first blocks is put in, in the order of the steps."""


def copied(folder: Path) -> Path:
    shutil.copytree(PACKS / PACK, folder / PACK)
    return folder / PACK


def edited(folder: Path) -> Path:
    """A copy of the pack with all that the page says done to files of text."""
    pack = copied(folder)
    for (name, before), block in zip(BEFORE.items(), BLOCKS, strict=False):
        assert f"`{name}`" in EXAMPLE
        file = pack / name
        source = file.read_text("utf-8")
        assert source.count(before) == 1, name
        file.write_text(source.replace(before, block + before), "utf-8")
    return pack


def edited_in_word(template: Path) -> None:
    """The row that the page adds to the form for Word."""
    document = Document(str(template))
    table = document.tables[0]
    assert table.rows[-1].cells[0].text == "E-mail представителя компании"
    row = add_row(table)
    row.cells[0].text = "Удобный способ связи"
    row.cells[1].text = BLOCKS[4].strip()
    document.save(str(template))


def check(folder: Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["check", PACK, "--packs-dir", str(folder)])
    return result.exit_code, result.output


def test_the_example_adds_a_question(tmp_path: Path) -> None:
    pack = edited(tmp_path)
    code, said = check(tmp_path)
    assert (code, "contact_way" in said) == (1, True), "the form for Word lacks it still"
    edited_in_word(pack / "print" / "scoring.docx")
    code, said = check(tmp_path)
    assert code == 0, said
    command = ["simulate", PACK, "scoring", "--packs-dir", str(tmp_path), "--template"]
    assert "\ncontact_way:\n" in CliRunner().invoke(main, command).stdout


def test_what_may_be_deleted_of_a_printed_form(tmp_path: Path) -> None:
    """Of typst file and layout either; never the one for Word."""
    template = copied(tmp_path) / "print" / "scoring.docx"
    template.unlink()
    code, said = check(tmp_path)
    assert (code, "scoring.docx" in said) == (1, True)


def commands() -> list[str]:
    return re.findall(r"(?m)^prichal (.+)$", text(PAGE))


@pytest.mark.parametrize("line", commands())
def test_every_option_is_known(line: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "our-packs").mkdir()
    name, *arguments = shlex.split(line)
    context = main.make_context("prichal", [name, *arguments])
    command = main.get_command(context, name)
    assert command is not None
    command.make_context(name, arguments, parent=context)


def test_every_file_that_it_links_to_is_there() -> None:
    for link in re.findall(r"\]\(([^)#:]+)", text(PAGE)):
        assert (ROOT / "docs" / link).is_file(), link


@pytest.mark.parametrize("readme", ["README.ru.md", "docs/packs.md"])
def test_it_is_linked_to(readme: str) -> None:
    assert "packs.ru.md)" in text(readme)
