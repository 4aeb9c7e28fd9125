// The report as one page that needs nothing else: styles and charts are in it, and it can be printed.
import { tellWeekday } from '../../../language/src/speech/index.ts'
import type { Locale } from '../language.ts'
import { escaped, htmlPage } from '../report/html.ts'
import { dayChart, weekChart } from './charts.ts'
import type { Names } from './names.ts'
import { busiestDay, type CapacityReport, type CaseReport, counterpart, type UnitReport } from './report.ts'
import { Telling } from './telling.ts'
import type { Word } from './words.ts'

/** The report as a page of HTML. */
export function capacityPage(report: CapacityReport, locale: Locale, names: Names): string {
  return new Page(report, new Telling(names, locale)).html()
}

class Page {
  private readonly report: CapacityReport
  private readonly telling: Telling
  private readonly word: Word

  constructor(report: CapacityReport, telling: Telling) {
    this.report = report
    this.telling = telling
    this.word = telling.word
  }

  html(): string {
    const { report, word, telling } = this
    const { locale } = telling
    const { contract, base, whatIf, settings } = report
    const name = contract.title ?? contract.id
    const title = escaped(`${word('title')}: ${name}`)
    const parts = [
      `<header><h1>${title}</h1>`,
      `<p class="sub">${escaped(`${word('version')} ${contract.version}`)}</p>`,
      `<p>${escaped(telling.intro(report))}</p></header>`,
    ]
    if (whatIf !== null) {
      const changes = whatIf.changes.map((change) => `<li><code>${escaped(change)}</code></li>`)
      parts.push(
        `<section class="what-if"><h2>${escaped(word('whatIf'))}</h2><ul>${changes.join('')}</ul></section>`,
      )
    }
    parts.push(this.overview(base, whatIf))
    for (const season of report.seasons) {
      parts.push(`<h2>${escaped(telling.time(season))}</h2>`, this.overview(season.base, season.whatIf))
    }
    for (const unit of base.units) parts.push(this.unit(unit, counterpart(unit, whatIf)))
    parts.push(this.pooling(base), this.exclusions(), this.missing(base), this.notReckoned(base))
    const told = { idle: telling.percent(settings.usableIdle), reply: telling.percent(settings.replyShare) }
    parts.push(`<footer><p>${escaped(word('chance'))}</p><p>${escaped(word('settings', told))}</p></footer>`)
    return htmlPage({
      lang: locale,
      title: `${word('title')}: ${name}`,
      // The charts style their parts one by one.
      styleSource: "'unsafe-inline'",
      style,
      body: `<main>\n${parts.filter((part) => part !== '').join('\n')}\n</main>`,
    })
  }

  private overview(base: CaseReport, other: CaseReport | null): string {
    const { word } = this
    const heads = [word('team'), word('ftePlanned'), word('fteAverage'), word('fteNeeded'), word('verdict')]
    const more = other === null ? [] : heads.slice(1)
    const group =
      other === null
        ? ''
        : `<tr><td></td><th colspan="4" scope="colgroup">${escaped(word('base'))}</th><th colspan="4" scope="colgroup">${escaped(word('whatIf'))}</th></tr>`
    const cells = (unit: UnitReport | undefined): string =>
      unit === undefined
        ? '<td></td><td></td><td></td><td></td>'
        : `<td class="n">${this.number(unit.fte.planned, 2)}</td><td class="n">${this.number(unit.fte.average, 2)}</td><td class="n">${this.number(unit.fte.needed, 2)}</td><td>${this.verdict(unit)}</td>`
    const rows = base.units.map(
      (unit) =>
        `<tr><th scope="row">${this.name(unit)}</th>${cells(unit)}${other === null ? '' : cells(counterpart(unit, other) ?? unit)}</tr>`,
    )
    const sum = ({ fte }: CaseReport): string =>
      `<td class="n">${this.number(fte.planned, 2)}</td><td class="n">${this.number(fte.average, 2)}</td><td class="n">${this.number(fte.needed, 2)}</td><td></td>`
    const divided = this.telling.divisions(base).map((one) => `<p>${escaped(one)}</p>`)
    return `<section><table><thead>${group}<tr>${[...heads, ...more].map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
<tfoot><tr><th scope="row">${escaped(word('total'))}</th>${sum(base)}${other === null ? '' : sum(other)}</tr></tfoot></table>${divided.join('')}</section>`
  }

