# What is wrong with an answer and how to write it. The codes are in flows/readers/base.py: CODES.

answer-text-empty = The answer is empty. Please write it in words or figures.
answer-text-too_long = Too long: { $length } characters, and at most { $max } fit. Please shorten it.
answer-text-too_short = Too short: { $length } characters, and at least { $min } are needed. Please tell a little more.
answer-list-too_many = Too many values: at most { $max } fit. Please keep the main ones.
answer-list-one_only = One value is needed here, and “{ $typed }” has several. Please keep the main one.

answer-yes_no-unclear = I did not understand “{ $typed }”. Press a button or write “yes” or “no”.

answer-consent-unclear = I do not understand “{ $typed }”. If you confirm it, press “I confirm” or write “yes”.
answer-consent-refused = Without this confirmation the application can't be taken. If something is wrong, correct the answers or press “Later”.
answer-info-unclear = Nothing has to be written here, but “{ $typed }” came. Read it and press “Got it”.

answer-row-count = { $count } numbers came, the row has { $needed }. Send all of them or one by one.
answer-row-ambiguous = Is “{ $typed }” one number or several? It may be: { $suggest }

answer-number-unclear = I see no number in “{ $typed }”. Please write it in figures. Example: 25
answer-number-not_whole = A whole number is needed, and “{ $typed }” is not. Example: 25
answer-number-ambiguous = “{ $typed }” can be read in different ways: { $suggest }. Which number did you mean?
answer-number-too_small = The number is too small. It can be { $min } or more.
answer-number-too_big = The number is too big. It can be { $max } or less.

answer-money-unclear = I see no sum in “{ $typed }”. Please write it in roubles. Examples: 150 000, 150 thousand, 1.5 million
answer-money-ambiguous = “{ $typed }” can be read in different ways: { $suggest }. Which sum did you mean?
answer-money-currency = The sum is needed in roubles, and “{ $typed }” is in another currency. Please convert it. Example: 1 500 000 ₽
answer-money-kopecks = “{ $typed }” has parts of a kopeck. Please keep two decimals. Example: 1500.50

answer-date-unclear = I see no date in “{ $typed }”. Please write day, month and year. Example: 15.12.2026
answer-date-impossible = There is no such date: “{ $typed }”. The day comes first, then the month. Example: 15.12.2026
answer-date-no_year = “{ $typed }” has no year. Please add it. Example: 15.12.2026
answer-date-in_future = “{ $typed }” is still to come. A date up to today is needed. Example: 15.01.2024
answer-date-in_past = “{ $typed }” has passed. A date from today on is needed. Write it like this: 15.12.2030
answer-date-too_early = Too early. The date can be { $min } or later.
answer-date-too_late = Too late. The date can be { $max } or earlier.
answer-period-unclear = I see no period in “{ $typed }”. Examples: 01.01.2026 – 31.03.2026, March 2026, Q1 2026
answer-period-backwards = “{ $typed }” ends before it begins. Please swap the dates. Example: 01.01.2026 – 31.03.2026

answer-inn-unclear = An INN is digits only, and “{ $typed }” has something else. Example: 4027000012, of an entrepreneur 402700000071
answer-inn-length = INN { $typed } has { $length } digits. A company has 10, an entrepreneur 12. Example: 4027000012, of an entrepreneur 402700000071
answer-inn-check_digit = The check digits of INN { $typed } do not match: please look for a slip. Example: 4027000012, of an entrepreneur 402700000071
answer-inn-zeros = There is no INN of zeros alone. Please look it up in your certificate or register extract. Example: 4027000012, of an entrepreneur 402700000071

answer-ogrn-unclear = An OGRN is digits only, and “{ $typed }” has something else. Example: 1264000000000
answer-ogrn-length = { $typed } has { $length } digits. An OGRN has 13, an OGRNIP 15. Example: 1264000000000
answer-ogrn-first_digit = { $typed } cannot begin with this digit. An OGRN begins with 1 or 5, an OGRNIP with 3. Example: 1264000000000
answer-ogrn-check_digit = The last digit of { $typed } does not match: please look for a slip. Example: 1264000000000

answer-kpp-length = KPP “{ $typed }” has { $length } characters, and 9 are needed. Example: 773601001
answer-kpp-unclear = This does not look like a KPP: “{ $typed }”. It has 9 digits; the fifth and sixth may be letters. Example: 773601001

answer-url-unclear = This does not look like a website address: “{ $typed }”. Example: example.com
answer-url-none = A website address is needed here. If you have none, skip the question. Example of an address: example.com
answer-url-email = “{ $typed }” looks like an e-mail or an address with a password; a website address is needed. Example: example.com

answer-country-unknown = I do not know this country: “{ $typed }”. Please write its full name. Example: Kazakhstan
answer-country-slip = I do not know the country “{ $typed }”. Perhaps { $suggest }?
answer-country-ambiguous = Several countries are called “{ $typed }”: { $suggest }. Which one?
answer-country-group = “{ $typed }” is more than one country. Please list the countries with commas. Example: Kazakhstan, Belarus
answer-country-not_allowed = { $typed } does not fit here. Please choose one of the countries offered.

