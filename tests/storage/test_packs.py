"""Packs and the centre's file on disk."""

from pathlib import Path

import pytest

from flows.errors import NotFound
from storage.packs import PACKS, PackFaults, load_centre, load_packs, pack_names
from tests.support.planting import PACK, copied, planted

DEMO = PACKS.parent.parent / "centres" / "demo.yaml"


def test_the_packs_that_come_along_are_loaded_with_all_their_parts() -> None:
    pack = load_packs()[PACK]
    questions = {name: len(form.questions) for name, form in pack.forms.items()}
    assert (questions["anketa"], questions["scoring"]) == (31, 50)
    assert {"application", "consultation"} <= set(pack.machines)
    assert pack.scoring is not None
    assert pack.marketplaces is not None
    assert all(len(form.version) >= 16 for form in pack.forms.values())


def test_packs_are_found_in_another_folder(tmp_path: Path) -> None:
    assert pack_names(copied(tmp_path)) == [PACK]
    assert load_packs(tmp_path)[PACK] == load_packs()[PACK]


def test_an_unknown_pack_is_named_with_those_that_exist() -> None:
    with pytest.raises(NotFound) as raised:
        load_packs(only=["nope"])
    assert raised.value.data == {"pack": "nope", "known": ", ".join(pack_names())}


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFound) as raised:
        load_packs(tmp_path / "nowhere")
    assert raised.value.code == "packs.no_folder"


def test_a_faulty_pack_is_not_loaded_and_tells_every_fault(tmp_path: Path) -> None:
    line = planted(tmp_path, "scoring.yaml", "from_percent: 0", "from_percent: 5")
    with pytest.raises(PackFaults) as raised:
        load_packs(tmp_path)
    (fault,) = raised.value.faults
    assert (fault.code, fault.file) == ("levels.no_zero", "scoring.yaml")
    assert raised.value.data["fault"] == "levels.no_zero"
    assert int(raised.value.data["line"]) == pytest.approx(line, abs=1)


def test_a_pack_in_another_encoding_is_a_fault(tmp_path: Path) -> None:
    file = copied(tmp_path) / PACK / "lists.yaml"
    file.write_bytes(file.read_text("utf-8").encode("cp1251"))
    with pytest.raises(PackFaults) as raised:
        load_packs(tmp_path)
    assert "yaml.not_utf8" in {fault.code for fault in raised.value.faults}


def test_the_demo_s_centre_is_sound() -> None:
    assert load_centre(DEMO).zone == "Europe/Moscow"


@pytest.mark.parametrize(
    ("old", "new", "line_of", "code"),
    [
        ("zone: Europe/Moscow", "zone: Europe/Kaluga", "zone:", "shape.wrong"),
        ("zone: Europe/Moscow", "zona: Europe/Moscow", "zona:", "shape.unknown_key"),
        ("closes: 2027-12-31", "closes: 2025-12-31", "  - {pack:", "shape.wrong"),
        ("closes: 2027-12-31", "closes: 31.12.2027", "  - {pack:", "shape.wrong"),
        ("region: ", "region: [", "region:", "yaml.broken"),
    ],
)
def test_a_slip_in_the_centre_s_file_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, line_of: str, code: str
) -> None:
    source = DEMO.read_text("utf-8").replace(old, new, 1)
    file = tmp_path / "centre.yaml"
    file.write_text(source, "utf-8")
    with pytest.raises(PackFaults) as raised:
        load_centre(file)
    assert raised.value.code == "centre.faulty"
    found = [fault for fault in raised.value.faults if fault.code == code]
    assert found
    line = next(n for n, text in enumerate(source.splitlines(), 1) if text.startswith(line_of))
    assert abs(found[0].line - line) <= 1


def test_no_centre_s_file_is_told_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(NotFound) as raised:
        load_centre(tmp_path / "centre.yaml")
    assert raised.value.code == "centre.no_file"
    assert raised.value.data["path"].endswith("centre.yaml")
