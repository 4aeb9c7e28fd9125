// Whether a document says what its contract says.
import { describe, expect, test } from 'vitest'
import { documentHtml } from '../../cli/src/document/html.ts'
import { documentMarkdown } from '../../cli/src/document/markdown.ts'
import { verifyDocument } from '../../cli/src/document/verify.ts'
import { contracts, documentFor } from './support.ts'

const contract = contracts.tour
const write = { html: documentHtml, md: documentMarkdown } as const

describe.each(['html', 'md'] as const)('%s', async (format) => {
  const text = write[format](await documentFor(contract, 'de'))
  const verify = (changed: string, of = contract) => verifyDocument(Buffer.from(changed), of)

  test('as it was written', async () => {
    expect(await verify(text)).toMatchObject({ format, discrepancies: [], signedLater: false })
  })

  test('with other ends of lines and a mark at the beginning', async () => {
    expect(await verify(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toMatchObject({ discrepancies: [] })
  })

  const changes: [what: string, from: string | RegExp, to: string][] = [
    ['a figure', /95.%/, '96\u00a0%'],
    ['a word', 'Absatzprognose liefern', 'Absatzprognose liefern, falls nötig'],
    ['a sign that is hardly seen', 'Inventur', 'lnventur'],
    ['something behind the end', /$/, 'more'],
    format === 'html'
      ? ['the style', 'color: var(--text)', 'color: var(--ground)']
      : ['an empty line', '\n\n', '\n'],
  ]
  test.each(changes)('%s changed', async (_, from, to) => {
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    expect(await verify(changed)).toMatchObject({ discrepancies: [{ kind: 'text' }] })
  })

  test('says where it was changed', async () => {
    const result = await verify(text.replace(/95.%/, '96\u00a0%'))
    expect(result).toMatchObject({
      discrepancies: [{ found: expect.stringContaining('96'), expected: expect.stringContaining('95') }],
    })
    const line = text.split('\n').findIndex((one) => /95.%/.test(one)) + 1
    expect(result).toMatchObject({ discrepancies: [{ line }] })
  })

  test('of another contract, version or content', async () => {
    const other = structuredClone(contract)
    other.contract.version = '1.2.1'
    expect(await verify(text, other)).toMatchObject({
      discrepancies: [{ kind: 'version', document: '1.2.0', contract: '1.2.1' }, { kind: 'content' }],
    })
    expect(await verify(text, contracts.innendienst)).toMatchObject({
      discrepancies: [{ kind: 'version' }, { kind: 'content' }],
    })
    const renamed = structuredClone(contract)
    renamed.contract.id = 'Other'
    expect(await verify(text, renamed)).toMatchObject({
      discrepancies: [
        { kind: 'contract', document: 'InsideSales2027', contract: 'Other' },
        { kind: 'content' },
      ],
    })
  })

  test('another hash in its place helps nobody', async () => {
    const other = structuredClone(contract)
    other.clauses[0]!.title = 'Something else'
    const forged = write[format](await documentFor(other, 'de'))
    const hash = /[0-9a-f]{64}/.exec(text)![0]
    const with_ = forged.replaceAll(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g, hash)
    expect(await verify(with_)).toMatchObject({ discrepancies: [{ kind: 'text' }] })
  })

  test('signatures that were recorded later', async () => {
    const unsigned = { ...contract, signatures: [] }
    const before = write[format](await documentFor(unsigned, 'de'))
    expect(await verify(before)).toMatchObject({ discrepancies: [], signedLater: true })
    expect(await verify(text, unsigned)).toMatchObject({ discrepancies: [{ kind: 'text' }] })
  })
})

test('what is no document of ours', async () => {
  const html = documentHtml(await documentFor(contract, 'de'))
  for (const text of [
    '',
    '# Deal\n',
    '<!doctype html><title>x</title>',
    '%PDF-1.4\n%%EOF',
    '<!-- zusage-document {"contract":1} -->\n',
    '<!-- zusage-document {not json} -->\n',
    html.replace(/content="\{&quot;contract[^"]*"/, 'content="{}"'),
    html.replace('&quot;de&quot;', '&quot;xx&quot;'),
  ]) {
    expect(await verifyDocument(Buffer.from(text), contract)).toBeUndefined()
  }
})