answer-region-unknown = I do not know this region: “{ $typed }”. Please write its full name. Example: Khabarovsk Krai
answer-region-slip = I do not know the region “{ $typed }”. Perhaps { $suggest }?
answer-region-ambiguous = “{ $typed }” may be { $suggest }. Which region is yours?
answer-region-not_allowed = { $typed } does not fit here. Please choose one of the regions offered.

answer-okved-unclear = This does not look like an OKVED code: “{ $typed }”. It is two digits and some more after dots. Example: 10.71
answer-okved-dots = The digits of an OKVED code are parted by dots. Instead of “{ $typed }”, perhaps { $suggest }?
answer-okved-unknown_class = OKVED has no class with these first digits: { $typed }. Please check the code. Example: 10.71

answer-tnved-unclear = This does not look like an HS (TN VED) code: “{ $typed }”. It is 4, 6, 8 or 10 digits. Example: 1905 90 800 0
answer-tnved-length = The code “{ $typed }” has { $length } digits. It needs 4, 6, 8 or 10. Example: 1905 90 800 0
answer-tnved-chapter = The nomenclature has no chapter with these first digits: { $typed }. Please check the code. Example: 1905 90 800 0

answer-phone-unclear = This does not look like a phone number: “{ $typed }”. Please write one number in figures. Example: +7 916 123-45-67
answer-phone-length = “{ $typed }” does not have the right number of digits. Example: +7 916 123-45-67
answer-phone-impossible = No numbers have this code: “{ $typed }”. Please look for a slip. Example: +7 916 123-45-67
answer-phone-foreign = This is not a Russian number. I have saved it. If it is a slip, write another one.

answer-email-unclear = This does not look like an e-mail address: “{ $typed }”. Example: ivanov@example.ru
answer-email-mixed = “{ $typed }” mixes Russian and Latin letters. Please write it in Latin ones. Example: ivanov@example.ru
answer-email-slip = “{ $typed }” has Russian letters in place of Latin ones. Perhaps { $suggest }?

answer-choice-unknown = There is no such option: “{ $typed }”. Please press one of the buttons.
answer-choice-none = Nothing is chosen. Please tick at least one option.

answer-files-expected = A file is needed here. Press the paper clip and send a document or a photo.
answer-files-again = This file is attached already, so it was not added twice. Send another or press “Done”.
answer-files-program = “{ $name }” is a program; these are not taken. Send a document, a table or a photo.
answer-files-empty = The file “{ $name }” is empty: 0 bytes. Please check it and send it again.
answer-files-too_big = The file “{ $name }” is too big. It can be up to { $max } MB. Compress it or send it in parts.
answer-files-too_many = There are enough files: at most { $max } fit. The others were not saved.
answer-files-unreadable = The file “{ $name }” could not be read. Save it as PDF, DOCX or JPG and send it again.
answer-files-heic = “{ $name }” is a HEIC picture, which many computers can't open. Send it again as a photo (not as a file): Telegram makes a JPEG of it.
answer-files-web_page = “{ $name }” is really a web page and no { $said }. Open the document on the site, download the file itself and send that.
answer-files-not_what_it_says = “{ $name }” is called { $said }, but holds something else. Open it, save it as PDF or JPG and send it again.
answer-files-locked = “{ $name }” is protected by a password: the centre can't open it. Take the password off, or save a copy without it.
answer-files-broken = The picture “{ $name }” can't be opened: it seems to be incomplete. Please send it again.
answer-files-huge = The picture “{ $name }” is too large to be opened. Make it smaller or take it again.
answer-files-album = One file is wanted here, and the album has several. The first one was taken. To send all pages, make one PDF of them.

answer-kind-sticker = A nice sticker, but the answer is needed as text or by a button.
answer-kind-voice = I do not listen to voice messages. Please write the answer.
answer-kind-photo_instead_of_text = No file is needed now, so it was not kept. Answer in words or with a button.
answer-kind-location = Text is needed here, not a place on the map. Please write the answer in words.
answer-kind-other = I do not understand this kind of message. Please write the answer or press a button.

answer-consent-needed = We cannot take your data without your consent. If you agree, press “I agree”.

# An event that staff announce.
answer-gathering-title = Write the title on the first line.
answer-gathering-begins = A date with a time is missing. Write on a line of its own: 10.12.2026 11:00
answer-gathering-past = { $typed } has passed already. Check the date and the year.
answer-gathering-where = Write on a line of its own where it will be: an address or “online”.
answer-gathering-too_long = The title and the place must not be longer than { $max } characters.
answer-gathering-places = { $typed } places can't be. Write for example: places 20
answer-gathering-closes = Sign-up until { $typed } ends after the beginning. Check the date.
