// Writes golden files that are missing; never touches one that is there. Frozen bytes are changed by nobody.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hex } from '#shared/kernel/bytes.ts'
import type { Change, DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { chainNext, chainStart, changeHash, encodeChange } from '#shared/sync/envelope.ts'
import { snapshotOf } from '#shared/sync/snapshot.ts'
import { conflictsOf, deskFrom } from './foldOf.ts'
import { foldChanges } from './foldSample.ts'
import { HASH_KEY, SAMPLES } from './samples.ts'
import { WIRE_FILES } from './wireSamples.ts'

const here = import.meta.dirname

function writeOnce(path: string, content: string | Uint8Array): void {
  if (existsSync(join(here, path))) return
  writeFileSync(join(here, path), content)
  console.log(`wrote ${path}`)
}

let chain: Uint8Array | undefined
const lines: Record<string, { hash: string; chain: string }> = {}
for (const [name, sample] of Object.entries(SAMPLES)) {
  const change = sample as unknown as Change
  const hash = changeHash(HASH_KEY, change)
  chain = chainNext(chain ?? chainStart(change.ws as WorkspaceId, change.dot.slice(0, 16) as DeviceId), hash)
  lines[name] = { hash: hex(hash), chain: hex(chain) }
  writeOnce(`envelope-v1/${name}.json`, encodeChange(change))
}
writeOnce('envelope-v1/hashes.json', `${JSON.stringify(lines, null, 2)}\n`)

const changes = foldChanges()
writeOnce(
  'fold-v1/changes.jsonl',
  changes.map((change) => `${new TextDecoder().decode(encodeChange(change))}\n`).join(''),
)
const desk = deskFrom(changes)
writeOnce('fold-v1/snapshot.json', snapshotOf(desk.set))
writeOnce('fold-v1/conflicts.json', `${JSON.stringify(conflictsOf(desk), null, 2)}\n`)

for (const [name, bytesOf] of Object.entries(WIRE_FILES)) writeOnce(`wire-v1/${name}`, bytesOf())
