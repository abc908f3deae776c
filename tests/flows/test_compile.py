"""Every fault that a pack's data can have is found, with its file and line."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.centre import Centre
from flows.compile import compile_pack
from flows.compiling.source import RawPack
from flows.compiling.version import LENGTH, versioned
from flows.model import Form, Option
from storage.packs import PACKS, compile_folder, load_centre, load_packs, read_pack
from tests.support.forms import form, question
from tests.support.planting import PACK, planted

P, A, S = "pack.yaml", "forms/anketa.yaml", "forms/scoring.yaml"
FAULTS: list[dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "planted_faults.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("row", FAULTS, ids=lambda row: f"{row['code']} in {row['file']}")
def test_a_planted_fault_is_found_where_it_stands(tmp_path: Path, row: dict[str, str]) -> None:
    line = planted(tmp_path, row["file"], row["old"], row["new"])
    compiled = compile_folder(tmp_path / PACK)
    assert compiled.pack is None
    found = [fault for fault in compiled.faults if fault.code == row["code"]]
    assert found, [fault.code for fault in compiled.faults]
    if row["code"] not in {"machine.unused", "form.unused"}:
        assert any(f.file == row["file"] and abs(f.line - line) <= 12 for f in found)


def test_the_real_pack_has_no_fault() -> None:
    assert compile_folder(PACKS / PACK).faults == ()


def test_all_faults_are_told_at_once_and_none_that_only_follows(tmp_path: Path) -> None:
    planted(tmp_path, A, "kind: url", "kind: address")
    for file, old, new in [
        (P, "machine: consultation", "machine: talk"),
        (S, "when: {field: foreign_entity}", "when: {field: reefer}"),
        ("scoring.yaml", "from_percent: 0", "from_percent: 5"),
    ]:
        path = tmp_path / PACK / file
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    codes = [fault.code for fault in compile_folder(tmp_path / PACK).faults]
    assert sorted(codes) == sorted(
        [
            "shape.wrong",
            "machine.unknown",
            "machine.unused",
            "condition.asked_later",
            "levels.no_zero",
        ]
    )


def test_a_file_that_belongs_nowhere_is_found(tmp_path: Path) -> None:
    planted(tmp_path, P, "id", "id")
    (tmp_path / PACK / "form").mkdir()
    (tmp_path / PACK / "form" / "extra.yaml").write_text("id: extra", "utf-8")
    assert [f.code for f in compile_folder(tmp_path / PACK).faults] == ["file.unknown"]


def test_a_folder_without_its_first_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert [f.code for f in compile_folder(tmp_path / "empty").faults] == ["pack.no_file"]
    assert compile_pack(RawPack("empty", {})).pack is None


def test_a_fault_tells_its_clause_and_path(tmp_path: Path) -> None:
    planted(tmp_path, S, "when: {field: foreign_entity}", "when: {field: reefer}")
    (fault,) = compile_folder(tmp_path / PACK).faults
    assert fault.clause == "Прил. 2"
    assert fault.path == "sections.1.questions.2.when"
    assert fault.data == {"field": "reefer", "question": "foreign_entity_country"}


def test_yaml_keeps_clauses_codes_and_days_as_they_are_written(tmp_path: Path) -> None:
    planted(tmp_path, P, "prefix: РМ", "prefix: '007'\nsince: 2019-06-10")
    raw, faults = read_pack(tmp_path / PACK)
    assert faults == ()
    tree = raw.sources["pack.yaml"].tree
    assert isinstance(tree, dict)
    assert (tree["prefix"], tree["since"]) == ("007", "2019-06-10")
    assert str(load_packs(tmp_path)[PACK].since) == "2019-06-10"


def test_a_form_s_version_is_the_hash_of_all_of_it() -> None:
    def version(**more: Any) -> str:
        return form(question("goods", "choice", options=["tea", "jam"], **more)).version

    assert len(version()) == LENGTH
    assert version() == version()
    assert version() != version(required=False)
    assert version() != form(question("goods", "choice", options=["tea", "honey"])).version


def test_the_version_does_not_depend_on_itself() -> None:
    made = form(question("a"))
    assert versioned(made.model_copy(update={"version": "old"})) == made


def centre(**more: Any) -> Centre:
    plain = load_centre(PACKS.parent.parent / "centres" / "demo.yaml")
    return plain.model_copy(update=more)


def scoring(own: Centre | None = None) -> Form:
    return load_packs(only=[PACK], centre=own)[PACK].forms["scoring"]


def test_a_centre_s_list_replaces_the_pack_s_and_makes_another_version() -> None:
    boats, nets = Option(id="boats", official="Лодки"), Option(id="nets", official="Сети")
    lists = {"product_categories": (boats, nets)}
    form_ = scoring(centre(lists=lists))
    assert list(form_.by_id["product_category"].option_ids) == ["boats", "nets"]
    assert form_.version != scoring().version


def test_a_centre_s_reading_turns_a_question_round() -> None:
    key = f"{PACK}.scoring.finance_ready"
    assert not scoring().by_id["finance_ready"].opposite
    assert scoring(centre(readings={key: "opposite"})).by_id["finance_ready"].opposite
    assert scoring(centre(readings={key: "straight"})).version == scoring().version


@pytest.mark.parametrize(
    ("key", "reading", "code"),
    [
        (f"{PACK}.scoring.finance", "opposite", "reading.unknown"),
        (f"{PACK}.scoring.finance_ready", "upside down", "reading.value"),
    ],
)
def test_a_reading_of_nothing_is_a_fault(key: str, reading: str, code: str) -> None:
    compiled = compile_folder(PACKS / PACK, centre(readings={key: reading}))
    assert [fault.code for fault in compiled.faults] == [code]


def test_readings_of_other_packs_are_left_alone() -> None:
    other = {"other.form.question": "opposite", "plain": "x"}
    assert compile_folder(PACKS / PACK, centre(readings=other)).faults == ()
