// Stryker's JSON report, as far as ours needs it.

/** A mutant no test noticed. The id holds no line number: it stays when the file moves around it. */
export interface Survivor {
  readonly id: string
  readonly file: string
  readonly line: number
  readonly from: string
  readonly to: string
}

/** What became of the mutants of one file. */
export interface FileTally {
  readonly file: string
  readonly killed: number
  readonly timedOut: number
  readonly survived: number
  /** Test file and how many mutants it noticed first. */
  readonly killers: ReadonlyMap<string, number>
}

/** All of a run. */
export interface Report {
  readonly files: readonly FileTally[]
  readonly survivors: readonly Survivor[]
}

interface Place {
  readonly line: number
  readonly column: number
}

interface RawMutant {
  readonly mutatorName: string
  readonly replacement: string
  readonly status: string
  readonly location: { readonly start: Place; readonly end: Place }
  readonly killedBy?: readonly string[]
}

interface RawReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly RawMutant[] }>>
  readonly testFiles?: Readonly<Record<string, { readonly tests: readonly { readonly id: string }[] }>>
}

/** The report of several runs; of a file that was run again the last one counts. */
export function parseReports(values: readonly unknown[]): Report {
  const tallies = new Map<string, FileTally>()
  const survivors = new Map<string, readonly Survivor[]>()
  for (const one of values.map(parseReport)) {
    for (const tally of one.files) {
      tallies.set(tally.file, tally)
      survivors.set(
        tally.file,
        one.survivors.filter(({ file }) => file === tally.file),
      )
    }
  }
  return {
    files: [...tallies.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
    survivors: [...survivors.values()].flat(),
  }
}

/** The report of one run. The file was written by Stryker in this very run, so its shape is taken as it is. */
function parseReport(value: unknown): Report {
  const raw = value as RawReport
  const testFileOf = new Map(
    Object.entries(raw.testFiles ?? {}).flatMap(([file, { tests }]) => tests.map(({ id }) => [id, file] as const)),
  )
  const files = Object.entries(raw.files).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    files: files.map(([file, { mutants }]) => tally(file, mutants, testFileOf)),
    survivors: files.flatMap(([file, { source, mutants }]) => survivorsOf(file, source, mutants)),
  }
}

function tally(file: string, mutants: readonly RawMutant[], testFileOf: ReadonlyMap<string, string>): FileTally {
  const killers = new Map<string, number>()
  for (const { killedBy } of mutants) {
    const killer = killedBy?.[0] === undefined ? undefined : testFileOf.get(killedBy[0])
    if (killer !== undefined) killers.set(killer, (killers.get(killer) ?? 0) + 1)
  }
  const count = (...statuses: readonly string[]) => mutants.filter(({ status }) => statuses.includes(status)).length
  return {
    file,
    killed: count('Killed'),
    timedOut: count('Timeout'),
    survived: count('Survived', 'NoCoverage'),
    killers,
  }
}

function survivorsOf(file: string, source: string, mutants: readonly RawMutant[]): readonly Survivor[] {
  const lines = source.split('\n')
  const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  return alive.map(({ replacement, location }) => {
    const from = oneLine(excerpt(lines, location.start, location.end))
    const to = oneLine(replacement)
    const around = oneLine(lines[location.start.line - 1] ?? '')
    return { id: `${file}: ${around} | ${from} => ${to}`, file, line: location.start.line, from, to }
  })
}

function excerpt(lines: readonly string[], start: Place, end: Place): string {
  const part = lines.slice(start.line - 1, end.line)
  const last = part.length - 1
  return part
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join(' ')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
