"""The staff's screens as pure functions: lengths, counting, what people wrote stays text."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.emulator.markup import parse_html
from bot.settings import DEFAULT_CENTRE
from flows.application import Application, Entry, FilledForm
from flows.calendar import russia
from flows.centre import Centre
from flows.conditions import Value
from flows.status import offered
from handlers.views import staff_history, staff_pages, staff_queue
from handlers.views.buttons import LIMIT
from handlers.views.screen import TEXT_LIMIT, Screen
from handlers.views.staff_card import Asking, staff_card
from handlers.views.staff_dossier import Dossier
from locales.lookup import LANGUAGES, Language, pack_texts
from locales.texts import texts
from storage.packs import PACKS, load_centre, load_packs
from tests.support.staff import PACK, answered

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def centre() -> Centre:
    return load_centre(DEFAULT_CENTRE)


def dossier(
    centre: Centre,
    *,
    language: Language = "ru",
    state: str = "centre_review",
    history: Sequence[Entry] = (),
    **changes: Value,
) -> Dossier:
    pack = load_packs(None, (PACK,), centre)[PACK]
    filled = {
        name: FilledForm(pack.forms[name].version, answers)
        for name, answers in answered("file", changes).items()
    }
    application = Application(
        1, PACK, "placement", 1, state, 3, AT, "РМ-2026-00001", AT, AT, None, filled
    )
    machine = pack.machines["application"]
    return Dossier(
        application,
        history or (Entry(AT, "client", "submit", "centre_review"),),
        offered(machine, state, ("centre", "rec"), None),
        {name: pack.forms[name] for name in filled},
        machine,
        centre,
        pack_texts(language, PACKS / PACK),
        texts(language),
    )


def shown(screen: Screen) -> str:
    """The text as Telegram reads it; fails where Telegram would refuse it."""
    text, _ = parse_html(screen.text)
    assert len(text) <= TEXT_LIMIT
    for row in screen.rows:
        for button in row:
            assert 1 <= len(button.data.encode()) <= LIMIT
            assert button.text
    return text


LONG = "<&\N{FIRE}" * 1500


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_fits_whatever_was_written(centre: Centre, language: Language) -> None:
    words = [Entry(AT, f"staff:{n}", "remarks", "rework", LONG[:3000]) for n in range(20)]
    facts = dict.fromkeys(("full_name", "contact", "email", "phone"), LONG)
    text = shown(staff_card(dossier(centre, language=language, history=words, **facts)))
    assert "<&" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_a_card(centre: Centre, language: Language) -> None:
    machine = dossier(centre).machine
    for state in machine.states:
        one = dossier(centre, language=language, state=state.id)
        screen = staff_card(one)
        shown(screen)
        verbs = [button for row in screen.rows for button in row if ":v:" in button.data]
        assert len(verbs) == len(one.verbs)


def test_pages_fit_and_lose_nothing(centre: Centre) -> None:
    long = dossier(centre, request="слово " * 500, product_description="товар " * 500)
    pages = [shown(staff_pages.answers(long, page)) for page in range(4)]
    assert "· 1 из " in pages[0]
    assert sum(page.count("· ИНН: 4027000012") for page in dict.fromkeys(pages)) == 2
    assert shown(staff_pages.answers(long, 99)) == pages[-1]


def test_the_history_tells_who_did_what_and_why(centre: Centre) -> None:
    lines = (
        Entry(AT, "client", "submit", "centre_review"),
        Entry(AT, "staff:2001", "take", "centre_review"),
        Entry(AT, "staff:999", "remarks", "rework", "<b>нет</b> подписи"),
    )
    text = shown(staff_history.history(dossier(centre, history=lines), 0))
    returned = "Вернуть с замечаниями → Заявка на доработке"
    assert text.splitlines()[2:] == [
        "20.11.2026, 12:00 · клиент: Подать заявку → Центр проверяет заявку · шаг 1, п. 5.9",
        "20.11.2026, 12:00 · Анна Причалова: берёт в работу",
        f"20.11.2026, 12:00 · сотрудник 999: {returned} · шаг 2.1, п. 5.9",
        "<b>нет</b> подписи",
    ]


def test_who_writes_a_reason_is_shown_with_a_way_out(centre: Centre) -> None:
    screen = staff_card(dossier(centre), Asking(2001, "refuse", 77))
    assert "Анна Причалова пишет клиенту: «Отказать»" in shown(screen)
    assert screen.rows[0][0].data == "s:1:3:no:77"


def test_a_closed_application_can_not_be_taken(centre: Centre) -> None:
    closed = dossier(centre, state="refused_centre")
    assert not any(b.data.endswith(":take") for row in staff_card(closed).rows for b in row)
    assert "Исполнитель" not in staff_card(closed).text


def test_an_application_without_forms_has_a_card_too(centre: Centre) -> None:
    one = dossier(centre)
    bare = replace(one, application=replace(one.application, forms={}), forms={})
    assert "Название не указано" in shown(staff_card(bare))
    shown(staff_pages.answers(bare, 0))


@pytest.mark.parametrize(
    ("since", "today", "told"),
    [
        ("2026-11-20", "2026-11-20", "сегодня"),
        ("2026-11-20", "2026-11-22", "сегодня"),  # Friday to Sunday: no working day has passed
        ("2026-11-20", "2026-11-23", "ждёт 1 раб. дн."),
        ("2026-12-30", "2027-01-11", "ждёт 1 раб. дн."),  # the New Year's holidays
        ("2026-11-20", "2035-01-10", "с 20.11.2026"),  # beyond the confirmed calendar
    ],
)
def test_waiting_is_told_in_working_days(since: str, today: str, told: str) -> None:
    first, last = date.fromisoformat(since), date.fromisoformat(today)
    days = staff_queue.Days(last, russia())
    assert staff_queue.waiting(texts("ru"), first, days) == told
