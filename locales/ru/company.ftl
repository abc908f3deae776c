## Компания по ИНН: что взято из реестров и сверка для сотрудников

register-sme = реестр МСП на { $day }
register-dadata = ЕГРЮЛ/ЕГРИП на { $day }
register-from-sme = из реестра МСП на { $day }
register-from-dadata = из ЕГРЮЛ/ЕГРИП на { $day }
register-in-sme = в реестре МСП на { $day }
register-in-dadata = в ЕГРЮЛ/ЕГРИП на { $day }
register-short-sme = в реестре МСП
register-short-dadata = в ЕГРЮЛ/ЕГРИП

origin-group = <i>{ $origin }:</i>
origin-line = { $line } <i>— { $origin }</i>

inquired-taken = ✓ Взяли { $origin }: { $names }. Исправить можно в «☰ Ответы».
inquired-unknown = Не нашли ИНН { $inn } { $where }. Проверьте номер. Если он верный, просто продолжайте.
inquired-away = Реестр сейчас не отвечает. Заполните сами, сверим при отправке.
inquired-dropped = ИНН теперь другой. Взятое из реестра по прежнему ИНН убрали: { $names }.
inquired-trouble-liquidating = ⚠️ По данным реестра эта компания ликвидируется. Если это не так, сообщите центру. Заполнять можно дальше.
inquired-trouble-liquidated = ⚠️ По данным реестра эта компания закрыта. Проверьте ИНН. Если он верный, сообщите центру.
inquired-trouble-bankrupt = ⚠️ По данным реестра эта компания банкрот. Если это не так, сообщите центру. Заполнять можно дальше.

staff-register-trouble-liquidating = ⛔ <b>Компания ликвидируется</b>
staff-register-trouble-liquidated = ⛔ <b>Компания ликвидирована</b>
staff-register-trouble-bankrupt = ⛔ <b>Компания банкрот</b>
staff-register-trouble-reorganizing = ⚠️ <b>Компания в реорганизации</b>
staff-register = Сверка · { $registers }
staff-register-facts = Сверка · { $registers }: { $facts }
staff-register-category-micro = микропредприятие
staff-register-category-small = малое предприятие
staff-register-category-medium = среднее предприятие
staff-register-since = в реестре МСП с { $day }
staff-register-okved = основной ОКВЭД { $code }
staff-register-absent = Сверка · ИНН нет { $where }
staff-register-away-sme = Не сверено: реестр МСП не загружен
staff-register-away-dadata = Не сверено с ЕГРЮЛ/ЕГРИП: сервис не отвечал
staff-register-differences = ⚠️ Расхождения:
staff-register-difference = · { $name }: <b>{ $typed }</b>, { $where }: <b>{ $register }</b>
staff-register-more = · и ещё: { $count }
staff-register-same = Расхождений нет

privacy-dadata = Чтобы не спрашивать известное, бот ищет компанию в госреестре через сервис DaData. Туда уходит только ИНН.
