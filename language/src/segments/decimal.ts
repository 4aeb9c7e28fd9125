/** An exact decimal number: `units` × 10^-`scale`. */
export interface Decimal {
  readonly units: bigint
  /** Digits after the point, 0 or more; the last of them is not a zero. */
  readonly scale: number
}

/** Longer texts are no numbers: nobody has them, and arithmetic with millions of digits would not end. */
const LONGEST = 1000

/** Reads an exact decimal such as `-12.50` or `500_000`; undefined if the text is none. */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > LONGEST) return undefined
  const parts = /^(-?)(\d+(?:_\d+)*)(?:\.(\d+(?:_\d+)*))?$/.exec(text)
  if (parts === null) return undefined
  const fraction = (parts[3] ?? '').replaceAll('_', '').replace(/0+$/, '')
  const units = BigInt(parts[2]!.replaceAll('_', '') + fraction)
  return { units: parts[1] === '-' ? -units : units, scale: fraction.length }
}

/** The number in units of 10^-`scale`, which must not be coarser than the number. */
export function unitsAt(number: Decimal, scale: number): bigint {
  return number.units * 10n ** BigInt(scale - number.scale)
}

/** Negative, zero or positive as the first is less than, equal to or greater than the second. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const difference = unitsAt(a, scale) - unitsAt(b, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** `units` × 10^-`scale` as text, without needless zeros: `-12.5`, `400000`. */
export function decimalText(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** How simple a number reads, the simplest first: few decimals, then few digits, then small, then positive. */
export function compareSimplicity(a: Decimal, b: Decimal): number {
  const sizeA = a.units < 0n ? -a.units : a.units
  const sizeB = b.units < 0n ? -b.units : b.units
  return (
    a.scale - b.scale ||
    significantDigits(sizeA) - significantDigits(sizeB) ||
    compareDecimals({ units: sizeA, scale: a.scale }, { units: sizeB, scale: b.scale }) ||
    compareDecimals(b, a)
  )
}

/**
 * The simplest number from `low` to `high`, both included and in units of 10^-`scale`: one with the fewest decimals,
 * of these one with the fewest digits before its closing zeros, of these the one nearest to zero.
 * @param low undefined for no limit
 * @param high undefined for no limit; not less than `low`
 */
export function simplestBetween(low: bigint | undefined, high: bigint | undefined, scale: number): Decimal {
  for (let decimals = 0; decimals <= scale; decimals++) {
    const unit = 10n ** BigInt(scale - decimals)
    const from = low === undefined ? undefined : ceilDivide(low, unit)
    const to = high === undefined ? undefined : floorDivide(high, unit)
    if (from !== undefined && to !== undefined && from > to) continue
    const units =
      to !== undefined && to < 0n
        ? -roundest(-to, from === undefined ? undefined : -from)
        : roundest(from ?? 0n, to)
    return { units, scale: decimals }
  }
  throw new RangeError('There is no number in an empty interval')
}

/** The least of the integers with the fewest digits before their closing zeros; `high` is not negative. */
function roundest(low: bigint, high: bigint | undefined): bigint {
  if (low <= 0n) return 0n
  for (let power = 10n ** BigInt(low.toString().length - 1); power > 1n; power /= 10n) {
    const rounded = ceilDivide(low, power) * power
    if (high === undefined || rounded <= high) return rounded
  }
  return low
}

function significantDigits(size: bigint): number {
  return size.toString().replace(/0+$/, '').length
}

export function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  return dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient
}

export function ceilDivide(dividend: bigint, divisor: bigint): bigint {
  return -floorDivide(-dividend, divisor)
}
