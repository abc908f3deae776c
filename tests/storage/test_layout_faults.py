"""What `prichal check` says about layouts, and about Word templates that show tables."""

from pathlib import Path

import docx
import pytest

from flows.compiling.source import Fault
from flows.model import Pack
from storage.exports.drafting import main, write
from storage.exports.templates import faults
from storage.packs import PACKS
from tests.support.laid import LAYOUT, made_up


def checked(folder: Path, layout: str = LAYOUT) -> list[Fault]:
    """The faults, with a Word template that was drafted from the layout that is right."""
    pack = made_up(folder)
    out = folder / "fair" / "print"
    write(pack, [], out, again=True)
    made_up(folder, layout)
    return faults(pack, out)


def told(found: list[Fault]) -> list[tuple[str, str, dict[str, str]]]:
    return [(one.code, one.file, dict(one.data)) for one in found]


def line(layout: str, part: str) -> int:
    [found] = [n for n, text in enumerate(layout.splitlines(), start=1) if part in text]
    return found


def test_a_layout_that_shows_everything_is_without_fault(tmp_path: Path) -> None:
    """What is sensitive, read, agreed to, or asked by the self-check may be missing."""
    assert told(checked(tmp_path)) == []


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("value: name", "value: nmae", "answers.nmae"),
        ("value: eligibility.inn", "value: eligibility.ogrn", "answers.eligibility"),
        ("options: kinds", "options: name", "options.name"),
        ("{{ answers.head }}", "{{ answers.haed }}", "answers.haed"),
        ("of: goods", "of: wares", "tables.wares"),
        ("widths: [1, 5, 5]", "columns: [{cell: nmae}]", "tables.goods.nmae"),
        ("consent: {value: truth}", "consent: {value: lie}", "options.lie"),
    ],
)
def test_what_no_form_asks_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, field: str
) -> None:
    layout = LAYOUT.replace(old, new)
    [fault] = [one for one in checked(tmp_path, layout) if one.code == "print.unknown_field"]
    assert fault.data["field"] == field
    assert (fault.file, fault.line) == ("print/paper.yaml", line(layout, new))


@pytest.mark.parametrize(
    ("dropped", "question", "paste"),
    [
        ("      - {number: 1, value: name}\n", "name", '- {label: "…:", value: name}'),
        (
            "  - table: {of: figures, rows_head: Показатель}\n",
            "figures.y2025",
            "- table: {of: figures}",
        ),
    ],
)
def test_a_question_that_no_printed_form_shows_is_told(
    tmp_path: Path, dropped: str, question: str, paste: str
) -> None:
    data = {"template": "paper.yaml", "question": question, "paste": paste}
    found = checked(tmp_path, LAYOUT.replace(dropped, ""))
    assert told(found) == [("print.unused_question", "print/paper.yaml", data)]


def test_a_question_may_stand_on_another_printed_form_of_the_form(tmp_path: Path) -> None:
    pack = made_up(tmp_path, LAYOUT.replace("      - {number: 1, value: name}\n", ""))
    other = pack.printed[0].model_copy(update={"id": "other"})
    both = pack.model_copy(update={"printed": (*pack.printed, other)})
    folder = tmp_path / "fair" / "print"
    (folder / "other.yaml").write_text("body: [{fields: [{value: name}]}]", encoding="utf-8")
    write(both, [], folder, again=True)
    assert told(faults(both, folder)) == []


@pytest.mark.parametrize("words", ["{{ answers.head", "{% if %}", "{{ number|shout }}"])
def test_broken_braces_are_told_with_their_line(tmp_path: Path, words: str) -> None:
    layout = LAYOUT.replace("Я, {{ answers.head }},", words)
    [fault] = [one for one in checked(tmp_path, layout) if one.code == "print.broken"]
    assert fault.line == line(layout, words)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("value: name", "valeu: name", "shape.unknown_key"),
        ("value: name", "number: 2", "yaml.twice"),
        ("value: name}", "value: name, text: Имя}", "shape.wrong"),
        ("page: portrait", "page: round", "shape.wrong"),
        ("  - signatures", "  - heading: Подписи\n    signatures", "shape.wrong"),
        ("widths: [1, 5, 5]", "widths: [1, 5]", "print.widths"),
    ],
)
def test_a_layout_of_another_shape_is_told(tmp_path: Path, old: str, new: str, code: str) -> None:
    pack = made_up(tmp_path)
    folder = tmp_path / "fair" / "print"
    write(pack, [], folder, again=True)
    layout = "page: portrait\n" + LAYOUT
    (folder / "paper.yaml").write_text(layout.replace(old, new), encoding="utf-8")
    found = faults(pack, folder)
    assert code in {one.code for one in found}
    assert {one.file for one in found} == {"print/paper.yaml"}


def test_a_missing_layout_and_a_file_that_nothing_takes_are_told(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    folder = tmp_path / "fair" / "print"
    write(pack, [], folder, again=True)
    (folder / "paper.yaml").rename(folder / "papre.yaml")
    assert {(one.code, one.file) for one in faults(pack, folder)} == {
        ("file.unknown", "print/papre.yaml"),
        ("print.no_template", "print/paper.yaml"),
    }


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ("{% for r in tables.goods.rows %}{{ r.cells.nmae }}{% endfor %}", "tables.goods.nmae"),
        ("{% for r in tables.wares.rows %}x{% endfor %}", "tables.wares"),
        ("{{ answers.eligibility.ogrn }}", "answers.eligibility"),
    ],
)
def test_a_table_or_a_column_in_word_that_no_form_has_is_told(
    tmp_path: Path, typed: str, field: str
) -> None:
    pack = made_up(tmp_path)
    folder = tmp_path / "fair" / "print"
    write(pack, [], folder, again=True)
    document = docx.Document(str(folder / "paper.docx"))
    document.add_paragraph(typed)
    document.save(str(folder / "paper.docx"))
    data = {"template": "paper.docx", "field": field}
    assert told(faults(pack, folder)) == [("print.unknown_field", "print/paper.docx", data)]


def test_a_draft_is_written_once_and_again_only_when_told_to(tmp_path: Path) -> None:
    pack: Pack = made_up(tmp_path)
    folder = tmp_path / "fair" / "print"
    out = folder / "paper.docx"
    assert write(pack, ["paper"], folder, again=False) == [out]
    out.write_bytes(b"edited in Word")
    assert write(pack, ["paper"], folder, again=False) == []
    assert out.read_bytes() == b"edited in Word"
    assert write(pack, [], folder, again=True) == [out]
    assert out.read_bytes().startswith(b"PK")


def test_the_command_says_what_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rec-marketplaces", "anketa", "--again"]) == 1  # it has no layout
    assert "anketa.yaml" in capsys.readouterr().err
    assert main(["nowhere"]) == 1
    before = {file: file.stat().st_mtime_ns for file in PACKS.glob("*/print/*.docx")}
    assert main(["orel-cluster"]) == 0
    assert {file: file.stat().st_mtime_ns for file in PACKS.glob("*/print/*.docx")} == before
