## Одно действие сразу для многих заявок

bulk-title = <b>Выбрано: { $count }</b> из { $all }
bulk-full = За один раз можно не больше { $most }.
bulk-button-page = Вся страница
bulk-button-all = Все { $count }
bulk-button-none = Снять все
bulk-button-act = Действие ({ $count }) ›
bulk-button-stop = ✕ Отмена
bulk-button-back = ‹ К выбору
bulk-button-other = ‹ Другое действие
bulk-acts = <b>Что сделать с выбранными: { $count }</b>
    У каждого шага в скобках — для скольких он сейчас возможен. Сначала покажем, что получится.
bulk-verb = { $name } ({ $count })
bulk-whom = Кому передать заявки: { $count }?
bulk-hand-over = Передать: { $who }
bulk-day = <b>{ $verb }</b>
    Какого числа это было? Один день для всех; от него пойдут сроки.
bulk-tried = <b>{ $verb }</b>
    Получится: { $ready } из { $all }. Пока ничего не изменилось.
bulk-not = <b>Не получится</b>
bulk-words-needed = ✍️ Клиентам нужны слова. Напишите их один раз: каждый получит их слово в слово.
bulk-words = ✍️ Клиенты получат: <i>{ $words }</i>
bulk-button-go = ✅ Сделать для { $count }
bulk-button-write = ✍️ Написать слова
bulk-button-rewrite = ✍️ Изменить слова
bulk-ask = { $mention }, ответьте на это сообщение: «{ $verb }», заявок: { $count }. Напишите, что передать клиентам: каждый получит это слово в слово.
bulk-progress = ⏳ <b>{ $verb }</b>: { $done } из { $all }…
bulk-done = <b>{ $verb }</b>: сделано { $done } из { $all }
bulk-failed = <b>Не вышло</b>
bulk-more = и ещё { $count }
bulk-button-queue = Очередь
bulk-lacks = для шага ещё не всё есть
bulk-lacks-conditions = не проверены условия
bulk-lacks-failing = не выполнены условия
bulk-lacks-documents = не приняты документы
bulk-lacks-originals = нет оригиналов
bulk-lacks-sum = не записана сумма
bulk-lacks-paper = не прикреплена бумага
bulk-why-verb-not_now = сейчас этот шаг невозможен
bulk-why-verb-not_your_role = это шаг не вашей роли
bulk-why-application-taken = заявка у другого: { $who }
bulk-why-application-moved_on = раньше успел(а) { $who }
bulk-why-application-changed = заявку только что изменили
bulk-why-application-locked = клиент стёр свои данные
bulk-why-handing-theirs = уже у этого сотрудника
bulk-why-bulk-already = уже у вас
error-bulk-theirs = Здесь выбирает { $who }. Свой выбор начните с /queue.
error-bulk-running = Уже выполняется: результат появится в этом сообщении.
error-bulk-done = Это уже сделано.
error-bulk-dropped = Этот выбор отменён. Начните с /queue.
error-bulk-not_found = Этого выбора больше нет. Начните с /queue.
