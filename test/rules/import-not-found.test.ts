import { test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('import-not-found')

test('a file that does not exist', () =>
  check(`
   import "./levels.zusage"
//        ^^^^^^^^^^^^^^^^^ error[import-not-found] There is no file './levels.zusage'.
//     help: A path begins at the file in which it stands.
   import Gold from "./levels.zusage"
//                  ^^^^^^^^^^^^^^^^^ error[import-not-found] There is no file './levels.zusage'.
//     help: A path begins at the file in which it stands.
`))

test('the nearest file of the project', () =>
  check(`
//- a/main.zusage
   import "./levels.zusage"
//        ^^^^^^^^^^^^^^^^^ error[import-not-found] There is no file './levels.zusage'; did you mean './level.zusage'?
//     fix: Change to "./level.zusage"
   import "../organization.zusage"
//        ^^^^^^^^^^^^^^^^^^^^^^^^ error[import-not-found] There is no file '../organization.zusage'; did you mean '../organisation.zusage'?
//     fix: Change to "../organisation.zusage"
   import "../organisation"
//        ^^^^^^^^^^^^^^^^^ error[import-not-found] There is no file '../organisation'; did you mean '../organisation.zusage'?
//     fix: Change to "../organisation.zusage"
   import "./folder/deep/skills.zusage"
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[import-not-found] There is no file './folder/deep/skills.zusage'; did you mean '../other/skills.zusage'?
//     fix: Change to "../other/skills.zusage"
//- a/level.zusage
   party A
//- organisation.zusage
   party B
//- other/skills.zusage
   skill C
`))

test('in German', () =>
  checkGerman(`
//- main.zusage
   import "./level.zusage"
//        ^^^^^^^^^^^^^^^^ error[import-not-found] Eine Datei './level.zusage' gibt es nicht; ist './levels.zusage' gemeint?
   import "./nothing.zusage"
//        ^^^^^^^^^^^^^^^^^^ error[import-not-found] Eine Datei './nothing.zusage' gibt es nicht.
//     help: Ein Pfad geht von der Datei aus, in der er steht.
//- levels.zusage
   party A
`))

test('a path may go down and up again', () =>
  check(`
//- a/main.zusage
   import "../b/./../b/levels.zusage"
//- b/levels.zusage
   party A
`))

test('without a path at all the syntax error speaks', () =>
  check(`
   import
// ^^^^^^ error[syntax-error] Expected a text in quotes after 'import'.
   party A
`))

test('its fix', () =>
  checkFix(
    'import-not-found',
    `
    //- main.zusage
    import "./level.zusage"
    //- levels.zusage
    party A
    `,
    `
    //- main.zusage
    import "./levels.zusage"
    //- levels.zusage
    party A
    `,
  ))

test('an import of nothing is said so, and goes', async () => {
  await check(`
   import ""
//        ^^ error[import-not-found] This import names no file.
//     help: Name one, such as "./services.zusage", or remove the import.
//     fix: Remove the import
   party Desk
`)
  await checkGerman(`
   import Desk from ""
//                  ^^ error[import-not-found] Dieser Import nennt keine Datei.
`)
})
