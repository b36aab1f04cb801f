import { expect, test } from 'vitest'
import { renewDevice } from '#renderer/db/renewDevice.ts'
import { addUnit, editUnit } from '#test/support/actions.ts'
import { backupHost } from '#test/support/backupHost.ts'
import { journaledDesk } from '#test/support/journaledDesk.ts'
import { makeBackup } from './makeBackup.ts'

test('a desk that got another id backs up the history of the one before it', async () => {
  const desk = journaledDesk()
  const store = await desk.open()
  const unitId = await addUnit(store)
  await editUnit(store, unitId, { layout: '三房' })
  await renewDevice(store, { agreedTo: 1 })
  const renewed = await desk.open()
  const host = backupHost()
  expect(await makeBackup({ store: renewed, bridge: host.bridge, blobs: [] }, 'own')).toMatchObject({ ok: true })
})
