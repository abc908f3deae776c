## Группа сотрудников: чего не хватает для шага, день, условия, бумаги, передача, отпуск

staff-button-guarded = 🔒 { $verb }
staff-guarded = Пока нельзя. { $what }
staff-lacks-conditions = Проверьте условия, осталось { $count }: кнопка «Условия».
staff-lacks-failing = Мешают условия: { $count }. Смотрите «Условия».
staff-lacks-documents = Не приняты документы: { $names }.
staff-lacks-originals = Отметьте, когда получены оригиналы.
staff-lacks-sum = Запишите, сколько платит центр: /sum { $number } 250000
staff-lacks-paper = Прикрепите «{ $paper }»: кнопка 📎.

staff-day-ask = <b>{ $number }</b> · { $verb }
    Какого числа это было? От этого дня пойдут сроки.
staff-day-today = Сегодня, { $day }
staff-day-yesterday = Вчера, { $day }
staff-day-other = Другой день…
staff-weekday-1 = пн
staff-weekday-2 = вт
staff-weekday-3 = ср
staff-weekday-4 = чт
staff-weekday-5 = пт
staff-weekday-6 = сб
staff-weekday-7 = вс
staff-day-prompt = { $mention }, ответьте на это сообщение датой: { $number }, «{ $verb }». Например: { $example }
staff-day-placeholder = Дата
staff-entry-day = { $entry } (было { $day })
error-day-needed = Укажите, какого числа это было.
error-day-needless = У этого шага нет отдельного дня.
error-day-future = Этот день ещё не наступил.
error-day-early = Так рано быть не могло: заявка здесь с { $day }.
error-step-guarded = Для этого шага ещё не всё есть. Откройте карточку.

staff-button-conditions = Условия
staff-button-conditions-left = Условия: { $count }
staff-button-conditions-fail = ❌ Условия
staff-conditions-checked = ✅ Условия: препятствий нет
staff-conditions-about = Нажмите номер: ✅ этого нет, не мешает. Ещё раз: ❌ это так, мешает. Ещё раз: без отметки. «Вы» здесь — это клиент.
staff-conditions-fails = <b>❌ Мешает</b>
staff-conditions-open = <b>⬜ Проверьте, что этого нет</b>
staff-conditions-done = <b>✅ Проверено: этого нет или не мешает</b>
staff-conditions-clear = <b>По ответам препятствий нет</b>
staff-conditions-line = { $number }. { $ground } ({ $clause })
staff-conditions-by = { $line }
    <i>{ $who }, { $when }</i>
staff-conditions-words = { $line }
    <i>{ $who }, { $when }: { $words }</i>
staff-conditions-stale = { $line }
    <i>Проверьте снова: ответы изменились.</i>
staff-conditions-all = ✅ Всего остального нет: { $count }
staff-conditions-overrule = Снять возражение { $number }…
staff-overrule-ask = { $mention }, ответьте на это сообщение: { $number }, почему условие не мешает? «{ $ground }». Слова останутся в истории, клиент их не увидит.
staff-overrule-placeholder = Почему не мешает
staff-checked = Отмечено: { $count }
error-check-unknown = Это условие отмечать не нужно.
error-check-head = Снять возражение, которое нашёл бот, может только руководитель.
staff-verb-check = проверяет условия
staff-verb-overrule = снимает возражение

staff-button-attach = 📎 { $paper }
staff-button-papers = Бумаги: { $count }
staff-papers = <b>{ $number } · Бумаги центра</b>
staff-papers-none = Пока ничего не прикреплено.
staff-papers-line = · { $paper }: { $name }, версия { $version }
    <i>{ $who }, { $when }</i>
staff-papers-get = ⬇️ { $name }
staff-papers-other = 📎 Другая бумага
staff-paper-other = Другая бумага
staff-paper-ask = { $mention }, ответьте на это сообщение файлом или фото: { $number }, «{ $paper }».
staff-paper-placeholder = Файл или фото
staff-paper-file-needed = Нужен файл или фото: ответьте им на сообщение бота.
staff-paper-done = { $number }: прикреплено «{ $paper }», { $name }.
staff-paper-caption = { $number } · { $paper }, версия { $version }
error-paper-unknown = Такой бумаги у этой заявки нет.
staff-verb-note_originals = отмечает, что оригиналы получены
staff-verb-attach = прикрепляет бумагу

staff-button-take-back = ↩️ Отменить шаг (до { $until })
staff-done-taken-back = Шаг отменён.
staff-verb-take_back = отменяет свой шаг
error-take_back-nothing = Отменять нечего.
error-take_back-not_yours = Последний шаг не ваш: { $who }. Отменить может только тот, кто его сделал.
error-take_back-outside = Этот шаг уже вышел за пределы бота, отменить его нельзя.
error-take_back-too_late = Поздно: шаг можно отменить в течение { $minutes } мин.
error-take_back-seat = Место на мероприятии уже отдано другому. Отменить нельзя.

staff-button-hand-over = Передать коллеге…
staff-hand-over = <b>{ $number }</b>
    Кому передать?
staff-hand-over-away = { $name } (в отпуске до { $day })
staff-handed = { $mention }, { $by } передаёт вам заявку { $number }.
staff-done-handed-over = Передано: { $who }
staff-verb-hand_over = передаёт коллеге
error-handing-nobody = Передать можно только сотруднику центра, который ведёт заявки.
error-handing-theirs = Заявка и так у коллеги: { $who }.

staff-card-performer-away = Исполнитель: <b>{ $who }</b> (в отпуске до { $day })
staff-card-performer-deputy = Исполнитель: <b>{ $who }</b> (в отпуске до { $day }, вместо: { $deputy })
# Слова, которые в /away ничего не значат.
staff-away-fillers = с со по вместо за меня from for me
staff-away-usage =
    Напишите, с какого и по какое число вас не будет и кто заменит:
    <code>/away 01.12-14.12 Борис</code>
    Вернулись раньше: /back
staff-away-list = <b>Кого нет</b>
staff-away-line = · { $who }: { $since }–{ $until }
staff-away-line-deputy = · { $who }: { $since }–{ $until }, вместо: { $deputy }
staff-away-done = { $who }: { $since }–{ $until } вас не будет. Ваши заявки остаются за вами.
staff-away-done-deputy = { $who }: { $since }–{ $until } вас не будет, вместо вас { $deputy }. Ваши заявки остаются за вами.
staff-away-choose = Кто заменит?
staff-away-nobody = Никто
staff-away-unknown = Не понял, кто заменит: «{ $typed }». Напишите имя, как в списке центра: { $names }
staff-back-done = { $who }: с возвращением.
staff-back-none = { $who }: отпуск не записан.
error-away-not_yours = Записать отпуск коллеги может только руководитель.
error-away-past = Эти дни уже прошли.
staff-command-away = Я в отпуске
staff-command-back = Я вернулся

notice-taken-back =
    <b>Заявка { $number }</b>
    Предыдущее сообщение о ней («{ $wrong }») пришло по ошибке, центр его отменил. Делать по нему ничего не нужно.

    Сейчас: { $state }
