## Напоминания: сообщение, «Позже», страница с тем, что впереди и как часто писать

reminder-one = 🔔 { $text }
reminder-bundle = 🔔 <b>Напоминаний: { $count }</b>
reminder-item = <b>{ $number }.</b> { $text }
reminder-clause = <i>п. { $clause }</i>
reminder-clause-other = <i>{ $clause }</i>
reminder-list-line = · { $name }
reminder-list-more = … и ещё { $count }
reminder-company-unknown = Компания без названия
reminder-button-numbered = { $number } · { $caption }
reminder-button-later = Позже
reminder-button-draft = ▶️ Продолжить
reminder-button-documents = Отправить документы
reminder-button-report = Заполнить отчёт
reminder-button-service = Подробнее
reminder-button-contracts = Контракты
reminder-button-form = Заполнить

reminder-later = Когда напомнить?
reminder-later-of = Откладываем: { $what }.
    Когда напомнить?
reminder-later-1 = Завтра
reminder-later-3 = Через 3 дня
reminder-later-7 = Через неделю
reminder-later-never = Больше не напоминать
reminder-later-done = Хорошо, напомню { $day }. Если до этого всё будет готово, не побеспокою.
reminder-later-gone = Об этом напоминать уже не нужно.
reminder-never-done = Больше не напомню. Передумаете — включите на странице «Напоминания».

menu-reminders = Напоминания
command-reminders = Напоминания
reminders-title = <b>Напоминания</b>
reminders-none = Пока ничего не запланировано.
reminders-ahead = Что впереди, если ничего не изменится:
reminders-line = · { $day }: { $what }
reminders-hour = Пишу по рабочим дням, с { $hour }.
reminders-rhythm-is = О контрактах после услуги спрашиваю { $often }.
reminders-button-hour = 🕘 Во сколько писать
reminders-button-rhythm = 📅 Как часто о контрактах
reminders-topic-on = 🔔 { $topic }
reminders-topic-off = 🔕 { $topic }
reminders-topic-drafts = Незаконченные заявки
reminders-topic-dates = Ежегодные конкурсы и сроки
reminders-topic-windows = Приём заявок
reminders-topics = 🔔 напоминаю, 🔕 молчу. О том, чего требует регламент, напоминаю всегда: отключить нельзя, отложить можно.
reminders-hour-title = <b>Во сколько вам удобно?</b>
    Напоминания придут не раньше этого часа.
reminders-hour-centre = Как откроется центр ({ $hour })
reminders-rhythm-title = <b>Как часто спрашивать о контрактах?</b>
    Спрашиваю три года после услуги. О новом контракте можно рассказать в любой день.
reminders-rhythm-1 = Раз в месяц
reminders-rhythm-3 = Раз в 3 месяца
reminders-rhythm-6 = Раз в полгода
reminders-rhythm-12 = Раз в год
reminders-often-1 = раз в месяц
reminders-often-3 = раз в 3 месяца
reminders-often-6 = раз в полгода
reminders-often-12 = раз в год
reminders-chosen = ✓ { $choice }
reminders-back = ‹ Назад
toast-reminders-saved = Сохранил
reminder-about-draft = закончить «{ $service }»
reminder-about-application = заявка { $number }
reminder-about-remarks = исправить заявку { $number }
reminder-about-documents = документы к заявке { $number }
reminder-about-document = срок документа к заявке { $number }
reminder-about-sales-report = отчёт о продажах по заявке { $number }
reminder-about-follow-up = вопрос о контрактах
reminder-about-contract = отчёт о { $deal }
reminder-about-window = приём: «{ $service }»
reminder-about-date = ежегодный срок
reminder-about-date-of = «{ $service }»
reminder-deal-contract = контракте от { $signed }
reminder-deal-marketplace = продаже на площадке от { $signed }
