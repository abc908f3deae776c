"""The packs' own rules: what each source wants not to be forgotten, by clause, and its words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from flows.model import Pack
from flows.reminders import Reminder
from flows.reminders.subject import DATES
from flows.reminders.words import ARGUMENTS, LATE, NONE, ONE, arguments
from locales.lookup import LANGUAGES, Language, Lookup, pack_files
from storage.packs import PACKS, load_packs
from tests.support.reminded import at, plan, subject, told

ROOT = Path(__file__).parents[2]
ALL = load_packs()
RULES = [(pack, rule) for pack in ALL.values() for rule in pack.reminders]
KHABAROVSK, KALININGRAD = ALL["khabarovsk-export"], ALL["kaliningrad-cluster"]

LEFT = (LATE, NONE, ONE, "7")

SOURCES = {
    "khabarovsk-export": {
        "6.1.3": {"documents", "document", "remarks"},
        "6.1.4": {"cofinancing"},
        "5.4.2, 5.5.2": {"agreement", "act"},
        "5.5.2": {"follow_up", "contract", "contract_late"},
        "5.5.4": {
            f"contest_{season}{whom}"
            for season in ("spring", "autumn")
            for whom in ("", "_draft", "_staff")
        },
        "7.1": {"needs", "needs_staff", "needs_head"},
    },
    "kaliningrad-cluster": {
        "10.13": {"documents", "document"},
        "10.16 б": {"remarks"},
        "4.2.1": {"originals"},
        "6.4.1, 6.4.11": {"contract_signing"},
        "6.4.13": {"register_signing"},
        "6.1.1": {"cofinancing"},
        "5.7": {"monitoring", "monitoring_staff"},
        "6.4.2, 6.4.15": {"plan"},
        "6.4.9": {"register_staff", "register_head"},
        "14": {"report_quarter", "report_year", "report_year_head"},
    },
    "orel-cluster": {
        "8.4": {"documents", "remarks"},
        "8.3": {"package", "document"},
        "6.2": {"cofinancing"},
        "7.1": {"window_soon", "window_closes", "window_staff"},
        "2.3.17": {"plan_quarter", "plan_quarter_head"},
    },
    "export-standard": {
        "II": {"documents", "document", "remarks"},
        "9": {"survey"},
        "14": {"contest", "contest_staff", "contest_head"},
        "4": {"report_quarter", "report_quarter_head"},
    },
    "rec-marketplaces": {
        "5.9 (2.1)": {"documents", "document", "remarks"},
        "5.9 (4)": {"originals"},
        "5.9 (6)": {"agreement"},
        "3.8 (13), 5.9 (11)": {"act"},
        "5.9 (14), 5.9 (15)": {"sales_report"},
        "5.2": {"window_soon", "window_closes", "window_staff", "window_closes_staff"},
    },
}


def of(pack: Pack, rule_id: str) -> Reminder:
    return next(one for one in pack.reminders if one.id == rule_id)


def next_days(rule: Reminder, day: str, now: str) -> list[str]:
    """On which days one is told before this day of the year."""
    about = subject(kind="date", dates={"day": at(day).date()}, person_id=None)
    return told(plan(rule, about, at(now)))


@pytest.mark.parametrize("name", SOURCES)
def test_each_clause_has_its_rules(name: str) -> None:
    by_clause: dict[str, set[str]] = {}
    for rule in ALL[name].reminders:
        by_clause.setdefault(rule.clause, set()).add(rule.id)
    for clause, wanted in SOURCES[name].items():
        assert by_clause[clause] - {"draft"} == wanted
    assert "draft" in {rule.id for rule in ALL[name].reminders}


def test_terms_are_those_that_the_services_name() -> None:
    said = {term.of: term for term in KHABAROVSK.service_by_id["contract_report"].terms}
    contract, follow_up = of(KHABAROVSK, "contract"), of(KHABAROVSK, "follow_up")
    for due in (contract.due, of(KHABAROVSK, "contract_late").due):
        assert due is not None
        assert (due.days, due.unit) == (
            said["contract_report"].days,
            said["contract_report"].unit,
        )
    assert follow_up.until is not None
    assert (follow_up.until.days, follow_up.until.unit) == (
        said["reporting"].days,
        said["reporting"].unit,
    )
    package = of(ALL["orel-cluster"], "package")
    (twenty,) = {
        (term.days, term.unit)
        for service in ALL["orel-cluster"].services
        for term in service.terms
        if term.of == "contract"
    }
    assert package.due is not None
    assert (package.due.days, package.due.unit) == twenty


def test_what_has_a_term_of_its_own_has_no_rule() -> None:
    """Confirming the service within 5 working days [5.9 (12)] is told of by the term's notices."""
    assert all("closing" not in rule.states for _, rule in RULES)
    assert all(rule.untimed for _, rule in RULES if rule.subject in {"documents", "remarks"})


