import type { ZusageKeywordNames } from '../../generated/ast.ts'
import type { Localized } from '../../speech/index.ts'

/** What a keyword says, in a sentence; and where it says something else, by the grammar rule in which it stands. */
interface Meaning extends Localized {
  readonly as?: Readonly<Record<string, Localized>>
}

const said = (en: string, de: string, as?: Meaning['as']): Meaning => ({
  en,
  de,
  ...(as === undefined ? {} : { as }),
})

/** `from A or B`: of several events. */
const whichever = said(
  'Or this one: whichever comes first counts.',
  'Oder dieses: Es zählt, was zuerst eintritt.',
)
const isBelow = said('Less than.', 'Kleiner als.')
const isAbove = said('More than.', 'Größer als.')

/** A keyword of the grammar without a sentence here does not compile. */
const meanings = {
  '!=': said('Is not.', 'Ist nicht.'),
  '(': said('Opens a group, or a list of values.', 'Öffnet eine Gruppe oder eine Liste von Werten.'),
  ')': said('Closes a group, or a list of values.', 'Schließt eine Gruppe oder eine Liste von Werten.'),
  ',': said('Separates what stands in a list.', 'Trennt, was in einer Liste steht.'),
  '-': said('From … to, both included.', 'Von … bis, beides eingeschlossen.', {
    Measure: said('Makes the number negative.', 'Macht die Zahl negativ.'),
    ScoreMetric: said('Makes the number negative.', 'Macht die Zahl negativ.'),
  }),
  '.': said(
    'Says of which catalogue or segmentation the name behind it is.',
    'Sagt, aus welchem Katalog oder welcher Segmentierung der Name dahinter ist.',
  ),
  ':': said('Behind it stands the kind of the attribute.', 'Dahinter steht die Art des Merkmals.'),
  '<': isBelow,
  '<=': said('At most.', 'Höchstens.'),
  '=': said('Is exactly.', 'Ist genau.'),
  '>': isAbove,
  '>=': said('At least.', 'Mindestens.'),
  '{': said('Opens a block.', 'Öffnet einen Block.'),
  '|': said('Separates the possible values of an attribute.', 'Trennt die möglichen Werte eines Merkmals.'),
  '}': said('Closes a block.', 'Schließt einen Block.'),
  above: said(
    'The credit is owed when the metric is higher than this.',
    'Die Gutschrift wird fällig, wenn die Kennzahl höher liegt.',
    {
      Exception: said(
        'More than this share of the agreed volume.',
        'Mehr als dieser Anteil der vereinbarten Menge.',
      ),
      MinimumLevel: said('Never more than this.', 'Nie mehr als das.'),
    },
  ),
  ahead: said('So long before it begins.', 'So lange, bevor es beginnt.', {
    Recurrence: said(
      'Due so long before the period begins, not after it ends.',
      'So lange vor Beginn des Zeitraums fällig, nicht nach dessen Ende.',
    ),
  }),
  and: said('Both conditions must hold.', 'Beide Bedingungen müssen gelten.', {
    Goal: said(
      'The deadlines of this metric as well: a case has to meet them all.',
      'Auch die Frist dieser Kennzahl: Ein Fall muss alle einhalten.',
    ),
  }),
  announced: said(
    'Excused only if it was announced so long before.',
    'Entschuldigt nur, was so lange vorher angekündigt war.',
  ),
  as: said(
    'Gives what is imported another name in this file.',
    'Gibt dem Importierten in dieser Datei einen anderen Namen.',
  ),
  assign: said(
    'Says what some segments get of each offered service, under which SLA and from whom.',
    'Legt fest, was Segmente von jeder angebotenen Leistung bekommen, unter welchem SLA und von wem.',
  ),
  at: said('At least or at most a value.', 'Mindestens oder höchstens ein Wert.', {
    Escalation: said(
      'From which part of the promised time on somebody is told.',
      'Ab welchem Teil der zugesagten Zeit jemand informiert wird.',
    ),
    CreditCap: said('The most that all credits come to.', 'So viel ergeben alle Gutschriften höchstens.'),
    SmallSample: said(
      'How many of these few cases may miss.',
      'Wie viele dieser wenigen Fälle es verfehlen dürfen.',
    ),
  }),
  attribute: said(
    'Something known of every customer, or of every case, on which segments or promises depend.',
    'Etwas, das von jedem Kunden oder jedem Fall bekannt ist und wovon Segmente oder Zusagen abhängen.',
  ),
  authority: said(
    'What somebody may decide alone, and up to which amount.',
    'Was jemand allein entscheiden darf, und bis zu welchem Betrag.',
  ),
  average: said(
    'A limit for the mean of the times, not for each.',
    'Eine Grenze für den Mittelwert der Zeiten, nicht für jede.',
  ),
  because: said('The reason, for those who read it later.', 'Der Grund, für alle, die es später lesen.', {
    AssignmentRow: said(
      'Why these segments do not get the service.',
      'Warum diese Segmente die Leistung nicht bekommen.',
    ),
    Because: said('Why this is not part of the services.', 'Warum das nicht zu den Leistungen gehört.'),
  }),
  before: said(
    'The target holds only for what is received before this time of day.',
    'Das Ziel gilt nur für das, was vor dieser Uhrzeit eingeht.',
  ),
  below: said(
    'The credit is owed when the metric is lower than this.',
    'Die Gutschrift wird fällig, wenn die Kennzahl niedriger liegt.',
    {
      MinimumLevel: said('Never less than this.', 'Nie weniger als das.'),
      SmallSample: said(
        'In a period with fewer cases than these, shares do not count.',
        'In einem Zeitraum mit weniger Fällen zählen keine Anteile.',
      ),
    },
  ),
  best: said('Best effort: expressly no promise.', 'Nach besten Kräften: ausdrücklich keine Zusage.'),
  boolean: said('The attribute is yes or no.', 'Das Merkmal ist ja oder nein.'),
  business: said(
    'Counts open time of the calendar only: while it is closed, the clock stands still.',
    'Zählt nur die Öffnungszeit des Kalenders: Ist geschlossen, steht die Uhr.',
    {
      Volume: said('On each day on which it is open.', 'An jedem Tag, an dem geöffnet ist.'),
      DeadlineTarget: said('The next day that is open.', 'Der nächste Tag, an dem geöffnet ist.'),
    },
  ),
  by: said('Who does it.', 'Wer es macht.', {
    DeadlineTarget: said(
      'Until a time of day of the day of receipt, or of the next business day.',
      'Bis zu einer Uhrzeit am Tag des Eingangs oder am nächsten Arbeitstag.',
    ),
    Duty: said(
      'The metric that shows whether the duty is kept.',
      'Die Kennzahl, die zeigt, ob die Pflicht erfüllt wird.',
    ),
    ReportBreakdown: said(
      'How the figures of the report are broken down.',
      'Wonach die Zahlen des Berichts aufgeteilt sind.',
    ),
    Signature: said('Who has signed.', 'Wer unterschrieben hat.'),
    AssignmentRow: said(
      'The team or pool that does the work.',
      'Das Team oder der Pool, das oder der die Arbeit macht.',
    ),
  }),
  calendar: said(
    'When work is done: time zone, opening hours, holidays and exceptions.',
    'Wann gearbeitet wird: Zeitzone, Öffnungszeiten, Feiertage und Ausnahmen.',
    { Site: said('The calendar of the site.', 'Der Kalender des Standorts.') },
  ),
  case: said(
    'What requests differ in, as far as promises do.',
    'Worin sich Anfragen unterscheiden, soweit Zusagen davon abhängen.',
    {
      CaseUse: said('What each request for it is.', 'Was jede Anfrage dazu ist.'),
      CountMetric: said('For each case by itself.', 'Für jeden Fall einzeln.'),
    },
  ),
  cases: said('Below how many cases no share counts.', 'Unter wie vielen Fällen kein Anteil zählt.'),
  catalogue: said(
    'The services that are offered, and what is expressly none of them.',
    'Die angebotenen Leistungen, und was ausdrücklich keine ist.',
  ),
  channel: said('By the way on which requests come.', 'Nach dem Weg, auf dem Anfragen kommen.'),
  channels: said(
    'The ways on which requests for the service come, such as phone or email.',
    'Die Wege, auf denen Anfragen zu der Leistung kommen, etwa phone oder email.',
  ),
  client: said('The party that receives the services.', 'Die Partei, die die Leistungen erhält.', {
    ClientProvides: said(
      'What the client has to hand in so that the service can begin.',
      'Was der Auftraggeber liefern muss, damit die Leistung beginnen kann.',
    ),
    Side: said('Of the party that receives the services.', 'Der Partei, die die Leistungen erhält.'),
  }),
  close: said('The last closing of that day.', 'Der letzte Geschäftsschluss dieses Tages.'),
  closed: said(
    'Closed on these dates, or on these days of the week in a season, whatever else is said.',
    'An diesen Tagen oder in einer Saison an diesen Wochentagen geschlossen, was auch immer sonst gesagt ist.',
  ),
  contract: said(
    'What a provider promises a client: which services, to which segments, under which SLA and by whom.',
    'Was ein Dienstleister einem Auftraggeber zusagt: welche Leistungen, für welche Segmente, unter welchem SLA und von wem.',
  ),
  credit: said(
    'What the client gets back when a goal is missed by so much.',
    'Was der Auftraggeber zurückbekommt, wenn ein Ziel so weit verfehlt wird.',
    {
      CreditCap: said('The most that all credits come to.', 'So viel ergeben alle Gutschriften höchstens.'),
      CreditThreshold: said(
        'From how many missed goals on there are credits at all.',
        'Ab wie vielen verfehlten Zielen es überhaupt Gutschriften gibt.',
      ),
    },
  ),
  date: said('The attribute is a date.', 'Das Merkmal ist ein Datum.'),
  day: said('The day on which months begin, 1 to 28.', 'Der Tag, an dem Monate beginnen, 1 bis 28.'),
  deferrable: said(
    'Work that can wait: it queues and is done one after the other.',
    'Arbeit, die warten kann: Sie sammelt sich und wird nacheinander erledigt.',
  ),
  delivers: said('What the client has in hand afterwards.', 'Was der Auftraggeber danach in der Hand hat.', {
    Duty: said('What the other side gets.', 'Was die andere Seite bekommt.'),
  }),
  due: said(
    'How long after the end of each period it is owed.',
    'Wie lange nach dem Ende jedes Zeitraums es fällig ist.',
  ),
  during: said('Only in this season.', 'Nur in dieser Saison.'),
  duty: said('Something that one side owes the other.', 'Etwas, das eine Seite der anderen schuldet.'),
  each: said(
    'The period over which the goals are measured.',
    'Der Zeitraum, über den die Ziele gemessen werden.',
    { Credit: said('For every whole step.', 'Für jeden ganzen Schritt.') },
  ),
  effort: said(
    'The working time that one request takes, on average.',
    'Die Arbeitszeit, die eine Anfrage im Mittel kostet.',
    {
      BestEffort: said(
        'Best effort: expressly no promise.',
        'Nach besten Kräften: ausdrücklich keine Zusage.',
      ),
    },
  ),
  ends: said(
    'For which reasons, while a clock stops, this side has to see to an end.',
    'Welche Gründe, aus denen eine Frist ruht, diese Seite beenden muss.',
  ),
  escalate: said(
    'Who is told when so much of the promised time has passed, or at once.',
    'Wer informiert wird, wenn so viel von der zugesagten Zeit verstrichen ist, oder sofort.',
  ),
  event: said(
    'Something that happens to a request and that time can be measured from or to.',
    'Etwas, das mit einer Anfrage geschieht und von dem aus oder bis zu dem Zeit gemessen wird.',
  ),
  every: said('How often it recurs.', 'Wie oft es wiederkehrt.', {
    RepeatedTarget: said(
      'The longest time until the first, and from each to the next.',
      'Die längste Zeit bis zum ersten Mal und von jedem Mal bis zum nächsten.',
    ),
  }),
  except: said(
    'Reasons for which a missed goal does not count.',
    'Gründe, aus denen ein verfehltes Ziel nicht zählt.',
  ),
  excluded: said(
    'Something that is expressly not done, why, and who does it instead.',
    'Etwas, das ausdrücklich nicht gemacht wird, warum, und wer es stattdessen macht.',
  ),
  extends: said(
    'Takes over everything from another one; what stands here replaces it.',
    'Übernimmt alles von einem anderen; was hier steht, ersetzt es.',
  ),
  first: said(
    'Segments may overlap: the first that matches counts.',
    'Segmente dürfen sich überschneiden: Das erste passende zählt.',
  ),
  for: said('For which segments it is done.', 'Für welche Segmente es gilt.', {
    Signature: said('The party for which was signed.', 'Die Partei, für die unterschrieben wurde.'),
    Reason: said(
      'Who is waited for while the reason lasts.',
      'Auf wen gewartet wird, solange der Grund andauert.',
    ),
    Credit: said('For every whole step.', 'Für jeden ganzen Schritt.'),
  }),
  force: said(
    'The days on which the contract holds, both included.',
    'Die Tage, an denen der Vertrag gilt, beide eingeschlossen.',
  ),
  fri: said('Friday.', 'Freitag.'),
  from: said('Where it begins.', 'Wo es beginnt.', {
    Import: said('The file from which the names come.', 'Die Datei, aus der die Namen kommen.'),
    Recurrence: said('Where the first period begins.', 'Wo der erste Zeitraum beginnt.'),
    CreditThreshold: said(
      'From how many missed goals on there are credits at all.',
      'Ab wie vielen verfehlten Zielen es überhaupt Gutschriften gibt.',
    ),
  }),
  goal: said(
    'What is promised for a metric, on which channels and for which cases.',
    'Was für eine Kennzahl zugesagt ist, auf welchen Wegen und für welche Fälle.',
  ),
  hand: said(
    'To whom the request or need is passed on.',
    'An wen die Anfrage oder der Bedarf übergeben wird.',
  ),
  holidays: said(
    'Public holidays of these regions are closed.',
    'An gesetzlichen Feiertagen dieser Regionen ist geschlossen.',
  ),
  hours: said('The calendar that applies.', 'Der Kalender, der gilt.', {
    SlaHours: said(
      'The calendar by which the business time of the goals is counted.',
      'Der Kalender, nach dem die Geschäftszeit der Ziele gezählt wird.',
    ),
    TeamHours: said(
      'The calendar in which the team is at work.',
      'Der Kalender, nach dem das Team arbeitet.',
    ),
  }),
  immediate: said(
    'Work that arrives at random and is answered while somebody waits.',
    'Arbeit, die zufällig eintrifft und erledigt wird, während jemand wartet.',
  ),
  import: said(
    'Makes what another file declares known in this one.',
    'Macht bekannt, was eine andere Datei definiert.',
  ),
  in: said('Is one of the values in the list.', 'Ist einer der Werte der Liste.', {
    InForce: said(
      'The days on which the contract holds, both included.',
      'Die Tage, an denen der Vertrag gilt, beide eingeschlossen.',
    ),
    ShareMetric: said(
      'Of which events the share is taken.',
      'Von welchen Ereignissen der Anteil genommen wird.',
    ),
  }),
  instead: said('Who does it instead.', 'Wer es stattdessen macht.'),
  is: said('Behind it stands how the metric is measured.', 'Dahinter steht, wie die Kennzahl gemessen wird.'),
  least: said('The value, or more.', 'Der Wert oder mehr.'),
  match: said(
    'Segments may overlap: the first that matches counts.',
    'Segmente dürfen sich überschneiden: Das erste passende zählt.',
  ),
  measured: said(
    'The metric that shows whether the duty is kept.',
    'Die Kennzahl, die zeigt, ob die Pflicht erfüllt wird.',
    {
      GoalWindows: said(
        'Over which periods this goal is measured, in place of those of the SLA.',
        'Über welche Zeiträume dieses Ziel gemessen wird, statt über die des SLA.',
      ),
    },
  ),
  metric: said(
    'A figure that can be measured and promised: a time, a share, a number or a score.',
    'Eine messbare Größe, für die etwas zugesagt werden kann: eine Zeit, ein Anteil, eine Anzahl oder eine Note.',
  ),
  miss: said('How many may miss, or have to be missed.', 'Wie viele verfehlt werden dürfen oder müssen.'),
  misses: said('How many may miss, or have to be missed.', 'Wie viele verfehlt werden dürfen oder müssen.'),
  mon: said('Monday.', 'Montag.'),
  money: said('The attribute is an amount of money.', 'Das Merkmal ist ein Geldbetrag.'),
  months: said(
    'On which day the months of this contract begin.',
    'An welchem Tag die Monate dieses Vertrags beginnen.',
  ),
  most: said('The value, or less.', 'Der Wert oder weniger.'),
  needs: said(
    'Skills that everyone needs who does this work.',
    'Fähigkeiten, die alle brauchen, die diese Arbeit machen.',
    {
      SegmentProperty: said(
        'Skills that everyone needs who serves this segment.',
        'Fähigkeiten, die alle brauchen, die dieses Segment bedienen.',
      ),
    },
  ),
  never: said(
    'The level that is reached in any case, beside what is expected.',
    'Was neben dem Erwarteten in jedem Fall erreicht wird.',
  ),
  next: said('On the next day that is open.', 'Am nächsten Tag, an dem geöffnet ist.'),
  not: said('The condition must not hold.', 'Die Bedingung darf nicht gelten.', {
    AssignmentRow: said(
      'These segments do not get the service, and why.',
      'Diese Segmente bekommen die Leistung nicht, und warum.',
    ),
  }),
  notice: said(
    'How long before the end notice has to be given.',
    'Wie lange vor dem Ende gekündigt werden muss.',
  ),
  notify: said(
    'Excused only if the other side is told within this time.',
    'Entschuldigt nur, was der anderen Seite in dieser Zeit gemeldet wird.',
  ),
  number: said('The attribute is a number.', 'Das Merkmal ist eine Zahl.', {
    CountMetric: said('How often something happens.', 'Wie oft etwas geschieht.'),
  }),
  of: said('To whom or what it belongs.', 'Wozu oder zu wem es gehört.', {
    Role: said('The party to which the role belongs.', 'Die Partei, zu der die Rolle gehört.'),
    TeamParty: said('The party to which the team belongs.', 'Die Partei, zu der das Team gehört.'),
    Pool: said('The teams that share the work.', 'Die Teams, die sich die Arbeit teilen.'),
    Duty: said('Which side owes it.', 'Welche Seite es schuldet.'),
    Right: said('Which side has the right.', 'Welche Seite das Recht hat.'),
    Authority: said('Who may decide.', 'Wer entscheiden darf.'),
    ShareMetric: said('Which events are counted.', 'Welche Ereignisse gezählt werden.'),
    CountMetric: said('Which events are counted.', 'Welche Ereignisse gezählt werden.'),
  }),
  offered: said(
    'These segments do not get the service, and why.',
    'Diese Segmente bekommen die Leistung nicht, und warum.',
  ),
  offers: said(
    'The catalogues whose services the contract offers.',
    'Die Kataloge, deren Leistungen der Vertrag anbietet.',
  ),
  on: said('The channels for which the goal holds.', 'Die Wege, auf denen das Ziel gilt.', {
    Signature: said('The day of the signature.', 'Der Tag der Unterschrift.'),
    FiscalMonths: said(
      'The day on which months begin, 1 to 28.',
      'Der Tag, an dem Monate beginnen, 1 bis 28.',
    ),
  }),
  open: said(
    'Opening hours, of days of the week or of dates.',
    'Öffnungszeiten, an Wochentagen oder an einzelnen Tagen.',
  ),
  or: said('One of the conditions must hold.', 'Eine der Bedingungen muss gelten.', {
    TimeMetric: whichever,
    ShareMetric: whichever,
    CountMetric: whichever,
    RepeatedTarget: whichever,
  }),
  others: said(
    'Every offered service that no other row of these segments names.',
    'Jede angebotene Leistung, die keine andere Zeile dieser Segmente nennt.',
  ),
  otherwise: said(
    'All customers who are in no other segment.',
    'Alle Kunden, die in keinem anderen Segment sind.',
    {
      CaseCondition: said(
        'All cases that no other goal for the same metric and channels is for.',
        'Alle Fälle, für die kein anderes Ziel zu derselben Kennzahl und denselben Wegen gilt.',
      ),
    },
  ),
  over: said(
    'To whom the request or need is passed on.',
    'An wen die Anfrage oder der Bedarf übergeben wird.',
  ),
  parallel: said('Steps that are done at the same time.', 'Schritte, die gleichzeitig erledigt werden.'),
  party: said(
    'A part of the company, or somebody else, who gives or takes services.',
    'Ein Bereich des Unternehmens oder jemand anderes, der Leistungen gibt oder nimmt.',
  ),
  patience: said(
    'How long those who wait do so, on average, until they give up.',
    'Wie lange jemand im Mittel wartet, bevor er aufgibt.',
  ),
  pausing: said(
    'Between which events the time does not count.',
    'Zwischen welchen Ereignissen die Zeit nicht zählt.',
  ),
  per: said('In each such period.', 'In jedem solchen Zeitraum.', {
    CountMetric: said('For each case by itself.', 'Für jeden Fall einzeln.'),
    ExceptionCap: said('All in this period together.', 'Alles in diesem Zeitraum zusammen.'),
    CreditCap: said('All in this period together.', 'Alles in diesem Zeitraum zusammen.'),
    CreditThreshold: said('All in this period together.', 'Alles in diesem Zeitraum zusammen.'),
  }),
  pool: said(
    'Several teams that share their work as if they were one.',
    'Mehrere Teams, die sich ihre Arbeit teilen, als wären sie eines.',
  ),
  price: said('What one request costs the client.', 'Was eine Anfrage den Auftraggeber kostet.'),
  process: said(
    'The steps by which a request is done, and how long each may take.',
    'Die Schritte, in denen eine Anfrage erledigt wird, und wie lange jeder dauern darf.',
    {
      ServiceProcess: said(
        'The process by which the service is done.',
        'Der Prozess, nach dem die Leistung abläuft.',
      ),
    },
  ),
  profile: said('How requests are spread over the day.', 'Wie sich Anfragen über den Tag verteilen.'),
  prompt: said(
    'A point at which an upgrade or a need is asked for and handed over.',
    'Ein Punkt, an dem nach einem Upgrade oder Bedarf gefragt und er weitergegeben wird.',
  ),
  provider: said('The party that does the services.', 'Die Partei, die die Leistungen erbringt.', {
    Side: said('Of the party that does the services.', 'Der Partei, die die Leistungen erbringt.'),
  }),
  provides: said(
    'What the client has to hand in so that the service can begin.',
    'Was der Auftraggeber liefern muss, damit die Leistung beginnen kann.',
  ),
  reason: said(
    'Why a clock stops or a miss is excused, and who is waited for.',
    'Warum eine Frist ruht oder eine Verfehlung entschuldigt ist, und auf wen gewartet wird.',
  ),
  report: said(
    'Figures that are shown to somebody regularly.',
    'Zahlen, die jemandem regelmäßig vorgelegt werden.',
  ),
  review: said(
    'How often the contract is looked at together.',
    'Wie oft der Vertrag gemeinsam überprüft wird.',
  ),
  right: said('Something that one side may do.', 'Etwas, das eine Seite darf.'),
  role: said(
    'A function in a party, whoever holds it.',
    'Eine Funktion in einer Partei, wer auch immer sie hat.',
  ),
  same: said('On the day of receipt.', 'Am Tag des Eingangs.'),
  sat: said('Saturday.', 'Samstag.'),
  score: said('A grade between two numbers.', 'Eine Note zwischen zwei Zahlen.'),
  season: said(
    'Times of the year in which other hours or volumes hold.',
    'Zeiten im Jahr, in denen andere Öffnungszeiten oder Mengen gelten.',
  ),
  segment: said(
    'A group of customers, described by a condition on their attributes.',
    'Eine Gruppe von Kunden, beschrieben durch eine Bedingung an ihre Merkmale.',
    { Dimension: said('By segments of customers.', 'Nach Kundensegmenten.') },
  ),
  segmentation: said(
    'How customers are divided into segments, so that each is in exactly one.',
    'Wie Kunden in Segmente geteilt sind, so dass jeder in genau einem ist.',
  ),
  serves: said(
    'The segmentation of the customers who are served.',
    'Die Segmentierung der Kunden, die bedient werden.',
  ),
  service: said(
    'Something that is done for the client: its channels, its work and what it delivers.',
    'Etwas, das für den Auftraggeber gemacht wird: seine Wege, seine Arbeit und sein Ergebnis.',
    { Dimension: said('By services.', 'Nach Leistungen.') },
  ),
  share: said(
    'Which part of some events is also another one.',
    'Welcher Teil von Ereignissen auch ein anderes ist.',
  ),
  shows: said('The metrics in the report.', 'Die Kennzahlen des Berichts.'),
  shrinkage: said(
    'The part of paid time that is not spent at work: leave, illness, training.',
    'Der Teil der bezahlten Zeit, in dem nicht gearbeitet wird: Urlaub, Krankheit, Schulung.',
  ),
  signed: said(
    'Who signed for which party, and when.',
    'Wer für welche Partei unterschrieben hat, und wann.',
  ),
  site: said(
    'A place with its own calendar, where teams work.',
    'Ein Ort mit eigenem Kalender, an dem Teams arbeiten.',
    {
      TeamSite: said('The site at which the team works.', 'Der Standort, an dem das Team arbeitet.'),
      Dimension: said('By sites.', 'Nach Standorten.'),
    },
  ),
  skill: said(
    'Something that people have to know for some work.',
    'Etwas, das man für manche Arbeit können muss.',
  ),
  skills: said('What the people of the team know.', 'Was die Leute im Team können.'),
  sla: said(
    'A service level: goals, the hours in which they count, and what follows if they are missed.',
    'Ein Servicelevel: Ziele, die Zeiten, in denen sie gelten, und was folgt, wenn sie verfehlt werden.',
  ),
  staff: said('How many full-time equivalents the team has.', 'Wie viele Vollzeitstellen das Team hat.'),
  standard: said('A rule that both sides keep.', 'Eine Regel, an die sich beide Seiten halten.'),
  start: said(
    'On which day the months of this contract begin.',
    'An welchem Tag die Monate dieses Vertrags beginnen.',
  ),
  step: said(
    'Something that is done, by whom and in which time.',
    'Etwas, das erledigt wird, von wem und in welcher Zeit.',
  ),
  stop: said(
    'The clocks of all deadlines stop while one of these reasons lasts.',
    'Alle Fristen ruhen, solange einer dieser Gründe andauert.',
  ),
  summary: said('What the service is, in a sentence.', 'Was die Leistung ist, in einem Satz.'),
  sun: said('Sunday.', 'Sonntag.'),
  team: said(
    'People who work together: how many, when, and what they know.',
    'Leute, die zusammenarbeiten: wie viele, wann, und was sie können.',
    { Dimension: said('By teams.', 'Nach Teams.') },
  ),
  thu: said('Thursday.', 'Donnerstag.'),
  time: said('The time between two events.', 'Die Zeit zwischen zwei Ereignissen.', {
    TimeZone: said('The time zone of the opening hours.', 'Die Zeitzone der Öffnungszeiten.'),
    ShareMetric: said(
      'The share of the agreed hours in which the service can be used.',
      'Der Anteil der vereinbarten Zeiten, in dem die Leistung nutzbar ist.',
    ),
  }),
  to: said('Where it ends.', 'Wo es endet.', {
    Escalation: said('Who is told.', 'Wer informiert wird.'),
    ReportRecipients: said('Who gets the report.', 'Wer den Bericht bekommt.'),
    Prompt: said('To whom it is handed over.', 'An wen übergeben wird.'),
    Authority: said('The largest amount.', 'Der höchste Betrag.'),
    ExceptionCap: said('The longest that is excused.', 'So lange ist höchstens etwas entschuldigt.'),
  }),
  tue: said('Tuesday.', 'Dienstag.'),
  under: said(
    'The SLA that holds for these services and segments.',
    'Das SLA, das für diese Leistungen und Segmente gilt.',
  ),
  until: said('Again and again, until this happens.', 'Immer wieder, bis dies eintritt.'),
  up: said(
    'The largest amount that may be decided alone.',
    'Der höchste Betrag, über den allein entschieden werden darf.',
    { ExceptionCap: said('The longest that is excused.', 'So lange ist höchstens etwas entschuldigt.') },
  ),
  version: said(
    'The version of the contract, as three numbers.',
    'Die Fassung des Vertrags, als drei Zahlen.',
  ),
  volume: said('How many requests come, and when.', 'Wie viele Anfragen kommen, und wann.', {
    AssignmentVolume: said(
      'Which part of all requests comes from these segments together.',
      'Welcher Teil aller Anfragen von diesen Segmenten zusammen kommt.',
    ),
    AssignmentRow: said(
      'Which part of the requests comes by this row.',
      'Welcher Teil der Anfragen auf diese Zeile entfällt.',
    ),
    Exception: said(
      'What exceeds the agreed volume is best effort.',
      'Was die vereinbarte Menge übersteigt, geschieht nach besten Kräften.',
    ),
  }),
  waiting: said(
    'Who is waited for while the reason lasts.',
    'Auf wen gewartet wird, solange der Grund andauert.',
  ),
  wed: said('Wednesday.', 'Mittwoch.'),
  week: said(
    'The hours of a full-time week by contract.',
    'Die vertraglichen Wochenstunden einer Vollzeitstelle.',
  ),
  when: said(
    'The condition for being in the segment.',
    'Die Bedingung, unter der ein Kunde im Segment ist.',
    {
      DeadlineTarget: said(
        'The target holds only for what is received before a time of day.',
        'Das Ziel gilt nur für das, was vor einer Uhrzeit eingeht.',
      ),
      Credit: said('When the credit is owed.', 'Wann die Gutschrift fällig wird.'),
      CaseCondition: said('For these cases only.', 'Nur für diese Fälle.'),
      Escalation: said('For these cases only.', 'Nur für diese Fälle.'),
    },
  ),
  while: said(
    'The clocks of all deadlines stop while one of these reasons lasts.',
    'Alle Fristen ruhen, solange einer dieser Gründe andauert.',
  ),
  within: said('How long it may take at most.', 'Wie lange es höchstens dauern darf.', {
    Notification: said(
      'How long after it began the other side has to be told.',
      'Wie lange nach dem Beginn die andere Seite unterrichtet sein muss.',
    ),
    Duty: said(
      'How long it may take until the reason has ended.',
      'Wie lange es dauern darf, bis der Grund beendet ist.',
    ),
  }),
  work: said(
    'Whether somebody waits meanwhile (immediate) or the work can queue (deferrable).',
    'Ob dabei jemand wartet (immediate) oder die Arbeit sich sammeln kann (deferrable).',
  ),
  zone: said('The time zone of the opening hours.', 'Die Zeitzone der Öffnungszeiten.'),
} as const satisfies Readonly<Record<ZusageKeywordNames, Meaning>>

/** What a keyword means, in one sentence. @param rule the grammar rule in which it stands */
export function keywordMeaning(keyword: string, rule?: string): Localized | undefined {
  if (!Object.hasOwn(meanings, keyword)) return undefined
  const meaning: Meaning = meanings[keyword as ZusageKeywordNames]
  return (rule === undefined ? undefined : meaning.as?.[rule]) ?? meaning
}
