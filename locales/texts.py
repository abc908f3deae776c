"""Every common text as a typed method. Written by `python -m locales.generate`."""

from functools import cache

from locales.lookup import Language, Lookup, common_files


class Texts(Lookup):
    """The bot's own texts in one language."""

    def answer_text_empty(self) -> str:
        return self.get("answer-text-empty")

    def answer_text_too_long(self, *, length: str, max: str) -> str:
        return self.get("answer-text-too_long", length=length, max=max)

    def answer_text_too_short(self, *, length: str, min: str) -> str:
        return self.get("answer-text-too_short", length=length, min=min)

    def answer_list_too_many(self, *, max: str) -> str:
        return self.get("answer-list-too_many", max=max)

    def answer_list_one_only(self, *, typed: str) -> str:
        return self.get("answer-list-one_only", typed=typed)

    def answer_yes_no_unclear(self, *, typed: str) -> str:
        return self.get("answer-yes_no-unclear", typed=typed)

    def answer_consent_unclear(self, *, typed: str) -> str:
        return self.get("answer-consent-unclear", typed=typed)

    def answer_consent_refused(self) -> str:
        return self.get("answer-consent-refused")

    def answer_info_unclear(self, *, typed: str) -> str:
        return self.get("answer-info-unclear", typed=typed)

    def answer_row_count(self, *, count: str, needed: str) -> str:
        return self.get("answer-row-count", count=count, needed=needed)

    def answer_row_ambiguous(self, *, typed: str, suggest: str) -> str:
        return self.get("answer-row-ambiguous", typed=typed, suggest=suggest)

    def answer_number_unclear(self, *, typed: str) -> str:
        return self.get("answer-number-unclear", typed=typed)

    def answer_number_not_whole(self, *, typed: str) -> str:
        return self.get("answer-number-not_whole", typed=typed)

    def answer_number_ambiguous(self, *, typed: str, suggest: str) -> str:
        return self.get("answer-number-ambiguous", typed=typed, suggest=suggest)

    def answer_number_too_small(self, *, min: str) -> str:
        return self.get("answer-number-too_small", min=min)

    def answer_number_too_big(self, *, max: str) -> str:
        return self.get("answer-number-too_big", max=max)

    def answer_money_unclear(self, *, typed: str) -> str:
        return self.get("answer-money-unclear", typed=typed)

    def answer_money_ambiguous(self, *, typed: str, suggest: str) -> str:
        return self.get("answer-money-ambiguous", typed=typed, suggest=suggest)

    def answer_money_currency(self, *, typed: str) -> str:
        return self.get("answer-money-currency", typed=typed)

    def answer_money_kopecks(self, *, typed: str) -> str:
        return self.get("answer-money-kopecks", typed=typed)

    def answer_date_unclear(self, *, typed: str) -> str:
        return self.get("answer-date-unclear", typed=typed)

    def answer_date_impossible(self, *, typed: str) -> str:
        return self.get("answer-date-impossible", typed=typed)

    def answer_date_no_year(self, *, typed: str) -> str:
        return self.get("answer-date-no_year", typed=typed)

    def answer_date_in_future(self, *, typed: str) -> str:
        return self.get("answer-date-in_future", typed=typed)

    def answer_date_in_past(self, *, typed: str) -> str:
        return self.get("answer-date-in_past", typed=typed)

    def answer_date_too_early(self, *, min: str) -> str:
        return self.get("answer-date-too_early", min=min)

    def answer_date_too_late(self, *, max: str) -> str:
        return self.get("answer-date-too_late", max=max)

    def answer_period_unclear(self, *, typed: str) -> str:
        return self.get("answer-period-unclear", typed=typed)

    def answer_period_backwards(self, *, typed: str) -> str:
        return self.get("answer-period-backwards", typed=typed)

    def answer_inn_unclear(self, *, typed: str) -> str:
        return self.get("answer-inn-unclear", typed=typed)

    def answer_inn_length(self, *, typed: str, length: str) -> str:
        return self.get("answer-inn-length", typed=typed, length=length)

    def answer_inn_check_digit(self, *, typed: str) -> str:
        return self.get("answer-inn-check_digit", typed=typed)

    def answer_inn_zeros(self) -> str:
        return self.get("answer-inn-zeros")

    def answer_ogrn_unclear(self, *, typed: str) -> str:
        return self.get("answer-ogrn-unclear", typed=typed)

    def answer_ogrn_length(self, *, typed: str, length: str) -> str:
        return self.get("answer-ogrn-length", typed=typed, length=length)

    def answer_ogrn_first_digit(self, *, typed: str) -> str:
        return self.get("answer-ogrn-first_digit", typed=typed)

    def answer_ogrn_check_digit(self, *, typed: str) -> str:
        return self.get("answer-ogrn-check_digit", typed=typed)

    def answer_kpp_length(self, *, typed: str, length: str) -> str:
        return self.get("answer-kpp-length", typed=typed, length=length)

    def answer_kpp_unclear(self, *, typed: str) -> str:
        return self.get("answer-kpp-unclear", typed=typed)

    def answer_url_unclear(self, *, typed: str) -> str:
        return self.get("answer-url-unclear", typed=typed)

    def answer_url_none(self) -> str:
        return self.get("answer-url-none")

    def answer_url_email(self, *, typed: str) -> str:
        return self.get("answer-url-email", typed=typed)

    def answer_country_unknown(self, *, typed: str) -> str:
        return self.get("answer-country-unknown", typed=typed)

    def answer_country_slip(self, *, typed: str, suggest: str) -> str:
        return self.get("answer-country-slip", typed=typed, suggest=suggest)

    def answer_country_ambiguous(self, *, typed: str, suggest: str) -> str:
        return self.get("answer-country-ambiguous", typed=typed, suggest=suggest)

    def answer_country_group(self, *, typed: str) -> str:
        return self.get("answer-country-group", typed=typed)

    def answer_country_not_allowed(self, *, typed: str) -> str:
        return self.get("answer-country-not_allowed", typed=typed)

    def answer_region_unknown(self, *, typed: str) -> str:
        return self.get("answer-region-unknown", typed=typed)

    def answer_region_slip(self, *, typed: str, suggest: str) -> str:
        return self.get("answer-region-slip", typed=typed, suggest=suggest)

    def answer_region_ambiguous(self, *, typed: str, suggest: str) -> str:
        return self.get("answer-region-ambiguous", typed=typed, suggest=suggest)

    def answer_region_not_allowed(self, *, typed: str) -> str:
        return self.get("answer-region-not_allowed", typed=typed)

    def answer_okved_unclear(self, *, typed: str) -> str:
        return self.get("answer-okved-unclear", typed=typed)

    def answer_okved_dots(self, *, typed: str, suggest: str) -> str:
        return self.get("answer-okved-dots", typed=typed, suggest=suggest)

    def answer_okved_unknown_class(self, *, typed: str) -> str:
        return self.get("answer-okved-unknown_class", typed=typed)

    def answer_tnved_unclear(self, *, typed: str) -> str:
        return self.get("answer-tnved-unclear", typed=typed)

    def answer_tnved_length(self, *, typed: str, length: str) -> str:
        return self.get("answer-tnved-length", typed=typed, length=length)

    def answer_tnved_chapter(self, *, typed: str) -> str:
        return self.get("answer-tnved-chapter", typed=typed)

    def answer_phone_unclear(self, *, typed: str) -> str:
        return self.get("answer-phone-unclear", typed=typed)

    def answer_phone_length(self, *, typed: str) -> str:
        return self.get("answer-phone-length", typed=typed)

    def answer_phone_impossible(self, *, typed: str) -> str:
        return self.get("answer-phone-impossible", typed=typed)

    def answer_phone_foreign(self) -> str:
        return self.get("answer-phone-foreign")

    def answer_email_unclear(self, *, typed: str) -> str:
        return self.get("answer-email-unclear", typed=typed)

    def answer_email_mixed(self, *, typed: str) -> str:
        return self.get("answer-email-mixed", typed=typed)

    def answer_email_slip(self, *, typed: str, suggest: str) -> str:
        return self.get("answer-email-slip", typed=typed, suggest=suggest)

    def answer_choice_unknown(self, *, typed: str) -> str:
        return self.get("answer-choice-unknown", typed=typed)

    def answer_choice_none(self) -> str:
        return self.get("answer-choice-none")

    def answer_files_expected(self) -> str:
        return self.get("answer-files-expected")

    def answer_files_again(self) -> str:
        return self.get("answer-files-again")

    def answer_files_program(self, *, name: str) -> str:
        return self.get("answer-files-program", name=name)

    def answer_files_empty(self, *, name: str) -> str:
        return self.get("answer-files-empty", name=name)

    def answer_files_too_big(self, *, name: str, max: str) -> str:
        return self.get("answer-files-too_big", name=name, max=max)

    def answer_files_too_many(self, *, max: str) -> str:
        return self.get("answer-files-too_many", max=max)

    def answer_files_unreadable(self, *, name: str) -> str:
        return self.get("answer-files-unreadable", name=name)

    def answer_files_heic(self, *, name: str) -> str:
        return self.get("answer-files-heic", name=name)

    def answer_files_web_page(self, *, name: str, said: str) -> str:
        return self.get("answer-files-web_page", name=name, said=said)

    def answer_files_not_what_it_says(self, *, name: str, said: str) -> str:
        return self.get("answer-files-not_what_it_says", name=name, said=said)

    def answer_files_locked(self, *, name: str) -> str:
        return self.get("answer-files-locked", name=name)

    def answer_files_broken(self, *, name: str) -> str:
        return self.get("answer-files-broken", name=name)

    def answer_files_huge(self, *, name: str) -> str:
        return self.get("answer-files-huge", name=name)

    def answer_files_album(self) -> str:
        return self.get("answer-files-album")

    def answer_kind_sticker(self) -> str:
        return self.get("answer-kind-sticker")

    def answer_kind_voice(self) -> str:
        return self.get("answer-kind-voice")

    def answer_kind_photo_instead_of_text(self) -> str:
        return self.get("answer-kind-photo_instead_of_text")

    def answer_kind_location(self) -> str:
        return self.get("answer-kind-location")

    def answer_kind_other(self) -> str:
        return self.get("answer-kind-other")

    def answer_consent_needed(self) -> str:
        return self.get("answer-consent-needed")

    def answer_gathering_title(self) -> str:
        return self.get("answer-gathering-title")

    def answer_gathering_begins(self) -> str:
        return self.get("answer-gathering-begins")

    def answer_gathering_past(self, *, typed: str) -> str:
        return self.get("answer-gathering-past", typed=typed)

    def answer_gathering_where(self) -> str:
        return self.get("answer-gathering-where")

    def answer_gathering_too_long(self, *, max: str) -> str:
        return self.get("answer-gathering-too_long", max=max)

    def answer_gathering_places(self, *, typed: str) -> str:
        return self.get("answer-gathering-places", typed=typed)

    def answer_gathering_closes(self, *, typed: str) -> str:
        return self.get("answer-gathering-closes", typed=typed)

    def applications_line(self, *, mark: str, number: str, service: str) -> str:
        return self.get("applications-line", mark=mark, number=number, service=service)

    def applications_state(self, *, state: str) -> str:
        return self.get("applications-state", state=state)

    def applications_until(self, *, state: str, due: str) -> str:
        return self.get("applications-until", state=state, due=due)

    def applications_button(self, *, mark: str, number: str) -> str:
        return self.get("applications-button", mark=mark, number=number)

    def applications_page(self) -> str:
        return self.get("applications-page")

    def applications_page_back(self) -> str:
        return self.get("applications-page-back")

    def standing_stage(self, *, strip: str, done: str, total: str) -> str:
        return self.get("standing-stage", strip=strip, done=done, total=total)

    def standing_state(self, *, state: str) -> str:
        return self.get("standing-state", state=state)

    def standing_yours(self) -> str:
        return self.get("standing-yours")

    def standing_yours_by(self, *, due: str) -> str:
        return self.get("standing-yours-by", due=due)

    def standing_yours_late(self, *, due: str) -> str:
        return self.get("standing-yours-late", due=due)

    def standing_yours_closes(self) -> str:
        return self.get("standing-yours-closes")

    def standing_correct(self) -> str:
        return self.get("standing-correct")

    def standing_confirm(self) -> str:
        return self.get("standing-confirm")

    def standing_centre(self) -> str:
        return self.get("standing-centre")

    def standing_centre_by(self, *, due: str) -> str:
        return self.get("standing-centre-by", due=due)

    def standing_centre_late(self, *, due: str) -> str:
        return self.get("standing-centre-late", due=due)

    def standing_rec(self) -> str:
        return self.get("standing-rec")

    def standing_rec_by(self, *, due: str) -> str:
        return self.get("standing-rec-by", due=due)

    def standing_rec_late(self, *, due: str) -> str:
        return self.get("standing-rec-late", due=due)

    def standing_paused(self) -> str:
        return self.get("standing-paused")

    def standing_service(self, *, status: str) -> str:
        return self.get("standing-service", status=status)

    def standing_ahead(self) -> str:
        return self.get("standing-ahead")

    def standing_ahead_one(self, *, state: str) -> str:
        return self.get("standing-ahead-one", state=state)

    def standing_ahead_more_one(self, *, number: str) -> str:
        return self.get("standing-ahead-more-one", number=number)

    def standing_ahead_more_few(self, *, number: str) -> str:
        return self.get("standing-ahead-more-few", number=number)

    def standing_ahead_more_many(self, *, number: str) -> str:
        return self.get("standing-ahead-more-many", number=number)

    def standing_ahead_more_other(self, *, number: str) -> str:
        return self.get("standing-ahead-more-other", number=number)

    def standing_parent(self, *, number: str, service: str) -> str:
        return self.get("standing-parent", number=number, service=service)

    def standing_child(self, *, number: str, service: str, state: str) -> str:
        return self.get("standing-child", number=number, service=service, state=state)

    def standing_children(self) -> str:
        return self.get("standing-children")

    def standing_day(self, *, weekday: str, date: str) -> str:
        return self.get("standing-day", weekday=weekday, date=date)

    def standing_weekday_0(self) -> str:
        return self.get("standing-weekday-0")

    def standing_weekday_1(self) -> str:
        return self.get("standing-weekday-1")

    def standing_weekday_2(self) -> str:
        return self.get("standing-weekday-2")

    def standing_weekday_3(self) -> str:
        return self.get("standing-weekday-3")

    def standing_weekday_4(self) -> str:
        return self.get("standing-weekday-4")

    def standing_weekday_5(self) -> str:
        return self.get("standing-weekday-5")

    def standing_weekday_6(self) -> str:
        return self.get("standing-weekday-6")

    def button_history(self) -> str:
        return self.get("button-history")

    def button_why(self) -> str:
        return self.get("button-why")

    def button_complain(self) -> str:
        return self.get("button-complain")

    def button_take_back(self) -> str:
        return self.get("button-take-back")

    def button_other(self) -> str:
        return self.get("button-other")

    def button_parent(self, *, number: str) -> str:
        return self.get("button-parent", number=number)

    def button_child(self, *, number: str, service: str) -> str:
        return self.get("button-child", number=number, service=service)

    def button_about(self, *, service: str) -> str:
        return self.get("button-about", service=service)

    def button_application(self) -> str:
        return self.get("button-application")

    def other_title(self, *, number: str) -> str:
        return self.get("other-title", number=number)

    def history_title(self, *, number: str) -> str:
        return self.get("history-title", number=number)

    def history_line(self, *, when: str, what: str) -> str:
        return self.get("history-line", when=when, what=what)

    def history_words(self, *, words: str) -> str:
        return self.get("history-words", words=words)

    def standing_why_title(self, *, number: str) -> str:
        return self.get("standing-why-title", number=number)

    def standing_why_working(self, *, what: str, days: str, started: str, due: str) -> str:
        return self.get("standing-why-working", what=what, days=days, started=started, due=due)

    def standing_why_calendar(self, *, what: str, days: str, started: str, due: str) -> str:
        return self.get("standing-why-calendar", what=what, days=days, started=started, due=due)

    def standing_why_plain(self, *, what: str, due: str) -> str:
        return self.get("standing-why-plain", what=what, due=due)

    def standing_why_clause(self, *, clause: str) -> str:
        return self.get("standing-why-clause", clause=clause)

    def standing_why_centre(self) -> str:
        return self.get("standing-why-centre")

    def standing_why_paused(self) -> str:
        return self.get("standing-why-paused")

    def standing_why_none(self) -> str:
        return self.get("standing-why-none")

    def take_back_ask(self, *, number: str, what: str) -> str:
        return self.get("take-back-ask", number=number, what=what)

    def take_back_seat(self) -> str:
        return self.get("take-back-seat")

    def take_back_why(self) -> str:
        return self.get("take-back-why")

    def take_back_words(self, *, number: str) -> str:
        return self.get("take-back-words", number=number)

    def take_back_placeholder(self) -> str:
        return self.get("take-back-placeholder")

    def take_back_no(self, *, phone: str) -> str:
        return self.get("take-back-no", phone=phone)

    def complain_title(self) -> str:
        return self.get("complain-title")

    def complain_none(self, *, contacts: str) -> str:
        return self.get("complain-none", contacts=contacts)

    def complain_general(self) -> str:
        return self.get("complain-general")

    def error_complaint_of_yours(self) -> str:
        return self.get("error-complaint-of_yours")

    def error_application_changed(self) -> str:
        return self.get("error-application-changed")

    def staff_card_parent(self, *, number: str, service: str) -> str:
        return self.get("staff-card-parent", number=number, service=service)

    def staff_card_complaint(self, *, heads: str) -> str:
        return self.get("staff-card-complaint", heads=heads)

    def staff_card_complaint_not(self, *, who: str) -> str:
        return self.get("staff-card-complaint-not", who=who)

    def staff_card_children(self, *, numbers: str) -> str:
        return self.get("staff-card-children", numbers=numbers)

    def staff_button_parent(self, *, number: str) -> str:
        return self.get("staff-button-parent", number=number)

    def staff_entry_child(self, *, number: str) -> str:
        return self.get("staff-entry-child", number=number)

    def staff_command_broadcast(self) -> str:
        return self.get("staff-command-broadcast")

    def broadcast_title(self) -> str:
        return self.get("broadcast-title")

    def broadcast_kind_subscribers(self, *, count: str) -> str:
        return self.get("broadcast-kind-subscribers", count=count)

    def broadcast_kind_clients(self, *, count: str) -> str:
        return self.get("broadcast-kind-clients", count=count)

    def broadcast_kind_service(self, *, count: str) -> str:
        return self.get("broadcast-kind-service", count=count)

    def broadcast_kinds_about(self) -> str:
        return self.get("broadcast-kinds-about")

    def broadcast_segment(self, *, kind: str, count: str) -> str:
        return self.get("broadcast-segment", kind=kind, count=count)

    def broadcast_name_subscribers(self) -> str:
        return self.get("broadcast-name-subscribers")

    def broadcast_name_clients(self) -> str:
        return self.get("broadcast-name-clients")

    def broadcast_name_service(self) -> str:
        return self.get("broadcast-name-service")

    def broadcast_segment_about(self) -> str:
        return self.get("broadcast-segment-about")

    def broadcast_field_pack(self) -> str:
        return self.get("broadcast-field-pack")

    def broadcast_field_service(self) -> str:
        return self.get("broadcast-field-service")

    def broadcast_field_stage(self) -> str:
        return self.get("broadcast-field-stage")

    def broadcast_field_region(self) -> str:
        return self.get("broadcast-field-region")

    def broadcast_field_level(self) -> str:
        return self.get("broadcast-field-level")

    def broadcast_field_tag(self) -> str:
        return self.get("broadcast-field-tag")

    def broadcast_field(self, *, name: str, value: str) -> str:
        return self.get("broadcast-field", name=name, value=value)

    def broadcast_options(self, *, name: str) -> str:
        return self.get("broadcast-options", name=name)

    def broadcast_options_none(self, *, name: str) -> str:
        return self.get("broadcast-options-none", name=name)

    def broadcast_stage_running(self) -> str:
        return self.get("broadcast-stage-running")

    def broadcast_stage_finished(self) -> str:
        return self.get("broadcast-stage-finished")

    def broadcast_stage_draft(self) -> str:
        return self.get("broadcast-stage-draft")

    def broadcast_button_any(self) -> str:
        return self.get("broadcast-button-any")

    def broadcast_button_write(self) -> str:
        return self.get("broadcast-button-write")

    def broadcast_button_rewrite(self) -> str:
        return self.get("broadcast-button-rewrite")

    def broadcast_button_whom(self) -> str:
        return self.get("broadcast-button-whom")

    def broadcast_button_check(self) -> str:
        return self.get("broadcast-button-check")

    def broadcast_button_cancel(self) -> str:
        return self.get("broadcast-button-cancel")

    def broadcast_button_back(self) -> str:
        return self.get("broadcast-button-back")

    def broadcast_nobody(self) -> str:
        return self.get("broadcast-nobody")

    def broadcast_ask(self, *, mention: str) -> str:
        return self.get("broadcast-ask", mention=mention)

    def broadcast_preview(self) -> str:
        return self.get("broadcast-preview")

    def broadcast_preview_edited(self) -> str:
        return self.get("broadcast-preview-edited")

    def broadcast_edited_running(self) -> str:
        return self.get("broadcast-edited-running")

    def broadcast_edited_stopping(self) -> str:
        return self.get("broadcast-edited-stopping")

    def broadcast_edited_stopped(self) -> str:
        return self.get("broadcast-edited-stopped")

    def broadcast_edited_done(self) -> str:
        return self.get("broadcast-edited-done")

    def broadcast_check(self, *, kind: str, count: str, time: str) -> str:
        return self.get("broadcast-check", kind=kind, count=count, time=time)

    def broadcast_time_seconds(self, *, n: str, count: str) -> str:
        return self.get("broadcast-time-seconds", n=n, count=count)

    def broadcast_time_minutes(self, *, n: str, count: str) -> str:
        return self.get("broadcast-time-minutes", n=n, count=count)

    def broadcast_left_out(self, *, count: str, why: str) -> str:
        return self.get("broadcast-left-out", count=count, why=why)

    def broadcast_why_erased(self, *, count: str) -> str:
        return self.get("broadcast-why-erased", count=count)

    def broadcast_why_no_consent(self, *, count: str) -> str:
        return self.get("broadcast-why-no_consent", count=count)

    def broadcast_why_blocked(self, *, count: str) -> str:
        return self.get("broadcast-why-blocked", count=count)

    def broadcast_why_muted(self, *, count: str) -> str:
        return self.get("broadcast-why-muted", count=count)

    def broadcast_later(self, *, when: str) -> str:
        return self.get("broadcast-later", when=when)

    def broadcast_button_send(self, *, count: str) -> str:
        return self.get("broadcast-button-send", count=count)

    def broadcast_sure(self, *, count: str, kind: str) -> str:
        return self.get("broadcast-sure", count=count, kind=kind)

    def broadcast_button_sure(self, *, count: str) -> str:
        return self.get("broadcast-button-sure", count=count)

    def broadcast_running(self, *, sent: str, count: str, kind: str) -> str:
        return self.get("broadcast-running", sent=sent, count=count, kind=kind)

    def broadcast_running_left(self, *, time: str) -> str:
        return self.get("broadcast-running-left", time=time)

    def broadcast_running_pause(self, *, when: str) -> str:
        return self.get("broadcast-running-pause", when=when)

    def broadcast_running_stopping(self, *, sent: str, count: str) -> str:
        return self.get("broadcast-running-stopping", sent=sent, count=count)

    def broadcast_button_stop(self) -> str:
        return self.get("broadcast-button-stop")

    def broadcast_button_stop_one(self, *, name: str, sent: str, count: str) -> str:
        return self.get("broadcast-button-stop-one", name=name, sent=sent, count=count)

    def broadcast_done(self, *, sent: str, count: str, kind: str) -> str:
        return self.get("broadcast-done", sent=sent, count=count, kind=kind)

    def broadcast_stopped(self, *, sent: str, count: str, kind: str) -> str:
        return self.get("broadcast-stopped", sent=sent, count=count, kind=kind)

    def broadcast_blocked(self, *, count: str) -> str:
        return self.get("broadcast-blocked", count=count)

    def broadcast_failed(self, *, count: str) -> str:
        return self.get("broadcast-failed", count=count)

    def broadcast_unsure(self, *, count: str) -> str:
        return self.get("broadcast-unsure", count=count)

    def broadcast_dropped(self, *, count: str) -> str:
        return self.get("broadcast-dropped", count=count)

    def broadcast_not_sent(self, *, count: str) -> str:
        return self.get("broadcast-not-sent", count=count)

    def broadcast_cancelled(self) -> str:
        return self.get("broadcast-cancelled")

    def broadcast_preview_press(self) -> str:
        return self.get("broadcast-preview-press")

    def error_broadcast_not_your_role(self) -> str:
        return self.get("error-broadcast-not_your_role")

    def error_broadcast_theirs(self, *, who: str) -> str:
        return self.get("error-broadcast-theirs", who=who)

    def error_broadcast_running(self) -> str:
        return self.get("error-broadcast-running")

    def error_broadcast_stopping(self) -> str:
        return self.get("error-broadcast-stopping")

    def error_broadcast_stopped(self) -> str:
        return self.get("error-broadcast-stopped")

    def error_broadcast_done(self) -> str:
        return self.get("error-broadcast-done")

    def error_broadcast_dropped(self) -> str:
        return self.get("error-broadcast-dropped")

    def error_broadcast_not_found(self) -> str:
        return self.get("error-broadcast-not_found")

    def error_broadcast_empty(self) -> str:
        return self.get("error-broadcast-empty")

    def error_broadcast_unsuitable(self) -> str:
        return self.get("error-broadcast-unsuitable")

    def error_broadcast_album(self) -> str:
        return self.get("error-broadcast-album")

    def error_broadcast_too_long(self, *, max: str, over: str) -> str:
        return self.get("error-broadcast-too_long", max=max, over=over)

    def error_broadcast_caption_long(self, *, max: str, length: str) -> str:
        return self.get("error-broadcast-caption_long", max=max, length=length)

    def news_off(self) -> str:
        return self.get("news-off")

    def news_on(self) -> str:
        return self.get("news-on")

    def news_toast_off(self) -> str:
        return self.get("news-toast-off")

    def news_toast_on(self) -> str:
        return self.get("news-toast-on")

    def news_page_on(self) -> str:
        return self.get("news-page-on")

    def news_page_off(self) -> str:
        return self.get("news-page-off")

    def news_button_page(self) -> str:
        return self.get("news-button-page")

    def news_button_subscribe(self) -> str:
        return self.get("news-button-subscribe")

    def broadcast_button_applications(self) -> str:
        return self.get("broadcast-button-applications")

    def tag_button(self) -> str:
        return self.get("tag-button")

    def tag_page(self, *, number: str) -> str:
        return self.get("tag-page", number=number)

    def tag_none(self) -> str:
        return self.get("tag-none")

    def tag_mine(self, *, tags: str) -> str:
        return self.get("tag-mine", tags=tags)

    def tag_button_new(self) -> str:
        return self.get("tag-button-new")

    def tag_ask(self, *, mention: str, number: str) -> str:
        return self.get("tag-ask", mention=mention, number=number)

    def error_tag_length(self, *, max: str) -> str:
        return self.get("error-tag-length", max=max)

    def error_tag_many(self, *, max: str) -> str:
        return self.get("error-tag-many", max=max)

    def bulk_title(self, *, count: str, all: str) -> str:
        return self.get("bulk-title", count=count, all=all)

    def bulk_full(self, *, most: str) -> str:
        return self.get("bulk-full", most=most)

    def bulk_button_page(self) -> str:
        return self.get("bulk-button-page")

    def bulk_button_all(self, *, count: str) -> str:
        return self.get("bulk-button-all", count=count)

    def bulk_button_none(self) -> str:
        return self.get("bulk-button-none")

    def bulk_button_act(self, *, count: str) -> str:
        return self.get("bulk-button-act", count=count)

    def bulk_button_stop(self) -> str:
        return self.get("bulk-button-stop")

    def bulk_button_back(self) -> str:
        return self.get("bulk-button-back")

    def bulk_button_other(self) -> str:
        return self.get("bulk-button-other")

    def bulk_acts(self, *, count: str) -> str:
        return self.get("bulk-acts", count=count)

    def bulk_verb(self, *, name: str, count: str) -> str:
        return self.get("bulk-verb", name=name, count=count)

    def bulk_whom(self, *, count: str) -> str:
        return self.get("bulk-whom", count=count)

    def bulk_hand_over(self, *, who: str) -> str:
        return self.get("bulk-hand-over", who=who)

    def bulk_day(self, *, verb: str) -> str:
        return self.get("bulk-day", verb=verb)

    def bulk_tried(self, *, verb: str, ready: str, all: str) -> str:
        return self.get("bulk-tried", verb=verb, ready=ready, all=all)

    def bulk_not(self) -> str:
        return self.get("bulk-not")

    def bulk_words_needed(self) -> str:
        return self.get("bulk-words-needed")

    def bulk_words(self, *, words: str) -> str:
        return self.get("bulk-words", words=words)

    def bulk_button_go(self, *, count: str) -> str:
        return self.get("bulk-button-go", count=count)

    def bulk_button_write(self) -> str:
        return self.get("bulk-button-write")

    def bulk_button_rewrite(self) -> str:
        return self.get("bulk-button-rewrite")

    def bulk_ask(self, *, mention: str, verb: str, count: str) -> str:
        return self.get("bulk-ask", mention=mention, verb=verb, count=count)

    def bulk_progress(self, *, verb: str, done: str, all: str) -> str:
        return self.get("bulk-progress", verb=verb, done=done, all=all)

    def bulk_done(self, *, verb: str, done: str, all: str) -> str:
        return self.get("bulk-done", verb=verb, done=done, all=all)

    def bulk_failed(self) -> str:
        return self.get("bulk-failed")

    def bulk_more(self, *, count: str) -> str:
        return self.get("bulk-more", count=count)

    def bulk_button_queue(self) -> str:
        return self.get("bulk-button-queue")

    def bulk_lacks(self) -> str:
        return self.get("bulk-lacks")

    def bulk_lacks_conditions(self) -> str:
        return self.get("bulk-lacks-conditions")

    def bulk_lacks_failing(self) -> str:
        return self.get("bulk-lacks-failing")

    def bulk_lacks_documents(self) -> str:
        return self.get("bulk-lacks-documents")

    def bulk_lacks_originals(self) -> str:
        return self.get("bulk-lacks-originals")

    def bulk_lacks_sum(self) -> str:
        return self.get("bulk-lacks-sum")

    def bulk_lacks_paper(self) -> str:
        return self.get("bulk-lacks-paper")

    def bulk_why_verb_not_now(self) -> str:
        return self.get("bulk-why-verb-not_now")

    def bulk_why_verb_not_your_role(self) -> str:
        return self.get("bulk-why-verb-not_your_role")

    def bulk_why_application_taken(self, *, who: str) -> str:
        return self.get("bulk-why-application-taken", who=who)

    def bulk_why_application_moved_on(self, *, who: str) -> str:
        return self.get("bulk-why-application-moved_on", who=who)

    def bulk_why_application_changed(self) -> str:
        return self.get("bulk-why-application-changed")

    def bulk_why_application_locked(self) -> str:
        return self.get("bulk-why-application-locked")

    def bulk_why_handing_theirs(self) -> str:
        return self.get("bulk-why-handing-theirs")

    def bulk_why_bulk_already(self) -> str:
        return self.get("bulk-why-bulk-already")

    def error_bulk_theirs(self, *, who: str) -> str:
        return self.get("error-bulk-theirs", who=who)

    def error_bulk_running(self) -> str:
        return self.get("error-bulk-running")

    def error_bulk_done(self) -> str:
        return self.get("error-bulk-done")

    def error_bulk_dropped(self) -> str:
        return self.get("error-bulk-dropped")

    def error_bulk_not_found(self) -> str:
        return self.get("error-bulk-not_found")

    def menu_catalogue(self) -> str:
        return self.get("menu-catalogue")

    def catalogue_title(self) -> str:
        return self.get("catalogue-title")

    def catalogue_few(self) -> str:
        return self.get("catalogue-few")

    def catalogue_all(self) -> str:
        return self.get("catalogue-all")

    def catalogue_packs(self) -> str:
        return self.get("catalogue-packs")

    def catalogue_need(self, *, need: str) -> str:
        return self.get("catalogue-need", need=need)

    def catalogue_group(self, *, group: str) -> str:
        return self.get("catalogue-group", group=group)

    def catalogue_found(self, *, query: str) -> str:
        return self.get("catalogue-found", query=query)

    def catalogue_again(self) -> str:
        return self.get("catalogue-again")

    def catalogue_nothing(self, *, query: str) -> str:
        return self.get("catalogue-nothing", query=query)

    def catalogue_line(self, *, name: str) -> str:
        return self.get("catalogue-line", name=name)

    def catalogue_line_price(self, *, name: str, price: str) -> str:
        return self.get("catalogue-line-price", name=name, price=price)

    def catalogue_line_pack(self, *, line: str, pack: str) -> str:
        return self.get("catalogue-line-pack", line=line, pack=pack)

    def catalogue_back(self) -> str:
        return self.get("catalogue-back")

    def catalogue_more(self) -> str:
        return self.get("catalogue-more")

    def catalogue_open(self) -> str:
        return self.get("catalogue-open")

    def need_start(self) -> str:
        return self.get("need-start")

    def need_check(self) -> str:
        return self.get("need-check")

    def need_learn(self) -> str:
        return self.get("need-learn")

    def need_certificate(self) -> str:
        return self.get("need-certificate")

    def need_buyer(self) -> str:
        return self.get("need-buyer")

    def need_exhibition(self) -> str:
        return self.get("need-exhibition")

    def need_marketplace(self) -> str:
        return self.get("need-marketplace")

    def need_trademark(self) -> str:
        return self.get("need-trademark")

    def need_market(self) -> str:
        return self.get("need-market")

    def need_transport(self) -> str:
        return self.get("need-transport")

    def need_contract(self) -> str:
        return self.get("need-contract")

    def need_partner(self) -> str:
        return self.get("need-partner")

    def need_advertising(self) -> str:
        return self.get("need-advertising")

    def need_site(self) -> str:
        return self.get("need-site")

    def need_design(self) -> str:
        return self.get("need-design")

    def need_equipment(self) -> str:
        return self.get("need-equipment")

    def need_team(self) -> str:
        return self.get("need-team")

    def need_money(self) -> str:
        return self.get("need-money")

    def need_standing(self) -> str:
        return self.get("need-standing")

    def need_cluster(self) -> str:
        return self.get("need-cluster")

    def need_report(self) -> str:
        return self.get("need-report")

    def need_plan(self) -> str:
        return self.get("need-plan")

    def price_free(self) -> str:
        return self.get("price-free")

    def price_free_short(self) -> str:
        return self.get("price-free-short")

    def price_share(self, *, share: str) -> str:
        return self.get("price-share", share=share)

    def price_share_short(self, *, share: str) -> str:
        return self.get("price-share-short", share=share)

    def price_business(self) -> str:
        return self.get("price-business")

    def price_business_short(self) -> str:
        return self.get("price-business-short")

    def price_limit(self, *, limit: str) -> str:
        return self.get("price-limit", limit=limit)

    def price_more(self, *, limit: str) -> str:
        return self.get("price-more", limit=limit)

    def price_pool(self, *, limit: str) -> str:
        return self.get("price-pool", limit=limit)

    def price_category(self, *, who: str, share: str) -> str:
        return self.get("price-category", who=who, share=share)

    def price_parts(self) -> str:
        return self.get("price-parts")

    def price_differs(self) -> str:
        return self.get("price-differs")

    def price_differs_short(self) -> str:
        return self.get("price-differs-short")

    def price_free_parts(self) -> str:
        return self.get("price-free-parts")

    def price_two_thirds(self) -> str:
        return self.get("price-two_thirds")

    def price_parts_short(self) -> str:
        return self.get("price-parts-short")

    def category_svo(self) -> str:
        return self.get("category-svo")

    def offer_title(self, *, name: str) -> str:
        return self.get("offer-title", name=name)

    def offer_price(self, *, price: str) -> str:
        return self.get("offer-price", price=price)

    def offer_clause(self, *, clause: str) -> str:
        return self.get("offer-clause", clause=clause)

    def offer_clause_short(self, *, clause: str) -> str:
        return self.get("offer-clause-short", clause=clause)

    def offer_elsewhere(self, *, apply: str) -> str:
        return self.get("offer-elsewhere", apply=apply)

    def offer_page(self, *, name: str, page: str) -> str:
        return self.get("offer-page", name=name, page=page)

    def offer_apply(self) -> str:
        return self.get("offer-apply")

    def offer_prepare(self) -> str:
        return self.get("offer-prepare")

    def offer_fill(self) -> str:
        return self.get("offer-fill")

    def offer_join(self) -> str:
        return self.get("offer-join")

    def offer_test(self) -> str:
        return self.get("offer-test")

    def offer_check(self) -> str:
        return self.get("offer-check")

    def offer_share(self) -> str:
        return self.get("offer-share")

    def offer_about(self) -> str:
        return self.get("offer-about")

    def offer_parts(self) -> str:
        return self.get("offer-parts")

    def offer_documents(self) -> str:
        return self.get("offer-documents")

    def offer_who(self) -> str:
        return self.get("offer-who")

    def offer_terms(self) -> str:
        return self.get("offer-terms")

    def offer_next(self) -> str:
        return self.get("offer-next")

    def parts_base(self) -> str:
        return self.get("parts-base")

    def parts_any(self) -> str:
        return self.get("parts-any")

    def parts_least(self) -> str:
        return self.get("parts-least")

    def part_obligatory(self) -> str:
        return self.get("part-obligatory")

    def part_line(self, *, name: str) -> str:
        return self.get("part-line", name=name)

    def part_note(self, *, note: str) -> str:
        return self.get("part-note", note=note)

    def documents_centre(self) -> str:
        return self.get("documents-centre")

    def documents_platform(self) -> str:
        return self.get("documents-platform")

    def documents_both(self) -> str:
        return self.get("documents-both")

    def document_line(self, *, name: str) -> str:
        return self.get("document-line", name=name)

    def document_file(self) -> str:
        return self.get("document-file")

    def who_not(self) -> str:
        return self.get("who-not")

    def who_line(self, *, ground: str) -> str:
        return self.get("who-line", ground=ground)

    def terms_title(self) -> str:
        return self.get("terms-title")

    def terms_line(self, *, of: str, days: str) -> str:
        return self.get("terms-line", of=of, days=days)

    def terms_how(self) -> str:
        return self.get("terms-how")

    def terms_price(self) -> str:
        return self.get("terms-price")

    def terms_places(self) -> str:
        return self.get("terms-places")

    def terms_least(self, *, count: str) -> str:
        return self.get("terms-least", count=count)

    def terms_sme(self, *, share: str) -> str:
        return self.get("terms-sme", share=share)

    def term_other(self) -> str:
        return self.get("term-other")

    def term_decision(self) -> str:
        return self.get("term-decision")

    def term_result(self) -> str:
        return self.get("term-result")

    def term_documents(self) -> str:
        return self.get("term-documents")

    def term_contract(self) -> str:
        return self.get("term-contract")

    def term_selection(self) -> str:
        return self.get("term-selection")

    def term_notice(self) -> str:
        return self.get("term-notice")

    def term_contract_report(self) -> str:
        return self.get("term-contract_report")

    def term_reporting(self) -> str:
        return self.get("term-reporting")

    def term_centre_check(self) -> str:
        return self.get("term-centre_check")

    def term_rec_check(self) -> str:
        return self.get("term-rec_check")

    def term_agreement_check(self) -> str:
        return self.get("term-agreement_check")

    def term_roadmap(self) -> str:
        return self.get("term-roadmap")

    def term_confirmation(self) -> str:
        return self.get("term-confirmation")

    def days_working_one(self, *, count: str) -> str:
        return self.get("days-working-one", count=count)

    def days_working_few(self, *, count: str) -> str:
        return self.get("days-working-few", count=count)

    def days_working_many(self, *, count: str) -> str:
        return self.get("days-working-many", count=count)

    def days_working_other(self, *, count: str) -> str:
        return self.get("days-working-other", count=count)

    def days_calendar_one(self, *, count: str) -> str:
        return self.get("days-calendar-one", count=count)

    def days_calendar_few(self, *, count: str) -> str:
        return self.get("days-calendar-few", count=count)

    def days_calendar_many(self, *, count: str) -> str:
        return self.get("days-calendar-many", count=count)

    def days_calendar_other(self, *, count: str) -> str:
        return self.get("days-calendar-other", count=count)

    def days_months_one(self, *, count: str) -> str:
        return self.get("days-months-one", count=count)

    def days_months_few(self, *, count: str) -> str:
        return self.get("days-months-few", count=count)

    def days_months_many(self, *, count: str) -> str:
        return self.get("days-months-many", count=count)

    def days_months_other(self, *, count: str) -> str:
        return self.get("days-months-other", count=count)

    def days_years_one(self, *, count: str) -> str:
        return self.get("days-years-one", count=count)

    def days_years_few(self, *, count: str) -> str:
        return self.get("days-years-few", count=count)

    def days_years_many(self, *, count: str) -> str:
        return self.get("days-years-many", count=count)

    def days_years_other(self, *, count: str) -> str:
        return self.get("days-years-other", count=count)

    def inline_open(self) -> str:
        return self.get("inline-open")

    def inline_all(self) -> str:
        return self.get("inline-all")

    def search_noise(self) -> str:
        return self.get("search-noise")

    def search_keys(self) -> str:
        return self.get("search-keys")

    def error_service_unknown(self) -> str:
        return self.get("error-service-unknown")

    def error_service_elsewhere(self) -> str:
        return self.get("error-service-elsewhere")

    def error_pack_unknown(self) -> str:
        return self.get("error-pack-unknown")

    def error_group_unknown(self) -> str:
        return self.get("error-group-unknown")

    def cure_centre_pack(self, *, pack: str, known: str) -> str:
        return self.get("cure-centre-pack", pack=pack, known=known)

    def cure_centre_service(self, *, pack: str, service: str, known: str) -> str:
        return self.get("cure-centre-service", pack=pack, service=service, known=known)

    def cure_centre_no_window(self, *, service: str, pack: str) -> str:
        return self.get("cure-centre-no_window", service=service, pack=pack)

    def cure_centre_form(self, *, form: str, known: str) -> str:
        return self.get("cure-centre-form", form=form, known=known)

    def cure_centre_cluster(self, *, cluster: str, known: str) -> str:
        return self.get("cure-centre-cluster", cluster=cluster, known=known)

    def cure_centre_staff_twice(self, *, telegram: str) -> str:
        return self.get("cure-centre-staff_twice", telegram=telegram)

    def cure_centre_list(self, *, list: str, known: str) -> str:
        return self.get("cure-centre-list", list=list, known=known)

    def cure_centre_term(self, *, term: str, known: str) -> str:
        return self.get("cure-centre-term", term=term, known=known)

    def cure_centre_term_source(self, *, term: str, days: str, clause: str) -> str:
        return self.get("cure-centre-term_source", term=term, days=days, clause=clause)

    def cure_centre_term_days(self, *, term: str, days: str) -> str:
        return self.get("cure-centre-term_days", term=term, days=days)

    def cure_centre_closure_twice(self, *, day: str) -> str:
        return self.get("cure-centre-closure_twice", day=day)

    def cure_centre_reply_twice(self, *, title: str) -> str:
        return self.get("cure-centre-reply_twice", title=title)

    def cure_model_version(self, *, version: str) -> str:
        return self.get("cure-model-version", version=version)

    def cure_model_own(self) -> str:
        return self.get("cure-model-own")

    def fault_centre_no_file(self, *, path: str) -> str:
        return self.get("fault-centre-no_file", path=path)

    def fault_centre_faulty(self, *, name: str) -> str:
        return self.get("fault-centre-faulty", name=name)

    def fault_pack_faulty(self, *, name: str) -> str:
        return self.get("fault-pack-faulty", name=name)

    def fault_packs_no_folder(self, *, path: str) -> str:
        return self.get("fault-packs-no_folder", path=path)

    def fault_pack_not_found(self, *, pack: str, known: str) -> str:
        return self.get("fault-pack-not_found", pack=pack, known=known)

    def doctor_ok(self) -> str:
        return self.get("doctor-ok")

    def doctor_fail(self) -> str:
        return self.get("doctor-fail")

    def doctor_packs(self) -> str:
        return self.get("doctor-packs")

    def doctor_centre(self) -> str:
        return self.get("doctor-centre")

    def doctor_centre_fine(self) -> str:
        return self.get("doctor-centre-fine")

    def doctor_place(self) -> str:
        return self.get("doctor-place")

    def doctor_place_detail(
        self, *, region: str, zone: str, clock: str, begin: str, end: str
    ) -> str:
        return self.get(
            "doctor-place-detail", region=region, zone=zone, clock=clock, begin=begin, end=end
        )

    def doctor_place_wrong(self, *, region: str) -> str:
        return self.get("doctor-place-wrong", region=region)

    def doctor_staff(self) -> str:
        return self.get("doctor-staff")

    def doctor_staff_nobody(self) -> str:
        return self.get("doctor-staff-nobody")

    def doctor_staff_idle(self, *, roles: str) -> str:
        return self.get("doctor-staff-idle", roles=roles)

    def doctor_role_manager(self) -> str:
        return self.get("doctor-role-manager")

    def doctor_role_rec(self) -> str:
        return self.get("doctor-role-rec")

    def doctor_role_head(self) -> str:
        return self.get("doctor-role-head")

    def doctor_role_admin(self) -> str:
        return self.get("doctor-role-admin")

    def doctor_role_centre(self) -> str:
        return self.get("doctor-role-centre")

    def doctor_windows(self) -> str:
        return self.get("doctor-windows")

    def doctor_windows_detail(self, *, count: str) -> str:
        return self.get("doctor-windows-detail", count=count)

    def doctor_windows_closed(self, *, services: str) -> str:
        return self.get("doctor-windows-closed", services=services)

    def doctor_terms(self) -> str:
        return self.get("doctor-terms")

    def doctor_terms_detail(self, *, count: str) -> str:
        return self.get("doctor-terms-detail", count=count)

    def doctor_terms_waiting(self, *, steps: str) -> str:
        return self.get("doctor-terms-waiting", steps=steps)

    def doctor_limits(self) -> str:
        return self.get("doctor-limits")

    def doctor_register(self) -> str:
        return self.get("doctor-register")

    def doctor_register_none(self) -> str:
        return self.get("doctor-register-none")

    def doctor_register_set(self, *, as_of: str, records: str) -> str:
        return self.get("doctor-register-set", as_of=as_of, records=records)

    def doctor_register_old(self) -> str:
        return self.get("doctor-register-old")

    def doctor_register_region(self, *, codes: str) -> str:
        return self.get("doctor-register-region", codes=codes)

    def doctor_register_unreadable(self) -> str:
        return self.get("doctor-register-unreadable")

    def doctor_dadata(self) -> str:
        return self.get("doctor-dadata")

    def doctor_dadata_none(self) -> str:
        return self.get("doctor-dadata-none")

    def doctor_dadata_fine(self) -> str:
        return self.get("doctor-dadata-fine")

    def doctor_away_refused(self, *, status: str) -> str:
        return self.get("doctor-away-refused", status=status)

    def doctor_away_other(self) -> str:
        return self.get("doctor-away-other")

    def doctor_cbr(self) -> str:
        return self.get("doctor-cbr")

    def doctor_cbr_fine(self) -> str:
        return self.get("doctor-cbr-fine")

    def doctor_cbr_away(self) -> str:
        return self.get("doctor-cbr-away")

    def doctor_data_dir(self) -> str:
        return self.get("doctor-data_dir")

    def doctor_folder_none(self, *, path: str) -> str:
        return self.get("doctor-folder-none", path=path)

    def doctor_folder_closed(self, *, path: str) -> str:
        return self.get("doctor-folder-closed", path=path)

    def doctor_database(self) -> str:
        return self.get("doctor-database")

    def doctor_database_none(self, *, at: str) -> str:
        return self.get("doctor-database-none", at=at)

    def doctor_database_old(self, *, count: str) -> str:
        return self.get("doctor-database-old", count=count)

    def doctor_database_away(self, *, why: str) -> str:
        return self.get("doctor-database-away", why=why)

    def doctor_database_fine(self) -> str:
        return self.get("doctor-database-fine")

    def doctor_token(self) -> str:
        return self.get("doctor-token")

    def doctor_token_none(self) -> str:
        return self.get("doctor-token-none")

    def doctor_token_wrong(self) -> str:
        return self.get("doctor-token-wrong")

    def doctor_telegram_lost(self, *, url: str) -> str:
        return self.get("doctor-telegram-lost", url=url)

    def doctor_telegram_says(self, *, said: str) -> str:
        return self.get("doctor-telegram-says", said=said)

    def doctor_group(self) -> str:
        return self.get("doctor-group")

    def doctor_group_none(self) -> str:
        return self.get("doctor-group-none")

    def doctor_group_moved(self, *, id: str) -> str:
        return self.get("doctor-group-moved", id=id)

    def doctor_group_wrong(self, *, id: str, said: str) -> str:
        return self.get("doctor-group-wrong", id=id, said=said)

    def doctor_topics(self) -> str:
        return self.get("doctor-topics")

    def doctor_topics_fine(self) -> str:
        return self.get("doctor-topics-fine")

    def doctor_topics_wrong(self) -> str:
        return self.get("doctor-topics-wrong")

    def check_fine(self, *, packs: str) -> str:
        return self.get("check-fine", packs=packs)

    def check_count(self, *, count: str) -> str:
        return self.get("check-count", count=count)

    def check_proof(self, *, conditions: str, searches: str, steps: str) -> str:
        return self.get("check-proof", conditions=conditions, searches=searches, steps=steps)

    def check_proof_part(
        self, *, conditions: str, searches: str, steps: str, undecided: str
    ) -> str:
        return self.get(
            "check-proof_part", conditions=conditions, searches=searches, steps=steps, undecided=undecided
        )

    def check_clause(self, *, clause: str) -> str:
        return self.get("check-clause", clause=clause)

    def check_no_pack(self, *, pack: str, known: str) -> str:
        return self.get("check-no_pack", pack=pack, known=known)

    def check_no_packs(self, *, path: str) -> str:
        return self.get("check-no_packs", path=path)

    def check_pack_itself(self, *, path: str, above: str) -> str:
        return self.get("check-pack_itself", path=path, above=above)

    def check_no_folder(self, *, path: str) -> str:
        return self.get("check-no_folder", path=path)

    def cure_yaml_not_utf8(self) -> str:
        return self.get("cure-yaml-not_utf8")

    def cure_yaml_broken(self, *, why: str) -> str:
        return self.get("cure-yaml-broken", why=why)

    def cure_yaml_too_deep(self) -> str:
        return self.get("cure-yaml-too_deep")

    def cure_yaml_alias(self) -> str:
        return self.get("cure-yaml-alias")

    def cure_yaml_twice(self, *, key: str) -> str:
        return self.get("cure-yaml-twice", key=key)

    def cure_file_unknown(self, *, file: str) -> str:
        return self.get("cure-file-unknown", file=file)

    def cure_file_unreadable(self, *, why: str) -> str:
        return self.get("cure-file-unreadable", why=why)

    def cure_file_name(self) -> str:
        return self.get("cure-file-name")

    def cure_pack_no_file(self, *, pack: str) -> str:
        return self.get("cure-pack-no_file", pack=pack)

    def cure_pack_folder(self, *, pack: str, folder: str) -> str:
        return self.get("cure-pack-folder", pack=pack, folder=folder)

    def cure_shape_not_a_mapping(self) -> str:
        return self.get("cure-shape-not_a_mapping")

    def cure_shape_missing(self, *, key: str) -> str:
        return self.get("cure-shape-missing", key=key)

    def cure_shape_unknown_key(self, *, key: str) -> str:
        return self.get("cure-shape-unknown_key", key=key)

    def cure_shape_empty(self, *, key: str) -> str:
        return self.get("cure-shape-empty", key=key)

    def cure_shape_wrong(
        self, *, why: str, key: str, typed: str, known: str, near: str, limit: str
    ) -> str:
        return self.get(
            "cure-shape-wrong", why=why, key=key, typed=typed, known=known, near=near, limit=limit
        )

    def cure_clause_missing(self) -> str:
        return self.get("cure-clause-missing")

    def check_what(self, *, what: str) -> str:
        return self.get("check-what", what=what)

    def cure_id_twice(self, *, id: str) -> str:
        return self.get("cure-id-twice", id=id)

    def cure_id_copy(self, *, other: str, id: str) -> str:
        return self.get("cure-id-copy", other=other, id=id)

    def cure_id_letters(self, *, id: str) -> str:
        return self.get("cure-id-letters", id=id)

    def cure_table_rows(self, *, table: str) -> str:
        return self.get("cure-table-rows", table=table)

    def cure_table_repeat(self, *, table: str, least: str, most: str, limit: str) -> str:
        return self.get("cure-table-repeat", table=table, least=least, most=most, limit=limit)

    def cure_table_id_long(self, *, column: str, size: str, max: str) -> str:
        return self.get("cure-table-id_long", column=column, size=size, max=max)

    def cure_question_setting(self, *, kind: str, setting: str) -> str:
        return self.get("cure-question-setting", kind=kind, setting=setting)

    def cure_options_none(self, *, question: str) -> str:
        return self.get("cure-options-none", question=question)

    def cure_options_list_unknown(self, *, list: str) -> str:
        return self.get("cure-options-list_unknown", list=list)

    def cure_options_id(self, *, id: str, size: str, max: str) -> str:
        return self.get("cure-options-id", id=id, size=size, max=max)

    def cure_options_exclusive_in_choice(self, *, id: str) -> str:
        return self.get("cure-options-exclusive_in_choice", id=id)

    def cure_options_all_exclusive(self, *, question: str) -> str:
        return self.get("cure-options-all_exclusive", question=question)

    def cure_limits_unreadable(self, *, limit: str, value: str) -> str:
        return self.get("cure-limits-unreadable", limit=limit, value=value)

    def cure_limits_crossed(self, *, question: str) -> str:
        return self.get("cure-limits-crossed", question=question)

    def cure_condition_field_unknown(self, *, form: str, field: str) -> str:
        return self.get("cure-condition-field_unknown", form=form, field=field)

    def cure_condition_asked_later(self, *, field: str, question: str) -> str:
        return self.get("cure-condition-asked_later", field=field, question=question)

    def cure_condition_op(self, *, field: str, kind: str, op: str) -> str:
        return self.get("cure-condition-op", field=field, kind=kind, op=op)

    def cure_condition_value(
        self, *, value: str, field: str, kind: str, op: str, wanted: str, known: str
    ) -> str:
        return self.get(
            "cure-condition-value", value=value, field=field, kind=kind, op=op, wanted=wanted, known=known
        )

    def cure_condition_option(self, *, field: str, value: str, known: str) -> str:
        return self.get("cure-condition-option", field=field, value=value, known=known)

    def cure_condition_place(self, *, value: str, field: str) -> str:
        return self.get("cure-condition-place", value=value, field=field)

    def cure_condition_never(self) -> str:
        return self.get("cure-condition-never")

    def cure_condition_always(self) -> str:
        return self.get("cure-condition-always")

    def cure_check_fields_left_out(self, *, check: str, fields: str) -> str:
        return self.get("cure-check-fields_left_out", check=check, fields=fields)

    def cure_prefill_unknown(self, *, key: str) -> str:
        return self.get("cure-prefill-unknown", key=key)

    def cure_same_as_unknown(self, *, question: str) -> str:
        return self.get("cure-same_as-unknown", question=question)

    def cure_prefill_elsewhere(self, *, key: str, form: str) -> str:
        return self.get("cure-prefill-elsewhere", key=key, form=form)

    def cure_prefill_kind(self, *, key: str, origin: str, kind: str) -> str:
        return self.get("cure-prefill-kind", key=key, origin=origin, kind=kind)

    def cure_reading_unknown(self, *, key: str) -> str:
        return self.get("cure-reading-unknown", key=key)

    def cure_reading_value(self, *, reading: str, key: str) -> str:
        return self.get("cure-reading-value", reading=reading, key=key)

    def cure_form_unknown(self, *, form: str, known: str) -> str:
        return self.get("cure-form-unknown", form=form, known=known)

    def cure_form_unused(self, *, form: str) -> str:
        return self.get("cure-form-unused", form=form)

    def cure_service_unknown(self, *, service: str, known: str) -> str:
        return self.get("cure-service-unknown", service=service, known=known)

    def cure_service_no_instead(self, *, service: str) -> str:
        return self.get("cure-service-no_instead", service=service)

    def cure_service_number(self, *, number: str, service: str) -> str:
        return self.get("cure-service-number", number=number, service=service)

    def cure_service_no_group(self, *, service: str) -> str:
        return self.get("cure-service-no_group", service=service)

    def cure_part_id(self, *, part: str) -> str:
        return self.get("cure-part-id", part=part)

    def cure_fact_question(self, *, fact: str, question: str) -> str:
        return self.get("cure-fact-question", fact=fact, question=question)

    def cure_tag_unknown(self, *, tag: str, known: str) -> str:
        return self.get("cure-tag-unknown", tag=tag, known=known)

    def cure_machine_unknown(self, *, machine: str, known: str) -> str:
        return self.get("cure-machine-unknown", machine=machine, known=known)

    def cure_machine_unused(self, *, machine: str) -> str:
        return self.get("cure-machine-unused", machine=machine)

    def cure_state_unknown(self, *, machine: str, state: str) -> str:
        return self.get("cure-state-unknown", machine=machine, state=state)

    def cure_state_unreachable(self, *, state: str) -> str:
        return self.get("cure-state-unreachable", state=state)

    def cure_state_final_left(self, *, state: str) -> str:
        return self.get("cure-state-final_left", state=state)

    def cure_state_dead_end(self, *, state: str) -> str:
        return self.get("cure-state-dead_end", state=state)

    def cure_state_no_end(self, *, state: str) -> str:
        return self.get("cure-state-no_end", state=state)

    def cure_verb_twice(self, *, verb: str, role: str, state: str) -> str:
        return self.get("cure-verb-twice", verb=verb, role=role, state=state)

    def cure_verb_after_unknown(self, *, verb: str) -> str:
        return self.get("cure-verb-after_unknown", verb=verb)

    def cure_term_name(self, *, service: str, of: str) -> str:
        return self.get("cure-term-name", service=service, of=of)

    def cure_term_days(self, *, days: str) -> str:
        return self.get("cure-term-days", days=days)

    def cure_term_indicative(self, *, days: str, term: str) -> str:
        return self.get("cure-term-indicative", days=days, term=term)

    def cure_levels_no_zero(self, *, lowest: str) -> str:
        return self.get("cure-levels-no_zero", lowest=lowest)

    def cure_levels_same(self) -> str:
        return self.get("cure-levels-same")

    def cure_levels_order(self, *, level: str, before: str) -> str:
        return self.get("cure-levels-order", level=level, before=before)

    def cure_rule_no_points(self, *, rule: str) -> str:
        return self.get("cure-rule-no_points", rule=rule)

    def cure_block_unattainable(self, *, block: str) -> str:
        return self.get("cure-block-unattainable", block=block)

    def cure_country_code(self, *, country: str) -> str:
        return self.get("cure-country-code", country=country)

    def cure_marketplace_no_trade(self, *, id: str) -> str:
        return self.get("cure-marketplace-no_trade", id=id)

    def cure_text_not_utf8(self) -> str:
        return self.get("cure-text-not_utf8")

    def cure_text_junk(self, *, found: str) -> str:
        return self.get("cure-text-junk", found=found)

    def cure_text_twice(self, *, key: str) -> str:
        return self.get("cure-text-twice", key=key)

    def cure_text_no_file(self, *, file: str) -> str:
        return self.get("cure-text-no_file", file=file)

    def cure_text_missing(self, *, key: str, skeleton: str) -> str:
        return self.get("cure-text-missing", key=key, skeleton=skeleton)

    def cure_text_unused(self, *, more: str, key: str) -> str:
        return self.get("cure-text-unused", more=more, key=key)

    def cure_text_unused_part(self, *, part: str, count: str) -> str:
        return self.get("cure-text-unused_part", part=part, count=count)

    def cure_text_one_language(self, *, key: str) -> str:
        return self.get("cure-text-one_language", key=key)

    def cure_text_untranslated(self, *, key: str) -> str:
        return self.get("cure-text-untranslated", key=key)

    def cure_text_empty(self, *, key: str) -> str:
        return self.get("cure-text-empty", key=key)

    def cure_text_reference(self, *, key: str, reference: str) -> str:
        return self.get("cure-text-reference", key=key, reference=reference)

    def cure_text_too_deep(self) -> str:
        return self.get("cure-text-too_deep")

    def cure_text_function(self, *, key: str, function: str) -> str:
        return self.get("cure-text-function", key=key, function=function)

    def cure_text_circle(self, *, key: str, circle: str) -> str:
        return self.get("cure-text-circle", key=key, circle=circle)

    def cure_text_variables(self, *, key: str, variables: str) -> str:
        return self.get("cure-text-variables", key=key, variables=variables)

    def cure_text_markup(self, *, key: str, found: str) -> str:
        return self.get("cure-text-markup", key=key, found=found)

    def cure_text_too_long(self, *, key: str, length: str, max: str) -> str:
        return self.get("cure-text-too_long", key=key, length=length, max=max)

    def cure_text_caption(self, *, key: str, length: str, max: str) -> str:
        return self.get("cure-text-caption", key=key, length=length, max=max)

    def cure_print_no_template(self, *, template: str) -> str:
        return self.get("cure-print-no_template", template=template)

    def cure_print_broken(self, *, template: str, reason: str) -> str:
        return self.get("cure-print-broken", template=template, reason=reason)

    def cure_print_unknown_field(self, *, template: str, field: str) -> str:
        return self.get("cure-print-unknown_field", template=template, field=field)

    def cure_print_widths(self, *, widths: str, count: str, template: str) -> str:
        return self.get("cure-print-widths", widths=widths, count=count, template=template)

    def cure_print_unused_question(
        self, *, question: str, template: str, paste: str
    ) -> str:
        return self.get(
            "cure-print-unused_question", question=question, template=template, paste=paste
        )

    def cure_condition_idle(self, *, field: str, op: str, value: str) -> str:
        return self.get("cure-condition-idle", field=field, op=op, value=value)

    def cure_question_unreachable(self, *, question: str) -> str:
        return self.get("cure-question-unreachable", question=question)

    def cure_question_dead_end(self, *, question: str) -> str:
        return self.get("cure-question-dead_end", question=question)

    def cure_option_dead(self, *, option: str, question: str) -> str:
        return self.get("cure-option-dead", option=option, question=question)

    def cure_form_unfinishable(self, *, form: str, check: str) -> str:
        return self.get("cure-form-unfinishable", form=form, check=check)

    def cure_proof_undecided(self, *, steps: str, size: str) -> str:
        return self.get("cure-proof-undecided", steps=steps, size=size)

    def cure_proof_more(self, *, count: str) -> str:
        return self.get("cure-proof-more", count=count)

    def cure_service_unattainable(self, *, service: str, grounds: str) -> str:
        return self.get("cure-service-unattainable", service=service, grounds=grounds)

    def cure_ground_same(self, *, ground: str, other: str) -> str:
        return self.get("cure-ground-same", ground=ground, other=other)

    def cure_fact_setting(self, *, fact: str, kind: str, setting: str) -> str:
        return self.get("cure-fact-setting", fact=fact, kind=kind, setting=setting)

    def cure_fact_needs(self, *, fact: str, kind: str, setting: str) -> str:
        return self.get("cure-fact-needs", fact=fact, kind=kind, setting=setting)

    def cure_fact_period(self, *, fact: str, years: str) -> str:
        return self.get("cure-fact-period", fact=fact, years=years)

    def cure_fact_same_service(self, *, fact: str) -> str:
        return self.get("cure-fact-same_service", fact=fact)

    def cure_fact_never_counts(self, *, fact: str) -> str:
        return self.get("cure-fact-never_counts", fact=fact)

    def cure_fact_unused(self, *, fact: str) -> str:
        return self.get("cure-fact-unused", fact=fact)

    def cure_level_unreachable(self, *, level: str, low: str, high: str) -> str:
        return self.get("cure-level-unreachable", level=level, low=low, high=high)

    def cure_rule_shadowed(self, *, rule: str, higher: str) -> str:
        return self.get("cure-rule-shadowed", rule=rule, higher=higher)

    def cure_marketplace_never(self, *, id: str) -> str:
        return self.get("cure-marketplace-never", id=id)

    def cure_service_two_groups(self, *, service: str, group: str) -> str:
        return self.get("cure-service-two_groups", service=service, group=group)

    def cure_service_about(self, *, state: str, known: str) -> str:
        return self.get("cure-service-about", state=state, known=known)

    def cure_ledger_unknown(self, *, key: str, name: str, known: str) -> str:
        return self.get("cure-ledger-unknown", key=key, name=name, known=known)

    def cure_ledger_term(self, *, key: str, term: str, known: str) -> str:
        return self.get("cure-ledger-term", key=key, term=term, known=known)

    def cure_ledger_options(self, *, key: str, option: str, known: str) -> str:
        return self.get("cure-ledger-options", key=key, option=option, known=known)

    def cure_service_instead_closed(self, *, service: str) -> str:
        return self.get("cure-service-instead_closed", service=service)

    def cure_form_twice(self, *, form: str, service: str) -> str:
        return self.get("cure-form-twice", form=form, service=service)

    def cure_price_share(self, *, share: str, rule: str) -> str:
        return self.get("cure-price-share", share=share, rule=rule)

    def cure_price_category(self, *, share: str, category: str, rule: str) -> str:
        return self.get("cure-price-category", share=share, category=category, rule=rule)

    def cure_limit_twice(self, *, amount: str, per: str, period: str) -> str:
        return self.get("cure-limit-twice", amount=amount, per=per, period=period)

    def cure_limit_unused(self, *, amount: str) -> str:
        return self.get("cure-limit-unused", amount=amount)

    def cure_limit_above_pool(self, *, amount: str) -> str:
        return self.get("cure-limit-above_pool", amount=amount)

    def cure_limit_pool(self, *, pool: str, amount: str, usual: str) -> str:
        return self.get("cure-limit-pool", pool=pool, amount=amount, usual=usual)

    def cure_limit_pool_alone(self, *, pool: str, service: str) -> str:
        return self.get("cure-limit-pool_alone", pool=pool, service=service)

    def cure_choose_no_parts(self, *, service: str) -> str:
        return self.get("cure-choose-no_parts", service=service)

    def cure_document_files(self, *, document: str, files: str, max: str) -> str:
        return self.get("cure-document-files", document=document, files=files, max=max)

    def cure_gathering_least(self, *, least: str) -> str:
        return self.get("cure-gathering-least", least=least)

    def cure_gathering_share(self, *, share: str) -> str:
        return self.get("cure-gathering-share", share=share)

    def cure_state_stuck_after(self, *, state: str, verb: str) -> str:
        return self.get("cure-state-stuck_after", state=state, verb=verb)

    def cure_state_client_stuck(self, *, state: str, verb: str) -> str:
        return self.get("cure-state-client_stuck", state=state, verb=verb)

    def cure_state_final_open(self, *, state: str) -> str:
        return self.get("cure-state-final_open", state=state)

    def cure_state_success_open(self, *, state: str) -> str:
        return self.get("cure-state-success_open", state=state)

    def cure_machine_no_submit(self, *, state: str, verb: str) -> str:
        return self.get("cure-machine-no_submit", state=state, verb=verb)

    def cure_machine_no_success(self, *, machine: str, states: str) -> str:
        return self.get("cure-machine-no_success", machine=machine, states=states)

    def cure_transition_unreachable(self, *, verb: str, state: str, after: str) -> str:
        return self.get("cure-transition-unreachable", verb=verb, state=state, after=after)

    def cure_term_no_term(self, *, days: str) -> str:
        return self.get("cure-term-no_term", days=days)

    def cure_state_suspends_itself(self, *, state: str) -> str:
        return self.get("cure-state-suspends_itself", state=state)

    def cure_state_suspends_no_term(self, *, other: str, state: str) -> str:
        return self.get("cure-state-suspends_no_term", other=other, state=state)

    def cure_state_suspends_never(self, *, other: str, state: str) -> str:
        return self.get("cure-state-suspends_never", other=other, state=state)

    def cure_state_suspends_no_return(self, *, state: str, other: str) -> str:
        return self.get("cure-state-suspends_no_return", state=state, other=other)

    def cure_state_waits_end(self, *, state: str) -> str:
        return self.get("cure-state-waits_end", state=state)

    def cure_state_waits_bot(self, *, state: str) -> str:
        return self.get("cure-state-waits_bot", state=state)

    def cure_step_setting(self, *, setting: str, verb: str, role: str) -> str:
        return self.get("cure-step-setting", setting=setting, verb=verb, role=role)

    def cure_step_twice(self, *, setting: str, verb: str, value: str) -> str:
        return self.get("cure-step-twice", setting=setting, verb=verb, value=value)

    def cure_step_bot_not_client(self, *, verb: str, state: str, led: str) -> str:
        return self.get("cure-step-bot_not_client", verb=verb, state=state, led=led)

    def cure_step_filed(self, *, verb: str, service: str) -> str:
        return self.get("cure-step-filed", verb=verb, service=service)

    def cure_term_window(self, *, verb: str, service: str) -> str:
        return self.get("cure-term-window", verb=verb, service=service)

    def cure_term_twice(self, *, of: str, service: str) -> str:
        return self.get("cure-term-twice", of=of, service=service)

    def cure_id_button(self, *, id: str, size: str, max: str) -> str:
        return self.get("cure-id-button", id=id, size=size, max=max)

    def cure_limits_empty(self, *, question: str) -> str:
        return self.get("cure-limits-empty", question=question)

    def cure_question_answer_dead(self, *, question: str) -> str:
        return self.get("cure-question-answer_dead", question=question)

    def cure_question_skip_dead(self, *, question: str) -> str:
        return self.get("cure-question-skip_dead", question=question)

    def cure_text_example(self, *, example: str, key: str, kind: str) -> str:
        return self.get("cure-text-example", example=example, key=key, kind=kind)

    def cure_text_same(self, *, key: str, other: str) -> str:
        return self.get("cure-text-same", key=key, other=other)

    def cure_pack_prefix(self, *, prefix: str, max: str) -> str:
        return self.get("cure-pack-prefix", prefix=prefix, max=max)

    def cure_pack_prefix_taken(self, *, prefix: str, pack: str) -> str:
        return self.get("cure-pack-prefix_taken", prefix=prefix, pack=pack)

    def cure_prefill_itself(self, *, key: str) -> str:
        return self.get("cure-prefill-itself", key=key)

    def cure_options_too_many(self, *, question: str, count: str, max: str) -> str:
        return self.get("cure-options-too_many", question=question, count=count, max=max)

    def cure_question_silent(self, *, question: str) -> str:
        return self.get("cure-question-silent", question=question)

    def cure_limits_impossible(self, *, limit: str, value: str, least: str, most: str) -> str:
        return self.get("cure-limits-impossible", limit=limit, value=value, least=least, most=most)

    def cure_remember_kind(self, *, key: str, other: str, kind: str) -> str:
        return self.get("cure-remember-kind", key=key, other=other, kind=kind)

    def cure_service_no_forms(self, *, service: str) -> str:
        return self.get("cure-service-no_forms", service=service)

    def cure_print_unused(self, *, id: str) -> str:
        return self.get("cure-print-unused", id=id)

    def cure_id_long(self, *, id: str, size: str, max: str) -> str:
        return self.get("cure-id-long", id=id, size=size, max=max)

    def cure_id_reserved(self, *, id: str) -> str:
        return self.get("cure-id-reserved", id=id)

    def cure_reminder_anchor(self, *, kind: str, anchor: str, known: str) -> str:
        return self.get("cure-reminder-anchor", kind=kind, anchor=anchor, known=known)

    def cure_reminder_due(self, *, days: str) -> str:
        return self.get("cure-reminder-due", days=days)

    def cure_reminder_no_day(self, *, rule: str) -> str:
        return self.get("cure-reminder-no_day", rule=rule)

    def cure_reminder_order(self, *, rule: str) -> str:
        return self.get("cure-reminder-order", rule=rule)

    def cure_reminder_rhythm(self, *, kind: str) -> str:
        return self.get("cure-reminder-rhythm", kind=kind)

    def cure_reminder_every(self, *, days: str) -> str:
        return self.get("cure-reminder-every", days=days)

    def cure_reminder_endless(self, *, rule: str) -> str:
        return self.get("cure-reminder-endless", rule=rule)

    def cure_reminder_until(self, *, rule: str) -> str:
        return self.get("cure-reminder-until", rule=rule)

    def cure_reminder_until_idle(self, *, rule: str) -> str:
        return self.get("cure-reminder-until_idle", rule=rule)

    def cure_reminder_setting(self, *, setting: str, kind: str, to: str) -> str:
        return self.get("cure-reminder-setting", setting=setting, kind=kind, to=to)

    def cure_reminder_audience(self, *, rule: str) -> str:
        return self.get("cure-reminder-audience", rule=rule)

    def cure_reminder_state(self, *, state: str, known: str) -> str:
        return self.get("cure-reminder-state", state=state, known=known)

    def cure_reminder_never(self, *, rule: str) -> str:
        return self.get("cure-reminder-never", rule=rule)

    def cure_ladder_last(self, *, verb: str) -> str:
        return self.get("cure-ladder-last", verb=verb)

    def cure_text_variant(self, *, key: str, variant: str) -> str:
        return self.get("cure-text-variant", key=key, variant=variant)

    def deadline_event(self, *, date: str, weekday: str) -> str:
        return self.get("deadline-event", date=date, weekday=weekday)

    def deadline_working(self, *, count: str) -> str:
        return self.get("deadline-working", count=count)

    def deadline_calendar(self, *, count: str) -> str:
        return self.get("deadline-calendar", count=count)

    def deadline_due(self, *, date: str, weekday: str) -> str:
        return self.get("deadline-due", date=date, weekday=weekday)

    def deadline_due_off(self, *, reason: str) -> str:
        return self.get("deadline-due-off", reason=reason)

    def deadline_unknown_year(self, *, year: str, first: str, last: str) -> str:
        return self.get("deadline-unknown-year", year=year, first=first, last=last)

    def deadline_year_before(self, *, year: str, first: str) -> str:
        return self.get("deadline-year-before", year=year, first=first)

    def deadline_reason_working(self) -> str:
        return self.get("deadline-reason-working")

    def deadline_reason_shortened(self) -> str:
        return self.get("deadline-reason-shortened")

    def deadline_reason_working_weekend(self, *, instead: str, decree: str) -> str:
        return self.get("deadline-reason-working_weekend", instead=instead, decree=decree)

    def deadline_reason_weekend(self) -> str:
        return self.get("deadline-reason-weekend")

    def deadline_reason_holiday(self, *, holiday: str) -> str:
        return self.get("deadline-reason-holiday", holiday=holiday)

    def deadline_reason_moved_by_decree(self, *, instead: str, decree: str) -> str:
        return self.get("deadline-reason-moved_by_decree", instead=instead, decree=decree)

    def deadline_reason_moved_by_law(self, *, instead: str, holiday: str) -> str:
        return self.get("deadline-reason-moved_by_law", instead=instead, holiday=holiday)

    def deadline_reason_closure(self) -> str:
        return self.get("deadline-reason-closure")

    def deadline_reason_no_data(self) -> str:
        return self.get("deadline-reason-no_data")

    def holiday_new_year(self) -> str:
        return self.get("holiday-new_year")

    def holiday_christmas(self) -> str:
        return self.get("holiday-christmas")

    def holiday_defender(self) -> str:
        return self.get("holiday-defender")

    def holiday_women(self) -> str:
        return self.get("holiday-women")

    def holiday_spring(self) -> str:
        return self.get("holiday-spring")

    def holiday_victory(self) -> str:
        return self.get("holiday-victory")

    def holiday_russia(self) -> str:
        return self.get("holiday-russia")

    def holiday_unity(self) -> str:
        return self.get("holiday-unity")

    def weekday_mon(self) -> str:
        return self.get("weekday-mon")

    def weekday_tue(self) -> str:
        return self.get("weekday-tue")

    def weekday_wed(self) -> str:
        return self.get("weekday-wed")

    def weekday_thu(self) -> str:
        return self.get("weekday-thu")

    def weekday_fri(self) -> str:
        return self.get("weekday-fri")

    def weekday_sat(self) -> str:
        return self.get("weekday-sat")

    def weekday_sun(self) -> str:
        return self.get("weekday-sun")

    def answer_answer_missing(self) -> str:
        return self.get("answer-answer-missing")

    def answer_answer_no_value(self, *, typed: str) -> str:
        return self.get("answer-answer-no_value", typed=typed)

    def command_form(self, *, form: str, id: str, version: str) -> str:
        return self.get("command-form", form=form, id=id, version=version)

    def command_asked(self, *, count: str) -> str:
        return self.get("command-asked", count=count)

    def command_errors(self, *, count: str) -> str:
        return self.get("command-errors", count=count)

    def command_error(self, *, question: str, text: str, code: str) -> str:
        return self.get("command-error", question=question, text=text, code=code)

    def command_contradictions(self, *, count: str) -> str:
        return self.get("command-contradictions", count=count)

    def command_contradiction(self, *, text: str, check: str, fields: str) -> str:
        return self.get("command-contradiction", text=text, check=check, fields=fields)

    def command_must_fix(self) -> str:
        return self.get("command-must_fix")

    def command_unused(self, *, names: str) -> str:
        return self.get("command-unused", names=names)

    def command_score(self, *, total: str, max: str, percent: str, level: str) -> str:
        return self.get("command-score", total=total, max=max, percent=percent, level=level)

    def command_model(self, *, model: str, version: str) -> str:
        return self.get("command-model", model=model, version=version)

    def command_model_default(self, *, model: str, version: str) -> str:
        return self.get("command-model_default", model=model, version=version)

    def command_block(self, *, block: str, points: str, max: str) -> str:
        return self.get("command-block", block=block, points=points, max=max)

    def command_raised(self, *, points: str, text: str) -> str:
        return self.get("command-raised", points=points, text=text)

    def command_lowered(self, *, points: str, text: str) -> str:
        return self.get("command-lowered", points=points, text=text)

    def command_missed(self, *, points: str, text: str) -> str:
        return self.get("command-missed", points=points, text=text)

    def command_missed_or(self, *, points: str, text: str) -> str:
        return self.get("command-missed_or", points=points, text=text)

    def command_advice(self, *, text: str) -> str:
        return self.get("command-advice", text=text)

    def command_fitting(self, *, count: str) -> str:
        return self.get("command-fitting", count=count)

    def command_not_fitting(self, *, count: str) -> str:
        return self.get("command-not_fitting", count=count)

    def command_for(self, *, text: str) -> str:
        return self.get("command-for", text=text)

    def command_against(self, *, text: str) -> str:
        return self.get("command-against", text=text)

    def command_no_form(self, *, pack: str, form: str, known: str) -> str:
        return self.get("command-no_form", pack=pack, form=form, known=known)

    def command_no_pack(self, *, pack: str, known: str) -> str:
        return self.get("command-no_pack", pack=pack, known=known)

    def command_no_packs(self, *, path: str) -> str:
        return self.get("command-no_packs", path=path)

    def command_not_scored(self, *, form: str, known: str) -> str:
        return self.get("command-not_scored", form=form, known=known)

    def command_no_file(self, *, path: str, why: str) -> str:
        return self.get("command-no_file", path=path, why=why)

    def command_bad_answers(self, *, path: str, why: str) -> str:
        return self.get("command-bad_answers", path=path, why=why)

    def command_bad_pack(self, *, pack: str) -> str:
        return self.get("command-bad_pack", pack=pack)

    def command_no_database(self, *, at: str) -> str:
        return self.get("command-no_database", at=at)

    def register_sme(self, *, day: str) -> str:
        return self.get("register-sme", day=day)

    def register_dadata(self, *, day: str) -> str:
        return self.get("register-dadata", day=day)

    def register_from_sme(self, *, day: str) -> str:
        return self.get("register-from-sme", day=day)

    def register_from_dadata(self, *, day: str) -> str:
        return self.get("register-from-dadata", day=day)

    def register_in_sme(self, *, day: str) -> str:
        return self.get("register-in-sme", day=day)

    def register_in_dadata(self, *, day: str) -> str:
        return self.get("register-in-dadata", day=day)

    def register_short_sme(self) -> str:
        return self.get("register-short-sme")

    def register_short_dadata(self) -> str:
        return self.get("register-short-dadata")

    def origin_group(self, *, origin: str) -> str:
        return self.get("origin-group", origin=origin)

    def origin_line(self, *, line: str, origin: str) -> str:
        return self.get("origin-line", line=line, origin=origin)

    def inquired_taken(self, *, origin: str, names: str) -> str:
        return self.get("inquired-taken", origin=origin, names=names)

    def inquired_unknown(self, *, inn: str, where: str) -> str:
        return self.get("inquired-unknown", inn=inn, where=where)

    def inquired_away(self) -> str:
        return self.get("inquired-away")

    def inquired_dropped(self, *, names: str) -> str:
        return self.get("inquired-dropped", names=names)

    def inquired_trouble_liquidating(self) -> str:
        return self.get("inquired-trouble-liquidating")

    def inquired_trouble_liquidated(self) -> str:
        return self.get("inquired-trouble-liquidated")

    def inquired_trouble_bankrupt(self) -> str:
        return self.get("inquired-trouble-bankrupt")

    def staff_register_trouble_liquidating(self) -> str:
        return self.get("staff-register-trouble-liquidating")

    def staff_register_trouble_liquidated(self) -> str:
        return self.get("staff-register-trouble-liquidated")

    def staff_register_trouble_bankrupt(self) -> str:
        return self.get("staff-register-trouble-bankrupt")

    def staff_register_trouble_reorganizing(self) -> str:
        return self.get("staff-register-trouble-reorganizing")

    def staff_register(self, *, registers: str) -> str:
        return self.get("staff-register", registers=registers)

    def staff_register_facts(self, *, registers: str, facts: str) -> str:
        return self.get("staff-register-facts", registers=registers, facts=facts)

    def staff_register_category_micro(self) -> str:
        return self.get("staff-register-category-micro")

    def staff_register_category_small(self) -> str:
        return self.get("staff-register-category-small")

    def staff_register_category_medium(self) -> str:
        return self.get("staff-register-category-medium")

    def staff_register_since(self, *, day: str) -> str:
        return self.get("staff-register-since", day=day)

    def staff_register_okved(self, *, code: str) -> str:
        return self.get("staff-register-okved", code=code)

    def staff_register_absent(self, *, where: str) -> str:
        return self.get("staff-register-absent", where=where)

    def staff_register_away_sme(self) -> str:
        return self.get("staff-register-away-sme")

    def staff_register_away_dadata(self) -> str:
        return self.get("staff-register-away-dadata")

    def staff_register_differences(self) -> str:
        return self.get("staff-register-differences")

    def staff_register_difference(
        self, *, name: str, typed: str, where: str, register: str
    ) -> str:
        return self.get(
            "staff-register-difference", name=name, typed=typed, where=where, register=register
        )

    def staff_register_more(self, *, count: str) -> str:
        return self.get("staff-register-more", count=count)

    def staff_register_same(self) -> str:
        return self.get("staff-register-same")

    def privacy_dadata(self) -> str:
        return self.get("privacy-dadata")

    def condition_if(self, *, what: str) -> str:
        return self.get("condition-if", what=what)

    def condition_quoted(self, *, text: str) -> str:
        return self.get("condition-quoted", text=text)

    def condition_yes(self, *, question: str) -> str:
        return self.get("condition-yes", question=question)

    def condition_no(self, *, question: str) -> str:
        return self.get("condition-no", question=question)

    def condition_confirmed(self, *, question: str) -> str:
        return self.get("condition-confirmed", question=question)

    def condition_eq(self, *, question: str, value: str) -> str:
        return self.get("condition-eq", question=question, value=value)

    def condition_ne(self, *, question: str, value: str) -> str:
        return self.get("condition-ne", question=question, value=value)

    def condition_contains(self, *, question: str, value: str) -> str:
        return self.get("condition-contains", question=question, value=value)

    def condition_answered(self, *, question: str) -> str:
        return self.get("condition-answered", question=question)

    def condition_unanswered(self, *, question: str) -> str:
        return self.get("condition-unanswered", question=question)

    def condition_gt(self, *, question: str, value: str) -> str:
        return self.get("condition-gt", question=question, value=value)

    def condition_gte(self, *, question: str, value: str) -> str:
        return self.get("condition-gte", question=question, value=value)

    def condition_lt(self, *, question: str, value: str) -> str:
        return self.get("condition-lt", question=question, value=value)

    def condition_lte(self, *, question: str, value: str) -> str:
        return self.get("condition-lte", question=question, value=value)

    def condition_not(self, *, what: str) -> str:
        return self.get("condition-not", what=what)

    def condition_group(self, *, what: str) -> str:
        return self.get("condition-group", what=what)

    def condition_and(self, *, first: str, second: str) -> str:
        return self.get("condition-and", first=first, second=second)

    def condition_or(self, *, first: str, second: str) -> str:
        return self.get("condition-or", first=first, second=second)

    def menu_contracts(self) -> str:
        return self.get("menu-contracts")

    def command_contracts(self) -> str:
        return self.get("command-contracts")

    def contracts_title(self) -> str:
        return self.get("contracts-title")

    def contracts_none(self) -> str:
        return self.get("contracts-none")

    def contracts_how(self, *, days: str) -> str:
        return self.get("contracts-how", days=days)

    def contracts_add(self) -> str:
        return self.get("contracts-add")

    def contract_kind_contract(self) -> str:
        return self.get("contract-kind-contract")

    def contract_kind_marketplace(self) -> str:
        return self.get("contract-kind-marketplace")

    def contract_name(self, *, kind: str, signed: str) -> str:
        return self.get("contract-name", kind=kind, signed=signed)

    def contract_line_open(self, *, name: str, due: str, mark: str) -> str:
        return self.get("contract-line-open", name=name, due=due, mark=mark)

    def contract_line_term(self, *, name: str) -> str:
        return self.get("contract-line-term", name=name)

    def contract_line_late(self, *, name: str, due: str, mark: str) -> str:
        return self.get("contract-line-late", name=name, due=due, mark=mark)

    def contract_line_back(self, *, name: str, due: str, mark: str) -> str:
        return self.get("contract-line-back", name=name, due=due, mark=mark)

    def contract_line_back_late(self, *, name: str, due: str, mark: str) -> str:
        return self.get("contract-line-back-late", name=name, due=due, mark=mark)

    def unconfirmed_mark(self) -> str:
        return self.get("unconfirmed-mark")

    def unconfirmed_ahead(self, *, year: str) -> str:
        return self.get("unconfirmed-ahead", year=year)

    def unconfirmed_past(self, *, year: str) -> str:
        return self.get("unconfirmed-past", year=year)

    def contract_line_reported(self, *, name: str, value: str) -> str:
        return self.get("contract-line-reported", name=name, value=value)

    def contract_value(self, *, value: str) -> str:
        return self.get("contract-value", value=value)

    def contract_ask_kind(self) -> str:
        return self.get("contract-ask-kind")

    def contract_ask_day_contract(self) -> str:
        return self.get("contract-ask-day-contract")

    def contract_ask_day_marketplace(self) -> str:
        return self.get("contract-ask-day-marketplace")

    def contract_why_day(self) -> str:
        return self.get("contract-why-day")

    def contract_today(self, *, day: str) -> str:
        return self.get("contract-today", day=day)

    def contract_yesterday(self, *, day: str) -> str:
        return self.get("contract-yesterday", day=day)

    def contract_other_day(self) -> str:
        return self.get("contract-other-day")

    def contract_early_ask(self, *, name: str, since: str) -> str:
        return self.get("contract-early-ask", name=name, since=since)

    def contract_early_yes(self) -> str:
        return self.get("contract-early-yes")

    def contract_typed_day(self) -> str:
        return self.get("contract-typed-day")

    def contract_typed_placeholder(self) -> str:
        return self.get("contract-typed-placeholder")

    def contract_told(self, *, name: str, due: str, days: str, clause: str) -> str:
        return self.get("contract-told", name=name, due=due, days=days, clause=clause)

    def contract_told_term(self, *, name: str, days: str, clause: str) -> str:
        return self.get("contract-told-term", name=name, days=days, clause=clause)

    def contract_told_late(self, *, name: str, due: str, days: str, clause: str) -> str:
        return self.get("contract-told-late", name=name, due=due, days=days, clause=clause)

    def contract_told_next(self) -> str:
        return self.get("contract-told-next")

    def contract_fill(self) -> str:
        return self.get("contract-fill")

    def contract_continue(self) -> str:
        return self.get("contract-continue")

    def contract_fix(self) -> str:
        return self.get("contract-fix")

    def contract_fix_continue(self) -> str:
        return self.get("contract-fix-continue")

    def contract_report(self, *, number: str) -> str:
        return self.get("contract-report", number=number)

    def contract_wrong(self) -> str:
        return self.get("contract-wrong")

    def contract_why(self) -> str:
        return self.get("contract-why")

    def contract_why_title(self, *, name: str, days: str, clause: str, due: str) -> str:
        return self.get("contract-why-title", name=name, days=days, clause=clause, due=due)

    def contract_why_off(self, *, off: str) -> str:
        return self.get("contract-why-off", off=off)

    def contract_list(self) -> str:
        return self.get("contract-list")

    def contract_after(self, *, service: str) -> str:
        return self.get("contract-after", service=service)

    def contract_worth(self, *, value: str) -> str:
        return self.get("contract-worth", value=value)

    def contract_rate_cbr(self, *, signed: str, rates: str) -> str:
        return self.get("contract-rate-cbr", signed=signed, rates=rates)

    def contract_rate_cbr_since(self, *, signed: str, since: str, rates: str) -> str:
        return self.get("contract-rate-cbr-since", signed=signed, since=since, rates=rates)

    def contract_rate_hand(self, *, rates: str) -> str:
        return self.get("contract-rate-hand", rates=rates)

    def contract_rate(self, *, code: str, rate: str) -> str:
        return self.get("contract-rate", code=code, rate=rate)

    def contract_result(self, *, value: str) -> str:
        return self.get("contract-result", value=value)

    def contract_result_years(self, *, years: str) -> str:
        return self.get("contract-result-years", years=years)

    def contract_result_unknown(self) -> str:
        return self.get("contract-result-unknown")

    def contract_drop_ask(self, *, name: str) -> str:
        return self.get("contract-drop-ask", name=name)

    def contract_drop_yes(self) -> str:
        return self.get("contract-drop-yes")

    def contract_dropped(self) -> str:
        return self.get("contract-dropped")

    def follow_yes(self) -> str:
        return self.get("follow-yes")

    def follow_sales(self) -> str:
        return self.get("follow-sales")

    def follow_none(self) -> str:
        return self.get("follow-none")

    def follow_rarer(self) -> str:
        return self.get("follow-rarer")

    def follow_none_done(self, *, often: str) -> str:
        return self.get("follow-none-done", often=often)

    def follow_rhythm_ask(self, *, lasting: str, clause: str) -> str:
        return self.get("follow-rhythm-ask", lasting=lasting, clause=clause)

    def follow_rhythm_1(self) -> str:
        return self.get("follow-rhythm-1")

    def follow_rhythm_3(self) -> str:
        return self.get("follow-rhythm-3")

    def follow_rhythm_6(self) -> str:
        return self.get("follow-rhythm-6")

    def follow_rhythm_12(self) -> str:
        return self.get("follow-rhythm-12")

    def follow_rhythm_done(self, *, often: str) -> str:
        return self.get("follow-rhythm-done", often=often)

    def error_contract_in_future(self) -> str:
        return self.get("error-contract-in_future")

    def error_contract_not_found(self) -> str:
        return self.get("error-contract-not_found")

    def error_contract_reported(self) -> str:
        return self.get("error-contract-reported")

    def error_contract_withdrawn(self) -> str:
        return self.get("error-contract-withdrawn")

    def staff_contracts_title(self) -> str:
        return self.get("staff-contracts-title")

    def staff_contracts_title_tab(self, *, tab: str, who: str) -> str:
        return self.get("staff-contracts-title-tab", tab=tab, who=who)

    def staff_contracts_tab_all(self) -> str:
        return self.get("staff-contracts-tab-all")

    def staff_contracts_tab_mine(self) -> str:
        return self.get("staff-contracts-tab-mine")

    def staff_contracts_tab_late(self) -> str:
        return self.get("staff-contracts-tab-late")

    def staff_contracts_tab_owed(self) -> str:
        return self.get("staff-contracts-tab-owed")

    def staff_contracts_tab_done(self) -> str:
        return self.get("staff-contracts-tab-done")

    def staff_contracts_tab_none(self) -> str:
        return self.get("staff-contracts-tab-none")

    def staff_contracts_group(self, *, who: str, count: str) -> str:
        return self.get("staff-contracts-group", who=who, count=count)

    def staff_contracts_nobody(self) -> str:
        return self.get("staff-contracts-nobody")

    def staff_contracts_none(self) -> str:
        return self.get("staff-contracts-none")

    def staff_contracts_late(self, *, count: str) -> str:
        return self.get("staff-contracts-late", count=count)

    def staff_contracts_owed(self, *, count: str) -> str:
        return self.get("staff-contracts-owed", count=count)

    def staff_contracts_quarter(self, *, count: str) -> str:
        return self.get("staff-contracts-quarter", count=count)

    def staff_contracts_line_late(
        self, *, company: str, name: str, due: str, mark: str, late: str, back: str, who: str
    ) -> str:
        return self.get(
            "staff-contracts-line-late", company=company, name=name, due=due, mark=mark, late=late, back=back, who=who
        )

    def staff_contracts_line_owed(
        self, *, company: str, name: str, due: str, mark: str, back: str, who: str
    ) -> str:
        return self.get(
            "staff-contracts-line-owed", company=company, name=name, due=due, mark=mark, back=back, who=who
        )

    def staff_contracts_back(self) -> str:
        return self.get("staff-contracts-back")

    def staff_contracts_line_done(
        self, *, company: str, name: str, value: str, who: str
    ) -> str:
        return self.get(
            "staff-contracts-line-done", company=company, name=name, value=value, who=who
        )

    def staff_contracts_more(self, *, count: str) -> str:
        return self.get("staff-contracts-more", count=count)

    def staff_contracts_who(self, *, who: str) -> str:
        return self.get("staff-contracts-who", who=who)

    def staff_card_contracts(self, *, count: str, late: str) -> str:
        return self.get("staff-card-contracts", count=count, late=late)

    def staff_card_contracts_late(self, *, count: str) -> str:
        return self.get("staff-card-contracts-late", count=count)

    def staff_card_asked(self, *, day: str) -> str:
        return self.get("staff-card-asked", day=day)

    def staff_card_worth(self, *, value: str, years: str) -> str:
        return self.get("staff-card-worth", value=value, years=years)

    def staff_card_rate_cbr(self, *, signed: str, rates: str) -> str:
        return self.get("staff-card-rate-cbr", signed=signed, rates=rates)

    def staff_card_rate_hand(self, *, rates: str) -> str:
        return self.get("staff-card-rate-hand", rates=rates)

    def staff_card_rate_differs(self, *, signed: str, rates: str, value: str) -> str:
        return self.get("staff-card-rate-differs", signed=signed, rates=rates, value=value)

    def staff_card_late_report(self, *, due: str) -> str:
        return self.get("staff-card-late-report", due=due)

    def staff_card_changed(self, *, day: str, list: str) -> str:
        return self.get("staff-card-changed", day=day, list=list)

    def staff_card_change(self, *, name: str, before: str, after: str) -> str:
        return self.get("staff-card-change", name=name, before=before, after=after)

    def contract_field_kind(self) -> str:
        return self.get("contract-field-kind")

    def contract_field_signed_on(self) -> str:
        return self.get("contract-field-signed_on")

    def contract_field_subject(self) -> str:
        return self.get("contract-field-subject")

    def contract_field_country(self) -> str:
        return self.get("contract-field-country")

    def contract_field_counterparty(self) -> str:
        return self.get("contract-field-counterparty")

    def contract_field_currency(self) -> str:
        return self.get("contract-field-currency")

    def contract_field_amounts(self) -> str:
        return self.get("contract-field-amounts")

    def contract_field_rate(self) -> str:
        return self.get("contract-field-rate")

    def contract_field_usd_rate(self) -> str:
        return self.get("contract-field-usd_rate")

    def contract_field_values(self) -> str:
        return self.get("contract-field-values")

    def staff_command_contracts(self) -> str:
        return self.get("staff-command-contracts")

    def staff_command_stats(self) -> str:
        return self.get("staff-command-stats")

    def stats_title(self, *, day: str) -> str:
        return self.get("stats-title", day=day)

    def stats_supported(self, *, count: str, year: str) -> str:
        return self.get("stats-supported", count=count, year=year)

    def stats_contracted(self, *, count: str, year: str) -> str:
        return self.get("stats-contracted", count=count, year=year)

    def stats_volume(self, *, total: str) -> str:
        return self.get("stats-volume", total=total)

    def stats_year(self, *, year: str, value: str) -> str:
        return self.get("stats-year", year=year, value=value)

    def stats_none(self) -> str:
        return self.get("stats-none")

    def stats_how(self) -> str:
        return self.get("stats-how")

    def staff_command_delivery(self) -> str:
        return self.get("staff-command-delivery")

    def delivery_usage(self) -> str:
        return self.get("delivery-usage")

    def delivery_title(self, *, number: str) -> str:
        return self.get("delivery-title", number=number)

    def delivery_title_company(self, *, inn: str) -> str:
        return self.get("delivery-title-company", inn=inn)

    def delivery_page(self, *, page: str, pages: str) -> str:
        return self.get("delivery-page", page=page, pages=pages)

    def delivery_none(self) -> str:
        return self.get("delivery-none")

    def delivery_none_company(self) -> str:
        return self.get("delivery-none-company")

    def delivery_unknown_inn(self, *, inn: str) -> str:
        return self.get("delivery-unknown-inn", inn=inn)

    def delivery_line(self, *, sign: str, when: str, whom: str, what: str) -> str:
        return self.get("delivery-line", sign=sign, when=when, whom=whom, what=what)

    def delivery_line_note(self, *, sign: str, when: str, whom: str, what: str, note: str) -> str:
        return self.get("delivery-line-note", sign=sign, when=when, whom=whom, what=what, note=note)

    def delivery_later(self, *, count: str, last: str) -> str:
        return self.get("delivery-later", count=count, last=last)

    def delivery_legend(self) -> str:
        return self.get("delivery-legend")

    def delivery_whom_applicant(self) -> str:
        return self.get("delivery-whom-applicant")

    def delivery_whom_group(self) -> str:
        return self.get("delivery-whom-group")

    def delivery_whom_member(self, *, name: str) -> str:
        return self.get("delivery-whom-member", name=name)

    def delivery_what(self) -> str:
        return self.get("delivery-what")

    def delivery_what_client_state(self) -> str:
        return self.get("delivery-what-client-state")

    def delivery_what_client_taken_back(self) -> str:
        return self.get("delivery-what-client-taken_back")

    def delivery_what_client_documents(self) -> str:
        return self.get("delivery-what-client-documents")

    def delivery_what_staff_card(self) -> str:
        return self.get("delivery-what-staff-card")

    def delivery_what_staff_locked(self) -> str:
        return self.get("delivery-what-staff-locked")

    def delivery_what_staff_document(self) -> str:
        return self.get("delivery-what-staff-document")

    def delivery_what_staff_handed(self) -> str:
        return self.get("delivery-what-staff-handed")

    def delivery_what_staff_rated(self) -> str:
        return self.get("delivery-what-staff-rated")

    def delivery_what_talk_words(self) -> str:
        return self.get("delivery-what-talk-words")

    def delivery_what_talk_edit(self) -> str:
        return self.get("delivery-what-talk-edit")

    def delivery_what_talk_failed(self) -> str:
        return self.get("delivery-what-talk-failed")

    def delivery_what_term_staff(self) -> str:
        return self.get("delivery-what-term-staff")

    def delivery_what_term_client(self) -> str:
        return self.get("delivery-what-term-client")

    def delivery_what_terms_moved(self) -> str:
        return self.get("delivery-what-terms-moved")

    def delivery_what_draft_moved(self) -> str:
        return self.get("delivery-what-draft-moved")

    def delivery_what_draft_asked(self) -> str:
        return self.get("delivery-what-draft-asked")

    def delivery_what_gathering_place(self) -> str:
        return self.get("delivery-what-gathering-place")

    def delivery_what_gathering_off(self) -> str:
        return self.get("delivery-what-gathering-off")

    def delivery_what_reminder(self) -> str:
        return self.get("delivery-what-reminder")

    def delivery_what_reminder_draft(self) -> str:
        return self.get("delivery-what-reminder-draft")

    def delivery_what_reminder_application(self) -> str:
        return self.get("delivery-what-reminder-application")

    def delivery_what_reminder_remarks(self) -> str:
        return self.get("delivery-what-reminder-remarks")

    def delivery_what_reminder_documents(self) -> str:
        return self.get("delivery-what-reminder-documents")

    def delivery_what_reminder_document(self) -> str:
        return self.get("delivery-what-reminder-document")

    def delivery_what_reminder_sales_report(self) -> str:
        return self.get("delivery-what-reminder-sales-report")

    def delivery_what_reminder_follow_up(self) -> str:
        return self.get("delivery-what-reminder-follow-up")

    def delivery_what_reminder_contract(self) -> str:
        return self.get("delivery-what-reminder-contract")

    def delivery_what_reminder_window(self) -> str:
        return self.get("delivery-what-reminder-window")

    def delivery_what_reminder_date(self) -> str:
        return self.get("delivery-what-reminder-date")

    def delivery_what_broadcast(self) -> str:
        return self.get("delivery-what-broadcast")

    def delivery_late(self, *, late: str) -> str:
        return self.get("delivery-late", late=late)

    def delivery_minutes(self, *, count: str) -> str:
        return self.get("delivery-minutes", count=count)

    def delivery_hours(self, *, count: str) -> str:
        return self.get("delivery-hours", count=count)

    def delivery_days(self, *, count: str) -> str:
        return self.get("delivery-days", count=count)

    def delivery_note_again(self, *, count: str) -> str:
        return self.get("delivery-note-again", count=count)

    def delivery_note_begun(self) -> str:
        return self.get("delivery-note-begun")

    def delivery_note_twice(self) -> str:
        return self.get("delivery-note-twice")

    def delivery_why_blocked(self) -> str:
        return self.get("delivery-why-blocked")

    def delivery_why_refused(self) -> str:
        return self.get("delivery-why-refused")

    def delivery_why_trouble(self) -> str:
        return self.get("delivery-why-trouble")

    def delivery_why_untrue(self) -> str:
        return self.get("delivery-why-untrue")

    def delivery_why_overtaken(self) -> str:
        return self.get("delivery-why-overtaken")

    def delivery_why_too_late(self) -> str:
        return self.get("delivery-why-too_late")

    def delivery_why_muted(self) -> str:
        return self.get("delivery-why-muted")

    def delivery_why_taken_back(self) -> str:
        return self.get("delivery-why-taken_back")

    def delivery_why_stopped(self) -> str:
        return self.get("delivery-why-stopped")

    def delivery_why_twice(self) -> str:
        return self.get("delivery-why-twice")

    def delivery_unreachable(self) -> str:
        return self.get("delivery-unreachable")

    def delivery_mark(self, *, sign: str) -> str:
        return self.get("delivery-mark", sign=sign)

    def delivery_news_lost(self, *, number: str) -> str:
        return self.get("delivery-news-lost", number=number)

    def delivery_news_lost_phone(self, *, number: str, phone: str) -> str:
        return self.get("delivery-news-lost-phone", number=number, phone=phone)

    def delivery_news_back(self, *, number: str) -> str:
        return self.get("delivery-news-back", number=number)

    def delivery_what_staff_reach(self) -> str:
        return self.get("delivery-what-staff-reach")

    def demo_owner(self) -> str:
        return self.get("demo-owner")

    def demo_group(self, *, centre: str) -> str:
        return self.get("demo-group", centre=centre)

    def demo_role_manager(self) -> str:
        return self.get("demo-role-manager")

    def demo_role_rec(self) -> str:
        return self.get("demo-role-rec")

    def demo_role_head(self) -> str:
        return self.get("demo-role-head")

    def demo_role_admin(self) -> str:
        return self.get("demo-role-admin")

    def demo_log(self, *, event: str) -> str:
        return self.get("demo-log", event=event)

    def demo_log_rates_unreachable(self, *, why: str) -> str:
        return self.get("demo-log-rates-unreachable", why=why)

    def demo_log_rates_unreadable(self, *, why: str) -> str:
        return self.get("demo-log-rates-unreadable", why=why)

    def demo_log_rates_none(self, *, day: str) -> str:
        return self.get("demo-log-rates-none", day=day)

    def demo_log_register_unreachable(self, *, why: str) -> str:
        return self.get("demo-log-register-unreachable", why=why)

    def demo_log_register_unreadable(self) -> str:
        return self.get("demo-log-register-unreadable")

    def demo_log_dadata_refused(self, *, status: str) -> str:
        return self.get("demo-log-dadata-refused", status=status)

    def staff_command_digest(self) -> str:
        return self.get("staff-command-digest")

    def digest_title(self, *, day: str) -> str:
        return self.get("digest-title", day=day)

    def digest_late(self, *, count: str) -> str:
        return self.get("digest-late", count=count)

    def digest_today(self, *, count: str) -> str:
        return self.get("digest-today", count=count)

    def digest_line(self, *, number: str, company: str, who: str) -> str:
        return self.get("digest-line", number=number, company=company, who=who)

    def digest_line_late(self, *, number: str, company: str, who: str, days: str) -> str:
        return self.get("digest-line-late", number=number, company=company, who=who, days=days)

    def digest_nobody(self) -> str:
        return self.get("digest-nobody")

    def digest_more(self, *, count: str) -> str:
        return self.get("digest-more", count=count)

    def digest_new(self, *, since: str, count: str) -> str:
        return self.get("digest-new", since=since, count=count)

    def digest_new_free(self, *, since: str, count: str, free: str) -> str:
        return self.get("digest-new-free", since=since, count=count, free=free)

    def digest_free(self, *, free: str) -> str:
        return self.get("digest-free", free=free)

    def digest_heard(self, *, numbers: str) -> str:
        return self.get("digest-heard", numbers=numbers)

    def digest_lost(self, *, numbers: str) -> str:
        return self.get("digest-lost", numbers=numbers)

    def digest_contracts(self, *, count: str) -> str:
        return self.get("digest-contracts", count=count)

    def digest_event(self, *, time: str, title: str) -> str:
        return self.get("digest-event", time=time, title=title)

    def digest_nothing(self) -> str:
        return self.get("digest-nothing")

    def digest_own(self) -> str:
        return self.get("digest-own")

    def digest_own_none(self) -> str:
        return self.get("digest-own-none")

    def digest_centre(self, *, late: str, today: str, free: str) -> str:
        return self.get("digest-centre", late=late, today=today, free=free)

    def digest_button_late(self, *, count: str) -> str:
        return self.get("digest-button-late", count=count)

    def digest_button_today(self, *, count: str) -> str:
        return self.get("digest-button-today", count=count)

    def digest_button_new(self, *, count: str) -> str:
        return self.get("digest-button-new", count=count)

    def digest_button_on(self) -> str:
        return self.get("digest-button-on")

    def digest_button_off(self) -> str:
        return self.get("digest-button-off")

    def digest_about_off(self) -> str:
        return self.get("digest-about-off")

    def digest_about_on(self, *, who: str) -> str:
        return self.get("digest-about-on", who=who)

    def error_digest_no_chat(self) -> str:
        return self.get("error-digest-no_chat")

    def digest_week(self, *, since: str, until: str) -> str:
        return self.get("digest-week", since=since, until=until)

    def digest_week_brackets(self) -> str:
        return self.get("digest-week-brackets")

    def digest_week_quiet(self) -> str:
        return self.get("digest-week-quiet")

    def digest_week_new(self, *, count: str, before: str) -> str:
        return self.get("digest-week-new", count=count, before=before)

    def digest_week_decided(
        self, *, count: str, before: str, refused: str, refused_before: str
    ) -> str:
        return self.get(
            "digest-week-decided", count=count, before=before, refused=refused, refused_before=refused_before
        )

    def digest_week_days(self, *, days: str, before: str) -> str:
        return self.get("digest-week-days", days=days, before=before)

    def digest_week_rating(self, *, rating: str, before: str, count: str) -> str:
        return self.get("digest-week-rating", rating=rating, before=before, count=count)

    def digest_week_late(self, *, names: str) -> str:
        return self.get("digest-week-late", names=names)

    def digest_week_none(self) -> str:
        return self.get("digest-week-none")

    def digest_week_contracts(self, *, count: str, late: str) -> str:
        return self.get("digest-week-contracts", count=count, late=late)

    def digest_week_unknown(self) -> str:
        return self.get("digest-week-unknown")

    def digest_week_person(self, *, who: str, count: str) -> str:
        return self.get("digest-week-person", who=who, count=count)

    def docs_button(self, *, done: str, all: str) -> str:
        return self.get("docs-button", done=done, all=all)

    def docs_button_none(self) -> str:
        return self.get("docs-button-none")

    def docs_title(self, *, number: str, done: str, all: str) -> str:
        return self.get("docs-title", number=number, done=done, all=all)

    def docs_title_none(self, *, number: str) -> str:
        return self.get("docs-title-none", number=number)

    def docs_none(self) -> str:
        return self.get("docs-none")

    def docs_page(self, *, page: str, pages: str) -> str:
        return self.get("docs-page", page=page, pages=pages)

    def docs_line(self, *, mark: str, index: str, name: str, state: str) -> str:
        return self.get("docs-line", mark=mark, index=index, name=name, state=state)

    def docs_state_optional(self) -> str:
        return self.get("docs-state-optional")

    def docs_state_asked(self) -> str:
        return self.get("docs-state-asked")

    def docs_state_received(self) -> str:
        return self.get("docs-state-received")

    def docs_state_accepted(self) -> str:
        return self.get("docs-state-accepted")

    def docs_state_returned(self) -> str:
        return self.get("docs-state-returned")

    def docs_state_not_needed(self) -> str:
        return self.get("docs-state-not_needed")

    def docs_by(self, *, who: str, when: str) -> str:
        return self.get("docs-by", who=who, when=when)

    def docs_reason(self, *, words: str) -> str:
        return self.get("docs-reason", words=words)

    def docs_sent_count(self, *, count: str) -> str:
        return self.get("docs-sent-count", count=count)

    def docs_expired(self, *, day: str) -> str:
        return self.get("docs-expired", day=day)

    def docs_soon(self, *, day: str) -> str:
        return self.get("docs-soon", day=day)

    def docs_until(self, *, day: str) -> str:
        return self.get("docs-until", day=day)

    def docs_same_file(self, *, others: str) -> str:
        return self.get("docs-same-file", others=others)

    def docs_untold(self, *, count: str) -> str:
        return self.get("docs-untold", count=count)

    def docs_originals(self, *, day: str, who: str) -> str:
        return self.get("docs-originals", day=day, who=who)

    def docs_card(self, *, done: str, all: str) -> str:
        return self.get("docs-card", done=done, all=all)

    def docs_card_returned(self, *, count: str) -> str:
        return self.get("docs-card-returned", count=count)

    def docs_card_waiting(self, *, count: str) -> str:
        return self.get("docs-card-waiting", count=count)

    def docs_card_expired(self, *, count: str) -> str:
        return self.get("docs-card-expired", count=count)

    def docs_open(self, *, mark: str, index: str, name: str) -> str:
        return self.get("docs-open", mark=mark, index=index, name=name)

    def docs_accept_all(self, *, count: str) -> str:
        return self.get("docs-accept-all", count=count)

    def docs_tell(self, *, count: str) -> str:
        return self.get("docs-tell", count=count)

    def docs_ask_more(self) -> str:
        return self.get("docs-ask-more")

    def docs_originals_button(self) -> str:
        return self.get("docs-originals-button")

    def docs_originals_again(self) -> str:
        return self.get("docs-originals-again")

    def docs_zip(self) -> str:
        return self.get("docs-zip")

    def docs_back(self) -> str:
        return self.get("docs-back")

    def docs_before(self) -> str:
        return self.get("docs-before")

    def docs_after(self) -> str:
        return self.get("docs-after")

    def docs_caption(self, *, index: str, name: str, number: str, state: str) -> str:
        return self.get("docs-caption", index=index, name=name, number=number, state=state)

    def docs_album(self, *, plural: str, count: str, pages: str) -> str:
        return self.get("docs-album", plural=plural, count=count, pages=pages)

    def docs_file_of(self, *, n: str, count: str) -> str:
        return self.get("docs-file-of", n=n, count=count)

    def docs_unread(self) -> str:
        return self.get("docs-unread")

    def docs_accept(self) -> str:
        return self.get("docs-accept")

    def docs_return(self) -> str:
        return self.get("docs-return")

    def docs_expiry(self) -> str:
        return self.get("docs-expiry")

    def docs_next(self, *, index: str, name: str) -> str:
        return self.get("docs-next", index=index, name=name)

    def docs_undo(self) -> str:
        return self.get("docs-undo")

    def docs_not_needed(self) -> str:
        return self.get("docs-not-needed")

    def docs_request(self) -> str:
        return self.get("docs-request")

    def docs_own_words(self) -> str:
        return self.get("docs-own-words")

    def docs_cancel(self) -> str:
        return self.get("docs-cancel")

    def docs_phrase_1(self) -> str:
        return self.get("docs-phrase-1")

    def docs_phrase_2(self) -> str:
        return self.get("docs-phrase-2")

    def docs_phrase_3(self) -> str:
        return self.get("docs-phrase-3")

    def docs_phrase_4(self) -> str:
        return self.get("docs-phrase-4")

    def docs_phrase_5(self) -> str:
        return self.get("docs-phrase-5")

    def docs_phrase_6(self) -> str:
        return self.get("docs-phrase-6")

    def docs_why(self, *, index: str, name: str, number: str) -> str:
        return self.get("docs-why", index=index, name=name, number=number)

    def docs_toast_accepted(self) -> str:
        return self.get("docs-toast-accepted")

    def docs_toast_returned(self) -> str:
        return self.get("docs-toast-returned")

    def docs_toast_not_needed(self) -> str:
        return self.get("docs-toast-not_needed")

    def docs_toast_asked(self) -> str:
        return self.get("docs-toast-asked")

    def docs_toast_undone(self) -> str:
        return self.get("docs-toast-undone")

    def docs_toast_all(self, *, plural: str, count: str) -> str:
        return self.get("docs-toast-all", plural=plural, count=count)

    def docs_toast_all_none(self) -> str:
        return self.get("docs-toast-all-none")

    def docs_toast_told(self, *, plural: str, count: str) -> str:
        return self.get("docs-toast-told", plural=plural, count=count)

    def docs_toast_told_none(self) -> str:
        return self.get("docs-toast-told-none")

    def docs_toast_looked(self) -> str:
        return self.get("docs-toast-looked")

    def docs_toast_changed(self, *, who: str, what: str) -> str:
        return self.get("docs-toast-changed", who=who, what=what)

    def docs_toast_new_files(self) -> str:
        return self.get("docs-toast-new-files")

    def docs_log_asked(self, *, name: str) -> str:
        return self.get("docs-log-asked", name=name)

    def docs_log_accepted(self, *, name: str) -> str:
        return self.get("docs-log-accepted", name=name)

    def docs_log_returned(self, *, name: str) -> str:
        return self.get("docs-log-returned", name=name)

    def docs_log_not_needed(self, *, name: str) -> str:
        return self.get("docs-log-not_needed", name=name)

    def docs_log_undone(self, *, name: str) -> str:
        return self.get("docs-log-undone", name=name)

    def docs_log_expiry(self, *, name: str, day: str) -> str:
        return self.get("docs-log-expiry", name=name, day=day)

    def docs_log_expiry_none(self, *, name: str) -> str:
        return self.get("docs-log-expiry_none", name=name)

    def docs_log_sent(self, *, name: str, count: str) -> str:
        return self.get("docs-log-sent", name=name, count=count)

    def docs_ask_reason(self, *, mention: str, name: str, number: str) -> str:
        return self.get("docs-ask-reason", mention=mention, name=name, number=number)

    def docs_ask_reason_hint(self) -> str:
        return self.get("docs-ask-reason-hint")

    def docs_ask_expiry(self, *, mention: str, name: str, number: str) -> str:
        return self.get("docs-ask-expiry", mention=mention, name=name, number=number)

    def docs_ask_expiry_hint(self) -> str:
        return self.get("docs-ask-expiry-hint")

    def docs_ask_name(self, *, mention: str, number: str) -> str:
        return self.get("docs-ask-name", mention=mention, number=number)

    def docs_ask_name_hint(self) -> str:
        return self.get("docs-ask-name-hint")

    def docs_ask_day(self, *, mention: str, number: str) -> str:
        return self.get("docs-ask-day", mention=mention, number=number)

    def docs_ask_day_hint(self) -> str:
        return self.get("docs-ask-day-hint")

    def docs_none_word(self) -> str:
        return self.get("docs-none-word")

    def docs_ask_again(self, *, wrong: str) -> str:
        return self.get("docs-ask-again", wrong=wrong)

    def docs_done_expiry(self, *, name: str, day: str) -> str:
        return self.get("docs-done-expiry", name=name, day=day)

    def docs_done_expiry_none(self, *, name: str) -> str:
        return self.get("docs-done-expiry-none", name=name)

    def docs_done_name(self, *, name: str) -> str:
        return self.get("docs-done-name", name=name)

    def docs_done_originals(self, *, number: str, day: str) -> str:
        return self.get("docs-done-originals", number=number, day=day)

    def docs_done_returned(self, *, name: str) -> str:
        return self.get("docs-done-returned", name=name)

    def docs_news(self, *, number: str, name: str, count: str) -> str:
        return self.get("docs-news", number=number, name=name, count=count)

    def docs_news_look(self) -> str:
        return self.get("docs-news-look")

    def docs_zip_wait(self) -> str:
        return self.get("docs-zip-wait")

    def docs_zip_caption(self, *, number: str) -> str:
        return self.get("docs-zip-caption", number=number)

    def docs_zip_caption_part(self, *, number: str, part: str, parts: str) -> str:
        return self.get("docs-zip-caption-part", number=number, part=part, parts=parts)

    def docs_list_file(self) -> str:
        return self.get("docs-list-file")

    def docs_list_sheet(self) -> str:
        return self.get("docs-list-sheet")

    def docs_list_number(self) -> str:
        return self.get("docs-list-number")

    def docs_list_document(self) -> str:
        return self.get("docs-list-document")

    def docs_list_name(self) -> str:
        return self.get("docs-list-name")

    def docs_list_state(self) -> str:
        return self.get("docs-list-state")

    def docs_list_when(self) -> str:
        return self.get("docs-list-when")

    def docs_list_who(self) -> str:
        return self.get("docs-list-who")

    def docs_list_until(self) -> str:
        return self.get("docs-list-until")

    def docs_list_size(self) -> str:
        return self.get("docs-list-size")

    def docs_list_digest(self) -> str:
        return self.get("docs-list-digest")

    def docs_list_part(self) -> str:
        return self.get("docs-list-part")

    def docs_folder_originals(self) -> str:
        return self.get("docs-folder-originals")

    def docs_folder_printed(self) -> str:
        return self.get("docs-folder-printed")

    def docs_folder_staff(self) -> str:
        return self.get("docs-folder-staff")

    def docs_list_printed(self) -> str:
        return self.get("docs-list-printed")

    def docs_list_combined(self) -> str:
        return self.get("docs-list-combined")

    def mydocs_title(self, *, number: str) -> str:
        return self.get("mydocs-title", number=number)

    def mydocs_none(self) -> str:
        return self.get("mydocs-none")

    def mydocs_line(self, *, mark: str, name: str, state: str) -> str:
        return self.get("mydocs-line", mark=mark, name=name, state=state)

    def mydocs_state_optional(self) -> str:
        return self.get("mydocs-state-optional")

    def mydocs_state_asked(self) -> str:
        return self.get("mydocs-state-asked")

    def mydocs_state_received(self) -> str:
        return self.get("mydocs-state-received")

    def mydocs_state_accepted(self) -> str:
        return self.get("mydocs-state-accepted")

    def mydocs_state_returned(self) -> str:
        return self.get("mydocs-state-returned")

    def mydocs_state_not_needed(self) -> str:
        return self.get("mydocs-state-not_needed")

    def mydocs_album(self, *, plural: str, count: str, pages: str) -> str:
        return self.get("mydocs-album", plural=plural, count=count, pages=pages)

    def mydocs_expired(self, *, day: str) -> str:
        return self.get("mydocs-expired", day=day)

    def mydocs_soon(self, *, day: str) -> str:
        return self.get("mydocs-soon", day=day)

    def mydocs_until(self, *, day: str) -> str:
        return self.get("mydocs-until", day=day)

    def mydocs_originals(self, *, day: str) -> str:
        return self.get("mydocs-originals", day=day)

    def mydocs_send(self, *, name: str) -> str:
        return self.get("mydocs-send", name=name)

    def mydocs_correct(self) -> str:
        return self.get("mydocs-correct")

    def mydocs_get(self) -> str:
        return self.get("mydocs-get")

    def mydocs_back(self) -> str:
        return self.get("mydocs-back")

    def mydocs_ask(self, *, name: str) -> str:
        return self.get("mydocs-ask", name=name)

    def mydocs_ask_reason(self, *, words: str) -> str:
        return self.get("mydocs-ask-reason", words=words)

    def mydocs_ask_how(self, *, most: str, max: str) -> str:
        return self.get("mydocs-ask-how", most=most, max=max)

    def mydocs_pending(self, *, count: str) -> str:
        return self.get("mydocs-pending", count=count)

    def mydocs_pending_line(self, *, name: str) -> str:
        return self.get("mydocs-pending-line", name=name)

    def mydocs_hand_in(self, *, count: str) -> str:
        return self.get("mydocs-hand-in", count=count)

    def mydocs_empty(self) -> str:
        return self.get("mydocs-empty")

    def mydocs_later(self) -> str:
        return self.get("mydocs-later")

    def mydocs_sent(self, *, name: str) -> str:
        return self.get("mydocs-sent", name=name)

    def mydocs_file_caption(self, *, name: str) -> str:
        return self.get("mydocs-file-caption", name=name)

    def mydocs_notice(self, *, number: str) -> str:
        return self.get("mydocs-notice", number=number)

    def mydocs_notice_asked(self, *, name: str) -> str:
        return self.get("mydocs-notice-asked", name=name)

    def mydocs_notice_returned(self, *, name: str, words: str) -> str:
        return self.get("mydocs-notice-returned", name=name, words=words)

    def mydocs_notice_button(self) -> str:
        return self.get("mydocs-notice-button")

    def mydocs_reuse(self, *, name: str, day: str) -> str:
        return self.get("mydocs-reuse", name=name, day=day)

    def mydocs_reuse_accepted(self, *, name: str, day: str) -> str:
        return self.get("mydocs-reuse-accepted", name=name, day=day)

    def mydocs_reuse_gone(self) -> str:
        return self.get("mydocs-reuse-gone")

    def mydocs_album_hint(self, *, plural: str, count: str) -> str:
        return self.get("mydocs-album-hint", plural=plural, count=count)

    def toast_files_empty(self) -> str:
        return self.get("toast-files-empty")

    def error_document_changed(self) -> str:
        return self.get("error-document-changed")

    def error_document_closed(self) -> str:
        return self.get("error-document-closed")

    def error_document_not_awaited(self) -> str:
        return self.get("error-document-not_awaited")

    def error_document_nothing(self) -> str:
        return self.get("error-document-nothing")

    def error_document_there(self) -> str:
        return self.get("error-document-there")

    def error_document_not_found(self) -> str:
        return self.get("error-document-not_found")

    def error_document_in_form(self) -> str:
        return self.get("error-document-in_form")

    def error_files_again(self) -> str:
        return self.get("error-files-again")

    def error_files_too_many(self, *, max: str) -> str:
        return self.get("error-files-too_many", max=max)

    def yes(self) -> str:
        return self.get("yes")

    def no(self) -> str:
        return self.get("no")

    def value_skipped(self) -> str:
        return self.get("value-skipped")

    def value_confirmed(self) -> str:
        return self.get("value-confirmed")

    def value_files(self, *, count: str) -> str:
        return self.get("value-files", count=count)

    def card_header(
        self, *, form: str, section: str, number: str, of: str, answered: str, asked: str, minutes: str
    ) -> str:
        return self.get(
            "card-header", form=form, section=section, number=number, of=of, answered=answered, asked=asked, minutes=minutes
        )

    def card_header_done(
        self, *, form: str, section: str, number: str, of: str, asked: str
    ) -> str:
        return self.get(
            "card-header-done", form=form, section=section, number=number, of=of, asked=asked
        )

    def card_header_one(
        self, *, form: str, answered: str, asked: str, minutes: str
    ) -> str:
        return self.get(
            "card-header-one", form=form, answered=answered, asked=asked, minutes=minutes
        )

    def card_header_one_done(self, *, form: str, asked: str) -> str:
        return self.get("card-header-one_done", form=form, asked=asked)

    def card_answered(self, *, name: str, value: str) -> str:
        return self.get("card-answered", name=name, value=value)

    def card_confirmed(self, *, count: str) -> str:
        return self.get("card-confirmed", count=count)

    def card_row_dropped(self, *, name: str, value: str) -> str:
        return self.get("card-row_dropped", name=name, value=value)

    def card_refused(self, *, why: str) -> str:
        return self.get("card-refused", why=why)

    def card_parked(self, *, count: str) -> str:
        return self.get("card-parked", count=count)

    def card_returned(self, *, count: str) -> str:
        return self.get("card-returned", count=count)

    def card_forgotten(self, *, names: str) -> str:
        return self.get("card-forgotten", names=names)

    def card_stale(self) -> str:
        return self.get("card-stale")

    def card_example(self, *, example: str) -> str:
        return self.get("card-example", example=example)

    def card_example_inn(self, *, example: str) -> str:
        return self.get("card-example-inn", example=example)

    def card_example_ogrn(self, *, example: str) -> str:
        return self.get("card-example-ogrn", example=example)

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

    def card_check_must(self) -> str:
        return self.get("card-check_must")

    def card_check_line(self, *, question: str, value: str) -> str:
        return self.get("card-check-line", question=question, value=value)

    def hint_choices(self) -> str:
        return self.get("hint-choices")

    def hint_files(self, *, max: str) -> str:
        return self.get("hint-files", max=max)

    def hint_file(self) -> str:
        return self.get("hint-file")

    def hint_row(self, *, names: str) -> str:
        return self.get("hint-row", names=names)

    def hint_row_gaps(self) -> str:
        return self.get("hint-row_gaps")

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

    def overview_title(self) -> str:
        return self.get("overview-title")

    def overview_page(self, *, page: str, pages: str) -> str:
        return self.get("overview-page", page=page, pages=pages)

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

    def button_take(self) -> str:
        return self.get("button-take")

    def button_skip(self) -> str:
        return self.get("button-skip")

    def button_no_files(self) -> str:
        return self.get("button-no_files")

    def button_confirm(self) -> str:
        return self.get("button-confirm")

    def button_read(self) -> str:
        return self.get("button-read")

    def button_add_row(self, *, row: str) -> str:
        return self.get("button-add_row", row=row)

    def button_drop_file(self, *, name: str) -> str:
        return self.get("button-drop_file", name=name)

    def button_drop_row(self) -> str:
        return self.get("button-drop_row")

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

    def note_next(self, *, done: str, following: str, minutes: str) -> str:
        return self.get("note-next", done=done, following=following, minutes=minutes)

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

    def menu_gatherings(self) -> str:
        return self.get("menu-gatherings")

    def gatherings_title(self) -> str:
        return self.get("gatherings-title")

    def gatherings_none(self) -> str:
        return self.get("gatherings-none")

    def gatherings_button(self, *, when: str, title: str) -> str:
        return self.get("gatherings-button", when=when, title=title)

    def gathering_card(self, *, title: str, when: str, where: str) -> str:
        return self.get("gathering-card", title=title, when=when, where=where)

    def gathering_closes(self, *, day: str) -> str:
        return self.get("gathering-closes", day=day)

    def gathering_free(self, *, count: str) -> str:
        return self.get("gathering-free", count=count)

    def gathering_full(self, *, waiting: str) -> str:
        return self.get("gathering-full", waiting=waiting)

    def gathering_yours(self) -> str:
        return self.get("gathering-yours")

    def gathering_in_line(self, *, number: str) -> str:
        return self.get("gathering-in-line", number=number)

    def gathering_over(self) -> str:
        return self.get("gathering-over")

    def gathering_called_off(self) -> str:
        return self.get("gathering-called-off")

    def button_sign_up(self) -> str:
        return self.get("button-sign-up")

    def button_wait(self) -> str:
        return self.get("button-wait")

    def button_leave(self) -> str:
        return self.get("button-leave")

    def button_leave_yes(self) -> str:
        return self.get("button-leave-yes")

    def gathering_leave_ask(self, *, title: str) -> str:
        return self.get("gathering-leave-ask", title=title)

    def toast_left(self) -> str:
        return self.get("toast-left")

    def submitted_sure(self, *, title: str, when: str, where: str) -> str:
        return self.get("submitted-sure", title=title, when=when, where=where)

    def submitted_waiting(self, *, title: str) -> str:
        return self.get("submitted-waiting", title=title)

    def notice_place(self, *, title: str, when: str, where: str) -> str:
        return self.get("notice-place", title=title, when=when, where=where)

    def notice_off(self, *, title: str, when: str) -> str:
        return self.get("notice-off", title=title, when=when)

    def error_gathering_not_found(self) -> str:
        return self.get("error-gathering-not_found")

    def error_gathering_over(self) -> str:
        return self.get("error-gathering-over")

    def error_gathering_twice(self) -> str:
        return self.get("error-gathering-twice")

    def error_gathering_called_off(self) -> str:
        return self.get("error-gathering-called_off")

    def staff_command_event(self) -> str:
        return self.get("staff-command-event")

    def staff_gatherings_title(self) -> str:
        return self.get("staff-gatherings-title")

    def staff_gatherings_none(self) -> str:
        return self.get("staff-gatherings-none")

    def staff_gathering_line(self, *, when: str, title: str, sure: str, places: str) -> str:
        return self.get("staff-gathering-line", when=when, title=title, sure=sure, places=places)

    def staff_button_announce(self) -> str:
        return self.get("staff-button-announce")

    def staff_announce_which(self) -> str:
        return self.get("staff-announce-which")

    def staff_announce_none(self) -> str:
        return self.get("staff-announce-none")

    def staff_announce_ask(self, *, name: str, service: str) -> str:
        return self.get("staff-announce-ask", name=name, service=service)

    def staff_announce_placeholder(self) -> str:
        return self.get("staff-announce-placeholder")

    def staff_gathering_card(
        self, *, title: str, service: str, when: str, where: str
    ) -> str:
        return self.get(
            "staff-gathering-card", title=title, service=service, when=when, where=where
        )

    def staff_gathering_closes(self, *, day: str) -> str:
        return self.get("staff-gathering-closes", day=day)

    def staff_gathering_tally(self, *, sure: str, places: str, waiting: str) -> str:
        return self.get("staff-gathering-tally", sure=sure, places=places, waiting=waiting)

    def staff_gathering_enough(self, *, least: str, clause: str) -> str:
        return self.get("staff-gathering-enough", least=least, clause=clause)

    def staff_gathering_few(self, *, least: str, clause: str) -> str:
        return self.get("staff-gathering-few", least=least, clause=clause)

    def staff_gathering_smes(self, *, smes: str, sure: str, share: str) -> str:
        return self.get("staff-gathering-smes", smes=smes, sure=sure, share=share)

    def staff_gathering_off(self) -> str:
        return self.get("staff-gathering-off")

    def staff_button_people(self) -> str:
        return self.get("staff-button-people")

    def staff_button_write_down(self) -> str:
        return self.get("staff-button-write-down")

    def staff_button_call_off(self) -> str:
        return self.get("staff-button-call-off")

    def staff_button_call_off_yes(self) -> str:
        return self.get("staff-button-call-off-yes")

    def staff_button_back(self) -> str:
        return self.get("staff-button-back")

    def staff_call_off_ask(self, *, title: str, count: str) -> str:
        return self.get("staff-call-off-ask", title=title, count=count)

    def staff_called_off(self, *, count: str) -> str:
        return self.get("staff-called-off", count=count)

    def staff_people_title(self, *, title: str) -> str:
        return self.get("staff-people-title", title=title)

    def staff_people_none(self) -> str:
        return self.get("staff-people-none")

    def staff_people_sure(self, *, number: str, who: str) -> str:
        return self.get("staff-people-sure", number=number, who=who)

    def staff_people_waiting(self, *, who: str) -> str:
        return self.get("staff-people-waiting", who=who)

    def staff_people_unknown(self) -> str:
        return self.get("staff-people-unknown")

    def staff_write_down_ask(self, *, name: str) -> str:
        return self.get("staff-write-down-ask", name=name)

    def staff_write_down_placeholder(self) -> str:
        return self.get("staff-write-down-placeholder")

    def staff_written_down_sure(self, *, who: str) -> str:
        return self.get("staff-written-down-sure", who=who)

    def staff_written_down_waiting(self, *, who: str) -> str:
        return self.get("staff-written-down-waiting", who=who)

    def staff_announced(self) -> str:
        return self.get("staff-announced")

    def staff_ask_again(self, *, wrong: str) -> str:
        return self.get("staff-ask-again", wrong=wrong)

    def staff_card_place(self, *, when: str, title: str, standing: str) -> str:
        return self.get("staff-card-place", when=when, title=title, standing=standing)

    def staff_seat_chosen(self) -> str:
        return self.get("staff-seat-chosen")

    def staff_seat_sure(self) -> str:
        return self.get("staff-seat-sure")

    def staff_seat_waiting(self) -> str:
        return self.get("staff-seat-waiting")

    def staff_seat_left(self) -> str:
        return self.get("staff-seat-left")

    def graph_kind_yes_no(self) -> str:
        return self.get("graph-kind-yes_no")

    def graph_kind_choice(self, *, count: str) -> str:
        return self.get("graph-kind-choice", count=count)

    def graph_kind_choices(self, *, count: str) -> str:
        return self.get("graph-kind-choices", count=count)

    def graph_kind_text(self) -> str:
        return self.get("graph-kind-text")

    def graph_kind_long_text(self) -> str:
        return self.get("graph-kind-long_text")

    def graph_kind_integer(self) -> str:
        return self.get("graph-kind-integer")

    def graph_kind_decimal(self) -> str:
        return self.get("graph-kind-decimal")

    def graph_kind_money(self) -> str:
        return self.get("graph-kind-money")

    def graph_kind_percent(self) -> str:
        return self.get("graph-kind-percent")

    def graph_kind_date(self) -> str:
        return self.get("graph-kind-date")

    def graph_kind_period(self) -> str:
        return self.get("graph-kind-period")

    def graph_kind_inn(self) -> str:
        return self.get("graph-kind-inn")

    def graph_kind_ogrn(self) -> str:
        return self.get("graph-kind-ogrn")

    def graph_kind_kpp(self) -> str:
        return self.get("graph-kind-kpp")

    def graph_kind_phone(self) -> str:
        return self.get("graph-kind-phone")

    def graph_kind_email(self) -> str:
        return self.get("graph-kind-email")

    def graph_kind_url(self) -> str:
        return self.get("graph-kind-url")

    def graph_kind_country(self) -> str:
        return self.get("graph-kind-country")

    def graph_kind_region(self) -> str:
        return self.get("graph-kind-region")

    def graph_kind_okved(self) -> str:
        return self.get("graph-kind-okved")

    def graph_kind_tnved(self) -> str:
        return self.get("graph-kind-tnved")

    def graph_kind_files(self, *, count: str) -> str:
        return self.get("graph-kind-files", count=count)

    def graph_kind_consent(self) -> str:
        return self.get("graph-kind-consent")

    def graph_kind_info(self) -> str:
        return self.get("graph-kind-info")

    def graph_many(self, *, kind: str) -> str:
        return self.get("graph-many", kind=kind)

    def graph_table_fixed(self, *, rows: str, columns: str) -> str:
        return self.get("graph-table-fixed", rows=rows, columns=columns)

    def graph_table_repeats(self, *, least: str, most: str) -> str:
        return self.get("graph-table-repeats", least=least, most=most)

    def graph_optional(self) -> str:
        return self.get("graph-optional")

    def graph_prefill(self) -> str:
        return self.get("graph-prefill")

    def graph_silent(self) -> str:
        return self.get("graph-silent")

    def graph_same(self, *, number: str) -> str:
        return self.get("graph-same", number=number)

    def graph_rows(self, *, names: str) -> str:
        return self.get("graph-rows", names=names)

    def graph_more(self) -> str:
        return self.get("graph-more")

    def graph_question(self, *, number: str, name: str) -> str:
        return self.get("graph-question", number=number, name=name)

    def graph_decides(self, *, numbers: str) -> str:
        return self.get("graph-decides", numbers=numbers)

    def graph_form(self, *, form: str, id: str) -> str:
        return self.get("graph-form", form=form, id=id)

    def graph_form_about(
        self, *, questions: str, sections: str, checks: str, clause: str, version: str
    ) -> str:
        return self.get(
            "graph-form-about", questions=questions, sections=sections, checks=checks, clause=clause, version=version
        )

    def graph_start(self) -> str:
        return self.get("graph-start")

    def graph_end(self) -> str:
        return self.get("graph-end")

    def graph_end_short(self) -> str:
        return self.get("graph-end-short")

    def graph_checks(self) -> str:
        return self.get("graph-checks")

    def graph_check_confirm(self) -> str:
        return self.get("graph-check-confirm")

    def graph_check_error(self) -> str:
        return self.get("graph-check-error")

    def graph_check_fields(self, *, numbers: str) -> str:
        return self.get("graph-check-fields", numbers=numbers)

    def graph_legend_required(self) -> str:
        return self.get("graph-legend-required")

    def graph_legend_optional(self) -> str:
        return self.get("graph-legend-optional")

    def graph_legend_skip(self) -> str:
        return self.get("graph-legend-skip")

    def graph_legend_depends(self) -> str:
        return self.get("graph-legend-depends")

    def graph_legend_check(self) -> str:
        return self.get("graph-legend-check")

    def graph_legend_forward(self) -> str:
        return self.get("graph-legend-forward")

    def graph_legend_good(self) -> str:
        return self.get("graph-legend-good")

    def graph_legend_end(self) -> str:
        return self.get("graph-legend-end")

    def graph_machine(self, *, name: str, pack: str, machine: str) -> str:
        return self.get("graph-machine", name=name, pack=pack, machine=machine)

    def graph_machine_about(self, *, states: str, steps: str) -> str:
        return self.get("graph-machine-about", states=states, steps=steps)

    def graph_role_client(self) -> str:
        return self.get("graph-role-client")

    def graph_role_centre(self) -> str:
        return self.get("graph-role-centre")

    def graph_role_rec(self) -> str:
        return self.get("graph-role-rec")

    def graph_role_bot(self) -> str:
        return self.get("graph-role-bot")

    def graph_state_start(self) -> str:
        return self.get("graph-state-start")

    def graph_state_final(self) -> str:
        return self.get("graph-state-final")

    def graph_state_success(self) -> str:
        return self.get("graph-state-success")

    def graph_state_open(self) -> str:
        return self.get("graph-state-open")

    def graph_state_waits(self, *, role: str) -> str:
        return self.get("graph-state-waits", role=role)

    def graph_state_suspends(self, *, states: str) -> str:
        return self.get("graph-state-suspends", states=states)

    def graph_state_sees(self, *, text: str) -> str:
        return self.get("graph-state-sees", text=text)

    def graph_indicative(self, *, term: str) -> str:
        return self.get("graph-indicative", term=term)

    def graph_reason(self) -> str:
        return self.get("graph-reason")

    def graph_need_conditions(self) -> str:
        return self.get("graph-need-conditions")

    def graph_need_documents(self) -> str:
        return self.get("graph-need-documents")

    def graph_need_originals(self) -> str:
        return self.get("graph-need-originals")

    def graph_need_sum(self) -> str:
        return self.get("graph-need-sum")

    def graph_paper(self, *, name: str) -> str:
        return self.get("graph-paper", name=name)

    def graph_dated(self) -> str:
        return self.get("graph-dated")

    def graph_kept(self) -> str:
        return self.get("graph-kept")

    def graph_rates(self) -> str:
        return self.get("graph-rates")

    def graph_filed(self, *, service: str) -> str:
        return self.get("graph-filed", service=service)

    def graph_window(self) -> str:
        return self.get("graph-window")

    def graph_after(self, *, verb: str) -> str:
        return self.get("graph-after", verb=verb)

    def graph_service(self, *, label: str) -> str:
        return self.get("graph-service", label=label)

    def graph_step(self, *, step: str) -> str:
        return self.get("graph-step", step=step)

    def graph_to(self, *, number: str, state: str) -> str:
        return self.get("graph-to", number=number, state=state)

    def graph_stays(self) -> str:
        return self.get("graph-stays")

    def graph_written(self, *, path: str) -> str:
        return self.get("graph-written", path=path)

    def graph_no_write(self, *, path: str, why: str) -> str:
        return self.get("graph-no_write", path=path, why=why)

    def graph_no_format(self, *, path: str, known: str) -> str:
        return self.get("graph-no_format", path=path, known=known)

    def graph_no_machine(self, *, pack: str, machine: str, known: str) -> str:
        return self.get("graph-no_machine", pack=pack, machine=machine, known=known)

    def graph_which_machine(self, *, pack: str, known: str) -> str:
        return self.get("graph-which_machine", pack=pack, known=known)

    def graph_only_status(self, *, form: str) -> str:
        return self.get("graph-only_status", form=form)

    def staff_button_guarded(self, *, verb: str) -> str:
        return self.get("staff-button-guarded", verb=verb)

    def staff_guarded(self, *, what: str) -> str:
        return self.get("staff-guarded", what=what)

    def staff_lacks_conditions(self, *, count: str) -> str:
        return self.get("staff-lacks-conditions", count=count)

    def staff_lacks_failing(self, *, count: str) -> str:
        return self.get("staff-lacks-failing", count=count)

    def staff_lacks_documents(self, *, names: str) -> str:
        return self.get("staff-lacks-documents", names=names)

    def staff_lacks_originals(self) -> str:
        return self.get("staff-lacks-originals")

    def staff_lacks_sum(self, *, number: str) -> str:
        return self.get("staff-lacks-sum", number=number)

    def staff_lacks_paper(self, *, paper: str) -> str:
        return self.get("staff-lacks-paper", paper=paper)

    def staff_day_ask(self, *, number: str, verb: str) -> str:
        return self.get("staff-day-ask", number=number, verb=verb)

    def staff_day_today(self, *, day: str) -> str:
        return self.get("staff-day-today", day=day)

    def staff_day_yesterday(self, *, day: str) -> str:
        return self.get("staff-day-yesterday", day=day)

    def staff_day_other(self) -> str:
        return self.get("staff-day-other")

    def staff_weekday_1(self) -> str:
        return self.get("staff-weekday-1")

    def staff_weekday_2(self) -> str:
        return self.get("staff-weekday-2")

    def staff_weekday_3(self) -> str:
        return self.get("staff-weekday-3")

    def staff_weekday_4(self) -> str:
        return self.get("staff-weekday-4")

    def staff_weekday_5(self) -> str:
        return self.get("staff-weekday-5")

    def staff_weekday_6(self) -> str:
        return self.get("staff-weekday-6")

    def staff_weekday_7(self) -> str:
        return self.get("staff-weekday-7")

    def staff_day_prompt(
        self, *, mention: str, number: str, verb: str, example: str
    ) -> str:
        return self.get(
            "staff-day-prompt", mention=mention, number=number, verb=verb, example=example
        )

    def staff_day_placeholder(self) -> str:
        return self.get("staff-day-placeholder")

    def staff_entry_day(self, *, entry: str, day: str) -> str:
        return self.get("staff-entry-day", entry=entry, day=day)

    def error_day_needed(self) -> str:
        return self.get("error-day-needed")

    def error_day_needless(self) -> str:
        return self.get("error-day-needless")

    def error_day_future(self) -> str:
        return self.get("error-day-future")

    def error_day_early(self, *, day: str) -> str:
        return self.get("error-day-early", day=day)

    def error_step_guarded(self) -> str:
        return self.get("error-step-guarded")

    def staff_button_conditions(self) -> str:
        return self.get("staff-button-conditions")

    def staff_button_conditions_left(self, *, count: str) -> str:
        return self.get("staff-button-conditions-left", count=count)

    def staff_button_conditions_fail(self) -> str:
        return self.get("staff-button-conditions-fail")

    def staff_conditions_checked(self) -> str:
        return self.get("staff-conditions-checked")

    def staff_conditions_about(self) -> str:
        return self.get("staff-conditions-about")

    def staff_conditions_fails(self) -> str:
        return self.get("staff-conditions-fails")

    def staff_conditions_open(self) -> str:
        return self.get("staff-conditions-open")

    def staff_conditions_done(self) -> str:
        return self.get("staff-conditions-done")

    def staff_conditions_clear(self) -> str:
        return self.get("staff-conditions-clear")

    def staff_conditions_line(self, *, number: str, ground: str, clause: str) -> str:
        return self.get("staff-conditions-line", number=number, ground=ground, clause=clause)

    def staff_conditions_by(self, *, line: str, who: str, when: str) -> str:
        return self.get("staff-conditions-by", line=line, who=who, when=when)

    def staff_conditions_words(self, *, line: str, who: str, when: str, words: str) -> str:
        return self.get("staff-conditions-words", line=line, who=who, when=when, words=words)

    def staff_conditions_stale(self, *, line: str) -> str:
        return self.get("staff-conditions-stale", line=line)

    def staff_conditions_all(self, *, count: str) -> str:
        return self.get("staff-conditions-all", count=count)

    def staff_conditions_overrule(self, *, number: str) -> str:
        return self.get("staff-conditions-overrule", number=number)

    def staff_overrule_ask(self, *, mention: str, number: str, ground: str) -> str:
        return self.get("staff-overrule-ask", mention=mention, number=number, ground=ground)

    def staff_overrule_placeholder(self) -> str:
        return self.get("staff-overrule-placeholder")

    def staff_checked(self, *, count: str) -> str:
        return self.get("staff-checked", count=count)

    def error_check_unknown(self) -> str:
        return self.get("error-check-unknown")

    def error_check_head(self) -> str:
        return self.get("error-check-head")

    def staff_verb_check(self) -> str:
        return self.get("staff-verb-check")

    def staff_verb_overrule(self) -> str:
        return self.get("staff-verb-overrule")

    def staff_button_attach(self, *, paper: str) -> str:
        return self.get("staff-button-attach", paper=paper)

    def staff_button_papers(self, *, count: str) -> str:
        return self.get("staff-button-papers", count=count)

    def staff_papers(self, *, number: str) -> str:
        return self.get("staff-papers", number=number)

    def staff_papers_none(self) -> str:
        return self.get("staff-papers-none")

    def staff_papers_line(
        self, *, paper: str, name: str, version: str, who: str, when: str
    ) -> str:
        return self.get(
            "staff-papers-line", paper=paper, name=name, version=version, who=who, when=when
        )

    def staff_papers_get(self, *, name: str) -> str:
        return self.get("staff-papers-get", name=name)

    def staff_papers_other(self) -> str:
        return self.get("staff-papers-other")

    def staff_paper_other(self) -> str:
        return self.get("staff-paper-other")

    def staff_paper_ask(self, *, mention: str, number: str, paper: str) -> str:
        return self.get("staff-paper-ask", mention=mention, number=number, paper=paper)

    def staff_paper_placeholder(self) -> str:
        return self.get("staff-paper-placeholder")

    def staff_paper_file_needed(self) -> str:
        return self.get("staff-paper-file-needed")

    def staff_paper_done(self, *, number: str, paper: str, name: str) -> str:
        return self.get("staff-paper-done", number=number, paper=paper, name=name)

    def staff_paper_caption(self, *, number: str, paper: str, version: str) -> str:
        return self.get("staff-paper-caption", number=number, paper=paper, version=version)

    def error_paper_unknown(self) -> str:
        return self.get("error-paper-unknown")

    def staff_verb_note_originals(self) -> str:
        return self.get("staff-verb-note_originals")

    def staff_verb_attach(self) -> str:
        return self.get("staff-verb-attach")

    def staff_button_take_back(self, *, until: str) -> str:
        return self.get("staff-button-take-back", until=until)

    def staff_done_taken_back(self) -> str:
        return self.get("staff-done-taken-back")

    def staff_verb_take_back(self) -> str:
        return self.get("staff-verb-take_back")

    def error_take_back_nothing(self) -> str:
        return self.get("error-take_back-nothing")

    def error_take_back_not_yours(self, *, who: str) -> str:
        return self.get("error-take_back-not_yours", who=who)

    def error_take_back_outside(self) -> str:
        return self.get("error-take_back-outside")

    def error_take_back_too_late(self, *, minutes: str) -> str:
        return self.get("error-take_back-too_late", minutes=minutes)

    def error_take_back_seat(self) -> str:
        return self.get("error-take_back-seat")

    def staff_button_hand_over(self) -> str:
        return self.get("staff-button-hand-over")

    def staff_hand_over(self, *, number: str) -> str:
        return self.get("staff-hand-over", number=number)

    def staff_hand_over_away(self, *, name: str, day: str) -> str:
        return self.get("staff-hand-over-away", name=name, day=day)

    def staff_handed(self, *, mention: str, by: str, number: str) -> str:
        return self.get("staff-handed", mention=mention, by=by, number=number)

    def staff_done_handed_over(self, *, who: str) -> str:
        return self.get("staff-done-handed-over", who=who)

    def staff_verb_hand_over(self) -> str:
        return self.get("staff-verb-hand_over")

    def error_handing_nobody(self) -> str:
        return self.get("error-handing-nobody")

    def error_handing_theirs(self, *, who: str) -> str:
        return self.get("error-handing-theirs", who=who)

    def staff_card_performer_away(self, *, who: str, day: str) -> str:
        return self.get("staff-card-performer-away", who=who, day=day)

    def staff_card_performer_deputy(self, *, who: str, day: str, deputy: str) -> str:
        return self.get("staff-card-performer-deputy", who=who, day=day, deputy=deputy)

    def staff_away_fillers(self) -> str:
        return self.get("staff-away-fillers")

    def staff_away_usage(self) -> str:
        return self.get("staff-away-usage")

    def staff_away_list(self) -> str:
        return self.get("staff-away-list")

    def staff_away_line(self, *, who: str, since: str, until: str) -> str:
        return self.get("staff-away-line", who=who, since=since, until=until)

    def staff_away_line_deputy(self, *, who: str, since: str, until: str, deputy: str) -> str:
        return self.get("staff-away-line-deputy", who=who, since=since, until=until, deputy=deputy)

    def staff_away_done(self, *, who: str, since: str, until: str) -> str:
        return self.get("staff-away-done", who=who, since=since, until=until)

    def staff_away_done_deputy(self, *, who: str, since: str, until: str, deputy: str) -> str:
        return self.get("staff-away-done-deputy", who=who, since=since, until=until, deputy=deputy)

    def staff_away_choose(self) -> str:
        return self.get("staff-away-choose")

    def staff_away_nobody(self) -> str:
        return self.get("staff-away-nobody")

    def staff_away_unknown(self, *, typed: str, names: str) -> str:
        return self.get("staff-away-unknown", typed=typed, names=names)

    def staff_back_done(self, *, who: str) -> str:
        return self.get("staff-back-done", who=who)

    def staff_back_none(self, *, who: str) -> str:
        return self.get("staff-back-none", who=who)

    def error_away_not_yours(self) -> str:
        return self.get("error-away-not_yours")

    def error_away_past(self) -> str:
        return self.get("error-away-past")

    def staff_command_away(self) -> str:
        return self.get("staff-command-away")

    def staff_command_back(self) -> str:
        return self.get("staff-command-back")

    def notice_taken_back(self, *, number: str, wrong: str, state: str) -> str:
        return self.get("notice-taken-back", number=number, wrong=wrong, state=state)

    def home_first(self, *, centre: str) -> str:
        return self.get("home-first", centre=centre)

    def home(self, *, centre: str) -> str:
        return self.get("home", centre=centre)

    def menu_continue(self) -> str:
        return self.get("menu-continue")

    def menu_apply(self) -> str:
        return self.get("menu-apply")

    def menu_applications(self) -> str:
        return self.get("menu-applications")

    def menu_profile(self) -> str:
        return self.get("menu-profile")

    def menu_help(self) -> str:
        return self.get("menu-help")

    def menu_language(self) -> str:
        return self.get("menu-language")

    def menu_privacy(self) -> str:
        return self.get("menu-privacy")

    def button_home(self) -> str:
        return self.get("button-home")

    def consent(self, *, operator: str, version: str) -> str:
        return self.get("consent", operator=operator, version=version)

    def consent_check(self, *, operator: str, version: str) -> str:
        return self.get("consent-check", operator=operator, version=version)

    def button_agree(self) -> str:
        return self.get("button-agree")

    def button_not_now(self) -> str:
        return self.get("button-not-now")

    def services_line(self, *, name: str, about: str, state: str) -> str:
        return self.get("services-line", name=name, about=about, state=state)

    def intake_always(self) -> str:
        return self.get("intake-always")

    def intake_open(self, *, until: str) -> str:
        return self.get("intake-open", until=until)

    def intake_closed(self) -> str:
        return self.get("intake-closed")

    def paused(self, *, form: str, answered: str, asked: str, minutes: str) -> str:
        return self.get("paused", form=form, answered=answered, asked=asked, minutes=minutes)

    def help(self, *, contacts: str) -> str:
        return self.get("help", contacts=contacts)

    def language_title(self) -> str:
        return self.get("language-title")

    def privacy_none(self) -> str:
        return self.get("privacy-none")

    def privacy(self, *, operator: str, given: str, version: str) -> str:
        return self.get("privacy", operator=operator, given=given, version=version)

    def button_my_data(self) -> str:
        return self.get("button-my-data")

    def button_withdraw(self) -> str:
        return self.get("button-withdraw")

    def button_withdraw_yes(self) -> str:
        return self.get("button-withdraw-yes")

    def withdraw_ask(self) -> str:
        return self.get("withdraw-ask")

    def button_erase(self) -> str:
        return self.get("button-erase")

    def button_erase_yes(self) -> str:
        return self.get("button-erase-yes")

    def erase_ask(self) -> str:
        return self.get("erase-ask")

    def my_data_caption(self) -> str:
        return self.get("my-data-caption")

    def profile_title(self) -> str:
        return self.get("profile-title")

    def profile_empty(self) -> str:
        return self.get("profile-empty")

    def score_total(self, *, percent: str, bar: str, level: str) -> str:
        return self.get("score-total", percent=percent, bar=bar, level=level)

    def score_advice_title(self) -> str:
        return self.get("score-advice-title")

    def score_advice(self, *, points: str, advice: str) -> str:
        return self.get("score-advice", points=points, advice=advice)

    def score_way(self, *, level: str, points: str) -> str:
        return self.get("score-way", level=level, points=points)

    def score_default_model(self) -> str:
        return self.get("score-default-model")

    def score_details(self) -> str:
        return self.get("score-details")

    def score_block(self, *, name: str, points: str, max: str) -> str:
        return self.get("score-block", name=name, points=points, max=max)

    def score_raised(self, *, points: str, words: str) -> str:
        return self.get("score-raised", points=points, words=words)

    def score_lowered(self, *, points: str, words: str) -> str:
        return self.get("score-lowered", points=points, words=words)

    def score_missed(self, *, points: str, words: str) -> str:
        return self.get("score-missed", points=points, words=words)

    def places_title(self) -> str:
        return self.get("places-title")

    def places_fit(self) -> str:
        return self.get("places-fit")

    def places_none(self) -> str:
        return self.get("places-none")

    def places_line(self, *, name: str, why: str) -> str:
        return self.get("places-line", name=name, why=why)

    def place_fits(self, *, name: str) -> str:
        return self.get("place-fits", name=name)

    def place_no(self, *, name: str) -> str:
        return self.get("place-no", name=name)

    def result_incomplete(self) -> str:
        return self.get("result-incomplete")

    def result_correct(self, *, number: str) -> str:
        return self.get("result-correct", number=number)

    def result_remarks(self, *, words: str) -> str:
        return self.get("result-remarks", words=words)

    def result_again(self) -> str:
        return self.get("result-again")

    def result_open(self, *, service: str) -> str:
        return self.get("result-open", service=service)

    def result_closed_until(self, *, opens: str) -> str:
        return self.get("result-closed-until", opens=opens)

    def result_closed(self) -> str:
        return self.get("result-closed")

    def button_submit(self) -> str:
        return self.get("button-submit")

    def button_send(self) -> str:
        return self.get("button-send")

    def button_submit_again(self) -> str:
        return self.get("button-submit-again")

    def button_submit_consultation(self) -> str:
        return self.get("button-submit-consultation")

    def button_tell_me(self) -> str:
        return self.get("button-tell-me")

    def button_score_details(self) -> str:
        return self.get("button-score-details")

    def button_places(self) -> str:
        return self.get("button-places")

    def button_change_form(self, *, form: str) -> str:
        return self.get("button-change-form", form=form)

    def submitted(self, *, number: str) -> str:
        return self.get("submitted", number=number)

    def submitted_again(self, *, number: str) -> str:
        return self.get("submitted-again", number=number)

    def submitted_again_print(self) -> str:
        return self.get("submitted-again-print")

    def submitted_print(self) -> str:
        return self.get("submitted-print")

    def submitted_elsewhere(self, *, apply: str) -> str:
        return self.get("submitted-elsewhere", apply=apply)

    def button_print_pdf(self) -> str:
        return self.get("button-print-pdf")

    def button_print_docx(self) -> str:
        return self.get("button-print-docx")

    def button_follow(self) -> str:
        return self.get("button-follow")

    def button_documents(self) -> str:
        return self.get("button-documents")

    def button_list(self) -> str:
        return self.get("button-list")

    def button_correct(self) -> str:
        return self.get("button-correct")

    def button_cancel_draft(self) -> str:
        return self.get("button-cancel-draft")

    def cancel_ask(self) -> str:
        return self.get("cancel-ask")

    def button_cancel_yes(self) -> str:
        return self.get("button-cancel-yes")

    def print_caption(self, *, number: str, form: str) -> str:
        return self.get("print-caption", number=number, form=form)

    def applications_title(self) -> str:
        return self.get("applications-title")

    def applications_none(self) -> str:
        return self.get("applications-none")

    def application_draft(self) -> str:
        return self.get("application-draft")

    def application_draft_of(self, *, service: str) -> str:
        return self.get("application-draft-of", service=service)

    def application_title(self, *, title: str, service: str) -> str:
        return self.get("application-title", title=title, service=service)

    def application_state(self, *, state: str) -> str:
        return self.get("application-state", state=state)

    def application_entry(self, *, when: str, state: str) -> str:
        return self.get("application-entry", when=when, state=state)

    def application_words(self, *, words: str) -> str:
        return self.get("application-words", words=words)

    def state_draft(self) -> str:
        return self.get("state-draft")

    def toast_stale(self) -> str:
        return self.get("toast-stale")

    def toast_old_card(self) -> str:
        return self.get("toast-old-card")

    def toast_subscribed(self) -> str:
        return self.get("toast-subscribed")

    def toast_cancelled(self) -> str:
        return self.get("toast-cancelled")

    def toast_withdrawn(self) -> str:
        return self.get("toast-withdrawn")

    def toast_erased(self) -> str:
        return self.get("toast-erased")

    def toast_no_documents(self) -> str:
        return self.get("toast-no-documents")

    def lost(self) -> str:
        return self.get("lost")

    def lost_draft(self) -> str:
        return self.get("lost-draft")

    def broken(self) -> str:
        return self.get("broken")

    def command_start(self) -> str:
        return self.get("command-start")

    def command_applications(self) -> str:
        return self.get("command-applications")

    def command_help(self) -> str:
        return self.get("command-help")

    def error_application_not_found(self) -> str:
        return self.get("error-application-not_found")

    def error_application_submitted(self) -> str:
        return self.get("error-application-submitted")

    def error_forms_incomplete(self) -> str:
        return self.get("error-forms-incomplete")

    def error_intake_closed(self) -> str:
        return self.get("error-intake-closed")

    def error_consent_needed(self) -> str:
        return self.get("error-consent-needed")

    def error_verb_not_now(self) -> str:
        return self.get("error-verb-not_now")

    def error_verb_not_your_role(self) -> str:
        return self.get("error-verb-not_your_role")

    def error_words_needed(self) -> str:
        return self.get("error-words-needed")

    def error_words_too_long(self, *, length: str, max: str) -> str:
        return self.get("error-words-too_long", length=length, max=max)

    def error_application_taken(self, *, who: str) -> str:
        return self.get("error-application-taken", who=who)

    def error_application_moved_on(self, *, who: str) -> str:
        return self.get("error-application-moved_on", who=who)

    def step_ask(self, *, number: str, what: str) -> str:
        return self.get("step-ask", number=number, what=what)

    def step_yes(self) -> str:
        return self.get("step-yes")

    def toast_step(self) -> str:
        return self.get("toast-step")

    def notice_state(self, *, number: str, state: str) -> str:
        return self.get("notice-state", number=number, state=state)

    def notice_words(self, *, words: str) -> str:
        return self.get("notice-words", words=words)

    def notice_fix(self) -> str:
        return self.get("notice-fix")

    def notice_consult(self) -> str:
        return self.get("notice-consult")

    def notice_window(self, *, service: str, until: str) -> str:
        return self.get("notice-window", service=service, until=until)

    def button_open_application(self) -> str:
        return self.get("button-open-application")

    def button_fix_application(self) -> str:
        return self.get("button-fix-application")

    def button_consultation(self) -> str:
        return self.get("button-consultation")

    def button_apply_now(self) -> str:
        return self.get("button-apply-now")

    def staff_card_again(self) -> str:
        return self.get("staff-card-again")

    def queue_title_new(self, *, count: str) -> str:
        return self.get("queue-title-new", count=count)

    def queue_title_work(self, *, count: str) -> str:
        return self.get("queue-title-work", count=count)

    def queue_title_mine(self, *, who: str, count: str) -> str:
        return self.get("queue-title-mine", who=who, count=count)

    def queue_title_today(self, *, count: str) -> str:
        return self.get("queue-title-today", count=count)

    def queue_title_late(self, *, count: str) -> str:
        return self.get("queue-title-late", count=count)

    def queue_title_pack(self, *, pack: str, count: str) -> str:
        return self.get("queue-title-pack", pack=pack, count=count)

    def queue_packs(self) -> str:
        return self.get("queue-packs")

    def queue_empty(self) -> str:
        return self.get("queue-empty")

    def queue_tab_new(self) -> str:
        return self.get("queue-tab-new")

    def queue_tab_work(self) -> str:
        return self.get("queue-tab-work")

    def queue_tab_mine(self) -> str:
        return self.get("queue-tab-mine")

    def queue_tab_today(self) -> str:
        return self.get("queue-tab-today")

    def queue_tab_late(self) -> str:
        return self.get("queue-tab-late")

    def queue_tab_packs(self) -> str:
        return self.get("queue-tab-packs")

    def queue_tab(self, *, name: str, count: str) -> str:
        return self.get("queue-tab", name=name, count=count)

    def queue_tab_here(self, *, name: str) -> str:
        return self.get("queue-tab-here", name=name)

    def queue_many(self, *, count: str) -> str:
        return self.get("queue-many", count=count)

    def queue_line(self, *, number: str, company: str, rest: str) -> str:
        return self.get("queue-line", number=number, company=company, rest=rest)

    def queue_where(self, *, where: str) -> str:
        return self.get("queue-where", where=where)

    def queue_until(self, *, day: str) -> str:
        return self.get("queue-until", day=day)

    def queue_client_until(self, *, day: str) -> str:
        return self.get("queue-client-until", day=day)

    def queue_today(self) -> str:
        return self.get("queue-today")

    def queue_late(self, *, days: str) -> str:
        return self.get("queue-late", days=days)

    def queue_late_since(self, *, day: str) -> str:
        return self.get("queue-late-since", day=day)

    def queue_waits_today(self) -> str:
        return self.get("queue-waits-today")

    def queue_waits(self, *, days: str) -> str:
        return self.get("queue-waits", days=days)

    def queue_waits_since(self, *, day: str) -> str:
        return self.get("queue-waits-since", day=day)

    def queue_choose(self) -> str:
        return self.get("queue-choose")

    def queue_found(self, *, text: str, count: str) -> str:
        return self.get("queue-found", text=text, count=count)

    def queue_found_none(self, *, text: str) -> str:
        return self.get("queue-found-none", text=text)

    def queue_place_history(self) -> str:
        return self.get("queue-place-history")

    def queue_place_talk(self) -> str:
        return self.get("queue-place-talk")

    def queue_place_file(self) -> str:
        return self.get("queue-place-file")

    def queue_place_tag(self) -> str:
        return self.get("queue-place-tag")

    def staff_usage_app(self) -> str:
        return self.get("staff-usage-app")

    def staff_usage_find(self) -> str:
        return self.get("staff-usage-find")

    def staff_help(self) -> str:
        return self.get("staff-help")

    def staff_command_queue(self) -> str:
        return self.get("staff-command-queue")

    def staff_command_mine(self) -> str:
        return self.get("staff-command-mine")

    def staff_command_due(self) -> str:
        return self.get("staff-command-due")

    def staff_command_late(self) -> str:
        return self.get("staff-command-late")

    def staff_command_app(self) -> str:
        return self.get("staff-command-app")

    def staff_command_find(self) -> str:
        return self.get("staff-command-find")

    def staff_command_sum(self) -> str:
        return self.get("staff-command-sum")

    def staff_command_export(self) -> str:
        return self.get("staff-command-export")

    def staff_command_help(self) -> str:
        return self.get("staff-command-help")

    def rating_ask(self) -> str:
        return self.get("rating-ask")

    def rating_again(self, *, number: str, stars: str, until: str) -> str:
        return self.get("rating-again", number=number, stars=stars, until=until)

    def rating_star(self, *, number: str) -> str:
        return self.get("rating-star", number=number)

    def rating_thanks(self, *, stars: str) -> str:
        return self.get("rating-thanks", stars=stars)

    def rating_done(self, *, stars: str) -> str:
        return self.get("rating-done", stars=stars)

    def rating_words(self, *, words: str) -> str:
        return self.get("rating-words", words=words)

    def rating_line(self, *, stars: str) -> str:
        return self.get("rating-line", stars=stars)

    def rating_write(self) -> str:
        return self.get("rating-write")

    def rating_silent(self) -> str:
        return self.get("rating-silent")

    def rating_change(self) -> str:
        return self.get("rating-change")

    def rating_give(self) -> str:
        return self.get("rating-give")

    def rating_prompt(self, *, number: str) -> str:
        return self.get("rating-prompt", number=number)

    def rating_placeholder(self) -> str:
        return self.get("rating-placeholder")

    def rating_empty(self) -> str:
        return self.get("rating-empty")

    def rating_long(self, *, length: str, max: str) -> str:
        return self.get("rating-long", length=length, max=max)

    def error_rating_not_now(self) -> str:
        return self.get("error-rating-not_now")

    def staff_card_rating(self, *, stars: str) -> str:
        return self.get("staff-card-rating", stars=stars)

    def staff_rated(self, *, number: str, stars: str) -> str:
        return self.get("staff-rated", number=number, stars=stars)

    def staff_rated_poor(self, *, heads: str) -> str:
        return self.get("staff-rated-poor", heads=heads)

    def register_progress(self, *, read: str, speed: str) -> str:
        return self.get("register-progress", read=read, speed=speed)

    def register_resumed(self, *, read: str) -> str:
        return self.get("register-resumed", read=read)

    def register_stopped(self) -> str:
        return self.get("register-stopped")

    def register_loaded(self, *, as_of: str, records: str) -> str:
        return self.get("register-loaded", as_of=as_of, records=records)

    def register_read(self, *, read: str, speed: str, unusable: str) -> str:
        return self.get("register-read", read=read, speed=speed, unusable=unusable)

    def register_same(self, *, as_of: str, records: str) -> str:
        return self.get("register-same", as_of=as_of, records=records)

    def register_in_force(self, *, as_of: str, records: str, age: str) -> str:
        return self.get("register-in_force", as_of=as_of, records=records, age=age)

    def register_regions(self, *, codes: str) -> str:
        return self.get("register-regions", codes=codes)

    def register_country(self) -> str:
        return self.get("register-country")

    def register_none(self) -> str:
        return self.get("register-none")

    def register_unknown(self, *, inn: str) -> str:
        return self.get("register-unknown", inn=inn)

    def register_value(self, *, name: str, value: str) -> str:
        return self.get("register-value", name=name, value=value)

    def register_source(self, *, source: str, as_of: str) -> str:
        return self.get("register-source", source=source, as_of=as_of)

    def register_wrong_digit(self, *, inn: str) -> str:
        return self.get("register-wrong_digit", inn=inn)

    def register_kind_company(self) -> str:
        return self.get("register-kind-company")

    def register_kind_sole_trader(self) -> str:
        return self.get("register-kind-sole_trader")

    def register_status_active(self) -> str:
        return self.get("register-status-active")

    def register_status_liquidating(self) -> str:
        return self.get("register-status-liquidating")

    def register_status_liquidated(self) -> str:
        return self.get("register-status-liquidated")

    def register_status_bankrupt(self) -> str:
        return self.get("register-status-bankrupt")

    def register_status_reorganizing(self) -> str:
        return self.get("register-status-reorganizing")

    def register_category_micro(self) -> str:
        return self.get("register-category-micro")

    def register_category_small(self) -> str:
        return self.get("register-category-small")

    def register_category_medium(self) -> str:
        return self.get("register-category-medium")

    def register_source_sme(self) -> str:
        return self.get("register-source-sme")

    def register_source_dadata(self) -> str:
        return self.get("register-source-dadata")

    def register_field_name(self) -> str:
        return self.get("register-field-name")

    def register_field_short_name(self) -> str:
        return self.get("register-field-short_name")

    def register_field_ogrn(self) -> str:
        return self.get("register-field-ogrn")

    def register_field_kpp(self) -> str:
        return self.get("register-field-kpp")

    def register_field_kind(self) -> str:
        return self.get("register-field-kind")

    def register_field_status(self) -> str:
        return self.get("register-field-status")

    def register_field_category(self) -> str:
        return self.get("register-field-category")

    def register_field_okved(self) -> str:
        return self.get("register-field-okved")

    def register_field_okveds(self) -> str:
        return self.get("register-field-okveds")

    def register_field_region(self) -> str:
        return self.get("register-field-region")

    def register_field_address(self) -> str:
        return self.get("register-field-address")

    def register_field_head(self) -> str:
        return self.get("register-field-head")

    def register_field_registered_on(self) -> str:
        return self.get("register-field-registered_on")

    def register_field_sme_since(self) -> str:
        return self.get("register-field-sme_since")

    def register_fault(self, *, what: str) -> str:
        return self.get("register-fault", what=what)

    def register_bad_region(self, *, code: str) -> str:
        return self.get("register-bad_region", code=code)

    def register_bad_inn(self, *, inn: str) -> str:
        return self.get("register-bad_inn", inn=inn)

    def register_fault_no_file(self, *, file: str, why: str) -> str:
        return self.get("register-fault-no_file", file=file, why=why)

    def register_fault_broken_zip(self, *, file: str, why: str) -> str:
        return self.get("register-fault-broken_zip", file=file, why=why)

    def register_fault_no_parts(self, *, file: str) -> str:
        return self.get("register-fault-no_parts", file=file)

    def register_fault_too_large(self, *, file: str) -> str:
        return self.get("register-fault-too_large", file=file)

    def register_fault_broken_xml(self, *, file: str, record: str, line: str, why: str) -> str:
        return self.get("register-fault-broken_xml", file=file, record=record, line=line, why=why)

    def register_fault_forbidden_xml(self, *, file: str, line: str) -> str:
        return self.get("register-fault-forbidden_xml", file=file, line=line)

    def register_fault_wrong_schema(
        self, *, file: str, record: str, line: str, found: str
    ) -> str:
        return self.get(
            "register-fault-wrong_schema", file=file, record=record, line=line, found=found
        )

    def register_fault_empty(self, *, read: str) -> str:
        return self.get("register-fault-empty", read=read)

    def register_fault_unusable(self, *, count: str, read: str) -> str:
        return self.get("register-fault-unusable", count=count, read=read)

    def register_fault_older(self, *, as_of: str, in_force: str) -> str:
        return self.get("register-fault-older", as_of=as_of, in_force=in_force)

    def register_fault_busy(self) -> str:
        return self.get("register-fault-busy")

    def register_fault_storage(self, *, why: str) -> str:
        return self.get("register-fault-storage", why=why)

    def remarks_header(self, *, form: str, number: str, of: str) -> str:
        return self.get("remarks-header", form=form, number=number, of=of)

    def remarks_header_rest(self, *, form: str) -> str:
        return self.get("remarks-header-rest", form=form)

    def remarks_on_card(self, *, words: str) -> str:
        return self.get("remarks-on-card", words=words)

    def remarks_row_done(self) -> str:
        return self.get("remarks-row-done")

    def remarks_reply_title(self, *, name: str) -> str:
        return self.get("remarks-reply-title", name=name)

    def remarks_reply_ask(self) -> str:
        return self.get("remarks-reply-ask")

    def remarks_reply_none(self) -> str:
        return self.get("remarks-reply-none")

    def remarks_locked_line(self, *, name: str, value: str) -> str:
        return self.get("remarks-locked-line", name=name, value=value)

    def remarks_asked(self, *, number: str) -> str:
        return self.get("remarks-asked", number=number)

    def remarks_asked_line(self, *, name: str, words: str) -> str:
        return self.get("remarks-asked-line", name=name, words=words)

    def remarks_asked_whole(self, *, words: str) -> str:
        return self.get("remarks-asked-whole", words=words)

    def remarks_asked_gone(self, *, words: str) -> str:
        return self.get("remarks-asked-gone", words=words)

    def remarks_asked_hint(self) -> str:
        return self.get("remarks-asked-hint")

    def remarks_asked_more(self, *, count: str) -> str:
        return self.get("remarks-asked-more", count=count)

    def remarks_button_fix(self, *, count: str) -> str:
        return self.get("remarks-button-fix", count=count)

    def remarks_button_go_on(self) -> str:
        return self.get("remarks-button-go-on")

    def remarks_done(self, *, number: str) -> str:
        return self.get("remarks-done", number=number)

    def remarks_done_hint(self) -> str:
        return self.get("remarks-done-hint")

    def remarks_button_again(self) -> str:
        return self.get("remarks-button-again")

    def remarks_button_again_form(self, *, form: str) -> str:
        return self.get("remarks-button-again-form", form=form)

    def remarks_line_title(self, *, name: str) -> str:
        return self.get("remarks-line-title", name=name)

    def remarks_line_remark(self, *, words: str) -> str:
        return self.get("remarks-line-remark", words=words)

    def remarks_line_was(self, *, before: str) -> str:
        return self.get("remarks-line-was", before=before)

    def remarks_line_now(self, *, after: str) -> str:
        return self.get("remarks-line-now", after=after)

    def remarks_line_cell(self, *, name: str, before: str, after: str) -> str:
        return self.get("remarks-line-cell", name=name, before=before, after=after)

    def remarks_line_same(self) -> str:
        return self.get("remarks-line-same")

    def remarks_line_reply(self, *, words: str) -> str:
        return self.get("remarks-line-reply", words=words)

    def remarks_line_hidden(self) -> str:
        return self.get("remarks-line-hidden")

    def remarks_other(self) -> str:
        return self.get("remarks-other")

    def remarks_too_long(self, *, count: str) -> str:
        return self.get("remarks-too-long", count=count)

    def remarks_none_value(self) -> str:
        return self.get("remarks-none-value")

    def remarks_list(self, *, number: str) -> str:
        return self.get("remarks-list", number=number)

    def remarks_list_page(self, *, number: str, page: str, pages: str) -> str:
        return self.get("remarks-list-page", number=number, page=page, pages=pages)

    def remarks_list_none(self) -> str:
        return self.get("remarks-list-none")

    def remarks_list_line(self, *, name: str, words: str) -> str:
        return self.get("remarks-list-line", name=name, words=words)

    def remarks_list_whole(self, *, words: str) -> str:
        return self.get("remarks-list-whole", words=words)

    def remarks_list_answer(self, *, name: str, value: str) -> str:
        return self.get("remarks-list-answer", name=name, value=value)

    def remarks_list_more(self, *, count: str) -> str:
        return self.get("remarks-list-more", count=count)

    def remarks_button_whole(self) -> str:
        return self.get("remarks-button-whole")

    def remarks_button_words(self) -> str:
        return self.get("remarks-button-words")

    def remarks_button_sections(self) -> str:
        return self.get("remarks-button-sections")

    def remarks_button_documents(self) -> str:
        return self.get("remarks-button-documents")

    def remarks_button_send(self, *, count: str) -> str:
        return self.get("remarks-button-send", count=count)

    def remarks_sections(self, *, number: str) -> str:
        return self.get("remarks-sections", number=number)

    def remarks_field(self, *, name: str, value: str) -> str:
        return self.get("remarks-field", name=name, value=value)

    def remarks_field_now(self, *, who: str, words: str) -> str:
        return self.get("remarks-field-now", who=who, words=words)

    def remarks_field_ask(self) -> str:
        return self.get("remarks-field-ask")

    def remarks_field_whole(self) -> str:
        return self.get("remarks-field-whole")

    def remarks_phrase_unreadable(self) -> str:
        return self.get("remarks-phrase-unreadable")

    def remarks_phrase_another(self) -> str:
        return self.get("remarks-phrase-another")

    def remarks_phrase_differs(self) -> str:
        return self.get("remarks-phrase-differs")

    def remarks_phrase_incomplete(self) -> str:
        return self.get("remarks-phrase-incomplete")

    def remarks_phrase_mistake(self) -> str:
        return self.get("remarks-phrase-mistake")

    def remarks_button_own(self) -> str:
        return self.get("remarks-button-own")

    def remarks_button_drop(self) -> str:
        return self.get("remarks-button-drop")

    def remarks_button_back(self) -> str:
        return self.get("remarks-button-back")

    def remarks_prompt(self, *, mention: str, number: str, name: str) -> str:
        return self.get("remarks-prompt", mention=mention, number=number, name=name)

    def remarks_prompt_placeholder(self) -> str:
        return self.get("remarks-prompt-placeholder")

    def remarks_marked(self, *, name: str) -> str:
        return self.get("remarks-marked", name=name)

    def remarks_dropped(self) -> str:
        return self.get("remarks-dropped")

    def remarks_sent(self, *, count: str) -> str:
        return self.get("remarks-sent", count=count)

    def remarks_words_line(self, *, name: str, words: str) -> str:
        return self.get("remarks-words-line", name=name, words=words)

    def remarks_card_waiting(self, *, count: str) -> str:
        return self.get("remarks-card-waiting", count=count)

    def remarks_card_drafted(self, *, count: str) -> str:
        return self.get("remarks-card-drafted", count=count)

    def remarks_card_fixed(self, *, fixed: str, of: str) -> str:
        return self.get("remarks-card-fixed", fixed=fixed, of=of)

    def remarks_card_fixed_explained(self, *, fixed: str, of: str, explained: str) -> str:
        return self.get("remarks-card-fixed-explained", fixed=fixed, of=of, explained=explained)

    def remarks_card_changed(self, *, count: str) -> str:
        return self.get("remarks-card-changed", count=count)

    def remarks_button_rounds(self) -> str:
        return self.get("remarks-button-rounds")

    def remarks_rounds(self, *, number: str, page: str, pages: str) -> str:
        return self.get("remarks-rounds", number=number, page=page, pages=pages)

    def remarks_round(self, *, round: str, when: str) -> str:
        return self.get("remarks-round", round=round, when=when)

    def remarks_round_waiting(self, *, round: str) -> str:
        return self.get("remarks-round-waiting", round=round)

    def remarks_round_words(self, *, words: str) -> str:
        return self.get("remarks-round-words", words=words)

    def remarks_round_nothing(self) -> str:
        return self.get("remarks-round-nothing")

    def answer_question_locked(self) -> str:
        return self.get("answer-question-locked")

    def error_question_locked(self) -> str:
        return self.get("error-question-locked")

    def error_remark_too_long(self, *, length: str, max: str) -> str:
        return self.get("error-remark-too_long", length=length, max=max)

    def error_remarks_too_many(self, *, max: str) -> str:
        return self.get("error-remarks-too_many", max=max)

    def error_remarks_none(self) -> str:
        return self.get("error-remarks-none")

    def error_remarks_changed(self) -> str:
        return self.get("error-remarks-changed")

    def reminder_one(self, *, text: str) -> str:
        return self.get("reminder-one", text=text)

    def reminder_bundle(self, *, count: str) -> str:
        return self.get("reminder-bundle", count=count)

    def reminder_item(self, *, number: str, text: str) -> str:
        return self.get("reminder-item", number=number, text=text)

    def reminder_clause(self, *, clause: str) -> str:
        return self.get("reminder-clause", clause=clause)

    def reminder_clause_other(self, *, clause: str) -> str:
        return self.get("reminder-clause-other", clause=clause)

    def reminder_list_line(self, *, name: str) -> str:
        return self.get("reminder-list-line", name=name)

    def reminder_list_more(self, *, count: str) -> str:
        return self.get("reminder-list-more", count=count)

    def reminder_company_unknown(self) -> str:
        return self.get("reminder-company-unknown")

    def reminder_draft_left_one(self, *, count: str) -> str:
        return self.get("reminder-draft-left-one", count=count)

    def reminder_draft_left_few(self, *, count: str) -> str:
        return self.get("reminder-draft-left-few", count=count)

    def reminder_draft_left_many(self, *, count: str) -> str:
        return self.get("reminder-draft-left-many", count=count)

    def reminder_draft_left_other(self, *, count: str) -> str:
        return self.get("reminder-draft-left-other", count=count)

    def reminder_button_numbered(self, *, number: str, caption: str) -> str:
        return self.get("reminder-button-numbered", number=number, caption=caption)

    def reminder_button_later(self) -> str:
        return self.get("reminder-button-later")

    def reminder_button_done(self) -> str:
        return self.get("reminder-button-done")

    def reminder_button_draft(self) -> str:
        return self.get("reminder-button-draft")

    def reminder_button_documents(self) -> str:
        return self.get("reminder-button-documents")

    def reminder_button_report(self) -> str:
        return self.get("reminder-button-report")

    def reminder_button_service(self) -> str:
        return self.get("reminder-button-service")

    def reminder_button_contracts(self) -> str:
        return self.get("reminder-button-contracts")

    def reminder_button_form(self) -> str:
        return self.get("reminder-button-form")

    def reminder_later(self) -> str:
        return self.get("reminder-later")

    def reminder_later_of(self, *, what: str) -> str:
        return self.get("reminder-later-of", what=what)

    def reminder_later_until(self, *, due: str) -> str:
        return self.get("reminder-later-until", due=due)

    def reminder_later_too_late(self, *, due: str) -> str:
        return self.get("reminder-later-too-late", due=due)

    def reminder_later_1(self) -> str:
        return self.get("reminder-later-1")

    def reminder_later_3(self) -> str:
        return self.get("reminder-later-3")

    def reminder_later_7(self) -> str:
        return self.get("reminder-later-7")

    def reminder_later_never(self) -> str:
        return self.get("reminder-later-never")

    def reminder_later_done(self, *, day: str) -> str:
        return self.get("reminder-later-done", day=day)

    def reminder_later_gone(self) -> str:
        return self.get("reminder-later-gone")

    def reminder_done(self, *, who: str, day: str) -> str:
        return self.get("reminder-done", who=who, day=day)

    def reminder_done_already(self, *, who: str, day: str) -> str:
        return self.get("reminder-done-already", who=who, day=day)

    def error_reminder_not_found(self) -> str:
        return self.get("error-reminder-not_found")

    def reminder_never_done(self) -> str:
        return self.get("reminder-never-done")

    def menu_reminders(self) -> str:
        return self.get("menu-reminders")

    def command_reminders(self) -> str:
        return self.get("command-reminders")

    def reminders_title(self) -> str:
        return self.get("reminders-title")

    def reminders_none(self) -> str:
        return self.get("reminders-none")

    def reminders_ahead(self) -> str:
        return self.get("reminders-ahead")

    def reminders_line(self, *, day: str, what: str) -> str:
        return self.get("reminders-line", day=day, what=what)

    def reminders_hour(self, *, hour: str) -> str:
        return self.get("reminders-hour", hour=hour)

    def reminders_rhythm_is(self, *, often: str) -> str:
        return self.get("reminders-rhythm-is", often=often)

    def reminders_button_hour(self) -> str:
        return self.get("reminders-button-hour")

    def reminders_button_rhythm(self) -> str:
        return self.get("reminders-button-rhythm")

    def reminders_topic_on(self, *, topic: str) -> str:
        return self.get("reminders-topic-on", topic=topic)

    def reminders_topic_off(self, *, topic: str) -> str:
        return self.get("reminders-topic-off", topic=topic)

    def reminders_topic_drafts(self) -> str:
        return self.get("reminders-topic-drafts")

    def reminders_topic_dates(self) -> str:
        return self.get("reminders-topic-dates")

    def reminders_topic_windows(self) -> str:
        return self.get("reminders-topic-windows")

    def reminders_topics(self) -> str:
        return self.get("reminders-topics")

    def reminders_hour_title(self) -> str:
        return self.get("reminders-hour-title")

    def reminders_hour_centre(self, *, hour: str) -> str:
        return self.get("reminders-hour-centre", hour=hour)

    def reminders_rhythm_title(self) -> str:
        return self.get("reminders-rhythm-title")

    def reminders_rhythm_1(self) -> str:
        return self.get("reminders-rhythm-1")

    def reminders_rhythm_3(self) -> str:
        return self.get("reminders-rhythm-3")

    def reminders_rhythm_6(self) -> str:
        return self.get("reminders-rhythm-6")

    def reminders_rhythm_12(self) -> str:
        return self.get("reminders-rhythm-12")

    def reminders_often_1(self) -> str:
        return self.get("reminders-often-1")

    def reminders_often_3(self) -> str:
        return self.get("reminders-often-3")

    def reminders_often_6(self) -> str:
        return self.get("reminders-often-6")

    def reminders_often_12(self) -> str:
        return self.get("reminders-often-12")

    def reminders_chosen(self, *, choice: str) -> str:
        return self.get("reminders-chosen", choice=choice)

    def reminders_back(self) -> str:
        return self.get("reminders-back")

    def toast_reminders_saved(self) -> str:
        return self.get("toast-reminders-saved")

    def reminder_about_draft(self, *, service: str) -> str:
        return self.get("reminder-about-draft", service=service)

    def reminder_about_application(self, *, number: str) -> str:
        return self.get("reminder-about-application", number=number)

    def reminder_about_remarks(self, *, number: str) -> str:
        return self.get("reminder-about-remarks", number=number)

    def reminder_about_documents(self, *, number: str) -> str:
        return self.get("reminder-about-documents", number=number)

    def reminder_about_document(self, *, number: str) -> str:
        return self.get("reminder-about-document", number=number)

    def reminder_about_sales_report(self, *, number: str) -> str:
        return self.get("reminder-about-sales-report", number=number)

    def reminder_about_follow_up(self) -> str:
        return self.get("reminder-about-follow-up")

    def reminder_about_contract(self, *, deal: str) -> str:
        return self.get("reminder-about-contract", deal=deal)

    def reminder_about_window(self, *, service: str) -> str:
        return self.get("reminder-about-window", service=service)

    def reminder_about_date(self) -> str:
        return self.get("reminder-about-date")

    def reminder_about_date_of(self, *, service: str) -> str:
        return self.get("reminder-about-date-of", service=service)

    def reminder_deal_contract(self, *, signed: str) -> str:
        return self.get("reminder-deal-contract", signed=signed)

    def reminder_deal_marketplace(self, *, signed: str) -> str:
        return self.get("reminder-deal-marketplace", signed=signed)

    def points(self, *, plural: str, points: str) -> str:
        return self.get("points", plural=plural, points=points)

    def points_missing(self, *, plural: str, points: str) -> str:
        return self.get("points-missing", plural=plural, points=points)

    def score_missing(self, *, before: str, after: str, points: str) -> str:
        return self.get("score-missing", before=before, after=after, points=points)

    def score_enough(self, *, count: str) -> str:
        return self.get("score-enough", count=count)

    def score_no_way(self) -> str:
        return self.get("score-no_way")

    def score_undecided(self) -> str:
        return self.get("score-undecided")

    def score_then(self, *, total: str, max: str, percent: str) -> str:
        return self.get("score-then", total=total, max=max, percent=percent)

    def score_out(self, *, text: str) -> str:
        return self.get("score-out", text=text)

    def score_only_for(self, *, text: str) -> str:
        return self.get("score-only_for", text=text)

    def backtest_models(self, *, pack: str, form: str, before: str, after: str) -> str:
        return self.get("backtest-models", pack=pack, form=form, before=before, after=after)

    def backtest_same_version(self, *, version: str) -> str:
        return self.get("backtest-same_version", version=version)

    def backtest_unchanged(self) -> str:
        return self.get("backtest-unchanged")

    def backtest_rule(self, *, rule: str, text: str, what: str) -> str:
        return self.get("backtest-rule", rule=rule, text=text, what=what)

    def backtest_rule_new(
        self, *, rule: str, text: str, points: str, condition: str
    ) -> str:
        return self.get(
            "backtest-rule_new", rule=rule, text=text, points=points, condition=condition
        )

    def backtest_rule_gone(self, *, rule: str, text: str, points: str) -> str:
        return self.get("backtest-rule_gone", rule=rule, text=text, points=points)

    def backtest_rule_points(self, *, before: str, after: str) -> str:
        return self.get("backtest-rule_points", before=before, after=after)

    def backtest_rule_condition(self, *, before: str, after: str) -> str:
        return self.get("backtest-rule_condition", before=before, after=after)

    def backtest_rule_sum(self, *, block: str) -> str:
        return self.get("backtest-rule_sum", block=block)

    def backtest_rule_best(self, *, block: str) -> str:
        return self.get("backtest-rule_best", block=block)

    def backtest_level_new(self, *, level: str, after: str) -> str:
        return self.get("backtest-level_new", level=level, after=after)

    def backtest_level_gone(self, *, level: str, before: str) -> str:
        return self.get("backtest-level_gone", level=level, before=before)

    def backtest_level_moved(self, *, level: str, before: str, after: str) -> str:
        return self.get("backtest-level_moved", level=level, before=before, after=after)

    def backtest_place_new(self, *, place: str) -> str:
        return self.get("backtest-place_new", place=place)

    def backtest_place_gone(self, *, place: str) -> str:
        return self.get("backtest-place_gone", place=place)

    def backtest_place_edited(self, *, place: str, reasons: str) -> str:
        return self.get("backtest-place_edited", place=place, reasons=reasons)

    def backtest_place_applies(self, *, place: str) -> str:
        return self.get("backtest-place_applies", place=place)

    def backtest_at(self, *, level: str, percent: str) -> str:
        return self.get("backtest-at", level=level, percent=percent)

    def backtest_unshown(self) -> str:
        return self.get("backtest-unshown")

    def backtest_mover(self, *, who: str, shown: str, today: str, edited: str) -> str:
        return self.get("backtest-mover", who=who, shown=shown, today=today, edited=edited)

    def backtest_because(self, *, rules: str) -> str:
        return self.get("backtest-because", rules=rules)

    def backtest_because_more(self, *, rules: str, more: str) -> str:
        return self.get("backtest-because_more", rules=rules, more=more)

    def backtest_max(self, *, before: str, after: str) -> str:
        return self.get("backtest-max", before=before, after=after)

    def backtest_reason(self, *, was: str, now: str, text: str, why: str) -> str:
        return self.get("backtest-reason", was=was, now=now, text=text, why=why)

    def backtest_why_new(self) -> str:
        return self.get("backtest-why_new")

    def backtest_why_gone(self) -> str:
        return self.get("backtest-why_gone")

    def backtest_why_points(self) -> str:
        return self.get("backtest-why_points")

    def backtest_why_condition(self) -> str:
        return self.get("backtest-why_condition")

    def backtest_why_counted(self) -> str:
        return self.get("backtest-why_counted")

    def backtest_why_answers(self) -> str:
        return self.get("backtest-why_answers")

    def backtest_why_earlier(self) -> str:
        return self.get("backtest-why_earlier")

    def backtest_appear(self, *, places: str) -> str:
        return self.get("backtest-appear", places=places)

    def backtest_vanish(self, *, places: str) -> str:
        return self.get("backtest-vanish", places=places)

    def backtest_total(
        self, *, applications: str, unscored: str, unshown: str
    ) -> str:
        return self.get(
            "backtest-total", applications=applications, unscored=unscored, unshown=unshown
        )

    def backtest_level(self, *, level: str, shown: str, today: str, edited: str) -> str:
        return self.get("backtest-level", level=level, shown=shown, today=today, edited=edited)

    def backtest_against_today(self, *, up: str, down: str, same: str) -> str:
        return self.get("backtest-against_today", up=up, down=down, same=same)

    def backtest_against_shown(self, *, up: str, down: str, same: str) -> str:
        return self.get("backtest-against_shown", up=up, down=down, same=same)

    def backtest_places(self) -> str:
        return self.get("backtest-places")

    def backtest_places_same(self) -> str:
        return self.get("backtest-places_same")

    def backtest_place(self, *, place: str, appear: str, vanish: str) -> str:
        return self.get("backtest-place", place=place, appear=appear, vanish=vanish)

    def backtest_unfit(self, *, count: str) -> str:
        return self.get("backtest-unfit", count=count)

    def backtest_unfit_gone(self, *, question: str, name: str, count: str) -> str:
        return self.get("backtest-unfit_gone", question=question, name=name, count=count)

    def backtest_unfit_again(self, *, question: str, name: str, count: str) -> str:
        return self.get("backtest-unfit_again", question=question, name=name, count=count)

    def backtest_unfit_asked(self, *, question: str, name: str, count: str) -> str:
        return self.get("backtest-unfit_asked", question=question, name=name, count=count)

    def backtest_answers(self) -> str:
        return self.get("backtest-answers")

    def backtest_no_answers(self) -> str:
        return self.get("backtest-no_answers")

    def backtest_only(self, *, option: str) -> str:
        return self.get("backtest-only", option=option)

    def share_rule_free(self, *, limits: str) -> str:
        return self.get("share-rule-free", limits=limits)

    def share_rule_business(self) -> str:
        return self.get("share-rule-business")

    def share_rule_share(self, *, percent: str, limits: str) -> str:
        return self.get("share-rule-share", percent=percent, limits=limits)

    def share_rule_limits(self, *, limits: str) -> str:
        return self.get("share-rule-limits", limits=limits)

    def share_limit(self, *, amount: str, per: str, period: str) -> str:
        return self.get("share-limit", amount=amount, per=per, period=period)

    def share_per_sme(self) -> str:
        return self.get("share-per-sme")

    def share_per_event(self) -> str:
        return self.get("share-per-event")

    def share_per_item(self) -> str:
        return self.get("share-per-item")

    def share_per_cluster(self) -> str:
        return self.get("share-per-cluster")

    def share_per_person_day(self) -> str:
        return self.get("share-per-person_day")

    def share_per_unit(self) -> str:
        return self.get("share-per-unit")

    def share_step_free(self) -> str:
        return self.get("share-step-free")

    def share_step_business(self) -> str:
        return self.get("share-step-business")

    def share_step_category_svo_yes(self) -> str:
        return self.get("share-step-category-svo-yes")

    def share_step_category_svo_no(self) -> str:
        return self.get("share-step-category-svo-no")

    def share_step_category_other_yes(self) -> str:
        return self.get("share-step-category-other-yes")

    def share_step_category_other_no(self) -> str:
        return self.get("share-step-category-other-no")

    def share_step_share(self, *, percent: str, price: str, own: str) -> str:
        return self.get("share-step-share", percent=percent, price=price, own=own)

    def share_step_limit(self, *, limit: str) -> str:
        return self.get("share-step-limit", limit=limit)

    def share_step_used(self, *, limit: str, used: str, left: str) -> str:
        return self.get("share-step-used", limit=limit, used=used, left=left)

    def share_step_unit(self, *, limit: str) -> str:
        return self.get("share-step-unit", limit=limit)

    def share_step_above(self, *, above: str) -> str:
        return self.get("share-step-above", above=above)

    def share_line(self, *, text: str, clause: str) -> str:
        return self.get("share-line", text=text, clause=clause)

    def share_total(self, *, centre: str, business: str) -> str:
        return self.get("share-total", centre=centre, business=business)

    def share_parts(self, *, parts: str, first: str) -> str:
        return self.get("share-parts", parts=parts, first=first)

    def share_clause(self, *, clause: str) -> str:
        return self.get("share-clause", clause=clause)

    def share_section_clause(self, *, section: str, clause: str) -> str:
        return self.get("share-section-clause", section=section, clause=clause)

    def error_share_price(self, *, amount: str) -> str:
        return self.get("error-share-price", amount=amount)

    def error_share_used(self, *, amount: str) -> str:
        return self.get("error-share-used", amount=amount)

    def error_share_service(self, *, service: str, pack: str, known: str) -> str:
        return self.get("error-share-service", service=service, pack=pack, known=known)

    def error_share_category(self, *, category: str, known: str) -> str:
        return self.get("error-share-category", category=category, known=known)

    def error_share_part(self, *, service: str, part: str, known: str) -> str:
        return self.get("error-share-part", service=service, part=part, known=known)

    def error_share_choose_part(self, *, service: str, parts: str) -> str:
        return self.get("error-share-choose_part", service=service, parts=parts)

    def error_share_no_price(self, *, service: str) -> str:
        return self.get("error-share-no_price", service=service)

    def error_share_unreadable(self, *, amount: str) -> str:
        return self.get("error-share-unreadable", amount=amount)

    def calculator_part(self, *, name: str) -> str:
        return self.get("calculator-part", name=name)

    def calculator_price(self, *, name: str, rule: str) -> str:
        return self.get("calculator-price", name=name, rule=rule)

    def calculator_result(
        self, *, name: str, price: str, centre: str, business: str, working: str
    ) -> str:
        return self.get(
            "calculator-result", name=name, price=price, centre=centre, business=business, working=working
        )

    def calculator_other(self) -> str:
        return self.get("calculator-other")

    def calculator_svo(self) -> str:
        return self.get("calculator-svo")

    def calculator_usual(self) -> str:
        return self.get("calculator-usual")

    def simulate_one_way(self) -> str:
        return self.get("simulate-one_way")

    def simulate_which_form(self) -> str:
        return self.get("simulate-which_form")

    def simulate_form(self) -> str:
        return self.get("simulate-form")

    def simulate_asked(self) -> str:
        return self.get("simulate-asked")

    def simulate_hidden(self) -> str:
        return self.get("simulate-hidden")

    def simulate_step(self) -> str:
        return self.get("simulate-step")

    def simulate_answer(self) -> str:
        return self.get("simulate-answer")

    def simulate_condition(self) -> str:
        return self.get("simulate-condition")

    def simulate_test(self) -> str:
        return self.get("simulate-test")

    def simulate_check(self) -> str:
        return self.get("simulate-check")

    def simulate_path(self) -> str:
        return self.get("simulate-path")

    def simulate_impossible(self) -> str:
        return self.get("simulate-impossible")

    def simulate_fillings(self) -> str:
        return self.get("simulate-fillings")

    def simulate_actions(self) -> str:
        return self.get("simulate-actions")

    def simulate_runs(self) -> str:
        return self.get("simulate-runs")

    def simulate_seconds(self) -> str:
        return self.get("simulate-seconds")

    def simulate_total(self) -> str:
        return self.get("simulate-total")

    def simulate_covered(self, *, forms: str) -> str:
        return self.get("simulate-covered", forms=forms)

    def simulate_uncovered(self, *, forms: str, count: str) -> str:
        return self.get("simulate-uncovered", forms=forms, count=count)

    def simulate_missed(self, *, sort: str, of: str, why: str) -> str:
        return self.get("simulate-missed", sort=sort, of=of, why=why)

    def simulate_undecided(self, *, sort: str, of: str) -> str:
        return self.get("simulate-undecided", sort=sort, of=of)

    def simulate_fuzz_fine(self, *, forms: str) -> str:
        return self.get("simulate-fuzz_fine", forms=forms)

    def simulate_fuzz_faults(self, *, forms: str, count: str) -> str:
        return self.get("simulate-fuzz_faults", forms=forms, count=count)

    def simulate_fault(self, *, form: str, rule: str, how: str) -> str:
        return self.get("simulate-fault", form=form, rule=rule, how=how)

    def simulate_fault_again(self, *, pack: str, form: str, seed: str, day: str) -> str:
        return self.get("simulate-fault_again", pack=pack, form=form, seed=seed, day=day)

    def simulate_fault_known(self, *, known: str) -> str:
        return self.get("simulate-fault_known", known=known)

    def spoken_year(self, *, day: str, year: str) -> str:
        return self.get("spoken-year", day=day, year=year)

    def spoken_listed(self, *, weekday: str, day: str) -> str:
        return self.get("spoken-listed", weekday=weekday, day=day)

    def spoken_by_0(self, *, day: str) -> str:
        return self.get("spoken-by-0", day=day)

    def spoken_by_1(self, *, day: str) -> str:
        return self.get("spoken-by-1", day=day)

    def spoken_by_2(self, *, day: str) -> str:
        return self.get("spoken-by-2", day=day)

    def spoken_by_3(self, *, day: str) -> str:
        return self.get("spoken-by-3", day=day)

    def spoken_by_4(self, *, day: str) -> str:
        return self.get("spoken-by-4", day=day)

    def spoken_by_5(self, *, day: str) -> str:
        return self.get("spoken-by-5", day=day)

    def spoken_by_6(self, *, day: str) -> str:
        return self.get("spoken-by-6", day=day)

    def spoken_on_today(self, *, day: str) -> str:
        return self.get("spoken-on-today", day=day)

    def spoken_on_tomorrow(self, *, day: str) -> str:
        return self.get("spoken-on-tomorrow", day=day)

    def spoken_on_0(self, *, day: str) -> str:
        return self.get("spoken-on-0", day=day)

    def spoken_on_1(self, *, day: str) -> str:
        return self.get("spoken-on-1", day=day)

    def spoken_on_2(self, *, day: str) -> str:
        return self.get("spoken-on-2", day=day)

    def spoken_on_3(self, *, day: str) -> str:
        return self.get("spoken-on-3", day=day)

    def spoken_on_4(self, *, day: str) -> str:
        return self.get("spoken-on-4", day=day)

    def spoken_on_5(self, *, day: str) -> str:
        return self.get("spoken-on-5", day=day)

    def spoken_on_6(self, *, day: str) -> str:
        return self.get("spoken-on-6", day=day)

    def staff_card_title(self, *, number: str, service: str) -> str:
        return self.get("staff-card-title", number=number, service=service)

    def staff_card_state(self, *, state: str) -> str:
        return self.get("staff-card-state", state=state)

    def staff_card_official(self, *, official: str) -> str:
        return self.get("staff-card-official", official=official)

    def staff_card_company(self, *, name: str) -> str:
        return self.get("staff-card-company", name=name)

    def staff_card_company_unknown(self) -> str:
        return self.get("staff-card-company-unknown")

    def staff_card_line(self, *, name: str, value: str) -> str:
        return self.get("staff-card-line", name=name, value=value)

    def staff_card_score(self, *, percent: str, level: str) -> str:
        return self.get("staff-card-score", percent=percent, level=level)

    def staff_card_places(self, *, names: str) -> str:
        return self.get("staff-card-places", names=names)

    def staff_card_confirmed(self, *, what: str) -> str:
        return self.get("staff-card-confirmed", what=what)

    def staff_card_performer(self, *, who: str) -> str:
        return self.get("staff-card-performer", who=who)

    def staff_card_free(self) -> str:
        return self.get("staff-card-free")

    def staff_card_submitted(self, *, when: str) -> str:
        return self.get("staff-card-submitted", when=when)

    def staff_card_stepped(self, *, what: str) -> str:
        return self.get("staff-card-stepped", what=what)

    def staff_card_asking(self, *, who: str, verb: str) -> str:
        return self.get("staff-card-asking", who=who, verb=verb)

    def staff_card_moved(self, *, number: str) -> str:
        return self.get("staff-card-moved", number=number)

    def staff_entry(self, *, when: str, who: str, what: str) -> str:
        return self.get("staff-entry", when=when, who=who, what=what)

    def staff_entry_state(self, *, when: str, who: str, what: str, state: str) -> str:
        return self.get("staff-entry-state", when=when, who=who, what=what, state=state)

    def staff_entry_clause(self, *, entry: str, step: str, clause: str) -> str:
        return self.get("staff-entry-clause", entry=entry, step=step, clause=clause)

    def staff_entry_sum(self, *, amount: str) -> str:
        return self.get("staff-entry-sum", amount=amount)

    def staff_entry_words(self, *, words: str) -> str:
        return self.get("staff-entry-words", words=words)

    def staff_actor_client(self) -> str:
        return self.get("staff-actor-client")

    def staff_actor_bot(self) -> str:
        return self.get("staff-actor-bot")

    def staff_actor_unknown(self, *, id: str) -> str:
        return self.get("staff-actor-unknown", id=id)

    def staff_verb_take(self) -> str:
        return self.get("staff-verb-take")

    def staff_verb_hand_back(self) -> str:
        return self.get("staff-verb-hand_back")

    def staff_button_take(self) -> str:
        return self.get("staff-button-take")

    def staff_button_hand_back(self) -> str:
        return self.get("staff-button-hand-back")

    def staff_button_pdf(self) -> str:
        return self.get("staff-button-pdf")

    def staff_button_answers(self) -> str:
        return self.get("staff-button-answers")

    def staff_button_history(self) -> str:
        return self.get("staff-button-history")

    def staff_button_more(self) -> str:
        return self.get("staff-button-more")

    def staff_more(self, *, number: str) -> str:
        return self.get("staff-more", number=number)

    def staff_button_card(self) -> str:
        return self.get("staff-button-card")

    def staff_button_show(self) -> str:
        return self.get("staff-button-show")

    def staff_button_cancel(self, *, verb: str) -> str:
        return self.get("staff-button-cancel", verb=verb)

    def staff_answers(self, *, number: str, page: str, pages: str) -> str:
        return self.get("staff-answers", number=number, page=page, pages=pages)

    def staff_answers_form(self, *, form: str) -> str:
        return self.get("staff-answers-form", form=form)

    def staff_answers_line(self, *, name: str, value: str) -> str:
        return self.get("staff-answers-line", name=name, value=value)

    def staff_history(self, *, number: str, page: str, pages: str) -> str:
        return self.get("staff-history", number=number, page=page, pages=pages)

    def staff_ask(self, *, mention: str, number: str, verb: str) -> str:
        return self.get("staff-ask", mention=mention, number=number, verb=verb)

    def staff_ask_placeholder(self) -> str:
        return self.get("staff-ask-placeholder")

    def staff_prompt_empty(self) -> str:
        return self.get("staff-prompt-empty")

    def staff_prompt_answer_again(self) -> str:
        return self.get("staff-prompt-answer-again")

    def staff_done(self, *, what: str) -> str:
        return self.get("staff-done", what=what)

    def staff_done_taken(self) -> str:
        return self.get("staff-done-taken")

    def staff_done_handed_back(self) -> str:
        return self.get("staff-done-handed-back")

    def staff_done_already(self) -> str:
        return self.get("staff-done-already")

    def staff_cancelled(self) -> str:
        return self.get("staff-cancelled")

    def staff_too_late(self, *, when: str, who: str, what: str) -> str:
        return self.get("staff-too-late", when=when, who=who, what=what)

    def staff_too_late_reply(self, *, when: str, who: str, what: str) -> str:
        return self.get("staff-too-late-reply", when=when, who=who, what=what)

    def staff_not_member(self) -> str:
        return self.get("staff-not-member")

    def staff_not_your_role(self, *, role: str) -> str:
        return self.get("staff-not-your-role", role=role)

    def staff_role_centre(self) -> str:
        return self.get("staff-role-centre")

    def staff_role_rec(self) -> str:
        return self.get("staff-role-rec")

    def staff_role_client(self) -> str:
        return self.get("staff-role-client")

    def staff_role_bot(self) -> str:
        return self.get("staff-role-bot")

    def staff_role_or(self, *, one: str, other: str) -> str:
        return self.get("staff-role-or", one=one, other=other)

    def staff_not_found(self) -> str:
        return self.get("staff-not-found")

    def staff_locked(self) -> str:
        return self.get("staff-locked")

    def staff_old_button(self) -> str:
        return self.get("staff-old-button")

    def staff_no_printed(self) -> str:
        return self.get("staff-no-printed")

    def staff_page_caption(self, *, number: str) -> str:
        return self.get("staff-page-caption", number=number)

    def staff_document_caption(self, *, number: str, name: str) -> str:
        return self.get("staff-document-caption", number=number, name=name)

    def staff_export_ask(self) -> str:
        return self.get("staff-export-ask")

    def staff_export_xlsx(self) -> str:
        return self.get("staff-export-xlsx")

    def staff_export_csv(self) -> str:
        return self.get("staff-export-csv")

    def staff_export_jsonl(self) -> str:
        return self.get("staff-export-jsonl")

    def staff_export_caption(self, *, count: str) -> str:
        return self.get("staff-export-caption", count=count)

    def staff_export_none(self) -> str:
        return self.get("staff-export-none")

    def staff_elsewhere(self) -> str:
        return self.get("staff-elsewhere")

    def staff_usage_sum(self) -> str:
        return self.get("staff-usage-sum")

    def staff_sum_changed(self, *, number: str, amount: str, was: str) -> str:
        return self.get("staff-sum-changed", number=number, amount=amount, was=was)

    def staff_sum_done(self, *, number: str, amount: str) -> str:
        return self.get("staff-sum-done", number=number, amount=amount)

    def staff_card_granted(self, *, amount: str) -> str:
        return self.get("staff-card-granted", amount=amount)

    def talk_to_client(self, *, number: str, by: str, words: str) -> str:
        return self.get("talk-to-client", number=number, by=by, words=words)

    def talk_to_client_file(self, *, number: str, by: str) -> str:
        return self.get("talk-to-client-file", number=number, by=by)

    def talk_by_member(self, *, who: str) -> str:
        return self.get("talk-by-member", who=who)

    def talk_by_centre(self) -> str:
        return self.get("talk-by-centre")

    def talk_to_staff(self, *, number: str, words: str) -> str:
        return self.get("talk-to-staff", number=number, words=words)

    def talk_to_staff_file(self, *, number: str) -> str:
        return self.get("talk-to-staff-file", number=number)

    def talk_edited(self, *, when: str) -> str:
        return self.get("talk-edited", when=when)

    def talk_sent_echo(self, *, number: str, who: str, words: str) -> str:
        return self.get("talk-sent-echo", number=number, who=who, words=words)

    def talk_button_answer(self) -> str:
        return self.get("talk-button-answer")

    def talk_button_write_centre(self) -> str:
        return self.get("talk-button-write-centre")

    def talk_button_write(self) -> str:
        return self.get("talk-button-write")

    def talk_button_own_words(self) -> str:
        return self.get("talk-button-own-words")

    def talk_button_send(self) -> str:
        return self.get("talk-button-send")

    def talk_button_change(self) -> str:
        return self.get("talk-button-change")

    def talk_button_page(self, *, count: str) -> str:
        return self.get("talk-button-page", count=count)

    def talk_button_card(self) -> str:
        return self.get("talk-button-card")

    def talk_ask_client(self, *, number: str) -> str:
        return self.get("talk-ask-client", number=number)

    def talk_ask_client_placeholder(self) -> str:
        return self.get("talk-ask-client-placeholder")

    def talk_ask_staff(self, *, mention: str, number: str) -> str:
        return self.get("talk-ask-staff", mention=mention, number=number)

    def talk_ask_staff_change(self, *, mention: str, number: str, words: str) -> str:
        return self.get("talk-ask-staff-change", mention=mention, number=number, words=words)

    def talk_ask_staff_placeholder(self) -> str:
        return self.get("talk-ask-staff-placeholder")

    def talk_quick(self, *, number: str) -> str:
        return self.get("talk-quick", number=number)

    def talk_quick_check(self, *, number: str, words: str) -> str:
        return self.get("talk-quick-check", number=number, words=words)

    def talk_passed_on(self) -> str:
        return self.get("talk-passed-on")

    def talk_passed_on_staff(self) -> str:
        return self.get("talk-passed-on-staff")

    def talk_not_delivered(self) -> str:
        return self.get("talk-not-delivered")

    def talk_not_delivered_other(self) -> str:
        return self.get("talk-not-delivered-other")

    def talk_client_gone(self) -> str:
        return self.get("talk-client-gone")

    def talk_stranger(self) -> str:
        return self.get("talk-stranger")

    def error_talk_unsuitable(self) -> str:
        return self.get("error-talk-unsuitable")

    def error_talk_too_big(self, *, max: str) -> str:
        return self.get("error-talk-too_big", max=max)

    def error_talk_program(self) -> str:
        return self.get("error-talk-program")

    def error_talk_unreadable(self) -> str:
        return self.get("error-talk-unreadable")

    def talk_file_kept(self) -> str:
        return self.get("talk-file-kept")

    def error_talk_too_long(self, *, length: str, max: str) -> str:
        return self.get("error-talk-too_long", length=length, max=max)

    def error_talk_empty(self) -> str:
        return self.get("error-talk-empty")

    def error_talk_nothing(self) -> str:
        return self.get("error-talk-nothing")

    def error_talk_not_found(self) -> str:
        return self.get("error-talk-not_found")

    def error_talk_too_many(self) -> str:
        return self.get("error-talk-too_many")

    def talk_too_many(self, *, time: str) -> str:
        return self.get("talk-too-many", time=time)

    def talk_page(self, *, number: str, page: str, pages: str) -> str:
        return self.get("talk-page", number=number, page=page, pages=pages)

    def talk_page_none(self, *, number: str) -> str:
        return self.get("talk-page-none", number=number)

    def talk_line(self, *, when: str, who: str, marks: str, words: str) -> str:
        return self.get("talk-line", when=when, who=who, marks=marks, words=words)

    def talk_mark_edited(self, *, when: str) -> str:
        return self.get("talk-mark-edited", when=when)

    def talk_mark_failed(self) -> str:
        return self.get("talk-mark-failed")

    def talk_mark_waiting(self) -> str:
        return self.get("talk-mark-waiting")

    def talk_line_file(self, *, name: str) -> str:
        return self.get("talk-line-file", name=name)

    def talk_line_before(self, *, when: str, words: str) -> str:
        return self.get("talk-line-before", when=when, words=words)

    def talk_card_there(self, *, number: str, company: str, state: str) -> str:
        return self.get("talk-card-there", number=number, company=company, state=state)

    def talk_not_heard(self, *, phone: str) -> str:
        return self.get("talk-not-heard", phone=phone)

    def template_how(self) -> str:
        return self.get("template-how")

    def template_min(self, *, value: str) -> str:
        return self.get("template-min", value=value)

    def template_max(self, *, value: str) -> str:
        return self.get("template-max", value=value)

    def template_min_length(self, *, value: str) -> str:
        return self.get("template-min_length", value=value)

    def template_max_length(self, *, value: str) -> str:
        return self.get("template-max_length", value=value)

    def template_today(self) -> str:
        return self.get("template-today")

    def template_no_answer(self) -> str:
        return self.get("template-no_answer")

    def template_one_form(self) -> str:
        return self.get("template-one_form")

    def template_only(self) -> str:
        return self.get("template-only")

    def template_exists(self, *, path: str) -> str:
        return self.get("template-exists", path=path)

    def due_line(self, *, day: str, left: str) -> str:
        return self.get("due-line", day=day, left=left)

    def due_line_steps(self, *, day: str, left: str, steps: str) -> str:
        return self.get("due-line-steps", day=day, left=left, steps=steps)

    def due_line_over(self, *, day: str, steps: str) -> str:
        return self.get("due-line-over", day=day, steps=steps)

    def due_line_client(self, *, day: str, left: str) -> str:
        return self.get("due-line-client", day=day, left=left)

    def due_line_client_over(self, *, day: str) -> str:
        return self.get("due-line-client-over", day=day)

    def due_line_suspended(self, *, day: str, left: str, steps: str) -> str:
        return self.get("due-line-suspended", day=day, left=left, steps=steps)

    def due_line_missing(self, *, year: str) -> str:
        return self.get("due-line-missing", year=year)

    def due_line_window(self) -> str:
        return self.get("due-line-window")

    def due_left_none(self) -> str:
        return self.get("due-left-none")

    def due_left(self, *, days: str) -> str:
        return self.get("due-left", days=days)

    def due_left_over(self) -> str:
        return self.get("due-left-over")

    def due_left_last(self) -> str:
        return self.get("due-left-last")

    def due_left_on(self, *, on: str, days: str) -> str:
        return self.get("due-left-on", on=on, days=days)

    def due_staff_half(self, *, number: str) -> str:
        return self.get("due-staff-half", number=number)

    def due_staff_indicative(self, *, number: str) -> str:
        return self.get("due-staff-indicative", number=number)

    def due_staff_last(self, *, number: str) -> str:
        return self.get("due-staff-last", number=number)

    def due_staff_over(self, *, number: str) -> str:
        return self.get("due-staff-over", number=number)

    def due_staff_service(self, *, service: str, state: str) -> str:
        return self.get("due-staff-service", service=service, state=state)

    def due_staff_step(self, *, steps: str, day: str, left: str) -> str:
        return self.get("due-staff-step", steps=steps, day=day, left=left)

    def due_staff_step_over(self, *, steps: str, day: str) -> str:
        return self.get("due-staff-step-over", steps=steps, day=day)

    def due_staff_client_over(self, *, steps: str, day: str) -> str:
        return self.get("due-staff-client-over", steps=steps, day=day)

    def due_staff_whom(self, *, mentions: str) -> str:
        return self.get("due-staff-whom", mentions=mentions)

    def due_button_why(self) -> str:
        return self.get("due-button-why")

    def due_button_card(self) -> str:
        return self.get("due-button-card")

    def due_button_later(self) -> str:
        return self.get("due-button-later")

    def due_button_morning(self) -> str:
        return self.get("due-button-morning")

    def due_later_line(self, *, who: str, when: str) -> str:
        return self.get("due-later-line", who=who, when=when)

    def due_later_done(self, *, when: str) -> str:
        return self.get("due-later-done", when=when)

    def due_later_today(self, *, time: str) -> str:
        return self.get("due-later-today", time=time)

    def due_later_day(self, *, day: str, time: str) -> str:
        return self.get("due-later-day", day=day, time=time)

    def error_term_needless(self) -> str:
        return self.get("error-term-needless")

    def due_client_half(self, *, number: str, day: str) -> str:
        return self.get("due-client-half", number=number, day=day)

    def due_client_before(self, *, number: str, day: str) -> str:
        return self.get("due-client-before", number=number, day=day)

    def due_client_last(self, *, number: str, day: str) -> str:
        return self.get("due-client-last", number=number, day=day)

    def due_client_late(self, *, number: str, day: str) -> str:
        return self.get("due-client-late", number=number, day=day)

    def due_client_state(self, *, state: str) -> str:
        return self.get("due-client-state", state=state)

    def due_client_end(self) -> str:
        return self.get("due-client-end")

    def due_silence(self, *, what: str) -> str:
        return self.get("due-silence", what=what)

    def due_moved(self, *, count: str) -> str:
        return self.get("due-moved", count=count)

    def due_moved_line(self, *, number: str, step: str, was: str, now: str) -> str:
        return self.get("due-moved-line", number=number, step=step, was=was, now=now)

    def due_moved_none(self) -> str:
        return self.get("due-moved-none")

    def due_moved_more(self, *, count: str) -> str:
        return self.get("due-moved-more", count=count)

    def due_calendar(self, *, year: str) -> str:
        return self.get("due-calendar", year=year)

    def due_calendar_terms(self, *, count: str) -> str:
        return self.get("due-calendar-terms", count=count)

    def due_calendar_contracts(self, *, count: str) -> str:
        return self.get("due-calendar-contracts", count=count)

    def due_calendar_cure(self) -> str:
        return self.get("due-calendar-cure")

    def due_calendar_cure_contracts(self) -> str:
        return self.get("due-calendar-cure-contracts")

    def due_why_title(self, *, number: str) -> str:
        return self.get("due-why-title", number=number)

    def due_why_title_page(self, *, number: str, page: str, pages: str) -> str:
        return self.get("due-why-title-page", number=number, page=page, pages=pages)

    def due_why_none(self) -> str:
        return self.get("due-why-none")

    def due_why_ended(self) -> str:
        return self.get("due-why-ended")

    def due_why_term(self, *, steps: str, days: str) -> str:
        return self.get("due-why-term", steps=steps, days=days)

    def due_why_clause(self, *, clause: str) -> str:
        return self.get("due-why-clause", clause=clause)

    def due_why_clause_centre(self, *, clause: str) -> str:
        return self.get("due-why-clause-centre", clause=clause)

    def due_why_event(self, *, day: str, what: str, who: str) -> str:
        return self.get("due-why-event", day=day, what=what, who=who)

    def due_why_event_given(self, *, day: str, what: str, who: str) -> str:
        return self.get("due-why-event-given", day=day, what=what, who=who)

    def due_why_event_window(self, *, day: str) -> str:
        return self.get("due-why-event-window", day=day)

    def due_why_counted(self, *, numbers: str, days: str) -> str:
        return self.get("due-why-counted", numbers=numbers, days=days)

    def due_why_counted_reason(self, *, numbers: str, days: str, reason: str) -> str:
        return self.get("due-why-counted-reason", numbers=numbers, days=days, reason=reason)

    def due_why_skipped(self, *, days: str, reason: str) -> str:
        return self.get("due-why-skipped", days=days, reason=reason)

    def due_why_paused(self, *, days: str, state: str) -> str:
        return self.get("due-why-paused", days=days, state=state)

    def due_why_moved(self) -> str:
        return self.get("due-why-moved")

    def due_why_range(self, *, first: str, last: str) -> str:
        return self.get("due-why-range", first=first, last=last)

    def due_why_due(self, *, day: str, left: str) -> str:
        return self.get("due-why-due", day=day, left=left)

    def due_why_suspended(self, *, day: str, state: str, left: str) -> str:
        return self.get("due-why-suspended", day=day, state=state, left=left)

    def due_why_missing(self, *, year: str) -> str:
        return self.get("due-why-missing", year=year)

    def due_why_window(self) -> str:
        return self.get("due-why-window")

    def due_why_usage(self) -> str:
        return self.get("due-why-usage")

    def staff_command_why(self) -> str:
        return self.get("staff-command-why")

    def terms_command_none(self) -> str:
        return self.get("terms-command-none")

    def terms_command_line(
        self, *, due: str, number: str, step: str, party: str, left: str
    ) -> str:
        return self.get(
            "terms-command-line", due=due, number=number, step=step, party=party, left=left
        )

    def terms_command_suspended(self) -> str:
        return self.get("terms-command-suspended")

    def terms_command_recounted(self, *, count: str) -> str:
        return self.get("terms-command-recounted", count=count)

    def terms_command_moved(self, *, number: str, step: str, was: str, now: str) -> str:
        return self.get("terms-command-moved", number=number, step=step, was=was, now=now)

    def terms_command_party_client(self) -> str:
        return self.get("terms-command-party-client")

    def terms_command_party_centre(self) -> str:
        return self.get("terms-command-party-centre")

    def terms_command_party_rec(self) -> str:
        return self.get("terms-command-party-rec")

    def terms_command_party_bot(self) -> str:
        return self.get("terms-command-party-bot")

    def terms_command_missing(self, *, year: str, count: str) -> str:
        return self.get("terms-command-missing", year=year, count=count)

    def timeline_words(self) -> str:
        return self.get("timeline-words")

    def timeline_company(self) -> str:
        return self.get("timeline-company")

    def timeline_contact(self) -> str:
        return self.get("timeline-contact")

    def timeline_document(self) -> str:
        return self.get("timeline-document")

    def timeline_event_application(self, *, day: str, service: str) -> str:
        return self.get("timeline-event-application", day=day, service=service)

    def timeline_event_state(self, *, day: str, state: str, service: str) -> str:
        return self.get("timeline-event-state", day=day, state=state, service=service)

    def timeline_event_draft(self, *, day: str, service: str) -> str:
        return self.get("timeline-event-draft", day=day, service=service)

    def timeline_event_remarks(self, *, day: str, service: str) -> str:
        return self.get("timeline-event-remarks", day=day, service=service)

    def timeline_event_documents(self, *, day: str, service: str) -> str:
        return self.get("timeline-event-documents", day=day, service=service)

    def timeline_event_document(self, *, day: str, service: str) -> str:
        return self.get("timeline-event-document", day=day, service=service)

    def timeline_event_contract(self, *, day: str, service: str) -> str:
        return self.get("timeline-event-contract", day=day, service=service)

    def timeline_event_follow_up(self, *, day: str, service: str) -> str:
        return self.get("timeline-event-follow-up", day=day, service=service)

    def timeline_event_sales_report(self, *, day: str, service: str) -> str:
        return self.get("timeline-event-sales-report", day=day, service=service)

    def timeline_event_window(self, *, day: str, service: str) -> str:
        return self.get("timeline-event-window", day=day, service=service)

    def timeline_event_date(self, *, day: str) -> str:
        return self.get("timeline-event-date", day=day)

    def timeline_zone(self, *, zone: str, until: str) -> str:
        return self.get("timeline-zone", zone=zone, until=until)

    def timeline_none(self) -> str:
        return self.get("timeline-none")

    def timeline_line(self, *, time: str, to: str, rule: str, clause: str) -> str:
        return self.get("timeline-line", time=time, to=to, rule=rule, clause=clause)

    def timeline_clause(self, *, clause: str) -> str:
        return self.get("timeline-clause", clause=clause)

    def timeline_count(self, *, business: str, staff: str, head: str) -> str:
        return self.get("timeline-count", business=business, staff=staff, head=head)

    def timeline_to_business(self) -> str:
        return self.get("timeline-to-business")

    def timeline_to_staff(self) -> str:
        return self.get("timeline-to-staff")

    def timeline_to_head(self) -> str:
        return self.get("timeline-to-head")

    def timeline_to_staff_head(self) -> str:
        return self.get("timeline-to-staff-head")

    def timeline_note_window(self, *, opens: str, closes: str) -> str:
        return self.get("timeline-note-window", opens=opens, closes=closes)

    def timeline_note_unknown(self, *, years: str) -> str:
        return self.get("timeline-note-unknown", years=years)

    def timeline_no_subject(self, *, pack: str, subject: str, known: str) -> str:
        return self.get("timeline-no_subject", pack=pack, subject=subject, known=known)

    def timeline_no_service(
        self, *, subject: str, pack: str, service: str, known: str
    ) -> str:
        return self.get(
            "timeline-no_service", subject=subject, pack=pack, service=service, known=known
        )

    def timeline_no_state(self, *, subject: str, state: str, known: str) -> str:
        return self.get("timeline-no_state", subject=subject, state=state, known=known)

    def timeline_until(self, *, first: str, last: str) -> str:
        return self.get("timeline-until", first=first, last=last)

    def timeline_not_filled(self, *, form: str) -> str:
        return self.get("timeline-not_filled", form=form)

    def timeline_no_way(self) -> str:
        return self.get("timeline-no_way")

    def timeline_written(self, *, path: str) -> str:
        return self.get("timeline-written", path=path)

    def timeline_lane_business(self) -> str:
        return self.get("timeline-lane-business")

    def timeline_lane_staff(self) -> str:
        return self.get("timeline-lane-staff")

    def timeline_lane_head(self) -> str:
        return self.get("timeline-lane-head")

    def timeline_legend_reminder(self) -> str:
        return self.get("timeline-legend-reminder")

    def timeline_legend_term(self) -> str:
        return self.get("timeline-legend-term")

    def timeline_legend_step(self) -> str:
        return self.get("timeline-legend-step")

    def timeline_pause(self, *, days: str) -> str:
        return self.get("timeline-pause", days=days)

    def verdict_refused(self, *, service: str) -> str:
        return self.get("verdict-refused", service=service)

    def verdict_hindered(self) -> str:
        return self.get("verdict-hindered")

    def verdict_ground(self, *, ground: str, clause: str, cure: str) -> str:
        return self.get("verdict-ground", ground=ground, clause=clause, cure=cure)

    def verdict_mistake(self, *, contacts: str) -> str:
        return self.get("verdict-mistake", contacts=contacts)

    def verdict_instead(self) -> str:
        return self.get("verdict-instead")

    def verdict_passed(self) -> str:
        return self.get("verdict-passed")

    def verdict_passed_service(self, *, service: str) -> str:
        return self.get("verdict-passed-service", service=service)

    def verdict_partly(self) -> str:
        return self.get("verdict-partly")

    def verdict_barred(self, *, service: str, ground: str, clause: str) -> str:
        return self.get("verdict-barred", service=service, ground=ground, clause=clause)

    def verdict_more(self, *, count: str) -> str:
        return self.get("verdict-more", count=count)

    def verdict_open(self, *, count: str) -> str:
        return self.get("verdict-open", count=count)

    def verdict_staff(self, *, count: str) -> str:
        return self.get("verdict-staff", count=count)

    def verdict_may(self) -> str:
        return self.get("verdict-may")

    def verdict_title(self) -> str:
        return self.get("verdict-title")

    def verdict_line(self, *, ground: str, clause: str) -> str:
        return self.get("verdict-line", ground=ground, clause=clause)

    def verdict_standing_fails(self) -> str:
        return self.get("verdict-standing-fails")

    def verdict_standing_open(self) -> str:
        return self.get("verdict-standing-open")

    def verdict_standing_staff(self) -> str:
        return self.get("verdict-standing-staff")

    def verdict_standing_clear(self) -> str:
        return self.get("verdict-standing-clear")

    def button_fix_check(self) -> str:
        return self.get("button-fix-check")

    def button_conditions(self) -> str:
        return self.get("button-conditions")

    def button_all_services(self) -> str:
        return self.get("button-all-services")

    def result_ready(self, *, service: str) -> str:
        return self.get("result-ready", service=service)

    def staff_conditions_ok(self, *, count: str) -> str:
        return self.get("staff-conditions-ok", count=count)

    def staff_conditions_fail(self, *, count: str) -> str:
        return self.get("staff-conditions-fail", count=count)

    def staff_conditions_title(self, *, number: str, page: str, pages: str) -> str:
        return self.get("staff-conditions-title", number=number, page=page, pages=pages)

    def staff_condition(self, *, ground: str, clause: str) -> str:
        return self.get("staff-condition", ground=ground, clause=clause)

    def error_eligibility_fails(self) -> str:
        return self.get("error-eligibility-fails")

    def error_service_no_filing(self) -> str:
        return self.get("error-service-no_filing")

    def draft_moved(self, *, service: str) -> str:
        return self.get("draft-moved", service=service)

    def draft_offered(self, *, service: str) -> str:
        return self.get("draft-offered", service=service)

    def draft_stays(self) -> str:
        return self.get("draft-stays")

    def draft_again(self, *, plural: str, count: str, names: str) -> str:
        return self.get("draft-again", plural=plural, count=count, names=names)

    def draft_asked(self, *, plural: str, count: str, names: str) -> str:
        return self.get("draft-asked", plural=plural, count=count, names=names)

    def draft_removed(self, *, plural: str, count: str, names: str) -> str:
        return self.get("draft-removed", plural=plural, count=count, names=names)

    def draft_names_more(self, *, names: str, count: str) -> str:
        return self.get("draft-names-more", names=names, count=count)

    def draft_kept(self) -> str:
        return self.get("draft-kept")

    def draft_kept_offered(self) -> str:
        return self.get("draft-kept-offered")

    def draft_same(self) -> str:
        return self.get("draft-same")

    def button_draft_move(self) -> str:
        return self.get("button-draft-move")

    def button_draft_stay(self) -> str:
        return self.get("button-draft-stay")

    def note_moved(self) -> str:
        return self.get("note-moved")

    def error_offer_over(self) -> str:
        return self.get("error-offer-over")

    def versions_form(self, *, form: str, policy: str) -> str:
        return self.get("versions-form", form=form, policy=policy)

    def versions_policy_pin(self) -> str:
        return self.get("versions-policy-pin")

    def versions_policy_migrate(self) -> str:
        return self.get("versions-policy-migrate")

    def versions_policy_ask(self) -> str:
        return self.get("versions-policy-ask")

    def versions_line(
        self, *, version: str, since: str, drafts: str, submitted: str
    ) -> str:
        return self.get(
            "versions-line", version=version, since=since, drafts=drafts, submitted=submitted
        )

    def versions_line_unpublished(
        self, *, version: str, drafts: str, submitted: str
    ) -> str:
        return self.get(
            "versions-line_unpublished", version=version, drafts=drafts, submitted=submitted
        )

    def versions_asked(self, *, asked: str, staying: str) -> str:
        return self.get("versions-asked", asked=asked, staying=staying)

    def versions_new(self, *, version: str) -> str:
        return self.get("versions-new", version=version)

    def versions_gone(self) -> str:
        return self.get("versions-gone")

    def versions_diff(self, *, old: str, new: str) -> str:
        return self.get("versions-diff", old=old, new=new)

    def versions_added(self, *, name: str) -> str:
        return self.get("versions-added", name=name)

    def versions_safe(self, *, name: str, aspects: str) -> str:
        return self.get("versions-safe", name=name, aspects=aspects)

    def versions_again(self, *, name: str, aspects: str) -> str:
        return self.get("versions-again", name=name, aspects=aspects)

    def versions_retyped(self, *, name: str, aspects: str) -> str:
        return self.get("versions-retyped", name=name, aspects=aspects)

    def versions_removed(self, *, name: str) -> str:
        return self.get("versions-removed", name=name)

    def versions_check(self, *, check: str) -> str:
        return self.get("versions-check", check=check)

    def versions_texts(self) -> str:
        return self.get("versions-texts")

    def versions_fates(self, *, silent: str, told: str, asked: str) -> str:
        return self.get("versions-fates", silent=silent, told=told, asked=asked)

    def versions_fates_pin(self, *, drafts: str) -> str:
        return self.get("versions-fates_pin", drafts=drafts)

    def versions_none(self) -> str:
        return self.get("versions-none")

    def versions_diff_published(self, *, old: str, new: str) -> str:
        return self.get("versions-diff_published", old=old, new=new)

    def versions_unfit(self, *, count: str) -> str:
        return self.get("versions-unfit", count=count)

    def versions_unchanged(self, *, count: str, names: str) -> str:
        return self.get("versions-unchanged", count=count, names=names)

    def versions_aspect_kind(self) -> str:
        return self.get("versions-aspect-kind")

    def versions_aspect_document(self) -> str:
        return self.get("versions-aspect-document")

    def versions_aspect_valid_days(self) -> str:
        return self.get("versions-aspect-valid_days")

    def versions_aspect_official(self) -> str:
        return self.get("versions-aspect-official")

    def versions_aspect_clause(self) -> str:
        return self.get("versions-aspect-clause")

    def versions_aspect_required(self) -> str:
        return self.get("versions-aspect-required")

    def versions_aspect_when(self) -> str:
        return self.get("versions-aspect-when")

    def versions_aspect_options(self) -> str:
        return self.get("versions-aspect-options")

    def versions_aspect_options_from(self) -> str:
        return self.get("versions-aspect-options_from")

    def versions_aspect_many(self) -> str:
        return self.get("versions-aspect-many")

    def versions_aspect_min(self) -> str:
        return self.get("versions-aspect-min")

    def versions_aspect_max(self) -> str:
        return self.get("versions-aspect-max")

    def versions_aspect_min_length(self) -> str:
        return self.get("versions-aspect-min_length")

    def versions_aspect_max_length(self) -> str:
        return self.get("versions-aspect-max_length")

    def versions_aspect_max_files(self) -> str:
        return self.get("versions-aspect-max_files")

    def versions_aspect_prefill(self) -> str:
        return self.get("versions-aspect-prefill")

    def versions_aspect_remember(self) -> str:
        return self.get("versions-aspect-remember")

    def versions_aspect_same_as(self) -> str:
        return self.get("versions-aspect-same_as")

    def versions_aspect_opposite(self) -> str:
        return self.get("versions-aspect-opposite")

    def versions_aspect_sensitive(self) -> str:
        return self.get("versions-aspect-sensitive")

    def versions_aspect_seconds(self) -> str:
        return self.get("versions-aspect-seconds")

    def versions_aspect_silent(self) -> str:
        return self.get("versions-aspect-silent")

    def versions_aspect_texts(self) -> str:
        return self.get("versions-aspect-texts")

    def versions_aspect_cell(self) -> str:
        return self.get("versions-aspect-cell")

    def versions_aspect_order(self) -> str:
        return self.get("versions-aspect-order")

    def versions_aspect_section(self) -> str:
        return self.get("versions-aspect-section")


@cache
def texts(language: Language) -> Texts:
    """Return the texts of a language, read once."""
    return Texts(language, common_files(language))
