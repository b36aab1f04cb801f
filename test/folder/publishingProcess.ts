/**
 * A desk's host that publishes without end, as a process of its own to be killed: `node test/folder/publishingProcess.ts <data> <share> <from>`.
 * Says the number of each segment once the host answered for it.
 */
import { openDeskFolder } from './deskFolder.ts'
import { KILLED_DEVICE, killedSegment } from './killedSegment.ts'

const [dataDir = '', share = '', from = '1'] = process.argv.slice(2)
const desk = openDeskFolder({ dataDir, share, device: KILLED_DEVICE })
const bound = await desk.bind(Number(from) === 1)
if (!bound.ok) throw new Error(bound.error.code)
for (let number = Number(from); ; number += 1) {
  const { path, bytes } = killedSegment(number)
  const published = await desk.target.publish(path, bytes)
  if (!published.ok) throw new Error(published.error)
  process.stdout.write(`${number} ${published.value.path === path ? 'here' : 'elsewhere'}\n`)
}
