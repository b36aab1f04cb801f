// docs/faults.md: case → test → what fails when its protection is removed.
import { createHash } from 'node:crypto'
import { OWED_CASES, type Proof, type Protection } from './protection.ts'

const HEAD = `# Fault cases

What the desk survives: the cases of [sync.md](sync.md) 7, the test of each, and what that test said when the protection was taken away. Each removal was made in a copy of the program and the
test run there: \`npm run faults\` does it again and writes this page; a test holds it to the code. The cases that are not listed (33, 39, 40, 42 to 46, 50, 54, 56, 57, 60, 63) belong to compaction, the
sync server and the erasing of a person.

| case | protection | test | without it |
|---|---|---|---|
`

/** The mark of a removal: a proof counts for the very removal it was made with. */
export function removalOf({ file, find, replace }: Protection): string {
  return createHash('sha256').update([file, find, replace].join('\0')).digest('hex').slice(0, 12)
}

/** The page. */
export function renderFaults(protections: readonly Protection[], proofs: Readonly<Record<string, Proof>>): string {
  const lines = OWED_CASES.flatMap((number) =>
    protections.filter(({ cases }) => cases.includes(number)).map((one) => lineOf(number, one, proofs[one.id])),
  )
  return `${HEAD}${lines.join('\n')}\n`
}

function lineOf(number: number, { what, file, test }: Protection, proof: Proof | undefined): string {
  const cells = [`${what} (\`${file}\`)`, `${test.title} (\`${test.path}\`)`, proof?.failure ?? 'not run yet']
  return `| ${number} | ${cells.map(cell).join(' | ')} |`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim()
}
