/** Words of sets, hooks, seals, entrusted keys. */
export const keys = {
  title: '钥匙柜',
  conflicts: { handedOverTwice: '同一套钥匙移交了两次', endedTwice: '同一份托管钥匙领回了两次' },
} as const
