/** The currencies of ISO 4217 whose minor unit is not a hundredth. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ...words('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF', 0),
  ...words('BHD IQD JOD KWD LYD OMN TND', 3),
  ...words('CLF UYW', 4),
])

/**
 * The digits after the point of an amount in this currency (ISO 4217), 0 to 4; 2 for a code that is not known.
 *
 * Not from `Intl`: its figures are those of daily use (no fillér in an amount in HUF) and change with its version,
 * while a check must come to the same result on every machine.
 */
export function minorDigits(currency: string): number {
  return DIGITS.get(currency) ?? 2
}

function words(codes: string, digits: number): [string, number][] {
  return codes.split(' ').map((code) => [code, digits])
}
