"""Tables in a form's file: the questions they become, and every fault at its line."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from flows.compiling.needed_texts import needed_texts
from flows.compiling.source import Fault
from flows.model import Form, question_key
from storage.packs import compile_folder
from tests.support.fair import PACKS, fair, request

HEAD = """\
id: request
clause: "1"
official: A sheet
sections:
  - id: one
    clause: "1"
    questions:
      - {id: before, kind: yes_no, clause: "1", official: Before}
"""
TABLE = """\
      - id: goods
        kind: table
        clause: Прил. 5
        official: Goods
        repeat: {least: 1, most: 3}
        when: {field: before}
        columns:
          - {id: name, kind: text, official: Name}
          - {id: sold, kind: yes_no, official: Sold, sensitive: true}
          - {id: price, kind: money, official: Price, when: {field: sold}}
          - {id: again, kind: text, official: Again, required: false, same_as: name}
"""
TAIL = """\
      - {id: after, kind: text, clause: "1", official: After, when: {field: goods_2_sold}}
"""


def compiled(folder: Path, text: str) -> tuple[Form | None, list[Fault]]:
    """The fair with another form, or its faults."""
    shutil.copytree(PACKS / "fair", folder / "fair", dirs_exist_ok=True)
    (folder / "fair" / "forms" / "request.yaml").write_text(text, "utf-8")
    made = compile_folder(folder / "fair")
    return (made.pack.forms["request"] if made.pack else None), list(made.faults)


def sheet(folder: Path, table: str = TABLE) -> Form:
    form, faults = compiled(folder, HEAD + table + TAIL)
    assert form is not None, faults
    return form


def when(form: Form, question: str) -> Any:
    found = form.by_id[question].when
    return found.model_dump(exclude_defaults=True) if found else None


def test_a_table_becomes_its_cells_in_the_order_of_rows(tmp_path: Path) -> None:
    cells = ("name", "sold", "price", "again")
    rows = [[f"goods_{row}_{cell}" for cell in (*cells, "more")] for row in (1, 2, 3)]
    expected = ["before", *rows[0], *rows[1], *rows[2][:-1], "after"]
    assert [question.id for question in sheet(tmp_path).questions] == expected


def test_a_row_is_asked_after_a_yes_to_the_one_before(tmp_path: Path) -> None:
    form = sheet(tmp_path)
    assert when(form, "goods_1_name") == {"field": "before"}
    assert when(form, "goods_1_more") == {"field": "before"}
    assert when(form, "goods_2_name") == {"field": "goods_1_more"}
    assert when(form, "goods_3_name") == {"field": "goods_2_more"}
    more = form.by_id["goods_1_more"]
    assert more.cell is not None
    assert (more.kind, more.cell.more, question_key("request", more)) == (
        "yes_no",
        True,
        "request-goods.more",
    )


def test_a_column_looks_at_its_own_row(tmp_path: Path) -> None:
    form = sheet(tmp_path)
    assert when(form, "goods_1_price") == {"all": ({"field": "before"}, {"field": "goods_1_sold"})}
    assert when(form, "goods_2_price") == {
        "all": ({"field": "goods_1_more"}, {"field": "goods_2_sold"})
    }
    assert form.by_id["goods_2_again"].same_as == "goods_2_name"


def test_a_cell_has_the_settings_of_its_column_and_the_clause_of_the_table(tmp_path: Path) -> None:
    form = sheet(tmp_path)
    sold, again = form.by_id["goods_2_sold"], form.by_id["goods_2_again"]
    assert (sold.clause, sold.sensitive, sold.required) == ("Прил. 5", True, True)
    assert (again.sensitive, again.required, again.official) == (False, False, "Again")
    assert question_key("request", sold) == "request-goods-sold"
    assert form.table_by_id["goods"].most == 3


def test_fixed_rows_and_rows_that_may_be_none() -> None:
    form = request()
    assert [cell.id for cell in form.cells["indicators"]][3:5] == [
        "indicators_revenue_y2027",
        "indicators_staff_y2024",
    ]
    assert form.cells["partners"][0].id == "partners_0_more"
    assert when(form, "partners_1_name") == {"field": "partners_0_more"}
    assert question_key("request", form.cells["partners"][0]) == "request-partners.first"


def test_a_form_without_tables_is_the_same_as_before(tmp_path: Path) -> None:
    plain = TAIL.replace("goods_2_sold", "before")
    form, faults = compiled(tmp_path, HEAD + plain)
    assert faults == []
    assert form is not None
    assert form.tables == ()


def test_the_texts_of_a_table_are_asked_for_once() -> None:
    needed = needed_texts(fair())
    assert needed["request-goods"] == {"", "short", "why", "row", "more"}
    assert needed["request-partners"] == {"", "short", "why", "row", "more", "first"}
    assert needed["request-indicators--staff"] == {""}
    assert needed["request-goods-abroad"] == {"", "short", "why"}
    assert needed["request-goods-code"] == {"", "short", "why", "example"}
    assert not any("_1_" in key or key.endswith(".more") for key in needed)


COLUMNS = "        columns:\n" + TABLE.partition("columns:\n")[2]
FAULTS = [
    ("table.rows", "        repeat: {least: 1, most: 3}\n", "", "      - id: goods"),
    (
        "table.rows",
        "        when: {field: before}\n",
        "        rows: [{id: one, official: One}]\n",
        "      - id: goods",
    ),
    ("table.repeat", "{least: 1, most: 3}", "{least: 4, most: 3}", "        repeat"),
    ("table.repeat", "{least: 1, most: 3}", "{least: 1, most: 51}", "        repeat"),
    ("shape.wrong", "{least: 1, most: 3}", "{least: -1, most: 3}", "        repeat"),
    ("shape.missing", COLUMNS, "", "      - id: goods"),
    ("shape.empty", COLUMNS, "        columns: []\n", "        columns"),
    (
        "shape.unknown_key",
        "        kind: table\n",
        "        kind: table\n        many: true\n",
        "        many",
    ),
    (
        "shape.missing",
        "{id: name, kind: text, official: Name}",
        "{id: name, kind: text}",
        "          - {id: name",
    ),
    ("shape.missing", "{id: name, kind: text,", "{id: name,", "          - {id: name"),
    (
        "shape.unknown_key",
        "official: Price,",
        "official: Price, colour: red,",
        "          - {id: price",
    ),
    ("id.letters", "id: name,", "id: Name,", "          - {id: Name"),
    ("id.twice", "id: again,", "id: name,", "          - {id: name, kind: text, official: Again"),
    ("table.id_long", "id: sold,", f"id: {'s' * 120},", "          - {id: sss"),
    ("question.setting", "kind: money,", "kind: money, max_length: 5,", "          - {id: price"),
    ("condition.field_unknown", "{field: sold}", "{field: bought}", "          - {id: price"),
    ("condition.op", "{field: sold}", "{field: sold, op: gt, value: 1}", "          - {id: price"),
    ("condition.asked_later", "{field: sold}", "{field: after}", "          - {id: price"),
    ("condition.field_unknown", "{field: before}", "{field: never}", "        when"),
    ("condition.asked_later", "{field: before}", "{field: after}", "        when"),
    ("same_as.unknown", "same_as: name", "same_as: sold", "          - {id: again"),
]


@pytest.mark.parametrize(("code", "old", "new", "line"), FAULTS)
def test_a_fault_is_told_once_and_at_its_line(
    tmp_path: Path, code: str, old: str, new: str, line: str
) -> None:
    assert old in TABLE
    text = HEAD + TABLE.replace(old, new, 1) + TAIL
    form, faults = compiled(tmp_path, text)
    assert form is None
    lines = text.splitlines()
    found = [lines[fault.line - 1] for fault in faults if fault.code == code]
    assert len(found) == 1, faults
    assert found[0].startswith(line)


def test_faults_behind_a_table_stand_where_they_are_written(tmp_path: Path) -> None:
    text = HEAD + TABLE + TAIL.replace("goods_2_sold", "goods_2_bought")
    _, [fault] = compiled(tmp_path, text)
    assert fault.line == len(text.splitlines())
    assert fault.path == "sections.0.questions.2.when"


def test_the_path_of_a_cells_fault_leads_to_its_column(tmp_path: Path) -> None:
    _, [fault] = compiled(tmp_path, HEAD + TABLE.replace("{field: sold}", "{field: x}") + TAIL)
    assert fault.path.startswith("sections.0.questions.1.columns.2.when")
    assert fault.clause == "Прил. 5"
