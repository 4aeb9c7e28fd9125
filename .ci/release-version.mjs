// Says whether a tag is the version that all packages have: node .ci/release-version.mjs v0.2.0
import { readFileSync } from 'node:fs'

const [tag = ''] = process.argv.slice(2)
const wrong = ['language', 'cli', 'extension'].flatMap((name) => {
  const { version } = JSON.parse(readFileSync(new URL(`../${name}/package.json`, import.meta.url), 'utf8'))
  return tag === `v${version}` ? [] : [`${name}/package.json has version ${version}, and the tag is ${tag}`]
})
for (const line of wrong) console.error(line)
process.exitCode = wrong.length > 0 ? 1 : 0