def test_what_a_regulation_demands_can_t_be_switched_off() -> None:
    free = {rule.id for _, rule in RULES if rule.mute is not None}
    assert not free & {"contract", "documents", "remarks", "agreement", "monitoring", "package"}
    assert all(rule.to == "business" for _, rule in RULES if rule.mute is not None)


def test_the_days_of_the_year() -> None:
    spring = of(KHABAROVSK, "contest_spring")
    assert next_days(spring, "2026-03-01", "2025-12-01") == ["2026-01-14", "2026-02-13"]
    assert next_days(of(KHABAROVSK, "contest_autumn_staff"), "2026-09-01", "2026-06-01") == [
        "2026-07-17",
        "2026-08-17",
        "2026-08-26",
    ]
    assert next_days(of(KHABAROVSK, "needs"), "2026-12-01", "2026-09-01") == [
        "2026-10-30",
        "2026-11-16",
        "2026-11-25",
    ]
    assert next_days(of(KALININGRAD, "register_head"), "2027-04-01", "2027-01-11") == [
        "2027-03-24",
        "2027-03-31",
    ]
    assert next_days(of(ALL["orel-cluster"], "plan_quarter"), "2026-06-30", "2026-05-01") == [
        "2026-06-15",
        "2026-06-19",  # the 20th is a Saturday
    ]
    contest = of(ALL["export-standard"], "contest")
    assert next_days(contest, "2026-05-01", "2026-01-12")[-1] == "2026-04-20"


def test_a_certificate_that_is_good_for_its_day_alone_ends_in_silence() -> None:
    rule = of(ALL["orel-cluster"], "document")
    today = subject(kind="document", dates={"expires": at("2026-11-20").date()})
    assert plan(rule, today, at("2026-11-20")) == []
    month = subject(kind="document", dates={"expires": at("2026-12-20").date()})
    assert told(plan(rule, month, at("2026-11-20"))) == ["2026-12-04", "2026-12-17"]


def _texts(pack: str, language: Language) -> Lookup:
    return Lookup(language, pack_files(language, PACKS / pack))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SOURCES)
def test_every_reminder_can_be_said(name: str, language: Language) -> None:
    texts = _texts(name, language)
    for rule in ALL[name].reminders:
        values = {one: f"⟨{one}⟩" for one in arguments(rule)}
        said = [texts.get(rule.text, **{**values, "left": left}) for left in LEFT]
        assert len(set(said)) in {1, len(LEFT)}  # by the days that are left, or the same on all
        for left, text in zip(LEFT, said, strict=True):
            assert "{" not in text
            assert len(text) < 400
            assert text.strip().endswith((".", "?"))
            assert ("⟨list⟩" in text) == (rule.subject == "documents")
            assert left.isdigit() or f" {left}" not in text or language == "en"


def test_what_is_late_is_said_to_be_late() -> None:
    """A rule that goes on after the due date has other words for it, in both languages."""
    after = [
        (pack.id, rule)
        for pack, rule in RULES
        if rule.to == "business" and rule.due and any(one.days > 0 for one in rule.at)
    ]
    assert [rule.id for _, rule in after] == ["contract"]
    for name, rule in after:
        for language in LANGUAGES:
            given = dict.fromkeys(arguments(rule), "1")
            texts = _texts(name, language)
            late = texts.get(rule.text, **{**given, "left": LATE})
            assert late != texts.get(rule.text, **{**given, "left": "5"})


@pytest.mark.parametrize("page", ["packs.md", "packs.ru.md"])
def test_the_example_of_the_page_is_a_rule(page: str) -> None:
    written = (ROOT / "docs" / page).read_text("utf-8")
    (block,) = [
        one
        for one in re.findall(r"```yaml\n(.*?)```", written, re.DOTALL)
        if "subject: contract" in one
    ]
    (made,) = yaml.safe_load(block if block.startswith("reminders:") else f"reminders:\n{block}")[
        "reminders"
    ]
    assert told(plan(Reminder.model_validate(made), subject(), at("2026-03-06")))[-1] > "2026-08"


def test_the_page_names_every_kind_with_its_dates_and_words() -> None:
    written = (ROOT / "docs" / "packs.md").read_text("utf-8")
    for kind, dates in DATES.items():
        (line,) = [one for one in written.splitlines() if one.startswith(f"| `{kind}` |")]
        assert all(f"`{name}`" in line for name in (*dates, *ARGUMENTS[kind]))
