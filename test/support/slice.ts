// What is large is tried by a slice in `npm test`, and whole by `npm run prove`, which sets `ZUSAGE_FULL`.

/** Whether everything is tried. */
export const isFull = process.env.ZUSAGE_FULL === '1'

const seed = Number(process.env.FC_SEED ?? 1)

/**
 * A share (from 0 to 1) of a list, in its order and never nothing: the same in each run, others with another `FC_SEED`.
 * Lists of the same length lose different items where `salt` differs.
 */
export function slice<T>(items: readonly T[], share: number, salt = ''): readonly T[] {
  if (isFull || items.length === 0) return items
  const chosen = items.filter((_, index) => isTried(share, `${salt} ${index}`))
  return chosen.length > 0 ? chosen : [items[Math.floor(chance(`${seed} ${salt}`) * items.length)]!]
}

/** Whether something that has this name is in the slice. */
export function isTried(share: number, name: string): boolean {
  return isFull || chance(`${seed} ${name}`) < share
}

/** A number from 0 to below 1 that looks drawn by chance (FNV-1a, mixed as in MurmurHash3). */
function chance(text: string): number {
  let hash = 0x81_1c_9d_c5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
