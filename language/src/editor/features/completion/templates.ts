// What is proposed as a whole for each part of a contract. One file, since it is one table by the rules of the grammar, in
// which a rule that is missing has to be noticed.
import type { Localized } from '../../../speech/index.ts'

/** A part of a text that is proposed as a whole, in the form that `fill` reads. */
export interface Template {
  readonly text: string
  /** Shown instead of the keyword. */
  readonly label?: string
  /** What has to be known for it to be proposed at all, as `fill` knows it: `Case`. */
  readonly wants?: string
  /** Whether it can stand there although another part with its keyword does, which comes once. */
  readonly again?: true
  readonly says?: Localized
}

const one = (text: string): readonly Template[] => [{ text }]

/**
 * What is proposed for a keyword, by the grammar rule in which it stands and the keyword. Where there is nothing here,
 * the keyword alone is proposed, with those that have to follow it.
 */
export const templates: Readonly<Record<string, readonly Template[]>> = {
  'Import.import': [{ label: 'import', text: '?import "<Path>"' }],
  'Party.party': one('party <name:Sales> "<text:Sales|Vertrieb>"'),
  'Role.role': one('role <name:TeamLead> "<text:Team lead|Teamleitung>" of <Party>'),
  'Skill.skill': one('skill <name:Complaints> "<text:Complaints|Reklamationen>"'),
  'Site.site': one('site <name:Frankfurt> calendar <Calendar>'),
  'Team.team': one(`team <name:OrderDesk> "<text:Order desk|Auftragsservice>" {
  of <Party>
  hours <Calendar>
  staff <5> FTE
  week <38.5> h
  shrinkage <28> %
  ?skills <Skill>
}`),
  'Pool.pool': one('pool <name:Desks> "<text:Common desk|Gemeinsamer Auftragsservice>" of <Team>, <Team:2>'),
  'Season.season': one('season <name:Winter> "<text:Winter>" <year>-11-01 to <year>-12-31'),
  'Calendar.calendar': [
    {
      text: `calendar <name:Office> "<text:Office hours|Bürozeiten>" {
  time zone "<Europe/Berlin>"
  open mon-fri <08:00>-<17:00>
  holidays "<DE>"
}`,
    },
    {
      label: 'calendar … extends',
      text: `calendar <name:Phones> "<text:Phone hours|Telefonzeiten>" extends <Calendar> {
  open mon-fri <08:00>-<18:00>
}`,
      says: {
        en: 'A calendar that takes over another one and changes some hours.',
        de: 'Ein Kalender, der einen anderen übernimmt und einige Zeiten ändert.',
      },
    },
  ],
  'Segmentation.segmentation': one(`segmentation <name:Customers> "<text:Customers|Kunden>" {
  attribute <name:revenue> "<text:Yearly revenue|Jahresumsatz>": money EUR

  segment <name:Large> "<text:Large customers|Großkunden>" when <name:revenue> >= <100_000> EUR
  segment <name:Small> "<text:Small customers|Kleinkunden>" otherwise
}`),
  'Profile.profile': one(`profile <name:Day> "<text:Over the day|Über den Tag>" {
  08:00-12:00 <60> %
  12:00-17:00 <40> %
}`),
  'Process.process':
    one(`process <name:OrderToConfirmation> "<text:From order to confirmation|Vom Auftrag zur Bestätigung>" {
  step <name:Capture> "<text:Enter the order|Auftrag erfassen>" within <30> min
  step <name:Confirm> "<text:Confirm the order|Auftrag bestätigen>" within <30> min
}`),
  'Catalogue.catalogue': one(`catalogue <name:Services> "<text:Services|Leistungskatalog>" {
  service <name:Orders> "<text:Order entry|Auftragserfassung>" {
    channels <email>
    work deferrable
    effort <6> min
    volume <100> per business day
  }
}`),
  'Event.event': one('event <name:handover> "<text:Handed over|Übergeben>"'),
  'Metric.metric': [
    {
      label: 'metric … is time',
      text: 'metric <name:Lead> "<text:Lead time|Bearbeitungszeit>" is time from <Event> to <Event:2>',
      says: { en: 'A time between two events.', de: 'Eine Zeit zwischen zwei Ereignissen.' },
    },
    {
      label: 'metric … is share',
      text: 'metric <name:Rate> "<text:Rate|Quote>" is share of <Event> in <Event:2>',
      says: { en: 'How often one event follows another.', de: 'Wie oft auf ein Ereignis ein anderes folgt.' },
    },
    {
      label: 'metric … is number',
      text: 'metric <name:Attempts> "<text:Attempts|Versuche>" is number of <Event> per case',
      says: {
        en: 'How often something happens in a case; without per case, in a period.',
        de: 'Wie oft etwas je Fall geschieht; ohne per case je Zeitraum.',
      },
    },
    {
      label: 'metric … is score',
      text: 'metric <name:Grade> "<text:Grade|Note>" is score from <1> to <5>',
      says: { en: 'A grade between two numbers.', de: 'Eine Note zwischen zwei Zahlen.' },
    },
  ],
  'Case.case': one(`case <name:Incident> "<text:Incident|Störung>" {
  attribute <name:priority> "<text:Priority|Priorität>": P1 | P2 | P3
}`),
  'Reason.reason': [
    {
      label: 'reason … waiting for',
      text: 'reason <name:Unreachable> "<text:Requester cannot be reached|Anfragender nicht erreichbar>" waiting for <pick:client/provider>',
    },
    {
      label: 'reason',
      text: 'reason <name:Maintenance> "<text:Maintenance|Wartung>"',
      says: {
        en: 'Why a miss is excused, or a clock stops without anybody being waited for.',
        de: 'Warum eine Verfehlung entschuldigt ist oder eine Frist ruht, ohne dass auf jemanden gewartet wird.',
      },
    },
  ],
  'Sla.sla': [
    {
      text: `sla <name:Standard> {
  hours <Calendar>
  goal ResolutionTime <90> % within <2> business days
  each month
}`,
    },
    {
      label: 'sla … extends',
      text: `sla <name:Premium> extends <Sla> {
  goal ResolutionTime <95> % within <1> business day
}`,
      says: {
        en: 'An SLA that takes over another one and promises more.',
        de: 'Ein SLA, das ein anderes übernimmt und mehr zusagt.',
      },
    },
    {
      label: 'sla … case',
      wants: 'CaseTest',
      text: `sla <name:ByCase> {
  hours <Calendar>
  case <Case>
  goal ResolutionTime <90> % within <1> business day when <CaseTest>
  goal ResolutionTime best effort otherwise
  each month
}`,
      says: {
        en: 'An SLA whose goals depend on attributes of the case.',
        de: 'Ein SLA, dessen Ziele von Merkmalen des Falls abhängen.',
      },
    },
  ],
  'Contract.contract': one(`contract <name:Contract<year>> "<text:Service contract|Dienstleistungsvertrag>" {
  version 1.0.0
  client <Client>
  provider <Provider>
  in force <year>-01-01 to <year>-12-31
  review every 6 months
  notice 3 months

  offers <Catalogue>
  serves <Segmentation>

  assign <all:Segment> {
    others under <Sla> by <TeamOrPool>
  }
}`),

  'MoneyType.money': one('money <EUR>'),

  'TimeZone.time': one('time zone "<Europe/Berlin>"'),
  'Holidays.holidays': one('holidays "<DE>"'),
  'Opening.open': [
    { label: 'open mon-fri', text: 'open mon-fri <08:00>-<17:00>' },
    {
      label: 'open mon-fri (2)',
      text: 'open mon-fri <08:00>-<12:00>, <13:00>-<17:00>',
      says: { en: 'Opening hours with a break.', de: 'Öffnungszeiten mit Pause.' },
    },
    {
      label: 'open date',
      text: 'open <year>-11-27 <09:00>-<13:00> "<text:Stocktaking|Inventur>"',
      says: { en: 'Opening hours of a certain day.', de: 'Öffnungszeiten eines einzelnen Tages.' },
    },
    {
      label: 'open … during',
      wants: 'Season',
      text: 'open mon-fri <08:00>-<17:00> during <Season>',
      says: {
        en: 'Opening hours in a season, in place of the usual ones.',
        de: 'Öffnungszeiten in einer Saison, statt der üblichen.',
      },
    },
  ],
  'Opening.during': one('?during <Season>'),
  'Closing.closed': [
    {
      label: 'closed',
      text: 'closed <year>-12-24 to <year>-12-31 "<text:Closed between the years|Betriebsruhe>"',
    },
    {
      label: 'closed … during',
      wants: 'Season',
      text: 'closed sat during <Season>',
      says: {
        en: 'Closed on days of the week in a season.',
        de: 'In einer Saison an Wochentagen geschlossen.',
      },
    },
  ],
  'Closing.during': one('?during <Season>'),

  'TeamParty.of': one('of <Party>'),
  'TeamSite.site': one('site <Site>'),
  'TeamHours.hours': one('hours <Calendar>'),
  'Staff.staff': [
    { text: 'staff <5> FTE' },
    {
      label: 'staff … during',
      wants: 'Season',
      again: true,
      text: 'staff <7> FTE during <Season>',
      says: {
        en: 'How many people there are in a season, in place of the usual staff.',
        de: 'Wie viele Leute in einer Saison da sind, statt der üblichen Besetzung.',
      },
    },
  ],
  'Staff.during': one('?during <Season>'),
  'Week.week': one('week <38.5> h'),
  'Shrinkage.shrinkage': one('shrinkage <28> %'),
  'TeamSkills.skills': one('skills <Skill>'),

  'Attribute.attribute': [
    {
      label: 'attribute … money',
      text: 'attribute <name:revenue> "<text:Yearly revenue|Jahresumsatz>": money EUR',
    },
    {
      label: 'attribute … boolean',
      text: 'attribute <name:strategic> "<text:Strategic customer|Strategischer Kunde>": boolean',
    },
    {
      label: 'attribute … values',
      text: 'attribute <name:country> "<text:Country|Land>": <DE> | <AT> | <CH>',
    },
    {
      label: 'attribute … number',
      text: 'attribute <name:orders> "<text:Orders a year|Aufträge im Jahr>": number',
    },
    { label: 'attribute … date', text: 'attribute <name:since> "<text:Customer since|Kunde seit>": date' },
  ],
  'Case.Attribute.attribute': [
    {
      label: 'attribute … values',
      text: 'attribute <name:priority> "<text:Priority|Priorität>": <P1> | <P2> | <P3>',
    },
    {
      label: 'attribute … boolean',
      text: 'attribute <name:standard> "<text:Standard case|Standardfall>": boolean',
    },
    {
      label: 'attribute … number',
      text: 'attribute <name:users> "<text:Users affected|Betroffene Anwender>": number',
    },
    {
      label: 'attribute … money',
      text: 'attribute <name:amount> "<text:Amount|Betrag>": money EUR',
    },
    { label: 'attribute … date', text: 'attribute <name:wanted> "<text:Wanted on|Wunschtermin>": date' },
  ],
  'Segment.segment': [
    {
      label: 'segment … when',
      text: 'segment <name:Large> "<text:Large customers|Großkunden>" when <Test>',
    },
    { label: 'segment … otherwise', text: 'segment <name:Rest> "<text:All others|Alle anderen>" otherwise' },
  ],
  'Needs.needs': one('needs <Skill>'),

  'Step.step': one('step <name:Check> "<text:Check|Prüfen>" within <30> min'),
  'Parallel.parallel': one(
    'parallel {\n  step <name:First> within <30> min\n  step <name:Second> within <30> min\n}',
  ),
  'Prompt.prompt': one(
    'prompt <name:Upgrade> "<text:Ask for an upgrade|Nach Upgrade fragen>" for <Segment> hand over to <Actor> within <1> business day',
  ),

  'Service.service': one(`service <name:Orders> "<text:Order entry|Auftragserfassung>" {
  channels <email>
  work <pick:deferrable/immediate>
  effort <6> min
  volume <100> per business day
}`),
  'Exclusion.excluded': one(`excluded <name:TradeFairs> "<text:Trade fairs|Messestanddienst>" {
  because "<text:This is what marketing is for|Kernaufgabe des Marketings>"
  instead <Actor>
}`),
  'Summary.summary': one(
    'summary "<text:What the service is, in a sentence.|Was die Leistung ist, in einem Satz.>"',
  ),
  'Channels.channels': one('channels <pick:email/phone/portal>'),
  'Work.work': one('work <pick:deferrable/immediate>'),
  'Effort.effort': one('effort <6> min'),
  'Demand.volume': [
    { text: 'volume <100> per business day' },
    { label: 'volume … profile', text: 'volume <100> per business day profile <Profile>' },
    {
      label: 'volume … during',
      wants: 'Season',
      again: true,
      text: 'volume <150> per business day during <Season>',
      says: {
        en: 'How many requests come in a season, in place of the usual volume.',
        de: 'Wie viele Anfragen in einer Saison kommen, statt der üblichen Menge.',
      },
    },
  ],
  'Demand.during': one('?during <Season>'),
  'Patience.patience': one('patience <90> s'),
  'Price.price': one('price <4.20> EUR'),
  'ClientProvides.client': one('client provides "<text:customer number|Kundennummer>"'),
  'Delivers.delivers': one('delivers "<text:order confirmation|Auftragsbestätigung>"'),
  'ServiceProcess.process': one('process <Process>'),
  'Because.because': one('because "<text:reason|Grund>"'),
  'Instead.instead': one('instead <Actor>'),

  'CaseUse.case': one('?case <Case>'),
  'SlaHours.hours': one('hours <Calendar>'),
  'Goal.goal': [
    { label: 'goal AnswerTime', text: 'goal AnswerTime <80> % within <20> s on <pick:phone/chat>' },
    { label: 'goal ResponseTime', text: 'goal ResponseTime <90> % within <4> business hours' },
    { label: 'goal ResolutionTime', text: 'goal ResolutionTime <90> % within <2> business days' },
    { label: 'goal Abandonment', text: 'goal Abandonment at most <5> %' },
    { label: 'goal Satisfaction', text: 'goal Satisfaction at least <4.2>' },
    { label: 'goal Availability', text: 'goal Availability at least <99.5> %' },
    { label: 'goal', text: 'goal ' },
  ],
  'Window.each': one('each <pick:month/quarter/week/year>'),
  'GoalWindows.measured': [{ label: 'measured each', text: 'measured each <pick:month/week/quarter/year>' }],
  'SmallSample.below': [{ label: 'below … cases', text: 'below <20> cases at most <2> misses' }],
  'Stops.stop': one('?stop while <Waiting>'),
  'Escalation.escalate': [
    { label: 'escalate at', text: 'escalate at <75> % to <Lead>' },
    {
      label: 'escalate when',
      wants: 'Test',
      text: 'escalate when <Test> to <Lead>',
      says: {
        en: 'To whom some cases go on at once.',
        de: 'An wen manche Fälle sofort weitergehen.',
      },
    },
  ],
  'Credit.credit': [
    { label: 'credit', text: '?credit <5> % when <Deadline> below <Missed> %' },
    {
      label: 'credit … for each',
      wants: 'Deadline',
      text: 'credit <5> % for each <5> % when <Deadline> below <Missed> %',
      says: {
        en: 'The more, the further the metric is from what is promised.',
        de: 'Um so mehr, je weiter die Kennzahl vom Zugesagten entfernt ist.',
      },
    },
  ],
  'CreditCap.credit': [{ wants: 'Credit', text: 'credit at most <30> %' }],
  'CreditCap.per': one('per <pick:month/quarter/year>'),
  'CreditThreshold.credit': [{ wants: 'Misses', text: 'credit from <2> misses' }],
  'CreditThreshold.per': one('per <pick:month/quarter/year>'),
  'Exceptions.except': [
    { label: 'except "…"', text: 'except "<text:force majeure|höhere Gewalt>"' },
    { label: 'except … announced', wants: 'Reason', text: 'except <Excuse> announced <2> days ahead' },
    { label: 'except … up to', wants: 'Reason', text: 'except <Excuse> up to <4> h per <pick:month/year>' },
    { label: 'except … notify', wants: 'Reason', text: 'except <Excuse> notify within <1> h' },
    { label: 'except volume above', text: 'except volume above <110> %' },
  ],
  'Exception.STRING': [{ label: '"…"', text: '"<text:force majeure|höhere Gewalt>"' }],
  'Exception.volume': one('volume above <110> %'),
  'Announcement.announced': one('announced <2> days ahead'),
  'ExceptionCap.up': [
    {
      label: 'up to',
      text: 'up to <2> h',
      says: { en: 'The longest each time.', de: 'So lange höchstens jedes Mal.' },
    },
    {
      label: 'up to … per month',
      text: 'up to <4> h per <pick:month/quarter/year>',
      says: { en: 'The longest in a period together.', de: 'So lange höchstens in einem Zeitraum zusammen.' },
    },
  ],
  'Notification.notify': one('notify within <1> h'),

  'DeadlineTarget.within': [
    { label: 'within … business days', text: 'within <2> business days' },
    { label: 'within … business hours', text: 'within <4> business hours' },
    { label: 'within … s', text: 'within <20> s' },
  ],
  'DeadlineTarget.by': [
    { label: 'by close same day', text: 'by close same day' },
    { label: 'by close next business day', text: 'by close next business day' },
    { label: 'by … next business day', text: 'by <12:00> next business day' },
  ],
  'DeadlineTarget.close': [
    { label: 'close same day', text: 'close same day' },
    { label: 'close next business day', text: 'close next business day' },
  ],
  'DeadlineTarget.same': [{ label: 'same day', text: 'same day' }],
  'DeadlineTarget.next': [{ label: 'next business day', text: 'next business day' }],
  'DeadlineTarget.when': one('when before <14:00>'),
  'BoundTarget.average': [{ label: 'average at most', text: 'average at most <15> s' }],
  'RepeatedTarget.every': one('every <5> business days until resolved'),
  'BoundTarget.at': [
    { label: 'at least', text: 'at least ' },
    { label: 'at most', text: 'at most ' },
  ],

  'Version.version': one('version 1.0.0'),
  'Client.client': one('client <Client>'),
  'Provider.provider': one('provider <Provider>'),
  'InForce.in': one('in force <year>-01-01 to <year>-12-31'),
  'FiscalMonths.months': one('months start on day <22>'),
  'Review.review': one('review every <6> months'),
  'Notice.notice': one('notice <3> months'),
  'Offers.offers': one('offers <Catalogue>'),
  'Serves.serves': one('serves <Segmentation>'),
  'Assignment.assign': one('?assign <OpenSegment> {\n  others under <Sla> by <TeamOrPool>\n}'),
  'AssignmentVolume.volume': one('volume <25> %'),
  'AssignmentRow.ROW_VOLUME': one('volume <25> %'),
  'AssignmentRow.others': [
    { label: 'others under', text: 'others under <Sla> by <TeamOrPool>' },
    { label: 'others not offered', text: 'others not offered because "<text:reason|Grund>"' },
  ],
  'AssignmentRow.under': one('under <Sla> by <TeamOrPool>'),
  'AssignmentRow.not': one('not offered because "<text:reason|Grund>"'),
  'Duty.duty': [
    {
      label: 'duty of client',
      text: 'duty of client <name:Forecast> "<text:Hand in a forecast|Absatzprognose liefern>" every month due 5 business days',
    },
    {
      label: 'duty of provider',
      text: 'duty of provider <name:Substitution> "<text:See to substitutes|Vertretung sicherstellen>"',
    },
    {
      label: 'duty … ends',
      wants: 'Reason',
      text: 'duty of <pick:client/provider> <name:Callback> "<text:Answer calls|Rückrufe annehmen>" ends <Waiting> within <1> business day',
      says: {
        en: 'To end a reason for which a clock stops.',
        de: 'Einen Grund beenden, aus dem eine Frist ruht.',
      },
    },
  ],
  'Duty.ends': one('?ends <Waiting> within <1> business day'),
  'Duty.delivers': one('delivers "<text:volumes of the next month|Mengen des nächsten Monats>"'),
  'Duty.measured': one('measured by <Metric>'),
  'Right.right': one(
    'right of <pick:provider/client> <name:ReturnIncomplete> "<text:Return what is incomplete|Unvollständiges zurückweisen>"',
  ),
  'Authority.authority': one(
    'authority of <Actor> <name:Goodwill> "<text:Goodwill in each case|Kulanz je Fall>" up to <250> EUR',
  ),
  'Authority.up': one('up to <250> EUR'),
  'Standard.standard': one(
    'standard <name:OneVoice> "<text:All requests come on the agreed channels|Alle Anliegen laufen über die vereinbarten Kanäle>"',
  ),
  'Report.report': one(`report <name:Monthly> "<text:Monthly report|Monatsbericht>" {
  every month due 5 business days
  to <Actor>
  shows <Metric>
}`),
  'Recurrence.every': one('every <pick:month/quarter/week/year> due <5> business days'),
  'Recurrence.due': [
    { label: 'due', text: 'due <5> business days' },
    {
      label: 'due … ahead',
      text: 'due <21> days ahead',
      says: { en: 'So long before the period begins.', de: 'So lange, bevor der Zeitraum beginnt.' },
    },
  ],
  'ReportRecipients.to': one('to <Actor>'),
  'ReportMetrics.shows': one('shows <Metric>'),
  'ReportBreakdown.by': one('by <pick:service/segment/team/site/channel>'),
  'Signature.signed': one('signed by "<text:Head of sales|Vertriebsleitung>" for <Side> on <year>-01-01'),

  'Reason.waiting': [
    { label: 'waiting for client', text: 'waiting for client' },
    { label: 'waiting for provider', text: 'waiting for provider' },
    { label: 'waiting for …', wants: 'Party', text: 'waiting for <Party>' },
  ],
  'TimeMetric.pausing': one('pausing from <Event> to <Event:2>'),
}
