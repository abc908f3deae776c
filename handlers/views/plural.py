"""Which form of a word goes with a number: "1 вопрос", "2 вопроса", "5 вопросов"."""

from functools import lru_cache

from babel import Locale

from locales.lookup import Language


@lru_cache(maxsize=1024)
def plural(language: Language, count: int) -> str:
    """The CLDR category, as texts choose by it: "one", "few", "many", "other"."""
    return str(Locale(language).plural_form(count))
