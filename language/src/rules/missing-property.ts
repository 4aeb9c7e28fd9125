import type { Declared } from '../model/declarations.ts'
import type { Block, BlockKind, FileModel } from '../model/file.ts'
import type { ProjectModel } from '../model/project.ts'
import { defineRule, message } from './define-rule.ts'
import { alternatives, blockWords, code, codes, type Locale } from './words.ts'

interface Requirement {
  /** Any of these will do. */
  readonly anyOf: readonly string[]
  /** How it is written. */
  readonly example: string
  /** Only advisable. */
  readonly advised?: boolean
}

const required: Readonly<Record<BlockKind, readonly Requirement[]>> = {
  team: [
    { anyOf: ['of'], example: 'of InsideSales' },
    { anyOf: ['hours', 'site'], example: 'hours Office' },
    { anyOf: ['staff'], example: 'staff 6.5 FTE' },
    { anyOf: ['week'], example: 'week 38.5 h' },
    { anyOf: ['shrinkage'], example: 'shrinkage 28 %' },
  ],
  calendar: [{ anyOf: ['time zone'], example: 'time zone "Europe/Berlin"' }],
  segment: [],
  service: [
    { anyOf: ['channels'], example: 'channels phone, email' },
    { anyOf: ['work'], example: 'work immediate' },
    { anyOf: ['effort'], example: 'effort 6 min' },
  ],
  exclusion: [{ anyOf: ['because'], example: 'because "…"' }],
  sla: [
    { anyOf: ['hours'], example: 'hours Office' },
    { anyOf: ['goal'], example: 'goal AnswerTime 80 % within 20 s on phone' },
    { anyOf: ['each'], example: 'each month', advised: true },
  ],
  contract: [
    { anyOf: ['version'], example: 'version 1.0.0' },
    { anyOf: ['client'], example: 'client FieldSales' },
    { anyOf: ['provider'], example: 'provider InsideSales' },
    { anyOf: ['in force'], example: 'in force 2027-01-01 to 2027-12-31' },
    { anyOf: ['offers'], example: 'offers BackOffice' },
    { anyOf: ['serves'], example: 'serves Customers' },
  ],
  report: [
    { anyOf: ['every'], example: 'every month due 5 business days' },
    { anyOf: ['to'], example: 'to FieldSales' },
    { anyOf: ['shows'], example: 'shows AnswerTime' },
  ],
  assignment: [],
}

interface Missing {
  readonly kind: BlockKind
  readonly id: string
  readonly requirement: Requirement
}

const subject = ({ kind, id }: Missing, locale: Locale): string => `${blockWords[kind][locale]} ${code(id)}`
const names = ({ requirement }: Missing, locale: Locale): string =>
  alternatives(codes(requirement.anyOf), locale)

const help = {
  en: ({ requirement }: Missing): string => `Add a line such as: ${requirement.example}`,
  de: ({ requirement }: Missing): string => `Eine Zeile ergänzen, zum Beispiel: ${requirement.example}`,
}

export const missingProperty = defineRule({
  name: 'missing-property',
  severity: 'error',
  purpose: {
    en: 'A block lacks something without which it says too little.',
    de: 'Einem Block fehlt eine Angabe, ohne die er zu wenig sagt.',
  },
  messages: {
    missing: message<Missing>({
      en: (p) => `In ${subject(p, 'en')} ${names(p, 'en')} is missing.`,
      de: (p) => `In ${subject(p, 'de')} fehlt ${names(p, 'de')}.`,
      help,
    }),
    advised: message<Missing>({
      en: (p) =>
        `In ${subject(p, 'en')} nothing says over which time the goals are measured: ${names(p, 'en')} is missing.`,
      de: (p) =>
        `In ${subject(p, 'de')} steht nicht, über welchen Zeitraum die Ziele gemessen werden: ${names(p, 'de')} fehlt.`,
      help,
      severity: 'warning',
    }),
  },
  file(file, report, { project }) {
    const known: Known = new Map()
    for (const block of file.blocks) {
      if (block.id === '') continue
      const present = propertiesOf(block, project, known)
      if (present === undefined) continue
      for (const requirement of required[block.kind]) {
        if (requirement.anyOf.some((name) => present.has(name))) continue
        // In a broken file the line may be there, but not readable.
        if (requirement.anyOf.some((name) => file.words?.has(name.split(' ')[0]!) && isNear(file, block)))
          continue
        const { kind, id } = block
        report(
          requirement.advised ? 'advised' : 'missing',
          { kind, id, requirement },
          { at: block.nameOrigin },
        )
      }
    }
  },
})

/** What blocks have, by block; each is computed once, so that a long chain of heirs costs no more than its length. */
type Known = Map<Block, ReadonlySet<string> | undefined>

/** The names of a block's properties, inherited ones included; undefined where what it extends is not known. */
function propertiesOf(block: Block, project: ProjectModel, known: Known): ReadonlySet<string> | undefined {
  const chain: Block[] = []
  let at: Block | undefined = block
  while (at !== undefined && !known.has(at)) {
    chain.push(at)
    // Until it is known better: what extends itself is no heir of anything.
    known.set(at, undefined)
    const parent: Declared | undefined = at.extends?.target
    at = parent === undefined ? undefined : blockOf(parent, project)
  }
  let inherited = at === undefined ? undefined : known.get(at)
  for (const heir of chain.reverse()) {
    const own = heir.properties.map((property) => property.name)
    const isRoot = heir.extends === undefined
    const all = isRoot ? new Set(own) : inherited === undefined ? undefined : new Set([...inherited, ...own])
    known.set(heir, all)
    inherited = all
  }
  return inherited
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

/** Whether a syntax error stands in or right before the block. */
function isNear(file: FileModel, block: Block): boolean {
  return file.syntaxProblems.some(
    (problem) => problem.end >= block.origin.start && problem.start <= block.origin.end + 1,
  )
}
