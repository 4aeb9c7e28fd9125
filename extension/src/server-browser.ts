// The language server as a web worker.
import '../../language/src/server-browser.ts'
