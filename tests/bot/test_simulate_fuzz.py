"""`prichal simulate --fuzz`: forms filled by chance, and what is found when something is wrong."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.commands.simulate import simulate
from bot.simulation import conversation
from bot.simulation.cards import Cards
from bot.simulation.fuzz import Fuzz
from flows.answering import Rules
from flows.engine import act
from flows.events import Answered, Event, Moved, Parked, Refused, RowDropped, Stale
from flows.session import Place, PlaceKind, Session
from locales.lookup import LANGUAGES, Language, pack_texts
from locales.texts import texts
from storage.packs import PACKS, load_packs, pack_names
from tests.support.forms import ALL_READERS

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
Outcome = tuple[Session, tuple[Event, ...]]
Fault = Callable[[Session, Outcome], Outcome]


def fuzz(pack: str, form: str, language: Language = "ru") -> Fuzz:
    found = load_packs(only=[pack])[pack]
    cards = Cards(pack_texts(language, PACKS / pack), texts(language))
    return Fuzz(Rules(found.forms[form], ALL_READERS, found.scoring), cards, NOW)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", pack_names())
def test_every_form_bears_whatever_anybody_does(name: str, language: Language) -> None:
    for form in load_packs(only=[name])[name].forms:
        found = fuzz(name, form, language).runs(2, 2026)
        assert found.fault is None, form
        assert found.runs == 2


def broken(monkeypatch: pytest.MonkeyPatch, fault: Fault) -> None:
    """An engine whose outcomes are made wrong."""

    def wrong(rules: Rules, session: Session, *arguments: Any) -> Outcome:
        return fault(session, act(rules, session, *arguments))

    monkeypatch.setattr(conversation, "act", wrong)


def forgets_parked(before: Session, outcome: Outcome) -> Outcome:
    after, happened = outcome
    gone = {name for one in happened if isinstance(one, Parked) for name in one.questions}
    answers = {name: one for name, one in after.answers.items() if name not in gone}
    return (replace(after, answers=answers) if gone else after), happened


def forgets_a_row_more(before: Session, outcome: Outcome) -> Outcome:
    after, happened = outcome
    if not any(isinstance(one, RowDropped) for one in happened) or not after.answers:
        return outcome
    return replace(after, answers=dict(list(after.answers.items())[:-1])), happened


def keeps_no_revision(before: Session, outcome: Outcome) -> Outcome:
    after, happened = outcome
    return (after if after is before else replace(after, revision=before.revision)), happened


def changes_on_refusal(before: Session, outcome: Outcome) -> Outcome:
    after, happened = outcome
    if not any(isinstance(one, Refused) for one in happened):
        return outcome
    return replace(after, selection=()), happened


def swallows_answers(before: Session, outcome: Outcome) -> Outcome:
    """Of one country alone; not of China, with which the fuzz itself brings a form to its end."""
    _, happened = outcome
    swallowed = any(isinstance(one, Answered) and one.value == "KZ" for one in happened)
    return (before, (Moved(),)) if swallowed else outcome


def takes_stale(before: Session, outcome: Outcome) -> Outcome:
    """Says of the second tap that it counted."""
    after, happened = outcome
    return (after, (Moved(),)) if happened == (Stale(),) else outcome


def confirms_all(before: Session, outcome: Outcome) -> Outcome:
    """Takes a form for finished that must be put right."""
    refused = [one.code for one in outcome[1] if isinstance(one, Refused)]
    if refused != ["check.must_be_fixed"]:
        return outcome
    done = replace(before, place=Place(PlaceKind.REVIEW), revision=before.revision + 1)
    return done, (Moved(),)


def fails(before: Session, outcome: Outcome) -> Outcome:
    if before.revision > 3:
        raise KeyError("nobody")
    return outcome


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        (forgets_parked, "lost"),
        (forgets_a_row_more, "lost"),
        (keeps_no_revision, "revision"),
        (changes_on_refusal, "refused"),
        (swallows_answers, "taken"),
        (takes_stale, "twice"),
        (confirms_all, "place"),
        (fails, "raised"),
    ],
)
def test_a_fault_of_the_engine_is_found_with_its_shortest_story(
    monkeypatch: pytest.MonkeyPatch, fault: Fault, rule: str
) -> None:
    fuzzed = fuzz("khabarovsk-export", "application_fair")
    broken(monkeypatch, fault)
    found = fuzzed.runs(40, 1).fault
    assert found is not None
    assert found.rule == rule
    again = fuzzed.replayed(found.known, found.deeds)
    assert again is not None
    assert again.rule == rule
    for number in range(len(found.deeds)):
        shorter = fuzzed.replayed(found.known, found.deeds[:number] + found.deeds[number + 1 :])
        assert shorter is None or shorter.rule != rule


def run(*arguments: str) -> Result:
    return CliRunner().invoke(simulate, [*arguments, "--now", "2026-11-20"])


def test_the_same_seed_does_the_same() -> None:
    one, same, other = (fuzz("rec-marketplaces", "anketa").runs(3, seed) for seed in (5, 5, 50))
    assert one == same
    assert one != other


def test_the_command_counts_runs_and_actions() -> None:
    result = run("orel-cluster", "joining", "--fuzz", "3", "--seed", "9", "--json")
    assert result.exit_code == 0, result.output
    (found,) = json.loads(result.stdout)
    assert (found["pack"], found["form"], found["runs"]) == ("orel-cluster", "joining", 3)
    assert found["actions"] > 3
    assert found["fault"] is None


def test_the_command_tells_how_to_see_a_fault_again(monkeypatch: pytest.MonkeyPatch) -> None:
    broken(monkeypatch, fails)
    result = run("orel-cluster", "joining", "--fuzz", "3", "--seed", "9")
    assert result.exit_code == 1
    assert "orel-cluster/joining: raised: KeyError: 'nobody'" in result.output
    again = "prichal simulate orel-cluster joining --fuzz 1 --seed 9 --now 2026-11-20"
    assert again in result.output
    data = run(*again.split()[2:-2], "--json")
    assert json.loads(data.stdout)[0]["fault"]["rule"] == "raised"
