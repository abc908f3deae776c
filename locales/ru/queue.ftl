## Очередь сотрудников, поиск, справка

queue-title-new = <b>Новые</b>: { $count }
queue-title-work = <b>В работе</b>: { $count }
queue-title-mine = <b>Мои</b> ({ $who }): { $count }
queue-title-today = <b>Срок сегодня</b>: { $count }
queue-title-late = <b>Просрочены</b>: { $count }
queue-title-pack = <b>{ $pack }</b>: { $count }
queue-packs = <b>По программам</b>
    Открытые заявки каждой:
queue-empty = Здесь пусто.
queue-tab-new = Новые
queue-tab-work = В работе
queue-tab-mine = Мои
queue-tab-today = Сегодня
queue-tab-late = Просрочены
queue-tab-packs = Программы
queue-tab = { $name } { $count }
queue-tab-here = · { $name } ·
queue-many = больше { $count }
queue-line =
    <b>{ $number }</b> · { $company }
    { $rest }
queue-where = 🔎 <i>{ $where }</i>
queue-until = до { $day }
queue-client-until = ждём клиента до { $day }
queue-today = срок сегодня
queue-late = ⚠️ просрочено { $days } р.д.
queue-late-since = ⚠️ срок был { $day }
queue-waits-today = сегодня
queue-waits = ждёт { $days } раб. дн.
queue-waits-since = с { $day }
queue-choose = Выбрать…
queue-found = Нашлось по запросу «{ $text }»: { $count }
queue-found-none = По запросу «{ $text }» ничего нет. Ищем по номеру, ИНН, названию, меткам, ответам, переписке и именам файлов.
queue-place-history = Решение
queue-place-talk = Переписка
queue-place-file = Файл
queue-place-tag = Метка

staff-usage-app = Напишите номер: <code>/app 1</code> или <code>/app РМ-2026-00001</code>
staff-usage-find = Напишите, что искать: <code>/find чай</code>, <code>/find 4027000012</code>, <code>/find сертификация</code>, <code>/find #выставка</code>

staff-help =
    <b>Заявки</b>

    Новая заявка приходит карточкой. Кнопки на ней — то, что можно сделать сейчас; 🔒 — сначала нужно ещё что-то, нажмите, и бот скажет что. О каждом шаге клиент узнаёт сам.

    <b>Что делать сегодня</b>
    /digest — сводка; можно получать её и лично
    /late — просрочено
    /due — срок сегодня
    /mine — мои и тех, кого я замещаю
    /queue — вся очередь; «Выбрать…» — одно действие сразу для многих

    <b>Найти</b>
    /find чай — номер, ИНН, название, метка, любые слова из ответов и переписки; <code>/find #чай</code> — только метка
    /app 1 — карточка по номеру
    /why 1 — почему такой срок, по дням
    /delivery 1 — дошли ли сообщения, что запланировано

    <b>Ещё</b>
    /sum 1 250000 — сколько платит центр
    /broadcast — написать многим клиентам сразу
    /away, /back — ухожу в отпуск, вернулся
    /event — мероприятия и записи
    /contracts — экспортные контракты: кто должен отчёт, кто отчитался
    /stats — сколько компаний поддержали и на сколько они продали
    /export — все заявки файлом
    /help — эта справка

staff-command-queue = Очередь заявок
staff-command-mine = Мои заявки
staff-command-due = Срок сегодня
staff-command-late = Просрочены
staff-command-app = Карточка по номеру
staff-command-find = Поиск по словам, номеру, ИНН
staff-command-sum = Сколько платит центр по заявке
staff-command-export = Выгрузка в файл
staff-command-help = Помощь
