"""A day in a centre as scenes: who does what; each ends with something to look at.

A step is said to `Talk.act` ("[caption]" is a tap, else it is written); "> words" answers the bot's
question, "📎 name" does so with a file, "📷 3" sends an album of so many photos.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.support.staff import ANNA, BORIS
from tests.support.ways import ANKETA, CONSENT, FINISH, SCORING

OWNER = 0


@dataclass(frozen=True)
class Scene:
    """`name` is the picture's; `who` is OWNER or one of the staff."""

    name: str
    who: int
    steps: Sequence[str]


FORUM = (
    Scene("filled", OWNER, (*CONSENT, *ANKETA, *FINISH, *SCORING, *FINISH)),
    Scene("new_topic", OWNER, ("[Отправить заявку]",)),
    Scene("taken", ANNA, ("[Взять в работу]",)),
    Scene("more", ANNA, ("[Ещё…]",)),
    Scene("why", ANNA, ("[Почему такой срок]",)),
    Scene("remarks", ANNA, ("[К карточке]", "[Вернуть с замечаниями]")),
    Scene("remark_of_a_field", ANNA, ("[Юридический адрес]",)),
    Scene("remarks_chosen", ANNA, ("[не совпадает]", "[Сайт]", "[Своими словами]", "> Не открыт")),
    Scene("sent_back", ANNA, ("[Отправить]",)),
    Scene("correcting", OWNER, ("[Исправить]",)),
    Scene("corrected", OWNER, ("248000, Калуга, ул. Новая, д. 5", "[Оставить как есть]", "Открыт")),
    Scene("sent_again", OWNER, ("[Отправить снова]",)),
    Scene("before_and_after", ANNA, ("[Исправления]",)),
    Scene("documents", ANNA, ("[К карточке]", "[Документы: ]")),
    Scene("document_returned", ANNA, ("[1.]", "[Принять]", "[Вернуть…]", "[Не читается]")),
    Scene("document_asked", ANNA, ("[К документам]", "[Сообщить клиенту]")),
    Scene("album", OWNER, ("[Прислать документы]", "[Прислать: ]", "📷 3")),
    Scene("album_handed_in", OWNER, ("[Готово, отправить]",)),
    Scene("album_as_pdf", ANNA, ("[Посмотреть]",)),
)

TALK = (
    Scene("letter", ANNA, ("[Написать клиенту]", "[Своими словами]", "> Когда вам позвонить?")),
    Scene("answered", OWNER, ("> После трёх, пожалуйста.",)),
    Scene("queue", ANNA, ("/queue",)),
    Scene("bulk_dry_run", ANNA, ("[Выбрать…]", "[Все 3]", "[Действие]", "[Взять в работу]")),
    Scene("found", ANNA, ("[Сделать для 3]", "/find чай")),
    Scene("refusing", ANNA, ("[Отказать]",)),
    Scene("refused", ANNA, ("> Нет экспортного контракта: п. 5.2.",)),
    Scene("taken_back", ANNA, ("[Отменить шаг]",)),
)

TO_THE_END = (
    Scene("agreed", BORIS, ("[Передать в РЭЦ]", "[Согласовать заявку]")),
    Scene("which_day", ANNA, ("[Оригиналы получены]",)),
    Scene("locked_step", ANNA, ("[Сегодня]", "[Отбор пройден]", "[Соглашение подписано]")),
    Scene("paper", ANNA, ("[Скан]", "📎 soglashenie.pdf", "[Соглашение подписано]")),
    Scene("road_map", BORIS, ("[Согласовать услугу]", "[Детализированная]", "📎 karta.pdf")),
    Scene("placed", BORIS, ("[Карту на согласование]", "[Согласовать карту]", "[Товар размещён]")),
    Scene("act", ANNA, ("[Скан]", "📎 akt.pdf", "[Акт подписан]")),
    Scene("confirmed", OWNER, ("/applications", "[РМ-2026-00001]", "[Подтвердить услугу]")),
    Scene("rated", OWNER, ("[4 ⭐]", "[Написать]", "> Всё понятно, но долго")),
    Scene("complaint", OWNER, ("[К заявке]", "[Ещё…]", "[Пожаловаться]")),
)

KHABAROVSK = (
    Scene("conditions", ANNA, ("[Условия]",)),
    Scene("condition_fails", ANNA, ("[⬜ 9]", "[✅ 9]")),
    Scene("conditions_checked", ANNA, ("[❌ 9]", "[Всего остального нет]")),
)

KALININGRAD = (
    Scene("suspending", ANNA, ("[Запросить документы]",)),
    Scene("suspended", ANNA, ("[Одним текстом]", "> Пришлите, пожалуйста, устав.")),
    Scene("why_suspended", ANNA, ("/why 1",)),
)
