import { describe, test } from 'vitest'
import { checkFix, checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('sample-size')

describe('what counts for few cases', () => {
  test('as many misses as the share allows, or fewer', () =>
    check(`
   sla Gold {
     goal ResolutionTime 90 % within 8 h measured each quarter below 20 cases at most 2 misses
     goal ResponseTime 90 % within 8 h, 80 % within 4 h below 20 cases at most 4 misses
     goal FirstContactResolution at least 70 % below 10 cases at most 3 misses
     goal Abandonment at most 5 % below 20 cases at most 1 miss
     goal ResponseTime and ResolutionTime 80 % below 20 cases at most 0 misses
   }
`))
})

describe('what makes no sense', () => {
  test('more misses than the share allows', () =>
    check(`
   sla Gold {
     goal ResolutionTime 90 % within 8 h below 20 cases at most 3 misses
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[sample-size] Below 20 cases 3 may miss, but of 20 cases '90 %' allows only 2.
//     help: Allow at most 2, or apply the share only from more cases on.
//                       ^^^^^^^^^^^^^^^ related: '90 % within 8 h' stands here
     goal Abandonment at most 5 % below 20 cases at most 2 misses
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[sample-size] Below 20 cases 2 may miss, but of 20 cases '5 %' allows only 1.
//     help: Allow at most 1, or apply the share only from more cases on.
//                    ^^^^^^^^^^^ related: 'at most 5 %' stands here
   }
`))

  test('as many misses as there are cases; no case at all; parts of cases', () =>
    check(`
   sla Gold {
     goal ResolutionTime 90 % within 8 h below 20 cases at most 19 misses
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[sample-size] Below 20 cases at most 19 may miss: that is all of them, and nothing is promised.
//     help: Allow fewer misses than there can be cases.
     goal ResponseTime 90 % within 8 h below 1 cases at most 0 misses
//                                           ^ error[sample-size] 'below 1 cases' would be no case at all, so this says nothing.
     goal AnswerTime 90 % within 20 s below 20.5 cases at most 2 misses
//                                          ^^^^ error[sample-size] '20.5' is no number of cases: they are counted.
//     help: Write a whole number.
   }
`))

  test('without a share', () =>
    check(`
   sla Gold {
     goal Satisfaction at least 4 below 20 cases at most 2 misses
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[sample-size] This goal has no share that fewer cases could replace.
//     help: Below so many cases, a number of misses counts in place of a share: 90 % within 8 h below 20 cases at most 2 misses.
     goal ResponseTime within 2 h below 20 cases at most 2 misses
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[sample-size] This goal has no share that fewer cases could replace.
//     help: Below so many cases, a number of misses counts in place of a share: 90 % within 8 h below 20 cases at most 2 misses.
   }
`))

  test('in German', () =>
    checkGerman(`
   sla Gold {
     goal ResolutionTime 90 % within 8 h below 20 cases at most 3 misses
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[sample-size] Unter 20 Fällen dürfen 3 verfehlt werden, von 20 Fällen aber lässt '90 %' nur 2 zu.
//     help: Höchstens 2 zulassen oder den Anteil erst ab mehr Fällen anwenden.
//                       ^^^^^^^^^^^^^^^ related: '90 % within 8 h' steht hier
     goal ResponseTime 90 % within 8 h below 20 cases at most 19 misses
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[sample-size] Unter 20 Fällen dürfen höchstens 19 verfehlt werden: Das sind alle, und zugesagt ist nichts.
//     help: Weniger Verfehlungen zulassen, als es Fälle geben kann.
     goal AnswerTime 90 % within 20 s below 1 cases at most 0 misses
//                                          ^ error[sample-size] 'below 1 cases' wäre gar kein Fall, also besagt das nichts.
     goal Abandonment at most 5 % below 20.5 cases at most 2 misses
//                                      ^^^^ error[sample-size] '20.5' ist keine Anzahl von Fällen: Sie werden gezählt.
//     help: Eine ganze Zahl schreiben.
     goal Satisfaction at least 4 below 20 cases at most 2 misses
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[sample-size] Dieses Ziel hat keinen Anteil, an dessen Stelle das treten könnte.
//     help: Bei wenigen Fällen zählt statt eines Anteils die Zahl der Verfehlungen: 90 % within 8 h below 20 cases at most 2 misses.
   }
`))
})

describe('mended', () => {
  const goal = (text: string): string => `sla Gold {
  goal ${text}
  each month
}
`
  test.each([
    [
      'ResolutionTime 90 % within 8 h below 20 cases at most 3 misses',
      'ResolutionTime 90 % within 8 h below 20 cases at most 2 misses',
    ],
    [
      'ResolutionTime 90 % within 8 h below 2.5 cases at most 0 misses',
      'ResolutionTime 90 % within 8 h below 3 cases at most 0 misses',
    ],
    [
      'ResolutionTime 90 % within 8 h below 20 cases at most 1.5 misses',
      'ResolutionTime 90 % within 8 h below 20 cases at most 1 misses',
    ],
    ['ResolutionTime 90 % within 8 h below 1 cases at most 0 misses', 'ResolutionTime 90 % within 8 h'],
    ['Satisfaction at least 4 below 20 cases at most 2 misses on email', 'Satisfaction at least 4 on email'],
  ])('%s', (before, after) => checkFix('sample-size', goal(before), goal(after)))
})
