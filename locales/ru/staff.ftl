## Группа сотрудников: карточка заявки, очередь, поиск, выгрузка

staff-card-title = <b>{ $number }</b> · { $service }
staff-card-state = Сейчас: <b>{ $state }</b>
staff-card-official = По регламенту: { $official }
staff-card-company = <b>{ $name }</b>
staff-card-company-unknown = Название не указано
staff-card-line = { $name }: { $value }
staff-card-score = Скоринг: <b>{ $percent } из 100</b> · { $level }
staff-card-places = Площадки: { $names }
staff-card-confirmed = ⚠️ Клиент подтвердил: { $what }
staff-card-performer = Исполнитель: <b>{ $who }</b>
staff-card-free = Исполнитель: пока никто
staff-card-submitted = Подана: { $when }
staff-card-stepped = 👤 Клиент: { $what }
staff-card-asking = ✍️ { $who } пишет клиенту: «{ $verb }»
staff-card-moved =
    <b>{ $number }</b>
    Карточка этой заявки теперь ниже.

staff-entry = { $when } · { $who }: { $what }
staff-entry-state = { $when } · { $who }: { $what } → { $state }
staff-entry-clause = { $entry } · шаг { $step }, { $clause }
staff-entry-sum = записывает сумму поддержки: { $amount }
staff-entry-words = <i>{ $words }</i>
staff-actor-client = клиент
staff-actor-bot = бот
staff-actor-unknown = сотрудник { $id }
staff-verb-take = берёт в работу
staff-verb-hand_back = возвращает в очередь

staff-button-take = Взять в работу
staff-button-hand-back = Вернуть в очередь
staff-button-pdf = Печатная форма
staff-button-answers = Ответы
staff-button-history = История
staff-button-more = Ещё…
staff-more = <b>{ $number }</b>
    Что ещё можно сделать:
staff-button-card = ‹ К карточке
staff-button-show = Показать карточку
staff-button-cancel = ✕ Отмена: { $verb }

staff-answers = <b>{ $number } · Ответы</b> · { $page } из { $pages }
staff-answers-form = <b>{ $form }</b>
staff-answers-line = · { $name }: { $value }
staff-history = <b>{ $number } · История</b> · { $page } из { $pages }

staff-ask = { $mention }, ответьте на это сообщение: { $number }, «{ $verb }». Напишите, что передать клиенту: он получит это слово в слово.
staff-ask-placeholder = Слова для клиента
staff-prompt-empty = Нужен текст. Ответьте на сообщение бота словами: клиент их прочитает.
staff-prompt-answer-again = Ответьте на то же сообщение ещё раз или нажмите «Отмена» на карточке.
staff-done = Готово: { $what }
staff-done-taken = Заявка за вами.
staff-done-handed-back = Заявка снова в очереди.
staff-done-already = Это уже сделано.
staff-cancelled = Отменили, заявка не изменилась.
staff-too-late = Пока вы смотрели: { $when }, { $who } — «{ $what }». Карточка обновлена.
staff-too-late-reply = Пока вы писали: { $when }, { $who } — «{ $what }». Ваши слова никому не ушли.
staff-not-member = Кнопки и команды — для сотрудников из списка центра. Вас в нём нет: попросите администратора добавить.
staff-not-your-role = Это может сделать только { $role }.
staff-role-centre = сотрудник ЦПЭ
staff-role-rec = сотрудник МО РЭЦ
staff-role-client = клиент
staff-role-bot = бот
staff-role-or = { $one } или { $other }
staff-not-found = Такой заявки нет.
staff-locked = Клиент стёр свои данные. Заявка хранится, но изменить её нельзя.
staff-old-button = Эта кнопка устарела. Очередь: /queue
staff-no-printed = В этой заявке нечего печатать.
staff-page-caption = { $number }: анкета
staff-document-caption = { $number }: { $name }


staff-export-ask = В каком виде выгрузить все заявки?
staff-export-xlsx = Excel
staff-export-csv = CSV
staff-export-jsonl = JSONL
staff-export-caption = Заявок в файле: { $count }. Внутри персональные данные: не пересылайте их посторонним.
staff-export-none = Выгружать нечего: заявок пока нет.

staff-elsewhere = Здесь бот не работает: заявки видны только в группе центра.


staff-usage-sum = Напишите номер заявки и сколько платит центр: /sum ХК-2026-00001 250000
staff-sum-changed = { $number }: центр платит { $amount } (было { $was }).
staff-sum-done = { $number }: центр платит { $amount }.
staff-card-granted = Центр платит: { $amount }
