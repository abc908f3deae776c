"""An application with the whole Anketa and scoring filled in, and the pack it belongs to."""

from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from flows.application import Application, FilledForm
from flows.compile import Overlay, compile_pack
from flows.conditions import Value
from flows.model import Pack
from storage.packs import PACKS, load_packs, read_pack

ZONE = ZoneInfo("Asia/Vladivostok")
PACK = "rec-marketplaces"
EVIL = "=cmd()|'/C calc'!A0 <b>&amp; {{ answers }} {% if x %} #import \"/etc/x\" *ж* \\ $x$ {_{ ]"
"""A text that a spreadsheet, Word's XML, Jinja and typst could each take for their own."""

_DATA = Path(__file__).parent.parent / "flows" / "data"


@cache
def pack() -> Pack:
    """The pack whose forms are exported."""
    return load_packs(only=[PACK])[PACK]


def pack_with_reading(question: str, reading: str) -> Pack:
    """The pack as a centre has it that reads a question its own way ("anketa.certified")."""
    raw, _ = read_pack(PACKS / PACK)
    compiled = compile_pack(raw, Overlay(readings={f"{PACK}.{question}": reading}))
    assert compiled.pack is not None
    return compiled.pack


def answers(name: str) -> dict[str, Value]:
    """Answers by question id from `tests/flows/data`."""
    found: dict[str, Value] = yaml.safe_load((_DATA / f"{name}.yaml").read_text(encoding="utf-8"))
    return found


ANKETA = answers("anketa_full")
SCORING = answers("answers_strong")


def application(
    number: int = 1, anketa: Mapping[str, Value] | None = None, **changes: Any
) -> Application:
    """A submitted application; `anketa` replaces single answers of the Anketa."""
    forms = pack().forms
    made = Application(
        id=number,
        pack=PACK,
        service="placement",
        person_id=7,
        state="centre_review",
        revision=3,
        created_at=datetime(2026, 11, 1, 1, tzinfo=UTC),
        number=f"РМ-2026-{number:05}",
        submitted_at=datetime(2026, 11, 12, 15, 30, tzinfo=UTC),
        forms={
            "anketa": FilledForm(forms["anketa"].version, {**ANKETA, **(anketa or {})}),
            "scoring": FilledForm(forms["scoring"].version, SCORING),
        },
        result={"score": {"percent": 63, "level": "medium"}, "marketplaces": []},
    )
    return replace(made, **changes)


async def stream(applications: Iterable[Application]) -> AsyncIterator[Application]:
    """The applications as a repository gives them."""
    for one in applications:
        yield one
