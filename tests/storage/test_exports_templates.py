"""What `prichal check` says about the templates of printed forms."""

import shutil
from pathlib import Path

import docx
import pytest

from flows.compiling.source import Fault
from storage.exports.templates import faults
from storage.packs import PACKS
from tests.support.exports import PACK, pack

TEMPLATES = PACKS / PACK / "print"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the templates, to be spoilt."""
    return Path(shutil.copytree(TEMPLATES, tmp_path / "print"))


def rewrite(folder: Path, old: str, new: str) -> None:
    template = folder / "anketa.typ"
    text = template.read_text(encoding="utf-8")
    assert old in text
    template.write_text(text.replace(old, new), encoding="utf-8")


def type_into_word(folder: Path, text: str) -> None:
    document = docx.Document(str(folder / "anketa.docx"))
    document.add_paragraph(text)
    document.save(str(folder / "anketa.docx"))


def told(folder: Path) -> list[tuple[str, str, dict[str, str]]]:
    return [(one.code, one.file, dict(one.data)) for one in faults(pack(), folder)]


def only(folder: Path) -> Fault:
    [fault] = faults(pack(), folder)
    return fault


def test_the_pack_s_own_templates_are_without_fault() -> None:
    assert told(TEMPLATES) == []


def test_a_missing_template_is_told(folder: Path) -> None:
    (folder / "anketa.docx").unlink()
    assert told(folder) == [("print.no_template", "print/anketa.docx", {"template": "anketa.docx"})]


@pytest.mark.parametrize(
    "typed", ["{{ answers.fax }}", "{{ answers['fax'] }}", "{% if answers.fax %}x{% endif %}"]
)
def test_a_field_in_word_that_no_question_gives_is_told(folder: Path, typed: str) -> None:
    type_into_word(folder, typed)
    data = {"template": "anketa.docx", "field": "answers.fax"}
    assert told(folder) == [("print.unknown_field", "print/anketa.docx", data)]


def test_options_of_a_question_without_options_are_told(folder: Path) -> None:
    type_into_word(folder, "{% for one in options.inn %}{{ one.official }}{% endfor %}")
    assert only(folder).data["field"] == "options.inn"


def test_a_field_in_typst_that_no_question_gives_is_told_with_its_line(folder: Path) -> None:
    rewrite(folder, "answers.full_name", "answers.name")
    found = {one.code: one for one in faults(pack(), folder)}
    assert set(found) == {"print.unknown_field", "print.unused_question"}
    line = found["print.unknown_field"].line
    source = (folder / "anketa.typ").read_text(encoding="utf-8").splitlines()
    assert "answers.name" in source[line - 1]
    assert found["print.unused_question"].data["question"] == "full_name"
    assert found["print.unused_question"].clause == "Прил. 1"


def test_a_question_that_is_only_in_a_comment_is_unused(folder: Path) -> None:
    rewrite(folder, "..field([ОГРН:], answers.ogrn),", "// answers.ogrn")
    assert (only(folder).code, only(folder).data["question"]) == ("print.unused_question", "ogrn")
    assert only(folder).data["paste"] == "#answers.ogrn"


@pytest.mark.parametrize("typed", ["{{ numbr }}", "{% if %}", "{{ number|shout }}", "{% for x %}"])
def test_a_template_that_word_spoilt_is_told(folder: Path, typed: str) -> None:
    type_into_word(folder, typed)
    assert only(folder).code == "print.broken"


@pytest.mark.parametrize(
    "source", ['#set text(font: "Arial")', "#let x = (", "#data.fax", '#import "../x.typ"']
)
def test_a_template_that_typst_can_t_set_is_told(folder: Path, source: str) -> None:
    rewrite(folder, "// Приложение 1", f"#let data = json(bytes(sys.inputs.data))\n{source}\n//")
    assert only(folder).code == "print.broken"
    assert only(folder).data["reason"]


def test_a_file_that_is_no_word_document_is_told(folder: Path) -> None:
    (folder / "anketa.docx").write_bytes(b"not a zip")
    assert only(folder).code == "print.broken"
