// How often a property is tried: its own number, times QIANTAI_RUNS (a night run says 20, a quick look 0.1).
const factor = Number(process.env.QIANTAI_RUNS ?? '1')

/** Settings for fast-check; the seed comes from the run (test/setup/propertySeed.ts). */
export function runs(own: number): { readonly numRuns: number } {
  return { numRuns: Math.max(1, Math.round(own * factor)) }
}
