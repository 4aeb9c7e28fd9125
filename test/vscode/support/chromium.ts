import { type Browser, chromium } from 'playwright-core'

/** Debian's; `install.ts` sees to it that it is there. */
export const chromiumPath = process.env.ZUSAGE_CHROMIUM ?? '/usr/bin/chromium'

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  })
}
