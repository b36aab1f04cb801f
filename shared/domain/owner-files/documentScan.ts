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
