"""Where a search has found its words: in an answer, in what was written, in a file's name."""

from collections.abc import AsyncIterator

from flows.application import Application
from flows.conditions import Value
from flows.ports import Repositories
from flows.ports.finding import How
from flows.wordsearch import named_tags, picked_texts, snippet, texts_in, unmarked, wanted
from handlers.office import Office
from handlers.staff.cards import submitted_forms
from handlers.views.values import question_name, value_text

LETTERS = 200
"""Messages of the talk that are looked through, the last ones."""


async def where(
    office: Office,
    repositories: Repositories,
    application: Application,
    how: How,
    query: str,
) -> str:
    """What was found, and where: "Сайт: …чай.рф…"; "" where that is plain or words stand apart."""
    if how == "tag":
        tags = named_tags(query, await repositories.tags.of(application.person_id))
        return f"{office.texts(office.centre.staff_language).queue_place_tag()}: {', '.join(tags)}"
    asked = wanted(query) if how == "text" else ()
    if not asked:
        return ""
    async for name, text in _places(office, repositories, application):
        if found := snippet(text, asked):
            return f"{name}: {found}" if name else found
    return ""


async def _places(
    office: Office, repositories: Repositories, application: Application
) -> AsyncIterator[tuple[str, str]]:
    """Every text with its name, in the order in which it says most of the application."""
    texts = office.texts(office.centre.staff_language)
    async for place in _answers(office, repositories, application):
        yield place
    for entry in reversed(await repositories.applications.history(application.id)):
        if entry.words:
            yield texts.queue_place_history(), entry.words
    for letter in reversed(await repositories.talks.of(application.id, LETTERS)):
        yield texts.queue_place_talk(), unmarked(letter.words)


async def _answers(
    office: Office, repositories: Repositories, application: Application
) -> AsyncIterator[tuple[str, str]]:
    language = office.centre.staff_language
    texts = office.texts(language)
    for form in (await submitted_forms(repositories, application)).values():
        words = await office.wordings.of(form, language)
        answers = application.forms[form.id].answers
        for question in form.questions:
            value = answers.get(question.id)
            if value is None:
                continue
            name = question_name(form.id, question, words)
            if question.kind == "files":
                async for file in _files(repositories, value):
                    yield texts.queue_place_file(), file
                continue
            yield name, value_text(form.id, question, value, words, texts)
            for text in (*picked_texts(question, value), *texts_in(value)):
                yield name, text


async def _files(repositories: Repositories, value: Value) -> AsyncIterator[str]:
    for id_ in texts_in(value):
        yield (await repositories.files.get(id_)).name
