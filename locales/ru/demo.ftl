## prichal demo: кто есть кто на странице чата

demo-owner = бизнес
demo-group = Сотрудники: { $centre }
demo-role-manager = за центр
demo-role-rec = за РЭЦ
demo-role-head = руководитель
demo-role-admin = администратор

# Строки в терминале
demo-log = ⚠️ Сбой: { $event }
demo-log-rates-unreachable = ⚠️ До курсов Банка России не достучаться ({ $why }): нет сети? В отчёте о контракте курс можно написать самому.
demo-log-rates-unreadable = ⚠️ Ответ Банка России не разобрать ({ $why }). Курс можно написать самому.
demo-log-rates-none = ⚠️ Курса Банка России на { $day } нет. Курс можно написать самому.
demo-log-register-unreachable = ⚠️ До DaData не достучаться ({ $why }): нет сети? Данные компании пишут сами.
demo-log-register-unreadable = ⚠️ Ответ DaData не разобрать. Данные компании пишут сами.
demo-log-dadata-refused = ⚠️ DaData отказала ({ $status }): проверьте ключ DADATA_TOKEN и суточный лимит на dadata.ru.
