import type { Declared } from '../../model/declarations.ts'
import type { Facts } from '../../model/effective.ts'
import { type Block, type BlockKind, declarationAt, type FileModel } from '../../model/file.ts'
import type { ProjectModel } from '../../model/project.ts'
import { alternatives, code, codes, enumeration, type Locale, message } from '../../speech/index.ts'
import { defineRule } from '../define-rule.ts'
import { forms } from '../support/forms.ts'
import { blockWords } from '../words.ts'

/** Any of these will do. */
type Requirement = readonly (keyof typeof forms | 'time zone' | 'in force')[]

/** What each kind of block needs; of several names any one will do. */
export const required: Readonly<Record<BlockKind, readonly Requirement[]>> = {
  team: [['of'], ['hours', 'site'], ['staff'], ['week'], ['shrinkage']],
  calendar: [['time zone']],
  segment: [],
  service: [['channels'], ['work'], ['effort']],
  exclusion: [['because']],
  sla: [['hours'], ['goal']],
  goal: [],
  case: [['attribute']],
  exceptions: [],
  exception: [],
  contract: [['version'], ['client'], ['provider'], ['in force'], ['offers'], ['serves']],
  report: [['every'], ['to'], ['shows']],
  assignment: [],
}

interface Missing {
  readonly kind: BlockKind
  readonly id: string
  readonly missing: readonly Requirement[]
}

const names = ({ missing }: Missing, locale: Locale): string =>
  enumeration(
    missing.map((anyOf) => alternatives(codes(anyOf), locale)),
    locale,
  )

/** How the missing lines are written. */
const examples = ({ missing }: Missing): string =>
  missing.map(([name]) => forms[name!.split(' ', 1)[0] as keyof typeof forms]).join(' · ')

export const missingProperty = defineRule({
  name: 'missing-property',
  severity: 'error',
  purpose: {
    en: 'A block lacks something without which it says too little.',
    de: 'Einem Block fehlt eine Angabe, ohne die er zu wenig sagt.',
  },
  messages: {
    missing: message<Missing>({
      en: (p) => `The ${blockWords[p.kind].en} ${code(p.id)} lacks ${names(p, 'en')}.`,
      de: (p) =>
        `${capital(blockWords[p.kind].de)} ${code(p.id)} ${p.missing.length > 1 ? 'fehlen' : 'fehlt'} ${names(p, 'de')}.`,
      help: {
        en: (p) => `Add, for example: ${examples(p)}`,
        de: (p) => `Ergänzen, zum Beispiel: ${examples(p)}`,
      },
    }),
    window: message<{ id: string }>({
      en: ({ id }) =>
        `The SLA ${code(id)} does not say over which time its goals are measured: ${code('each')} is missing.`,
      de: ({ id }) =>
        `Im SLA ${code(id)} steht nicht, über welchen Zeitraum die Ziele gemessen werden: ${code('each')} fehlt.`,
      help: {
        en: () => `Add, for example: ${forms.each}`,
        de: () => `Ergänzen, zum Beispiel: ${forms.each}`,
      },
      severity: 'warning',
    }),
  },
  file(file, report, { project, facts }) {
    const known: Known = new Map()
    for (const block of file.blocks) {
      if (block.id === '' || looksFor.get(block.kind)!.length === 0) continue
      const present = presentIn(block, project, known)
      if (present === undefined) continue
      const isMissing = (anyOf: readonly string[]): boolean => !anyOf.some((name) => present.has(name))
      const { kind, id, nameOrigin: at } = block
      const missing = required[kind].filter(isMissing)
      if (missing.length > 0) {
        const data = { missing: missing.map((anyOf) => anyOf[0]) }
        report('missing', { kind, id, missing }, { at, data })
      }
      if (kind === 'sla' && isMissing(['each']) && !hasOwnWindows(block, file, facts))
        report('window', { id }, { at, data: { missing: ['each'] } })
    }
  },
})

/** Whether every goal of an SLA says itself over which time it is measured. */
function hasOwnWindows({ nameOrigin }: Block, file: FileModel, facts: Facts): boolean {
  const sla = declarationAt(file, nameOrigin.start)
  const goals = sla?.kind !== 'sla' ? [] : facts.sla(sla).goals
  return goals.length > 0 && goals.every(({ windows }) => windows.length > 0)
}

/** The properties that matter in a block, by its kind. */
const looksFor = new Map(
  (Object.keys(required) as BlockKind[]).map((kind) => [
    kind,
    [...required[kind].flat(), ...(kind === 'sla' ? ['each'] : [])],
  ]),
)

/** What blocks have, each found out once, so that a long chain of heirs costs no more than its length. */
type Known = Map<Block, ReadonlySet<string> | undefined>

/** The properties that a block has or takes over; undefined where something that it extends is not known. */
function presentIn(start: Block, project: ProjectModel, known: Known): ReadonlySet<string> | undefined {
  const chain: Block[] = []
  let block: Block | undefined = start
  while (block !== undefined && !known.has(block)) {
    chain.push(block)
    // Until it is known better: what extends itself takes over nothing.
    known.set(block, undefined)
    const parent: Declared | undefined = block.extends?.target
    block = parent && blockOf(parent, project)
  }
  let inherited = block === undefined ? undefined : known.get(block)
  for (const heir of chain.reverse()) {
    const file = project.file(heir.origin.file)
    const own = looksFor
      .get(heir.kind)!
      .filter((name) => file !== undefined && hasOrMayHave(heir, file, name))
    if (heir.extends === undefined) inherited = new Set(own)
    else if (inherited !== undefined && own.some((name) => !inherited!.has(name))) {
      // Few: the names of the properties that matter.
      inherited = new Set([...inherited, ...own])
    }
    known.set(heir, inherited)
  }
  return inherited
}

/** Whether a block has a property, or may have it: in a broken block the line may be there, but not readable. */
function hasOrMayHave(block: Block, file: FileModel, name: string): boolean {
  if (block.properties.some((property) => property.name === name)) return true
  if (file.words === undefined) return false
  const near = file.syntaxProblems.filter(
    ({ start, end }) => end >= block.origin.start && start <= block.origin.end + 1,
  )
  if (near.length === 0) return false
  const hasLostLine = near.some(({ code, after }) => code === 'not-in-block' || after === block.id)
  return hasLostLine || name.split(' ').some((word) => file.words!.has(word))
}

const blocksByPlace = new WeakMap<FileModel, Map<string, Block>>()

function blockOf(declared: Declared, project: ProjectModel): Block | undefined {
  const file = project.file(declared.origin.file)
  if (file === undefined) return undefined
  let blocks = blocksByPlace.get(file)
  if (blocks === undefined) {
    blocks = new Map(file.blocks.map((block) => [`${block.kind} ${block.id} ${block.origin.start}`, block]))
    blocksByPlace.set(file, blocks)
  }
  return blocks.get(`${declared.kind} ${declared.id} ${declared.origin.start}`)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
