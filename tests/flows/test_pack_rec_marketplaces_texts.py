"""Every text of the pack exists in both languages, and none stands there for nothing."""

from collections.abc import Iterator

import pytest
from fluent.syntax import FluentParser, ast

from flows.model import Form, Pack, Question, question_key
from locales.lookup import LANGUAGES, Language, pack_files
from storage.packs import PACKS, load_packs

PACK = "rec-marketplaces"
TAPPED = {"yes_no", "choice", "choices", "files"}
CARD = {"price", "who", "apply", "search", "about", "staff"}
"""What a card may say besides."""
LONGEST_QUESTION = 120
LONGEST_BUTTON = 25


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_packs(only=[PACK])[PACK]


def texts(language: Language) -> dict[str, str]:
    """Every text by "id" and "id.attribute"; reminders have values and are left out."""
    found: dict[str, str] = {}
    for file in pack_files(language, PACKS / PACK):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), entry.content
            if isinstance(entry, ast.Message) and not entry.id.name.startswith("remind-"):
                assert entry.id.name not in found, f"{entry.id.name} twice"
                found[entry.id.name] = plain(entry.value)
                for attribute in entry.attributes:
                    found[f"{entry.id.name}.{attribute.id.name}"] = plain(attribute.value)
    return found


def plain(pattern: ast.Pattern | None) -> str:
    """The text; the pack's texts have no placeables."""
    assert pattern is not None
    words = [part.value for part in pattern.elements if isinstance(part, ast.TextElement)]
    assert len(words) == len(pattern.elements)
    return "".join(words)


def needed(pack: Pack) -> Iterator[str]:
    for name in (
        f"pack-{pack.id}",
        *(f"service-{service.id}" for service in pack.services),
        *(f"form-{form}" for form in pack.forms),
    ):
        yield from (name, f"{name}.about")
    yield from of_catalogue(pack)
    for form in pack.forms.values():
        yield from of_form(form)
    yield from of_result(pack)
    for machine in pack.machines.values():
        yield from (f"status-{state.id}" for state in machine.states)
        yield from (f"verb-{step.verb}" for step in machine.transitions)
        yield from (f"paper-{one}" for step in machine.transitions for one in step.papers)


def of_catalogue(pack: Pack) -> Iterator[str]:
    yield from (f"group-{group.id}" for group in pack.groups)
    for service in pack.services:
        for document in service.documents:
            yield from (f"document-{document.id}", f"document-{document.id}.short")
    assert pack.eligibility is not None
    for ground in pack.eligibility.grounds:
        yield from (f"ground-{ground.id}", f"ground-{ground.id}.cure")


def of_form(form: Form) -> Iterator[str]:
    yield from (f"{form.id}-section-{section.id}" for section in form.sections)
    yield from (f"{form.id}-check-{check.id}" for check in form.checks)
    for table in form.tables:
        name = f"{form.id}-{table.id}"
        yield from (name, f"{name}.short", f"{name}.why")
        yield from (f"{name}--{row.id}" for row in table.rows)
        if not table.rows:
            yield from (f"{name}.row", f"{name}.more")
    for question in form.questions:
        if not further(question):
            yield from of_question(question_key(form.id, question), question)


def further(question: Question) -> bool:
    """Whether it only asks for another row of a table."""
    return question.cell is not None and not question.cell.column


def of_question(name: str, question: Question) -> Iterator[str]:
    yield from (name, f"{name}.why", f"{name}.short")
    if question.kind not in TAPPED:
        yield f"{name}.example"
    yield from (f"{name}--{option.id}" for option in question.options if option.label is None)


def of_result(pack: Pack) -> Iterator[str]:
    assert pack.scoring is not None
    assert pack.marketplaces is not None
    for block in pack.scoring.blocks:
        yield f"score-block-{block.id}"
        for rule in block.rules:
            yield f"score-rule-{rule.id}"
            if rule.advice:
                yield f"score-rule-{rule.id}.advice"
    for level in pack.scoring.levels:
        yield from (f"score-level-{level.id}", f"score-level-{level.id}.about")
    for place in pack.marketplaces.marketplaces:
        name = f"marketplace-{place.id}"
        yield from (name, f"{name}.about")
        yield from (f"{name}--{reason.id}" for reason in (*place.pros, *place.cons))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_texts_are_those_that_the_pack_needs(pack: Pack, language: Language) -> None:
    there, wanted = set(texts(language)), set(needed(pack))
    spare = {name for name in there - wanted if name.rpartition(".")[2] not in CARD}
    assert (wanted - there, spare) == (set(), set())


@pytest.mark.parametrize("language", ["ru", "en"])
def test_questions_fit_a_phone(pack: Pack, language: Language) -> None:
    found = texts(language)
    questions = [(f.id, q) for f in pack.forms.values() for q in f.questions if not further(q)]
    asked = [question_key(form, question) for form, question in questions]
    assert [name for name in asked if len(found[name]) > LONGEST_QUESTION] == []
    assert [name for name in asked if len(found[f"{name}.short"].split()) > 4] == []
    verbs = [name for name in found if name.startswith("verb-")]
    assert [name for name in verbs if len(found[name]) > LONGEST_BUTTON] == []


def test_english_is_english() -> None:
    """Only examples and the names of Russian registers may be Cyrillic."""
    registers = {"ОГРН", "ОГРНИП", "ИНН", "ОКВЭД", "ТН", "ВЭД"}
    wrong = {
        name
        for name, text in texts("en").items()
        if not name.endswith(".example")
        and any("а" <= char <= "я" for char in remove(text, registers).casefold())
    }
    assert wrong == set()


def remove(text: str, words: set[str]) -> str:
    for word in sorted(words, key=len, reverse=True):
        text = text.replace(word, "")
    return text


def test_marketplaces_are_called_by_their_names(pack: Pack) -> None:
    assert pack.marketplaces is not None
    for language in LANGUAGES:
        found = texts(language)
        for place in pack.marketplaces.marketplaces:
            assert found[f"marketplace-{place.id}"] == place.name
