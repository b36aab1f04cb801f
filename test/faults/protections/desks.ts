// What a whole desk holds off: a folder of many small files.
import type { Protection } from '#test/faults/protection.ts'

export const desksProtections: readonly Protection[] = [
  {
    id: 'many-runs-one-batch',
    cases: [35],
    what: 'what the batch itself knows of a run is answered at once: no hundred awaits without a table between them',
    file: 'renderer/db/log/applyBatch.ts',
    find: "const judged = 'fate' in judging ? judging : await judging",
    replace: 'const judged = await judging',
    test: {
      path: 'renderer/db/log/manyRuns.test.ts',
      title: 'hundreds of runs of one change each are applied in one transaction (case 35)',
    },
  },
]
