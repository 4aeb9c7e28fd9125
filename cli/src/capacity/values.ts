import type { Program } from '../program.ts'

const units: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  second: 1,
  seconds: 1,
  min: 60,
  minute: 60,
  minutes: 60,
  h: 3600,
  hour: 3600,
  hours: 3600,
}

/** Reads the value of an option that has to be a length of time such as `180 s`, `30 min` or `1.5 h`, as seconds. */
export function seconds(option: string, program: Program, least: 'positive' | 'zero' = 'positive') {
  return (value: string): number => {
    const [, amount = '', unit = ''] = /^\s*(\d+(?:[.,]\d+)?)\s*([a-z]+)\s*$/i.exec(value) ?? []
    const factor = Object.hasOwn(units, unit.toLowerCase()) ? units[unit.toLowerCase()]! : Number.NaN
    const read = Number(amount.replace(',', '.')) * factor
    if (Number.isFinite(read) && (read > 0 || (least === 'zero' && read === 0))) return read
    return program.complain((say) => say('optionDuration', { option, value }))
  }
}

/** Reads the value of an option that has to be a share such as `80 %`, as a ratio above 0 and up to 1. */
export function share(option: string, program: Program) {
  return (value: string): number => {
    const [, amount = ''] = /^\s*(\d+(?:[.,]\d+)?)\s*%\s*$/.exec(value) ?? []
    const read = Number(amount.replace(',', '.')) / 100
    if (amount !== '' && read > 0 && read <= 1) return read
    return program.complain((say) => say('optionShare', { option, value }))
  }
}

/** Reads the value of an option that has to be a number above 0. */
export function positive(option: string, program: Program) {
  return (value: string): number => {
    const read = /^\s*\d+(?:[.,]\d+)?\s*$/.test(value) ? Number(value.replace(',', '.')) : Number.NaN
    if (read > 0) return read
    return program.complain((say) => say('optionPositive', { option, value }))
  }
}

/** Reads the value of an option that has to be a whole number, 0 or more. */
export function whole(option: string, program: Program) {
  return (value: string): number => {
    if (/^\s*\d{1,7}\s*$/.test(value)) return Number(value)
    return program.complain((say) => say('optionWhole', { option, value }))
  }
}
