import { test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('import-outside-project')

test('whatever leaves the project', () =>
  check(`
//- folder/main.zusage
   import "/etc/levels.zusage"
//        ^^^^^^^^^^^^^^^^^^^^ error[import-outside-project] '/etc/levels.zusage' is an absolute path; an import is a relative path inside the project.
//     help: Copy the file into the project and write the path from this file on, with /: "./levels.zusage".
   import "C:/Vertrag/levels.zusage"
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[import-outside-project] 'C:/Vertrag/levels.zusage' is an absolute path; an import is a relative path inside the project.
//     help: Copy the file into the project and write the path from this file on, with /: "./levels.zusage".
   import "https://example.org/levels.zusage"
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[import-outside-project] 'https://example.org/levels.zusage' is a web address; an import is a relative path inside the project.
//     help: Copy the file into the project and write the path from this file on, with /: "./levels.zusage".
   import "file:///levels.zusage"
//        ^^^^^^^^^^^^^^^^^^^^^^^ error[import-outside-project] 'file:///levels.zusage' is a web address; an import is a relative path inside the project.
//     help: Copy the file into the project and write the path from this file on, with /: "./levels.zusage".
   import "../../levels.zusage"
//        ^^^^^^^^^^^^^^^^^^^^^ error[import-outside-project] '../../levels.zusage' leads out of the project; an import is a relative path inside the project.
//     help: Copy the file into the project and write the path from this file on, with /: "./levels.zusage".
   import "./a/../../../levels.zusage"
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[import-outside-project] './a/../../../levels.zusage' leads out of the project; an import is a relative path inside the project.
//     help: Copy the file into the project and write the path from this file on, with /: "./levels.zusage".
   import ".\\\\levels.zusage"
//        ^^^^^^^^^^^^^^^^^^ error[import-outside-project] '.\\levels.zusage' has backslashes; an import is a relative path inside the project.
//     help: Copy the file into the project and write the path from this file on, with /: "./levels.zusage".
   import "\\\\\\\\server\\\\levels.zusage"
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[import-outside-project] '\\\\server\\levels.zusage' is an absolute path; an import is a relative path inside the project.
//     help: Copy the file into the project and write the path from this file on, with /: "./levels.zusage".
   import "../levels.zusage"
//- levels.zusage
   party A
`))

test('in German', () =>
  checkGerman(`
   import "/etc/levels.zusage"
//        ^^^^^^^^^^^^^^^^^^^^ error[import-outside-project] '/etc/levels.zusage' ist ein absoluter Pfad; ein Import ist ein relativer Pfad innerhalb des Projekts.
//     help: Die Datei ins Projekt kopieren und den Pfad von dieser Datei aus angeben, mit /: "./levels.zusage".
   import "https://example.org/levels.zusage"
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[import-outside-project] 'https://example.org/levels.zusage' ist eine Internetadresse; ein Import ist ein relativer Pfad innerhalb des Projekts.
//     help: Die Datei ins Projekt kopieren und den Pfad von dieser Datei aus angeben, mit /: "./levels.zusage".
   import "../levels.zusage"
//        ^^^^^^^^^^^^^^^^^^ error[import-outside-project] '../levels.zusage' führt aus dem Projekt hinaus; ein Import ist ein relativer Pfad innerhalb des Projekts.
//     help: Die Datei ins Projekt kopieren und den Pfad von dieser Datei aus angeben, mit /: "./levels.zusage".
   import ".\\\\levels.zusage"
//        ^^^^^^^^^^^^^^^^^^ error[import-outside-project] '.\\levels.zusage' enthält umgekehrte Schrägstriche; ein Import ist ein relativer Pfad innerhalb des Projekts.
//     help: Die Datei ins Projekt kopieren und den Pfad von dieser Datei aus angeben, mit /: "./levels.zusage".
`))

test('its fix turns backslashes round', () =>
  checkFix(
    'import-outside-project',
    `
    //- main.zusage
    import ".\\levels.zusage"
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
