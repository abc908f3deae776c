"""`prichal simulate` with tables: a file may hold rows, and need not say that there is another."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from bot.commands.simulate import simulate
from flows.conditions import Value
from flows.tables import nested
from tests.support.fair import ANSWERS, PACKS, request

FILE = """\
full_name: ООО «Пример»
goods:
  - {name: Сыр, code: "0406", abroad: true, country: Казахстан}
  - {name: Мёд, code: "0409", abroad: false}
indicators:
  revenue: {y2024: 100, y2025: "1200,5", y2026: 130, y2027: 140}
  staff: [10, 11, 12, 13]
truth: true
"""


def simulated(tmp_path: Path, answers: str) -> dict[str, Any]:
    file = tmp_path / "answers.yaml"
    file.write_text(answers, "utf-8")
    arguments = ["fair", "request", "--answers", str(file), "--packs-dir", str(PACKS), "--json"]
    result = CliRunner().invoke(simulate, arguments)
    data: dict[str, Any] = json.loads(result.stdout)
    assert result.exit_code == int(bool(data["errors"]))
    return data


def errors(data: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["question"], one["code"]) for one in data["errors"]]


def test_rows_of_a_file_are_asked_cell_by_cell(tmp_path: Path) -> None:
    data = simulated(tmp_path, FILE)
    assert (data["errors"], data["unused"]) == ([], [])
    asked = data["asked"]
    assert asked[2:8] == [
        "goods_1_name",
        "goods_1_code",
        "goods_1_abroad",
        "goods_1_country",
        "goods_1_more",
        "goods_2_name",
    ]
    assert "goods_3_name" not in asked
    assert asked[-2:] == ["partners_0_more", "truth"]


def test_cells_by_their_id_are_taken_as_well(tmp_path: Path) -> None:
    said = {id_: value for id_, value in ANSWERS.items() if "_more" not in id_ and id_ != "rules"}
    staff: dict[str, Value] = {f"indicators_staff_y{year}": "11" for year in (2025, 2026, 2027)}
    data = simulated(tmp_path, yaml.safe_dump({**said, **staff}, allow_unicode=True))
    assert (data["errors"], data["unused"]) == ([], [])
    assert "goods_2_abroad" in data["asked"]


def test_an_export_can_be_simulated_again(tmp_path: Path) -> None:
    whole = {**ANSWERS, **{f"indicators_staff_y{year}": "11" for year in (2025, 2026, 2027)}}
    file = yaml.safe_dump(nested(request(), whole), allow_unicode=True)
    data = simulated(tmp_path, file)
    assert (data["errors"], data["unused"]) == ([], [])


@pytest.mark.parametrize(
    ("old", "new", "wrong", "unused"),
    [
        ("abroad: false", "abroad: true", [("goods_2_country", "answer.missing")], []),
        ('"0409"', "мёд", [("goods_2_code", "tnved.unclear")], []),
        ("truth: true", "truth: false", [("truth", "consent.refused")], []),
        ("truth: true\n", "", [("truth", "answer.missing")], []),
        ("name: Мёд,", "name: Мёд, colour: 1,", [], ["goods_2_colour"]),
        ("[10, 11, 12, 13]", "[10, 11, 12, 13, 14]", [], ["indicators_staff_5"]),
        ("[10, 11, 12, 13]", "[10, 11, 12]", [("indicators_staff_y2027", "answer.missing")], []),
        ("truth: true", "truth: true\npartners: none", [], ["partners"]),
    ],
)
def test_what_does_not_fit_is_told_by_cell(
    tmp_path: Path, old: str, new: str, wrong: list[tuple[str, str]], unused: list[str]
) -> None:
    assert old in FILE
    data = simulated(tmp_path, FILE.replace(old, new))
    assert (errors(data), data["unused"]) == (wrong, unused)
