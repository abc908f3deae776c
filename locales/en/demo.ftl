## prichal demo: who is who on the chat page

demo-owner = business
demo-group = Staff: { $centre }
demo-role-manager = for the centre
demo-role-rec = for the REC
demo-role-head = head
demo-role-admin = administrator

# Lines in the terminal
demo-log = ⚠️ Trouble: { $event }
demo-log-rates-unreachable = ⚠️ The Bank of Russia's rates can't be reached ({ $why }): no network? In a contract report the rate can be typed.
demo-log-rates-unreadable = ⚠️ The Bank of Russia's answer can't be read ({ $why }). The rate can be typed.
demo-log-rates-none = ⚠️ The Bank of Russia has no rate for { $day }. The rate can be typed.
demo-log-register-unreachable = ⚠️ DaData can't be reached ({ $why }): no network? Company data are typed.
demo-log-register-unreadable = ⚠️ DaData's answer can't be read. Company data are typed.
demo-log-dadata-refused = ⚠️ DaData refused ({ $status }): look at the key DADATA_TOKEN and the day's limit at dadata.ru.
