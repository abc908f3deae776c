"""The fair: a small made-up pack with tables, a declaration and a text to read; and a request."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from flows.application import Application, FilledForm
from flows.conditions import Value
from flows.model import Form, Pack
from storage.packs import load_packs

PACKS = Path(__file__).with_name("packs")

ANSWERS: dict[str, Value] = {
    "rules": True,
    "full_name": "ООО «Пример»",
    "goods_1_name": "Сыр",
    "goods_1_code": "040690",
    "goods_1_abroad": True,
    "goods_1_country": "KZ",
    "goods_1_more": True,
    "goods_2_name": "Мёд",
    "goods_2_code": "0409",
    "goods_2_abroad": False,
    "goods_2_more": False,
    "indicators_revenue_y2024": "100",
    "indicators_revenue_y2025": "1200.5",
    "indicators_revenue_y2026": "130",
    "indicators_revenue_y2027": "140",
    "indicators_staff_y2024": "10",
    "partners_0_more": False,
    "truth": True,
}
"""Answers that count, to all but three questions."""


@cache
def fair() -> Pack:
    """The pack."""
    return load_packs(PACKS)["fair"]


def request() -> Form:
    """Its only form."""
    return fair().forms["request"]


def application(answers: Mapping[str, Value] | None = None) -> Application:
    """A submitted request; `answers` replaces single ones."""
    return Application(
        id=1,
        pack="fair",
        service="stand",
        person_id=7,
        state="review",
        revision=1,
        created_at=datetime(2026, 11, 1, 1, tzinfo=UTC),
        number="ЯР-2026-00001",
        submitted_at=datetime(2026, 11, 12, 15, 30, tzinfo=UTC),
        forms={"request": FilledForm(request().version, {**ANSWERS, **(answers or {})})},
    )