  private unit(unit: UnitReport, other: UnitReport | undefined): string {
    const { word, telling } = this
    const facts = [
      telling.work(unit),
      ...(unit.hours.deferrable > 0 ? [`${word('largestBacklog')}: ${telling.backlog(unit)}`] : []),
    ]
    const day = busiestDay(unit)
    const parts = [
      `<h2>${this.name(unit)} ${this.verdict(unit)}</h2>`,
      `<p>${facts.map(escaped).join(' · ')}</p>`,
      this.paragraph(telling.strictest(unit)),
      this.paragraph(telling.unmet(unit), 'bad'),
      this.paragraph(telling.putAside(unit)),
      this.paragraph(telling.nothingSure(unit)),
      this.paragraph(telling.setApart(unit)),
      this.promises(unit, other),
      this.done(unit, other),
      this.late(unit, ''),
      other === undefined ? '' : this.late(other, `${word('whatIf')}: `),
      unit.keepable ? '' : `<p class="bad">${escaped(word('unkeepable'))}</p>`,
      this.figure(
        word('chartDay', { day: tellWeekday(day, telling.locale) }),
        dayChart(telling, unit, other, day),
      ),
      unit.hours.deferrable > 0 ? this.figure(word('chartWeek'), weekChart(telling, unit, other)) : '',
    ]
    return `<section class="unit">${parts.filter((part) => part !== '').join('\n')}</section>`
  }

  private paragraph(sentence: string | undefined, style?: string): string {
    if (sentence === undefined) return ''
    return `<p${style === undefined ? '' : ` class="${style}"`}>${escaped(sentence)}</p>`
  }

  private promises({ promises }: UnitReport, other: UnitReport | undefined): string {
    if (promises.length === 0) return ''
    const { word, telling } = this
    const { names } = telling
    const mark = (one: UnitReport['promises'][number] | undefined): string =>
      one === undefined
        ? '<td></td>'
        : `<td class="n ${one.kept ? 'good' : 'bad'}">${escaped(`${telling.reached(one)} ${word(one.kept ? 'kept' : 'missed')}`)}</td>`
    const rows = promises.map((promise, index) => {
      const beside = other?.promises[index]
      const target =
        beside === undefined || beside.target === promise.target ? '' : ` → ${names.promise(beside)}`
      return `<tr><td>${escaped(`${names.promise(promise)}${target}`)}</td><td>${escaped(names.sla(promise.sla))}</td><td>${escaped(names.segments(promise.segments))}</td>${mark(promise)}${other === undefined ? '' : mark(beside)}</tr>`
    })
    const heads = [word('promise'), 'SLA', word('segments'), word('reached')]
    if (other !== undefined) heads.push(word('whatIf'))
    return `<table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  }

  private done({ done }: UnitReport, other: UnitReport | undefined): string {
    if (done.length === 0) return ''
    const { word, telling } = this
    const { names } = telling
    const mark = (one: UnitReport['done'][number] | undefined): string =>
      one === undefined
        ? '<td></td>'
        : `<td class="n${one.certain && (one.kept || !one.isBound) ? ` ${one.kept ? 'good' : 'bad'}` : ''}">${escaped(telling.done(one))}</td>`
    const rows = done.map(
      (one, index) =>
        `<tr><td>${escaped(names.promise(one))}</td><td>${escaped(names.sla(one.sla))}</td><td>${escaped(names.segments(one.segments))}</td>${mark(one)}${other === undefined ? '' : mark(other.done[index])}</tr>`,
    )
    const heads = [word('promise'), 'SLA', word('segments'), word('reached')]
    if (other !== undefined) heads.push(word('whatIf'))
    return `<table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  }

  private late({ late }: UnitReport, before: string): string {
    if (late.length === 0) return ''
    const items = late.map((one) => `<li>${escaped(`${before}${this.telling.late(one)}`)}</li>`)
    return `<ul class="bad">${items.join('')}</ul>`
  }

