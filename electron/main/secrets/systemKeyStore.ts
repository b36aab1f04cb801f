/** The system's key store: DPAPI, Keychain, or a Linux keyring. */
import { safeStorage } from 'electron'
import type { KeyWrap } from '#electron/host/secrets/localKey.ts'

/** Backends that hide nothing: `basic_text` encrypts with a password that stands in Chromium's source. */
export function isRealKeyStore(platform: NodeJS.Platform, backend: string): boolean {
  return platform !== 'linux' || !['basic_text', 'unknown'].includes(backend)
}

/** Gives the wrap, or nothing where the key would lie in the clear; then the reply says `key-file`. Call it when the app is ready. */
export async function systemKeyWrap(): Promise<KeyWrap | undefined> {
  const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'system'
  if (!isRealKeyStore(process.platform, backend)) return undefined
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return undefined
  return {
    wrap: async (plain) => (await safeStorage.encryptStringAsync(plain)).toString('base64'),
    unwrap: async (wrapped) => (await safeStorage.decryptStringAsync(Buffer.from(wrapped, 'base64'))).result,
  }
}
