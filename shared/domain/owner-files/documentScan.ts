/** The fields of a paper that its scan fills, empty: what a paper without one holds, and what is left when a scan leaves the file. */

/** No scan: no bytes, no name, no purpose across it, nothing that it rests on. */
export const NO_SCAN_FIELDS = {
  blob: null,
  fileName: '',
  mediaType: '',
  sizeBytes: null,
  scanBasis: null,
  purpose: '',
} as const

/** What stands across a scan, in Chinese whatever the screen speaks: `仅供阳光花园办理入住使用 · 2026-11-21`. Source: handbook 2.18. */
export function scanWatermark(scan: {
  readonly community: string
  readonly purpose: string
  readonly day: string
}): string {
  // Many begin the purpose with the word that the watermark has already.
  const purpose = scan.purpose.trim().replace(/^办理/, '')
  return `仅供${scan.community}办理${purpose}使用 · ${scan.day}`
}
