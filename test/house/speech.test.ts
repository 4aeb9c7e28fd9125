import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import * as capacity from '../../cli/src/commands/words/capacity.ts'
import * as check from '../../cli/src/commands/words/check.ts'
import * as compile from '../../cli/src/commands/words/compile.ts'
import * as diff from '../../cli/src/commands/words/diff.ts'
import * as documents from '../../cli/src/commands/words/documents.ts'
import * as due from '../../cli/src/commands/words/due.ts'
import * as erlang from '../../cli/src/commands/words/erlang.ts'
import * as explain from '../../cli/src/commands/words/explain.ts'
import * as exporting from '../../cli/src/commands/words/export.ts'
import * as format from '../../cli/src/commands/words/format.ts'
import * as help from '../../cli/src/commands/words/help.ts'
import * as init from '../../cli/src/commands/words/init.ts'
import * as lsp from '../../cli/src/commands/words/lsp.ts'
import * as schema from '../../cli/src/commands/words/schema.ts'
import * as usage from '../../cli/src/commands/words/usage.ts'
import { messages, sharedWords } from '../../cli/src/messages.ts'
import {
  alternatives,
  describeDuration,
  enumeration,
  locales,
  message,
  sayIn,
  someCodes,
  tellWeekday,
  weekdays,
} from '../../language/src/speech/index.ts'

const home = fileURLToPath(new URL('../../', import.meta.url))

/** Everything that ships, but the room itself and what is generated. */
const sources = ['language/src', 'cli/src', 'extension/src'].flatMap((folder) =>
  readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(home, folder, path))
    .filter((path) => path.endsWith('.ts') && !/[\\/](?:generated|embedded)[\\/]/.test(path))
    .map((path) => ({
      path: path.slice(home.length).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    })),
)
const others = sources.filter(({ path }) => !path.startsWith('language/src/speech/'))

function found(pattern: RegExp): string[] {
  return others.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([what]) => `${path}: ${what.trim()}`),
  )
}

describe('one voice', () => {
  test('there is something to look at', () => {
    expect(others.length).toBeGreaterThan(400)
  })

  test('nobody asks which language it is: what is said is a record of all', () => {
    expect(found(/[!=]==? *'(?:de|en)'|'(?:de|en)' *[!=]==?|case '(?:de|en)':/g)).toEqual([])
  })

  test('the languages are declared once', () => {
    expect(
      found(/type Locale =.*|'(?:de|en)' \| '(?:de|en)'|\['(?:de|en)', '(?:de|en)'\] as const/g),
    ).toEqual([])
  })

  test('nobody else joins "A, B and C", or names the days of the week', () => {
    expect(found(/slice\(0, -1\)\.join\(', '\).*|new Intl\.ListFormat.*/g)).toEqual([])
    expect(
      found(/'mon', 'tue', 'wed', 'thu', 'fri', 'sat'.*|'Mon(?:day)?', 'Tue.*|'Mo(?:ntag)?', 'Di.*/g),
    ).toEqual([])
  })

  test('what has a file a language has one for each', () => {
    const rooms = new Map<string, string[]>()
    for (const { path } of sources) {
      const [, room, language] = /^(.+)\/([a-z]{2})\.ts$/.exec(path) ?? []
      if (room !== undefined && (locales as readonly string[]).includes(language!))
        rooms.set(room, [...(rooms.get(room) ?? []), language!])
    }
    expect(rooms.size).toBeGreaterThan(2)
    for (const [room, languages] of rooms)
      expect([room, languages.sort()]).toEqual([room, [...locales].sort()])
  })

  test('the room imports no other', () => {
    const room = sources.filter(({ path }) => path.startsWith('language/src/speech/'))
    expect(room.length).toBeGreaterThan(8)
    const imported = room.flatMap(({ text }) =>
      [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from!),
    )
    expect(imported.filter((from) => !/^\.\/[a-z]+\.ts$/.test(from))).toEqual(['big.js'])
  })

  test('two commands have no message of the same name', () => {
    const rooms = [
      { sharedWords },
      ...[capacity, check, compile, diff, documents, due, erlang, explain, exporting, format, help],
      ...[init, lsp, schema, usage],
    ].flatMap((room) => Object.values(room).flatMap((words) => Object.keys(words)))
    expect(rooms.length).toBe(new Set(rooms).size)
    expect(new Set(rooms)).toEqual(new Set(Object.keys(messages)))
  })
})

describe('how things are said', () => {
  const words = {
    plain: { en: 'a text', de: 'ein Text' },
    greeting: message<{ name: string }>({
      en: ({ name }) => `Hello ${name}`,
      de: ({ name }) => `Hallo ${name}`,
    }),
  }

  test('words of a room, with parameters and without', () => {
    const say = sayIn(words, 'de')
    expect([say('plain'), say('greeting', { name: 'Anna' })]).toEqual(['ein Text', 'Hallo Anna'])
    // @ts-expect-error What has parameters takes them.
    expect(() => say('greeting')).toThrow()
    // @ts-expect-error A language is missing.
    message<void>({ en: () => 'only this' })
  })

  test('lists', () => {
    const said = locales.map((locale) =>
      [[], ['A'], ['A', 'B'], ['A', 'B', 'C']].flatMap((list) => [
        enumeration(list, locale),
        alternatives(list, locale),
      ]),
    )
    expect(said).toEqual([
      ['', '', 'A', 'A', 'A and B', 'A or B', 'A, B and C', 'A, B or C'],
      ['', '', 'A', 'A', 'A und B', 'A oder B', 'A, B und C', 'A, B oder C'],
    ])
    const names = ['A', 'B', 'C', 'D', 'E']
    expect(locales.map((locale) => someCodes(names, locale))).toEqual([
      '`A`, `B`, `C` and 2 more',
      '`A`, `B`, `C` und 2 weitere',
    ])
  })

  test('days of the week, lengths of time', () => {
    expect(locales.map((locale) => weekdays.map((day) => tellWeekday(day, locale)).join(' '))).toEqual([
      'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
      'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag',
    ])
    const days = { amount: 1.5, unit: 'hour', clock: 'business' }
    expect(locales.map((locale) => describeDuration(days, locale))).toEqual([
      '1.5 business hours',
      '1,5 Geschäftsstunden',
    ])
  })
})
