# Документы заявки: стол документов у сотрудников и страница документов у заявителя.

docs-button = Документы: { $done } из { $all }
docs-button-none = Документы
docs-title = <b>{ $number } · документы</b>: { $done } из { $all }
docs-title-none = <b>{ $number } · документы</b>
docs-none = По этой услуге документов не просят. Можно запросить любой.
docs-page = страница { $page } из { $pages }
docs-line = { $mark } <b>{ $index }.</b> { $name } — { $state }
docs-state-optional = можно не прилагать
docs-state-asked = ещё не прислан
docs-state-received = прислан, не проверен
docs-state-accepted = принят
docs-state-returned = возвращён
docs-state-not_needed = не нужен
docs-by = { $who }, { $when }
docs-reason = <i>{ $words }</i>
docs-sent-count = файлов: { $count }
docs-expired = ⚠️ действовал до { $day }
docs-soon = ⏳ действует до { $day }, скоро истекает
docs-until = действует до { $day }
docs-same-file = ⚠️ тот же файл, что в № { $others }
docs-untold = ⚠️ Клиент ещё не знает: { $count }. Сообщите или верните заявку с замечаниями.
docs-originals = 📬 Оригиналы получены { $day } (записал(а) { $who })
docs-card = 📎 Документы: принято { $done } из { $all }
docs-card-returned = возвращено: { $count }
docs-card-waiting = ждут проверки: { $count }
docs-card-expired = истёк срок: { $count }
docs-open = { $mark } { $index }. { $name }
docs-accept-all = ✅ Принять все: { $count }
docs-tell = 📨 Сообщить клиенту: { $count }
docs-ask-more = ➕ Запросить ещё документ
docs-originals-button = 📬 Оригиналы получены…
docs-originals-again = 📬 Изменить день оригиналов…
docs-zip = 📦 Скачать всё (ZIP)
docs-back = ◀️ К документам
docs-before = ◀️
docs-after = ▶️
docs-caption = <b>{ $index }. { $name }</b>
    { $number } · { $state }
docs-album = { $plural ->
        [one] { $count } файл
        [few] { $count } файла
       *[other] { $count } файлов
    } собрано в один PDF, страниц: { $pages }
docs-file-of = файл { $n } из { $count }
docs-unread = ⚠️ PDF не открылся при проверке: посмотрите сами
docs-accept = ✅ Принять
docs-return = ↩️ Вернуть…
docs-expiry = 🗓 Срок действия…
docs-next = ➡️ Дальше: { $index }. { $name }
docs-undo = Снять решение
docs-not-needed = Не нужен
docs-request = Запросить у клиента
docs-own-words = ✍️ Своими словами
docs-cancel = ◀️ Назад
docs-phrase-1 = Не читается
docs-phrase-2 = Не тот документ
docs-phrase-3 = Нет подписи или печати
docs-phrase-4 = Истёк срок действия
docs-phrase-5 = Прислан не весь документ
docs-phrase-6 = Данные не совпадают с заявкой
docs-why = <b>{ $index }. { $name }</b>
    { $number } · почему возвращаем?
docs-toast-accepted = Принят.
docs-toast-returned = Возвращён. Клиенту пока не сообщено.
docs-toast-not_needed = Отмечено: не нужен.
docs-toast-asked = Запрошен. Клиенту пока не сообщено.
docs-toast-undone = Решение снято.
docs-toast-all = { $plural ->
        [one] Принят { $count } документ.
        [few] Принято { $count } документа.
       *[other] Принято { $count } документов.
    }
docs-toast-all-none = Принимать нечего: всё уже просмотрено.
docs-toast-told = { $plural ->
        [one] Клиенту написано: { $count } документ.
        [few] Клиенту написано: { $count } документа.
       *[other] Клиенту написано: { $count } документов.
    }
docs-toast-told-none = Сообщать нечего: клиент всё знает или ответит на замечания.
docs-toast-looked = Все документы просмотрены.
docs-toast-changed = Документ только что изменился: { $who } — «{ $what }». Список обновлён.
docs-toast-new-files = Клиент прислал новые файлы, откройте документ ещё раз.
docs-log-asked = запрашивает документ «{ $name }»
docs-log-accepted = принимает документ «{ $name }»
docs-log-returned = возвращает документ «{ $name }»
docs-log-not_needed = отмечает, что не нужен документ «{ $name }»
docs-log-undone = снимает решение о документе «{ $name }»
docs-log-expiry = записывает: документ «{ $name }» действует до { $day }
docs-log-expiry_none = записывает: у документа «{ $name }» срока нет
docs-log-sent = присылает документ «{ $name }» (файлов: { $count })
docs-ask-reason = { $mention }, почему возвращаем «{ $name }» ({ $number })? Ответьте на это сообщение: клиент прочтёт ваши слова.
docs-ask-reason-hint = Не видно печати на второй странице
docs-ask-expiry = { $mention }, до какого дня действует «{ $name }» ({ $number })? Ответьте датой: 31.12.2026. Или напишите «нет», если срока нет.
docs-ask-expiry-hint = 31.12.2026
docs-ask-name = { $mention }, какой ещё документ нужен по { $number }? Ответьте названием: клиент получит просьбу сразу.
docs-ask-name-hint = Доверенность на Петрова
docs-ask-day = { $mention }, в какой день получены оригиналы по { $number }? Ответьте датой: сегодня, вчера или 20.11.2026.
docs-ask-day-hint = сегодня
docs-none-word = нет
docs-ask-again = { $wrong } Ответьте на это сообщение ещё раз.
docs-done-expiry = Записано: «{ $name }» действует до { $day }.
docs-done-expiry-none = Записано: у документа «{ $name }» срока нет.
docs-done-name = Запросили у клиента: «{ $name }».
docs-done-originals = Записано: оригиналы по { $number } получены { $day }.
docs-done-returned = «{ $name }» возвращён. Клиенту пока не сообщено.
docs-news = 📎 <b>{ $number }</b>: клиент прислал «{ $name }» (файлов: { $count }).
docs-news-look = Посмотреть
docs-zip-wait = Собираю архив…
docs-zip-caption = { $number }: все документы
docs-zip-caption-part = { $number }: все документы, часть { $part } из { $parts }

