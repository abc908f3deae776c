## Утренняя сводка и итоги недели

staff-command-digest = Сводка на сегодня
digest-title = ☀️ <b>{ $day }</b>
digest-late = ⚠️ <b>Просрочено: { $count }</b>
digest-today = 🕘 <b>Срок сегодня: { $count }</b>
digest-line = { $number } · { $company } · { $who }
digest-line-late = { $number } · { $company } · { $who } · { $days } р.д.
digest-nobody = никто не взял
digest-more = и ещё { $count }
digest-new = 🆕 Новые с { $since }: { $count }
digest-new-free = 🆕 Новые с { $since }: { $count }, никто не взял: { $free }
digest-free = 🆕 Никто не взял: { $free }
digest-heard = 💬 Клиенты ответили: { $numbers }
digest-lost = 📭 Не дошло до клиента: { $numbers }
digest-contracts = 🧾 Отчёты о контрактах просрочены: { $count } · /contracts
digest-event = 📅 { $time } { $title }
digest-nothing = Срочного нет.
digest-own = <b>Ваши заявки</b>
digest-own-none = У вас срочного нет.
digest-centre = Весь центр: просрочено { $late }, срок сегодня { $today }, никто не взял { $free }
digest-button-late = Просрочены { $count }
digest-button-today = Сегодня { $count }
digest-button-new = Новые { $count }
digest-button-on = 🔔 Присылать и мне лично
digest-button-off = 🔕 Мне лично не присылать
digest-about-off = Каждое рабочее утро сводка приходит в эту группу.
digest-about-on = { $who }, вам сводка приходит и лично.
error-digest-no_chat = Сначала откройте личный чат с ботом и нажмите «Старт».

digest-week = 📊 <b>Неделя { $since }–{ $until }</b>
    В скобках — неделей раньше.
digest-week-new = Новые заявки: <b>{ $count }</b> ({ $before })
digest-week-decided = Завершены: <b>{ $count }</b> ({ $before }), отказов { $refused } ({ $refused_before })
digest-week-days = В среднем до решения, дней: <b>{ $days }</b> ({ $before })
digest-week-rating = Оценка клиентов: <b>{ $rating }</b> из 5 ({ $before }), оценок { $count }
digest-week-late = Заявки просрочены сейчас: { $names }
digest-week-none = Просроченных заявок нет.
digest-week-contracts = Контракты за неделю: { $count }, просрочено отчётов: { $late }
digest-week-unknown = —
digest-week-person = { $who } { $count }