  private pooling({ pooling }: CaseReport): string {
    if (pooling.length === 0) return ''
    const { word } = this
    const { names } = this.telling
    const unitsOf = (id: string): string =>
      id
        .split(' + ')
        .map((one) => names.unit(one))
        .join(' + ')
    const rows = pooling.map(
      ({ id, teams, common, separate, pooled }) =>
        `<tr><th scope="row">${escaped(unitsOf(id))}</th><td>${escaped(names.actors(teams))}</td><td>${escaped(word(pooled ? 'pooled' : 'possible'))}</td><td class="n">${this.number(common, 2)}</td><td class="n">${this.number(separate, 2)}</td><td class="n">${this.number(separate - common, 2)}</td></tr>`,
    )
    const heads = ['', '', '', word('common'), word('separate'), `${word('saves')} (${word('fte')})`]
    return `<section><h2>${escaped(word('pooling'))}</h2><table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`
  }

  private exclusions(): string {
    const { exclusions } = this.report
    if (exclusions.length === 0) return ''
    const { word } = this
    const rows = exclusions.map(
      ({ id, title, instead, fte }) =>
        `<tr><th scope="row">${escaped(title ?? id)}</th><td>${escaped(instead === undefined ? '' : this.telling.names.actor(instead))}</td><td class="n">${fte === undefined ? escaped(word('unknown')) : this.number(fte, 2)}</td></tr>`,
    )
    const sum = exclusions.reduce((total, { fte = 0 }) => total + fte, 0)
    return `<section><h2>${escaped(word('exclusions'))}</h2><table><thead><tr><th></th><th scope="col">${escaped(word('instead'))}</th><th scope="col">${escaped(word('fte'))}</th></tr></thead><tbody>${rows.join('')}</tbody><tfoot><tr><th scope="row">${escaped(word('total'))}</th><td></td><td class="n">${this.number(sum, 2)}</td></tr></tfoot></table></section>`
  }

  private missing(base: CaseReport): string {
    if (base.missing.length === 0) return ''
    const { word, telling } = this
    return `<section><h2>${escaped(word('missing'))}</h2><p>${escaped(telling.missing(base))}</p></section>`
  }

  private notReckoned(base: CaseReport): string {
    const told = this.telling.notReckoned(base)
    if (told.length === 0) return ''
    const items = told.map((one) => `<li>${escaped(one)}</li>`)
    return `<section><h2>${escaped(this.word('notReckoned'))}</h2><ul>${items.join('')}</ul></section>`
  }

  private figure(caption: string, svg: string): string {
    return `<figure><figcaption>${escaped(caption)}</figcaption>${svg.replace('<svg ', `<svg role="img" aria-label="${escaped(caption)}" `)}</figure>`
  }

  private name({ id, title }: UnitReport): string {
    return escaped(title ?? this.telling.names.unit(id))
  }

  private verdict(unit: UnitReport): string {
    const verdict = this.telling.verdict(unit)
    const isKept = verdict === 'enough' || verdict === 'onAverage'
    return `<span class="${isKept ? 'good' : 'bad'}">${isKept ? '✓' : '✗'} ${escaped(this.word(verdict))}</span>`
  }

  private number(value: number, decimals = 1): string {
    return this.telling.number(value, decimals)
  }
}

const style = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #222; font: 15px/1.45 system-ui, sans-serif; }
main { max-width: 800px; margin: 0 auto; padding: 24px; }
h1 { font-size: 1.6em; margin: 0; } h2 { font-size: 1.2em; margin: 1.6em 0 .3em; }
small, .sub { color: #555; font-weight: normal; } .sub { margin-top: 0; }
table { border-collapse: collapse; width: 100%; margin: .8em 0; font-size: .93em; }
th, td { text-align: left; padding: .3em .6em; border-bottom: 1px solid #ccc; vertical-align: top; }
thead th { border-bottom: 2px solid #555; } tfoot th, tfoot td { border-top: 2px solid #555; font-weight: 600; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
.good { color: #1f6b2a; } td .good { white-space: nowrap; } .bad { color: #a3160f; font-weight: 600; }
ul.bad { font-weight: normal; padding-left: 1.2em; } h2 .good, h2 .bad { font-size: .85em; margin-left: .5em; }
figure { margin: 1em 0; } figcaption { font-weight: 600; } figure svg { width: 100%; height: auto; display: block; }
footer { margin-top: 2em; color: #555; font-size: .9em; }
@media print { body { font-size: 11pt; } main { max-width: none; padding: 0; } figure, table, tr { break-inside: avoid; } h2 { break-after: avoid; } * { print-color-adjust: exact; } }
`
