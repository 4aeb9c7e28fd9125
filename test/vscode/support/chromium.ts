import { type Browser, chromium } from 'playwright-core'

/** Debian's; `install.mjs` sees to it that it is there. */
export const chromiumPath = process.env.ZUSAGE_CHROMIUM ?? '/usr/bin/chromium'

/** Starts it with a folder as its home, in which it may leave what it likes. */
export function launchChromium(home: string): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  })
}
