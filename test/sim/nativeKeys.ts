// Loaded before the simulator (`--import`): whoever asks for the device keys gets those of the machine's own library.
import { registerHooks } from 'node:module'

const product = 'shared/sync/wire/deviceKey.ts'
const native = new URL('./nativeDeviceKey.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context)
    return found.url.endsWith(product) ? { ...found, url: native } : found
  },
})
