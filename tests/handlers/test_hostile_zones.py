"""A centre ten hours from Greenwich: a morning there is yesterday evening in UTC."""

from datetime import UTC, datetime

from bot.settings import DEFAULT_CENTRE
from flows.people import Consent, Person
from handlers.views.menu import privacy
from locales.texts import texts
from storage.packs import load_centre


def test_the_day_of_the_consent_is_the_centres() -> None:
    centre = load_centre(DEFAULT_CENTRE).model_copy(update={"zone": "Asia/Vladivostok"})
    given = datetime(2026, 11, 19, 20, tzinfo=UTC)
    person = Person(1, 500, 500, "ru", Consent("2026-11", given))
    assert "20.11.2026" in privacy(texts("ru"), centre, person).text
