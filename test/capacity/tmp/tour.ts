import { Language, checkWith } from '../../../language/src/index.ts'
import { readProject } from '../../support/tour.ts'
const l = new Language()
for (const f of ['test/tour','examples/innendienst']) for (let i=0;i<4;i++) { const p=l.readProject(readProject(f)); const t=performance.now(); const r=checkWith({project:p,library:l.library},{today:'2026-11-25'},undefined); console.log(f, r.findings.map(x=>x.rule+' '+x.message.en), r.missing, (performance.now()-t).toFixed(1)) }
