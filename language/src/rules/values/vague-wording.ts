import { code, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'

/** What a vague word leaves open. */
type Open = 'time' | 'extent' | 'exception'

/**
 * Words that promise without saying what, as patterns: `~` stands for the endings of an adjective, a space for any
 * white space or a hyphen.
 */
const vague: Readonly<Record<Open, readonly string[]>> = {
  time: [
    ...[
      'zeitnah~',
      'zeitnäher',
      'umgehend~',
      'unverzüglich~',
      'schnellstmöglich~',
      'frühestmöglich~',
      'alsbald',
      'asap',
    ],
    ...[
      'baldmöglich(?:st)?~',
      'baldigst',
      'ehestmöglich~',
      'so (?:schnell|bald|rasch|früh) (?:es |wie |als )?(?:nur )?(?:möglich|geht)',
      'sobald (?:wie )?möglich',
    ],
    ...[
      'möglichst (?:schnell|bald|rasch|früh|zeitnah|zügig|umgehend)~',
      'zügig~',
      'rasch~',
      'kurzfristig~',
      'rechtzeitig~',
    ],
    ...[
      'in (?:kürze|kurzer zeit)',
      'in angemessener (?:zeit|frist)',
      'innerhalb (?:einer )?angemessene[nr] (?:zeit|frist)',
    ],
    ...[
      'as (?:soon|quickly|fast|promptly) as (?:reasonably |practically )?(?:possible|practicable)',
      'a\\.s\\.a\\.p\\.',
    ],
    ...[
      'promptly',
      'timely',
      'in due time',
      'in due course',
      'swiftly',
      'speedily',
      'shortly',
      'without (?:undue )?delay',
    ],
    ...[
      'within (?:a )?reasonable (?:time|period)(?: of time)?',
      'at (?:the |your |our )?earliest (?:convenience|opportunity)',
    ],
  ],
  extent: [
    ...['best efforts?', 'best endeavou?rs', '(?:commercially )?reasonabl[ey](?: efforts?| endeavou?rs)?'],
    ...[
      'bestmöglich~',
      'nach besten kräften',
      'nach bestem (?:bemühen|vermögen)',
      'angemessen~',
      'bemüht sich',
      'bemühen (?:sich|uns)',
    ],
    ...['strives? to', 'endeavou?rs? to'],
  ],
  exception: [
    ...[
      'in der regel',
      'im regelfall',
      'normalerweise',
      'üblicherweise',
      'im allgemeinen',
      'nach möglichkeit',
      'grundsätzlich~',
    ],
    ...['soweit (?:wie )?möglich', 'wenn möglich', 'falls möglich', 'wo möglich', 'möglichst'],
    ...[
      'as a rule',
      'usually',
      'normally',
      'generally',
      'typically',
      '(?:where|wherever|if|when|whenever) possible',
    ],
    ...['as far as (?:reasonably )?possible', 'to the extent possible'],
  ],
}

const patterns = (Object.entries(vague) as [Open, readonly string[]][]).map(
  ([open, words]) => `(?<${open}>${words.map(patternOf).join('|')})`,
)
const anyVague = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${patterns.join('|')})(?![\\p{L}\\p{N}_])`, 'giu')

/** Umlauts may be written in three ways. */
function patternOf(words: string): string {
  return words
    .replaceAll('~', '(?:e[rnms]?)?')
    .replaceAll(' ', '[\\s\\u2010-\\u2015-]+')
    .replace(/[äöü]/g, (letter) => {
      const base = { ä: 'a', ö: 'o', ü: 'u' }[letter]!
      return `(?:${letter}|${base}\\u0308|${base}e)`
    })
}

const help: Readonly<Record<Open, { readonly en: string; readonly de: string }>> = {
  time: {
    en: 'Say by when, such as "within 4 business hours", or leave it to a goal of the SLA.',
    de: 'Sagen, bis wann, zum Beispiel „innerhalb von 4 Arbeitsstunden“, oder es einem Ziel des SLA überlassen.',
  },
  extent: {
    en: 'Say what is done and by what one can tell, such as "two call-backs on different days".',
    de: 'Sagen, was getan wird und woran man es erkennt, zum Beispiel „zwei Rückrufe an verschiedenen Tagen“.',
  },
  exception: {
    en: 'Say in how many cases, such as "in 95 % of cases", or which cases are excepted.',
    de: 'Sagen, in wie vielen Fällen, zum Beispiel „in 95 % der Fälle“, oder welche Fälle ausgenommen sind.',
  },
}

export const vagueWording = defineRule({
  name: 'vague-wording',
  severity: 'warning',
  purpose: {
    en: 'A promise is worded so that nobody can be held to it.',
    de: 'Eine Zusage ist so formuliert, dass sich niemand daran messen lassen muss.',
  },
  messages: {
    vague: message<{ word: string; open: Open }>({
      en: ({ word }) => `${code(word)} promises nothing that could be measured.`,
      de: ({ word }) => `${code(word)} sagt nichts Messbares zu.`,
      help: { en: ({ open }) => help[open].en, de: ({ open }) => help[open].de },
    }),
  },
  file(file, report) {
    for (const { text, origin } of file.promiseTexts) {
      if (text.search(anyVague) < 0) continue
      // The words as written, so that places are right behind an escaped quote too.
      const { start, end } = origin
      for (const match of file.text.slice(start, end).matchAll(anyVague)) {
        const [word] = match
        const open = (Object.keys(vague) as Open[]).find((kind) => match.groups![kind] !== undefined)!
        const at = start + match.index
        report(
          'vague',
          { word, open },
          { at: { file: file.path, start: at, end: at + word.length }, data: { word, open } },
        )
      }
    }
  },
})
