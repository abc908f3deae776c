"""States as staff read them: the applicant's words say "you", a colleague's never do."""

import re

import pytest

from handlers.views.staff_dossier import staff_state
from locales.lookup import LANGUAGES, Language, pack_texts
from storage.packs import PACKS, load_packs

YOU = re.compile(
    r"\b(?:вы|вас|вам|ваш\w*|you|your)\b|\b(?:подпишите|пришлите|подтвердите|передайте)\b",
    re.IGNORECASE,
)

STATES = sorted(
    {
        (pack.id, state.id)
        for pack in load_packs().values()
        for machine in pack.machines.values()
        for state in machine.states
    }
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_state_speaks_to_the_staff_as_to_the_applicant(language: Language) -> None:
    words = {name: pack_texts(language, PACKS / name) for name in {pack for pack, _ in STATES}}
    said = [staff_state(words[pack], state) for pack, state in STATES]
    assert [text for text in said if YOU.search(text)] == []


def test_a_state_without_words_for_staff_has_those_of_the_applicant() -> None:
    words = pack_texts("ru", PACKS / "rec-marketplaces")
    assert staff_state(words, "awaiting_documents") == "Ждём от клиента оригиналы документов"
    assert staff_state(words, "selection") == words.get("status-selection")
    assert staff_state(words, "gone_with_an_edition") == "gone_with_an_edition"
