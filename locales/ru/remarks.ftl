## Замечания по полям: список сотрудников, короткая анкета исправлений, «было — стало»

# Клиент: карточка формы
remarks-header = { $form } · <b>замечание { $number } из { $of }</b>
remarks-header-rest = { $form } · <b>исправления</b>
remarks-on-card = ❗ <b>Замечание центра:</b> { $words }
remarks-row-done = Готово
remarks-reply-title = <b>{ $name }</b>: оставляем как есть.
remarks-reply-ask = Напишите в двух словах, почему ответ верный: центр это прочитает. Или идите дальше без пояснения.
remarks-reply-none = Без пояснения
remarks-locked-line = 🔒 { $name }: { $value }

# Клиент: что просят исправить и что вышло
remarks-asked = <b>Заявка { $number }: центр просит исправить</b>
remarks-asked-line = ❗ <b>{ $name }</b>: { $words }
remarks-asked-whole = 💬 { $words }
remarks-asked-gone = ❗ { $words } (этого вопроса в анкете больше нет)
remarks-asked-hint = Спросим только об этом. Остальные ответы закрыты 🔒 и не изменятся.
remarks-asked-more = …и ещё { $count }: покажем по порядку.
remarks-button-fix = ✎ Исправить ({ $count })
remarks-button-go-on = ✎ Продолжить исправления
remarks-done = <b>Заявка { $number }: исправления готовы</b>
remarks-done-hint = Проверьте и отправьте: заявка вернётся в центр.
remarks-button-again = ✎ Поправить ещё
remarks-button-again-form = ✎ Поправить: { $form }
remarks-line-title = <b>{ $name }</b>
remarks-line-remark = ❗ { $words }
remarks-line-was = было: { $before }
remarks-line-now = стало: { $after }
remarks-line-cell = { $name }: { $before } → { $after }
remarks-line-same = осталось как было
remarks-line-reply = пояснение: <i>{ $words }</i>
remarks-line-hidden = вопрос больше не нужен
remarks-other = <b>Изменилось заодно</b>
remarks-too-long = …и ещё { $count }
remarks-none-value = нет ответа

# Сотрудники: список замечаний
remarks-list = <b>{ $number } · Замечания</b>
remarks-list-page = <b>{ $number } · Замечания</b> · { $page } из { $pages }
remarks-list-none = Нажмите на ответ, с которым что-то не так. Клиенту откроются только отмеченные.
remarks-list-line = ❗ <b>{ $name }</b>: { $words }
remarks-list-whole = 💬 <b>Общее</b>: { $words }
remarks-list-answer = · { $name }: { $value }
remarks-list-more = …и ещё { $count }
remarks-button-whole = Общее замечание
remarks-button-words = Одним текстом
remarks-button-sections = Разделы
remarks-button-documents = 📎 Документы
remarks-button-send = ✉️ Отправить ({ $count })
remarks-sections = <b>{ $number } · Замечания</b>
    Какой раздел открыть:
remarks-field = <b>{ $name }</b>
    Ответ клиента: { $value }
remarks-field-now = ❗ Замечание ({ $who }): { $words }
remarks-field-ask = Что не так?
remarks-field-whole = <b>Замечание ко всей заявке</b>
remarks-phrase-unreadable = не читается
remarks-phrase-another = другой документ
remarks-phrase-differs = не совпадает с документом
remarks-phrase-incomplete = заполнено не полностью
remarks-phrase-mistake = похоже на ошибку
remarks-button-own = ✍️ Своими словами
remarks-button-drop = Убрать замечание
remarks-button-back = ‹ К списку
remarks-prompt = { $mention }, ответьте на это сообщение: { $number }, «{ $name }». Что не так? Клиент прочитает это слово в слово.
remarks-prompt-placeholder = Что исправить
remarks-marked = Отмечено: { $name }
remarks-dropped = Замечание убрано.
remarks-sent = Отправлено замечаний: { $count }
remarks-words-line = { $name }: { $words }

# Сотрудники: карточка и страница «было — стало»
remarks-card-waiting = ✎ Клиент исправляет: { $count }
remarks-card-drafted = ✍️ Замечания начаты, не отправлены: { $count }
remarks-card-fixed = ✎ Исправлено: { $fixed } из { $of }
remarks-card-fixed-explained = ✎ Исправлено: { $fixed } из { $of }, оставлено с пояснением: { $explained }
remarks-card-changed = ✎ После замечаний изменено ответов: { $count }
remarks-button-rounds = Исправления
remarks-rounds = <b>{ $number } · Исправления</b> · { $page } из { $pages }
remarks-round = <b>Круг { $round }</b> · отправлено клиентом { $when }
remarks-round-waiting = <b>Круг { $round }</b> · клиент ещё исправляет
remarks-round-words = Замечания: <i>{ $words }</i>
remarks-round-nothing = Ни один ответ не изменился.

answer-question-locked = Этот ответ закрыт 🔒: центр просил исправить только отмеченное.
error-question-locked = Эта анкета закрыта 🔒: исправить можно только то, о чём написал центр.
error-remark-too_long = Слишком длинно: { $length } знаков, а можно не больше { $max }.
error-remarks-too_many = Замечаний уже { $max }: больше никто не прочитает. Напишите остальное одним текстом.
error-remarks-none = Отправлять нечего: замечаний в списке нет.
error-remarks-changed = Коллега только что изменил список. Посмотрите на него и отправьте снова.
