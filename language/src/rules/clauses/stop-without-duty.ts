import type { Contract, Declaration, Reason, Side, Sla } from '../../model/declarations.ts'
import type { FileModel } from '../../model/file.ts'
import { sideWaitedFor } from '../../model/reasons.ts'
import { code, type Locale, message, sides, someCodes } from '../../speech/index.ts'
import { defineRule, type Fix, type RuleContext } from '../define-rule.ts'
import { contractsIn } from '../support/answers.ts'
import { addToBlock, isBroken } from '../support/edits.ts'
import { declaredHere } from '../words.ts'

interface Stopping {
  readonly contract: Contract
  readonly slas: readonly Sla[]
  readonly reason: Reason
  readonly side: Side
}

const names = ({ slas }: Stopping, locale: Locale): string =>
  someCodes(
    slas.map(({ id }) => id),
    locale,
  )

export const stopWithoutDuty = defineRule({
  name: 'stop-without-duty',
  severity: 'warning',
  purpose: {
    en: 'A clock stops while one side is waited for, and that side has no duty to end it.',
    de: 'Eine Frist ruht, solange auf eine Seite gewartet wird, und diese ist nicht verpflichtet, das zu beenden.',
  },
  messages: {
    endless: message<Stopping>({
      en: (p) =>
        `The clocks of ${names(p, 'en')} stop while ${code(p.reason.id)} lasts, but in ${code(p.contract.id)} no duty ${sides[p.side].of.en}, who is waited for, ever ends it.`,
      de: (p) =>
        `Die Fristen von ${names(p, 'de')} ruhen, solange ${code(p.reason.id)} andauert, aber in ${code(p.contract.id)} verpflichtet nichts ${sides[p.side].object.de}, auf den gewartet wird, es zu beenden.`,
      help: {
        en: ({ side, reason }) =>
          `Add the duty to the contract, for example: duty of ${side} Callback "Answer calls" ends ${reason.id} within 1 business day`,
        de: ({ side, reason }) =>
          `Die Pflicht im Vertrag ergänzen, zum Beispiel: duty of ${side} Callback "Rückrufe annehmen" ends ${reason.id} within 1 business day`,
      },
    }),
  },
  reportsElsewhere: true,
  file(file, report, context) {
    const { facts } = context
    const contracts = contractsIn(file)
    if (contracts.length === 0 || !asksAboutStops(context)) return
    for (const contract of contracts) {
      // A duty may be lost in a broken part.
      if (isBroken(file, contract.origin)) continue
      const ended = new Set(
        contract.clauses.flatMap((clause) =>
          clause.kind === 'duty' ? clause.ends.map(({ target }) => `${clause.side} ${keyOf(target)}`) : [],
        ),
      )
      const slas = new Set(
        contract.assignments.flatMap(({ rows }) => rows.flatMap(({ sla }) => sla?.target ?? [])),
      )
      const stopping = new Map<Reason, { slas: Sla[]; at: Sla['stops'][number] }>()
      for (const sla of slas) {
        for (const stop of facts.sla(sla).stops) {
          if (stop.target === undefined) continue
          const one = stopping.get(stop.target) ?? { slas: [], at: stop }
          one.slas.push(sla)
          stopping.set(stop.target, one)
        }
      }
      for (const [reason, { slas: stopped, at }] of stopping) {
        const side = sideWaitedFor(reason, contract)
        if (side === undefined || ended.has(`${side} ${keyOf(reason)}`)) continue
        report(
          'endless',
          { contract, slas: stopped, reason, side },
          {
            at: at.origin,
            related: [declaredHere(contract)],
            data: { contract: contract.id, slas: stopped.map(({ id }) => id), reason: reason.id, side },
            fixes: dutyFix(file, contract, reason, side),
          },
        )
      }
    }
  },
})

const asked = new WeakMap<RuleContext, boolean>()

/** Whether a file that is asked about says when a clock stops: there it is reported. */
function asksAboutStops(context: RuleContext): boolean {
  let does = asked.get(context)
  if (does === undefined) {
    const hasStops = (one: Declaration): boolean => one.kind === 'sla' && one.stops.length > 0
    does = context.files.some(
      ({ path, declarations }) => context.isAsked(path) && declarations.some(hasStops),
    )
    asked.set(context, does)
  }
  return does
}

/** Adds the duty to the contract, where the reason is known there by its name. */
function dutyFix(file: FileModel, contract: Contract, { id, origin }: Reason, side: Side): Fix[] {
  const isKnown =
    origin.file === file.path ||
    file.imports.some(({ target, names }) => target.kind === 'file' && target.path === origin.file && !names)
  if (!isKnown) return []
  const duty = `duty of ${side} End${id} ends ${id} within 1 business day`
  const edit = addToBlock(file, contract.origin, [duty])
  if (edit === undefined) return []
  const title = { en: `Add the duty to ${contract.id}`, de: `Die Pflicht in ${contract.id} ergänzen` }
  return [{ title, edits: [edit] }]
}

function keyOf(reason: Reason | undefined): string {
  return reason === undefined ? '' : `${reason.origin.file}#${reason.id}`
}
