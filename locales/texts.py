"""Every common text as a typed method. Written by `python -m locales.generate`."""

from functools import cache

from locales.lookup import Language, Lookup, common_files


class Texts(Lookup):
    """The bot's own texts in one language."""

    def yes(self) -> str:
        return self.get("yes")

    def no(self) -> str:
        return self.get("no")

    def value_skipped(self) -> str:
        return self.get("value-skipped")

    def value_files(self, *, count: str) -> str:
        return self.get("value-files", count=count)

    def card_header(
        self, *, form: str, section: str, number: str, of: str, answered: str, asked: str, minutes: str
    ) -> str:
        return self.get(
            "card-header", form=form, section=section, number=number, of=of, answered=answered, asked=asked, minutes=minutes
        )

    def card_answered(self, *, name: str, value: str) -> str:
        return self.get("card-answered", name=name, value=value)

    def card_refused(self, *, why: str) -> str:
        return self.get("card-refused", why=why)

    def card_parked(self, *, count: str) -> str:
        return self.get("card-parked", count=count)

    def card_returned(self, *, count: str) -> str:
        return self.get("card-returned", count=count)

    def card_stale(self) -> str:
        return self.get("card-stale")

    def card_example(self, *, example: str) -> str:
        return self.get("card-example", example=example)

    def card_now(self, *, value: str) -> str:
        return self.get("card-now", value=value)

    def card_known_value(self, *, value: str) -> str:
        return self.get("card-known-value", value=value)

    def card_known(self) -> str:
        return self.get("card-known")

    def card_known_line(self, *, name: str, value: str) -> str:
        return self.get("card-known-line", name=name, value=value)

    def card_check(self) -> str:
        return self.get("card-check")

    def card_check_line(self, *, question: str, value: str) -> str:
        return self.get("card-check-line", question=question, value=value)

    def hint_choices(self) -> str:
        return self.get("hint-choices")

    def hint_files(self, *, max: str) -> str:
        return self.get("hint-files", max=max)

    def hint_many(self) -> str:
        return self.get("hint-many")

    def impact_change(self, *, name: str, before: str, after: str) -> str:
        return self.get("impact-change", name=name, before=before, after=after)

    def impact_hides(self, *, names: str) -> str:
        return self.get("impact-hides", names=names)

    def impact_returns(self, *, names: str) -> str:
        return self.get("impact-returns", names=names)

    def impact_score(self, *, before: str, after: str) -> str:
        return self.get("impact-score", before=before, after=after)

    def overview_title(self, *, page: str, pages: str) -> str:
        return self.get("overview-title", page=page, pages=pages)

    def overview_empty(self) -> str:
        return self.get("overview-empty")

    def review(self, *, count: str) -> str:
        return self.get("review", count=count)

    def button_done(self) -> str:
        return self.get("button-done")

    def button_done_files(self, *, count: str) -> str:
        return self.get("button-done-files", count=count)

    def button_keep(self) -> str:
        return self.get("button-keep")

    def button_skip(self) -> str:
        return self.get("button-skip")

    def button_back(self) -> str:
        return self.get("button-back")

    def button_answers(self) -> str:
        return self.get("button-answers")

    def button_later(self) -> str:
        return self.get("button-later")

    def button_all_right(self) -> str:
        return self.get("button-all-right")

    def button_fix(self, *, name: str) -> str:
        return self.get("button-fix", name=name)

    def button_it_is_so(self) -> str:
        return self.get("button-it-is-so")

    def button_save_change(self) -> str:
        return self.get("button-save-change")

    def button_drop_change(self) -> str:
        return self.get("button-drop-change")

    def button_page_before(self) -> str:
        return self.get("button-page-before")

    def button_page_after(self) -> str:
        return self.get("button-page-after")

    def button_continue(self) -> str:
        return self.get("button-continue")

    def button_finish(self) -> str:
        return self.get("button-finish")

    def button_check_answers(self) -> str:
        return self.get("button-check-answers")

    def button_consult(self) -> str:
        return self.get("button-consult")

    def note_early(self, *, typed: str) -> str:
        return self.get("note-early", typed=typed)

    def note_consult_on(self) -> str:
        return self.get("note-consult-on")

    def note_consult_off(self) -> str:
        return self.get("note-consult-off")

    def note_resumed(self) -> str:
        return self.get("note-resumed")

    def note_fix(self) -> str:
        return self.get("note-fix")

    def note_edited(self) -> str:
        return self.get("note-edited")

    def answer_tap_expected(self) -> str:
        return self.get("answer-tap-expected")

    def answer_answer_required(self) -> str:
        return self.get("answer-answer-required")

    def answer_check_must_be_fixed(self) -> str:
        return self.get("answer-check-must_be_fixed")


@cache
def texts(language: Language) -> Texts:
    """Return the texts of a language, read once."""
    return Texts(language, common_files(language))
