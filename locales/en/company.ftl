## The company by its INN: what registers gave, and how it agrees, for the staff

register-sme = SME register of { $day }
register-dadata = state register of { $day }
register-from-sme = from the SME register of { $day }
register-from-dadata = from the state register of { $day }
register-in-sme = in the SME register of { $day }
register-in-dadata = in the state register of { $day }
register-short-sme = SME register
register-short-dadata = state register

origin-group = <i>{ $origin }:</i>
origin-line = { $line } <i>— { $origin }</i>

inquired-taken = ✓ Taken { $origin }: { $names }. You can change it in “☰ Answers”.
inquired-unknown = INN { $inn } was not found { $where }. Please check the number. If it is right, just go on.
inquired-away = The register does not answer now. Please fill it in yourself; we compare when you send it.
inquired-dropped = The INN is another one now. What the register gave for the former one was taken out: { $names }.
inquired-trouble-liquidating = ⚠️ By the register this company is being wound up. If that is wrong, tell the centre. You can go on.
inquired-trouble-liquidated = ⚠️ By the register this company is closed. Please check the INN. If it is right, tell the centre.
inquired-trouble-bankrupt = ⚠️ By the register this company is bankrupt. If that is wrong, tell the centre. You can go on.

staff-register-trouble-liquidating = ⛔ <b>The company is being wound up</b>
staff-register-trouble-liquidated = ⛔ <b>The company is closed</b>
staff-register-trouble-bankrupt = ⛔ <b>The company is bankrupt</b>
staff-register-trouble-reorganizing = ⚠️ <b>The company is being reorganised</b>
staff-register = Compared · { $registers }
staff-register-facts = Compared · { $registers }: { $facts }
staff-register-category-micro = micro business
staff-register-category-small = small business
staff-register-category-medium = medium business
staff-register-since = in the SME register since { $day }
staff-register-okved = main OKVED { $code }
staff-register-absent = Compared · the INN is not { $where }
staff-register-away-sme = Not compared: no SME register was imported
staff-register-away-dadata = Not compared with the state register: the service did not answer
staff-register-differences = ⚠️ Differences:
staff-register-difference = · { $name }: <b>{ $typed }</b>, { $where }: <b>{ $register }</b>
staff-register-more = · and more: { $count }
staff-register-same = No differences

privacy-dadata = To spare you questions, the bot looks the company up in the state register through the DaData service. Only the INN goes there.
