## Переписка: сотрудники и клиент пишут друг другу по заявке

talk-to-client =
    <b>Сообщение по заявке { $number }</b>
    { $by }:

    { $words }
talk-to-client-file =
    <b>Сообщение по заявке { $number }</b>
    { $by }
talk-by-member = { $who }, сотрудник центра
talk-by-centre = Сотрудник центра
talk-to-staff =
    👤 <b>{ $number }</b> · клиент пишет:

    { $words }
talk-to-staff-file = 👤 <b>{ $number }</b> · клиент прислал файл
talk-edited = <i>изменено { $when }</i>
talk-sent-echo =
    ✉️ <b>{ $number }</b> · { $who } → клиенту:

    { $words }

talk-button-answer = Ответить
talk-button-write-centre = Написать в центр
talk-button-write = Написать клиенту
talk-button-own-words = Своими словами
talk-button-send = Отправить
talk-button-change = Изменить
talk-button-page = Переписка: { $count }
talk-button-card = Карточка заявки

talk-ask-client = Напишите центру по заявке { $number }: ответьте на это сообщение. Можно приложить файлы.
talk-ask-client-placeholder = Сообщение центру
talk-ask-staff = { $mention }, ответьте на это сообщение: { $number }, клиенту уйдёт слово в слово. Можно приложить файлы.
talk-ask-staff-change =
    { $mention }, ответьте на это сообщение: { $number }, клиенту уйдёт слово в слово. Вот заготовка, её можно скопировать:

    <code>{ $words }</code>
talk-ask-staff-placeholder = Сообщение клиенту
talk-quick = <b>{ $number } · Написать клиенту</b>
    Выберите заготовку или напишите своими словами. Ещё проще: ответьте на карточку или на сообщение клиента.
talk-quick-check =
    <b>{ $number } · Отправить клиенту?</b>

    { $words }

talk-passed-on = Передали в центр. Ответ придёт сюда.
talk-passed-on-staff = Ушло клиенту.
talk-not-delivered = Не дошло: клиент остановил бота или удалил аккаунт. Позвоните ему.
talk-not-delivered-other = Не дошло: Telegram не принял сообщение. Отправьте иначе или позвоните клиенту.
talk-client-gone = Клиент стёр свои данные: писать некому.
talk-stranger = Клиентам пишут сотрудники из списка центра. Вас в нём нет: это сообщение никому не ушло.

error-talk-unsuitable = Такое передать нельзя: только текст, фото и документы. Ничего не ушло.
error-talk-too_big = Файл больше { $max } МБ: Telegram не отдаёт такие боту. Файл не передан.
error-talk-program = Программы мы не принимаем. Файл не передан.
error-talk-unreadable = Файл не загрузился. Отправьте его ещё раз.
talk-file-kept = Слова мы поправили, а файл остался прежним: новый пришлите отдельным сообщением.
error-talk-too_long = Слишком длинно: { $length } знаков, а помещается { $max }. Ничего не ушло: разделите сообщение или пришлите его файлом.
error-talk-empty = Файл пустой. Отправьте его ещё раз.
error-talk-nothing = Пустое сообщение не уйдёт.
error-talk-not_found = Этого сообщения больше нет.
error-talk-too_many = Слишком много сообщений подряд.
talk-too-many = Вы написали много сообщений подряд. Это не передано: отправьте его после { $time }.

talk-page = <b>{ $number } · Переписка</b> · { $page } из { $pages }
talk-page-none = <b>{ $number } · Переписка</b>
    Пока никто ничего не писал.
talk-line = <b>{ $when } · { $who }</b>{ $marks }
    { $words }
talk-mark-edited = { " " }· изменено { $when }
talk-mark-failed = { " " }· не дошло
talk-mark-waiting = { " " }· ещё отправляется
talk-line-file = 📎 { $name }
talk-line-before = <i>Было до { $when }: { $words }</i>
talk-card-there =
    <b>{ $number }</b> · { $company }
    { $state }
talk-not-heard = Не передали: чат центра недоступен. Позвоните: { $phone }
