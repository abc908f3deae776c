"""The office that the campaign runs: a copy of a pack with the campaign's rules and short texts."""

import shutil
from pathlib import Path

from storage.packs import PACKS
from tests.faults.reminders.rules import YAML

PACK = "khabarovsk-export"

CENTRE = Path(__file__).parents[3] / "centres" / "khabarovsk.yaml"

TEXTS = """
remind-draft = §draft|§
remind-agreement = §agreement|{ $number }§
remind-act = §act|{ $number }§
remind-follow-up = §follow-up|{ $number }§
remind-contract = §contract|{ $signed }§
remind-contract-late = §contract-late|{ $signed }§
"""
"""What a message is about can be read from it."""

GROUP = -1001


def own_packs(directory: Path) -> Path:
    """The folder for PACKS_DIR."""
    folder = directory / "packs"
    shutil.copytree(PACKS / PACK, folder / PACK)
    (folder / PACK / "reminders.yaml").write_text(YAML, encoding="utf-8")
    for language in ("ru", "en"):
        texts = folder / PACK / language / "reminders.ftl"
        texts.write_text(TEXTS, encoding="utf-8")
    return folder
