## The catalogue: what the centre helps with, a service's card, the search

menu-catalogue = How the centre can help

catalogue-title = <b>What do you need?</b>
    Press a button or write it in your own words: “certificate”, “find a buyer”.
catalogue-few = <b>How the centre can help</b>
catalogue-all = ☰ All services
catalogue-packs = <b>All services</b>
    Choose a section.
catalogue-need = <b>{ $need }</b>
    This is what the centre has:
catalogue-group = <b>{ $group }</b>
catalogue-found = <b>Found for “{ $query }”</b>
catalogue-again = <b>This is what was found</b>
catalogue-nothing = Nothing was found for “{ $query }”. Try other words, such as “exhibition” or “certificate”, or look through the whole list.
catalogue-line = · <b>{ $name }</b>
catalogue-line-price = · <b>{ $name }</b> — { $price }
catalogue-line-pack = { $line } <i>({ $pack })</i>
catalogue-back = ‹ Back
catalogue-more = More ›
catalogue-open = What the centre has

need-start = Where to start
need-check = Am I eligible
need-learn = Learn
need-certificate = Certificate
need-buyer = Find a buyer
need-exhibition = Exhibition
need-marketplace = Marketplace
need-trademark = Trademark
need-market = Study the market
need-transport = Transport
need-contract = Contract
need-partner = Find a partner
need-advertising = Advertising
need-site = Website
need-design = Design
need-equipment = Equipment
need-team = Staff
need-money = Money
need-standing = Reputation
need-cluster = Cluster
need-report = Report
need-plan = Plans for the year

price-free = Free
price-free-short = free
price-share = You pay at least { $share }
price-share-short = you pay from { $share }
price-business = You pay
price-business-short = at your expense
price-limit = the centre pays at most { $limit }
price-more = The centre pays at most { $limit }
price-pool = Together with services like it the centre pays at most { $limit }
price-category = { $who }: you pay at least { $share }
price-parts = You pay a share of some of the work, see “Contents”.
price-differs = The price depends on what you choose, see “Contents”
price-differs-short = the price depends on the kind
price-free-parts = Some of the work is free, see “Contents”.
price-two_thirds = two thirds
price-parts-short = free but for part of the work


category-svo = Participants of the special military operation and their families

offer-title = <b>{ $name }</b>
offer-price = 💰 { $price }
offer-clause = <i>Regulation, { $clause }</i>
offer-clause-short = <i>({ $clause })</i>
offer-elsewhere = ℹ️ { $apply }
offer-page = <b>{ $name }</b> · { $page }
offer-apply = Apply
offer-prepare = Prepare the application
offer-fill = Fill in
offer-join = Sign up
offer-test = Take the check
offer-check = Check if I am eligible
offer-share = Count my share
offer-about = In short
offer-parts = Contents
offer-documents = Documents
offer-who = For whom
offer-terms = Terms
offer-next = Next ›

parts-base = <b>Always included</b>
parts-any = <b>To choose from</b>
parts-least = <b>To choose from, at least one</b>
part-obligatory = obligatory
part-line = · { $name }
part-note = <i>{ $note }</i>

documents-centre = <b>Bring or send to the centre</b>
documents-platform = <b>On the digital platform</b>
documents-both = <b>To the centre or on the digital platform</b>
document-line = · { $name }
document-file = A file can be sent right here: the bot asks for it after the questions.

who-not = <b>Not possible if</b>
who-line = · { $ground }

terms-title = <b>Terms</b>
terms-line = · { $of } — { $days }
terms-how = <b>How to apply</b>
terms-price = <b>What it costs</b>
terms-places = <b>Participants</b>
terms-least = · Takes place if there are participants: { $count }
terms-sme = · Small and medium businesses among them — at least { $share }

term-other = Term
term-decision = Decision on the application
term-result = The result
term-documents = Send documents that are missing
term-contract = From the documents to the contract
term-selection = Selection of applications, at most
term-notice = Answer after the commission's sitting
term-contract_report = Report a contract after its date
term-reporting = How long contracts are reported
term-centre_check = Check by the centre
term-rec_check = Check by the Russian Export Centre
term-agreement_check = Check of the agreement by the Russian Export Centre
term-roadmap = The road map, at most
term-confirmation = Confirm that all is done

days-working-one = { $count } working day
days-working-few = { $count } working days
days-working-many = { $count } working days
days-working-other = { $count } working days
days-calendar-one = { $count } day
days-calendar-few = { $count } days
days-calendar-many = { $count } days
days-calendar-other = { $count } days
days-months-one = { $count } month
days-months-few = { $count } months
days-months-many = { $count } months
days-months-other = { $count } months
days-years-one = { $count } year
days-years-few = { $count } years
days-years-many = { $count } years
days-years-other = { $count } years

inline-open = Open in the bot
inline-all = All services of the centre
search-noise = a an the for to of in on at and or i we my our me us how what where when which is are do does can need want get find help please hello hi thanks service services centre center item
search-keys = qwertyuiop[]asdfghjkl;'zxcvbnm,. йцукенгшщзхъфывапролджэячсмитьбю

error-service-unknown = There is no such service any more. Open the list: /start
error-service-elsewhere = It can not be applied for here: the card says where to turn.
error-pack-unknown = There is no such section any more. Open the list: /start
error-group-unknown = There is no such section any more. Open the list: /start
