"""Every slip is found by its name, where it stands, and not buried under what follows from it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.commands.check import check
from bot.commands.cures import cure
from flows.compiling.codes import CODES
from locales.lookup import LANGUAGES
from locales.texts import texts
from storage.packs import PACKS, pack_names
from tests.mutants.catalogue import groups
from tests.mutants.edits import NotPlanted, Place, Text
from tests.mutants.mutant import Mutant, copied, faults, judged, planted

GROUPS = groups()
ALL = [mutant for mutants in GROUPS.values() for mutant in mutants]
PACK = "export-standard"
SAMPLE = ALL[::8]
"""Planted here; all of them by `python -m tests.mutants`, which CI runs by itself."""

NOTES = {"proof.undecided", "proof.more"}
"""Codes that are no faults: a search that would take too long is told beside them."""


@pytest.mark.parametrize(
    "mutant", [pytest.param(one, id=f"{one.code}: {one.slip}") for one in SAMPLE]
)
def test_a_slip_is_found_where_it_stands(tmp_path: Path, mutant: Mutant) -> None:
    verdict = judged(mutant, tmp_path)
    assert verdict.found, verdict.told
    assert not verdict.drowned, verdict.told
    for language in LANGUAGES:
        sentence = cure(verdict.found, texts(language))
        assert sentence != mutant.code
        assert "{ $" not in sentence


@pytest.mark.parametrize("pack", pack_names())
def test_a_copy_without_a_slip_has_no_fault(tmp_path: Path, pack: str) -> None:
    assert faults(copied(pack, tmp_path)) == ()


@pytest.mark.parametrize("group", ["conditions", "known", "templates", "texts"])
def test_the_command_tells_it(tmp_path: Path, group: str) -> None:
    mutant = next(one for one in GROUPS[group] if group != "known" or one.centre)
    place = planted(mutant, tmp_path)
    own = ["--centre", str(tmp_path / mutant.centre)] if mutant.centre else []
    result = CliRunner().invoke(
        check, [mutant.pack, "--packs-dir", str(tmp_path), "--language", "en", "--json", *own]
    )
    assert result.exit_code == 1, result.output
    told = [one for one in json.loads(result.stdout)["faults"] if one["code"] == mutant.code]
    assert (mutant.pack, place.file) in [(one["pack"], one["file"]) for one in told]
    assert all(one["cure"] for one in told)


def test_every_code_has_a_slip_that_makes_it() -> None:
    assert {mutant.code for mutant in ALL} == set(CODES) - NOTES


def test_no_two_slips_are_the_same() -> None:
    planted_ = [(one.pack, one.edits, one.centre) for one in ALL]
    assert len(set(planted_)) == len(planted_)
    named = [(one.code, one.slip) for one in ALL]
    assert len(set(named)) == len(named)


@pytest.mark.parametrize(
    "edit",
    [
        Text("pack.yaml", "no such words", "others"),
        Text("pack.yaml", "clause:", "klause:"),  # which of them?
        Text("pack.yaml", "prefix: ЭС", "prefix: ЭС"),
        Text("pack.yaml", "clause:", "klause:", after="no such place"),
    ],
)
def test_a_slip_that_can_t_be_made_is_no_mutant(tmp_path: Path, edit: Text) -> None:
    with pytest.raises(NotPlanted):
        planted(Mutant("none", PACK, "", (edit,)), tmp_path)


def test_a_place_is_where_the_words_stand(tmp_path: Path) -> None:
    edit = Text("pack.yaml", "prefix: ЭС", "prefix: РЭ\nextra: 1")
    place = planted(Mutant("none", PACK, "", (edit,)), tmp_path)
    lines = (PACKS / PACK / "pack.yaml").read_text(encoding="utf-8").splitlines()
    first = lines.index("prefix: ЭС") + 1
    assert place == Place("pack.yaml", first, first + 1)
