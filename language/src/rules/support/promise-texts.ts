import type { Goal, Sla, Target } from '../../model/declarations.ts'
import type { Origin, Placed } from '../../model/origin.ts'
import type { ProjectModel } from '../../model/project.ts'
import { code } from '../../speech/index.ts'
import { lineAround } from '../../text/positions.ts'
import type { RelatedPlace, TextEdit } from '../define-rule.ts'
import { isBroken as isBrokenAt } from './edits.ts'

/** What stands at a place, on one line. */
export function textAt(project: ProjectModel, { file, start, end }: Origin): string {
  return (project.file(file)?.text.slice(start, end) ?? '').replace(/\s+/g, ' ')
}

/** "`90 % within 2 business days` stands here", for a related place. */
export function standsHere(project: ProjectModel, { origin }: Placed): RelatedPlace {
  const text = code(textAt(project, origin))
  return { at: origin, message: { en: `${text} stands here`, de: `${text} steht hier` } }
}

/** Takes something out together with the rest of its line, if nothing else stands there. */
export function removal(project: ProjectModel, origin: Origin): TextEdit {
  const { file, start, end } = origin
  const text = project.file(file)?.text ?? ''
  const lineStart = lineAround(text, start).start
  const lineEnd = lineAround(text, end).next
  const isAlone = text.slice(lineStart, start).trim() === '' && text.slice(end, lineEnd).trim() === ''
  return isAlone
    ? { file, start: lineStart, end: lineEnd, text: '' }
    : { file, start, end: end + (/^ */.exec(text.slice(end))?.[0].length ?? 0), text: '' }
}

/** Takes a target out of its goal with its comma, or the goal if it has no other. */
export function targetRemoval(project: ProjectModel, goal: Goal, target: Target): TextEdit {
  const index = goal.targets.indexOf(target)
  if (goal.targets.length < 2) return removal(project, goal.origin)
  const { file } = target.origin
  if (index > 0) {
    return { file, start: goal.targets[index - 1]!.origin.end, end: target.origin.end, text: '' }
  }
  return { file, start: target.origin.start, end: goal.targets[1]!.origin.start, text: '' }
}

/** Whether a syntax error stands in something, so that a part of it may have been lost. */
export function isBroken(project: ProjectModel, { origin }: Placed): boolean {
  const file = project.file(origin.file)
  return file !== undefined && isBrokenAt(file, origin)
}

/** Tells of SLAs whether they inherit from something that is not known, or from themselves. */
export function unknownRoots(): (sla: Sla) => boolean {
  const known = new Map<Sla, boolean>()
  return (sla) => {
    const path: Sla[] = []
    let at: Sla | undefined = sla
    while (at !== undefined && !known.has(at)) {
      path.push(at)
      // Until it is known better: what extends itself has no root.
      known.set(at, true)
      if (at.parent === undefined) known.set(at, false)
      at = at.parent === undefined ? at : at.parent.target
    }
    const answer = at === undefined ? true : known.get(at)!
    for (const one of path) known.set(one, answer)
    return answer
  }
}

/** A list in groups, each in the order of the list. */
export function groupsOf<K, T>(list: Iterable<T>, keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of list) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}