# Опись в архиве.
docs-list-file = Опись
docs-list-sheet = Опись
docs-list-number = №
docs-list-document = Документ
docs-list-name = Файл в архиве
docs-list-state = Состояние
docs-list-when = Когда
docs-list-who = Кто
docs-list-until = Действует до
docs-list-size = Размер, байт
docs-list-digest = SHA-256
docs-list-part = Часть архива
docs-folder-originals = Исходные файлы
docs-folder-printed = Печатные формы
docs-folder-staff = Бумаги центра
docs-list-printed = Печатная форма
docs-list-combined = Собран из нескольких файлов

# У заявителя.
mydocs-title = <b>Документы заявки { $number }</b>
mydocs-none = По этой заявке документов пока не просили.
mydocs-line = { $mark } { $name } — { $state }
mydocs-state-optional = можно приложить
mydocs-state-asked = ждём от вас
mydocs-state-received = получили, проверяем
mydocs-state-accepted = принят
mydocs-state-returned = нужно прислать заново
mydocs-state-not_needed = не нужен
mydocs-album = { $plural ->
        [one] { $count } файл
        [few] { $count } файла
       *[other] { $count } файлов
    } собрано в один PDF, страниц: { $pages }
mydocs-expired = ⚠️ срок действия истёк { $day }
mydocs-soon = ⏳ действует до { $day }: скоро понадобится новый
mydocs-until = действует до { $day }
mydocs-originals = 📬 Оригиналы мы получили { $day }.
mydocs-send = 📎 Прислать: { $name }
mydocs-correct = ✏️ Исправить в заявке
mydocs-get = ⬇️ Получить мои файлы
mydocs-back = ◀️ К заявке
mydocs-ask = <b>{ $name }</b>
mydocs-ask-reason = Почему вернули: <i>{ $words }</i>
mydocs-ask-how = Пришлите сюда фото или PDF, можно несколько: до { $most } файлов, каждый до { $max } МБ. Несколько фото соберём в один PDF по порядку.
mydocs-pending = Приложено: { $count }
mydocs-pending-line = · { $name }
mydocs-hand-in = ✅ Готово, отправить: { $count }
mydocs-empty = Убрать всё и прислать заново
mydocs-later = ◀️ Позже
mydocs-sent = Отправлено в центр: «{ $name }».
mydocs-file-caption = { $name }
mydocs-notice = Заявка <b>{ $number }</b>: центр просит документы.
mydocs-notice-asked = 📎 { $name } — пришлите, пожалуйста
mydocs-notice-returned = ↩️ { $name } — пришлите заново. Причина: <i>{ $words }</i>
mydocs-notice-button = Прислать документы
mydocs-reuse = 📎 Приложить «{ $name }» от { $day }
mydocs-reuse-accepted = 📎 Приложить «{ $name }» от { $day } (принят центром)
mydocs-reuse-gone = Этот файл больше нельзя приложить. Пришлите новый.
mydocs-album-hint = { $plural ->
        [one] { $count } файл соберём
        [few] { $count } файла соберём
       *[other] { $count } файлов соберём
    } в один PDF в этом порядке.
toast-files-empty = Убрали, можно прислать заново.

error-document-changed = Документ только что изменился. Список обновлён.
error-document-closed = Сейчас этот документ не ждут: он уже принят или заявка завершена.
error-document-not_awaited = Оригиналов по этой заявке сейчас не ждут.
error-document-nothing = Файлов ещё нет: сначала пришлите хотя бы один.
error-document-there = Этот документ уже прислан.
error-document-not_found = Такого документа в заявке нет.
error-document-in_form = Этот документ исправляют прямо в заявке: нажмите «Исправить».
error-files-again = Этот файл уже приложен, второй раз не добавили.
error-files-too_many = Файлов уже достаточно: можно не больше { $max }.
