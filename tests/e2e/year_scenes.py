"""Reminders over a year as scenes: what a business and staff do while the clock goes forward.

Steps are those of `scenes`; "⏰ 2027-02-24 12:00" lets it be that moment at the centre, with all
that is due on the way; "🏦 off" and "🏦 on" say whether the Bank of Russia answers.
"""

from tests.e2e.scenes import OWNER, Scene
from tests.support.contracts import ALL, COMPANY, DEAL, SENT
from tests.support.staff import ANNA

NUMBER = "ХК-2026-00901"

SUMS = (*COMPANY, *DEAL, "[Юани]", "[2026]", "600 000", "[Нет]")

CONTRACT = (
    Scene("asked", OWNER, ("⏰ 2027-02-24 12:00",)),
    Scene("which_day", OWNER, ("[Да, заключили]",)),
    Scene("told", OWNER, ("[Вчера]",)),
    Scene("why_this_day", OWNER, ("[Откуда срок]",)),
    Scene("report", OWNER, ("[Назад]", "[Заполнить отчёт]")),
    Scene("currency", OWNER, SUMS[:-4]),
    Scene("amounts", OWNER, SUMS[-4:-1]),
    Scene("proof", OWNER, SUMS[-1:]),
    Scene("later", OWNER, ("[Позже]",)),
    Scene("before", OWNER, ("⏰ 2027-03-10 12:00",)),
    Scene("put_off", OWNER, ("[Позже]",)),
    Scene("put_off_done", OWNER, ("[Завтра]",)),
    Scene("last_days", OWNER, ("⏰ 2027-03-17 12:00",)),
    Scene("overdue", OWNER, ("⏰ 2027-03-19 12:00",)),
    Scene("staff_contracts", ANNA, ("/contracts",)),
    Scene("staff_card", ANNA, (f"/app {NUMBER}",)),
    Scene("staff_delivery", ANNA, (f"/delivery {NUMBER}",)),
    Scene("staff_digest", ANNA, ("/digest",)),
    Scene("contracts", OWNER, ("/contracts",)),
    Scene("contract", OWNER, ("[Контракт от]",)),
    Scene("worth", OWNER, ("[Продолжить отчёт]", *SENT, "[Всё верно, дальше]")),
    Scene("sent", OWNER, ("[Отправить в центр]",)),
    Scene("reported", OWNER, ("/contracts", "[Контракт от]")),
    Scene("correcting", OWNER, ("[Исправить отчёт]",)),
    Scene("staff_stats", ANNA, ("/stats",)),
    Scene("staff_after", ANNA, (f"/app {NUMBER}", "/contracts")),
)  # fmt: skip

BY_HAND = (
    Scene("kind", OWNER, ("🏦 off", "/contracts", "[Рассказать о контракте]")),
    Scene("other_day", OWNER, ("[Контракт]", "[Другой день]")),
    Scene("late_told", OWNER, ("> 1 октября 2026",)),
    Scene("rate_asked", OWNER, ("[Заполнить отчёт]", *ALL, *SUMS[-4:])),
    Scene("rate_typed", OWNER, ("11,5", "81,25")),
    Scene("worth_by_hand", OWNER, (*SENT, "[Всё верно, дальше]")),
    Scene("none_so_far", OWNER, ("⏰ 2027-02-24 12:00", "[Пока нет]")),
    Scene("rarer", OWNER, ("[Реже спрашивать]",)),
    Scene("rarer_done", OWNER, ("[Раз в полгода]",)),
    Scene("reminders", OWNER, ("/reminders",)),
    Scene("hour", OWNER, ("[Во сколько писать]",)),
    Scene("rhythm", OWNER, ("[Назад]", "[Как часто о контрактах]")),
    Scene("dropping", OWNER, ("/contracts", "[Контракт от]", "[Убрать запись]")),
)

ENGLISH = (
    Scene("asked", OWNER, ("[Язык]", "[English]", "⏰ 2027-02-24 12:00")),
    Scene("told", OWNER, ("[Yes, ]", "[Yesterday]")),
    Scene("why", OWNER, ("[Why this day]",)),
    Scene("overdue", OWNER, ("⏰ 2027-03-19 12:00",)),
    Scene("put_off", OWNER, ("[Later]",)),
    Scene("reminders", OWNER, ("/reminders",)),
    Scene("contracts", OWNER, ("/contracts",)),
    Scene("contract", OWNER, ("[Contract of]",)),
)
"""The staff's chat speaks Russian as the centre does."""

BUNDLE = (
    Scene("drafts", OWNER, (
        "/contracts", "[Рассказать о контракте]", "[Контракт]", "[Вчера]",
        "/contracts", "[Рассказать о контракте]", "[Продажа на площадке]", "[Сегодня]",
    )),
    Scene("bundle", OWNER, ("⏰ 2026-12-04 12:00",)),
    Scene("bundle_late", OWNER, ("⏰ 2026-12-14 12:00",)),
    Scene("bundle_page", OWNER, ("/reminders",)),
    Scene("later_of_which", OWNER, ("[Позже]",)),
    Scene("staff", ANNA, ("/contracts",)),
    Scene("half_a_year", OWNER, ("⏰ 2027-06-20 12:00",)),
)  # fmt: skip

MANY = (
    Scene("kinds", ANNA, ("/broadcast",)),
    Scene("segment", ANNA, ("[Новость клиентам]",)),
    Scene("choice", ANNA, ("[Этап]",)),
    Scene("ask", ANNA, ("[Назад]", "[Написать сообщение]")),
    Scene("preview", ANNA, ("> С 1 декабря открыт приём: заявку можно подать здесь.",)),
    Scene("sure", ANNA, ("[Отправить]",)),
    Scene("running", ANNA, ("[Да, отправить]",)),
    Scene("done", ANNA, ("📣",)),
    Scene("unsubscribed", OWNER, ("[Не присылать новости]",)),
    Scene("news_page", OWNER, ("/reminders", "[Новости центра]")),
)  # fmt: skip

DESK = (
    Scene("morning_due", ANNA, ("⏰ 2026-11-24 09:05",)),
    Scene("morning_late", ANNA, ("⏰ 2026-11-26 09:05",)),
    Scene("digest", ANNA, ("/digest",)),
    Scene("delivery", ANNA, ("/delivery 1",)),
    Scene("week", ANNA, ("⏰ 2026-11-30 09:05",)),
)
