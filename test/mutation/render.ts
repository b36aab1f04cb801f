// The page that is kept: docs/mutation-sync.md.
import type { FileTally, Report, Survivor } from './report.ts'

/** The report as Markdown; a survivor without a reason says so in capitals. */
export function renderReport({ files, survivors }: Report, reasons: ReadonlyMap<string, string>): string {
  const total = files.reduce((sum, one) => sum + one.killed + one.timedOut + one.survived, 0)
  const noticed = files.reduce((sum, one) => sum + one.killed + one.timedOut, 0)
  return [
    '# Mutation run of shared/sync',
    '',
    'Made by `npm run mutate` (Stryker, configuration in `test/mutation/`). Every file of `shared/sync` is changed in every way',
    'Stryker knows (removed guards and blocks, flipped comparisons, dropped sorts and filters, emptied texts and lists), one change',
    'at a time, and run against the unit tests, the properties at a part of their runs, and the golden files.',
    'A run fails when a mutant survives without a reason in `test/mutation/reasons.json`.',
    '',
    `**${total} mutants, ${noticed} noticed, ${survivors.length} survived, each with its reason below.**`,
    '',
    '| File | Killed | Timed out | Survived | Noticed first by |',
    '|---|---|---|---|---|',
    ...files.map(fileLine),
    '',
    '## Survivors',
    '',
    'Most are equal programs: another way to the same answer. Texts are shortened.',
    '',
    ...files.flatMap(({ file }) => survivorLines(file, survivors, reasons)),
    '',
  ].join('\n')
}

function fileLine({ file, killed, timedOut, survived, killers }: FileTally): string {
  const by = [...killers].sort((a, b) => b[1] - a[1]).map(([test, count]) => `${baseName(test)} ${count}`)
  return `| ${baseName(file)} | ${killed} | ${timedOut} | ${survived} | ${by.join(', ')} |`
}

function survivorLines(file: string, survivors: readonly Survivor[], reasons: ReadonlyMap<string, string>): string[] {
  const own = survivors.filter((one) => one.file === file)
  if (own.length === 0) return []
  const lines = own.map(({ id, line, from, to }) => {
    return `- line ${line}: \`${short(from)}\` → \`${short(to)}\`: ${reasons.get(id) ?? '**NO REASON**'}`
  })
  return [`### ${baseName(file)}`, '', ...lines, '']
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function short(text: string): string {
  const plain = text.replaceAll('`', "'")
  return plain.length > 90 ? `${plain.slice(0, 87)}...` : plain
}
