import type { Sla } from '../../model/declarations.ts'
import type { FileModel } from '../../model/file.ts'
import type { TextEdit } from '../../rules/define-rule.ts'
import { addBelow, addToBlock } from '../../rules/support/edits.ts'

/** Whether `case NAME` has a line of its own to stand on in an SLA: below its hours. */
export function hasLineForCase({ hours }: Sla, { text }: FileModel): boolean {
  return hours !== undefined && /^[ \t]*(?:\/\/.*)?\r?(?:\n|$)/.test(text.slice(hours.origin.end))
}

/** Writes `case NAME` in an SLA that does not say yet what its goals depend on; undefined if it is not closed. */
export function useOfCase(name: string, sla: Sla, file: FileModel): TextEdit | undefined {
  const lines = [`case ${name}`]
  return hasLineForCase(sla, file)
    ? addBelow(file, sla.hours!.origin, lines)
    : addToBlock(file, sla.origin, lines)
}
