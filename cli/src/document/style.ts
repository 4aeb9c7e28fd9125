// How a document looks, on the screen and on paper.

/** Colours by their use; each text stands out from its ground by at least 4.5 to 1. */
export const colours = {
  light: {
    ground: '#ffffff',
    text: '#1b1f24',
    quiet: '#525a64',
    link: '#0b4f8a',
    line: '#c8cdd3',
    strong: '#5d6772',

    step: '#eef4fa',
    prompt: '#fdf4e3',
  },
  dark: {
    ground: '#15181c',
    text: '#e6e9ec',
    quiet: '#a9b2bc',
    link: '#8fbdf2',
    line: '#3a424b',
    strong: '#7b8793',

    step: '#1c2733',
    prompt: '#332a18',
  },
} as const

function variables(set: Readonly<Record<string, string>>): string {
  return Object.entries(set)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')
}

/** A text as a string of CSS. Everything but letters and digits of ASCII is written by its number. */
export function cssString(text: string): string {
  return `"${text.replace(/[^a-zA-Z0-9]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16).padStart(6, '0')}`)}"`
}

/** The style sheet; at the foot of each page stands what is given. */
export function styleOf(foot: { readonly left: string; readonly page: string; readonly of: string }): string {
  return `
:root { color-scheme: light dark; ${variables(colours.light)} }
@media screen and (prefers-color-scheme: dark) { :root { ${variables(colours.dark)} } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
html { font-size: 16px; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.5 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; overflow-wrap: break-word; hyphens: auto; }
header, nav, main { max-width: 60rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 3rem; }
h1 { font-size: 2.1rem; line-height: 1.2; margin: 0 0 .3rem; hyphens: manual; }
h2 { font-size: 1.45rem; line-height: 1.3; margin: 3rem 0 .8rem; padding-top: .6rem; border-top: 2px solid var(--strong); }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 1.8rem 0 .5rem; }
h4 { font-size: 1rem; margin: 0 0 .5rem; }
h2, h3, h4 { hyphens: manual; }
.no { color: var(--quiet); font-weight: 600; font-variant-numeric: tabular-nums; margin-right: .5em; }
p { margin: .5rem 0; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:focus-visible, .wide:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code { font: .9em/1.4 Consolas, "Liberation Mono", Menlo, monospace; overflow-wrap: anywhere; hyphens: none; }
.subtitle { font-size: 1.15rem; margin: 0 0 1.5rem; color: var(--quiet); }
.note { color: var(--quiet); border-left: 3px solid var(--line); padding-left: .9rem; margin: .6rem 0; }
.note p { margin: .3rem 0; }
dl { display: grid; grid-template-columns: minmax(9rem, 13rem) minmax(0, 1fr); margin: .6rem 0 1rem; }
dt, dd { padding: .25rem 0; border-bottom: 1px solid var(--line); margin: 0; }
dt { color: var(--quiet); padding-right: 1rem; }
dd p { margin: 0; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav > ol { columns: 22rem 2; column-gap: 3rem; }
nav > ol > li { margin: 0 0 .5rem; break-inside: auto; }
nav > ol > li > a { font-weight: 600; } nav > ol > li > a .no { display: inline-block; min-width: 1.8em; }
nav ol ol { padding-left: 2.3rem; font-size: .93rem; }
nav ol ol a { display: grid; grid-template-columns: 3.4em minmax(0, 1fr); } nav ol ol li { break-inside: avoid; }
nav ol ol .no { margin: 0; font-weight: 500; }
nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
ol.clauses { list-style: none; margin: .5rem 0; padding: 0; }
ol.clauses > li { display: grid; grid-template-columns: 4.4em minmax(0, 1fr); margin: .55rem 0; break-inside: avoid; }
ol.clauses > li > .no { font-weight: 500; }
ol.clauses p { margin: 0; } ol.clauses p + p { margin-top: .15rem; }
ol.clauses p.more { color: var(--quiet); }
ul { margin: .4rem 0; padding-left: 1.3rem; } li { margin: .15rem 0; }
.wide { overflow-x: auto; margin: .8rem 0 1.2rem; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; line-height: 1.4; }
caption { text-align: left; font-weight: 600; padding: .2rem 0 .4rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem .4rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--strong); vertical-align: bottom; }
tbody th { font-weight: 500; }
table.long-words { overflow-wrap: anywhere; }
td p { margin: 0; } td p + p { color: var(--quiet); }
.sides { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 2.5rem; }
.sides > div { border-top: 2px solid var(--strong); padding-top: .6rem; }
figure { margin: 1rem 0; } figcaption { font-weight: 600; margin-bottom: .5rem; }
figure.dates ul { list-style: none; padding: 0; columns: 18rem; column-gap: 2rem; font-size: .93rem; font-variant-numeric: tabular-nums; }
figure.dates li { display: flex; justify-content: space-between; gap: 1rem; break-inside: avoid; padding: .2rem 0; margin: 0; border-bottom: 1px solid var(--line); }
figure.dates li > * { min-width: 0; } figure.dates li > :last-child { text-align: right; }
.process { display: grid; grid-template-columns: minmax(0, auto) minmax(14rem, 1fr); gap: 1rem 2.5rem; align-items: start; }
.process.broad { grid-template-columns: minmax(0, 1fr); }
svg.flow { max-width: 100%; height: auto; display: block; }
svg.flow text { fill: var(--text); text-anchor: middle; font-family: inherit; }
svg.flow .name { font-size: 14px; font-weight: 600; } svg.flow .detail { font-size: 12.5px; fill: var(--quiet); }
svg.flow rect { stroke: var(--strong); stroke-width: 1.2; } svg.flow .step { fill: var(--step); }
svg.flow .prompt { fill: var(--prompt); stroke-dasharray: 5 3; }
svg.flow .edge { stroke: var(--strong); stroke-width: 1.3; fill: none; } svg.flow .tip { fill: var(--strong); }
svg.flow .bar { stroke: var(--strong); stroke-width: 3.5; } svg.flow .dot { fill: var(--strong); } svg.flow .ring { fill: none; stroke: var(--strong); stroke-width: 1.3; }
.steps h4 { margin-top: 0; } .steps p { margin: 0; } .steps p.more { color: var(--quiet); font-size: .93rem; }
.steps ol { list-style: none; padding: 0; } .steps ol > li { display: grid; grid-template-columns: 1.8em minmax(0, 1fr); margin: .4rem 0; break-inside: avoid; }
.signatures { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2.5rem 3rem; margin: 2rem 0; }
.signatures > div { break-inside: avoid; }
.signatures .party { font-weight: 600; margin: 0; }
.signatures .line { border-top: 1px solid var(--text); margin: 3.4rem 0 0; padding-top: .25rem; font-size: .88rem; color: var(--quiet); }
.signatures .signed { margin: 1.2rem 0 0; font-size: 1.1rem; } .signatures .signed + p { margin: 0; color: var(--quiet); }
main { padding-bottom: 4rem; }
@media (max-width: 40rem) {
  .sides, .signatures, .process, dl { grid-template-columns: minmax(0, 1fr); } dt { border: 0; padding-bottom: 0; }
}
@page { size: A4; margin: 20mm 18mm 22mm 22mm;
  @bottom-left { content: ${foot.left}; font: 8pt Arial, "Liberation Sans", sans-serif; color: #525a64; }
  @bottom-right { content: ${foot.page} " " counter(page) " " ${foot.of} " " counter(pages); font: 8pt Arial, "Liberation Sans", sans-serif; color: #525a64; } }
@media print {
  :root { color-scheme: light; }
  html { font-size: 10pt; }
  body { line-height: 1.42; }
  header, nav, main { max-width: none; padding: 0; }
  header { padding-top: 45mm; } h1 { font-size: 24pt; } .subtitle { font-size: 13pt; }
  nav { break-before: page; } nav > ol { columns: 2; } main { break-before: page; }
  main > section:first-child > h2 { margin-top: 0; }
  h2 { font-size: 15pt; margin-top: 9mm; } h3 { font-size: 11pt; } h2, h3, h4, caption, figcaption { break-after: avoid; }
  h2 + p, h3 + p, h3 + .note { break-after: avoid; } .wide { overflow: visible; }
  thead { display: table-header-group; break-after: avoid; } tbody tr:first-child { break-before: avoid; }
  table.short, dl, .note, tr, dt, dd, figure.process-figure, svg.flow { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  .sides { gap: 0 8mm; } .signatures { gap: 12mm 14mm; }
  * { print-color-adjust: exact; }
}
`
}
