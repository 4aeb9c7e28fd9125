/** The frame of the page, which its script fills. Nothing of a contract is in it. */
export function pageHtml(page: {
  readonly locale: string
  readonly nonce: string
  /** From where styles may come. */
  readonly styleSource: string
  readonly style: string
  readonly script: string
}): string {
  const policy = `default-src 'none'; style-src ${page.styleSource}; script-src 'nonce-${page.nonce}'`
  return `<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Zusage</title>
<link rel="stylesheet" href="${page.style}">
</head>
<body>
<div id="page"></div>
<script nonce="${page.nonce}" src="${page.script}"></script>
</body>
</html>
`
}
