"""`prichal simulate --template`: the empty file of answers is one that `--answers` takes."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from bot.__main__ import main
from flows.model import Form, Pack
from storage.packs import load_packs

PACK = "rec-marketplaces"
FAIR = Path(__file__).parents[1] / "support" / "packs"
FORMS = [(pack, form) for pack in load_packs().values() for form in pack.forms.values()]
NOW = ("--now", "2026-11-20")


def simulate(*arguments: str | Path) -> Result:
    command = ["simulate", *map(str, arguments)]
    return CliRunner().invoke(main, command, catch_exceptions=False)


def template(*arguments: str | Path) -> str:
    result = simulate(*arguments, "--template")
    assert result.exit_code == 0, result.output
    return result.stdout


def answered(file: Path, *arguments: str | Path) -> dict[str, Any]:
    result = simulate(*arguments, "--answers", file, *NOW, "--json")
    assert result.exit_code in {0, 1}, result.output
    data: dict[str, Any] = json.loads(result.stdout)
    return data


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(("pack", "form"), FORMS, ids=lambda one: one.id)
def test_every_form_as_an_empty_file_that_is_taken_back(
    pack: Pack, form: Form, language: str, tmp_path: Path
) -> None:
    file = tmp_path / "answers.yaml"
    assert simulate(pack.id, form.id, "--template", "--out", file, "--language", language).stdout
    alone = {one.id for one in form.questions if one.cell is None}
    assert set(yaml.safe_load(file.read_text("utf-8"))) == alone | set(form.table_by_id)
    data = answered(file, pack.id, form.id)
    assert data["unused"] == []
    assert {one["code"] for one in data["errors"]} <= {"answer.missing"}


def test_what_is_filled_in_is_what_was_answered(tmp_path: Path) -> None:
    """A line for each answer of a file that is known to be complete."""
    known = Path(__file__).parents[1] / "flows" / "data" / "answers_strong.yaml"
    filled = template(PACK, "scoring")
    for name, value in yaml.safe_load(known.read_text("utf-8")).items():
        said = json.dumps(value, ensure_ascii=False)
        filled, done = re.subn(rf"(?m)^{name}:$", f"{name}: {said}", filled)
        assert done == 1, name
    file = tmp_path / "answers.yaml"
    file.write_text(filled, "utf-8")
    ours = answered(file, PACK, "scoring")
    assert ours == answered(known, PACK, "scoring")
    assert ours["errors"] == []


def test_rows_of_a_table_are_there_when_something_stands_in_them(tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    empty = template("fair", "request", "--packs-dir", FAIR)
    file.write_text(empty, "utf-8")
    fair = ("fair", "request", "--packs-dir", FAIR)
    asked = answered(file, *fair)["asked"]
    assert "partners_1_name" not in asked
    assert "goods_1_name" in asked, "one row at least"
    file.write_text(re.sub(r"(partners:\n(?: +#.*\n)*  - name:)", r"\1 Сосед", empty), "utf-8")
    assert "partners_1_name" in answered(file, *fair)["asked"]


def test_a_question_says_what_may_stand_there() -> None:
    said = template(PACK, "scoring")
    assert re.search(r"#    если № 10 «Юрлицо за рубежом» — да\nforeign_entity_country:\n", said)
    assert re.search(r"#      b2b: .+\n", said)
    assert "не больше: сегодня" in template("orel-cluster", "eligibility")


def test_a_file_that_is_there_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text("email: anna@example.org\n", "utf-8")
    result = simulate(PACK, "scoring", "--template", "--out", file)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "уже есть" in result.stderr
    assert file.read_text("utf-8") == "email: anna@example.org\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--template"], "нужны пакет и форма"),
        ([PACK, "scoring", "--template", "--coverage"], "одно из четырёх"),
        ([PACK, "scoring", "--coverage", "--out", "a.yaml"], "только с --template"),
        ([PACK, "scoring", "--template", "--out", "/no/such/folder/a.yaml"], "/no/such/folder"),
    ],
)
def test_wrong_use(arguments: list[str], said: str) -> None:
    result = simulate(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
