"""Faults of rules in `reminders.yaml`: each slip is told once, by its own code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.commands.checking import own_faults, pack_faults
from flows.compiling.reminders import reminders
from flows.compiling.source import Source
from flows.reminders import Reminder
from storage.packs import load_packs
from tests.mutants.mutant import copied
from tests.support.reminded import rule

SOURCE = Source("reminders.yaml", {}, {(): 1})
PACK = load_packs(only=["orel-cluster"])["orel-cluster"]

ONCE: dict[str, Any] = {"at": [{"working": 1}]}
DRAFT = {**ONCE, "subject": "draft", "anchor": "touched"}
STATE = {**ONCE, "subject": "application", "anchor": "entered"}
DAY = {**ONCE, "subject": "date", "anchor": "03-01"}
WINDOW = {**ONCE, "subject": "window", "anchor": "closes", "audience": "drafts"}
FOLLOW = {"subject": "follow-up", "anchor": "given", "every": "rhythm", "until": {"months": 36}}


def codes(*rules: Reminder) -> list[str]:
    pack = PACK.model_copy(update={"reminders": rules})
    return sorted(fault.code for fault in reminders(pack, SOURCE))


@pytest.mark.parametrize(
    "settings",
    [
        ONCE,
        DRAFT,
        {**DRAFT, "mute": "drafts", "keep_days": 0},
        {**STATE, "states": ["contract"], "untimed": True},
        {**STATE, "states": ["contract"], "tags": ["cofinanced"], "due": {"working": 20}},
        {**DAY, "to": "staff"},
        {**DAY, "to": "head", "anchor": "quarter", "due": {"calendar": -10}},
        {**DAY, "audience": "clients", "unless": "contract_package"},
        {**DAY, "audience": "everybody"},
        {**STATE, "states": ["contract"], "awaits": "originals"},
        WINDOW,
        FOLLOW,
        {**FOLLOW, "anchor": "next_year", "unless": "event"},
        {**ONCE, "every": {"working": 20}, "until": {"months": 6}},
        {**ONCE, "at": [{"working": -10}, {"calendar": -10}, {"calendar": 0}, {"months": 1}]},
    ],
)
def test_a_sound_rule_has_no_fault(settings: dict[str, Any]) -> None:
    assert codes(rule(**settings)) == []


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({**ONCE, "anchor": "given"}, "reminder.anchor"),
        ({**DAY, "to": "staff", "anchor": "02-29"}, "reminder.anchor"),
        ({**DAY, "to": "staff", "anchor": "13-01"}, "reminder.anchor"),
        ({**DAY, "to": "staff", "anchor": "3-1"}, "reminder.anchor"),
        ({**DAY, "to": "staff", "anchor": "day"}, "reminder.anchor"),
        ({**ONCE, "due": {"working": 0}}, "reminder.due"),
        ({**ONCE, "due": {"months": -1}}, "reminder.due"),
        ({}, "reminder.no_day"),
        ({"at": [{"working": 3}, {"working": 3}]}, "reminder.order"),
        ({"at": [{"working": 3}, {"calendar": 4}]}, "reminder.order"),
        ({**ONCE, "every": "rhythm", "until": {"months": 6}}, "reminder.rhythm"),
        ({**ONCE, "every": {"working": 0}, "until": {"months": 6}}, "reminder.every"),
        ({**ONCE, "every": {"working": 5}}, "reminder.endless"),
        ({**FOLLOW, "until": None}, "reminder.endless"),
        ({**ONCE, "until": {"months": 6}}, "reminder.until_idle"),
        (
            {"at": [{"working": 10}], "every": {"working": 5}, "until": {"calendar": 14}},
            "reminder.until",
        ),
        (
            {**ONCE, "due": {"months": 6}, "every": {"working": 5}, "until": {"months": 6}},
            "reminder.until",
        ),
        ({**DRAFT, "states": ["contract"]}, "reminder.setting"),
        ({**ONCE, "untimed": True}, "reminder.setting"),
        ({**DRAFT, "audience": "drafts"}, "reminder.setting"),
        ({**DAY, "to": "staff", "audience": "drafts"}, "reminder.setting"),
        ({**WINDOW, "to": "staff", "audience": "clients"}, "reminder.setting"),
        ({**DAY, "to": "head", "unless": "event"}, "reminder.setting"),
        ({**DAY, "audience": "everybody", "services": ["s3_1"]}, "reminder.setting"),
        ({**DAY, "audience": "everybody", "tags": ["cofinanced"]}, "reminder.setting"),
        ({**STATE, "awaits": "originals"}, "reminder.setting"),
        ({**DAY, "to": "head", "mute": "dates"}, "reminder.setting"),
        (DAY, "reminder.audience"),
        ({**WINDOW, "audience": None}, "reminder.audience"),
        ({**STATE, "states": ["contracts"]}, "reminder.state"),
        ({**STATE, "states": ["given", "refused"]}, "reminder.never"),
        ({**STATE, "states": ["contract"], "tags": ["free"]}, "reminder.never"),
        ({**STATE, "services": ["s3_1"], "tags": ["cofinanced"]}, "reminder.never"),
        ({**STATE, "subject": "remarks", "states": ["contract"]}, "reminder.never"),
        ({**ONCE, "subject": "sales-report", "anchor": "reported"}, "reminder.never"),
        ({**FOLLOW, "services": ["contract_package"]}, "reminder.never"),
        ({**WINDOW, "services": ["s3_1"]}, "reminder.never"),
        ({**DRAFT, "services": ["check"]}, "reminder.never"),
        ({**DRAFT, "services": ["s9"]}, "service.unknown"),
        ({**DAY, "audience": "clients", "unless": "s9"}, "service.unknown"),
        ({**DRAFT, "tags": ["complex"]}, "tag.unknown"),
        ({**DRAFT, "id": "Draft"}, "id.letters"),
    ],
)
def test_a_slip_is_told_by_its_code(settings: dict[str, Any], code: str) -> None:
    assert codes(rule(**settings)) == [code]


def test_two_rules_with_one_id() -> None:
    assert codes(rule(**ONCE), rule(**DRAFT)) == ["id.twice"]


def test_the_fault_stands_at_its_line(tmp_path: Path) -> None:
    file = copied("orel-cluster", tmp_path) / "reminders.yaml"
    written = file.read_text("utf-8")
    file.write_text(written.replace("states: [contract]", "states: [contact]"), "utf-8")
    (fault,) = pack_faults(file.parent, None)
    line = written[: written.index("states: [contract]")].count("\n") + 1
    assert (fault.code, fault.file, fault.line) == ("reminder.state", "reminders.yaml", line)
    assert fault.clause == "8.3"


def test_only_the_real_fault_is_told_of_a_broken_file(tmp_path: Path) -> None:
    """A table that can't be read makes no rule about its states wrong."""
    folder = copied("orel-cluster", tmp_path)
    (folder / "machines" / "selection.yaml").write_text("id: selection\nstates: [", "utf-8")
    assert not [one for one in pack_faults(folder, None) if one.code.startswith("reminder.")]


def test_an_offset_is_written_with_its_unit(tmp_path: Path) -> None:
    file = copied("export-standard", tmp_path) / "reminders.yaml"
    written = file.read_text("utf-8")
    file.write_text(written.replace("{calendar: 3}", "{days: 3}"), "utf-8")
    told = pack_faults(file.parent, None)
    assert [(one.code, one.file) for one in told] == [("shape.wrong", "reminders.yaml")]


def test_a_choice_by_a_number_is_told_in_the_bot_s_own_texts_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Values are words there as well: [0] would never be chosen."""
    file = tmp_path / "own.ftl"
    file.write_text("own = { $more ->\n    [0] One\n   *[other] Many\n}\n", "utf-8")
    monkeypatch.setattr("bot.commands.checking.common_files", lambda language: [file])
    assert {(one.code, one.data["variant"]) for one in own_faults()} == {("text.variant", "0")}
    monkeypatch.undo()
    assert own_faults() == []
