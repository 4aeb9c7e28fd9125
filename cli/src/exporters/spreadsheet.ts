// What a spreadsheet makes of the text of a cell, and how it is kept from it.

/** Behind each line end as well: some readers take one for the end of a row, and what follows for another cell. */
const formula = /(^|[\r\n])(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g

/** Only signs of which numbers, dates and times are made: `24/7`, `1-2`, `3.5`, `0815`, `1E5`, `12:30`. */
const numeric = /^[\s'+\-(]*\d[\d\s.,:/\-+%€$£)]*(?:e[+-]?\d+)?[\s%€$£)]*(?:[ap]m?)?$/i

/** A month and a number, in either order: `Mai 27`, `1 March`, `SEPT2`. */
const months = [
  ...[
    'jan(?:uary|uar)?',
    'feb(?:ruary|ruar)?',
    'mar(?:ch)?',
    'mär(?:z)?',
    'mrz',
    'apr(?:il)?',
    'mai',
    'may',
    'june?',
  ],
  ...[
    'juni',
    'july?',
    'juli',
    'aug(?:ust)?',
    'sept?(?:ember)?',
    'o[kc]t(?:ober)?',
    'nov(?:ember)?',
    'de[zc](?:ember)?',
  ],
]
const month = `(?:${months.join('|')})`
const date = new RegExp(
  `^\\s*(?:${month}[\\s./-]*\\d{1,4}|\\d{1,4}[\\s./-]*${month}(?:[\\s./-]*\\d{1,4})?)[\\s.]*$`,
  'iu',
)

/** A text that stays one: what would be reckoned, or taken for a number or a date, gets an apostrophe before it. */
export function guarded(text: string): string {
  const isTaken = numeric.test(text) || date.test(text) || /^(?:true|false|wahr|falsch)$/i.test(text.trim())
  return isTaken ? `'${text}` : text.replace(formula, "$1'")
}
