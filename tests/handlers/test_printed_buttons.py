"""Where there is nothing to print, nobody is offered it, and nobody is told to bring it."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from flows.application import Application
from flows.standing import standing
from handlers.views.screen import Button
from handlers.views.sending import submitted_rows, submitted_text
from handlers.views.sheet import Sheet
from handlers.views.standing import page
from locales.lookup import Lookup, common_files, pack_texts
from locales.texts import Texts
from storage.packs import PACKS, load_packs

TEXTS = Texts("ru", common_files("ru"))
PACK: Lookup = pack_texts("ru", PACKS / "rec-marketplaces")
APPLICATION = Application(
    id=1,
    pack="rec-marketplaces",
    service="placement",
    person_id=7,
    state="centre_review",
    revision=1,
    created_at=datetime(2026, 11, 1, tzinfo=UTC),
    number="РМ-2026-00001",
)


def labels(rows: tuple[tuple[Button, ...], ...]) -> set[str]:
    return {button.text for row in rows for button in row}


@pytest.mark.parametrize("printed", [True, False])
def test_after_sending(printed: bool) -> None:
    rows = submitted_rows(TEXTS, APPLICATION, printed=printed)
    assert ({"Форма в PDF", "Форма в Word"} <= labels(rows)) is printed
    text = submitted_text(TEXTS, APPLICATION, printed=printed)
    assert ("распечатайте" in text) is printed
    assert "РМ-2026-00001" in text


@pytest.mark.parametrize("printed", [True, False])
def test_on_the_application_s_page(printed: bool) -> None:
    machine = load_packs(PACKS)["rec-marketplaces"].machines["application"]
    sheet = Sheet(
        standing=standing(machine, APPLICATION, []),
        history=[],
        machine=machine,
        pack=PACK,
        texts=TEXTS,
        zone=ZoneInfo("Europe/Moscow"),
        today=date(2026, 11, 20),
        printed=printed,
    )
    assert ({"Форма в PDF", "Форма в Word"} <= labels(page(sheet).rows)) is printed
