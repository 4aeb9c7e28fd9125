import { Big } from 'big.js'
import type { ProfilePart } from '../../model/declarations.ts'
import { code, message, percent } from '../../speech/index.ts'
import { defineRule, type Fix } from '../define-rule.ts'
import { isBroken } from '../support/edits.ts'

export const profileSum = defineRule({
  name: 'profile-sum',
  severity: 'error',
  purpose: {
    en: 'The parts of a profile do not add up to 100 %.',
    de: 'Die Anteile eines Tagesprofils ergeben zusammen nicht 100 %.',
  },
  messages: {
    sum: message<{ name: string; sum: Big }>({
      en: ({ name, sum }) =>
        sum.gt(1)
          ? `The parts of ${code(name)} add up to ${percent(sum, 'en')}, ${percent(sum.minus(1), 'en')} too much.`
          : `The parts of ${code(name)} add up to ${percent(sum, 'en')}; ${percent(new Big(1).minus(sum), 'en')} is missing.`,
      de: ({ name, sum }) =>
        sum.gt(1)
          ? `Die Anteile von ${code(name)} ergeben zusammen ${percent(sum, 'de')}, also ${percent(sum.minus(1), 'de')} zu viel.`
          : `Die Anteile von ${code(name)} ergeben zusammen ${percent(sum, 'de')}; es fehlen ${percent(new Big(1).minus(sum), 'de')}.`,
      help: {
        en: () => 'The parts of a day add up to exactly 100 %.',
        de: () => 'Die Anteile eines Tages ergeben zusammen genau 100 %.',
      },
    }),
  },
  file(file, report) {
    for (const profile of file.declarations) {
      if (profile.kind !== 'profile' || profile.id === '' || isBroken(file, profile.origin)) continue
      let sum = new Big(0)
      let isKnown = true
      for (const { share } of profile.parts) {
        if (share.value === undefined) isKnown = false
        else sum = sum.plus(share.value.ratio)
      }
      if (!isKnown || sum.eq(1)) continue
      report(
        'sum',
        { name: profile.id, sum },
        {
          at: profile.nameOrigin,
          data: { sum: sum.toFixed() },
          fixes: fixOf(profile.parts, new Big(1).minus(sum)),
        },
      )
    }
  },
})

/** The largest part takes the difference: there it changes the least. */
function fixOf(parts: readonly ProfilePart[], difference: Big): Fix[] {
  let largest: ProfilePart | undefined
  for (const part of parts) {
    if (largest === undefined || new Big(part.share.value!.ratio).gt(largest.share.value!.ratio))
      largest = part
  }
  if (largest === undefined) return []
  const { share, range } = largest
  const ratio = new Big(share.value!.ratio).plus(difference)
  if (ratio.lte(0) || ratio.gt(1)) return []
  const text = percent(ratio, 'en')
  const time = `${range.from.text}-${range.to.text}`
  return [
    {
      title: { en: `Change ${time} to ${text}`, de: `${time} in ${text} ändern` },
      edits: [{ file: share.origin.file, start: share.origin.start, end: share.origin.end, text }],
    },
  ]
}
