import { test } from 'vitest'
import { checkOf } from '../support/check.ts'

const { check, checkGerman } = checkOf('inheritance-cycle')

test('of one, of two, of three in two files', () =>
  check(`
//- a.zusage
   import "./b.zusage"
   sla Alone extends Alone { }
//                   ^^^^^ error[inheritance-cycle] 'Alone' extends itself.
//     help: Remove the extends.
   sla Gold extends Silver { }
//                  ^^^^^^ error[inheritance-cycle] 'Gold' extends itself: Gold → Silver → Gold.
//     help: Remove one of these extends.
   sla Silver extends Gold { }
//                    ^^^^ related: 'Silver' extends it here
   calendar One extends Two { }
//                      ^^^ error[inheritance-cycle] 'One' extends itself: One → Two → Three → One.
//     help: Remove one of these extends.
//- b.zusage
   import "./a.zusage"
   calendar Two extends Three { }
//                      ^^^^^ related: 'Two' extends it here
   calendar Three extends One { }
//                        ^^^ related: 'Three' extends it here
`))

test('in German', () =>
  checkGerman(`
   sla Alone extends Alone { }
//                   ^^^^^ error[inheritance-cycle] 'Alone' baut auf sich selbst auf.
//     help: Das extends entfernen.
   sla Gold extends Silver { }
//                  ^^^^^^ error[inheritance-cycle] 'Gold' baut auf sich selbst auf: Gold → Silver → Gold.
//     help: Eines dieser extends entfernen.
   sla Silver extends Gold { }
//                    ^^^^ related: hier baut 'Silver' darauf auf
`))

test('who leads into a circle is not part of it', () =>
  check(`
   sla Platinum extends Gold { }
   sla Gold extends Silver { }
//                  ^^^^^^ error[inheritance-cycle] 'Gold' extends itself: Gold → Silver → Gold.
   sla Silver extends Gold { }
//                    ^^^^ related: 'Silver' extends it here
   sla Bronze extends Platinum { }
`))

test('a long line is no circle', () =>
  check(`
   sla A { }
   sla B extends A { }
   sla C extends B { }
   sla D extends B { }
   sla E extends Unknown { }
`))
