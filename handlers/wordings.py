"""The words of a form: today's, or those of the version that somebody began or submitted."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from flows.library import Library
from flows.model import Form
from flows.people import Language
from flows.ports import Store
from locales.former import Former
from locales.lookup import Lookup


@dataclass(frozen=True, slots=True)
class Wordings:
    """Brings the texts of former versions from the store once, and keeps them."""

    store: Store
    library: Library
    today: Mapping[tuple[str, Language], Lookup]
    """The packs' texts as they are now."""
    _former: dict[tuple[str, Language], Lookup] = field(default_factory=dict)

    async def of(self, form: Form, language: Language) -> Lookup:
        """The pack's texts, with those of the form as they were in its version.

        A version whose texts were never kept is shown in today's words.
        """
        today = self.today.get((form.pack, language)) or Lookup(language, ())
        pack = self.library.packs.get(form.pack)
        current = pack.forms.get(form.id) if pack else None
        if current is not None and current.version == form.version:
            return today
        key = (form.version, language)
        if key not in self._former:
            kept = await self._kept(form.version, language)
            self._former[key] = Former(today, kept) if kept is not None else today
        return self._former[key]

    async def _kept(self, version: str, language: Language) -> str | None:
        async with self.store.reading() as repositories:
            edition = await repositories.versions.edition(version)
            if edition is None or language not in edition.texts:
                return None
            content = await repositories.versions.content(edition.texts[language])
        return content.decode()
