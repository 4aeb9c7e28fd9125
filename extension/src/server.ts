// The language server as a process of its own.
import { serveStdio } from '../../language/src/server.ts'

serveStdio()
