## Сроки: строка карточки, уведомления, «Почему такой срок»

due-line = ⏱ Срок: до <b>{ $day }</b> · { $left }
due-line-steps = ⏱ До <b>{ $day }</b> · { $left }: { $steps }
due-line-over = 🔴 Срок вышел <b>{ $day }</b>: { $steps }
due-line-client = 👤 Ждём клиента до <b>{ $day }</b> · { $left }
due-line-client-over = 👤 Клиент не ответил, срок вышел <b>{ $day }</b>
due-line-suspended = ⏸ Срок стоит с <b>{ $day }</b>, останется { $left }: { $steps }
due-line-missing = ⚠️ Срок не посчитать: нет календаря на { $year } год
due-line-window = ⚠️ Срок не посчитать: нет окна приёма, от которого он идёт
due-left-none = сегодня последний день
due-left = ещё { $days }
due-left-over = срок вышел
due-left-last = последний день
due-left-on = на { $on } ещё { $days }

due-staff-half = ⏳ <b>{ $number }</b>: прошла половина срока
due-staff-indicative = ⏳ <b>{ $number }</b>: ориентировочный срок
due-staff-last = ⏰ <b>{ $number }</b>: сегодня последний день
due-staff-over = 🔴 <b>{ $number }</b>: срок вышел
due-staff-service = { $service }. Сейчас: { $state }
due-staff-step = · { $steps } — до { $day }, { $left }
due-staff-step-over = · { $steps } — надо было до { $day }
due-staff-client-over = · Клиент не ответил: «{ $steps }» ждали до { $day }
due-staff-whom = { $mentions }, посмотрите, пожалуйста.
due-button-why = Почему такой срок
due-button-card = Открыть карточку
due-button-later = ⏰ Через 3 часа
due-button-morning = ⏰ Утром
due-later-line = ⏰ { $who }: напомнить { $when }
due-later-done = Напомню { $when }. Срок идёт как шёл.
due-later-today = сегодня в { $time }
due-later-day = { $day }, в { $time }
error-term-needless = Об этом напоминать уже не нужно: шаг сделан или срок сдвинулся.

due-client-half = ⏳ Заявка <b>{ $number }</b> ждёт вас до <b>{ $day }</b>.
due-client-before = ⏳ Заявка <b>{ $number }</b> ждёт вас. Ответить нужно не позже <b>{ $day }</b>.
due-client-last = ⏰ Заявка <b>{ $number }</b> ждёт вас. Сегодня последний день, <b>{ $day }</b>.
due-client-late = ⏰ Заявка <b>{ $number }</b> ждала вас до <b>{ $day }</b>. Сегодня ещё можно успеть.
due-client-state = Сейчас: <b>{ $state }</b>
due-client-end = Если не успеть, заявка закроется сама. Новую можно будет подать снова.

due-silence = ⌛️ Ответа не было, срок вышел. Бот сделал шаг: { $what }

due-moved = 📅 Сроки пересчитаны: изменился календарь, дни центра или правила. Сдвинулось: { $count }
due-moved-line = · <b>{ $number }</b>, { $step }: { $was } → <b>{ $now }</b>
due-moved-none = срока нет
due-moved-more = … и ещё { $count }. Все: prichal terms
due-calendar = ⚠️ Нет календаря на { $year } год.
due-calendar-terms = Заявок, у которых поэтому не посчитать срок: { $count }.
due-calendar-contracts = Контрактов, у которых срок отчёта поэтому предварительный: { $count }. Он посчитан по будням, без праздников каждого года; клиентам напоминаем по нему.
due-calendar-cure = Обновите бота, когда выйдет постановление о переносе выходных: сроки заявок появятся сами. До тех пор следите за ними сами.
due-calendar-cure-contracts = Обновите бота, когда выйдет постановление о переносе выходных: даты пересчитаются сами.

due-why-title = <b>{ $number } · Почему такой срок</b>
due-why-title-page = <b>{ $number } · Почему такой срок</b> · { $page } из { $pages }
due-why-none = Сейчас у заявки нет сроков: ни регламент, ни файл центра не дают их для этого шага. Последний шаг:
due-why-ended = Заявка закончена, сроков у неё больше нет. Чем кончилось:
due-why-term = <b>{ $steps }</b>: { $days }
due-why-clause = { $clause }
due-why-clause-centre = { $clause }; дни заданы в файле центра
due-why-event = Событие: { $day }, { $what } ({ $who }). Этот день не считается.
due-why-event-given = Событие: { $day } (день указали сотрудники), { $what } ({ $who }). Этот день не считается.
due-why-event-window = Событие: { $day }, открылся приём заявок. Этот день не считается.
due-why-counted = { $numbers } · { $days }
due-why-counted-reason = { $numbers } · { $days }: { $reason }
due-why-skipped = – { $days }: { $reason }
due-why-paused = ⏸ { $days }: срок стоит, «{ $state }»
due-why-moved = Последний день выходной: срок переходит на рабочий.
due-why-range = { $first } – { $last }
due-why-due = Срок: <b>{ $day }</b>, { $left }
due-why-suspended = ⏸ Срок стоит с { $day }: «{ $state }». Когда заявка вернётся, останется { $left }, считая со следующего дня.
due-why-missing = ⚠️ Дальше не посчитать: нет календаря на { $year } год.
due-why-window = ⚠️ Срок идёт от открытия приёма заявок, а окна приёма на день подачи в файле центра нет.
due-why-usage = Напишите номер: <code>/why РМ-2026-00001</code>. Без номера — ответом на карточку или в теме заявки.

staff-command-why = Почему такой срок

terms-command-none = Идущих сроков нет.
terms-command-line = { $due }  { $number }  { $step }  { $party }  { $left }
terms-command-suspended = стоит
terms-command-recounted = Пересчитано. Сдвинулось сроков: { $count }
terms-command-moved = { $number }, { $step }: { $was } → { $now }
terms-command-party-client = клиент
terms-command-party-centre = центр
terms-command-party-rec = РЭЦ
terms-command-party-bot = клиент, потом бот
terms-command-missing = Нет календаря на { $year } год: заявок без срока { $count }
