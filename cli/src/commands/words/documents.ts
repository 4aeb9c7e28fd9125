// What `zusage render` and `zusage verify` say.
import { message, type Words } from '../../../../language/src/speech/index.ts'
import { quoted } from './forms.ts'

export const documentsWords = {
  nameDocument: { en: 'document', de: 'Dokument' },
  renderSummary: {
    en: 'write a contract as a document to sign: HTML, Markdown or PDF',
    de: 'einen Vertrag als Dokument zum Unterschreiben ausgeben: HTML, Markdown oder PDF',
  },
  usageRender: { en: '[options] [contract]', de: '[Optionen] [Vertrag]' },
  renderTo: message<{ formats: readonly string[] }>({
    en: ({ formats }) => `form: ${formats.join(', ')}; as the file's name ends, else html`,
    de: ({ formats }) => `Form: ${formats.join(', ')}; wie der Dateiname endet, sonst html`,
  }),
  renderOut: {
    en: 'file or folder to write to; without it HTML and Markdown are printed, PDF goes to the current folder',
    de: 'Datei oder Ordner für die Ausgabe; ohne Angabe werden HTML und Markdown ausgegeben, PDF kommt in den aktuellen Ordner',
  },
  renderExamples: {
    en: `  zusage render -o contract.pdf                   the contract of the project, in its language
  zusage render --to html --locale en -o out      out/<Contract>.html, in English
  zusage render build/InsideSales.json --to md    from compiled JSON, printed`,
    de: `  zusage render -o vertrag.pdf                    der Vertrag des Projekts, in dessen Sprache
  zusage render --to html --locale en -o out      out/<Vertrag>.html, auf Englisch
  zusage render build/Innendienst.json --to md    aus übersetztem JSON, zur Ausgabe`,
  },
  renderEnding: message<{ out: string; to: string }>({
    en: ({ out, to }) => `${quoted(out)} does not end as \`--to ${to}\` does.`,
    de: ({ out, to }) => `${quoted(out)} endet anders, als es zu \`--to ${to}\` passt.`,
  }),
  chromiumMissing: message<{ variable: string }>({
    en: ({ variable }) =>
      `A PDF is printed by Chromium, Chrome or Edge, and none was found. Install one, or name its program in ${variable}; or write HTML (\`--to html\`) and print that in any browser.`,
    de: ({ variable }) =>
      `Ein PDF druckt Chromium, Chrome oder Edge, und keiner davon wurde gefunden. Einen installieren oder sein Programm in ${variable} nennen; oder HTML ausgeben (\`--to html\`) und in einem beliebigen Browser drucken.`,
  }),
  chromiumNamed: message<{ path: string; variable: string }>({
    en: ({ path, variable }) => `${variable} names ${quoted(path)}, and that is no program.`,
    de: ({ path, variable }) => `${variable} nennt ${quoted(path)}, und das ist kein Programm.`,
  }),
  chromiumSlow: message<{ program: string; seconds: number }>({
    en: ({ program, seconds }) =>
      `${quoted(program)} did not finish printing within ${seconds} seconds and was stopped.`,
    de: ({ program, seconds }) =>
      `${quoted(program)} war nach ${seconds} Sekunden mit dem Drucken nicht fertig und wurde beendet.`,
  }),
  chromiumFailed: message<{ program: string; said: string }>({
    en: ({ program, said }) => `${quoted(program)} could not print the PDF: ${said}`,
    de: ({ program, said }) => `${quoted(program)} konnte das PDF nicht drucken: ${said}`,
  }),
  verifySummary: {
    en: 'check that a document says what its contract says',
    de: 'prüfen, ob ein Dokument sagt, was sein Vertrag sagt',
  },
  usageVerify: { en: '[options] <document> [contract]', de: '[Optionen] <Dokument> [Vertrag]' },
  argumentDocument: {
    en: 'HTML, Markdown or PDF that `zusage render` wrote',
    de: 'HTML, Markdown oder PDF, das `zusage render` geschrieben hat',
  },
  verifyExamples: {
    en: `  zusage verify contract.pdf contracts            against the sources
  zusage verify contract.html build/InsideSales.json`,
    de: `  zusage verify vertrag.pdf vertraege             gegen die Quellen
  zusage verify vertrag.html build/Innendienst.json`,
  },
  noDocument: message<{ path: string }>({
    en: ({ path }) =>
      `${quoted(path)} is no document by \`zusage render\`: nothing in it says which contract it is about.`,
    de: ({ path }) =>
      `${quoted(path)} ist kein Dokument von \`zusage render\`: Darin steht nicht, um welchen Vertrag es geht.`,
  }),
  documentHolds: message<{ path: string; contract: string; version: string; hash: string }>({
    en: ({ path, contract, version, hash }) =>
      `${path} says what ${quoted(contract)} ${version} says (SHA-256 ${hash}).`,
    de: ({ path, contract, version, hash }) =>
      `${path} sagt, was ${quoted(contract)} ${version} sagt (SHA-256 ${hash}).`,
  }),
  documentDiffers: message<{ path: string; contract: string; version: string }>({
    en: ({ path, contract, version }) => `${path} does not say what ${quoted(contract)} ${version} says:`,
    de: ({ path, contract, version }) => `${path} sagt nicht, was ${quoted(contract)} ${version} sagt:`,
  }),
  otherContract: message<{ document: string; contract: string }>({
    en: ({ document, contract }) => `It is about ${quoted(document)}, not ${quoted(contract)}.`,
    de: ({ document, contract }) => `Es geht um ${quoted(document)}, nicht um ${quoted(contract)}.`,
  }),
  otherVersion: message<{ document: string; contract: string }>({
    en: ({ document, contract }) => `It shows version ${document}; the contract has ${contract}.`,
    de: ({ document, contract }) => `Es zeigt Version ${document}; der Vertrag hat ${contract}.`,
  }),
  otherContent: message<{ document: string; contract: string }>({
    en: ({ document, contract }) =>
      `The content of the contract is another one: the document was made of ${document}, the contract is ${contract}.`,
    de: ({ document, contract }) =>
      `Der Inhalt des Vertrags ist ein anderer: Das Dokument entstand aus ${document}, der Vertrag ist ${contract}.`,
  }),
  otherText: message<{ line: number; found: string; expected: string }>({
    en: ({ line, found, expected }) =>
      `The text was changed: line ${line} has to be ${quoted(expected)}, and is ${quoted(found)}.`,
    de: ({ line, found, expected }) =>
      `Der Text wurde geändert: Zeile ${line} muss ${quoted(expected)} sein und ist ${quoted(found)}.`,
  }),
  pdfMissing: message<{ text: string }>({
    en: ({ text }) => `The text was changed: the pages do not show ${quoted(text)} (without spaces).`,
    de: ({ text }) => `Der Text wurde geändert: Auf den Seiten fehlt ${quoted(text)} (ohne Leerzeichen).`,
  }),
  pdfMore: message<{ text: string }>({
    en: ({ text }) =>
      `The text was changed: the pages show ${quoted(text)} (without spaces), which does not belong there.`,
    de: ({ text }) =>
      `Der Text wurde geändert: Auf den Seiten steht ${quoted(text)} (ohne Leerzeichen), was nicht dorthin gehört.`,
  }),
  pdfUnreadable: {
    en: 'The text of the PDF cannot be read: another program has written it anew.',
    de: 'Der Text des PDF lässt sich nicht lesen: Ein anderes Programm hat es neu geschrieben.',
  },
  pdfSeal: {
    en: 'The file is not the one that was written: its seal is broken.',
    de: 'Die Datei ist nicht die, die geschrieben wurde: Ihr Siegel ist gebrochen.',
  },
  pdfAdded: {
    en: 'Something was added to the PDF afterwards, such as an electronic signature or a comment; that is not checked.',
    de: 'Dem PDF wurde später etwas hinzugefügt, etwa eine elektronische Unterschrift oder ein Kommentar; das wird nicht geprüft.',
  },
  signedLater: {
    en: 'The signatures were recorded in the contract after the document had been written.',
    de: 'Die Unterschriften wurden im Vertrag erst vermerkt, nachdem das Dokument geschrieben war.',
  },
  otherWriter: message<{ path: string; contract: string; version: string; writer: string; current: string }>({
    en: ({ path, contract, version, writer, current }) =>
      `Whether ${path} says what ${quoted(contract)} ${version} says cannot be told here: it was written by Zusage ${writer}, this is ${current}, and the wording of documents has changed in between. Verify it with that version, or render it again. What is otherwise now:`,
    de: ({ path, contract, version, writer, current }) =>
      `Ob in ${path} steht, was ${quoted(contract)} ${version} sagt, lässt sich hier nicht sagen: Geschrieben hat es Zusage ${writer}, hier läuft ${current}, und der Wortlaut von Dokumenten hat sich dazwischen geändert. Mit jener Version prüfen oder neu ausgeben. Was jetzt anders dasteht:`,
  }),
} as const satisfies Words
