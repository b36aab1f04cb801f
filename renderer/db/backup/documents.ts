/** Which documents of the exchange a backup holds: what a restored desk must know, and nothing that binds it to a folder. */

/** The wrapped keys of the community, as text; written when a passphrase is set or changed. */
export const KEYS_FILE = 'keys-file'
/** Beginnings of the keys of documents that go into a backup: keys, whose keys were erased, cards of the desks. */
export const DOCUMENT_KEYS: readonly string[] = [KEYS_FILE, 'erased-keys', 'card']
