// The language server in a web worker: speaks the protocol by messages. It has no disk: the editor hands it the files.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { clientHost } from './editor/client-host.ts'
import { Lifecycle } from './editor/lifecycle.ts'
import { serve } from './editor/server.ts'
import { localeOfTag } from './speech/index.ts'

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0]
const lifecycle = new Lifecycle()
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), {
  messageStrategy: lifecycle,
})
lifecycle.listen(connection)
serve(connection, clientHost(connection, localeOfTag(navigator.language)))
